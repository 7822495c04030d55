"""Cards are made from what the records say, and from nothing else."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES
from bot.study.cards.answers import DateAnswer, ListAnswer, NameAnswer, NumberAnswer, Recall
from bot.study.cards.card import Card, Deck
from bot.study.cards.making import deck_of
from bot.study.cards.passages import GAP
from tests.conftest import FactsFolder


@pytest.fixture(scope="module")
def deck() -> Deck:
    return deck_of(Answerer(FactBook.load()))


def made(facts_folder: FactsFolder, *records: str) -> dict[str, Card]:
    folder = facts_folder({"records/moon.yaml": "\n".join(records)})
    return dict(deck_of(Answerer(FactBook.load(folder))).cards)


def record(name: str, text: str, *rest: str) -> str:
    head = f"- id: {name}\n  text: {{en: '{text}'}}\n  references: [{{source: almanac-2020}}]"
    return "\n".join([head, *(f"  {line}" for line in rest)])


@pytest.mark.parametrize(
    ("card_id", "prompt", "stem", "answer"),
    [
        ("treaty-1994-signed.when", "Which year?",
         "Vietnam and Russia signed the Treaty on the Principles of Friendly Relations in […].",
         "1994"),
        ("trade-turnover-2024.number", "How much was the trade worth?",
         "Trade between Vietnam and Russia reached US$[…] billion in 2024, Bui Thanh Son said.",
         "US$4.58 billion"),
        ("customs-union-members-2014.list", "Name all the members.",
         "As of 2014, the members of the Customs Union were […].", "Belarus, Kazakhstan, Russia"),
        ("asean-chair-2022.cambodia", "Which country?",
         "[…] chaired ASEAN in 2022, according to Sergei Lavrov.", "Cambodia"),
        ("retno-marsudi-office-2019.retno-marsudi", "Who?",
         "As of 2019, […] was the foreign minister of Indonesia.", "Retno Marsudi"),
    ],
)  # fmt: skip
def test_a_card_is_the_facts_own_sentence_with_a_gap(
    deck: Deck, card_id: str, prompt: str, stem: str, answer: str
) -> None:
    side = deck.cards[card_id].sides["en"]
    assert (side.prompt, side.stem, side.answer) == (prompt, stem, answer)


def test_a_gap_takes_the_whole_name(deck: Deck) -> None:
    side = deck.cards["russia-thailand-trade-growth-2018.thailand"].sides["vi"]
    assert side.stem.count(GAP) == 1
    assert "Lan" not in side.stem
    assert "Nga" in side.stem.partition(GAP)[0].partition(",")[2]


def test_a_sentence_with_hardly_anything_left_is_not_asked(facts_folder: FactsFolder) -> None:
    cards = made(
        facts_folder,
        record("one", "Bangkok in Thailand met in 2001.", "entities: [thailand]"),
        record("two", "Bangkok, all agreed, is in Thailand.", "entities: [thailand]"),
    )
    assert "one.thailand" not in cards
    assert "two.thailand" in cards


def test_what_a_part_of_a_named_whole_is_called_does_not_tell_it(deck: Deck) -> None:
    part = deck.cards["four-nos-3-foreign-bases.recall"].sides["en"]
    assert part.stem == "“Four No's” defence policy, Vietnam · May 2025 · no. 3"
    lesson = deck.cards["diplomacy-lesson-3-coordination.recall"].sides["en"]
    assert lesson.stem == "Lessons of Vietnam's diplomacy · Vietnam · May 2025 · no. 3"


def test_names_in_quotes_are_one_gap_where_others_are(deck: Deck) -> None:
    group = deck.cards["g20-chair-2022.g20"].sides["ru"].stem
    owners = deck.cards["vietsovpetro-owners-2021.list"].sides["ru"].stem
    venture = deck.cards["vietsovpetro-owners-2021.vietsovpetro"].sides["ru"].stem
    assert f"председательствовала в {GAP}, следует" in group
    assert f"совместное предприятие {GAP} (" in owners
    assert venture.startswith(f"«{GAP}», ")


def test_every_kind_of_answer_is_asked_for_in_three_languages(deck: Deck) -> None:
    for language in LANGUAGES:
        kinds = {type(card.answer) for card in deck.chosen(language)}
        assert kinds == {DateAnswer, NumberAnswer, NameAnswer, ListAnswer, Recall}


def test_every_graded_side_has_its_gap_and_every_topic_its_cards(deck: Deck) -> None:
    for card in deck.cards.values():
        for side in card.sides.values():
            assert (GAP in side.stem) == card.is_graded, card.id
    topics = FactBook.load().catalogue.topics
    assert {card.topic for card in deck.cards.values()} == topics.keys()


def test_every_fact_can_be_learnt_but_those_that_only_sum_up_others(deck: Deck) -> None:
    book = FactBook.load()
    left_out = book.facts.keys() - {card.fact_id for card in deck.cards.values()}
    assert {name for name in left_out if not book.facts[name].also} <= {"declaration-2001-signed"}
    assert len(left_out) <= 0.05 * len(book.facts)


def test_keys_are_short_and_distinct(deck: Deck) -> None:
    assert len(deck.by_key) == len(deck.cards)
    assert all(len(key) == 12 for key in deck.by_key)


def test_a_quiz_leaves_out_what_only_the_learner_can_judge(deck: Deck) -> None:
    graded = deck.chosen("en", topic="trade", graded=True)
    assert graded
    assert all(card.is_graded and card.topic == "trade" for card in graded)
    assert len(graded) < len(deck.chosen("en", topic="trade"))


def test_two_right_names_for_one_sentence_are_both_right(deck: Deck) -> None:
    card = deck.cards["sputnik-v-what-it-is.sputnik-v"]
    assert isinstance(card.answer, NameAnswer)
    assert card.answer.accepted == {"sputnik-v", "sputnik-light"}


def test_a_bare_fact_is_asked_by_its_only_date_figure_and_name(facts_folder: FactsFolder) -> None:
    cards = made(
        facts_folder,
        record("landing", "Apollo 11 brought the first people to the Moon in July 1969."),
        record("distance", "The Moon is 384,400 kilometres from the Earth on average."),
        record("visit", "Vietnam sent nobody to the Moon."),
    )
    assert cards["landing.when"].sides["en"].stem == (
        "Apollo 11 brought the first people to the Moon in […]."
    )
    assert cards["distance.number"].sides["en"].stem == (
        "The Moon is […] kilometres from the Earth on average."
    )
    assert cards["visit.vietnam"].sides["en"].answer == "Vietnam"


def test_what_another_name_in_the_sentence_would_tell_is_left_out_too(
    facts_folder: FactsFolder,
) -> None:
    cards = made(
        facts_folder,
        record("one", "Thai ministers met in Bangkok, and Thailand paid.", "entities: [thailand]"),
        record("two", "Signed in 2001, the pact of March 2001 is from 1 March 2001.",
               "time: 2001-03-01", "property: agreement-signed"),
    )  # fmt: skip
    assert cards["one.thailand"].sides["en"].stem == "[…] ministers met in […], and […] paid."
    assert "2001" not in cards["two.when"].sides["en"].stem


def test_who_it_was_is_asked_even_of_a_common_name(deck: Deck) -> None:
    side = deck.cards["largest-supplier-2021.russia"].sides["en"]
    assert side.stem.startswith("As of April 2021 […] was Vietnam's largest supplier")


def test_a_capital_is_asked_for_only_where_something_was_there(deck: Deck) -> None:
    assert "asean-chair-2022.phnom-penh" not in deck.cards
    assert "declaration-2001-signing-place.hanoi" in deck.cards


def test_withdrawn_outdated_and_doubted_facts_are_not_learnt(facts_folder: FactsFolder) -> None:
    cards = made(
        facts_folder,
        record("old", "Thailand was there in 2001.", "superseded_by: new"),
        record("wrong", "Laos was there in 2002.", "rank: deprecated"),
        record("new", "Thailand was there in 2003.", "entities: [thailand]"),
    )
    assert {card.fact_id for card in cards.values()} == {"new"}


def test_the_digest_changes_with_what_is_learnt_and_with_nothing_else(
    facts_folder: FactsFolder,
) -> None:
    text = "Thailand was there in 2003."
    one = made(facts_folder, record("x", text))["x.thailand"]
    noted = made(facts_folder, record("x", text, "review_by: 2030", "note: {en: Perhaps}"))
    mended = made(facts_folder, record("x", text.replace("2003", "2004")))
    assert one.digest == noted["x.thailand"].digest
    assert one.digest != mended["x.thailand"].digest
    assert one.key == mended["x.thailand"].key
