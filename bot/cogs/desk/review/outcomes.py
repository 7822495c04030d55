"""What became of a submission, and a fact as it is told now, in words."""

from __future__ import annotations

from typing import Final

import discord

from ....answering.wording import Wording
from ....moderation.submissions import Submission
from ....records.models import Language
from ...edition import Edition
from ...harmless import harmless, line

_FACT: Final = 500
_SOURCES: Final = 250
_NOTE: Final = 250
_REASON: Final = 600
_SMALL: Final = "-# "


def outcome_of(submission: Submission, language: Language, wording: Wording) -> str:
    """A sentence that says where it stands: waiting, accepted as which fact, or declined and why.

    Its reason is the moderator's own words, which may be in another language.
    """
    key = f"outcome-{submission.outcome}"
    if submission.outcome == "approved":
        key += f"-{submission.form}"
    reason = harmless(submission.answer, _REASON) or "–"
    # A draft may be of an article, a person or a word.
    changed = next((change.key for change in submission.changes), "–")
    return wording.say(language, key, fact=submission.fact_id or changed, reason=reason)


def told_now(edition: Edition, fact_id: str, language: Language) -> str:
    """A fact as answers tell it, with its sources, or that it is told no more."""
    told = edition.replies.browser.fact(fact_id, language).answers[:1]
    wording = edition.answerer.wording
    if not told:
        return wording.say(language, "outcome-withdrawn", fact=fact_id)
    [fact] = told
    cited = "; ".join(wording.citations(language, fact.sources))
    date = wording.date(language, fact.as_of) if fact.as_of else ""
    small = " · ".join(filter(None, [date, line(cited, _SOURCES), f"`{fact_id}`"]))
    lines = [harmless(fact.text, _FACT), f"{_SMALL}{small}"]
    if fact.note:
        lines.append(f"{_SMALL}{line(fact.note, _NOTE)}")
    return "\n".join(lines)


def dated(submission: Submission, style: discord.utils.TimestampStyle = "f") -> str:
    """When it was made, as each reader's own Discord writes it."""
    return discord.utils.format_dt(submission.created_at, style)
