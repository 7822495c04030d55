"""What those do who look after the bot in a server: settings, blocks and the audit log."""
