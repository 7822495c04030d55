"""What to say: find candidate facts, rank them, decide, and put the answer into words."""
