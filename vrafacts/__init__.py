"""The cog of Red-DiscordBot; what it does is in `bot`, which Red's installer copies along."""

from redbot.core.utils import get_end_user_data_statement_or_raise

from .bot import teardown
from .bot.cogs.red import setup

__all__ = ["setup", "teardown"]

__red_end_user_data_statement__ = get_end_user_data_statement_or_raise(__file__)
