"""The sentences of one wording file, each compiled when it is first said."""

from __future__ import annotations

import re
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from ..records.models import Language

# A sentence begins with its name at the beginning of a line, and goes on up to the next.
_NAMED: Final = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_WORD: Final = re.compile(r"-?[a-zA-Z][\w-]*")


class Sentences:
    """The sentences of a wording file.

    There are hundreds, and a reply in a terminal says five of them.
    """

    def __init__(self, language: Language, text: str) -> None:
        begins = list(_NAMED.finditer(text))
        ends = [*(begin.start() for begin in begins[1:]), len(text)]
        self._texts: dict[str, str] = {}
        for begin, end in zip(begins, ends, strict=True):
            # Of two with one name the first is said.
            self._texts.setdefault(begin[1], text[begin.start() : end])
        # Discord and terminals show the isolation marks as boxes.
        self._bundle = FluentBundle([language], use_isolating=False)

    def say(self, key: str, values: dict[str, object]) -> str:
        """The sentence `key`. Raises KeyError where there is none."""
        if not self._bundle.has_message(key):
            self._compile(key)
        # get_message raises the KeyError; a message of attributes alone has no pattern.
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise errors[0]
        return str(text)

    def _compile(self, key: str) -> None:
        """Takes in a sentence after those that it says in turn: any of its words may be one."""
        wanted = {key: self._texts.get(key, "")}
        for text in (todo := list(wanted.values())):
            for word in _WORD.findall(text):
                if word in self._texts and word not in wanted:
                    wanted[word] = self._texts[word]
                    todo.append(wanted[word])
        # The last, for another thread may be waiting to say it.
        self._bundle.add_resource(FluentResource("\n".join(reversed(wanted.values()))))
