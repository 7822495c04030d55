"""`/facts`: a server's records, written, changed, looked after, and taken in and out."""
