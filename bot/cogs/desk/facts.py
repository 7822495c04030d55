"""`/facts`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from .citing import Citing
from .correcting import Correcting
from .deciding import Deciding
from .gathering import Gathering
from .group import FACTS
from .history import History
from .objections import Objections
from .recording import Recording
from .reverting import Reverting
from .tending import Tending
from .transfer import Transfer
from .withdrawing import Withdrawing


class Facts(
    Gathering, Tending, Recording, Citing, Correcting, Withdrawing, History, Reverting, Transfer,
    Deciding, Objections,
    name="VRA Facts: desk",
):  # fmt: skip
    """Lets moderators add, change, review and look after a server's facts."""

    answers_for_all = True
    group: ClassVar = FACTS
