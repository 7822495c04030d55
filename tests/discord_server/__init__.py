"""Discord as a bot sees it, on this machine alone: the gateway, and the REST routes it uses.

`loopback` gives a `DiscordServer` in place of discord.com, `online` keeps a client connected to
it, and a `Member` of it types and reads the replies.
"""

from .addresses import loopback, online
from .gateway import PATIENCE
from .member import Member
from .reply import Reply
from .server import TOKEN, DiscordServer

__all__ = ["PATIENCE", "TOKEN", "DiscordServer", "Member", "Reply", "loopback", "online"]
