"""Somebody on Discord: types a question in one of the ways there are, and reads the reply."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import payloads
from .gateway import PATIENCE, Intent
from .payloads import DIRECT_CHANNEL, GROUP_CHANNEL, Payload
from .rest import Pending

if TYPE_CHECKING:
    from .server import DiscordServer

EPHEMERAL = 1 << 6


@dataclass(frozen=True)
class Reply:
    """What came back; `after` is the time to the first acknowledgement, in seconds."""

    body: Payload
    after: float | None = None

    @property
    def text(self) -> str:
        """All that a person reads in it."""
        parts = [self.body.get("content") or ""]
        for embed in self.body.get("embeds", []):
            parts += [embed.get("title", ""), embed.get("description", "")]
            parts += [f"{field['name']}\n{field['value']}" for field in embed.get("fields", [])]
        return "\n".join(part for part in parts if part)

    @property
    def is_private(self) -> bool:
        return bool(self.body.get("flags", 0) & EPHEMERAL)

    @property
    def allowed_mentions(self) -> Payload:
        allowed: Payload = self.body["allowed_mentions"]
        return allowed


class Member:
    """A user with a client set to `locale`."""

    def __init__(self, server: DiscordServer, user: Payload, locale: str) -> None:
        self._server = server
        self.user = user
        self.locale = locale
        self.direct_channel = payloads.private_channel(DIRECT_CHANNEL, user)
        self.group_channel = payloads.private_channel(GROUP_CHANNEL, user, payloads.user("Minh"))

    async def slash(self, name: str, *, channel: Payload | None = None, **options: str) -> Reply:
        """The reply to a slash command, which must be registered, in `channel` or the server's."""
        token = await self.send_slash(name, channel=channel, **options)
        body = await self._next(token)
        return Reply(body, after=self._server.rest.pending[token].answered_after)

    async def send_slash(self, name: str, *, channel: Payload | None = None, **options: str) -> str:
        """Uses a slash command; what comes back is the interaction's token."""
        rest = self._server.rest
        channel = channel or self._server.channel
        interaction = payloads.interaction(
            application_id=self._server.bot["id"],
            channel=channel,
            author=self.user,
            locale=self.locale,
            data=_command_data(rest.commands, name, options),
        )
        token: str = interaction["token"]
        rest.pending[token] = Pending(interaction, asyncio.get_running_loop().time())
        await self._server.gateway.dispatch("INTERACTION_CREATE", interaction)
        return token

    async def mention(self, text: str, *, form: str = "<@{}>", **more: Any) -> Reply:
        """The reply to a message in the server's channel that begins with the bot's mention."""
        return await self.reply_to(await self.send_mention(text, form=form, **more))

    async def send_mention(self, text: str, *, form: str = "<@{}>", **more: Any) -> str:
        """Mentions the bot in the server's channel; what comes back is the message's id."""
        bot = self._server.bot
        mentioned = {**bot, "member": payloads.member()}
        content = f"{form.format(bot['id'])} {text}"
        return await self.say(content, mentions=[mentioned], **more)

    async def direct(self, text: str) -> Reply:
        """The reply to a direct message."""
        return await self.reply_to(await self.say(text, channel=self.direct_channel))

    async def say(self, content: str, *, channel: Payload | None = None, **more: Any) -> str:
        """Writes a message, in the server's channel unless told; what comes back is its id.

        The bot hears it as its intents allow: without the message content, only what mentions
        the bot or is written to it comes with its words.
        """
        gateway = self._server.gateway
        message = payloads.message(channel or self._server.channel, self.user, content, **more)
        assert gateway.session is not None, "the bot has not identified"
        intents = gateway.session.intents
        in_server = "guild_id" in message
        if not intents & (Intent.GUILD_MESSAGES if in_server else Intent.DIRECT_MESSAGES):
            return str(message["id"])
        mentioned = {user["id"] for user in message["mentions"]}
        if in_server and self._server.bot["id"] not in mentioned:
            message["content"] = ""
        await gateway.dispatch("MESSAGE_CREATE", message)
        return str(message["id"])

    async def reply_to(self, message_id: str) -> Reply:
        return Reply(await self._next(message_id))

    def replies_waiting(self, key: str) -> int:
        """How many replies to a message or an interaction have come and were not yet read."""
        return self._server.rest.replies[key].qsize()

    async def _next(self, key: str) -> Payload:
        async with asyncio.timeout(PATIENCE):
            return await self._server.rest.replies[key].get()


def _command_data(commands: list[Payload], name: str, options: dict[str, str]) -> Payload:
    """What the client sends for a command it offers; only a registered one is on offer."""
    command = next(command for command in commands if command["name"] == name)
    offered = {option["name"] for option in command["options"]}
    assert set(options) <= offered, f"/{name} has no option {set(options) - offered}"
    values = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
    return {"id": command["id"], "name": name, "type": 1, "options": values}
