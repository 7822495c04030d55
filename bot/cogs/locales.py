"""Discord's locales in our languages, and the names of commands in them."""

from __future__ import annotations

from discord import Locale, app_commands

from ..answering.wording import Wording
from ..records.models import LANGUAGES, Language

# The extra of a `locale_str` that names its sentence in facts/wording.
WORDING_KEY = "wording"


def language_of(locale: Locale) -> Language:
    """The language of a person who set Discord to `locale`; English for all we do not speak."""
    return _spoken(locale) or "en"


def _spoken(locale: Locale) -> Language | None:
    code = locale.value.partition("-")[0]
    return code if code in LANGUAGES else None


class CommandNames(app_commands.Translator):
    """Gives commands their names in our languages; other locales see the names in the code."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 -- the base names it
    ) -> str | None:
        """The name in `locale`, or None where the one in the code serves."""
        language = _spoken(locale)
        key = string.extras.get(WORDING_KEY)
        return self._wording.say(language, key) if language and key else None
