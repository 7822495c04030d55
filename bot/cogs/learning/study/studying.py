"""`/study`: all of its commands as one cog."""

from __future__ import annotations

from typing import ClassVar

from ...desk.rights import Right
from .cards import StudyCards
from .group import STUDY
from .plan import StudyPlans
from .stats import StudyStats


class Studying(StudyCards, StudyPlans, StudyStats, name="VRA Facts: study"):
    """Lets people learn the facts by themselves; what they do is seen by nobody else."""

    right = Right.ANY
    anywhere = False
    group: ClassVar = STUDY
