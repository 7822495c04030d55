"""The whole of it behind one port of this machine: REST, gateway, and the people on it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
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
        self._people: dict[str, Member] = {}
        self._users: dict[str, Payload] = {}
        self.gateway.people = self._users
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
        roles: Sequence[Payload] = (),
    ) -> Member:
        """Somebody who is in the server, writes there and to the bot directly."""
        member = Member(self, payloads.user(name, bot=bot), locale, permissions, roles)
        self._people[member.user["id"]] = member
        self._users[member.user["id"]] = member.user
        self._add_channels(member.direct_channel, member.group_channel)
        self.rest.channels.direct[member.user["id"]] = member.direct_channel
        self.rest.channels.foreign.add(member.group_channel["id"])
        return member

    def guild_of(self, channel: Payload) -> Payload | None:
        """The server that a channel is in."""
        known = [*self.guilds, self.elsewhere]
        return next((guild for guild in known if guild["id"] == channel.get("guild_id")), None)

    def resolved(self, *named: str) -> Payload:
        """What comes along of users and channels named in a command; of strangers no membership."""
        known = self.rest.channels.known
        shown = {"id", "name", "type", "guild_id", "parent_id", "flags", "permissions"}
        channels = {
            one: {key: value for key, value in known[one].items() if key in shown}
            for one in named
            if one in known
        }
        user_ids = [one for one in named if one not in channels]
        people = {one: self._people[one] for one in user_ids if one in self._people}
        users = {one: person.user for one, person in people.items()}
        members = {
            one: payloads.member(*person.roles) | {"permissions": person.permissions}
            for one, person in people.items()
        }
        if self.bot["id"] in user_ids:
            users[self.bot["id"]] = self.bot
            members[self.bot["id"]] = payloads.member() | {"permissions": self.app_permissions}
        strangers = {one: payloads.user("Gone") | {"id": one} for one in user_ids}
        found = {"users": strangers | users, "members": members, "channels": channels}
        return {key: value for key, value in found.items() if value}

    async def add_role(self, name: str, *, guild: Payload | None = None) -> Payload:
        """A new role of a server."""
        guild, role = guild or self.guild, payloads.role(name)
        guild["roles"].append(role)
        await self._dispatch("GUILD_ROLE_CREATE", {"guild_id": guild["id"], "role": role})
        return role

    async def remove_role(self, role: Payload, *, guild: Payload | None = None) -> None:
        """Removes a role from a server, and from all who have it."""
        guild = guild or self.guild
        guild["roles"].remove(role)
        for person in self._people.values():
            person.roles = [one for one in person.roles if one != role["id"]]
        about = {"guild_id": guild["id"], "role_id": role["id"]}
        await self._dispatch("GUILD_ROLE_DELETE", about)

    async def add_channel(self, name: str, *, guild: Payload | None = None, **more: Any) -> Payload:
        """A new channel of a server."""
        guild = guild or self.guild
        channel = payloads.text_channel(name, guild_id=guild["id"]) | more
        guild["channels"].append(channel)
        self._add_channels(channel)
        await self._dispatch("CHANNEL_CREATE", channel)
        return channel

    async def remove_channel(self, channel: Payload) -> None:
        """Removes a channel from its server."""
        guild = self.guild_of(channel)
        assert guild is not None, "it is in no server"
        guild["channels"].remove(channel)
        del self.rest.channels.known[channel["id"]]
        await self._dispatch("CHANNEL_DELETE", channel)

    async def add_thread(self, name: str, *, parent: Payload) -> Payload:
        """A new thread in a channel."""
        guild, thread = self.guild_of(parent), payloads.thread(name, parent=parent)
        assert guild is not None, "its channel is in no server"
        guild["threads"].append(thread)
        self._add_channels(thread)
        await self._dispatch("THREAD_CREATE", thread | {"newly_created": True})
        return thread

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

    async def _dispatch(self, event: str, data: Payload) -> None:
        """Brings an event to the bot, if it is there already."""
        if self.gateway.session is not None:
            await self.gateway.dispatch(event, data)

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
