"""Flashcards as an Anki package.

What is imported again is known by its ids, so that it updates what the learner has, and keeps what
they have learnt.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from html import escape
from typing import Final

import genanki

from ...answering.wording import Wording
from .flashcards import Flashcard, labelled
from .note_type import NAME, note_type

# Names of what Anki shows in a tree have this between the levels.
_LEVEL: Final = "::"
_TAGS: Final = "vra-facts"


def anki_package(cards: Sequence[Flashcard], wording: Wording, *, now: dt.datetime) -> bytes:
    """The package; in Anki, a deck with one for each language, and in it one for each topic.

    The notes bear the time `now`: a package made later updates those of one made before.
    """
    model = note_type()
    decks: dict[tuple[str, str], genanki.Deck] = {}
    for due, card in enumerate(cards):
        where = card.language, card.topic
        if where not in decks:
            decks[where] = genanki.Deck(_deck_id(*where), _deck_name(card))
        decks[where].add_note(
            genanki.Note(
                model,
                list(_fields(card, wording)),
                tags=list(_tags(card)),
                guid=genanki.guid_for(card.card_id, card.language),
                due=due,
            )
        )
    files = {
        "collection.anki2": _collection(genanki.Package([*decks.values()]), now),
        "media": json.dumps({}).encode(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, now.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return packed.getvalue()


def _collection(package: genanki.Package, now: dt.datetime) -> bytes:
    """The database of a package: made here, since genanki leaves behind the file it makes it in."""
    timestamp = now.timestamp()
    with closing(sqlite3.connect(":memory:")) as connection:
        package.write_to_db(connection.cursor(), timestamp, itertools.count(int(timestamp * 1000)))
        connection.commit()
        return connection.serialize()


def _fields(card: Flashcard, wording: Wording) -> Iterator[str]:
    """What stands in each of the note type's fields, in their order."""

    def said(key: str, name: str, text: str) -> str:
        return _html(labelled(wording, card.language, key, name, text))

    date = wording.date(card.language, card.as_of) if card.as_of else ""
    yield _html(card.question)
    yield _html(card.prompt)
    yield _html(card.answer)
    yield _html(card.fact) if card.fact != card.answer else ""
    yield said("reply-note", "note", card.note)
    yield said("reply-said-by", "speaker", card.speaker)
    yield said("reply-as-of", "date", date)
    yield "<br>".join(
        f'<a href="{escape(source.url)}">{cited}</a>' if source.url else cited
        for source in card.sources
        for cited in [said("reply-source", "source", source.whole)]
    )
    yield card.card_id
    yield card.language


def _html(text: str) -> str:
    """The text as HTML. Brackets are escaped too: [sound:…] is a command to Anki."""
    return escape(text).replace("[", "&#91;")


def _tags(card: Flashcard) -> Iterator[str]:
    tags: list[tuple[str, str]] = [("language", card.language)]
    tags += [("topic", card.topic)] if card.topic else []
    tags += [("property", name) for name in card.properties]
    tags += [("source", source.id) for source in card.sources]
    for kind, name in tags:
        yield _LEVEL.join((_TAGS, kind, name))


def _deck_name(card: Flashcard) -> str:
    # Anki takes a quotation mark for the end of a name when it searches.
    topic = card.topic_name.replace(_LEVEL, ":").replace('"', "'")
    return _LEVEL.join((NAME, card.language_name, topic))


def _deck_id(*where: str) -> int:
    """A number that is always the same for the same deck, in the range that Anki's have."""
    digest = hashlib.sha256("/".join(where).encode()).digest()
    return (1 << 40) + int.from_bytes(digest[:4], "big")
