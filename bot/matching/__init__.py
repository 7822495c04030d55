"""What was asked: clean a text, tell its language, read its slots, score its intents."""
