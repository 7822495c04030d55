"""Embeds: within Discord's limits whatever the answer holds, and nothing cut in silence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.answer import Answer, Citation, StatedFact, Suggestion
from bot.answering.wording import Wording
from bot.cogs.render import answer_embed, harmless
from bot.records.models import LANGUAGES, Language
from bot.services import Services

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
    fact_id=st.just("f" * 80),
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
    answers=st.lists(facts, min_size=1, max_size=8).map(tuple),
    suggestions=st.lists(
        st.builds(
            Suggestion,
            fact_id=st.just("f" * 80),
            text=texts,
            sources=st.lists(citations, min_size=1, max_size=12).map(tuple),
        ),
        max_size=12,
    ).map(tuple),
)


# The wording stays the same from one example to the next.
@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(answer=answers)
def test_any_answer_fits_and_shows_its_first_fact_with_a_source(
    wording: Wording, answer: Answer
) -> None:
    embed = answer_embed(answer, wording)

    assert embed.description is not None
    assert len(embed.description) <= 4096
    assert len(embed) <= 6000
    for field in embed.fields:
        assert 0 < len(field.name or "") <= 256
        assert 0 < len(field.value or "") <= 1024
    assert f"`{'f' * 80}`" in embed.description
    assert wording.say(answer.language, "reply-source", source="").strip() in embed.description
    shown = embed.description.count(f"-# `{'f' * 80}`")
    left_out = len(answer.answers) - shown
    if left_out:
        assert embed.description.endswith(
            wording.say(answer.language, "reply-more", count=left_out)
        )


@settings(deadline=None)
@given(text=texts, limit=st.integers(20, 1500))
def test_no_text_does_anything(text: str, limit: int) -> None:
    shown = harmless(text, limit)

    assert len(shown) <= limit
    assert not re.search(r"@(everyone|here)|\]\(|://", shown)
    assert not re.search(r"[*_~|`<]", re.sub(r"\\[\\*_~|`<]", "", shown))
    assert not re.search(r"^(#|-|> )", shown, re.MULTILINE)


def test_text_that_is_cut_says_so() -> None:
    assert harmless("one two three four", 10) == "one two…"
    assert harmless("one two", 10) == "one two"
    assert harmless("****", 4) == r"\*…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_fact_is_whole_where_everything_is_as_long_as_can_be(
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
        sources=tuple(replace(source, id=name) for name in "abcd"),
    )

    embed = answer_embed(answer(*[fact] * 6, language=language, message=long), wording)

    shown = embed.description or ""
    assert shown.count("`moon-distance`") == 1
    assert wording.say(language, "reply-source", source="").strip() in shown
    assert shown.endswith(wording.say(language, "reply-more", count=5))


def test_several_facts_are_numbered_each_with_its_own_source(wording: Wording) -> None:
    other = replace(FACT, fact_id="moon-age", text="The Moon is old.", sources=(
        replace(CITATION, publisher="Tidal House", locator="¶2"),
    ))  # fmt: skip

    description = answer_embed(answer(FACT, other, message="Two of them:"), wording).description

    assert description == (
        "Two of them:\n\n"
        "**1.** The Moon is 384,400 kilometres away.\n"
        "-# As of: 2020\n"
        "-# Said by: Lunar Society\n"
        "-# Note: A mean value.\n"
        "-# Source: Lunar Press, “A Moon Almanac”, March 2020, ¶7\n"
        "-# `moon-distance`\n\n"
        "**2.** The Moon is old.\n"
        "-# As of: 2020\n"
        "-# Said by: Lunar Society\n"
        "-# Note: A mean value.\n"
        "-# Source: Tidal House, “A Moon Almanac”, March 2020, ¶2\n"
        "-# `moon-age`"
    )


def test_paragraphs_of_one_source_stand_together(wording: Wording) -> None:
    tidal = replace(CITATION, id="tidal", publisher="Tidal House", locator="")
    sources = (CITATION, tidal, replace(CITATION, locator="¶9"))

    embed = answer_embed(answer(replace(FACT, sources=sources)), wording)

    assert (
        "-# Source: Lunar Press, “A Moon Almanac”, March 2020, ¶7, ¶9\n"
        "-# Source: Tidal House, “A Moon Almanac”, March 2020\n"
    ) in (embed.description or "")


def test_facts_that_differ_say_so(wording: Wording) -> None:
    embed = answer_embed(answer(replace(FACT, disputed=True)), wording)

    assert "The sources differ on this." in (embed.description or "")


def test_what_is_near_is_listed(wording: Wording) -> None:
    near = Suggestion("moon-age", "The Moon is old.", (CITATION, replace(CITATION, locator="¶9")))

    embed = answer_embed(answer(message="Not recorded.", suggestions=(near,)), wording)

    assert embed.description == "Not recorded."
    [field] = embed.fields
    assert field.name == "What else is near"
    assert field.value == "• The Moon is old. (Lunar Press, March 2020) `moon-age`"


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

    embed = answer_embed(answer(fact, language=language), wording)

    # Dates come with narrow or plain no-break spaces, as the CLDR of the day has it.
    assert shown in " ".join((embed.description or "").split())
