"""What somebody remembers, and when a card is due again."""
