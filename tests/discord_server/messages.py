"""The messages that stand in the channels, each kept whole as Discord would return it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import components, limits, payloads
from .payloads import COMPONENTS_V2, EPHEMERAL, LOADING, Payload, snowflake
from .refusals import invalid, unknown_message

# By the number a request gives a file: its name and what is in it.
Files = dict[str, tuple[str, bytes]]

# Hears of an event (its type, the message) that the gateway should bring.
Tell = Callable[[str, Payload], None]

# Enough for all that is under way at once, where not everything is kept.
LATEST = 500


class Messages:
    """The messages by id, what each answers, and who alone sees it where it is private.

    Without `keep` the latest are kept and no others; without `check` no limit is looked at. A kept
    payload never changes: an edited message is another payload under the same id.
    """

    def __init__(self, bot: Payload, tell: Tell, *, keep: bool, check: bool) -> None:
        self._bot = bot
        self._tell = tell
        self._keep = keep
        self._check = check
        self._kept: dict[str, Payload] = {}
        self._answered: dict[str, str] = {}
        self._seen_by: dict[str, str] = {}

    def __contains__(self, message_id: str | None) -> bool:
        return message_id in self._kept

    def get(self, message_id: str | None) -> Payload:
        """The message as it stands now; raises Discord's refusal where there is none."""
        try:
            return self._kept[message_id or ""]
        except KeyError:
            raise unknown_message() from None

    def standing_in(self, channel_id: str, *, after: int = 0) -> list[Payload]:
        """The messages of a channel, but for private ones, the oldest first."""
        found = [
            message
            for message in self._kept.values()
            if message["channel_id"] == channel_id
            and int(message["id"]) > after
            and not message["flags"] & EPHEMERAL
        ]
        return sorted(found, key=lambda message: int(message["id"]))

    def answered(self, message_id: str) -> str:
        """What the message was an answer to: a message's id or an interaction's token."""
        return self._answered.get(message_id, "")

    def is_hidden(self, message_id: str, user_id: str) -> bool:
        """Whether the message is private to somebody else."""
        return self._seen_by.get(message_id, user_id) != user_id

    def add(self, message: Payload, *, answered: str = "", seen_by: str | None = None) -> Payload:
        """Keeps a message, and gives it back."""
        message_id = message["id"]
        self._kept[message_id] = message
        if answered:
            self._answered[message_id] = answered
        if seen_by:
            self._seen_by[message_id] = seen_by
        if not self._keep and len(self._kept) > LATEST:
            self.remove(next(iter(self._kept)))
        return message

    def post(
        self,
        channel: Payload,
        body: Payload,
        files: Files,
        *,
        answered: str = "",
        seen_by: str | None = None,
        **more: Any,
    ) -> Payload:
        """The message that the bot's `body` makes; raises where Discord would refuse it."""
        blank = payloads.message(channel, self._bot, "")
        message = self._with(blank, body, files) | more
        self.add(message, answered=answered, seen_by=seen_by)
        self._tell("MESSAGE_CREATE", message)
        return message

    def edit(self, message_id: str, body: Payload, files: Files) -> Payload:
        """The message after the bot's edit; raises where Discord would refuse it."""
        before = self.get(message_id)
        # An edit makes V2 of a message, but never a private one, nor the other way about.
        flags = (body.get("flags") or 0) & COMPONENTS_V2
        started = before | {"flags": before["flags"] & ~LOADING}
        edited = self._with(started, body | {"flags": flags}, files)
        if not before["flags"] & LOADING:
            edited["edited_timestamp"] = payloads.later()
        self._kept[message_id] = edited
        self._tell("MESSAGE_UPDATE", edited)
        return edited

    def delete(self, message_id: str) -> Payload:
        """The message that the bot deletes, as it was; raises where there is none."""
        message = self.remove(message_id)
        self._tell("MESSAGE_DELETE", message)
        return message

    def change(self, message_id: str, **fields: Any) -> Payload:
        """The message after an edit by somebody else than the bot."""
        self._kept[message_id] = self.get(message_id) | fields
        return self._kept[message_id]

    def remove(self, message_id: str) -> Payload:
        """The message as it was; raises where there is none."""
        message = self.get(message_id)
        del self._kept[message_id]
        self._answered.pop(message_id, None)
        self._seen_by.pop(message_id, None)
        return message

    def _with(self, message: Payload, body: Payload, files: Files) -> Payload:
        empty: Payload = {"content": "", "embeds": [], "components": []}
        told = {key: body[key] or nothing for key, nothing in empty.items() if key in body}
        after = message | told | {"flags": message["flags"] | (body.get("flags") or 0)}
        if "attachments" in body or files:
            after["attachments"] = _attachments(message, body, files)
        is_awaited = after["flags"] & LOADING
        if self._check and not is_awaited and (faults := limits.message_faults(after)):
            raise invalid(faults)
        return after | {"components": components.numbered(after["components"])}


def _attachments(message: Payload, body: Payload, files: Files) -> list[Payload]:
    standing = {attachment["id"]: attachment for attachment in message["attachments"]}
    sent = body.get("attachments") or [{"id": number} for number in files]
    named = {str(attachment["id"]): attachment for attachment in sent}
    if unknown := named.keys() - standing.keys() - files.keys():
        raise invalid([f"unknown attachments {unknown}"])
    return [
        _attachment(told, *files[key]) if key in files else standing[key]
        for key, told in named.items()
    ]


def _attachment(told: Payload, name: str, content: bytes) -> Payload:
    attachment_id = snowflake()
    url = f"https://cdn.discordapp.com/attachments/{attachment_id}/{name}"
    return {
        **told,
        "id": attachment_id,
        "filename": name,
        "size": len(content),
        "url": url,
        "proxy_url": url,
    }
