"""Pictures on Discord: timelines, charts, and who met whom."""
