"""`kill -9` at random moments, while changes are acknowledged over the loopback Discord."""
