"""`invite`: the links that add the bot to a server or to an account."""

from __future__ import annotations

from .opening import open_settings
from .screen import say


def invite() -> None:
    """Print the links that add the bot to a server, and to one's own account.

    The bot's id is read from DISCORD_TOKEN; nothing is sent to Discord.
    """
    from ..client import bot_token  # noqa: PLC0415 -- Discord loads for this command only
    from ..cogs import inviting  # noqa: PLC0415 -- as above

    application = inviting.application_id(bot_token(open_settings(None)))
    say("To a server, with these permissions and no others:")
    for name, reason in inviting.PERMISSIONS.items():
        say(f"  {name.replace('_', ' ').capitalize()}: {reason}.")
    say(f"  {inviting.server_link(application)}")
    say("To your own account, which lets you use its commands everywhere:")
    say(f"  {inviting.user_link(application)}")
