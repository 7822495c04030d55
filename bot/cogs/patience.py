"""Once each, and not too many at a time: what came before, and how soon one may ask again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final, NamedTuple

from discord.app_commands import Cooldown

# Discord repeats an event within seconds; in these a busy bot sees a few thousand.
_REMEMBERED: Final = 5_000


class Seen:
    """Knows which of the latest events have come before."""

    def __init__(self) -> None:
        self._ids: OrderedDict[Hashable, None] = OrderedDict()

    def is_new(self, event_id: Hashable) -> bool:
        """True the first time."""
        if event_id in self._ids:
            return False
        self._ids[event_id] = None
        if len(self._ids) > _REMEMBERED:
            self._ids.popitem(last=False)
        return True


class Limit(NamedTuple):
    """At most `questions` within `seconds` from the first of them; 0 sets no limit."""

    questions: int
    seconds: float


class Patience:
    """How soon one member may ask again in one channel, under the limit that holds there now."""

    def __init__(self) -> None:
        self._cooldowns: OrderedDict[Hashable, Cooldown] = OrderedDict()

    def wait(self, who: Hashable, now: float, limit: Limit) -> float:
        """Seconds until the next question is welcome; 0.0 where this one is, which then counts.

        Under another limit than before, counting begins anew.
        """
        if not limit.questions:
            return 0.0
        who = (who, limit)
        cooldown = self._cooldowns.get(who)
        if cooldown is None:
            cooldown = self._cooldowns[who] = Cooldown(*limit)
        self._cooldowns.move_to_end(who)
        self._forget(now)
        return cooldown.update_rate_limit(now) or 0.0

    def _forget(self, now: float) -> None:
        """Lets go of those who asked longest ago, as far as they are free again."""
        while True:
            who, oldest = next(iter(self._cooldowns.items()))
            if oldest.get_tokens(now) < oldest.rate or len(self._cooldowns) == 1:
                return
            del self._cooldowns[who]
