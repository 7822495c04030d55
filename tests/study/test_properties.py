"""What holds for every card: what is right passes, what is not fails, and nothing is given away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.checking import Checker
from bot.matching.normalise import fold, tokens
from bot.matching.transliteration import to_ascii
from bot.records.models import LANGUAGES, Language
from bot.records.period import Period
from bot.study.amounts import AmountReader
from bot.study.answers import DateAnswer, ListAnswer, NameAnswer, NumberAnswer
from bot.study.cards import Card
from bot.study.passages import GAP
from tests.study.cards import date, figure
from tests.study.decks import Studied, studied

pytestmark = pytest.mark.parametrize("study", ["shipped", "other"], indirect=True)
steady = settings(
    derandomize=True,
    deadline=None,
    max_examples=150,
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


def test_wrong_choices_are_three_and_wrong(study: Studied) -> None:
    for card in study.cards:
        for language, side in card.sides.items():
            choices = wrong(study, card, language)
            assert len({fold(text) for text in (*choices, side.answer)}) == len(choices) + 1
            assert len(choices) <= 3
            for text in choices:
                assert study.grader.grade(card, text).credit < 1, (card.id, text)
            assert choices == wrong(study, card, language)


def test_nearly_every_card_can_be_asked_with_choices(study: Studied) -> None:
    asked = [(card, language) for card in study.cards for language in card.sides]
    able = [1 for card, language in asked if len(wrong(study, card, language)) == 3]
    assert len(able) >= 0.9 * len(asked)


def test_the_lot_decides_which_choices_are_offered(study: Studied) -> None:
    several = [
        card for card in study.cards
        if len({wrong(study, card, next(iter(card.sides)), seed) for seed in range(5)}) > 1
    ]  # fmt: skip
    assert len(several) >= 0.8 * len(study.cards)


def test_no_wrong_choice_makes_the_sentence_so(study: Studied) -> None:
    """Held against the facts as a claim, as /check would, which knows nothing of cards."""
    checker = Checker(study.answerer)
    languages = cycle(LANGUAGES)
    confirmed, also_right = [], []
    for card in study.cards:
        language = next(
            code for code in (*(next(languages) for _ in LANGUAGES),) if code in card.sides
        )
        side = card.sides[language]
        for text in wrong(study, card, language):
            if is_confirmed(checker, side.stem.replace(GAP, text), language):
                also_right.append((card.id, language, text))
        confirmed.append(is_confirmed(checker, side.stem.replace(GAP, side.answer), language))
    assert also_right == []
    # Else the check above could not fail.
    assert sum(confirmed) >= 0.2 * len(confirmed)


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


@steady
@given(
    digits=st.integers(100, 999_999),
    decimals=st.integers(0, 2),
    scale=st.sampled_from([1, 1_000, 1_000_000, 1_000_000_000]),
)
def test_a_figure_is_read_in_every_form(
    study: Studied, digits: int, decimals: int, scale: int
) -> None:
    amount = round(digits / 10**decimals * scale, 2)
    card = figure(amount, "USD", "It was US$[…].")
    words = {1: ("", "", ""), 1_000: (" thousand", " nghìn", " тыс."),
             1_000_000: (" million", " triệu", " млн"), 1_000_000_000: (" bn", " tỷ", " млрд")}[scale]  # fmt: skip
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
