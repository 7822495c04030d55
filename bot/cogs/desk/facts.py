"""`/facts`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from .deciding import Deciding
from .editing import Editing
from .group import FACTS
from .objections import Objections


class Facts(Editing, Deciding, Objections, name="VRA Facts: desk"):
    """Lets moderators add, change, review and look after a server's facts."""

    answers_for_all = True
    group: ClassVar = FACTS
