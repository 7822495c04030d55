"""How well the bot answers: gold questions, their scoring, and the tables made of it."""
