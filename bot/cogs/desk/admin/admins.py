"""What those do who look after the bot in a server: all of their commands as one cog."""

from __future__ import annotations

from ..rights import Right
from .audits import Audits
from .blocks import Blocks
from .settings import SettingsPanel


class Admins(SettingsPanel, Blocks, Audits, name="VRA Facts: administration"):
    """Lets admins settle how the bot works in their server, and read what was done there."""

    right = Right.ADMIN
