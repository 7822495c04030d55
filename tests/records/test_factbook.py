"""Reading a folder of facts: every mistake an editor can make is named where it stands."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from bot.errors import FactsError
from bot.records.factbook import SHIPPED, FactBook, read
from tests.conftest import RECORDS, SOURCES, FactsFolder


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in read(folder)[1]]


def fact(fields: str = "", *, identity: str = "moon-phase") -> str:
    """One more fact, its further fields a line each."""
    head = f"""\
- id: {identity}
  text: {{en: The Moon shows the same phase about every 29.5 days.}}
  references: [{{source: almanac-2020, paragraph: 3}}]
"""
    return head + textwrap.indent(textwrap.dedent(fields), "  ")


def test_a_folder_with_only_the_needed_fields_loads(facts_folder: FactsFolder) -> None:
    book = FactBook.load(facts_folder({}))

    assert list(book.facts) == ["moon-distance", "moon-landing"]
    assert book.sources["almanac-2020"].title == "A Moon Almanac"
    assert book.facts["moon-landing"].references[0].locator == "¶2"


def test_a_folder_without_lexicon_is_served_the_shipped_one(facts_folder: FactsFolder) -> None:
    book = FactBook.load(facts_folder({}))
    shipped = FactBook.load()

    assert book.lexicons == shipped.lexicons
    assert book.wording == shipped.wording
    assert book.catalogue == shipped.catalogue


def test_without_a_lexicon_entities_and_properties_are_named_freely(
    facts_folder: FactsFolder,
) -> None:
    more = fact("entities: [moon]\nproperty: lunar-cycle\nstated_by: astronomer\n")

    assert faults(facts_folder({"records/more.yaml": more})) == []


def test_the_facts_stand_in_the_order_of_their_files(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/a.yaml": fact(identity="z"), "records/z.yaml": fact()})

    assert list(FactBook.load(folder).facts) == ["z", "moon-distance", "moon-landing", "moon-phase"]


def test_the_version_names_the_content(facts_folder: FactsFolder) -> None:
    before = FactBook.load(facts_folder({})).version
    same = FactBook.load(facts_folder({})).version
    after = FactBook.load(facts_folder({"records/more.yaml": fact()})).version

    assert before == same != after


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("tittle: x", "tittle: is not a key known here; is it misspelt?"),
        ("1: x", "1: must be a word; put it in quotes"),
        (
            "note: {en: About 4,5 days}",
            "note.5 days: is taken for a key; put the whole text in quotes",
        ),
        ("note: {de: Mond}", "note.de: is not a key known here; is it misspelt?"),
        ("note: {}", "note: at least one language (en, vi, ru) is needed"),
        (r'note: {en: "\0"}', "note.en: holds a character that is no text"),
        (r'quantity: {amount: 1, unit: "\a"}', "quantity.unit: holds a character that is no text"),
        ("note: {en: 7}", "note.en: must be text; put it in quotes"),
        ("entities: moon", "entities: must be a list"),
        (
            "entities: [The Moon]",
            "entities.0: must be small letters, digits and single hyphens",
        ),
        ("quantity: {amount: many, unit: days}", "quantity.amount: must be a number"),
        ("quantity: {amount: .nan, unit: days}", "quantity.amount: must be a number"),
        ("quantity: {amount: 29.5}", "quantity.unit: is needed and not there"),
        ("direction: {}", "direction: from, to or both are needed"),
        ("series: {name: phases, position: 1.5}", "series.position: must be a whole number"),
        (
            "stance: maybe",
            "stance: must be one of 'reported', 'expected', 'planned' or 'opinion'",
        ),
        ("rank: best", "rank: must be one of 'preferred', 'normal' or 'deprecated'"),
        (
            "time: soon",
            "time: 'soon' is not a time; write 2024, 2016-10, 2001-03-01 or 2001/2012",
        ),
        ("time: 2021-02-30", "time: there is no day 2021-02-30"),
        ("time: 2021-13", "time: there is no month 2021-13"),
        ("valid: 2012/2001", "valid: the range 2012/2001 ends before it begins"),
        ("superseded_by: moon-phase", "superseded_by: leads back to this fact"),
        ("superseded_by: moon-phrase", "superseded_by: there is no fact moon-phrase"),
    ],
)
def test_a_mistake_in_a_fact_is_named(facts_folder: FactsFolder, fields: str, message: str) -> None:
    found = faults(facts_folder({"records/more.yaml": fact(fields)}))

    assert len(found) == 1
    place, _, told = found[0].partition(": ")
    assert place in {"records/more.yaml:4", "records/more.yaml:1"}
    assert told == f"moon-phase, {message}"


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ("- text: {en: A.}\n", "records/more.yaml:1: record 1, id: is needed and not there"),
        ("- id: 2024\n", "records/more.yaml:1: 2024, id: must be text; put it in quotes"),
        ("- just words\n", "records/more.yaml:1: record 1: must be a block of keys and values"),
        (
            "- id: a\n  text: {}\n",
            "records/more.yaml:2: a, text: at least one language (en, vi, ru) is needed",
        ),
        ("- id: a\n  references: []\n", "records/more.yaml:2: a, references: is empty"),
    ],
)
def test_a_mistake_in_the_needed_fields_is_named(
    facts_folder: FactsFolder, record: str, fault: str
) -> None:
    assert fault in faults(facts_folder({"records/more.yaml": record}))


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        ("paragraph: 3", "6: moon-phase, references.0.source: is needed and not there"),
        (
            "{source: almanac-2020, paragraph: 0}",
            "6: moon-phase, references.0.paragraph: input should be greater than or equal to 1",
        ),
        (
            "{source: almanac-2020, paragraph: third}",
            "6: moon-phase, references.0.paragraph: must be a whole number",
        ),
    ],
)
def test_a_mistake_in_a_reference_is_told_once(
    facts_folder: FactsFolder, reference: str, fault: str
) -> None:
    record = f"""\
