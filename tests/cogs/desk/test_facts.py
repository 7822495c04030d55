"""The cog of `/facts` is put together from parts that know nothing of each other."""

from __future__ import annotations

from itertools import combinations

from bot.cogs.desk.desking import Desking
from bot.cogs.desk.facts import Facts


def test_no_part_takes_a_name_of_another() -> None:
    parts = [part for part in Facts.__mro__ if issubclass(part, Desking) and part is not Facts]
    for one, other in combinations(parts, 2):
        # A part may say otherwise what the part that it is made of says.
        if not issubclass(one, other):
            shared = vars(one).keys() & vars(other).keys()
            assert {name for name in shared if not name.startswith(("__", "_abc"))} == set()
