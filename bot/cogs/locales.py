"""Discord's locales in our languages, whose language a reply is in, and commands' names in them."""

from __future__ import annotations

import asyncio
from functools import cache
from typing import Final, Self

from discord import Locale, app_commands
from discord.app_commands import locale_str

from ..answering.wording import Wording
from ..errors import StoreError
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language
from ..storage.store import Store

# The extra of a `locale_str` that names its sentence in facts/wording.
_KEY: Final = "wording"
# Seconds that a reply waits for the language somebody once chose.
_PATIENCE: Final = 1.0


def said(key: str, english: str) -> locale_str:
    """A name or description of a command: in English, and by its key in facts/wording."""
    return locale_str(english, **{_KEY: key})


LANGUAGE_CHOICES: Final = [
    app_commands.Choice(name=said("language-en", "English"), value="en"),
    app_commands.Choice(name=said("language-vi", "Vietnamese"), value="vi"),
    app_commands.Choice(name=said("language-ru", "Russian"), value="ru"),
]


def language_of(*locales: Locale | Language | None) -> Language:
    """The first of our languages among those that Discord or a server is set to, else English."""
    return next(filter(None, (_spoken(locale) for locale in locales if locale)), "en")


async def preferred(store: Store, user_id: int, *locales: Locale | Language | None) -> Language:
    """The language a member chose, else the first of ours among `locales`, else English."""
    try:
        async with asyncio.timeout(_PATIENCE):
            chosen = await store.people.language_of(user_id)
    except (StoreError, TimeoutError):
        # A question is answered without the store too.
        chosen = None
    return chosen or language_of(*locales)


@cache
def _spoken(locale: Locale | Language) -> Language | None:
    code = str(locale).partition("-")[0]
    return next((language for language in LANGUAGES if language == code), None)


class CommandNames(app_commands.Translator):
    """Gives commands their names in our languages; other locales see the names in the code."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    @classmethod
    def shipped(cls) -> Self:
        """The names that come with the bot, for the command tree of a host that has no others."""
        return cls(Wording(FactBook.load()))

    async def translate(
        self,
        string: locale_str,
        locale: Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 -- the base names it
    ) -> str | None:
        """The name in `locale`, or None where the one in the code serves."""
        language = _spoken(locale)
        key = string.extras.get(_KEY)
        return self._wording.say(language, key) if language and key else None
