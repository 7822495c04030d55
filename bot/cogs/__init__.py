"""The door from Discord: builds the services, then adds the cogs."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from discord.ext import commands

from ..services import Services, open_store
from ..settings import Settings
from ..storage.store import Store
from .about import About
from .ask import Ask
from .browse import Browse
from .check import Checks
from .correcting import Corrections
from .desk.admin.admins import Admins
from .desk.admin.mod_log import ModLog
from .desk.facts import Facts
from .desk.review.suggesting import Suggestions
from .giving_way import give_way
from .keeping import Keeping
from .kit import Kit
from .learning.daily.commands import DailyCommands
from .learning.daily.posting import DailyPosts
from .learning.decking import Decks
from .learning.quiz.quizzing import Quizzing
from .learning.standings import Leaderboards
from .learning.study.reminding import Reminding
from .learning.study.studying import Studying
from .locales import CommandNames
from .messages import Messages
from .mydata import MyData
from .picturing.pictures import Pictures
from .presses import Presses
from .reloading import Reloading

__all__ = ["CommandNames", "Host", "add", "build", "put", "setup", "teardown"]

Host = commands.Bot | commands.AutoShardedBot

_COGS = (
    Ask, Browse, Checks, About, MyData, Messages, Facts, Suggestions, Admins, ModLog, Keeping,
    Corrections, Reloading, Decks, Studying, Reminding, Leaderboards, DailyCommands, DailyPosts,
    Quizzing, Pictures, Presses,
)  # fmt: skip


async def setup(bot: Host, settings: Settings | None = None) -> None:
    """Adds the cogs with services of their own, from `settings` or those of this process."""
    if settings is None:
        settings = await asyncio.to_thread(Settings.load)
    services = await build(settings)
    await add(bot, services, await open_store(settings))


async def build(settings: Settings) -> Services:
    """All services, warm: no question waits for what others need too.

    Raises FactsError where the facts folder has a fault.
    """

    def warm() -> Services:
        services = Services.build(settings)
        services.warm()
        return services

    # It takes a second or two, in which a host has other things to do.
    return await asyncio.to_thread(warm)


async def add(bot: Host, services: Services, store: Store) -> None:
    """Adds the cogs, which answer from `services`; they close `store` when they are taken away.

    Raises HostError, and adds nothing, where the host has no room for them.
    """
    kit = Kit(services, store)
    cogs: list[commands.Cog] = [
        Ask(kit), Browse(kit), Checks(bot, kit), About(bot, kit), MyData(kit), Messages(bot, kit),
        Facts(kit), Suggestions(bot, kit), Admins(kit), ModLog(bot, kit), Keeping(bot, kit),
        Corrections(bot, kit), Reloading(bot, kit), Decks(kit), Studying(kit),
        Reminding(bot, kit), Leaderboards(kit), DailyCommands(kit), DailyPosts(bot, kit),
        Quizzing(bot, kit), Pictures(kit), Presses(kit),
    ]  # fmt: skip
    await put(bot, cogs, kit)


async def put(bot: Host, cogs: Sequence[commands.Cog], kit: Kit) -> None:
    """Adds all these cogs, or none; stops what they share where it adds none."""
    try:
        await kit.start()
        give_way(cogs, bot)
        for cog in cogs:
            await bot.add_cog(cog)
    except BaseException:
        await _remove(bot, cogs)
        await kit.stop()
        raise


async def teardown(bot: Host) -> None:
    """Takes away what `add` added, and nothing where it added nothing."""
    await _remove(bot, [cog for cog in bot.cogs.values() if isinstance(cog, _COGS)])


async def _remove(bot: Host, cogs: Iterable[commands.Cog]) -> None:
    # By themselves and not by their names, which a host may have given to cogs of its own.
    for cog in cogs:
        if bot.get_cog(cog.qualified_name) is cog:
            await bot.remove_cog(cog.qualified_name)
