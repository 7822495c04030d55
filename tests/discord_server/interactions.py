"""What the bot does about interactions: acknowledges each once, in time, and follows up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from . import components, limits, payloads
from .invoking import GROUP, SLASH_COMMAND, SUBCOMMAND, Act
from .messages import Messages
from .payloads import EPHEMERAL, LOADING, Payload
from .refusals import (
    RefusalError,
    invalid,
    unknown_interaction,
    unknown_message,
    unknown_webhook,
)
from .reply import Reply
from .request import Request

ACKNOWLEDGE_WITHIN = 3.0


class Callback(IntEnum):
    """The types of acknowledgements."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass
class Pending:
    """An interaction put to the bot; `since` is in the seconds of the event loop.

    `original` is the message that `@original` names, `is_shown` whether anybody has seen anything
    come of it, and `opener` the interaction that a form was shown in answer to.
    """

    interaction: Payload
    since: float
    answered_after: float | None = None
    original: str | None = None
    is_shown: bool = False
    opener: Pending | None = None

    @property
    def author(self) -> Payload:
        author: Payload = self.interaction.get("user") or self.interaction["member"]["user"]
        return author

    @property
    def target(self) -> str | None:
        """The message whose button was pressed or whose form was sent off."""
        message = self.interaction.get("message")
        return str(message["id"]) if message else None


class Interactions:
    """The callback and webhook routes; `show` hears of all that reaches a person."""

    def __init__(self, messages: Messages, show: Callable[[Reply], None], *, check: bool) -> None:
        self.pending: dict[str, Pending] = {}
        self._messages = messages
        self._show = show
        self._check = check

    def touching(self, message_id: str) -> list[str]:
        """The tokens of those interactions with a message that have shown nothing so far."""
        return [
            token
            for token, pending in self.pending.items()
            if pending.target == message_id and not pending.is_shown
        ]

    def callback(self, request: Request, token: str) -> tuple[int, Any]:
        pending = self.pending.get(token)
        waited = asyncio.get_running_loop().time() - pending.since if pending else 0.0
        if pending is None or waited > ACKNOWLEDGE_WITHIN:
            raise unknown_interaction()
        if pending.answered_after is not None:
            raise RefusalError(400, 40060, "Interaction has already been acknowledged.")
        kind = Callback(request.body["type"])
        if self._check and not _fits(kind, pending):
            raise invalid([f"callback {kind.name} for {Act(pending.interaction['type']).name}"])
        data = request.body.get("data") or {}
        message = self._acknowledge(kind, pending, data, request, waited)
        if "with_response" not in request.query:
            return 204, None
        about = {"id": pending.interaction["id"], "type": pending.interaction["type"]}
        if message is None:
            return 200, {"interaction": about}
        about |= {
            "response_message_id": message["id"],
            "response_message_loading": bool(message["flags"] & LOADING),
            "response_message_ephemeral": bool(message["flags"] & EPHEMERAL),
        }
        resource = {"type": kind, "message": payloads.plain(message)}
        return 200, {"interaction": about, "resource": resource}

    def followup(self, request: Request, token: str) -> tuple[int, Any]:
        pending = self._acknowledged(token)
        _check_files(pending, request)
        # The first follow-up takes the place of a reply that was deferred.
        if pending.original in self._messages:
            original = self._messages.get(pending.original)
            if original["flags"] & LOADING:
                return self._edit(request, token, original["id"])
        message = self._post(pending, request.body, request, is_followup=True)
        self._tell(pending, Reply(token, request.body, message, files=request.contents))
        return 200, payloads.plain(message)

    def edit(self, request: Request, token: str, named: str) -> tuple[int, Any]:
        return self._edit(request, token, self._message_id(token, named))

    def delete(self, _: Request, token: str, named: str) -> tuple[int, Any]:
        pending = self._acknowledged(token)
        message = self._messages.delete(self._message_id(token, named))
        self._tell(pending, Reply(token, {}, message, deleted=True))
        return 204, None

    def get(self, _: Request, token: str, named: str) -> tuple[int, Any]:
        return 200, payloads.plain(self._messages.get(self._message_id(token, named)))

    def _acknowledge(
        self, kind: Callback, pending: Pending, data: Payload, request: Request, waited: float
    ) -> Payload | None:
        """The message that the acknowledgement made or changed; raises where it is refused."""
        token = pending.interaction["token"]
        reply = Reply(token, data, after=waited, files=request.contents)
        message = None
        match kind:
            case Callback.MESSAGE:
                message = self._post(pending, data, request)
                reply = replace(reply, message=message)
            case Callback.DEFERRED_MESSAGE:
                flags = LOADING | data.get("flags", 0) & EPHEMERAL
                message = self._post(pending, {"flags": flags}, request)
            case Callback.UPDATE:
                message = self._messages.edit(pending.target or "", data, request.files)
                reply = replace(reply, message=message, updated=True)
            case Callback.CHOICES:
                self._refuse(limits.choice_faults(data["choices"]))
            case Callback.MODAL:
                self._refuse(limits.modal_faults(data))
                modal = data | {"components": components.numbered(data["components"])}
                reply = replace(reply, modal=modal)
        pending.answered_after = waited
        pending.original = message["id"] if message else None
        if kind is Callback.DEFERRED_UPDATE:
            pending.original = pending.target
        elif kind is not Callback.DEFERRED_MESSAGE:
            self._tell(pending, reply)
        return message

    def _post(
        self, pending: Pending, body: Payload, request: Request, *, is_followup: bool = False
    ) -> Payload:
        interaction = pending.interaction
        answers = pending.original if is_followup else pending.target
        more: Payload = {
            "webhook_id": interaction["application_id"],
            "application_id": interaction["application_id"],
            "interaction_metadata": _metadata(pending, is_followup=is_followup),
        }
        data = interaction["data"]
        if answers in self._messages:
            more |= {
                "type": payloads.REPLY,
                "message_reference": payloads.reference(self._messages.get(answers)),
            }
        elif interaction["type"] == Act.COMMAND:
            is_slash = data["type"] == SLASH_COMMAND
            more["type"] = payloads.COMMAND if is_slash else payloads.MENU_COMMAND
            about = {key: interaction[key] for key in ("id", "type")}
            more["interaction"] = about | {"name": _path(data), "user": pending.author}
        is_private = body.get("flags", 0) & EPHEMERAL
        return self._messages.post(
            interaction["channel"],
            body,
            request.files,
            answered=interaction["token"],
            seen_by=pending.author["id"] if is_private else None,
            **more,
        )

    def _edit(self, request: Request, token: str, message_id: str) -> tuple[int, Any]:
        pending = self._acknowledged(token)
        _check_files(pending, request)
        was_loading = self._messages.get(message_id)["flags"] & LOADING
        message = self._messages.edit(message_id, request.body, request.files)
        reply = Reply(token, request.body, message, files=request.contents)
        self._tell(pending, replace(reply, updated=not was_loading))
        return 200, payloads.plain(message)

    def _acknowledged(self, token: str) -> Pending:
        pending = self.pending.get(token)
        if pending is None or pending.answered_after is None:
            raise unknown_webhook()
        return pending

    def _message_id(self, token: str, named: str) -> str:
        pending = self._acknowledged(token)
        message_id = pending.original if named == "@original" else named
        is_own = message_id == pending.original or self._messages.answered(named) == token
        if message_id is None or not is_own:
            raise unknown_message()
        return message_id

    def _tell(self, pending: Pending, reply: Reply) -> None:
        pending.is_shown = True
        self._show(replace(reply, after=pending.answered_after))

    def _refuse(self, faults: list[str]) -> None:
        if self._check and faults:
            raise invalid(faults)


