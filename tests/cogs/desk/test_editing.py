"""`/facts add|edit|retire|restore|history|revert`: what moderators make of the facts."""

from __future__ import annotations

from tests.cogs.talking import TRADE, Say, fact_ids
from tests.discord_server import DiscordServer

from .people import moderator


async def test_a_retired_fact_is_told_no_more_here_and_still_elsewhere(
    readers: DiscordServer, say: Say
) -> None:
    admin, member = moderator(readers), readers.member()
    before = await member.slash("ask", question=TRADE["en"])
    assert fact_ids(before)[0] == "trade-turnover-2024"

    done = await admin.slash("facts retire", fact="trade-turnover-2024", reason="It is outdated.")
    assert done.is_private
    assert done.text == say("en", "fact-retired", fact="trade-turnover-2024")

    after = await member.slash("ask", question=TRADE["en"])
    assert "trade-turnover-2024" not in fact_ids(after)[:1]
    private = await member.direct(TRADE["en"])
    assert fact_ids(private)[0] == "trade-turnover-2024"


async def test_who_has_no_right_is_told_so_privately(readers: DiscordServer, say: Say) -> None:
    member = readers.member()
    told = await member.slash("facts retire", fact="trade-turnover-2024", reason="No.")
    assert told.is_private
    assert told.text == say("en", "desk-not-yours-review")
    answer = await member.slash("ask", question=TRADE["en"])
    assert fact_ids(answer)[0] == "trade-turnover-2024"
