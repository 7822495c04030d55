"""`/facts`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from .correcting import Correcting
from .deciding import Deciding
from .group import FACTS
from .history import History
from .objections import Objections
from .reverting import Reverting
from .transfer import Transfer
from .withdrawing import Withdrawing


class Facts(
    Correcting, Withdrawing, History, Reverting, Transfer, Deciding, Objections,
    name="VRA Facts: desk",
):  # fmt: skip
    """Lets moderators add, change, review and look after a server's facts."""

    answers_for_all = True
    group: ClassVar = FACTS