def _check_files(pending: Pending, request: Request) -> None:
    """Raises where the bot attaches a file and may not."""
    may = int(pending.interaction["app_permissions"]) & payloads.ATTACH_FILES
    if request.files and not may:
        raise RefusalError(403, 50013, "Missing Permissions")


def _fits(kind: Callback, pending: Pending) -> bool:
    """Whether Discord takes such an acknowledgement for such an interaction."""
    act = pending.interaction["type"]
    match kind:
        case Callback.CHOICES:
            return bool(act == Act.AUTOCOMPLETE)
        case Callback.UPDATE | Callback.DEFERRED_UPDATE:
            return pending.target is not None
        case Callback.MODAL:
            return act in {Act.COMMAND, Act.COMPONENT}
    return bool(act != Act.AUTOCOMPLETE)


def _path(data: Payload) -> str:
    """A command with those beneath it that were used, as a message names it."""
    parts = [part for part in data.get("options", []) if part["type"] in {SUBCOMMAND, GROUP}]
    return " ".join([data["name"], *map(_path, parts)])


def _metadata(pending: Pending, *, is_followup: bool) -> Payload:
    interaction = pending.interaction
    metadata = {
        "id": interaction["id"],
        "type": interaction["type"],
        "user": pending.author,
        "authorizing_integration_owners": interaction["authorizing_integration_owners"],
    }
    if is_followup and pending.original:
        metadata["original_response_message_id"] = pending.original
    if interaction["type"] == Act.COMPONENT:
        metadata["interacted_message_id"] = pending.target
    elif pending.opener:
        metadata["triggering_interaction_metadata"] = _metadata(pending.opener, is_followup=False)
    elif "target_id" in interaction["data"]:
        metadata["target_message_id"] = interaction["data"]["target_id"]
    return metadata
