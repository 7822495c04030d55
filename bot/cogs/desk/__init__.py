"""The fact desk: where a server's moderators keep the facts right."""
