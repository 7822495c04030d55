"""Somebody on Discord: types, presses and chooses in the ways there are, and reads the replies."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import forms, invoking, payloads
from .channels import is_readable
from .components import Kind, selects, walk
from .gateway import PATIENCE
from .interactions import Pending
from .invoking import Act
from .payloads import DIRECT_CHANNEL, GROUP_CHANNEL, PERMISSIONS, Payload
from .reply import Reply

if TYPE_CHECKING:
    from .server import DiscordServer

# A message as a test holds it: what came back, its payload, or its id.
Shown = Reply | Payload | str


class Member:
    """A user with a client set to `locale`, with `permissions` and `roles` in the servers."""

    def __init__(
        self,
        server: DiscordServer,
        user: Payload,
        locale: str,
        permissions: str = PERMISSIONS,
        roles: Sequence[Payload] = (),
    ) -> None:
        self._server = server
        self.user = user
        self.locale = locale
        self.permissions = permissions
        self.roles = [role["id"] for role in roles]
        self.direct_channel = payloads.private_channel(DIRECT_CHANNEL, user)
        self.group_channel = payloads.private_channel(GROUP_CHANNEL, user, payloads.user("Minh"))

    async def slash(
        self, name: str, /, *subcommands: str, channel: Payload | None = None, **options: Any
    ) -> Reply:
        """The reply to a slash command, which must be registered, in `channel` or the server's.

        A command beneath a group is named part by part, in one text or several; an option that is
        called `channel` itself is given as `channel_`.
        """
        return await self.reply_to(
            await self.send_slash(name, *subcommands, channel=channel, **options)
        )

    async def send_slash(
        self, name: str, /, *subcommands: str, channel: Payload | None = None, **options: Any
    ) -> str:
        """Uses a slash command; what comes back is the interaction's token."""
        channel = channel or self._server.channel
        commands = self._offered(channel)
        path = " ".join([name, *subcommands]).split()
        named = self._server.resolved
        options = {key.rstrip("_"): value for key, value in options.items()}
        data = invoking.slash_data(commands, path, options, resolved=named)
        return await self._interact(Act.COMMAND, data, channel)

    def attach(self, name: str, content: bytes) -> Payload:
        """A file chosen for an option of a command."""
        return self._server.cdn.attach(name, content)

    async def autocomplete(
        self,
        name: str,
        option: str,
        text: str,
        /,
        *,
        channel: Payload | None = None,
        **other: Any,
    ) -> list[Payload]:
        """The choices offered once `text` is typed into an option, `other` ones being filled."""
        channel = channel or self._server.channel
        options = {**other, option: text}
        data = invoking.slash_data(self._offered(channel), name.split(), options, typing=option)
        reply = await self.reply_to(await self._interact(Act.AUTOCOMPLETE, data, channel))
        choices: list[Payload] = reply.body["choices"]
        return choices

    async def menu(self, name: str, shown: Shown) -> Reply:
        """The reply to a command of the message menu used on a message, whoever wrote it."""
        message = self._message(shown)
        channel = self._channel_of(message)
        data = invoking.menu_data(self._offered(channel), name, message)
        return await self.reply_to(await self._interact(Act.COMMAND, data, channel))

    async def press(
        self, shown: Shown, label: str | None = None, *, custom_id: str | None = None
    ) -> Reply:
        """The reply to pressing the one button of that label or id."""
        return await self.reply_to(await self.send_press(shown, label, custom_id=custom_id))

    async def send_press(
        self, shown: Shown, label: str | None = None, *, custom_id: str | None = None
    ) -> str:
        """Presses a button; what comes back is the interaction's token."""
        message = self._message(shown)
        buttons = [part for part in walk(message["components"]) if part["type"] == Kind.BUTTON]
        found = [
            button
            for button in buttons
            if label in {None, button.get("label")} and custom_id in {None, button.get("custom_id")}
        ]
        labels = [button.get("label") for button in buttons]
        assert len(found) == 1, f"{len(found)} buttons {label or custom_id} among {labels}"
        [button] = found
        assert not button.get("disabled"), f"{label or custom_id} is disabled"
        return await self._interact(
            Act.COMPONENT,
            invoking.button_data(button),
            self._channel_of(message),
            message=message,
        )

    async def choose(self, shown: Shown, *values: str, custom_id: str | None = None) -> Reply:
        """The reply to choosing options, by label or value, in the one menu or that of the id."""
        message = self._message(shown)
        found = [
            select
            for select in selects(message["components"])
            if custom_id in {None, select["custom_id"]}
        ]
        assert len(found) == 1, f"{len(found)} menus to choose from"
        [select] = found
        assert not select.get("disabled"), f"{select['custom_id']} is disabled"
        data = invoking.choice_data(select, values)
        channel = self._channel_of(message)
        return await self.reply_to(
            await self._interact(Act.COMPONENT, data, channel, message=message)
        )

    async def submit(self, shown: Reply, *values: Any, **fields: Any) -> Reply:
        """The reply to a form that was shown, sent off with `values` in the fields' order.

        `fields` are named by their ids or labels; where nothing is given, what stood there is sent.
        """
        assert shown.modal is not None, f"no form, but {shown.text}"
        opener = self._server.rest.pending[shown.key]
        data = forms.modal_data(shown.modal, values, fields)
        message = opener.interaction.get("message")
        if message is not None:
            message = self._message(message["id"])
        channel = opener.interaction["channel"]
        token = await self._interact(Act.MODAL, data, channel, message=message, opener=opener)
        return await self.reply_to(token)

    async def mention(self, text: str, *, form: str = "<@{}>", **more: Any) -> Reply:
        """The reply to a message in the server's channel that begins with the bot's mention."""
        return await self.reply_to(await self.send_mention(text, form=form, **more))

    async def send_mention(self, text: str, *, form: str = "<@{}>", **more: Any) -> str:
        """Mentions the bot in the server's channel; what comes back is the message's id."""
        content = f"{form.format(self._server.bot['id'])} {text}"
        return await self.say(content, mentions=[self._mentioned()], **more)

    async def direct(self, text: str) -> Reply:
        """The reply to a direct message."""
        return await self.reply_to(await self.say(text, channel=self.direct_channel))

    async def reply(self, to: Shown, text: str, *, ping: bool = True) -> Reply:
        """The reply to a message that replies to another."""
        return await self.reply_to(await self.send_reply(to, text, ping=ping))

    async def send_reply(self, to: Shown, text: str, *, ping: bool = True) -> str:
        """Replies to a message, pinging its author or not; what comes back is the new one's id."""
        answered = self._message(to)
        bot = self._server.bot
        referenced = payloads.plain(answered)
        if not is_readable(answered, bot):
            referenced = payloads.blanked(referenced)
        author = answered["author"]
        pinged = self._mentioned() if author["id"] == bot["id"] else author
        return await self.say(
            text,
            channel=self._channel_of(answered),
            mentions=[pinged] if ping else [],
            type=payloads.REPLY,
            message_reference=payloads.reference(answered),
            referenced_message=referenced,
        )

    async def say(self, content: str, *, channel: Payload | None = None, **more: Any) -> str:
        """Writes a message, in the server's channel unless told; what comes back is its id.

        The bot hears it as its intents allow: without the message content, only what mentions
        the bot or is written to it comes with its words.
        """
        message = payloads.message(channel or self._server.channel, self.user, content, **more)
        if "member" in message:
            message["member"] = payloads.member(*self.roles)
        self._server.rest.messages.add(message)
        await self._server.tell("MESSAGE_CREATE", message)
        return str(message["id"])

    async def edit(self, message_id: str, content: str) -> None:
        """Writes another text in a message's place; who is mentioned goes by that text."""
        message = self._message(message_id)
        bot = self._server.bot
        standing = message["mentions"] if message["type"] == payloads.REPLY else []
        if f"<@{bot['id']}>" in content or f"<@!{bot['id']}>" in content:
            standing = [self._mentioned()]
        edited = self._server.rest.messages.change(
            message_id, content=content, mentions=standing, edited_timestamp=payloads.later()
        )
        await self._server.tell("MESSAGE_UPDATE", edited)

    async def unfurl(self, message_id: str) -> None:
        """Lets the preview of a link appear beneath a message, which is no edit of anybody's."""
        preview = {"type": "link", "url": "https://example.org/", "title": "Example"}
        message = self._server.rest.messages.change(message_id, embeds=[preview])
        await self._server.tell("MESSAGE_UPDATE", message)

    async def delete(self, shown: Shown) -> None:
        """Removes a message."""
        message = self._server.rest.messages.remove(self._message(shown)["id"])
        await self._server.tell("MESSAGE_DELETE", message)

    async def reply_to(self, key: str) -> Reply:
        """What the bot answers next to a message's id or an interaction's token.

        With a channel's id: what it writes there without being asked.
        """
        async with asyncio.timeout(PATIENCE):
            return await self._server.rest.next_reply(key)

    def replies_waiting(self, key: str) -> int:
        """How many replies to a message or an interaction have come and were not yet read."""
        return self._server.rest.replies[key].qsize()

    async def _interact(
        self,
        act: Act,
        data: Payload,
        channel: Payload,
        *,
        message: Payload | None = None,
        opener: Pending | None = None,
    ) -> str:
        server = self._server
        interaction = invoking.interaction(
            act,
            data,
            bot=server.bot,
            channel=channel,
            guild=server.guild_of(channel),
            author=self.user,
            owners=self._owners(channel, message),
            locale=self.locale,
            app_permissions=server.app_permissions,
            permissions=self.permissions,
            roles=self.roles,
            message=message,
        )
        token: str = interaction["token"]
        now = asyncio.get_running_loop().time()
        server.rest.pending[token] = Pending(interaction, now, opener=opener)
        await server.gateway.dispatch("INTERACTION_CREATE", interaction)
        return token

    def _owners(self, channel: Payload, message: Payload | None) -> Payload:
        """By whose installation the bot can be used there, 0 for a server and 1 for a user."""
        if message is not None and "interaction_metadata" in message:
            owners: Payload = message["interaction_metadata"]["authorizing_integration_owners"]
            return owners
        if channel["type"] == DIRECT_CHANNEL:
            return {"0": "0"}
        guild = self._server.guild_of(channel)
        installed = guild is not None and guild in self._server.guilds
        return {"0": guild["id"]} if guild and installed else {"1": self.user["id"]}

    def _offered(self, channel: Payload) -> list[Payload]:
        guild = self._server.guild_of(channel)
        return self._server.rest.registry.offered(
            guild["id"] if guild else None,
            context=payloads.context_of(channel),
            installation=0 if "0" in self._owners(channel, None) else 1,
            permissions=self.permissions,
        )

    def _mentioned(self) -> Payload:
        return {**self._server.bot, "member": payloads.member()}

    def _channel_of(self, message: Payload) -> Payload:
        return self._server.rest.channels.known[message["channel_id"]]

    def _message(self, shown: Shown) -> Payload:
        """The message as it stands now, which must be one this member can see."""
        payload = shown.message if isinstance(shown, Reply) else shown
        message_id = payload if isinstance(payload, str) else payload["id"]
        messages = self._server.rest.messages
        assert message_id in messages, f"the message {message_id} stands no more"
        assert not messages.is_hidden(message_id, self.user["id"]), "it is private to another"
        return messages.get(message_id)
