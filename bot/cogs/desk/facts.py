"""`/facts`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from .curating.citing import Citing
from .curating.gathering import Gathering
from .curating.history import History
from .curating.recording import Recording
from .curating.reverting import Reverting
from .curating.tending import Tending
from .curating.transfer import Transfer
from .curating.withdrawing import Withdrawing
from .group import FACTS
from .review.deciding import Deciding
from .review.mending import Correcting
from .review.objections import Objections


class Facts(
    Gathering, Tending, Recording, Citing, Correcting, Withdrawing, History, Reverting, Transfer,
    Deciding, Objections,
    name="VRA Facts: desk",
):  # fmt: skip
    """Lets moderators add, change, review and look after a server's facts."""

    group: ClassVar = FACTS
