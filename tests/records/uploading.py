"""A book about the Moon, and what uploads to it come to."""

from __future__ import annotations

from bot.records.factbook import FactBook
from bot.records.overlay import Overlay, overlaid
from bot.records.references import reference_faults
from bot.records.uploads import read_upload


def taken(text: str | bytes, book: FactBook, present: Overlay | None = None) -> Overlay:
    """The overlay that a file makes, which has no faults."""
    data = text if isinstance(text, bytes) else text.encode()
    read = read_upload(data, name="up.yaml", book=book, present=present)
    assert isinstance(read, Overlay), [str(fault) for fault in read]
    after = overlaid(overlaid(book, present or Overlay(), version="1"), read, version="2")
    assert reference_faults(after) == []
    return read


def refused(text: str | bytes, book: FactBook, present: Overlay | None = None) -> list[str]:
    """What is wrong with a file, a line each."""
    data = text if isinstance(text, bytes) else text.encode()
    read = read_upload(data, name="up.yaml", book=book, present=present)
    assert isinstance(read, list)
    return [str(fault) for fault in read]
