"""Our own client with an `/ask` that answers the same to everything, to measure ours beside it.

Usage: `-m tests.discord_server.constant_bot text`, a line of text, or `layout`, one reply of ours.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from typing import Any

import discord

from bot import cogs
from bot.client import Client, bot_token
from bot.cogs.layout import Shown, layout
from bot.cogs.replying import NOBODY
from bot.cogs.ticket import Action, Kind, Subject, Ticket
from bot.services import Services, open_store
from bot.settings import Settings
from bot.storage.store import Store

# Its reply is about as long as those to tests/questions are on average.
QUESTION = "Sản lượng dầu thô 2020 của Vietsovpetro"


class Constant(Client):
    """The standalone bot, but for what it answers."""

    def __init__(self, services: Services, store: Store, reply: dict[str, Any]) -> None:
        super().__init__(services, store)
        self._reply = reply

    async def load(self) -> None:
        @self.tree.command(description="Answers a constant")
        async def ask(interaction: discord.Interaction, question: str) -> None:
            await interaction.response.send_message(**self._reply, allowed_mentions=NOBODY)


def one_of_ours(services: Services) -> discord.ui.LayoutView:
    """A whole reply of the bot's."""
    answer = services.answerer.ask(QUESTION)
    ticket = Ticket(Action.PAGE, 10**18, answer.language, Subject(Kind.QUESTION))
    return layout(answer, Shown(ticket, (QUESTION,)), services.answerer.wording)


async def main(kind: str) -> None:
    settings = Settings.load()
    services = await cogs.build(settings)
    gc.freeze()
    reply = {"content": "A constant"} if kind == "text" else {"view": one_of_ours(services)}
    async with Constant(services, await open_store(settings), reply) as client:
        await client.start(bot_token(settings))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
