"""`/study`: what somebody learns by themselves."""
