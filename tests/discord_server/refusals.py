"""Discord's refusals, each with the code and the words that Discord gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class RefusalError(Exception):
    """An error status with Discord's own code and words; `faults` are mistakes of the bot's."""

    status: int
    code: int
    words: str
    faults: Sequence[str] = ()


def invalid(faults: Sequence[str]) -> RefusalError:
    return RefusalError(400, 50035, "Invalid Form Body", faults)


def unknown_message() -> RefusalError:
    return RefusalError(404, 10008, "Unknown Message")


def unknown_channel() -> RefusalError:
    return RefusalError(404, 10003, "Unknown Channel")


def unknown_interaction() -> RefusalError:
    return RefusalError(404, 10062, "Unknown interaction")


def unknown_webhook() -> RefusalError:
    return RefusalError(404, 10015, "Unknown Webhook")