# The third line is the first of the record.

- id: moon-phase
  text: {{en: The Moon shows the same phase about every 29.5 days.}}
  references:
    - {reference}
"""

    assert faults(facts_folder({"records/more.yaml": record})) == [f"records/more.yaml:{fault}"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("moon: bright\n", "1: must be a list: each record begins with '- id:'"),
        ("- id: a\n  id: b\n", "2: id: stands twice; keep one"),
        ("- &a {id: x}\n- *a\n", "1: anchors and aliases (& and *) are not used here"),
        ("- id: [a\n", "1: is not YAML: "),
        ("- id: a\n---\n- id: b\n", "2: a second document begins here (---); keep one"),
        ("- [a, b]: c\n", "1: a key must be a word; put it in quotes"),
        ("- !!python/name:os.system {}\n", "1: tags (!) are not used here"),
        ("- id: a\n  time: !!bool soon\n", "2: tags (!) are not used here"),
        ("- !!str [a]\n", "1: tags (!) are not used here"),
        ("%TAG ! x\n--- a\n", "1: no line begins with % here; if it is text, put it in quotes"),
        ("[" * 3000 + "]" * 3000, "1: goes too deep; no record has so many parts in parts"),
        # libyaml would bring the whole process down.
        ("[" * 100_000, "1: goes too deep; no record has so many parts in parts"),
        ("- " * 100_000, "1: goes too deep; no record has so many parts in parts"),
        ("? " * 100_000, "1: goes too deep; no record has so many parts in parts"),
        ("- id: a\n  time: 1" + ":1" * 500, "2: is too long for a number; if it is text, put it"),
        ("- id: a\n\ttext: b\n", "2: is indented by a tab; use spaces"),
        ("- id: a\n- id: b\x00\n", "2: holds a character that is no text (U+0000); save it as"),
        ("- a\n" * 200_000, " holds more than 200,000 values; divide it"),
        ("- id: Москва\n".encode("cp1251"), " is not UTF-8; save it as UTF-8"),
        ("- id: a\n".encode("utf-16"), " is not UTF-8; save it as UTF-8"),
    ],
)
def test_a_file_that_is_no_list_of_records_is_named(
    facts_folder: FactsFolder, content: str | bytes, fault: str
) -> None:
    found = faults(facts_folder({"records/more.yaml": content}))

    assert len(found) == 1
    assert found[0].startswith(f"records/more.yaml:{fault}")


def test_a_byte_order_mark_is_no_part_of_the_text(facts_folder: FactsFolder) -> None:
    marked = fact().encode("utf-8-sig")

    assert faults(facts_folder({"records/more.yaml": marked})) == []


def test_a_fault_is_one_short_line_whatever_it_tells_of(facts_folder: FactsFolder) -> None:
    odd = fact(f'time: "soon\\n{"x" * 5000}"\n') + fact('"a\\nb\\u202e": 1\n', identity="other")
    found = faults(facts_folder({"records/more.yaml": odd}))

    assert len(found) == 2
    assert all(len(fault) < 400 and fault.isprintable() for fault in found)


def test_an_id_that_stands_twice_on_a_line_is_named(facts_folder: FactsFolder) -> None:
    one = "{id: a, text: {en: The Moon is far.}, references: [{source: almanac-2020}]}"

    assert faults(facts_folder({"records/more.yaml": f"[{one}, {one}]"})) == [
        "records/more.yaml:1: a, id: this id stands already at records/more.yaml:1"
    ]


def test_every_fault_of_every_file_is_told_at_once(facts_folder: FactsFolder) -> None:
    folder = facts_folder(
        {
            "sources.yaml": SOURCES + "- id: atlas\n  language: English\n",
            "records/a.yaml": fact("stance: maybe\nrank: best\n", identity="a"),
            "records/b.yaml": fact("time: soon\n", identity="b"),
            "lexicon/en.yaml": "fillers: please\n",
        }
    )

    assert [fault.split(": ")[0] for fault in faults(folder)] == [
        "lexicon/en.yaml:1",
        "records/a.yaml:4",
        "records/a.yaml:5",
        "records/b.yaml:4",
        "sources.yaml:7",
    ]
    with pytest.raises(FactsError, match=r"lexicon/en\.yaml:1.*and 4 more.*facts check"):
        FactBook.load(folder)


def test_an_id_that_stands_twice_names_the_first_place(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/more.yaml": fact() + fact(), "records/new.yaml": RECORDS})

    assert faults(folder) == [
        "records/more.yaml:4: moon-phase, id: this id stands already at records/more.yaml:1",
        "records/new.yaml:1: moon-distance, id: this id stands already at records/moon.yaml:1",
        "records/new.yaml:4: moon-landing, id: this id stands already at records/moon.yaml:4",
    ]


def test_a_circle_of_successors_is_told_of_each_fact_in_it(facts_folder: FactsFolder) -> None:
    chain = "".join(
        fact(f"superseded_by: {after}", identity=before) + "\n"
        for before, after in [("a", "b"), ("b", "c"), ("c", "b")]
    )

    assert faults(facts_folder({"records/more.yaml": chain})) == [
        "records/more.yaml:5: b, superseded_by: leads back to this fact",
        "records/more.yaml:9: c, superseded_by: leads back to this fact",
    ]


def test_a_chain_of_successors_is_fine(facts_folder: FactsFolder) -> None:
    more = fact("superseded_by: moon-distance")

    assert faults(facts_folder({"records/more.yaml": more})) == []


def test_a_source_that_is_not_listed_is_named(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"sources.yaml": "- id: atlas\n  language: en\n"})

    assert faults(folder) == [
        "records/moon.yaml:1: moon-distance, references: almanac-2020 is not in sources.yaml",
        "records/moon.yaml:4: moon-landing, references: almanac-2020 is not in sources.yaml",
    ]


@pytest.mark.parametrize(
    "sources", [SOURCES + "  tittle: x\n", "- id: [\n", "almanac: x\n- y\n", "nothing: here\n"]
)
def test_a_fault_in_the_sources_does_not_accuse_the_facts(
    facts_folder: FactsFolder, sources: str
) -> None:
    found = faults(facts_folder({"sources.yaml": sources}))

    assert [fault.split(":")[0] for fault in found] == ["sources.yaml"]


ENTITIES = """\
- id: moon
  kind: place
  name: {en: the Moon}
