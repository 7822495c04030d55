"""Once each, and not too many at a time: what came before, and how soon one may ask again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Final

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


class Patience:
    """At most `questions` of one member in one channel within `seconds` from the first of them.

    0 sets no limit.
    """

    def __init__(self, questions: int, seconds: float) -> None:
        self._questions = questions
        self._seconds = seconds
        self._cooldowns: OrderedDict[Hashable, Cooldown] = OrderedDict()

    def wait(self, who: Hashable, now: float) -> float:
        """Seconds until the next question is welcome; 0.0 where this one is, which then counts."""
        if not self._questions:
            return 0.0
        cooldown = self._cooldowns.get(who)
        if cooldown is None:
            cooldown = self._cooldowns[who] = Cooldown(self._questions, self._seconds)
        self._cooldowns.move_to_end(who)
        self._forget(now)
        return cooldown.update_rate_limit(now) or 0.0

    def _forget(self, now: float) -> None:
        """Lets go of those who asked longest ago, as far as they are free again."""
        while True:
            who, oldest = next(iter(self._cooldowns.items()))
            if oldest.get_tokens(now) < self._questions or len(self._cooldowns) == 1:
                return
            del self._cooldowns[who]
