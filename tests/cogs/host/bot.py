"""A module of the host's own, under the name that hosts like best."""
