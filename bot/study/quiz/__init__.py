"""Quizzes: their rules, what they ask, and what they come to."""
