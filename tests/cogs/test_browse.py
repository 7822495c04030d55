"""Facts without a question: chosen, typed freely, mistyped, and turned page by page."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest

from bot.answering.browsing import Browser
from bot.answering.wording import Wording
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from tests.discord_server import DiscordServer, Member, Reply

from .talking import LOCALES, Say, fact_ids, labels

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def member_of(server: DiscordServer, language: Language) -> Member:
    return server.member(locale=LOCALES[language])


async def directly(member: Member, command: str, **options: Any) -> Reply:
    """The reply in a direct message, where the person's own language is the one to use."""
    return await member.slash(command, channel=member.direct_channel, **options)


async def turned_to_the_end(member: Member, reply: Reply) -> list[str]:
    """The ids of the facts on all pages, in order."""
    told = fact_ids(reply)
    for page in itertools.count(2):
        ons = [label for label in labels(reply) if label.endswith("▶")]
        if not ons:
            return told
        [on] = ons
        assert re.fullmatch(rf"{page}/\d+ ▶", on)
        reply = await member.press(reply, on)
        assert reply.updated
        told += fact_ids(reply)
    raise AssertionError


@pytest.mark.parametrize(
    ("command", "option", "typed", "fact"),
    [
        ("topic", "topic", {"en": "trade", "vi": "thương mại", "ru": "торговля"}, "trade-"),
        ("entity", "name", {"en": "ASEAN", "vi": "ASEAN", "ru": "АСЕАН"}, "asean-"),
        ("source", "source", {"en": "Bernama", "vi": "Bernama", "ru": "Bernama"}, "lavrov-"),
        (
            "fact",
            "fact",
            {
                "en": "trade reached US$4.58 billion",
                "vi": "kim ngạch đạt 4,58 tỷ USD",
                "ru": "товарооборот составил 4,58 млрд",
            },
            "trade-turnover-2024",
        ),
        ("timeline", "topic", {"en": "energy", "vi": "năng lượng", "ru": "энергетика"}, ""),
    ],
)
@in_each_language
async def test_what_is_typed_without_choosing_is_found(
    readers: DiscordServer,
    say: Say,
    command: str,
    option: str,
    typed: dict[Language, str],
    fact: str,
    language: Language,
) -> None:
    reply = await directly(member_of(readers, language), command, **{option: typed[language]})

    assert any(name.startswith(fact) for name in fact_ids(reply))
    assert not reply.is_private
    assert reply.allowed_mentions["parse"] == []
    assert say(language, "button-cite") in labels(reply)


@in_each_language
async def test_what_is_offered_is_what_is_shown(readers: DiscordServer, language: Language) -> None:
    member = member_of(readers, language)

    for command, option in [
        ("topic", "topic"), ("entity", "name"), ("source", "source"), ("fact", "fact"),
        ("timeline", "topic"),
    ]:  # fmt: skip
        choices = await member.autocomplete(command, option, "")
        assert 0 < len(choices) <= 25
        for choice in (choices[0], choices[-1]):
            reply = await directly(member, command, **{option: choice["value"]})
            start = choice["name"].rstrip("…")
            assert start in reply.text.replace("\\", "")
            assert fact_ids(reply)


