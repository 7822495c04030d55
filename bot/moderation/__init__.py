"""What members and moderators may do about the answers, with no Discord in it."""
