"""Our own replies, by the facts that they tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A reply of ours in a server, and the ids of the facts that it tells."""

    guild_id: int
    channel_id: int
    message_id: int
    fact_ids: tuple[str, ...]
    created_at: dt.datetime
