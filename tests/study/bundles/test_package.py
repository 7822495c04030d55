"""The Anki package, opened in Anki's own library."""

from __future__ import annotations

import datetime as dt
import html
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.study.cards.card import Deck
from bot.study.cards.making import deck_of
from bot.study.decks.flashcards import flashcards
from bot.study.decks.package import anki_package
from tests.conftest import FactsFolder

from .moon import DECK, LANDING, MARKUP, ORIGIN, RECORDS, hostile, moon

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=30)

GUIDS = {"en": "nC0dbewiP8", "vi": "plVou^rp2q", "ru": "s{]$?NgFE/"}


class Learner:
    """Somebody's Anki; it takes packages as the program does where nothing is set."""

    def __init__(self, folder: Path) -> None:
        self._names = (folder / f"{number}.apkg" for number in itertools.count())
        self.collection = Collection(str(folder / "collection.anki2"))

    def imports(self, package: bytes) -> Any:
        """Takes a package in; what Anki says it did with its notes."""
        path = next(self._names)
        path.write_bytes(package)
        if_newer = ImportAnkiPackageUpdateCondition.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
        options = ImportAnkiPackageOptions(update_notes=if_newer, update_notetypes=if_newer)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        return self.collection.import_anki_package(request).log

    def notes(self, search: str = "") -> list[dict[str, str]]:
        """The fields of the notes found, by their names."""
        found = self.collection.find_notes(search)
        return [dict(self.collection.get_note(note).items()) for note in found]

    def decks(self) -> dict[str, int]:
        """The decks that hold cards, and how many."""
        counts: dict[str, int] = {}
        for number in self.collection.find_cards(""):
            name = self.collection.decks.name(self.collection.get_card(number).did)
            counts[name] = counts.get(name, 0) + 1
        return counts

    def shown(self, search: str) -> tuple[str, str]:
        """Both sides of the card found, as they are seen, without what styles them."""
        (number,) = self.collection.find_cards(search)
        one = self.collection.get_card(number)
        return _seen(one.question()), _seen(one.answer())


def of(name: str, language: str = "*") -> str:
    """The search for a card of ours."""
    return f'"Card ID:{name}" Language:{language}'


def _seen(side: str) -> str:
    side = re.sub(r"<style>.*?</style>", "", side, flags=re.DOTALL)
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", side).split()))


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path)
    yield learner
    learner.collection.close()


def package(
    answerer: Answerer,
    deck: Deck = DECK,
    *,
    languages: Sequence[Language] = LANGUAGES,
    topic: str = "",
    now: dt.datetime = NOW,
) -> bytes:
    cards = flashcards(deck, answerer, languages=languages, topic=topic)
    return anki_package(cards, answerer.wording, now=now)


def test_notes_fields_tags_and_decks_are_there_in_three_languages(
    learner: Learner, facts_folder: FactsFolder
) -> None:
    log = learner.imports(package(moon(facts_folder)))
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (7, 0, 0)
    assert learner.decks() == {
        "VRA Facts::English::Distances": 1,
        "VRA Facts::English::History": 1,
        "VRA Facts::English::Other": 1,
        "VRA Facts::Tiếng Việt::Khoảng cách": 1,
        "VRA Facts::Tiếng Việt::Lịch sử": 1,
        "VRA Facts::Русский::Расстояния": 1,
        "VRA Facts::Русский::История": 1,
    }
    for language, stem, answer, note, speaker, as_of, source in (
        ("en", "The Moon is […] kilometres away from the Earth on average.", "384,400",
         "Note: A mean value.", "Said by: Lunar Society", "As of: 2020",
         "Source: Lunar Press"),
        ("vi", "Mặt Trăng cách Trái Đất trung bình […] km.", "384.400",
         "Lưu ý: Đây là giá trị trung bình.", "Người phát biểu: Hội Mặt Trăng", "Thời điểm: 2020",
         "Nguồn: Lunar Press"),
        ("ru", "Луна удалена от Земли в среднем на […] километров.", "384 400",
         "Примечание: Это среднее значение.", "Чьи слова: Лунное общество", "Дата: 2020",
         "Источник: Lunar Press"),
    ):  # fmt: skip
        search = of("moon-distance.number", language)
        (fields,) = learner.notes(search)
        seen = {name: _seen(text) for name, text in fields.items()}
        assert seen["Question"] == stem
        assert seen["Answer"] == answer
        assert seen["Fact"] == stem.replace("[…]", answer)
        assert (seen["Remark"], seen["Speaker"], seen["As of"]) == (note, speaker, as_of)
        # One source, with both paragraphs and its address.
        assert seen["Sources"].startswith(source)
        assert seen["Sources"].endswith(", ¶7, ¶9")
        assert 'href="https://lunar.example/almanac?page=1&amp;view=all"' in fields["Sources"]
        (number,) = learner.collection.find_notes(search)
        # Learners have these in their collections: with others nothing would be updated.
        assert learner.collection.get_note(number).guid == GUIDS[language]
        assert learner.collection.get_note(number).mid == 1_762_310_419
        assert set(learner.collection.get_note(number).tags) == {
            f"vra-facts::language::{language}",
            "vra-facts::topic::distance",
            "vra-facts::property::distance",
            "vra-facts::source::almanac-2020",
        }
        front, back = learner.shown(search)
        assert stem in front
        assert fields["Prompt"] in front
        for told in (answer, note, speaker, as_of, seen["Sources"]):
            assert told not in front
            assert told in back
    # The fact itself is the answer: it is not said twice.
    (origin,) = learner.notes(of("moon-origin.recall"))
    assert origin["Answer"] == ORIGIN.sides["en"].answer
    assert origin["Fact"] == origin["Speaker"] == origin["As of"] == ""


