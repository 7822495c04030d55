"""`/daily`: what is posted each day."""
