"""A moderator's file is taken in whole and right, or every fault in it is named and none is."""

from __future__ import annotations

import pytest

from bot.records.exporting import export
from bot.records.factbook import FactBook
from bot.records.models import Fact, Phrasings
from bot.records.overlay import Overlay, overlaid
from bot.records.uploads import MAX_BYTES, MAX_FAULTS
from tests.records.uploading import refused, taken

FACT = """\
- id: pho-day
  text: {en: Vietnam marks the day of pho on 12 December.}
  references: [{source: vna-2025-energy-pillar}]
"""
ALL = """\
sources:
- id: pho-weekly
  title: "Pho: a weekly"
  published: 2024-12
  language: en
entities:
- id: pho-guild
  kind: body
  name: {en: Pho Guild, ru: Гильдия фо}
  place: hanoi
facts:
- id: pho-day
  text: {en: Vietnam marks the day of pho on 12 December., ru: "День фо: 12 декабря."}
  references: [{source: pho-weekly, paragraph: 2}]
  property: founding-date
  entities: [pho-guild, vietnam]
  time: 2017
  quantity: {amount: 4.58e9, unit: bowls}
aliases:
  vietnam: {en: [Land of Pho], vi: [xứ phở]}
  pho-guild: {}
words:
  p:trade-turnover: {en: [how much they trade]}
  c:trade: {ru: [торг]}
retired: [trade-turnover-and-growth-2013]
disputed: [trade-turnover-2024, pho-day]
"""


def test_a_list_is_of_facts(shipped: FactBook) -> None:
    overlay = taken(FACT, shipped)

    assert list(overlay.facts) == ["pho-day"]
    assert overlay == Overlay(facts=overlay.facts)


def test_a_file_may_hold_all_that_a_server_can_have(shipped: FactBook) -> None:
    overlay = taken(ALL, shipped)
    book = overlaid(shipped, overlay, version="1")

    assert book.sources["pho-weekly"].title == "Pho: a weekly"
    assert book.facts["pho-day"].entities == ("pho-guild", "vietnam")
    assert "Land of Pho" in book.entities["vietnam"].aliases.en
    assert "Vietnamese" in book.entities["vietnam"].aliases.en
    assert "how much they trade" in book.lexicons["en"].intents["trade-turnover"]
    assert "торг" in book.lexicons["ru"].concepts["trade"]
    assert "trade-turnover-and-growth-2013" not in book.facts
    assert book.disputed == {"trade-turnover-2024", "pho-day"}
    assert overlay.aliases["pho-guild"] == Phrasings()


@pytest.mark.parametrize("nothing", ["{}", "[]", "facts:\nretired:\n", "facts: []\nwords: {}\n"])
def test_a_file_may_hold_no_record(shipped: FactBook, nothing: str) -> None:
    assert taken(nothing, shipped) == Overlay()


@pytest.mark.parametrize(
    "encoded", [ALL.encode("utf-8-sig"), ALL.replace("\n", "\r\n").encode(), ALL.strip().encode()]
)
def test_how_the_file_is_saved_does_not_matter(shipped: FactBook, encoded: bytes) -> None:
    assert taken(encoded, shipped) == taken(ALL, shipped)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r"])
def test_another_encoding_is_told_plainly(shipped: FactBook, encoding: str) -> None:
    told = refused(ALL.encode(encoding, errors="ignore"), shipped)

    assert len(told) == 1
    assert "UTF-8" in told[0]


def test_latin_1_is_told_plainly(shipped: FactBook) -> None:
    told = refused(FACT.replace("pho", "café").encode("latin-1"), shipped)

    assert told == ["up.yaml: is not UTF-8; save it as UTF-8"]


