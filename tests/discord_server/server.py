"""The whole of it behind one port of this machine: REST, gateway, and the people on it."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from . import payloads
from .cdn import Cdn
from .channels import is_readable
from .gateway import Gateway, Intent
from .member import Member
from .payloads import EPHEMERAL, PERMISSIONS, Payload
from .rest import BASE, Rest

TOKEN = "a-token-for-tests-only"


class DiscordServer:
    """An async context in which Discord can be reached; `rest_url` and `gateway_url` say where.

    The bot is in one server (guild), which has one text channel, and not in `elsewhere`, where
    those can use it who installed it for themselves. For many questions, `keep=False` keeps
    nothing that has been read, and `check=False` takes the bot's requests as they come. What the
    bot may do where it is used is `app_permissions`.
    """

    def __init__(
        self, *, guild_locale: str = "en-US", keep: bool = True, check: bool = True
    ) -> None:
        self.bot = payloads.user("Facts", bot=True)
        self.guild = payloads.guild("Readers", bot=self.bot, locale=guild_locale)
        self.elsewhere = payloads.guild("Strangers", bot=self.bot, locale=guild_locale)
        self.guilds = [self.guild]
        self.channel = self.guild["channels"][0]
        self.app_permissions = PERMISSIONS
        self.rest = Rest(TOKEN, self.bot, self._tell_later, keep=keep, check=check)
        self.cdn = Cdn()
        self.gateway = Gateway(token=TOKEN, user=self.bot, guilds=self.guilds, keep=keep)
        self.rest_url = ""
        self._telling: set[asyncio.Task[None]] = set()
        self._runner: web.AppRunner | None = None
        self._add_channels(*self.guild["channels"], *self.elsewhere["channels"])
        self.rest.channels.foreign |= {channel["id"] for channel in self.elsewhere["channels"]}

    @property
    def gateway_url(self) -> str:
        return self.gateway.url

    @property
    def mention(self) -> str:
        """How the bot is mentioned in a text."""
        return f"<@{self.bot['id']}>"

    def member(
        self,
        name: str = "Lan",
        *,
        locale: str = "en-US",
        bot: bool = False,
        permissions: str = PERMISSIONS,
    ) -> Member:
        """Somebody who is in the server, writes there and to the bot directly."""
        member = Member(self, payloads.user(name, bot=bot), locale, permissions)
        self._add_channels(member.direct_channel, member.group_channel)
        self.rest.channels.direct[member.user["id"]] = member.direct_channel
        self.rest.channels.foreign.add(member.group_channel["id"])
        return member

    def guild_of(self, channel: Payload) -> Payload | None:
        """The server that a channel is in."""
        known = [*self.guilds, self.elsewhere]
        return next((guild for guild in known if guild["id"] == channel.get("guild_id")), None)

    def earlier(self, *, channel: Payload | None = None, **body: Any) -> Payload:
        """A message of the bot's that stands there since before it was started."""
        return self.rest.messages.post(channel or self.channel, body, {})

    async def join(
        self, name: str, *, locale: str = "en-US", shard: int = 0, **more: Any
    ) -> Payload:
        """Adds the bot to another server; what comes back is the guild, with one channel.

        The client must be ready: what comes before, discord.py takes for a server it was in.
        """
        guild = payloads.guild(name, bot=self.bot, locale=locale, shard=shard) | more
        # Said of servers known from READY alone.
        del guild["unavailable"]
        self.guilds.append(guild)
        self._add_channels(*guild["channels"])
        await self.gateway.dispatch("GUILD_CREATE", guild)
        return guild

    def mirror(self, other: DiscordServer) -> None:
        """Makes the bot's server the one that is in `other`, as another process would see it."""
        for part in (self.guild, *self.guild["channels"]):
            part["id" if part is self.guild else "guild_id"] = other.guild["id"]

    async def leave(self, guild: Payload) -> None:
        """Removes the bot from a server."""
        self.guilds.remove(guild)
        self.rest.channels.foreign |= {channel["id"] for channel in guild["channels"]}
        await self.gateway.dispatch("GUILD_DELETE", {"id": guild["id"]})

    async def tell(self, event: str, message: Payload) -> None:
        """Sends an event about a message as far as the bot's intents allow."""
        session = self.gateway.session
        assert session is not None, "the bot has not identified"
        in_server = "guild_id" in message
        if not session.intents & (Intent.GUILD_MESSAGES if in_server else Intent.DIRECT_MESSAGES):
            return
        if event == "MESSAGE_DELETE":
            keys = {"id", "channel_id", "guild_id"} & message.keys()
            message = {key: message[key] for key in keys}
        elif not session.intents & Intent.MESSAGE_CONTENT and not is_readable(message, self.bot):
            message = payloads.blanked(message)
        await self.gateway.dispatch(event, message)

    def _tell_later(self, event: str, message: Payload) -> None:
        """Lets the bot hear, as Discord does, of its own messages too, but for private ones."""
        is_heard = message["channel_id"] not in self.rest.channels.foreign
        if self.gateway.session and is_heard and not message["flags"] & EPHEMERAL:
            telling = asyncio.create_task(self.tell(event, message))
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)

    def _add_channels(self, *channels: Payload) -> None:
        self.rest.channels.known |= {channel["id"]: channel for channel in channels}

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_route("*", BASE + "/{path:.*}", self.rest.serve)
        app.router.add_get("/attachments/{id}/{name}", self.cdn.serve)
        self._runner = web.AppRunner(app, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.rest_url = f"http://{host}:{port}{BASE}"
        self.cdn.url = f"http://{host}:{port}/attachments"
        self.gateway.url = self.rest.gateway_url = f"ws://{host}:{port}/gateway/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.gateway.stop()
        if self._runner is not None:
            await self._runner.cleanup()
