"""Learning together: quizzes, cards, leaderboards and what is posted each day."""
