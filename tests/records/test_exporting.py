"""An export is a file of facts that anybody can read, and an upload reads back unchanged."""

from __future__ import annotations

import json

import pytest

from bot.records.exporting import export, whole
from bot.records.factbook import FactBook
from bot.records.models import Fact, Source
from bot.records.overlay import Overlay
from bot.records.plain import plain, restored
from bot.records.uploads import MAX_BYTES
from tests.records.test_uploads import ALL
from tests.records.uploading import taken

EXPORTED = """\
# Facts and what belongs to them. The format is in facts/README.md.

sources:
- id: pho-weekly
  title: 'Pho: a weekly'
  published: 2024-12
  language: en

entities:
- id: pho-guild
  kind: body
  name: {en: Pho Guild, ru: Гильдия фо}
  place: hanoi

facts:
- id: pho-day
  text: {en: Vietnam marks the day of pho on 12 December., ru: 'День фо: 12 декабря.'}
  references:
  - {source: pho-weekly, paragraph: 2}
  property: founding-date
  entities: [pho-guild, vietnam]
  time: '2017'
  quantity: {amount: 4580000000, unit: bowls}

aliases:
  pho-guild: {}
  vietnam:
    en: [Land of Pho]
    vi: [xứ phở]

words:
  c:trade:
    ru: [торг]
  p:trade-turnover:
    en: [how much they trade]

retired: [trade-turnover-and-growth-2013]

disputed: [pho-day, trade-turnover-2024]
"""


def test_an_export_looks_like_the_facts_themselves(shipped: FactBook) -> None:
    assert export(taken(ALL, shipped)) == EXPORTED


def test_an_export_reads_back_unchanged(shipped: FactBook) -> None:
    assert taken(EXPORTED, shipped) == taken(ALL, shipped)
    assert taken(export(Overlay()), shipped) == Overlay()


def test_all_that_is_shipped_is_exported_and_reads_back(shipped: FactBook) -> None:
    overlay = whole(shipped)
    text = export(overlay)

    assert len(text.encode()) < MAX_BYTES
    assert overlay.facts == shipped.facts
    assert "southeast-asia" in overlay.entities  # named by vietnam only
    assert taken(text, shipped) == overlay
    assert "    en: Trade between Vietnam and Russia reached US$4.58 billion in 2024," in text


def test_the_order_does_not_depend_on_that_of_the_changes(shipped: FactBook) -> None:
    overlay = whole(shipped)
    backwards = Overlay(
        facts=dict(reversed(list(overlay.facts.items()))),
        sources=dict(reversed(list(overlay.sources.items()))),
        entities=dict(reversed(list(overlay.entities.items()))),
    )

    assert export(backwards) == export(overlay)


@pytest.mark.parametrize(
    "text",
    ["no", "2024", "2001-03-01", "null", "~", "4.58e9", "1:30", "- x", "a: b", "# a", "x #y",
     "&a", "*a", "!x", "%x", "@x", "`x`", "'", '"', "''", "{", "[a", "a, b", "=", "<<", "a\n\nb",
     "a\n  b", "\u0085x\u2028y", "x\ty", "Россия: «да»", "Phở: 50 %", "😀 x", "\ufeffx", "...",
     "---", "?", "? a", ":", "\\", "x" * 1400, "a b " * 300, "true", "0x1F", ".nan", "1_000"],
)  # fmt: skip
def test_every_text_comes_back_as_it_was(shipped: FactBook, text: str) -> None:
    fact = Fact.model_validate(
        {
            "id": "no",
            "text": {"en": text, "vi": f"{text}."},
            "references": [{"source": "apa-2014-customs-union"}],
            "quantity": {"amount": 1e300, "unit": text[:40]},
            "questions": {"en": [text[:100]]},
        }
    )

    assert taken(export(Overlay(facts={"no": fact})), shipped).facts["no"] == fact


def test_every_record_comes_back_from_plain_values(shipped: FactBook) -> None:
    for records in (shipped.facts, shipped.sources, shipped.entities):
        for record in records.values():
            kept = json.loads(json.dumps(plain(record)))
            assert restored(type(record), kept, name="x") == record


def test_plain_values_are_in_the_form_of_the_files(shipped: FactBook) -> None:
    values = plain(shipped.facts["trade-turnover-2024"])

    assert values["time"] == "2024"
    assert values["references"] == [{"source": "vna-2025-energy-pillar", "paragraph": 21}]
    assert "stance" not in values
    assert "note" not in values


def test_what_cannot_be_read_any_more_is_named() -> None:
    told = restored(Source, {"id": "a", "publised": 2024, "language": "English"}, name="source a")

    assert isinstance(told, list)
    assert [str(fault) for fault in told] == [
        "source a: language: must be the code of a language, such as en",
        "source a: publised: is not a key known here; is it misspelt?",
    ]
