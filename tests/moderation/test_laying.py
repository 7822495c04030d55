"""A server's revisions lie over the shipped facts, and one that fits no more takes nothing down."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from bot.moderation.changes import Change, Kind, Revision, State
from bot.moderation.importing import changes_of
from bot.moderation.laying import faults_of, overlay_of
from bot.records.exporting import export, whole
from bot.records.factbook import FactBook
from bot.records.models import Fact
from bot.records.overlay import Overlay, overlaid
from bot.records.references import reference_faults
from tests.records.test_uploads import ALL
from tests.records.uploading import taken

FACT: Mapping[str, Any] = {
    "id": "pho-day",
    "text": {"en": "Vietnam marks the day of pho on 12 December."},
    "references": [{"source": "vna-2025-energy-pillar", "paragraph": 2}],
    "time": "2017-12-12",
}
TRADE = "trade-turnover-2024"


def revision(
    kind: Kind, key: str, record: Mapping[str, Any] | None, *, state: State = "own", number: int = 1
) -> Revision:
    return Revision(
        kind=kind, key=key, number=number, action="edit", state=state, record=record, author_id=1,
        approver_id=None, reason="", created_at=dt.datetime(2025, 1, 1, tzinfo=dt.UTC),
    )  # fmt: skip


def fact(key: str = "pho-day", **more: Any) -> Revision:
    return revision("fact", key, {**FACT, "id": key, **more})


def kept(changes: list[Change], before: list[Revision]) -> list[Revision]:
    """The latest revisions after the changes, as a database gives them back."""
    latest = {(one.kind, one.key): one for one in before}
    for one in changes:
        record = None if one.record is None else json.loads(json.dumps(one.record))
        made = revision(one.kind, one.key, record, state=one.state, number=one.based_on + 1)
        latest[one.kind, one.key] = made
    return list(latest.values())


def laid(revisions: list[Revision], book: FactBook) -> tuple[FactBook, list[str]]:
    """The book as the server has it, which is sound, and what was left out."""
    overlay, faults = overlay_of(revisions, book)
    after = overlaid(book, overlay, version="1")
    assert reference_faults(after) == []
    return after, [str(fault) for fault in faults]


def test_every_kind_of_record_is_laid_over_the_shipped(shipped: FactBook) -> None:
    book, faults = laid(
        [
            fact(entities=["pho-guild"], references=[{"source": "pho-weekly"}]),
            fact(TRADE, property="trade-turnover"),
            revision("source", "pho-weekly", {"id": "pho-weekly", "published": "2024"}),
            revision(
                "entity", "pho-guild", {"id": "pho-guild", "kind": "body", "name": {"en": "Guild"}}
            ),
            revision("alias", "pho-guild", {"en": ["Pho Guild"]}),
            revision("word", "c:trade", {"ru": ["торг"]}),
            revision("dispute", "pho-day", {}),
            revision("dispute", "moon-day", {}),
            revision("dispute", "trade-turnover-and-growth-2013", None, state="shipped"),
            revision("fact", "trade-turnover-and-growth-2013", None, state="retired"),
            revision("fact", "never-shipped", None, state="retired"),
            revision("fact", "trade-goods", None, state="shipped"),
        ],
        shipped,
    )

    assert faults == ["dispute moon-day: there is no fact moon-day"]
    assert book.facts["pho-day"].references[0].source == "pho-weekly"
    assert book.facts[TRADE].text.vi is None
    assert book.entities["pho-guild"].aliases.en == ("Pho Guild",)
    assert "торг" in book.lexicons["ru"].concepts["trade"]
    assert book.disputed == {"pho-day"}
    assert shipped.facts.keys() - book.facts.keys() == {"trade-turnover-and-growth-2013"}


def test_what_cannot_be_read_any_more_is_left_out_and_named(shipped: FactBook) -> None:
    book, faults = laid(
        [
            fact(TRADE, certainty="high"),
            fact("other-day", id="pho-day"),
            fact(),
            revision("source", "s", {"id": "s", "language": 5}),
        ],
        shipped,
    )

    assert faults == [
        f"fact {TRADE}: certainty: is not a key known here; is it misspelt?",
        "fact other-day: id: is another than the record's own",
        "source s: language: must be text; put it in quotes",
    ]
    assert book.facts[TRADE] == shipped.facts[TRADE]
    assert "pho-day" in book.facts


def test_what_names_what_is_gone_is_left_out_with_all_that_hangs_on_it(shipped: FactBook) -> None:
    book, faults = laid(
        [
            fact("a", references=[{"source": "dropped"}]),
            fact("b", superseded_by="a"),
            fact("c", disputes=["b"]),
            fact("d", entities=["dropped"], context=["dropped"]),
            fact("e", property="dropped"),
            fact(TRADE, stated_by="dropped"),
            revision("alias", "dropped", {"en": ["Gone"]}),
            revision("word", "c:dropped", {"en": ["gone"]}),
            fact(),
        ],
        shipped,
    )

    assert book.facts.keys() - shipped.facts.keys() == {"pho-day"}
    assert book.facts[TRADE] == shipped.facts[TRADE]
    assert {fault.split(": ")[0] for fault in faults} == {
        "fact a", "fact b", "fact c", "fact d", "fact e", f"fact {TRADE}",
        "alias dropped", "word c:dropped",
    }  # fmt: skip


def test_a_shipped_record_that_names_what_the_server_withdrew_is_withdrawn_too(
    shipped: FactBook,
) -> None:
    newer = overlaid(
        shipped,
        Overlay(
            facts={
                "pho-day": Fact.model_validate(FACT),
                TRADE: shipped.facts[TRADE].model_copy(update={"superseded_by": "pho-day"}),
            }
        ),
        version="newer",
    )
    assert reference_faults(newer) == []
    book, faults = laid([revision("fact", "pho-day", None, state="retired")], newer)

    assert shipped.facts.keys() - book.facts.keys() == {TRADE}
    assert faults == [f"fact {TRADE}: superseded_by: there is no fact pho-day"]


def change(kind: Kind, key: str, record: Mapping[str, Any] | None, state: State = "own") -> Change:
    return Change(kind=kind, key=key, action="edit", state=state, record=record)


def told(book: FactBook, changes: list[Change], *revisions: Revision) -> list[str]:
    return [str(fault) for fault in faults_of(book, revisions, changes)]


def test_all_that_is_wrong_with_changes_is_told_at_once(shipped: FactBook) -> None:
    assert told(shipped, [change("fact", "pho-day", FACT)]) == []
    assert told(
        shipped,
        [
            change("fact", "a", {**FACT, "id": "a", "time": "soon"}),
            change("fact", "b", {**FACT, "id": "b", "entities": ["moon"]}),
            change("source", "s", {"id": "t"}),
            change("alias", "moon", {"en": ["Moon"]}),
            change("word", "p:moon", {"en": ["Moon"]}),
            change("dispute", "moon-day", {}),
        ],
    ) == [
        "fact a: time: 'soon' is not a time; write 2024, 2016-10, 2001-03-01 or 2001/2012",
        "source s: id: is another than the record's own",
        "fact b: entities: moon is not in lexicon/entities.yaml",
        "alias moon: moon is not in lexicon/entities.yaml",
        "word p:moon: p:moon is not in lexicon/intents.yaml",
        "dispute moon-day: there is no fact moon-day",
    ]


def test_what_another_record_names_cannot_be_withdrawn_alone(shipped: FactBook) -> None:
    mine = fact(), fact("next-day", superseded_by="pho-day")

    assert told(shipped, [change("fact", "pho-day", None, "retired")], *mine) == [
        "fact next-day: superseded_by: there is no fact pho-day"
    ]
    assert told(shipped, [change("fact", "pho-day", None, "shipped")], *mine) == [
        "fact next-day: superseded_by: there is no fact pho-day"
    ]
    both = [change("fact", one.key, None, "retired") for one in mine]
    assert told(shipped, both, *mine) == []


def test_names_and_doubts_go_with_what_they_are_about(shipped: FactBook) -> None:
    guild = {"id": "pho-guild", "kind": "body", "name": {"en": "Guild"}}
    revisions = [
        revision("entity", "pho-guild", guild),
        revision("alias", "pho-guild", {"en": ["Pho Guild"]}),
        fact(),
        revision("dispute", "pho-day", {}),
    ]
    changes = [
        change("entity", "pho-guild", None, "retired"),
        change("fact", "pho-day", None, "retired"),
    ]

    assert told(shipped, changes, *revisions) == []
    overlay, faults = overlay_of(kept(changes, revisions), shipped)
    assert (overlay, faults) == (Overlay(), [])


def test_a_fault_of_before_does_not_stand_in_the_way(shipped: FactBook) -> None:
    old = fact("old-day", entities=["dropped"]), fact("odd-day", certainty="high")

    assert told(shipped, [change("fact", "pho-day", FACT)], *old) == []
    assert told(shipped, [change("fact", "old-day", None, "retired")], *old) == []


def test_what_is_uploaded_is_laid_over_the_shipped(shipped: FactBook) -> None:
    upload = taken(ALL, shipped)
    changes = changes_of(upload, [], shipped)

    assert told(shipped, changes) == []
    assert {one.action for one in changes} == {"import"}
    assert overlay_of(kept(changes, []), shipped) == (upload, [])


def test_what_is_so_already_is_not_changed(shipped: FactBook) -> None:
    assert changes_of(whole(shipped), [], shipped) == []
    first = kept(changes_of(taken(ALL, shipped), [], shipped), [])
    overlay, _ = overlay_of(first, shipped)

    assert changes_of(taken(export(overlay), shipped, overlay), first, shipped) == []
    text = ALL.replace("12 December", "12 December every year")
    changes = changes_of(taken(text, shipped, overlay), first, shipped)
    assert [(one.kind, one.key, one.based_on) for one in changes] == [("fact", "pho-day", 1)]
    assert changes_of(taken(text, shipped, overlay), kept(changes, first), shipped) == []


def test_what_was_put_back_as_shipped_can_be_imported_again(shipped: FactBook) -> None:
    upload = taken(f"retired: [{TRADE}]", shipped)
    back = [revision("fact", TRADE, None, state="shipped", number=4)]

    assert [one.based_on for one in changes_of(upload, back, shipped)] == [4]
    assert changes_of(Overlay(facts={TRADE: shipped.facts[TRADE]}), back, shipped) == []
