"""As a cog of Red-DiscordBot: its base class, its folder for data, its word on who is answered."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Final

import discord
from redbot.core import commands as red
from redbot.core.bot import Red
from redbot.core.data_manager import cog_data_path
from redbot.core.errors import CogLoadError

from ..errors import BotError
from ..services import open_store
from ..settings import Settings
from . import build, put
from .about import About
from .ask import Ask
from .browse import Browse
from .check import Checks
from .correcting import Corrections
from .desk.admin.admins import Admins
from .desk.admin.mod_log import ModLog
from .desk.facts import Facts
from .desk.review.suggesting import Suggestions
from .keeping import Keeping
from .kit import Kit
from .messages import Messages
from .mydata import MyData
from .presses import Presses
from .reloading import Reloading

# The folder among the data of Red's cogs, and the file with what is kept about a person.
_NAME: Final = "vrafacts"


async def setup(bot: Red) -> None:
    """Adds the cogs to a Red. Raises CogLoadError, whose text Red shows to its owner."""
    try:
        settings = _at_home(await asyncio.to_thread(Settings.load))
        services = await build(settings)
        store = await open_store(settings)
    except BotError as error:
        raise CogLoadError(str(error)) from error
    kit = Kit(services, store)
    cogs = [
        _Ask(kit), _Browse(kit), _Checks(bot, kit), _About(bot, kit), _MyData(kit),
        _Messages(bot, kit), _Facts(kit), _Suggestions(bot, kit), _Admins(kit), _ModLog(bot, kit),
        _Keeping(bot, kit), _Corrections(bot, kit), _Reloading(bot, kit), _Presses(kit),
    ]  # fmt: skip
    await put(bot, cogs, kit)


def _at_home(settings: Settings) -> Settings:
    """The settings with a folder among Red's own data, where they name none."""
    if "data_dir" in settings.model_fields_set:
        return settings
    return settings.model_copy(update={"data_dir": cog_data_path(raw_name=_NAME)})


class _Guest(red.Cog):
    """What Red asks of every cog about a person's data: these keep none."""

    async def red_delete_data_for_user(self, **_: object) -> None:
        """Does nothing."""

    async def red_get_data_for_user(self, **_: object) -> dict[str, io.BytesIO]:
        """The files with a person's data, by name: none."""
        return {}


class _Ask(Ask, _Guest, name=Ask.__cog_name__):
    pass


class _Browse(Browse, _Guest, name=Browse.__cog_name__):
    pass


class _Checks(Checks, _Guest, name=Checks.__cog_name__):
    pass


class _MyData(MyData, _Guest, name=MyData.__cog_name__):
    pass


class _Presses(Presses, _Guest, name=Presses.__cog_name__):
    pass


class _Facts(Facts, _Guest, name=Facts.__cog_name__):
    pass


class _Suggestions(Suggestions, _Guest, name=Suggestions.__cog_name__):
    pass


class _Admins(Admins, _Guest, name=Admins.__cog_name__):
    pass


class _ModLog(ModLog, _Guest, name=ModLog.__cog_name__):
    pass


class _Keeping(Keeping, _Guest, name=Keeping.__cog_name__):
    pass


class _Corrections(Corrections, _Guest, name=Corrections.__cog_name__):
    pass


class _Reloading(Reloading, _Guest, name=Reloading.__cog_name__):
    pass


class _About(About, red.Cog, name=About.__cog_name__):
    """Answers for the store that all five share."""

    async def red_delete_data_for_user(self, *, user_id: int, **_: object) -> None:
        """Forgets the person, whoever asks for it."""
        await self._kit.store.people.forget(user_id)

    async def red_get_data_for_user(self, *, user_id: int, **_: object) -> dict[str, io.BytesIO]:
        """All that is kept about the person, as a file of JSON."""
        kept = await self._kit.store.people.kept_about(user_id)
        text = json.dumps(kept, ensure_ascii=False, indent=2)
        return {f"{_NAME}.json": io.BytesIO(text.encode())}


class _Messages(Messages, _Guest, name=Messages.__cog_name__):
    def __init__(self, bot: Red, kit: Kit) -> None:
        super().__init__(bot, kit)
        self._red = bot

    async def _is_for_us(self, message: discord.Message) -> bool:
        """False also for whom, and where, the owner or a server's admins want no answers."""
        return (
            await super()._is_for_us(message)
            and await self._red.message_eligible_as_command(message)
            and not await self._red.cog_disabled_in_guild(self, message.guild)
        )
