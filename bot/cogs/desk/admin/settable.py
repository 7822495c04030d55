"""What an admin can choose for each setting, and each value in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, Final

from ....answering.wording import Wording
from ....moderation.server import ServerSettings
from ....records.models import LANGUAGES, Language

# The settings a page; each page fits a phone's screen or two.
PAGES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "where": ("where", "channels", "language", "private"),
        "pace": ("cooldown_questions", "cooldown_seconds"),
        "people": ("reviewers", "admins", "second_person", "log_channel"),
        "kept": (
            "keep_questions", "questions_days", "corrections", "answers_days", "departed_days",
        ),
    }
)  # fmt: skip
_DAYS: Final = (1, 7, 14, 30, 60, 90, 180, 365)
# None stands for what holds where the server chooses nothing.
CHOICES: Final[Mapping[str, tuple[Any, ...]]] = MappingProxyType(
    {
        "where": ("all", "only", "except"),
        "language": (None, *LANGUAGES),
        "cooldown_questions": (None, 0, 1, 2, 3, 5, 10, 20, 50, 100),
        "cooldown_seconds": (None, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600),
        "questions_days": _DAYS,
        "corrections": (0, 5, 10, 20, 50, 100),
        "answers_days": _DAYS,
        "departed_days": _DAYS,
    }
)
ROLES: Final = frozenset({"reviewers", "admins"})
# Those that hold ids of roles or channels.
IDS: Final = ROLES | {"channels", "log_channel"}
TOGGLES: Final = frozenset({"private", "second_person", "keep_questions"})
_UNSET: Final = "-"
# More than these nobody reads in a line.
_LISTED: Final = 25


def page_of(name: str) -> str:
    """The page that a setting stands on."""
    return next(page for page, names in PAGES.items() if name in names)


def choices(name: str, settings: ServerSettings) -> dict[str, Any]:
    """What can be chosen for a setting, by what a select calls it; what holds now among it."""
    now = getattr(settings, name)
    offered = CHOICES[name]
    if now not in offered:
        offered = (*offered, now)
    return {written(value): value for value in offered}


def written(value: object) -> str:
    """What a select calls a value."""
    return _UNSET if value is None else str(value)


def key_of(name: str) -> str:
    """The key of a setting's name in facts/wording."""
    return f"setting-{name.replace('_', '-')}"


def in_words(
    name: str, value: Any, language: Language, wording: Wording, *, most: int = _LISTED
) -> str:
    """A value of a setting; of channels and roles at most so many. Raises KeyError for no value."""
    say = wording.say
    if name in ROLES or name == "channels":
        return _listed(value, "@&" if name in ROLES else "#", most) or say(language, "setting-none")
    if name == "log_channel":
        return f"<#{value}>" if value else say(language, "setting-none")
    if name in TOGGLES:
        return say(language, "setting-on" if value else "setting-off")
    if name == "where":
        return say(language, f"setting-where-{value}")
    if name == "language":
        return say(language, f"language-{value}" if value else "setting-language-discord")
    if value is None:
        return say(language, "setting-of-bot")
    # Questions, seconds, days or corrections.
    unit, count = name.rpartition("_")[2], value
    if unit == "seconds" and value % 60 == 0:
        unit, count = "minutes", value // 60
    return say(language, f"setting-count-{unit}", count=count)


def _listed(ids: Collection[int], mark: str, most: int) -> str:
    told = [f"<{mark}{one}>" for one in sorted(ids)]
    return ", ".join(told[:most]) + (" …" if len(told) > most else "")
