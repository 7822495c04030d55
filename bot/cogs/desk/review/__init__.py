"""What members submit, and what moderators decide about it."""
