"""What comes back to a person: a message, a change of one, its removal, or a modal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from . import components
from .components import Button
from .payloads import EPHEMERAL, Payload


@dataclass(frozen=True)
class Reply:
    """What came back to `key`, a message's id or an interaction's token.

    `body` is what the bot sent, `message` the whole message at that moment, and `modal` the form
    where one is shown. `updated` is true where the message stood there before, `deleted` where it
    stands no more. `files` are those sent along, by name. `after` is the time to the first
    acknowledgement, in seconds.
    """

    key: str
    body: Payload
    message: Payload = field(default_factory=dict)
    modal: Payload | None = None
    updated: bool = False
    deleted: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    after: float | None = None

    @property
    def text(self) -> str:
        """All that a person reads in it, buttons and menus aside."""
        shown = self.modal or self.message
        parts = [shown.get("title") or "", shown.get("content") or ""]
        for embed in shown.get("embeds", []):
            parts += [embed.get("title", ""), embed.get("description", "")]
            parts += [f"{field['name']}\n{field['value']}" for field in embed.get("fields", [])]
            parts += [(embed.get("footer") or {}).get("text", "")]
        parts += components.texts(shown.get("components", []))
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> list[Button]:
        """The buttons in the order they stand."""
        return components.buttons(self.message.get("components", []))

    @property
    def selects(self) -> list[Payload]:
        """The menus to choose from, in the order they stand."""
        return components.selects(self.message.get("components", []))

    @property
    def is_private(self) -> bool:
        return bool(self.message.get("flags", 0) & EPHEMERAL)

    @property
    def allowed_mentions(self) -> Payload:
        allowed: Payload = self.body["allowed_mentions"]
        return allowed