"""
INTENTS = """\
topics: {sky: {en: The sky}}
properties:
  distance: {label: {en: distance}, topic: sky, asks: [how-much]}
"""


def test_with_a_lexicon_of_its_own_every_name_is_checked(facts_folder: FactsFolder) -> None:
    more = fact(
        """\
        property: distances
        entities: [moon, mon]
        context: [apollo]
        direction: {from: earth, to: moon}
        place: sea
        stated_by: galileo
        """
    )
    folder = facts_folder(
        {
            "records/more.yaml": more,
            "lexicon/entities.yaml": ENTITIES + "  stands_for: sun\n  place: sky\n",
            "lexicon/intents.yaml": INTENTS
            + "  size: {label: {en: x}, topic: sea, asks: [what]}\nmilestones: [distance, landing]",
            "lexicon/en.yaml": "intents: {distance: [how far], distanse: [how far off]}\n"
            "prompts: {distanse: {number: How far?}}\n",
        }
    )

    assert [fault.partition(": ")[2] for fault in faults(folder)] == [
        "intents.distanse: distanse is not in lexicon/intents.yaml",
        "prompts.distanse: distanse is not in lexicon/intents.yaml",
        "moon, place: sky is not in lexicon/entities.yaml",
        "moon, stands_for: sun is not in lexicon/entities.yaml",
        "milestones: landing is not among the properties",
        "properties.size.topic: sea is not among the topics at the top",
        "moon-phase, context: apollo is not in lexicon/entities.yaml",
        "moon-phase, direction.from: earth is not in lexicon/entities.yaml",
        "moon-phase, entities: mon is not in lexicon/entities.yaml",
        "moon-phase, place: sea is not in lexicon/entities.yaml",
        "moon-phase, property: distances is not in lexicon/intents.yaml",
        "moon-phase, stated_by: galileo is not in lexicon/entities.yaml",
    ]


def test_a_fault_in_the_intents_does_not_accuse_the_facts(facts_folder: FactsFolder) -> None:
    more = fact("property: distances")
    broken = INTENTS.replace("how-much", "how-far")
    folder = facts_folder({"records/more.yaml": more, "lexicon/intents.yaml": broken})

    (fault,) = faults(folder)
    assert fault.startswith("lexicon/intents.yaml:3: properties.distance.asks.0: must be one of")


def test_a_wording_file_that_cannot_be_read_is_named(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"wording/vi.ftl": "hello = chào\n".encode("utf-16")})

    assert faults(folder) == ["wording/vi.ftl: is not UTF-8; save it as UTF-8"]


def test_a_wording_file_of_ones_own_says_every_sentence(facts_folder: FactsFolder) -> None:
    shipped = (SHIPPED / "wording" / "en.ftl").read_text(encoding="utf-8")
    without = "".join(
        line for line in shipped.splitlines(keepends=True) if not line.startswith("help-thanks")
    )
    folder = facts_folder(
        {
            "wording/en.ftl": shipped.replace("{ $topics }", "{ $topic }"),
            "wording/ru.ftl": without,
            "wording/vi.ftl": "# a comment\n" + shipped.replace("{ $topics }", "{ $topics"),
        }
    )
    line = shipped.split("{ $topics }")[0].count("\n") + 2

    assert faults(folder) == [
        "wording/en.ftl: off-topic: there is no value $topic for it",
        "wording/ru.ftl: help-thanks: is missing: the bot says this sentence",
        "wording/vi.ftl: off-topic: is missing: the bot says this sentence",
        f'wording/vi.ftl:{line}: is not Fluent: Expected token: "}}"',
    ]


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    assert faults(tmp_path) == [
        "records/: holds no .yaml file with facts",
        "sources.yaml: cannot be read: No such file or directory",
    ]


def test_records_that_hold_nothing_are_no_facts(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/moon.yaml": "# to be written\n"})

    assert faults(folder) == ["records/: holds no .yaml file with facts"]


def test_a_file_with_another_ending_is_not_passed_over_silently(
    facts_folder: FactsFolder,
) -> None:
    folder = facts_folder({"records/more.yml": fact()})

    assert faults(folder) == ["records/more.yml: is passed over; name it .yaml"]


def test_a_byte_order_mark_does_no_harm(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/moon.yaml": b"\xef\xbb\xbf" + RECORDS.encode()})

    assert len(FactBook.load(folder).facts) == 2


def test_a_file_too_large_for_facts_is_not_read(facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/more.yaml": b"#" * 5_000_000})

    (fault,) = faults(folder)
    assert fault.startswith("records/more.yaml: is larger than")


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=r"nowhere: is not a folder of facts"):
        FactBook.load(tmp_path / "nowhere")


def test_the_shipped_folder_is_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert SHIPPED.is_absolute()
    assert len(FactBook.load().facts) > 100


def test_further_properties_must_exist_and_follow_a_first(facts_folder: FactsFolder) -> None:
    intents = """\
