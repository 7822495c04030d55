"""`/facts`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from .editing import Editing
from .group import FACTS
from .history import History
from .reverting import Reverting
from .transfer import Transfer
from .withdrawing import Withdrawing


class Facts(Editing, Withdrawing, History, Reverting, Transfer, name="VRA Facts: desk"):
    """Lets moderators add, change, review and look after a server's facts."""

    answers_for_all = True
    group: ClassVar = FACTS
