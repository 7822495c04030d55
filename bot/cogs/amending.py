"""A correction as a message: what a reply told, and what is so instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from discord import ui

from ..answering.answer import StatedFact
from ..records.models import Fact, Language
from .edition import Edition
from .harmless import line
from .layout import ROOM, Stating, framed
from .retold import CORRECTION_IDS

# So much of the old reply is quoted.
_QUOTED: Final = 500
# A fact's text is told at most so long: in an answer, in a checked message, among choices.
_CUTS: Final = (900, 600, 200)


@dataclass(frozen=True, slots=True)
class Amendment:
    """One fact that a reply told: as it was before a change and is now, and what the reply says.

    None stands for a fact that was, or is, told no more.
    """

    fact_id: str
    before: Fact | None
    now: Fact | None
    said: str


def amended(
    amendments: Sequence[Amendment], edition: Edition, language: Language
) -> Iterator[ui.LayoutView]:
    """The corrections, in as few messages as they fit into."""
    messages: list[list[str]] = []
    for amendment in amendments:
        texts = list(_texts(amendment, edition, language))
        if messages and sum(map(len, [*messages[-1], *texts])) <= ROOM:
            messages[-1] += texts
        else:
            messages.append(texts)
    for first, *others in messages:
        marked: ui.TextDisplay[Any] = ui.TextDisplay(first, id=CORRECTION_IDS[language])
        yield framed(marked, *(ui.TextDisplay(text) for text in others))


def is_right(amendment: Amendment, edition: Edition, language: Language) -> bool:
    """Whether a reply says already what is so: it came, or was changed, after the change."""
    if amendment.now is None:
        return not amendment.said
    if amendment.before and amendment.before.quantity != amendment.now.quantity:
        # What it says does not show what was reckoned with.
        return False
    stated = _stated(amendment.fact_id, edition, language)
    if amendment.said == Stating(language, edition.replies.wording).fact(stated):
        return True
    said = " ".join(amendment.said.split())
    was = amendment.before.text.best(language)[0] if amendment.before else None
    return any(
        line(stated.text, cut) in said and (was is None or line(was, cut) not in said)
        for cut in _CUTS
    )


def _texts(amendment: Amendment, edition: Edition, language: Language) -> Iterator[str]:
    wording = edition.replies.wording
    if amendment.now is None:
        yield f"{wording.say(language, 'correction-withdrawn')}\n{_quoted(amendment.said)}"
        yield f"-# `{amendment.fact_id}`"
        return
    told = Stating(language, wording).fact(_stated(amendment.fact_id, edition, language))
    if amendment.before is None:
        yield wording.say(language, "correction-restored")
    else:
        said = "\n".join(_otherwise(amendment.said, told))
        yield f"{wording.say(language, 'correction-changed')}\n{_quoted(said)}"
        if amendment.now.quantity and amendment.now.quantity != amendment.before.quantity:
            figure = wording.quantity(language, amendment.now.quantity)
            yield wording.say(language, "correction-figure", figure=figure)
        else:
            yield wording.say(language, "correction-now")
    yield told


def _otherwise(said: str, told: str) -> Iterator[str]:
    """What was said, without the small print that is so still."""
    still = told.splitlines()
    return (one for one in said.splitlines() if not one.startswith("-# ") or one not in still)


def _stated(fact_id: str, edition: Edition, language: Language) -> StatedFact:
    return edition.replies.browser.fact(fact_id, language).answers[0]


def _quoted(said: str) -> str:
    """What a reply said, as a quotation; it was made harmless when it was said."""
    if len(said) > _QUOTED:
        cut = said[: _QUOTED - 1]
        said = (cut.rpartition(" ")[0] or cut).rstrip("\\ ") + "…"
    return "\n".join(f"> {one}" for one in said.splitlines())
