"""Alone with the bot: one question follows another without a button or a reply."""

from __future__ import annotations

from tests.discord_server import DiscordServer


async def test_a_question_leans_on_the_one_before_where_it_has_no_subject(
    readers: DiscordServer,
) -> None:
    member = readers.member()

    first = await member.direct("How big was trade between Vietnam and Russia in 2024?")
    second = await member.direct("and in 2013?")
    third = await member.direct("When was ASEAN founded?")

    assert "US$4.58 billion" in first.text
    assert second.text.startswith("> How big was trade between Vietnam and Russia in 2024?\n> ↳")
    assert "US$4 billion in 2013" in second.text
    # It has a subject of its own, so nothing before it is quoted.
    assert third.text.startswith("> When was ASEAN founded?\n")
    assert "1967" in third.text


async def test_thanks_in_between_changes_no_subject(readers: DiscordServer) -> None:
    member = readers.member()

    await member.direct("How big was trade between Vietnam and Russia in 2024?")
    await member.direct("thanks!")

    assert "US$4 billion in 2013" in (await member.direct("and in 2013?")).text


async def test_what_two_people_ask_does_not_mix(readers: DiscordServer) -> None:
    await readers.member("Lan").direct("How big was trade between Vietnam and Russia in 2024?")

    assert "US$4 billion" not in (await readers.member("Minh").direct("and in 2013?")).text


async def test_in_a_server_a_mention_stands_for_itself(readers: DiscordServer) -> None:
    member = readers.member()

    await member.mention("How big was trade between Vietnam and Russia in 2024?")

    assert (
        "US$4 billion in 2013" not in (await member.mention("and in 2013?")).text.split("near")[0]
    )