def test_a_later_import_updates_doubles_nothing_and_keeps_what_was_learnt(
    learner: Learner, facts_folder: FactsFolder
) -> None:
    learner.imports(package(moon(facts_folder), languages=["en"]))
    (number,) = learner.collection.find_cards(of("moon-landing.date"))
    learner.collection.decks.select(learner.collection.get_card(number).did)
    due = learner.collection.sched.getCard()
    assert due is not None
    assert due.id == number
    learner.collection.sched.answerCard(due, 4)
    before = learner.collection.get_card(number)
    assert before.reps == 1
    assert before.ivl > 0

    corrected = moon(facts_folder, **{"records/moon.yaml": RECORDS.replace("July", "August")})
    side = replace(LANDING.sides["en"], answer="August 1969")
    mended = replace(LANDING, sides={**LANDING.sides, "en": side})
    deck = Deck({**DECK.cards, mended.id: mended})
    # Of one topic only, though it was imported with all.
    log = learner.imports(package(corrected, deck, languages=["en"], topic="history", now=LATER))
    assert (len(log.new), len(log.updated)) == (0, 1)
    assert len(learner.notes()) == 3
    (fields,) = learner.notes(of("moon-landing.date"))
    assert fields["Answer"] == "August 1969"
    assert "August 1969" in fields["Fact"]
    after = learner.collection.get_card(number)
    assert (after.reps, after.ivl, after.due) == (before.reps, before.ivl, before.due)

    # An old package that somebody finds again undoes nothing; other languages come beside it,
    # though the package was made at the same time.
    learner.imports(package(moon(facts_folder)))
    assert len(learner.notes()) == 7
    (fields,) = learner.notes(of("moon-landing.date", "en"))
    assert fields["Answer"] == "August 1969"
    # Another form of the note type would have come beside the first.
    names = [kind.name for kind in learner.collection.models.all_names_and_ids()]
    assert len([name for name in names if name.startswith("VRA Facts")]) == 1


def test_what_would_do_something_in_anki_is_shown_as_written(
    learner: Learner, facts_folder: FactsFolder
) -> None:
    answerer, deck = hostile(facts_folder)
    log = learner.imports(package(answerer, deck))
    assert len(log.new) == len(deck.cards)
    (number,) = learner.collection.find_cards(of("markup.recall"))
    one = learner.collection.get_card(number)
    for side in (one.question(), one.answer()):
        assert "<script" not in side
        assert "<img" not in side
        assert "onerror=" not in re.sub(r"&lt;.*?&gt;", "", side)
    assert not one.question_av_tags()
    assert not one.answer_av_tags()
    (fields,) = learner.notes(of("markup.recall"))
    assert html.unescape(fields["Answer"]) == MARKUP
    assert 'href="https://evil.example/&quot;onmouseover=&quot;alert(1)"' in fields["Sources"]
    # 1500 letters, whole.
    (fields,) = learner.notes(of("long.recall"))
    assert len(fields["Answer"]) == 1500
    # What turns the direction of letters is left out.
    (fields,) = learner.notes(of("turned.recall"))
    assert fields["Answer"] == "abc שלום def"
    # A topic without a name is called by its id, and stands within ours.
    assert learner.decks()["VRA Facts::English::Made: 'up'"] == 1


def test_the_same_cards_make_the_same_bytes(facts_folder: FactsFolder) -> None:
    answerer = moon(facts_folder)
    assert package(answerer) == package(answerer)
    assert package(answerer) != package(answerer, now=LATER)


def test_all_that_we_ship_comes_to_be_learnt(learner: Learner, shipped: FactBook) -> None:
    answerer = Answerer(shipped)
    deck = deck_of(answerer)
    log = learner.imports(package(answerer, deck))
    wanted = {(one.id, language) for one in deck.cards.values() for language in one.sides}
    assert len(log.new) == len(wanted)
    notes = learner.notes()
    assert {(fields["Card ID"], fields["Language"]) for fields in notes} == wanted
    for fields in notes:
        assert fields["Prompt"]
        assert fields["Question"]
        assert fields["Answer"]
        assert fields["Sources"]
    # One deck for each language and topic, and no topic without a name.
    names = [name.split("::") for name in learner.decks()]
    assert {len(name) for name in names} == {3}
    assert len({name[1] for name in names}) == len(LANGUAGES)
    assert not {name[2] for name in names} & set(shipped.catalogue.topics)
