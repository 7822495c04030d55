"""“Check this message”: what a member sees of somebody's words held against the facts."""

from __future__ import annotations

import asyncio

import pytest

from tests.discord_server import DiscordServer

MENU = "Check this message"


@pytest.mark.parametrize(
    ("locale", "claims", "verdicts", "correction"),
    [
        (
            "en-GB",
            (
                "Trade of Vietnam and Russia hit $4.58bn in 2024. Their comprehensive strategic "
                "partnership dates from 2010. Putin likes phở."
            ),
            ["On record", "The record says otherwise"],
            "2012, not 2010",
        ),
        (
            "vi",
            (
                "Năm 2024 kim ngạch thương mại Việt – Nga đạt 4,58 tỷ USD. Việt Nam và Nga trở "
                "thành đối tác chiến lược toàn diện từ năm 2010."
            ),
            ["Khớp với dữ kiện", "Dữ kiện ghi khác"],
            "2012, chứ không phải 2010",
        ),
        (
            "ru",
            (
                "Товарооборот Вьетнама и России в 2024 году составил 4,58 млрд долларов. "
                "Всеобъемлющее стратегическое партнёрство они установили в 2010 году."
            ),
            ["✅", "❌"],
            "2012",
        ),
    ],
    ids=["en", "vi", "ru"],
)
async def test_each_claim_is_told_privately_and_can_be_shown_to_all(
    readers: DiscordServer, locale: str, claims: str, verdicts: list[str], correction: str
) -> None:
    author, reader = readers.member("Minh"), readers.member(locale=locale)
    written = await author.say(claims)

    private = await reader.menu(MENU, written)

    assert private.is_private
    assert all(verdict in private.text for verdict in verdicts)
    assert correction in private.text
    assert "¶" in private.text
    [button] = private.buttons
    pressed = await reader.press(private, button.label)
    public = await reader.reply_to(pressed.key)
    assert not public.is_private
    assert public.text == private.text
    assert public.allowed_mentions["parse"] == []
    assert public.buttons == []


async def test_a_message_that_claims_nothing_is_said_to_claim_nothing(
    readers: DiscordServer,
) -> None:
    written = await readers.member("Minh").say("good morning, how are you all?")

    reply = await readers.member().menu(MENU, written)

    assert reply.is_private
    assert reply.text.startswith("I found nothing in this message")
    assert reply.buttons == []


async def test_a_hostile_message_comes_back_harmless(readers: DiscordServer) -> None:
    written = await readers.member("Minh").say(
        "@everyone **Vietnam** joined ASEAN in 1891 <@&1300000000000000001> [x](https://evil.example)"
    )

    reply = await readers.member().menu(MENU, written)

    assert "@everyone" not in reply.text
    assert "](" not in reply.text
    assert "evil.example" not in reply.text


async def test_a_long_message_is_told_whole_in_several_messages(readers: DiscordServer) -> None:
    claim = "Trade of Vietnam and Russia hit $4.58bn in {}. "
    written = await readers.member("Minh").say(
        "".join(claim.format(year) for year in range(1985, 2025))
    )
    reader = readers.member()

    first = await reader.menu(MENU, written)
    second = await reader.reply_to(first.key)

    assert "hit $4.58bn in 1985" in first.text
    told = first.text + second.text
    while "hit $4.58bn in 2024" not in told:
        told += (await reader.reply_to(first.key)).text
    assert told.count("> Trade of Vietnam and Russia") == 40


async def test_others_are_answered_while_a_long_message_is_checked(readers: DiscordServer) -> None:
    text = "Trade of Vietnam and Russia hit $4.58bn in 2024, said Bui Thanh Son. " * 28
    written = await readers.member("Minh").say(text)
    reader, asker = readers.member(), readers.member("An")

    checked, asked = await asyncio.gather(
        reader.menu(MENU, written), asker.slash("ask", question="When was ASEAN founded?")
    )

    assert "1967" in asked.text
    assert checked.is_private
