"""A server's records laid over the book: answered as from one book, and read only once."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from bot.answering.checking import Checker
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Entity, Fact, Phrasings, Texts
from bot.records.overlay import Overlay, overlaid
from bot.records.period import Period
from tests.conftest import CHECKOUT, FactsFolder
from tests.test_questions import cases
from tests.test_speed import best, count

# So many facts of the book are enough to tell one reading from another, and are soon read.
FACTS = 25
QUESTIONS = [case.values[1]["q"] for case in cases()] + [
    json.loads(line)["q"]
    for path in sorted((CHECKOUT / "tests" / "questions" / "batches").glob("2*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
ASKED = 15
TRADE = "What was the trade turnover of Vietnam and Russia in 2024?"

# Names and words that are new, that stand in facts, and that mean something already.
NAMES = [
    ("Sweden", "Thụy Điển", "Швеция"), ("Peru", "Peru", "Перу"), ("trade", "Mỹ Tho", "торговля"),
    ("US", "Nga Sơn", "США"), ("Moonbase", "Trạm Mặt Trăng", "Лунная база"),
]  # fmt: skip
WORDS = [
    ("cooperation", "hợp tác", "сотрудничество"), ("how … big", "bao … nhiêu", "сколько … всего"),
    ("barter", "buôn bán", "торг"), ("oil and gas", "dầu khí", "нефть"), ("US", "Nga", "Россия"),
]  # fmt: skip

phrasings = st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True).map(
    lambda words: Phrasings(**{c: tuple(w[n] for w in words) for n, c in enumerate(LANGUAGES)})
)


def texts(three: tuple[str, ...]) -> Texts:
    return Texts(**dict(zip(LANGUAGES, three, strict=True)))


def overlays(book: FactBook) -> st.SearchStrategy[Overlay]:
    """Every kind of change at once, as moderators might make them."""
    facts, entities = st.sampled_from([*book.facts.values()]), [*book.entities.values()]
    kept = ("text", "entities", "time", "quantity", "property", "place", "questions", "references")

    def mixed(one: Fact, other: Fact, fields: list[str], said: Phrasings) -> Fact:
        more = {name: getattr(other, name) for name in fields}
        return one.model_copy(update={**more, "questions": said})

    new = st.builds(mixed, facts, facts, st.lists(st.sampled_from(kept), max_size=4), phrasings)
    added = st.lists(new, min_size=1, max_size=3).map(
        lambda own: {f"own-{n}": f.model_copy(update={"id": f"own-{n}"}) for n, f in enumerate(own)}
    )
    edited = st.lists(new, min_size=1, max_size=3).map(lambda own: {f.id: f for f in own})
    retired = st.lists(facts, min_size=1, max_size=2).map(
        lambda gone: dict.fromkeys(f.id for f in gone)
    )
    named = st.builds(
        Entity,
        id=st.just("server-own"),
        kind=st.sampled_from(["state", "person", "event", "place"]),
        name=st.sampled_from(NAMES).map(texts),
        aliases=phrasings,
        description=st.sampled_from(entities).map(lambda entity: entity.description),
        stands_for=st.none() | st.just("vietnam"),
    )
    renamed = st.builds(
        lambda one, other, aliases: one.model_copy(
            update={"aliases": aliases, "description": other.description, "time": other.time}
        ),
        st.sampled_from(entities), st.sampled_from(entities), phrasings,
    )  # fmt: skip
    dated = st.sampled_from([*book.sources.values()]).map(
        lambda source: source.model_copy(update={"published": Period.parse("2011-05")})
    )
    ids = st.sampled_from([entity.id for entity in entities])
    meant = st.sampled_from([f"c:{idea}" for idea in book.lexicons["en"].concepts]) | (
        st.sampled_from([f"p:{name}" for name in book.catalogue.properties])
    )
    return st.builds(
        Overlay,
        facts=st.builds(lambda *parts: {k: v for p in parts for k, v in p.items()},
                        retired, edited, added),
        sources=dated.map(lambda source: {source.id: source}),
        entities=st.tuples(named, renamed).map(lambda own: {e.id: e for e in own}),
        aliases=st.dictionaries(ids, phrasings, min_size=1, max_size=2),
        words=st.dictionaries(meant, phrasings, min_size=1, max_size=2),
        disputed=st.frozensets(st.sampled_from([*book.facts]), max_size=3),
    )  # fmt: skip


@pytest.fixture(scope="module")
def base(shipped: FactBook) -> Answerer:
    base = Answerer(shipped)
    base.warm()
    return base


Lay = Callable[[Overlay], Answerer]


@pytest.fixture
def lay(base: Answerer) -> Lay:
    """Lays an overlay over the shipped book."""
    return lambda overlay: base.over(overlaid(base.book, overlay, version="1"))


@pytest.fixture(scope="module")
def small(shipped: FactBook) -> Checker:
    """The checker of a book of a few facts."""
    trade = shipped.facts["trade-turnover-2024"]
    kept = dict(Random(5).sample([*shipped.facts.items()], FACTS))
    return Checker(Answerer(replace(shipped, facts={**kept, trade.id: trade})))


def known(answerer: Answerer, fact: Fact) -> list[object]:
    """All that questions can find a fact by, and hold against it, with what each term tells."""
    indexes = [answerer.index(language) for language in LANGUAGES]
    terms = [{term: index.weight(term) for term in index.terms_of(fact)} for index in indexes]
    return [*terms, *(index.indexed(fact) for index in indexes)]


# As many books are built whole; more of them find no more, and would take their time.
@settings(
    derandomize=True, deadline=None, max_examples=8, database=None,
    phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_what_is_laid_over_a_book_is_answered_as_from_one_book(
    small: Checker, data: st.DataObject, chance: Random
) -> None:
    below = small.answerer
    earlier, book = (
        overlaid(below.book, data.draw(overlays(below.book)), version=version) for version in "01"
    )
    # A server's changes follow each other, and each is laid over the book anew.
    laid, whole = below.over(earlier).over(book), Answerer(book)
    questions = [TRADE, *chance.sample(QUESTIONS, ASKED)]
    before = [below.ask(question) for question in questions]

    assert [known(laid, fact) for fact in book.facts.values()] == [
        known(whole, fact) for fact in book.facts.values()
    ]
    for question in questions:
        answer, expected = laid.ask(question), whole.ask(question)
        assert answer == expected
        assert answer.explanation == expected.explanation
    checked, checked_whole = small.over(laid), Checker(whole)
    for fact in chance.sample([*book.facts.values()], 3):
        message = fact.text.best(chance.choice(LANGUAGES))[0]
        assert checked.check(message) == checked_whole.check(message)
    assert [below.ask(question) for question in questions] == before


def test_a_fact_is_read_anew_where_what_it_leans_on_has_changed(small: Checker) -> None:
    below = small.answerer
    trade = below.book.facts["trade-turnover-2024"]
    other = next(
        fact for fact in below.book.facts.values()
        if fact.property and not fact.quantity and trade.context[0] not in fact.context
    )  # fmt: skip
    # When the meeting was where it was said; and that the other's property can be a sum.
    meeting = below.book.entities[trade.context[0]]
    moved = meeting.model_copy(update={"time": Period.parse("2011-05")})
    sum_of_it = trade.model_copy(update={"id": "own", "property": other.property})
    overlay = Overlay(entities={meeting.id: moved}, facts={"own": sum_of_it})
    book = overlaid(below.book, overlay, version="1")

    laid, whole = below.over(book), Answerer(book)

    for fact in (trade, other):
        assert known(laid, fact) == known(whole, fact)
    assert Period.parse("2011-05") in laid.index("en").indexed(trade).around
    assert "c:value" in laid.index("en").indexed(other).held
    assert "c:value" not in below.index("en").indexed(other).held


def told(answerer: Answerer, question: str = TRADE) -> list[str]:
    return [stated.fact_id for stated in answerer.ask(question).answers]


def test_one_server_knows_nothing_of_another(base: Answerer, lay: Lay) -> None:
    question = TRADE.replace("Vietnam", "Lotusland")
    named = lay(Overlay(aliases={"vietnam": Phrasings(en=("Lotusland",))}))
    other = lay(Overlay(facts={"trade-turnover-2024": None}))

    assert told(named, question) == ["trade-turnover-2024"]
    assert told(other, question) == told(base, question) == []
    assert "trade-turnover-2024" not in told(other)
    assert told(base) == told(named) == ["trade-turnover-2024"]


@pytest.mark.parametrize("named_first", [True, False])
def test_a_text_that_two_servers_have_is_read_by_each_in_its_own_way(
    base: Answerer, lay: Lay, named_first: bool
) -> None:
    fact = own(base, "own", "Much rice of Lotusland came to Russia.")
    plain = Overlay(facts={"own": fact})
    named = replace(plain, aliases={"vietnam": Phrasings(en=("Lotusland",))})

    read = {
        overlay is named: lay(overlay).index("en").indexed(fact).names
        for overlay in ((named, plain) if named_first else (plain, named))
    }

    assert read[True] - read[False] == {"vietnam"}


def own(base: Answerer, name: str, text: str, *entities: str) -> Fact:
    """A fact of a server's own."""
    fact = base.book.facts["trade-turnover-2024"]
    more = {"id": name, "text": Texts(en=text), "entities": entities or fact.entities[1:]}
    return fact.model_copy(update=more)


