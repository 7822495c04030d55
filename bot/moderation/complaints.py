"""What is wrong with what somebody wrote into a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..records.faults import Fault


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something to mend, as the key of a sentence in facts/wording and what it is about."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


# What only an editor of records would write, and get wrong, is told in their words.
Wrong = Complaint | Fault
