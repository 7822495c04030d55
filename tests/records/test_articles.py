"""Facts compared with their articles: what does not stand there is told, and no more."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from bot.records.articles import article_faults, paragraphs
from bot.records.factbook import read
from tests.conftest import FactsFolder

ARTICLE = """\
 Makers of maps

\u00a0
The Survey of the Moon was begun in Houston on 5 April 1966 by Alan Fox and the MSA.
By 1969 it had drawn four billion metres, a third of all seas, up 7.5% on the year before.
"The club will one day hold more maps of every sea than any other library of the \
whole wide world," Fox told us.
Mr Fox said in May that 12 crews and 100,000 readers, from the 3rd floor to the 20th, may help.
"""

SOURCES = """\
- id: survey
  publisher: Lunar Press
  published: 1970-07-04
  language: en
"""

ENTITIES = """\
- id: lunar-agency
  kind: body
  name: {en: Moon Survey Agency}
  aliases: {en: [MSA]}
- id: alan-fox
  kind: person
  name: {en: Alan Fox}
  aliases: {en: [Fox]}
  description: {en: Chief Cartographer of Selene}
- id: selene
  kind: state
  name: {en: Selene}
  aliases: {en: [Selenian]}
- id: tycho
  kind: place
  name: {en: Tycho}
  stands_for: selene
- id: us
  kind: state
  name: {en: United States}
  aliases: {en: [US]}
"""


class ToldOf(Protocol):
    def __call__(self, text: str, *references: int, fields: str = "") -> list[str]: ...


@pytest.fixture
def told(facts_folder: FactsFolder, tmp_path: Path) -> ToldOf:
    """The faults of one fact over ARTICLE: `told(text, paragraph, further fields)`."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "survey.txt").write_text(ARTICLE, encoding="utf-8")

    def of(text: str, *references: int, fields: str = "") -> list[str]:
        cited = ", ".join(f"{{source: survey, paragraph: {p}}}" for p in references)
        record = f"- id: a\n  text: {{en: '{text}'}}\n  references: [{cited}]\n{fields}"
        folder = facts_folder(
            {
                "sources.yaml": SOURCES,
                "records/moon.yaml": record,
                "lexicon/entities.yaml": ENTITIES,
                "lexicon/en.yaml": "numbers: {one: 1, two: 2, three: 3, four: 4, third: 3, "
                "twelve: 12, thousand: 1000, million: 1.0e+6, billion: 1.0e+9}",
            }
        )
        book, faults = read(folder)
        assert faults == []
        return [fault.message for fault in article_faults(book, articles)]

    return of


def test_paragraphs_are_the_lines_that_hold_more_than_spaces() -> None:
    assert paragraphs("a\n \n\u00a0\n\tb \n\n\u202fc") == ("a", "b", "c")


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("The Survey of the Moon began on April 5, 1966.", 2),
        ("The Moon Survey Agency took part from Houston.", 2),
        ("Some 4 billion metres had been drawn by 1969.", 3),
        ("One-third of the seas had been drawn; growth was 7.5%.", 3),
        ("It drew US$4 billion.", 3),
        ("There are twelve crews and 100 thousand readers.", 5),
        ("The twentieth of two floors may be the 20th, 3rd or one of several.", 5),
        ("As of July 1970, according to Lunar Press, 100,000 readers may help.", 5),
        ("As of 4 July 1970 Fox had 12 crews.", 5),
    ],
)
def test_what_the_paragraph_says_in_any_form_is_fine(
    told: ToldOf, text: str, paragraph: int
) -> None:
    assert told(text, paragraph) == []


@pytest.mark.parametrize(
    ("text", "paragraph", "missing"),
    [
        ("The survey was begun in 1967.", 2, "the figure “1967”"),
        ("It had drawn 4 million metres.", 3, "the figure “4 million”"),
        ("It had drawn 4.5 billion metres.", 3, "the figure “4.5 billion”"),
        ("Twelve metres were drawn.", 3, "the figure “Twelve”"),
        ("Three of the seas were drawn by 1966.", 3, "the figure “1966”"),
        ("There are eleven to 13 crews.", 5, "the figure “13”"),
        ("There are 100 readers.", 5, "the figure “100”"),
        ("The survey was begun in Paris.", 2, "the name “Paris”"),
        ("It was begun by Alan Grey.", 2, "the name “Grey”"),
        ("Paris began it, and Paris ended it.", 2, "the name “Paris”"),
        ("Selene began the survey.", 2, "the name “Selene”"),
        ("It was begun in the US.", 4, "the name “US”"),
        ("It was begun in April.", 3, "the name “April”"),
        ("It was begun in August.", 5, "the name “August”"),
        ("It was begun by the MSA in Houston.", 3, "the name “MSA”"),
    ],
)
def test_a_figure_or_name_the_paragraph_lacks_is_told(
    told: ToldOf, text: str, paragraph: int, missing: str
) -> None:
    assert f"{missing} does not stand in survey ¶{paragraph}" in told(text, paragraph)


