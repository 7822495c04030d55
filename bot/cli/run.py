"""`run`: the standalone bot."""

from __future__ import annotations

import signal

from .opening import FactsOption, awaited, open_settings


def run(facts: FactsOption = None) -> None:
    """Start the standalone Discord bot.

    Its token is read from DISCORD_TOKEN, in the environment or in .env.
    """
    from ..client import run as serve  # noqa: PLC0415 -- Discord loads for this command only

    settings = open_settings(facts)
    # Here Ctrl-C closes the connection first; asyncio sees to it from Python's own handler.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    awaited(serve(settings))