topics: {sky: {en: sky}}
properties:
  distance: {label: {en: distance}, topic: sky, asks: [how-much]}
"""
    records = RECORDS.replace(
        "- id: moon-landing\n", "- id: moon-landing\n  property: distance\n  also: [weight]\n"
    ).replace("- id: moon-distance\n", "- id: moon-distance\n  also: [distance]\n")
    folder = facts_folder({"lexicon/intents.yaml": intents, "records/moon.yaml": records})
    _, faults = read(folder)
    assert [(f.record, f.field, f.message) for f in faults] == [
        ("moon-distance", "also", "needs a property first"),
        ("moon-landing", "also", "weight is not in lexicon/intents.yaml"),
    ]


def test_an_idea_without_words_is_named(facts_folder: FactsFolder) -> None:
    intents = """\
topics: {sky: {en: sky}}
properties:
  distance: {label: {en: distance}, topic: sky, asks: [how-much], concepts: [far]}
"""
    folder = facts_folder({"lexicon/intents.yaml": intents, "lexicon/en.yaml": "fillers: [the]\n"})
    _, faults = read(folder)
    message = "a property is made of this idea, and it has no words"
    assert [(f.file, f.field, f.message) for f in faults] == [
        ("lexicon/en.yaml", "concepts.far", message)
    ]
