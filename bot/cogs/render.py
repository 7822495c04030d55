"""An Answer as an embed: its text made harmless, its size within Discord's limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import discord

from ..answering.answer import Answer, Citation, StatedFact, Suggestion
from ..answering.wording import Wording
from ..records.models import Language

# Discord's own limits on an embed: 4096 for its description, 1024 for a field, 6000 in all.
_DESCRIPTION: Final = 4096
_FIELD: Final = 1024
# What one part may take, so that the message and a whole fact always fit a description.
_MESSAGE: Final = 900
_TEXT: Final = 1200
_NOTE: Final = 600
_NAME: Final = 200
_CITATION: Final = 500
_SOURCES: Final = 700
_SUGGESTION: Final = 180
_ORIGINS: Final = 60

_SMALL = "-# "


def answer_embed(answer: Answer, wording: Wording) -> discord.Embed:
    """The whole answer: its message, each fact with speaker, date and source, and what is near.

    What does not fit is left out from the end, and a last line counts it.
    """
    return _Page(answer.language, wording).embed(answer)


def sorry_embed(language: Language, wording: Wording) -> discord.Embed:
    """What a person reads where answering failed."""
    return discord.Embed(description=wording.say(language, "discord-sorry"))


def harmless(text: str, limit: int) -> str:
    """The text at most `limit` long, saying what it says and doing nothing.

    No mention, link or formatting in it is taken for one. Where it is cut, it ends in "…".
    """
    # Between these the escaping would see one link, and leave what stands inside it alone.
    text = text.replace("](", "]\u200b(").replace("://", ":\u200b//")
    text = discord.utils.escape_markdown(text, ignore_links=False).replace("<", "\\<")
    text = discord.utils.escape_mentions(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip("\\ ") + "…"


class _Page:
    """One embed in the making, in one language."""

    def __init__(self, language: Language, wording: Wording) -> None:
        self._language = language
        self._wording = wording

    def embed(self, answer: Answer) -> discord.Embed:
        numbered = len(answer.answers) > 1
        blocks = [
            self._fact(fact, number=position if numbered else None)
            for position, fact in enumerate(answer.answers, start=1)
        ]
        if answer.message:
            blocks.insert(0, harmless(answer.message, _MESSAGE))
        embed = discord.Embed(description=self._fit(blocks, "\n\n", _DESCRIPTION))
        if answer.suggestions:
            near = [self._near(suggestion) for suggestion in answer.suggestions]
            embed.add_field(name=self._say("reply-near"), value=self._fit(near, "\n", _FIELD))
        return embed

    def _near(self, suggestion: Suggestion) -> str:
        text = harmless(suggestion.text, _SUGGESTION)
        origins = _line(self._wording.origins(self._language, suggestion.sources), _ORIGINS)
        return f"• {text} ({origins}) `{suggestion.fact_id}`"

    def _fact(self, fact: StatedFact, *, number: int | None) -> str:
        text = harmless(fact.text, _TEXT)
        details = [*self._circumstances(fact), self._sources(fact.sources), f"`{fact.fact_id}`"]
        return "\n".join(
            [
                text if number is None else f"**{number}.** {text}",
                *(f"{_SMALL}{detail}" for detail in details if detail),
            ]
        )

    def _circumstances(self, fact: StatedFact) -> Iterator[str]:
        if fact.as_of:
            yield self._say("reply-as-of", date=self._wording.date(self._language, fact.as_of))
        if fact.speaker:
            yield self._say("reply-said-by", speaker=_line(fact.speaker, _NAME))
        if fact.note:
            yield self._say("reply-note", note=_line(fact.note, _NOTE))
        if fact.disputed:
            yield self._say("reply-disputed")

    def _sources(self, sources: Sequence[Citation]) -> str:
        citations = self._wording.citations(self._language, sources)
        cited = [self._say("reply-source", source=_line(text, _CITATION)) for text in citations]
        return self._fit(cited, f"\n{_SMALL}", _SOURCES)

    def _fit(self, parts: Sequence[str], separator: str, limit: int) -> str:
        """The parts joined, at most `limit` long; those left out are counted at the end."""
        for kept in range(len(parts), 0, -1):
            left_out = len(parts) - kept
            more = [self._say("reply-more", count=left_out)] if left_out else []
            text = separator.join([*parts[:kept], *more])
            if len(text) <= limit:
                return text
        return f"{separator.join(parts)[: limit - 1]}…"

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)


def _line(text: str, limit: int) -> str:
    return harmless(" ".join(text.split()), limit)