@in_each_language
async def test_what_is_like_nothing_is_refused_privately(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = member_of(readers, language)

    unlike: list[tuple[str, dict[str, Any]]] = [
        ("topic", {"topic": "zzzzqqqq"}),
        ("entity", {"name": "   "}),
        ("source", {"source": "!!!"}),
        ("fact", {"fact": "\u202e"}),
        ("timeline", {"topic": "qqqzzz"}),
        ("compare", {"first": "trade-turnover-2024", "second": "zzzzqqqq"}),
    ]
    for command, options in unlike:
        refused = await member.slash(command, **options)
        assert refused.is_private
        assert refused.text == say(language, "no-such-choice")


@in_each_language
async def test_two_figures_stand_side_by_side_and_in_every_language(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = member_of(readers, language)
    shares = {"en": "+14.5%", "vi": "+14,5%", "ru": "+14,5"}

    reply = await directly(
        member, "compare", first="trade-turnover-2013", second="trade-turnover-2024"
    )
    assert fact_ids(reply) == ["trade-turnover-2013", "trade-turnover-2024"]
    assert shares[language] in reply.text

    for other in [*(code for code in LANGUAGES if code != language), language]:
        turned = await member.press(reply, say(other, f"button-lang-{other}"))
        assert fact_ids(turned) == fact_ids(reply)
        assert shares[other] in turned.text
    assert turned.text == reply.text


async def test_figures_of_two_kinds_are_told_but_not_compared(
    readers: DiscordServer, say: Say
) -> None:
    reply = await readers.member().slash(
        "compare", first="trade-turnover-2013", second="sputnik-light-donation-2021"
    )

    assert reply.text.startswith(say("en", "browse-incomparable"))
    assert fact_ids(reply) == ["trade-turnover-2013", "sputnik-light-donation-2021"]


@pytest.mark.parametrize(
    ("times", "begins", "ends"),
    [
        ({"from": "2001", "to": "2012"}, "2001-01-01", "2012-12-31"),
        ({"from": "2016-05"}, "2016-05-01", "9999-12-31"),
        ({"to": "2001-03-01"}, "0001-01-01", "2001-03-01"),
        ({"from": "2001-03-01", "to": "2001-03-01"}, "2001-03-01", "2001-03-01"),
    ],
)
async def test_a_timeline_keeps_to_its_time(
    readers: DiscordServer, shipped: FactBook, times: dict[str, Any], begins: str, ends: str
) -> None:
    member = readers.member()

    told = await turned_to_the_end(member, await member.slash("timeline", **times))

    assert told
    for name in told:
        time = shipped.facts[name].time
        assert time
        assert time.first.isoformat() <= ends
        assert begins <= time.last.isoformat()


NO_TIMES: list[dict[str, Any]] = [
    {"from": "2012", "to": "2001"},
    {"from": "2012-05", "to": "2012-04"},
    {"from": "last year"},
    {"to": "2024-02-30"},
    {"to": "2024-13"},
    {"from": "0000"},
    {"from": "20240501"},
    {"from": "2001/2012"},
    {"from": "    "},
    {"from": "...."},
    # Digits of other scripts are digits to Python too.
    {"from": "٢٠٢٤"},
    {"to": "２０２４"},
]


@in_each_language
async def test_no_time_is_refused_privately(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = member_of(readers, language)

    replies = [await member.slash("timeline", **times) for times in NO_TIMES]

    taken = [times for times, reply in zip(NO_TIMES, replies, strict=True) if not reply.is_private]
    assert taken == []
    assert {reply.text for reply in replies} == {say(language, "no-such-time")}


async def test_a_time_of_which_nothing_is_recorded_says_so(readers: DiscordServer) -> None:
    reply = await readers.member().slash("timeline", topic="trade", to="1900")

    assert "nothing on record" in reply.text
    assert fact_ids(reply) == []


@pytest.mark.parametrize(
    ("language", "command", "options"),
    [
        ("vi", "entity", {"name": "asean"}),
        ("ru", "topic", {"topic": "diplomacy"}),
        ("en", "source", {"source": "hanoitimes-2021-strategic-partnership"}),
        ("en", "timeline", {}),
        ("ru", "timeline", {"topic": "energy", "from": "2000"}),
    ],
)
async def test_a_long_list_shows_every_fact_once(
    readers: DiscordServer,
    shipped: FactBook,
    command: str,
    options: dict[str, Any],
    language: Language,
) -> None:
    member = member_of(readers, language)

    reply = await directly(member, command, **options)
    told = await turned_to_the_end(member, reply)

    browser = Browser(shipped, Wording(shipped))
    match command:
        case "timeline":
            assert len(told) > 5
            days = [time.first for name in told if (time := shipped.facts[name].time)]
            assert days == sorted(days)
        case _:
            [key] = options.values()
            listed = getattr(browser, command)(key, language)
            assert told == [fact.fact_id for fact in listed.answers]
    assert len(told) == len(set(told))
    # The heading counts them.
    assert str(len(told)) in reply.text.splitlines()[0]


async def test_pages_turn_back_as_well(readers: DiscordServer) -> None:
    member = readers.member()
    first = await member.slash("topic", topic="trade")

    second = await member.press(first, "2/3 ▶")
    again = await member.press(second, "◀ 1/3")

    assert again.text == first.text
    assert labels(again) == labels(first)
