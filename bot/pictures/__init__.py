"""Pictures of what is recorded: timelines, charts, who met whom, and how somebody learns."""
