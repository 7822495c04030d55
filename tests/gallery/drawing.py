"""Plays scenes to the real client, draws what comes back, and writes the gallery."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from bot.client import Client
from bot.cogs.learning.daily import posting
from bot.services import Services, open_store
from bot.settings import Settings
from tests.conftest import CHECKOUT
from tests.discord_server import TOKEN, DiscordServer, Reply, loopback, online

from .browser import Drawn, browsing
from .page import page
from .scene import Scene
from .scenes import SCENES

DOCS: Final = CHECKOUT / "docs"
PICTURES: Final = DOCS / "gallery"

# Enough for grey letters on two grounds and a coloured edge; a picture takes a third of the room.
_COLOURS: Final = 48
_COLOURS_OF_PICTURES: Final = 112

_HEAD: Final = """\
# Gallery

The replies as they look on Discord, on a desktop and on a phone, dark and light. The payloads are
what the bot sends, played through the real client; the look around them is a likeness of
Discord's. `python -m tests.gallery` draws all of it anew (it needs Chromium).
"""


async def draw(scenes: Iterable[Scene]) -> AsyncIterator[tuple[Scene, Reply, Drawn]]:
    """Each scene, what came back in it, and how that looks; those of one locale together."""
    by_locale = sorted(scenes, key=_locale)
    async with browsing() as browser:
        for locale, group in groupby(by_locale, key=_locale):
            # What all may see is in the server's language, so each has a server of its own.
            async with _shipped(locale) as server:
                for scene in group:
                    reply = await scene.play(server, server.member(locale=locale))
                    reference = reply.message.get("message_reference")
                    answered = reference and server.rest.messages.get(reference["message_id"])
                    html = page(
                        reply, scene.look, bot=server.bot, names=_names(server), answered=answered
                    )
                    yield scene, reply, await browser.draw(html, width=scene.look.width)


async def redraw() -> None:
    """Writes every picture and the page that shows them; pictures of no scene go."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    async for scene, reply, drawn in draw(SCENES):
        assert not drawn.wide, f"{scene.name} is wider than its screen: {drawn.wide}"
        (PICTURES / f"{scene.name}.png").write_bytes(
            small(drawn.png, is_pictured=bool(reply.files))
        )
    (DOCS / "gallery.md").write_text(written(), encoding="utf-8")


def written() -> str:
    """The page that shows the pictures, as Markdown."""
    # Pictures are drawn twice as fine as they are shown.
    shown = (
        f"{scene.line}\n\n"
        f'<img src="gallery/{scene.name}.png" width="{scene.look.width}" alt="{scene.alt}">\n'
        for scene in SCENES
    )
    return "\n".join([_HEAD, *shown])


def small(png: bytes, *, is_pictured: bool = False) -> bytes:
    """The same picture in few colours; one of a picture has some that are seen but rarely."""
    method = Image.Quantize.MAXCOVERAGE if is_pictured else Image.Quantize.MEDIANCUT
    colours = _COLOURS_OF_PICTURES if is_pictured else _COLOURS
    whole = Image.open(BytesIO(png)).convert("RGB")
    few = whole.quantize(colours, method=method, dither=Image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _locale(scene: Scene) -> str:
    return scene.look.locale


def _names(server: DiscordServer) -> dict[str, str]:
    """What people, channels and roles are called, by their ids."""
    channels = server.rest.channels.known.values()
    people = [one for channel in channels for one in channel.get("recipients", ())]
    names = {one["id"]: one["global_name"] for one in (server.bot, *people)}
    roles = [role for guild in server.guilds for role in guild["roles"]]
    return names | {one["id"]: one["name"] for one in (*channels, *roles) if one["name"]}


@asynccontextmanager
async def _shipped(locale: str) -> AsyncIterator[DiscordServer]:
    """A server set to `locale` with the bot in it, and the facts we ship."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        settings = Settings(discord_token=TOKEN, data_dir=Path(folder))
        # What is posted each day is not waited for.
        patch.setattr(posting, "_MINUTE", 0.2)
        client = Client(Services.build(settings), await open_store(settings))
        async with loopback(patch, guild_locale=locale) as server, online(server, client):
            yield server
