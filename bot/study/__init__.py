"""Learning the facts: cards made from them, quizzes, and when a card is due again."""
