"""What became of what a member submitted, told as they chose: directly, or where they wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord

from ....moderation.submissions import Submission
from ....records.models import Language
from ...edition import Edition
from ...failures import log
from ...harmless import line
from ...kit import Kit
from ...replying import NOBODY
from ..page import page
from .outcomes import outcome_of, told_now

if TYPE_CHECKING:
    from ... import Host

_QUOTE: Final = 300
_SERVER: Final = 100


async def reach(bot: Host, kit: Kit, submission: Submission, edition: Edition) -> None:
    """Tells the member, where they want it and Discord lets us; else the log says that it did not.

    Raises StoreError where their language cannot be read.
    """
    if submission.user_id is None or submission.tell == "no":
        return
    language = await kit.store.people.language_of(submission.user_id) or submission.language
    try:
        if submission.tell == "dm":
            await _directly(bot, kit, submission, edition, language)
        else:
            await _in_channel(bot, kit, submission, edition, language)
    except discord.HTTPException as error:
        log.info(
            "What became of submission %d cannot be told its author: %d, %d",
            submission.number, error.status, error.code,
        )  # fmt: skip


async def _directly(
    bot: Host, kit: Kit, submission: Submission, edition: Edition, language: Language
) -> None:
    guild = bot.get_guild(submission.guild_id or 0)
    outcome, fact = _told(kit, submission, edition, language)
    # Their own words stand in their own messages alone: who reads a channel was not asked.
    # What was taken over word by word is told anyway.
    if (quote := line(submission.text, _QUOTE)) and quote not in fact:
        outcome += f"\n> {quote}"
    if guild:
        server = line(guild.name, _SERVER)
        outcome += f"\n-# {kit.wording.say(language, 'told-in', server=server)}"
    channel = await bot.create_dm(discord.Object(submission.user_id or 0))
    await channel.send(view=page([outcome, fact]), allowed_mentions=NOBODY)


async def _in_channel(
    bot: Host, kit: Kit, submission: Submission, edition: Edition, language: Language
) -> None:
    channel_id, member = submission.channel_id, discord.Object(submission.user_id or 0)
    # The channel that a thread is in is known where the thread is.
    known = bot.get_channel(channel_id or 0)
    around = known.parent_id if isinstance(known, discord.Thread) else None
    if channel_id is None or not edition.settings.answers_in(channel_id, around):
        return
    outcome, fact = _told(kit, submission, edition, language)
    channel = bot.get_partial_messageable(channel_id, guild_id=submission.guild_id)
    await channel.send(
        view=page([f"<@{member.id}> {outcome}", fact]),
        allowed_mentions=discord.AllowedMentions(
            everyone=False, users=[member], roles=False, replied_user=False
        ),
    )


def _told(
    kit: Kit, submission: Submission, edition: Edition, language: Language
) -> tuple[str, str]:
    """What became of it, and the fact that it is about as it is told now."""
    say = kit.wording.say
    name = say(language, f"review-{submission.form}", number=str(submission.number))
    outcome = f"**{name}:** {outcome_of(submission, language, kit.wording)}"
    if submission.fact_id and submission.outcome != "declined":
        return outcome, told_now(edition, submission.fact_id, language)
    return outcome, ""
