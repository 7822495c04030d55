"""The whole of it behind one port of this machine: REST, gateway, and the people on it."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from aiohttp import web

from . import payloads
from .gateway import Gateway
from .member import Member
from .rest import BASE, Rest

TOKEN = "a-token-for-tests-only"


class DiscordServer:
    """An async context in which Discord can be reached; `rest_url` and `gateway_url` say where.

    The bot is in one server (guild), which has one text channel.
    """

    def __init__(self, *, guild_locale: str = "en-US") -> None:
        self.bot = payloads.user("Facts", bot=True)
        self.guild = payloads.guild("Readers", bot=self.bot, locale=guild_locale)
        self.channel = self.guild["channels"][0]
        self.rest = Rest(TOKEN, self.bot)
        self.gateway = Gateway(token=TOKEN, user=self.bot, guilds=[self.guild])
        self.rest_url = ""
        self._runner: web.AppRunner | None = None

    @property
    def gateway_url(self) -> str:
        return self.gateway.url

    def member(self, name: str = "Lan", *, locale: str = "en-US", bot: bool = False) -> Member:
        """Somebody who is in the server, writes there and to the bot directly."""
        return Member(self, payloads.user(name, bot=bot), locale)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_route("*", BASE + "/{path:.*}", self.rest.serve)
        self._runner = web.AppRunner(app, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.rest_url = f"http://{host}:{port}{BASE}"
        self.gateway.url = self.rest.gateway_url = f"ws://{host}:{port}/gateway/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.gateway.stop()
        if self._runner is not None:
            await self._runner.cleanup()
