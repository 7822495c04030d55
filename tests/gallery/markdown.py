"""Discord's markdown as HTML: the few forms that a reply of ours uses, and nothing else.

All is escaped first, so that no text of a payload becomes markup of the page.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from babel.dates import format_date, format_time, format_timedelta

_BLOCK = re.compile(r"```(?:\w+\n|\n)?(.*?)\n?```", re.DOTALL)
# A character after a backslash is itself; as the text is escaped by now, it may be an entity.
_INLINE = re.compile(
    r"\\(?P<itself>&#?\w+;|[^\w\s]|_)"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>.+?)\*\*"
    r"|~~(?P<struck>.+?)~~"
    r"|&lt;(?P<mark>@!?|@&amp;|#)(?P<named>\d+)&gt;"
    r"|&lt;t:(?P<time>\d+):(?P<style>[RdDf])&gt;"
    r"|https://discord\.com/channels/\d+/\d+/(?P<message>\d+)"
)
_SMALL = "-# "
_LINES = (("### ", "heading"), (_SMALL, "small"), ("&gt; ", "quote"), ("- ", "item"))


class Markdown:
    """Writes texts of one moment, to one reader.

    `names` are those of people, roles and channels by their ids.
    """

    def __init__(self, names: dict[str, str], *, now: dt.datetime, locale: str) -> None:
        self._names = names
        self._now = now
        self._locale = locale.replace("-", "_")

    def html(self, text: str) -> str:
        """The text as HTML."""
        pieces = _BLOCK.split(html.escape(text))
        return "".join(
            f"<pre>{piece}</pre>" if position % 2 else "".join(self._lines(piece))
            for position, piece in enumerate(pieces)
        )

    def _lines(self, text: str) -> Iterator[str]:
        for form, lines in groupby(text.strip("\n").splitlines(), _form):
            prefix = next((prefix for prefix, name in _LINES if name == form), "")
            for line in lines:
                content = _INLINE.sub(self._inline, line.removeprefix(prefix))
                if form == "quote" and content.startswith(_SMALL):
                    content = f'<span class="small">{content.removeprefix(_SMALL)}</span>'
                yield f'<div class="line {form}">{content or "&nbsp;"}</div>'

    def _inline(self, match: re.Match[str]) -> str:
        match match.lastgroup:
            case "code":
                return f"<code>{match['code']}</code>"
            case "bold":
                return f"<b>{_INLINE.sub(self._inline, match['bold'])}</b>"
            case "struck":
                return f"<s>{_INLINE.sub(self._inline, match['struck'])}</s>"
            case "named":
                name = html.escape(self._names[match["named"]])
                return f'<span class="mention">{match["mark"][0]}{name}</span>'
            case "style":
                then = dt.datetime.fromtimestamp(int(match["time"]), dt.UTC)
                return f'<span class="time">{self._time(then, match["style"])}</span>'
            case "message":
                return '<span class="mention"># general › 💬</span>'
            case _:
                return match["itself"]

    def _time(self, then: dt.datetime, style: str) -> str:
        match style:
            case "R":
                return format_timedelta(
                    then - self._now, add_direction=True, threshold=2, locale=self._locale
                )
            case "f":
                time = format_time(then, "short", locale=self._locale)
                return f"{self._time(then, 'D')} {time}"
            case _:
                length: Literal["short", "long"] = "short" if style == "d" else "long"
                return format_date(then, length, locale=self._locale)


def _form(line: str) -> str:
    return next((name for prefix, name in _LINES if line.startswith(prefix)), "plain")
