"""Grades what somebody types."""
