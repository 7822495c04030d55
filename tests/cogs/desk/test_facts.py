"""The cog of `/facts` is put together from parts that know nothing of each other."""

from __future__ import annotations

from collections import Counter

from bot.cogs.desk.desking import Desking
from bot.cogs.desk.facts import Facts


def test_no_part_takes_a_name_of_another() -> None:
    parts = [part for part in Facts.__mro__ if issubclass(part, Desking) and part is not Facts]
    names = Counter(
        name for part in parts for name in vars(part) if not name.startswith(("__", "_abc"))
    )
    # Told once by the base, and by a part that has something to keep.
    assert {name for name, times in names.items() if times > 1} <= {"right"}