def test_any_of_the_references_may_say_it(told: ToldOf) -> None:
    text = "Alan Fox, who began in Houston in 1966, told of 12 crews."

    assert told(text, 2, 5) == []
    assert told(text, 3, 4) == [
        "the figure “12” does not stand in survey ¶3, survey ¶4",
        "the figure “1966” does not stand in survey ¶3, survey ¶4",
        "the name “Houston” does not stand in survey ¶3, survey ¶4",
    ]


def test_the_speaker_is_named_with_his_office(told: ToldOf) -> None:
    text = "Chief Cartographer Alan Fox spoke of billions."

    assert told(text, 3) != []
    assert told(text, 3, fields="  stated_by: alan-fox\n") == []


def test_a_capital_is_named_for_its_state(told: ToldOf) -> None:
    assert told("Tycho drew maps.", 3, fields="  stated_by: selene\n") == []
    assert told("Tycho drew maps.", 3) == ["the name “Tycho” does not stand in survey ¶3"]


def test_an_inferred_year_is_told_unless_a_note_explains_it(told: ToldOf) -> None:
    text = "By 1968 growth had been 7.5%."

    assert told(text, 3) == ["the figure “1968” does not stand in survey ¶3"]
    note = "  note: {en: The article says the year before; that is 1968.}\n"
    assert told(text, 3, fields=note) == []
    note = "  note: {en: It was 1968 metres.}\n"
    assert told("There were 99 maps.", 3, fields=note.replace("1968", "99")) != []


def test_the_place_in_a_series_is_a_figure_of_the_fact(told: ToldOf) -> None:
    assert told("Maps are the fourth sea.", 2, fields="  series: {name: x, position: 4}\n") == []


def test_a_paragraph_that_is_not_there_is_told(told: ToldOf) -> None:
    assert told("Maps are drawn.", 6) == ["survey has no paragraph 6; its last is 5"]


def test_a_reference_without_paragraph_means_the_whole_article(
    told: ToldOf, facts_folder: FactsFolder, tmp_path: Path
) -> None:
    assert told("Fox had 12 crews by 1969.", 5) != []
    folder = facts_folder(
        {
            "sources.yaml": SOURCES,
            "records/moon.yaml": "- id: a\n  text: {en: Fox had 12 crews by 1969.}\n"
            "  references: [{source: survey}]\n",
        }
    )
    assert article_faults(read(folder)[0], tmp_path / "articles") == []


@pytest.mark.parametrize(
    ("text", "is_copied"),
    [
        ("He hoped the club will one day hold more maps of every sea than any other.", True),
        ("THE CLUB WILL ONE DAY HOLD more maps — of every sea, than any!", True),
        ("The club will one day hold more maps of every sea; no library has as many.", False),
    ],
)
def test_twelve_words_in_a_row_are_the_articles_own(
    told: ToldOf, text: str, is_copied: bool
) -> None:
    found = [message for message in told(text, 4) if "the article's own" in message]

    assert bool(found) is is_copied


def test_the_notes_and_the_other_languages_are_compared_as_well(told: ToldOf) -> None:
    copied = "club will one day hold more maps of every sea than any other"
    fields = f"  note: {{vi: '{copied}'}}\n"

    assert told("Maps are many.", 4, fields=fields) == [
        f"these words are the article's own: “{' '.join(copied.split()[:12])}”"
    ]


def test_an_article_that_is_not_there_is_told_once(
    facts_folder: FactsFolder, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    faults = article_faults(read(facts_folder({}))[0], tmp_path / "none")

    assert [str(fault) for fault in faults] == [
        "almanac-2020.txt: cannot be read: No such file or directory"
    ]
