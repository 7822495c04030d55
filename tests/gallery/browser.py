"""Chromium without a window: pages go in, pictures and measures come out."""

from __future__ import annotations

import asyncio
import base64
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

import aiohttp

_PATIENCE: Final = 30.0
# Pixels of the picture to one of the page, so that letters are crisp.
_SCALE: Final = 2
_OPTIONS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--hide-scrollbars", "--font-render-hinting=none",
    "--remote-debugging-port=0",
)  # fmt: skip
_MEASURE: Final = """
document.fonts.ready.then(() => {
  const main = document.querySelector("main");
  const parts = [main, ...main.querySelectorAll("*")];
  const wide = parts.filter(part => part.clientWidth && part.scrollWidth > part.clientWidth);
  return {
    height: Math.ceil(main.getBoundingClientRect().height),
    texts: [...main.querySelectorAll(".text")].map(part => part.innerText),
    wide: wide.filter(part => !part.classList.contains("cut")).map(part => part.outerHTML),
  };
})
"""


@dataclass(frozen=True)
class Drawn:
    """A page as it was drawn: its picture, the texts in it, and what is wider than its place."""

    png: bytes
    texts: tuple[str, ...]
    wide: tuple[str, ...]


def chromium() -> str | None:
    """Where Chromium is installed; None where it is not."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """A tab that draws one page after the other."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._session: str | None = None

    async def draw(self, page: str, *, width: int) -> Drawn:
        """Draws a page from top to end, `width` CSS pixels wide."""
        frame = (await self._call("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        await self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=600, deviceScaleFactor=_SCALE, mobile=False,
        )  # fmt: skip
        await self._call("Page.setDocumentContent", frameId=frame, html=page)
        evaluated = await self._call(
            "Runtime.evaluate", expression=_MEASURE, awaitPromise=True, returnByValue=True
        )
        measured = evaluated["result"]["value"]
        clip = {"x": 0, "y": 0, "width": width, "height": measured["height"], "scale": 1}
        shot = await self._call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        png = base64.b64decode(shot["data"])
        return Drawn(png, tuple(measured["texts"]), tuple(measured["wide"]))

    async def attach(self) -> None:
        """Opens the tab."""
        target = (await self._call("Target.createTarget", url="about:blank"))["targetId"]
        attached = await self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    async def _call(self, method: str, **params: Any) -> dict[str, Any]:
        """What comes back to a command of the DevTools protocol."""
        number = next(self._numbers)
        session = {"sessionId": self._session} if self._session else {}
        async with asyncio.timeout(_PATIENCE):
            await self._socket.send_json(
                {"id": number, "method": method, "params": params, **session}
            )
            while True:
                told = await self._socket.receive_json()
                if told.get("id") == number:
                    assert "error" not in told, f"{method}: {told['error']}"
                    result: dict[str, Any] = told["result"]
                    return result


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Starts Chromium with an empty profile, and ends it afterwards."""
    program = chromium()
    assert program, "needs Chromium (on Debian: apt-get install chromium)"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            program, *_OPTIONS, f"--user-data-dir={profile}", "about:blank",
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            async with asyncio.timeout(_PATIENCE):
                address = await _address(Path(profile), process)
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(address, max_msg_size=0) as socket,
            ):
                browser = Browser(socket)
                await browser.attach()
                yield browser
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def _address(profile: Path, process: asyncio.subprocess.Process) -> str:
    """Where the browser listens, which it writes into its profile once it does."""
    while True:
        assert process.returncode is None, f"Chromium ended with status {process.returncode}"
        told = profile / "DevToolsActivePort"
        match told.read_text().splitlines() if told.exists() else []:
            case [port, path]:
                return f"ws://127.0.0.1:{port}{path}"
        await asyncio.sleep(0.05)
