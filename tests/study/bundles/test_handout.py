"""The handout, read back from its PDF."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageFont
from pypdf import PageObject, PdfReader

from bot.answering.wording import Wording
from bot.records.models import LANGUAGES, Language
from bot.study.cards.card import Deck, Side
from bot.study.decks.bundling import bundle
from bot.study.decks.flashcards import Cited, Flashcard, flashcards
from bot.study.decks.handout import handout
from tests.conftest import FactsFolder

from .moon import DECK, LANDING, hostile, moon

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)

# A4 and its margins, in points.
LEFT, RIGHT, BOTTOM, TOP = 51.0, 544.3, 25.0, 792.0
FOOTNOTE, DETAILS = 7.5, 8.0
_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(rf"(?:^|, )([{_DIGITS}]+)(?= |$)")


@dataclass(frozen=True)
class Printed:
    """A line as it stands on a page; (0, 0) is below on the left."""

    text: str
    x: float
    y: float
    size: float
    is_bold: bool

    @property
    def right(self) -> float:
        return self.x + _font(is_bold=self.is_bold).getlength(self.text) * self.size / 1000

    @property
    def marks(self) -> set[str]:
        """The footnotes it leads to, or of which it is one."""
        return set(_MARK.findall(self.text.partition(" · ")[0]))


@cache
def _font(*, is_bold: bool) -> ImageFont.FreeTypeFont:
    package = find_spec("matplotlib")
    assert package
    assert package.origin
    name = "DejaVuSans-Bold.ttf" if is_bold else "DejaVuSans.ttf"
    path = Path(package.origin).parent / "mpl-data" / "fonts" / "ttf" / name
    return ImageFont.truetype(path, 1000, layout_engine=ImageFont.Layout.BASIC)


def printed(page: PageObject) -> list[Printed]:
    """The lines of a page, from above."""
    found: list[Printed] = []

    def note(text: str, _: Any, at: Sequence[float], font: Any, size: float) -> None:
        if text.strip():
            line = Printed(text.strip(), at[4], at[5], size, "Bold" in font["/BaseFont"])
            # Where Hebrew begins, pypdf tells of a line in two.
            if found and (found[-1].x, found[-1].y) == (line.x, line.y):
                line = replace(line, text=f"{found.pop().text} {line.text}")
            found.append(line)

    page.extract_text(visitor_text=note)
    return found


def read(cards: Sequence[Flashcard], wording: Wording) -> PdfReader:
    """The handout; nothing in it is cut off or stands upon something else."""
    reader = PdfReader(io.BytesIO(handout(cards, wording, now=NOW)), strict=True)
    for page in reader.pages:
        lines = printed(page)
        for line in lines:
            assert line.x > LEFT - 0.1, line
            assert line.right < RIGHT + 0.5, line
            assert BOTTOM < line.y < TOP, line
        for upper, lower in pairwise(sorted(lines, key=lambda line: -line.y)):
            beside = upper.y == lower.y
            if beside:
                first, second = sorted((upper, lower), key=lambda line: line.x)
                assert first.right <= second.x
            else:
                assert upper.y - lower.y >= lower.size, (upper, lower)
    return reader


def parts(reader: PdfReader) -> tuple[list[list[Printed]], list[list[Printed]]]:
    """The pages with questions, and those with answers."""
    titles: list[Any] = [one for one in reader.outline if not isinstance(one, list)]
    _, answers = (reader.get_destination_page_number(title) for title in titles)
    assert answers
    pages = [printed(page) for page in reader.pages]
    return pages[:answers], pages[answers:]


def joined(pages: Sequence[Sequence[Printed]]) -> str:
    return " ".join(line.text for page in pages for line in page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_their_answers_with_footnotes_stand_on_pages_of_their_own(
    facts_folder: FactsFolder, language: Language
) -> None:
    answerer = moon(facts_folder)
    cards = flashcards(DECK, answerer, languages=[language])
    reader = read(cards, answerer.wording)
    assert reader.trailer["/Root"]["/Lang"] == language  # type: ignore[index]  # a dictionary
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert reader.metadata
    assert reader.metadata.creation_date
    # fpdf2 2.8.1 tells another zone.
    assert reader.metadata.creation_date.replace(tzinfo=dt.UTC) == NOW
    titles = {
        "en": "Study questions", "vi": "Câu hỏi ôn tập", "ru": "Вопросы для повторения",
    }  # fmt: skip
    assert reader.metadata.title == titles[language]

    questions, answers = (joined(pages) for pages in parts(reader))
    assert titles[language] in questions
    for card in cards:
        assert card.question in questions
        assert card.prompt in questions
        assert card.topic_name in questions
        assert card.answer in answers
        assert card.fact in answers
        assert card.note in answers
        assert card.speaker in answers
        # The answer is not to be read beside its question.
        assert card.answer not in questions
    assert "Lunar Press" not in questions
    distance = next(card for card in cards if card.card_id == "moon-distance.number")
    assert f"¹ {distance.sources[0].text}, https://lunar.example/almanac?page=1&view=all" in answers
    assert "¹ ¶7, ¶9 · " in answers
    # In the order in which the cards are asked.
    assert "² ¶2, ¹ ¶4" in answers
    links = [
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots", ())
    ]
    assert set(links) == {distance.sources[0].url}


def test_each_footnote_stands_on_the_page_that_leads_to_it_under_one_number(
    facts_folder: FactsFolder,
) -> None:
    answerer = moon(facts_folder)
    one, *_ = flashcards(DECK, answerer, languages=["en"], topic="distance")
    sources = [Cited(f"s{n}", f"Newspaper {n}, “On the Moon”, 2020", "¶3", "") for n in range(15)]
    cards = [
        # Three after each other, then others: most are named on several pages.
        replace(one, card_id=f"card-{n}", sources=tuple(sources[(n + k) % 15] for k in range(3)))
        for n in range(60)
    ]
    reader = read(cards, answerer.wording)
    _, answers = parts(reader)
    assert len(answers) > 3
    told: dict[str, str] = {}
    for page in answers:
        notes = {line for line in page if line.size == FOOTNOTE and line.marks}
        wanted = {mark for line in page if line.size == DETAILS for mark in line.marks}
        assert {mark for line in notes for mark in line.marks} == wanted
        assert len(notes) == len(wanted)
        assert max(line.y for line in notes) < min(line.y for line in page if line.size > DETAILS)
        for line in notes:
            mark, _, text = line.text.partition(" ")
            assert told.setdefault(mark, text) == text
    assert len(set(told.values())) == len(told) == 15
    # The pages are numbered, from the first of all.
    numbers = [int(line.text) for page in answers for line in page if line.text.isdecimal()]
    assert numbers == [*range(len(reader.pages) - len(answers) + 1, len(reader.pages) + 1)]


def test_whatever_somebody_wrote_is_printed_whole_and_in_its_place(
    facts_folder: FactsFolder,
) -> None:
    answerer, deck = hostile(facts_folder)
    cards = flashcards(deck, answerer, languages=["en"])
    far = [
        Cited(f"far-{n}", "W" * 1500, "¶1", f"https://far.example/{'a' * 900}{n}") for n in range(9)
    ]
    worst = replace(
        cards[0], card_id="worst", note="Ж" * 3000, speaker="đ " * 700, sources=tuple(far),
        prompt="W" * 200, question="W" * 1500,
    )  # fmt: skip
    odd = replace(cards[0], card_id="odd", answer="{nb} pages, 🌙 月 **bold** `x` <b>")
    questions, answers = parts(read([*cards, worst, odd], answerer.wording))
    text = joined(answers)
    for card in cards:
        assert card.answer.replace(" ", "") in text.replace(" ", "")
    assert joined(questions).count("W") == 1500 * 3 + 200
    assert text.count("Ж") == 3000
    # What the letters we have cannot show is seen to be missing.
    assert "{nb} pages, \ufffd \ufffd **bold** `x` <b>" in text


def test_a_topic_alone_is_named_in_the_title(facts_folder: FactsFolder) -> None:
    answerer = moon(facts_folder)
    cards = flashcards(DECK, answerer, languages=["vi"], topic="history")
    reader = read(cards, answerer.wording)
    assert reader.metadata
    assert reader.metadata.title == "Câu hỏi ôn tập: Lịch sử"
    assert "1 câu hỏi" in joined(parts(reader)[0])


def test_the_same_cards_make_the_same_bytes(facts_folder: FactsFolder) -> None:
    answerer = moon(facts_folder)
    cards = flashcards(DECK, answerer, languages=["ru"])
    assert handout(cards, answerer.wording, now=NOW) == handout(cards, answerer.wording, now=NOW)


def test_a_handout_asks_about_a_fact_once_so_that_no_question_tells_an_answer(
    facts_folder: FactsFolder,
) -> None:
    sides: dict[Language, Side] = {
        "en": replace(LANDING.sides["en"], stem="[…] was first on the Moon in July 1969.")
    }
    again = replace(LANDING, id="moon-landing.ship", sides=sides)
    deck = Deck({**DECK.cards, again.id: again})
    answerer = moon(facts_folder)
    printed = bundle(deck, answerer, "pdf", now=NOW, reader="en")
    for_anki = bundle(deck, answerer, "apkg", now=NOW, reader="en", language="en")
    assert printed
    assert for_anki
    assert (printed.count, for_anki.count) == (3, 4)
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(printed.data)).pages)
    assert "people to the Moon in […]" in " ".join(text.split())
    assert "was first on the Moon" not in text