def test_a_file_too_large_is_refused_unread(shipped: FactBook) -> None:
    assert refused(b"\xff" * (MAX_BYTES + 1), shipped) == [
        f"up.yaml: is larger than {MAX_BYTES:,} bytes; divide it"
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["up.yaml: holds nothing"]),
        ("# only a comment\n", ["up.yaml: holds nothing"]),
        ("just words", ["up.yaml:1: must be a list of facts, or a block of sections"]),
        ("7", ["up.yaml:1: must be a list of facts, or a block of sections"]),
        ("facts: x", ["up.yaml:1: facts: must be a list: each record begins with '- id:'"]),
        ("aliases: [vietnam]", ["up.yaml:1: aliases: must be a block of keys and values"]),
        ("retired: pho-day", ["up.yaml:1: retired: must be a list"]),
        ("retired: [2024]", ["up.yaml:1: retired.0: must be text; put it in quotes"]),
        ("aliases:\n  no: {}", ["up.yaml:1: aliases.False: must be a word; put it in quotes"]),
        ("aliases: {atlantis: {}}", [
            "up.yaml:1: aliases.atlantis: atlantis is not in lexicon/entities.yaml"]),
        ("aliases:\n  vietnam:\n    en: Nam\n    de: [V]", [
            "up.yaml:3: aliases.vietnam, en: must be a list",
            "up.yaml:4: aliases.vietnam, de: is not a key known here; is it misspelt?"]),
        ("aliases: {vietnam: }", [
            "up.yaml:1: aliases.vietnam: must be a block of keys and values"]),
        ("words: {trade: {}}", [
            "up.yaml:1: words.trade: is no property (p:…) or idea (c:…) of the lexicon"]),
        ("words: {c:moonlight: {en: [moonlight]}}", [
            "up.yaml:1: words.c:moonlight: is no property (p:…) or idea (c:…) of the lexicon"]),
        ("words: {p:trade: {}}", [
            "up.yaml:1: words.p:trade: is no property (p:…) or idea (c:…) of the lexicon"
        ]),
        ("retired: [moon-day]", ["up.yaml:1: retired.0: there is no fact moon-day"]),
        ("retired_sources: [moon]", ["up.yaml:1: retired_sources.0: there is no source moon"]),
        ("disputed:\n- moon-day", ["up.yaml:2: disputed.0: there is no fact moon-day"]),
        ("retired: [pho-day]\nfacts:\n" + FACT, [
            "up.yaml:1: retired.0: pho-day is given in this file too; keep one"]),
        (FACT + FACT, ["up.yaml:4: pho-day, id: this id stands already at up.yaml:1"]),
        (FACT.replace("vna-2025-energy-pillar", "moon"), [
            "up.yaml:1: pho-day, references: moon is not in sources.yaml"]),
        (FACT + "  superseded_by: moon-day\n  entities: [moon]\n  property: shine\n", [
            "up.yaml:1: pho-day, entities: moon is not in lexicon/entities.yaml",
            "up.yaml:1: pho-day, property: shine is not in lexicon/intents.yaml",
            "up.yaml:1: pho-day, superseded_by: there is no fact moon-day"]),
        (FACT + "  quantity: {amount: 1e400, unit: t}\n", [
            "up.yaml:4: pho-day, quantity.amount: must be a number"]),
        (FACT + "  time: 2024-13\n", ["up.yaml:4: pho-day, time: there is no month 2024-13"]),
        (FACT + "  yes: 1\n", ["up.yaml:1: pho-day, 1: must be a word; put it in quotes"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(
    shipped: FactBook, text: str, faults: list[str]
) -> None:
    assert refused(text, shipped) == faults


def test_a_section_that_is_none_is_told_those_there_are(shipped: FactBook) -> None:
    told = refused(f"fact:\n{FACT}", shipped)

    assert len(told) == 1
    assert told[0].startswith("up.yaml:1: fact: is not a section known here; there are sources, ")
    assert "retired" in told[0]


def test_all_faults_are_told_at_once_by_line(shipped: FactBook) -> None:
    text = ALL.replace("kind: body", "kind: bodies").replace("time: 2017", "time: soon")
    text = text.replace("pho-weekly, paragraph: 2", "pho-daily, paragraph: 0")
    text = text.replace("disputed: [", "disputed: [moon-day, ").replace("p:trade-t", "p:trad-t")

    assert [fault.split(": ")[0] for fault in refused(text, shipped)] == [
        f"up.yaml:{line}" for line in (8, 14, 17, 23, 26)
    ]


def test_a_faulty_record_is_not_missed_too(shipped: FactBook) -> None:
    text = ALL.replace("published: 2024-12", "published: then").replace("kind: body", "kind: x")

    assert [fault.split(", ")[1].split(":")[0] for fault in refused(text, shipped)] == [
        "published",
        "kind",
    ]


def test_of_very_many_faults_the_first_are_listed_and_the_rest_counted(shipped: FactBook) -> None:
    told = refused("- {}\n" * 3000, shipped)

    assert len(told) == MAX_FAULTS + 1
    assert told[0] == "up.yaml:1: record 1, id: is needed and not there"
    assert told[-1] == "up.yaml: has 8,900 more faults; mend these first"


def test_what_the_server_has_already_may_be_named_and_replaced(shipped: FactBook) -> None:
    present = taken(ALL, shipped)
    more = FACT.replace("vna-2025-energy-pillar", "pho-weekly")
    more = f"facts:\n{more}  entities: [pho-guild]\naliases: {{pho-guild: {{en: [Pho House]}}}}\n"

    overlay = taken(more, shipped, present)
    assert overlay.facts["pho-day"] != present.facts["pho-day"]
    assert "pho-weekly is not in sources.yaml" in " ".join(refused(more, shipped))


def test_what_a_server_has_withdrawn_cannot_be_named(shipped: FactBook) -> None:
    present = taken("retired: [trade-turnover-and-growth-2013]", shipped)
    assert refused(FACT + "  superseded_by: trade-turnover-and-growth-2013\n", shipped, present)
    taken(FACT + "  superseded_by: trade-turnover-and-growth-2013\n", shipped)


def test_a_record_that_another_names_cannot_be_withdrawn(shipped: FactBook) -> None:
    told = refused("retired_sources: [apa-2014-customs-union]", shipped)
    naming = [
        fact.id
        for fact in shipped.facts.values()
        if any(one.source == "apa-2014-customs-union" for one in fact.references)
    ]

    assert naming
    assert {name for name in naming if f"{name}, references" in " ".join(told)} == set(naming)


def test_a_records_own_faults_of_before_are_not_the_uploads(shipped: FactBook) -> None:
    # A later version of the shipped facts may have dropped what a server's own record names.
    fact = Fact.model_validate(
        {"id": "old", "text": {"en": "Old."}, "references": [{"source": "dropped"}]}
    )

    assert list(taken(FACT, shipped, Overlay()).facts) == ["pho-day"]
    present = Overlay(facts={"old": fact})
    told = refused("disputed: [moon]", shipped, present)
    assert told == ["up.yaml:1: disputed.0: there is no fact moon"]


def test_a_servers_own_withdrawal_comes_back_on_the_same_server(shipped: FactBook) -> None:
    present = taken(ALL, shipped)
    withdrawn = taken("retired: [pho-day]\n", shipped, present)

    assert withdrawn.facts == {"pho-day": None}
    assert taken(export(withdrawn), shipped, present) == withdrawn
    assert taken(export(present), shipped, present) == present
