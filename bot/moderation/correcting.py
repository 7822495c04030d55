"""Whether what a fact tells has changed, so that those who were told the old thing should know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..records.models import LANGUAGES, Fact, Language, Texts
from .changes import Revision


def retold(
    revisions: Iterable[Revision], before: Mapping[str, Fact], after: Mapping[str, Fact]
) -> list[str]:
    """The facts that tell something else after the revisions, in their order, each once."""
    # Nobody has been told what is only just there.
    changed = dict.fromkeys(
        one.key for one in revisions if one.kind == "fact" and (one.key in before or one.number > 1)
    )
    return [
        key
        for key in changed
        if any(tells_otherwise(before.get(key), after.get(key), code) for code in LANGUAGES)
    ]


def tells_otherwise(before: Fact | None, after: Fact | None, language: Language) -> bool:
    """Whether a reader of a language was told something else; None where nothing is told.

    What is only asked or found by (phrasings, names, properties), a remark, and a source or a
    translation that is new tell nobody otherwise.
    """
    if before is None or after is None:
        return before is not after
    return (
        _told(before) != _told(after)
        or not {*before.references} <= {*after.references}
        or _says_otherwise(before.text, after.text, language)
    )


def _told(fact: Fact) -> tuple[object, ...]:
    """What is told of a fact beside its text and its sources, and the figure in it."""
    return fact.quantity, fact.time, fact.stated_by, fact.stance


def _says_otherwise(before: Texts, after: Texts, language: Language) -> bool:
    said, spoken = before.best(language)
    now = after.get(spoken) or after.best(language)[0]
    return said.split() != now.split()
