"""Pages to print: blocks of text that stay together, and footnotes at the foot of their page."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from fpdf import FPDF, ViewerPreferences
from fpdf.bidi import BidiParagraph
from fpdf.enums import Align, MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont

from ...records.models import Language

# All in millimetres, but sizes of letters in points.
_MARGIN: Final = 18.0
# Here the text ends, and the page's number stands below.
_BOTTOM: Final = 278.0
_NUMBER: Final = 283.0
# From one line to the next, for each point of the letters' size.
_LEADING: Final = 0.5
# From the text to its footnotes, with a thin line between.
_APART: Final = 5.0
_FONT: Final = "DejaVu"
_FACES: Final = {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf"}
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Footnote:
    """What stands at the foot of a page under a number of its own, and where it leads."""

    number: int
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph of a block, beneath the one before; or, without words, lines to write on."""

    words: str = ""
    size: float = 9.5
    is_bold: bool = False
    is_faint: bool = False
    # What is left free above it, and to its left, where its number stands.
    gap: float = 0.0
    indent: float = 0.0
    label: str = ""
    footnotes: tuple[Footnote, ...] = ()
    writing_lines: int = 0
    # The level at which it stands in the document's outline.
    outline: int | None = None

    @property
    def height(self) -> float:
        """From one of its lines to the next."""
        return self.size if self.writing_lines else self.size * _LEADING


_FOOT: Final = Text(size=7.5)
_FOLIO: Final = Text(size=8, is_faint=True)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    style: Text
    gap: float
    footnotes: tuple[Footnote, ...] = ()
    is_first: bool = True


class Paper(FPDF):
    """A document of A4 pages in one language, in letters that all three languages have."""

    def __init__(self, title: str, language: Language, *, now: dt.datetime) -> None:
        super().__init__(format="A4")
        folder = _fonts()
        for style, name in _FACES.items():
            self.add_font(_FONT, style, folder / name)
        self._letters = {
            letter
            for font in self.fonts.values()
            if isinstance(font, TTFFont)
            for letter in font.cmap
        }
        self._title = title
        self.set_title(title)
        self.set_lang(language)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_creation_date(now)
        self.set_margin(_MARGIN)
        self.c_margin = 0
        # What somebody wrote may have the letters that fpdf2 puts the number of pages for.
        self.alias_nb_pages("")
        self.set_auto_page_break(False)
        # Those of this page, in the order of their numbers there, and the lines of all so far.
        self._feet: dict[Footnote, None] = {}
        self._foot_lines: dict[Footnote, list[str]] = {}

    def put(self, texts: Iterable[Text]) -> None:
        """Puts a block where there is room for it, whole if a page can hold it."""
        lines = [line for text in texts for line in self._lines(text)]
        if not self._has_room(lines):
            self.turn()
        if self._has_room(lines):
            for line in lines:
                self._set(line)
            return
        for line in lines:
            if not self._has_room([line]):
                self.turn()
            self._set(line)

    def turn(self) -> None:
        """Begins a page."""
        self.add_page()
        self._feet = {}

    def footer(self) -> None:
        """Sets the footnotes and the number of a page that is full."""
        if self._feet:
            y = _BOTTOM - self._foot_height(self._feet)
            self.set_draw_color(120)
            self.set_line_width(0.2)
            self.line(_MARGIN, y + _APART * 0.6, _MARGIN + 40, y + _APART * 0.6)
            self.set_y(y + _APART)
            self._face(_FOOT)
            for note in sorted(self._feet, key=lambda note: note.number):
                for line in self._foot(note):
                    self._cell(line, _FOOT.height, link=note.url)
        self.set_y(_NUMBER)
        self._face(_FOLIO)
        self._cell(self._split(self._title, self.epw - 30)[0], _FOLIO.height)
        self.set_y(_NUMBER)
        self.cell(0, _FOLIO.height, str(self.page), align=Align.R)

    def _has_room(self, lines: Sequence[_Line]) -> bool:
        """Whether the page has room for the lines above its footnotes, theirs too."""
        height = sum(line.gap + line.style.height for line in lines)
        notes = dict.fromkeys(note for line in lines for note in line.footnotes)
        return self.get_y() + height + self._foot_height(self._feet | notes) <= _BOTTOM

    def _set(self, line: _Line) -> None:
        self._feet |= dict.fromkeys(line.footnotes)
        if self.get_y() > _MARGIN:
            self.set_y(self.get_y() + line.gap)
        if line.is_first and line.style.outline is not None:
            self.start_section(line.text, level=line.style.outline)
        self._face(line.style)
        if line.is_first and line.style.label:
            self.set_x(_MARGIN)
            self.cell(line.style.indent, line.style.height, line.style.label)
        self.set_x(_MARGIN + line.style.indent)
        if line.style.writing_lines:
            y = self.get_y() + line.style.height
            self.set_draw_color(150)
            self.set_line_width(0.15)
            self.line(self.get_x(), y, _MARGIN + self.epw, y)
            self.set_y(y)
        else:
            self._cell(line.text, line.style.height)

    def _cell(self, text: str, height: float, *, link: str = "") -> None:
        self.cell(0, height, text, new_x=XPos.LEFT, new_y=YPos.NEXT, link=link)

    def _lines(self, text: Text) -> list[_Line]:
        if text.writing_lines:
            return [_Line("", text, 0)] * text.writing_lines
        self._face(text)
        lines = self._split(text.words, self.epw - text.indent)
        last = len(lines) - 1
        return [
            _Line(
                text=line,
                style=text,
                gap=0 if at else text.gap,
                footnotes=text.footnotes if at == last else (),
                is_first=at == 0,
            )
            for at, line in enumerate(lines)
        ]

    def _foot(self, note: Footnote) -> Sequence[str]:
        if note not in self._foot_lines:
            self._face(_FOOT)
            text = f"{superscript(note.number)} {note.text}"
            self._foot_lines[note] = self._split(text, self.epw)
        return self._foot_lines[note]

    def _foot_height(self, feet: Collection[Footnote]) -> float:
        lines = sum(len(self._foot(note)) for note in feet)
        return _APART + lines * _FOOT.height if lines else 0

    def _split(self, text: str, width: float) -> list[str]:
        # A letter that the font lacks is seen to be missing.
        shown = "".join(letter if ord(letter) in self._letters else "\ufffd" for letter in text)
        split: Any = self.multi_cell(
            width, text=shown, dry_run=True, output=MethodReturnValue.LINES
        )
        return [_seen_order(line) for line in split]

    def _face(self, text: Text) -> None:
        self.set_font(_FONT, "B" if text.is_bold else "", text.size)
        self.set_text_color(90 if text.is_faint else 0)


def _seen_order(line: str) -> str:
    """The line with its letters from left to right, as they are to be seen."""
    if all(unicodedata.bidirectional(letter) not in {"R", "AL"} for letter in line):
        return line
    return str(BidiParagraph(line).get_reordered_string())


def superscript(number: int) -> str:
    """The number as a mark that leads to a footnote."""
    return str(number).translate(_SUPERSCRIPT)


def _fonts() -> Path:
    """The folder of the fonts that come with matplotlib, which takes too long to load for them."""
    found = find_spec("matplotlib")
    return Path(found.origin if found and found.origin else "").parent / "mpl-data/fonts/ttf"
