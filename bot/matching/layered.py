"""A mapping laid over another, which stays as it is and may be shared."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")
K_contra = TypeVar("K_contra", contravariant=True)
V_co = TypeVar("V_co", covariant=True)


class Readable(Protocol[K_contra, V_co]):
    """What values can be got from by their keys."""

    def get(self, key: K_contra, /) -> V_co | None: ...


class Layered(Generic[K, V]):
    """Holds what is set in it; all else is read from the mapping below."""

    __slots__ = ("_above", "_below")

    def __init__(self, below: Readable[K, V]) -> None:
        self._above: dict[K, V] = {}
        self._below = below

    def get(self, key: K, /) -> V | None:
        """The value of `key`, or None."""
        found = self._above.get(key)
        return self._below.get(key) if found is None else found

    def __setitem__(self, key: K, value: V) -> None:
        self._above[key] = value


Table = dict[K, V] | Layered[K, V]
