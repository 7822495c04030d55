"""Cards: facts put as study questions, each with an answer of one kind."""