def test_a_misspelt_word_is_read_as_one_of_the_facts_that_are_there(
    base: Answerer, lay: Lay
) -> None:
    typed, meant = "How much zostrea did Vietnam sell?", "zostera"
    laid = lay(Overlay(facts={"own": own(base, "own", "Vietnam sold zostera to Russia.")}))
    assert meant in laid.ask(typed).explanation[2]
    assert meant not in base.ask(typed).explanation[2]
    # And where the fact is retired that the word stood in.
    assert meant not in Answerer(laid.book).over(base.book).ask(typed).explanation[2]


def test_a_country_named_by_a_server_is_no_other_country_any_more(lay: Lay, base: Answerer) -> None:
    peru = Entity(id="peru", kind="state", name=texts(("Peru", "Peru", "Перу")))
    fact = own(base, "own", "Trade with Peru was US$1 billion in 2024.", "vietnam", "peru")
    question = TRADE.replace("Russia", "Peru")

    laid = lay(Overlay(facts={fact.id: fact}, entities={"peru": peru}))

    assert told(base, question) == []
    assert told(laid, question) == ["own"]
    assert "piece: peru = e:peru" in laid.ask(question).explanation
    # And it is one again where the server gives it up.
    gone = Answerer(laid.book).over(base.book)
    assert gone.ask(question).explanation == base.ask(question).explanation


