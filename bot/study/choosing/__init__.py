"""Wrong choices for a card."""
