"""`/quiz`: what learners play together."""
