"""Replies: within Discord's limits whatever the answer holds, and nothing cut in silence."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.answer import Answer, Citation, StatedFact, Suggestion
from bot.answering.wording import Wording
from bot.cogs.harmless import as_written, harmless
from bot.cogs.layout import Shown, layout
from bot.cogs.ticket import Action, Kind, Subject, Ticket
from bot.records.models import LANGUAGES, Language, Stance
from bot.services import Services
from tests.discord_server import components
from tests.discord_server.payloads import Payload

CITATION = Citation("almanac-2020", "Lunar Press", "A Moon Almanac", "2020-03", "¶7")
FACT = StatedFact(
    fact_id="moon-distance",
    text="The Moon is 384,400 kilometres away.",
    score=1.0,
    as_of="2020",
    speaker="Lunar Society",
    note="A mean value.",
    disputed=False,
    sources=(CITATION,),
)


def answer(*facts: StatedFact, language: Language = "en", **more: object) -> Answer:
    fields = {
        "question": "",
        "outcome": "answered",
        "language": language,
        "intent": None,
        "confidence": 1.0,
        "reason": None,
        "message": "",
        "topic": None,
        "answers": facts,
        "suggestions": (),
    }
    return Answer(**(fields | more))  # type: ignore[arg-type]


ASKER = 2**63 - 1


def shown_to(language: Language, *questions: str, private: bool = False, page: int = 0) -> Shown:
    ticket = Ticket(Action.PAGE, ASKER, language, Subject(Kind.QUESTION), page=page)
    return Shown(ticket, questions, private)


def message(answer: Answer, wording: Wording, *questions: str, page: int = 0) -> list[Payload]:
    """The components of the reply to an answer."""
    shown = shown_to(answer.language, *questions, page=page)
    return drawn(answer, shown, wording)


def drawn(answer: Answer, shown: Shown, wording: Wording) -> list[Payload]:
    async def draw() -> list[Payload]:
        parts: list[Payload] = layout(answer, shown, wording).to_components()  # type: ignore[no-untyped-call]
        return parts

    # discord.py 2.6 makes views in a running event loop alone.
    return asyncio.run(draw())


def text(parts: list[Payload]) -> str:
    return "\n".join(components.texts(parts))


@pytest.fixture
def wording(services: Services) -> Wording:
    return Wording(services.book)


# Whatever may stand in a record or come from a person: long words, markup, marks over letters.
texts = st.text(
    alphabet=st.one_of(st.sampled_from("ab *_~|`>#-[]()<@:/\\\n"), st.characters(codec="utf-8")),
    min_size=1,
    max_size=80,
).flatmap(lambda piece: st.integers(1, 40).map(lambda times: (piece * times)[:1500]))
optional = st.none() | texts
dates = st.none() | st.sampled_from(["2024", "2016-10", "2001-03-01", "2001/2012", "2012/.."])
citations = st.builds(
    Citation,
    id=st.just("s"),
    publisher=optional,
    title=optional,
    published=dates,
    locator=st.sampled_from(["", "¶21"]),
)
facts = st.builds(
    StatedFact,
    fact_id=st.integers(100, 999).map(lambda number: f"{'f' * 61}{number}"),
    text=texts,
    score=st.just(1.0),
    as_of=dates,
    speaker=optional,
    note=optional,
    disputed=st.booleans(),
    sources=st.lists(citations, min_size=1, max_size=12).map(tuple),
)
answers = st.builds(
    answer,
    facts,
    language=st.sampled_from(LANGUAGES),
    message=st.just("") | texts,
    outcome=st.sampled_from(["answered", "partial", "ambiguous"]),
    answers=st.lists(facts, min_size=1, max_size=8, unique_by=lambda stated: stated.fact_id).map(
        tuple
    ),
    suggestions=st.lists(
        st.builds(
            Suggestion,
            fact_id=st.integers(100, 999).map(lambda number: f"{'s' * 61}{number}"),
            text=texts,
            sources=st.lists(citations, min_size=1, max_size=12).map(tuple),
        ),
        max_size=3,
        unique_by=lambda near: near.fact_id,
    ).map(tuple),
)


# The wording stays the same from one example to the next.
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answer=answers, questions=st.lists(texts, max_size=3))
def test_any_answer_fits_and_every_fact_is_whole_on_a_page(
    wording: Wording, answer: Answer, questions: list[str]
) -> None:
    told = 0
    for page in range(len(answer.answers)):
        parts = message(answer, wording, *questions, page=page)
        walked = list(components.walk(parts))
        ids = [part["custom_id"] for part in walked if "custom_id" in part]

        assert sum(map(len, components.texts(parts))) <= 4000
        assert all(components.texts(parts))
        assert len(walked) <= 40
        assert len(set(ids)) == len(ids)
        assert max(map(len, ids)) <= 100
        told += sum(f"`{'f' * 61}" in piece for piece in components.texts(parts))
        if _is_last(parts):
            break
    assert told == len(answer.answers)


def _is_last(parts: list[Payload]) -> bool:
    return not any("▶" in button.label for button in components.buttons(parts))


@settings(deadline=None)
@given(text=texts, limit=st.integers(20, 1500))
def test_no_text_does_anything(text: str, limit: int) -> None:
    shown = harmless(text, limit)

    assert len(shown) <= limit
    assert not re.search(r"@(everyone|here)|\]\(|://", shown)
    assert not re.search(r"[*_~|`<]", re.sub(r"\\[\\*_~|`<]", "", shown))
    assert not re.search(r"^(#|-|> )", shown, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("right\u202eleft", "rightleft"),
        ("no\u200bthing\u2060 here\ufeff", "nothing here"),
        ("z" + "\u0335" * 40 + "!", "z" + "\u0335" * 3 + "!"),
        ("Nguye\u0302\u0303n", "Nguye\u0302\u0303n"),
        ("bell\u0007", "bell "),
    ],
)
def test_what_hides_or_turns_letters_is_left_out(text: str, shown: str) -> None:
    assert harmless(text, 100) == shown


def test_text_that_is_cut_says_so() -> None:
    assert harmless("one two three four", 10) == "one two…"
    assert harmless("one two", 10) == "one two"
    assert harmless("****", 4) == r"\*…"


@given(text=st.text(alphabet="ab *_~|`>#-[]()<@:/\\é", max_size=60))
def test_a_question_is_read_back_as_it_was_written(text: str) -> None:
    assert as_written(harmless(text, 500)) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_is_shown_where_everything_is_as_long_as_can_be(
    wording: Wording, language: Language
) -> None:
    long = "* " * 750
    source = replace(CITATION, publisher=long, title=long)
    fact = replace(
        FACT,
        text=long,
        as_of="2001-03-01/2012-11-30",
        speaker=long,
        note=long,
        disputed=True,
        stance="planned",
        sources=tuple(replace(source, id=name) for name in "abcd"),
    )

    parts = message(answer(*[fact] * 6, language=language, message=long), wording, long)

    assert sum(map(len, components.texts(parts))) <= 4000
    assert text(parts).count("`moon-distance`") == 1
    assert wording.say(language, "reply-source", source="").strip() in text(parts)
    assert wording.say(language, "reply-more", count=3) in text(parts)
    assert "2/6" in next(button.label for button in components.buttons(parts))


def test_several_facts_are_numbered_each_with_its_own_source(wording: Wording) -> None:
    other = replace(FACT, fact_id="moon-age", text="The Moon is old.", sources=(
        replace(CITATION, publisher="Tidal House", locator="¶2"),
    ))  # fmt: skip

    parts = message(answer(FACT, other, message="Two of them:"), wording, "The Moon?")

    assert components.texts(parts) == [
        "> The Moon?",
        "Two of them:",
        (
            "**1.** The Moon is 384,400 kilometres away.\n"
            "-# As of: 2020 · Said by: Lunar Society\n"
            "-# Note: A mean value.\n"
            "-# Source: Lunar Press, “A Moon Almanac”, March 2020, ¶7 · `moon-distance`"
        ),
        (
            "**2.** The Moon is old.\n"
            "-# As of: 2020 · Said by: Lunar Society\n"
            "-# Note: A mean value.\n"
            "-# Source: Tidal House, “A Moon Almanac”, March 2020, ¶2 · `moon-age`"
        ),
    ]


@pytest.mark.parametrize(
    ("stance", "shown"),
    [("expected", "Expected then"), ("planned", "Planned then"), ("opinion", "An opinion")],
)
def test_what_is_not_reported_as_done_says_so(wording: Wording, stance: Stance, shown: str) -> None:
    assert shown in text(message(answer(replace(FACT, stance=stance)), wording))
    assert shown not in text(message(answer(FACT), wording))


def test_paragraphs_of_one_source_stand_together(wording: Wording) -> None:
    tidal = replace(CITATION, id="tidal", publisher="Tidal House", locator="")
    sources = (CITATION, tidal, replace(CITATION, locator="¶9"))

    shown = text(message(answer(replace(FACT, sources=sources)), wording))

    assert (
        "-# Source: Lunar Press, “A Moon Almanac”, March 2020, ¶7, ¶9\n"
        "-# Source: Tidal House, “A Moon Almanac”, March 2020 · "
    ) in shown


NEAR = tuple(
    Suggestion(name, text, (CITATION, replace(CITATION, locator="¶9")))
    for name, text in (("moon-age", "The Moon is old."), ("moon-dust", "The Moon is dusty."))
)


def rows(parts: list[Payload]) -> list[list[str]]:
    """The labels of the buttons, row by row."""
    walked = components.walk(parts)
    return [
        [button["label"] for button in part["components"]]
        for part in walked
        if part["type"] == components.Kind.ACTION_ROW
    ]


def test_where_nothing_answers_what_is_near_can_be_picked_by_its_number(wording: Wording) -> None:
    parts = message(
        answer(message="Not recorded.", outcome="no_answer", suggestions=NEAR), wording, "?"
    )

    assert components.texts(parts) == [
        "> ?",
        "Not recorded.",
        "**1.** The Moon is old.\n-# Lunar Press, March 2020 · `moon-age`",
        "**2.** The Moon is dusty.\n-# Lunar Press, March 2020 · `moon-dust`",
    ]
    assert rows(parts) == [["1", "2"], ["Why this answer", "Tiếng Việt", "Русский", "Remove"]]


def test_under_an_answer_what_is_near_stands_in_small_print(wording: Wording) -> None:
    parts = message(answer(FACT, suggestions=NEAR), wording, "?")

    assert components.texts(parts)[-1] == (
        "-# **Related records**\n"
        "-# • The Moon is old. (Lunar Press, March 2020)\n"
        "-# • The Moon is dusty. (Lunar Press, March 2020)"
    )
    assert rows(parts) == [
        ["More", "Sources", "Timeline", "Why this answer", "Follow up"],
        ["Tiếng Việt", "Русский", "Not right", "Remove"],
    ]


def test_readings_are_picked_by_their_numbers_and_by_nothing_else(wording: Wording) -> None:
    facts = [replace(FACT, fact_id=f"moon-{number}") for number in range(7)]
    ambiguous = answer(*facts, outcome="ambiguous", suggestions=NEAR)

    first, second = (message(ambiguous, wording, "?", page=page) for page in (0, 1))

    assert "The Moon is old." not in text(first) + text(second)
    assert [rows(first)[0], rows(second)[0]] == [["1", "2", "3", "4", "5"], ["6", "7"]]
    assert rows(first)[1] == ["2/2 ▶"]
    assert (
        [
            Ticket.parse("1", button.custom_id.removeprefix("vra1:")).subject.key  # type: ignore[union-attr]
            for button in components.buttons(second)[:2]
        ]
        == ["moon-5", "moon-6"]
    )


def test_a_list_has_a_title_and_its_buttons_in_two_rows(wording: Wording) -> None:
    facts = [replace(FACT, fact_id=f"moon-{number}") for number in range(7)]
    ticket = Ticket(Action.PAGE, ASKER, "en", Subject(Kind.TOPIC, "moon"))

    parts = drawn(answer(*facts, message="moon: 7 facts"), Shown(ticket), wording)

    assert components.texts(parts)[0] == "**moon: 7 facts**"
    assert rows(parts) == [
        ["2/2 ▶", "Sources", "Timeline"],
        ["Tiếng Việt", "Русский", "Not right", "Remove"],
    ]


def test_a_private_reply_can_be_shown_and_a_public_one_removed(wording: Wording) -> None:
    labels = {
        private: {
            button.label
            for button in components.buttons(
                drawn(answer(FACT), shown_to("en", "?", private=private), wording)
            )
        }
        for private in (True, False)
    }

    assert labels[True] - labels[False] == {"Show to channel"}
    assert labels[False] - labels[True] == {"Remove"}


@pytest.mark.parametrize(
    ("language", "missing", "shown"),
    [
        ("en", {"title"}, "Lunar Press, article of March 2020, ¶7"),
        ("en", {"publisher"}, "“A Moon Almanac”, March 2020, publisher not recorded, ¶7"),
        ("en", {"published"}, "Lunar Press, “A Moon Almanac”, date not recorded, ¶7"),
        ("en", {"title", "published"}, "Lunar Press, article, date not recorded, ¶7"),
        ("vi", {"title", "publisher"}, "bài báo (tháng 3 năm 2020), không rõ cơ quan xuất bản, ¶7"),
        ("ru", {"title", "publisher"}, "статья (март 2020 г.), издание не указано, ¶7"),
    ],
)
def test_a_source_is_shown_by_what_is_known(
    wording: Wording, language: Language, missing: set[str], shown: str
) -> None:
    source = replace(CITATION, **dict.fromkeys(missing))  # type: ignore[arg-type]
    fact = replace(FACT, sources=(source,))

    whole = text(message(answer(fact, language=language), wording))

    # Dates come with narrow or plain no-break spaces, as the CLDR of the day has it.
    assert shown in " ".join(whole.split())