def test_a_message_is_held_against_what_a_server_has_set_right(base: Answerer, lay: Lay) -> None:
    fact = base.book.facts["trade-turnover-2024"]
    assert fact.quantity
    right = fact.model_copy(
        update={
            "text": Texts(en="Trade between Vietnam and Russia reached US$9 billion in 2024."),
            "quantity": fact.quantity.model_copy(update={"amount": 9e9}),
        }
    )
    below = Checker(base)
    checkers = [below, below.over(lay(Overlay(facts={fact.id: right})))]
    verdicts = [
        [checker.check(fact.text.best("en")[0].replace("4.58", figure)).statements[0].verdict
         for figure in ("4.58", "9")]
        for checker in checkers
    ]  # fmt: skip
    assert verdicts == [["supported", "contradicted"], ["contradicted", "supported"]]


def test_a_folder_without_a_lexicon_takes_changes_too(facts_folder: FactsFolder) -> None:
    book = FactBook.load(facts_folder({}))
    landing = book.facts["moon-landing"]
    rover = landing.model_copy(
        update={"id": "rover", "text": Texts(en="The rover Selene crossed Tycho in 1988.")}
    )
    laid = Answerer(book).over(overlaid(book, Overlay(facts={"rover": rover}), version="1"))
    assert told(laid, "When did Selene cross Tycho?") == ["rover"]
    assert Checker(Answerer(book)).over(laid).check("Selene crossed Tycho in 1988.").statements


def changed(book: FactBook, number: int) -> FactBook:
    fact = [*book.facts.values()][number]
    text = Texts(**{c: f"{fact.text.best(c)[0]} Selene." for c in LANGUAGES})
    edited = fact.model_copy(update={"text": text})
    return overlaid(book, Overlay(facts={fact.id: edited}), version=str(number))


def test_a_change_is_taken_in_while_one_counts(base: Answerer) -> None:
    book = changed(base.book, 7)
    assert best(lambda: base.over(book).warm()) < best(count)


def test_a_server_with_a_change_of_its_own_takes_little_memory(base: Answerer) -> None:
    books = [changed(base.book, number) for number in range(10)]
    base.over(books[0]).warm()
    tracemalloc.start()
    try:
        servers = [base.over(book) for book in books]
        for server in servers:
            server.warm()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < 1_000_000 * len(servers)
