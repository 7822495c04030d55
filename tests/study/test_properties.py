"""What holds for every card: what is right passes, what is not fails, and nothing is given away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import cycle, product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.checking import Checker
from bot.matching.normalise import fold, tokens
from bot.matching.transliteration import to_ascii
from bot.records.models import LANGUAGES, Fact, Language
from bot.records.period import Period
from bot.study.cards.answers import DateAnswer, ListAnswer, NameAnswer, NumberAnswer
from bot.study.cards.card import Card
from bot.study.cards.passages import GAP
from bot.study.grading.amounts import AmountReader
from tests.study.cards import date, figure
from tests.study.studied import Studied, studied

pytestmark = pytest.mark.parametrize("study", ["shipped", "other"], indirect=True)
steady = settings(
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# Around an answer in each language: said at the start, or as people write to each other.
AROUND = {
    "en": ("{}", "It was {}.", "i think it's {}!", "{}, please", "**{}**"),
    "vi": ("{}", "Đó là {} ạ", "theo em là {}", "chắc là {} nhỉ?"),
    "ru": ("{}", "Это {}.", "по-моему, {}", "наверное {}, спасибо"),
}


@pytest.fixture
def study(request: pytest.FixtureRequest) -> Studied:
    return studied(request.param)


def names_of(study: Studied, entity: str) -> Iterator[tuple[Language, str]]:
    """Every name and alias, also without marks, in small letters, and Russian ones in Latin."""
    record = study.book.entities[entity]
    for language in LANGUAGES:
        for name in (record.name.get(language), *getattr(record.aliases, language)):
            # A phrase with a gap is how one asks for it, and no name.
            if name and "…" not in name:
                yield language, name
                yield language, name.lower()
                if language == "vi":
                    yield language, fold(name)
    russian = record.name.get("ru")
    if russian and not any(char.isascii() and char.isalpha() for char in russian):
        yield "ru", to_ascii(russian)


def test_every_name_is_accepted_in_every_language_and_script(study: Studied) -> None:
    answers = {
        card.answer.entity: card for card in study.cards if isinstance(card.answer, NameAnswer)
    }
    around = {language: cycle(AROUND[language]) for language in LANGUAGES}
    missed = [
        (card.id, text)
        for entity, card in answers.items()
        for language, name in names_of(study, entity)
        for text in {name, next(around[language]).format(name)}
        if not study.grader.grade(card, text).is_right
    ]
    assert missed == []


def test_every_answer_is_accepted_as_the_cards_write_it(study: Studied) -> None:
    missed = []
    for card in study.cards:
        for language, side in card.sides.items():
            for form in AROUND[language]:
                text = form.format(side.answer)
                if not study.grader.grade(card, text).is_right:
                    missed.append((card.id, text))
    assert missed == []


def test_what_the_sentence_itself_says_is_accepted(study: Studied) -> None:
    missed = [
        (card.id, said)
        for card in study.cards
        # The members of a list may stand in gaps of their own.
        if not isinstance(card.answer, ListAnswer)
        for said in study.left_out(card)
        if not study.grader.grade(card, said).is_right
    ]
    assert missed == []


def is_same(one: Card, other: Card) -> bool:
    """Whether the answer to the other card is right for the one, too."""
    match one.answer, other.answer:
        case NameAnswer(), NameAnswer():
            return not one.answer.accepted.isdisjoint(other.answer.accepted)
        case ListAnswer(), ListAnswer():
            return set(one.answer.members) == set(other.answer.members)
        case DateAnswer(), DateAnswer():
            return one.answer.period.covers(other.answer.period)
        case NumberAnswer(), NumberAnswer():
            return abs(one.answer.amount) == abs(other.answer.amount)
    return False


def test_no_other_cards_answer_is_accepted(study: Studied) -> None:
    languages = cycle(LANGUAGES)
    accepted = []
    for one, other in product(study.cards, study.cards):
        language = next(languages)
        if type(one.answer) is not type(other.answer) or language not in other.sides:
            continue
        text = other.sides[language].answer
        if not is_same(one, other) and study.grader.grade(one, text).is_right:
            accepted.append((one.id, text))
    assert accepted == []


def test_no_card_gives_its_answer_away(study: Studied) -> None:
    given_away = []
    for card in study.cards:
        for language, side in card.sides.items():
            asked = f"{side.prompt} {side.stem}"
            if is_named(study, card, asked, language) or is_spelt(study, card, asked):
                given_away.append((card.id, language, side.stem))
    assert given_away == []


def is_named(study: Studied, card: Card, text: str, language: Language) -> bool:
    """Whether a text tells the answer to one who reads as the bot does."""
    match card.answer:
        case DateAnswer(period):
            times = study.answerer.reader.annotate(text, language).times
            return any(t.period and period.covers(t.period) for t in times)
        case NumberAnswer(amount):
            read = AmountReader(study.book, language).read(text)
            values = {float(reading.value) for f in read.figures for reading in f.readings}
            return abs(amount) in values
        case NameAnswer() as answer:
            told = answer.accepted
        case ListAnswer(members):
            told = frozenset(members)
        case _:
            return False
    words = [token.text for token in tokens(text)]
    return any(not told.isdisjoint(named.ids) for _, _, named in study.grader.names.spans(words))


def is_spelt(study: Studied, card: Card, text: str) -> bool:
    """Whether the answer stands in a text, letter by letter."""
    plain = f" {' '.join(fold(token.text) for token in tokens(text))} "
    match card.answer:
        case NameAnswer(entity):
            told = {entity}
        case ListAnswer(members):
            told = set(members)
        case _:
            return any(f" {fold(side.answer)} " in plain for side in card.sides.values())
    names = {
        " ".join(fold(token.text) for token in tokens(name))
        for entity in told
        for name in filter(None, (study.book.entities[entity].name.get(c) for c in LANGUAGES))
    }
    return any(f" {name} " in plain for name in names)


def wrong(study: Studied, card: Card, language: Language, seed: int = 7) -> tuple[str, ...]:
    return study.choices.wrong_choices(card, language, rng=Random(seed))


@cache
def all_wrong(study: Studied) -> list[tuple[Card, Language, tuple[str, ...]]]:
    """The wrong choices for each card in each of its languages."""
    return [
        (card, language, wrong(study, card, language))
        for card in study.cards
        for language in card.sides
    ]


def test_wrong_choices_are_distinct_and_wrong(study: Studied) -> None:
    for card, language, choices in all_wrong(study):
        right = card.sides[language].answer
        assert len({fold(text) for text in (*choices, right)}) == len(choices) + 1 <= 4
        for text in choices:
            assert study.grader.grade(card, text).credit < 1, (card.id, text)


def test_what_nothing_is_like_is_not_chosen_from_four(study: Studied) -> None:
    kinds = {name: entity.kind for name, entity in study.book.entities.items()}
    topics = [
        card
        for card in study.cards
        if isinstance(card.answer, NameAnswer) and kinds[card.answer.entity] == "topic"
    ]
    assert bool(topics) == (study is studied("shipped"))
    assert not any(wrong(study, card, "en") for card in topics if "en" in card.sides)


def test_nearly_every_card_can_be_asked_with_choices(study: Studied) -> None:
    able = [len(choices) == 3 for _, _, choices in all_wrong(study)]
    assert sum(able) >= 0.9 * len(able)


def test_choices_differ_by_lot_and_by_nothing_else(study: Studied) -> None:
    languages = {card.id: next(iter(card.sides)) for card in study.cards}
    drawn = [{wrong(study, c, languages[c.id], seed) for seed in (7, 7, 8, 9)} for c in study.cards]
    assert all(len(lots) <= 3 for lots in drawn)
    assert sum(len(lots) > 1 for lots in drawn) >= 0.8 * len(drawn)


def test_no_wrong_choice_makes_the_sentence_so(study: Studied) -> None:
    """Held against the facts as a claim, as /check would, which knows nothing of cards."""
    checker = Checker(study.answerer)
    also_right = [
        (card.id, language, text)
        # Each language has its turn: the facts say the same in all of them.
        for number, (card, language, choices) in enumerate(all_wrong(study))
        if number % len(LANGUAGES) == 0 or len(card.sides) == 1
        for text in choices
        if is_confirmed(checker, card.sides[language].stem.replace(GAP, text), language)
    ]
    assert also_right == []
    # Else the check above could not fail.
    sides = [(language, card.sides[language]) for card, language, _ in all_wrong(study)[::5]]
    told = [is_confirmed(checker, s.stem.replace(GAP, s.answer), code) for code, s in sides]
    assert sum(told) >= 0.1 * len(told)


def test_no_record_says_what_a_wrong_choice_would(study: Studied) -> None:
    also_right = []
    for card, language, choices in all_wrong(study):
        fact = study.book.facts[card.fact_id]
        for text in choices:
            for other in study.book.facts.values():
                is_alike = set(fact.properties) & set(other.properties) and is_then(fact, other)
                if is_alike and says(study, other, card, text, language):
                    also_right.append((card.id, text, other.id))
    assert also_right == []


def is_then(one: Fact, other: Fact) -> bool:
    return one.time is None or other.time is None or one.time.overlaps(other.time)


def says(study: Studied, other: Fact, card: Card, text: str, language: Language) -> bool:
    """Whether a record of the same has this choice where the card has its answer."""
    fact = study.book.facts[card.fact_id]
    match card.answer:
        case NameAnswer() as answer:
            named = study.grader.names.find(text)
            assert named
            entities = set(fact.entities) - answer.accepted
            return any(entities | {name} <= set(other.entities) for name in named.ids)
        case NumberAnswer(unit=unit) if other.quantity and other.quantity.unit == unit:
            same = set(fact.entities) <= set(other.entities)
            amount = replace(card.answer, amount=other.quantity.amount, scale=1.0)
            return same and study.grader.grade(replace(card, answer=amount), text).is_right
        case DateAnswer() if other.time and set(fact.entities) <= set(other.entities):
            times = study.answerer.reader.annotate(text, language).times
            return any(t.period and t.period.overlaps(other.time) for t in times)
    return False


def is_confirmed(checker: Checker, sentence: str, language: Language) -> bool:
    statements = checker.check(sentence, locale=language).statements
    return bool(statements) and all(one.verdict == "supported" for one in statements)


MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
DAY_FORMS = [
    "{d}/{m}/{y}", "{d:02}.{m:02}.{y}", "{y}-{m:02}-{d:02}", "{d} {en} {y}", "{en} {d}, {y}",
    "{d} {ru} {y} года", "{d} {ru} {y} г.", "ngày {d} tháng {m} năm {y}", "{d}-{m}-{y}",
    "ngày {d}/{m}/{y}", "on {d} {en} {y}",
]  # fmt: skip


@steady
@given(
    day=st.dates(Period.parse("1900").first, Period.parse("2099").last),
    off=st.integers(-400, 400).filter(bool),
)
def test_a_day_is_read_in_every_form_and_no_other_day(study: Studied, day, off) -> None:  # type: ignore[no-untyped-def]
    card = date(day.isoformat())
    for form in DAY_FORMS:
        month = {code: names.split()[day.month - 1] for code, names in MONTHS.items()}
        text = form.format(d=day.day, m=day.month, y=day.year, **month)
        assert study.grader.grade(card, text).is_right, text
    other = Period.parse(day.fromordinal(day.toordinal() + off).isoformat())
    for language in LANGUAGES:
        assert not study.grader.grade(
            card, study.answerer.wording.date(language, other.text)
        ).is_right


SCALES = {
    1: ("", "", ""),
    1_000: (" thousand", " nghìn", " тыс."),
    1_000_000: (" million", " triệu", " млн"),
    1_000_000_000: (" bn", " tỷ", " млрд"),
}


@steady
@given(
    digits=st.integers(100, 999_999),
    decimals=st.integers(0, 2),
    scale=st.sampled_from(sorted(SCALES)),
)
def test_a_figure_is_read_in_every_form(
    study: Studied, digits: int, decimals: int, scale: int
) -> None:
    amount = round(digits / 10**decimals * scale, 2)
    card = figure(amount, "USD", "It was US$[…].")
    words = SCALES[scale]
    plain = f"{digits / 10**decimals:.{decimals}f}"
    whole, _, fraction = f"{digits / 10**decimals:,.{decimals}f}".partition(".")
    for point, group in ((".", ","), (",", "."), (",", " "), (".", " "), (".", "'")):
        grouped = whole.replace(",", group) + (point + fraction if fraction else "")
        for word in words:
            for text in (plain.replace(".", point) + word, grouped + word, f"${grouped}{word}"):
                assert study.grader.grade(card, text).is_right, (text, amount)
    assert not study.grader.grade(card, plain + "1" + words[0]).is_right
    assert not study.grader.grade(card, f"{plain}{words[0]} tonnes").is_right


@steady
@given(text=st.text(max_size=80))
def test_nothing_that_is_typed_breaks_the_grader(study: Studied, text: str) -> None:
    for card in study.cards[::9]:
        verdict = study.grader.grade(card, text)
        assert 0 <= verdict.credit <= 1
