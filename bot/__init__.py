"""Answers questions about Vietnam, Russia and ASEAN from curated facts, and names the article.

Another bot takes it in with `await host.load_extension("vrafacts")`. Importing the package alone
loads neither Discord nor the facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cogs import Host
    from .settings import Settings

__version__ = "0.1.0"


async def setup(bot: Host, settings: Settings | None = None) -> None:
    """Adds the cogs to a host; its command tree is the host's to sync.

    `load_extension` reads the settings from the environment; in code they can be given instead.

    Raises SettingsError, FactsError, StoreError or HostError, and adds nothing, where it cannot
    serve.
    """
    from . import cogs  # noqa: PLC0415 -- discord loads only when a host asks for it

    await cogs.setup(bot, settings)


async def teardown(bot: Host) -> None:
    """Takes the cogs away again."""
    from . import cogs  # noqa: PLC0415 -- as above

    await cogs.teardown(bot)
