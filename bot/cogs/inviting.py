"""The links by which a server, or a person, takes the bot in."""

from __future__ import annotations

import base64
import re
from typing import Final

import discord

from ..errors import SettingsError

# The least it needs in a server, by discord.py's names, and what for.
PERMISSIONS: Final = {
    "view_channel": "sees the channels in which it is asked",
    "send_messages": "answers mentions",
    "send_messages_in_threads": "answers mentions in threads too",
    "read_message_history": "replies to the very message that asked",
    "attach_files": "sends pictures and files with an answer",
}

_ID = re.compile(r"\d{15,20}", re.ASCII)


def application_id(token: str) -> int:
    """The id of the application whose bot has this token, which names it in its first part.

    Nothing is sent. Raises SettingsError where the token names none.
    """
    first, dot, _ = token.partition(".")
    try:
        named = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except ValueError:
        named = ""
    if not (dot and _ID.fullmatch(named)):
        raise SettingsError(
            "DISCORD_TOKEN does not tell whose it is: copy it whole from the Developer Portal "
            "(your application, Bot, Reset Token)."
        )
    return int(named)


def server_link(application: int) -> str:
    """The address at which somebody adds the bot to a server, with those permissions alone."""
    link = discord.utils.oauth_url(
        application,
        permissions=discord.Permissions(**dict.fromkeys(PERMISSIONS, True)),
        scopes=("bot", "applications.commands"),
    )
    return f"{link}&integration_type=0"


def user_link(application: int) -> str:
    """The address at which somebody takes the bot's commands along to every place."""
    link = discord.utils.oauth_url(application, scopes=("applications.commands",))
    return f"{link}&integration_type=1"
