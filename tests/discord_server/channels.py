"""The routes of channels: what the bot writes, changes, removes and reads there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import payloads
from .interactions import Interactions
from .messages import Messages
from .payloads import EPHEMERAL, Payload
from .refusals import RefusalError, invalid, unknown_channel, unknown_message
from .reply import Reply
from .request import Request


class Channels:
    """The channels there are by id; in those that are `forbidden` the bot may not write.

    The bot is in none of those that are `foreign`, and those that are `closed` are direct messages
    of people who take none from it.
    """

    def __init__(
        self,
        bot: Payload,
        messages: Messages,
        interactions: Interactions,
        show: Callable[[Reply], None],
    ) -> None:
        self.known: dict[str, Payload] = {}
        self.direct: dict[str, Payload] = {}
        self.foreign: set[str] = set()
        self.forbidden: set[str] = set()
        self.closed: set[str] = set()
        self._taken: dict[str, Payload] = {}
        self._bot = bot
        self._messages = messages
        self._interactions = interactions
        self._show = show

    def get(self, _: Request, channel_id: str) -> tuple[int, Any]:
        return 200, self._entered(channel_id)

    def open(self, request: Request) -> tuple[int, Any]:
        """The channel of direct messages with a user."""
        channel = self.direct.get(str(request.body["recipient_id"]))
        if channel is None:
            raise invalid(["a direct message to nobody"])
        return 200, channel

    def typing(self, _: Request, channel_id: str) -> tuple[int, Any]:
        self._entered(channel_id)
        return 204, None

    def post(self, request: Request, channel_id: str) -> tuple[int, Any]:
        channel = self._entered(channel_id)
        if channel_id in self.forbidden:
            raise RefusalError(403, 50013, "Missing Permissions")
        if channel_id in self.closed:
            raise RefusalError(403, 50007, "Cannot send messages to this user")
        nonce = request.body.get("nonce") if request.body.get("enforce_nonce") else None
        if nonce in self._taken:
            return 200, payloads.plain(self._taken[nonce])
        reference = request.body.get("message_reference") or {}
        answered = str(reference.get("message_id", channel_id))
        more: Payload = {}
        if answered in self._messages:
            message = self._messages.get(answered)
            more = {
                "type": payloads.REPLY,
                "message_reference": payloads.reference(message),
                "referenced_message": self._readable(message),
            }
        elif reference and reference.get("fail_if_not_exists", True):
            raise RefusalError(400, 50035, "Invalid Form Body: Unknown message")
        message = self._messages.post(
            channel, request.body, request.files, answered=answered, **more
        )
        if nonce:
            self._taken[nonce] = message
        self._show(Reply(answered, request.body, message, files=request.contents))
        return 200, payloads.plain(message)

    def read(self, _: Request, channel_id: str, message_id: str) -> tuple[int, Any]:
        return 200, self._readable(self._message(channel_id, message_id))

    def read_all(self, request: Request, channel_id: str) -> tuple[int, Any]:
        """The messages of a channel after one, the newest first."""
        self._entered(channel_id)
        after, most = int(request.query.get("after", 0)), int(request.query.get("limit", 50))
        found = self._messages.standing_in(channel_id, after=after)[:most]
        return 200, [self._readable(message) for message in reversed(found)]

    def react(self, _: Request, channel_id: str, message_id: str, sign: str) -> tuple[int, Any]:
        message = self._message(channel_id, message_id)
        reaction = {"emoji": {"id": None, "name": sign}, "count": 1, "me": True}
        self._messages.change(message_id, reactions=[*message.get("reactions", []), reaction])
        return 204, None

    def edit(self, request: Request, channel_id: str, message_id: str) -> tuple[int, Any]:
        self._own(channel_id, message_id)
        message = self._messages.edit(message_id, request.body, request.files)
        for key in self._watching(message_id):
            files = request.contents
            self._tell(Reply(key, request.body, message, updated=True, files=files))
        return 200, payloads.plain(message)

    def delete(self, _: Request, channel_id: str, message_id: str) -> tuple[int, Any]:
        self._own(channel_id, message_id)
        watching = self._watching(message_id)
        message = self._messages.delete(message_id)
        for key in watching:
            self._tell(Reply(key, {}, message, deleted=True))
        return 204, None

    def _entered(self, channel_id: str) -> Payload:
        if channel_id in self.foreign:
            raise RefusalError(403, 50001, "Missing Access")
        if channel_id not in self.known:
            raise unknown_channel()
        return self.known[channel_id]

    def _message(self, channel_id: str, message_id: str) -> Payload:
        self._entered(channel_id)
        message = self._messages.get(message_id)
        # Private messages stand in no channel: only their interaction's token reaches them.
        if message["channel_id"] != channel_id or message["flags"] & EPHEMERAL:
            raise unknown_message()
        return message

    def _own(self, channel_id: str, message_id: str) -> None:
        message = self._message(channel_id, message_id)
        if message["author"]["id"] != self._bot["id"]:
            raise RefusalError(403, 50005, "Cannot edit a message authored by another user")

    def _readable(self, message: Payload) -> Payload:
        shown = payloads.plain(message)
        return shown if is_readable(message, self._bot) else payloads.blanked(shown)

    def _watching(self, message_id: str) -> list[str]:
        """Who learns what becomes of a message: those who just acted on it, or who asked for it."""
        return self._interactions.touching(message_id) or [self._messages.answered(message_id)]

    def _tell(self, reply: Reply) -> None:
        pending = self._interactions.pending.get(reply.key)
        if pending is not None:
            pending.is_shown = True
        self._show(reply)


def is_readable(message: Payload, bot: Payload) -> bool:
    """Whether a bot without the message content intent gets the message's words."""
    in_server = "guild_id" in message
    concerned = {message["author"]["id"], *(user["id"] for user in message["mentions"])}
    return not in_server or bot["id"] in concerned
