"""A reply as a page in Discord's look, in one of its themes, as wide as a phone or a desktop."""

from __future__ import annotations

import base64
import html
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from discord.utils import snowflake_time

from tests.discord_server import Reply
from tests.discord_server.components import SELECTS, Kind
from tests.discord_server.payloads import EPHEMERAL, Payload

from .markdown import Markdown

Theme = Literal["dark", "light"]
Screen = Literal["desktop", "phone"]

_STYLE: Final = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")
# Where the message box of Discord's desktop is at its widest, and a usual phone.
_WIDTHS: Final[dict[Screen, int]] = {"desktop": 688, "phone": 390}

# What Discord itself writes around a message.
_APP: Final = {"en": "APP", "vi": "ỨNG DỤNG", "ru": "ПРИЛОЖЕНИЕ"}
_USED: Final = {"en": "used", "vi": "đã dùng", "ru": "использует"}
_ATTACHED: Final = {
    "en": "Click to see attachment",
    "vi": "Nhấn để xem tệp đính kèm",
    "ru": "Нажмите, чтобы увидеть вложение",
}
_PRIVATE: Final = {
    "en": ("Only you can see this", "Dismiss message"),
    "vi": ("Chỉ bạn mới thấy được nội dung này", "Bỏ tin nhắn"),
    "ru": ("Это видно только вам", "Скрыть сообщение"),
}
_CHOOSE: Final = {
    "en": "Make a selection",
    "vi": "Hãy chọn",
    "ru": "Выберите вариант",
}
_FORM: Final = {
    "en": ("Cancel", "Submit"),
    "vi": ("Hủy", "Gửi"),
    "ru": ("Отмена", "Отправить"),
}

# How Discord colours a button of each style.
_STYLES: Final = {1: "primary", 2: "", 3: "success", 4: "danger"}
# What stands before a name in a menu.
_MARKS: Final = {"role": "@", "channel": "# "}


@dataclass(frozen=True)
class Look:
    """How somebody sees Discord: the locale it is set to, its theme, and the screen."""

    locale: str
    theme: Theme = "dark"
    screen: Screen = "desktop"

    @property
    def language(self) -> str:
        return self.locale.partition("-")[0]

    @property
    def width(self) -> int:
        """In CSS pixels."""
        return _WIDTHS[self.screen]


def page(
    reply: Reply,
    look: Look,
    *,
    bot: Payload,
    names: dict[str, str],
    answered: Payload | None = None,
) -> str:
    """The HTML of a reply; `answered` is the message it was a reply to.

    `names` are those of people, roles and channels by their ids.

    All a person reads in the bot's own words stands in elements of the class `text`.
    """
    message = reply.message
    written = _Page(look, bot, names, message or reply.modal or {}, reply.files)
    body = written.form(reply.modal) if reply.modal else written.message(message, answered)
    return (
        f'<!doctype html><html lang="{look.language}"><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        f"<style>{_STYLE}</style>"
        f'<body class="{look.theme}"><main class="{look.screen}" style="width:{look.width}px">'
        f"{body}</main></body></html>"
    )


class _Page:
    """One page in the making."""

    def __init__(
        self,
        look: Look,
        bot: Payload,
        names: dict[str, str],
        shown: Payload,
        files: Mapping[str, bytes],
    ) -> None:
        self._look = look
        self._files = files
        self._bot = bot
        self._names = names
        now = snowflake_time(int(shown.get("id") or bot["id"]))
        self._markdown = Markdown(names, now=now, locale=look.locale)

    def message(self, message: Payload, answered: Payload | None) -> str:
        name, app = html.escape(self._bot["global_name"]), self._word(_APP)
        private, dismiss = _PRIVATE[self._look.language]
        is_private = message["flags"] & EPHEMERAL
        below = f'<p class="private">{private} · <a>{dismiss}</a></p>' if is_private else ""
        return (
            f'<article class="{"ephemeral" if is_private else ""}">{self._above(message, answered)}'
            f'<div class="avatar">{name[0]}</div><div class="body">'
            f'<p class="author"><b>{name}</b><span class="app">{app}</span><time>9:30</time></p>'
            f"{self._parts(message['components'])}{below}</div></article>"
        )

    def form(self, form: Payload) -> str:
        cancel, submit = _FORM[self._look.language]
        return (
            f'<form><h1 class="text">{html.escape(form["title"])}</h1>'
            f"{self._parts(form['components'])}"
            f'<p class="ends"><span class="button">{cancel}</span>'
            f'<span class="button primary">{submit}</span></p></form>'
        )

    def _above(self, message: Payload, answered: Payload | None) -> str:
        """Who used which command, or what is replied to."""
        if command := message.get("interaction"):
            person = html.escape(command["user"]["global_name"])
            used = self._word(_USED)
            told = f"<b>{person}</b> {used} <a>/{html.escape(command['name'])}</a>"
        elif answered:
            said = self._markdown.html(answered["content"]) or self._word(_ATTACHED)
            told = f"<b>{html.escape(answered['author']['global_name'])}</b> {said}"
        else:
            return ""
        return f'<div class="above"><i></i><span class="cut">{told}</span></div>'

    def _parts(self, parts: list[Payload]) -> str:
        return "".join(map(self._part, parts))

    def _part(self, part: Payload) -> str:
        match part["type"]:
            case Kind.CONTAINER:
                colour = part.get("accent_color")
                edge = f"4px solid #{colour:06x}" if colour is not None else "1px solid var(--line)"
                inside = self._parts(part["components"])
                return f'<div class="container" style="border-left:{edge}">{inside}</div>'
            case Kind.TEXT_DISPLAY:
                return f'<div class="text">{self._markdown.html(part["content"])}</div>'
            case Kind.SECTION:
                inside, beside = self._parts(part["components"]), self._part(part["accessory"])
                return f'<div class="section"><div>{inside}</div>{beside}</div>'
            case Kind.MEDIA_GALLERY:
                return "".join(map(self._picture, part["items"]))
            case Kind.SEPARATOR:
                return "<hr>"
            case Kind.ACTION_ROW:
                return f'<div class="row">{self._parts(part["components"])}</div>'
            case Kind.BUTTON:
                kind = _STYLES[part["style"]] + (" off" if part.get("disabled") else "")
                return f'<span class="button {kind}">{html.escape(part["label"])}</span>'
            case Kind.LABEL:
                needed = "<i>*</i>" if part["component"].get("required", True) else ""
                return (
                    f'<label><b class="text">{html.escape(part["label"])}</b>{needed}'
                    f"{self._part(part['component'])}</label>"
                )
            case Kind.TEXT_INPUT:
                kind = "long" if part["style"] == 2 else "short cut"
                if value := part.get("value"):
                    return f'<span class="input {kind} value">{html.escape(value)}</span>'
                hint = html.escape(part.get("placeholder", ""))
                return f'<span class="input {kind}">{hint}</span>'
            case select if select in SELECTS:
                return f'<span class="input select">{self._chosen(part)}</span>'
            case other:
                # A kind of component that is drawn nowhere would be missing from its picture.
                raise ValueError(f"no picture of components of type {other}")

    def _picture(self, item: Payload) -> str:
        """A file that was sent along."""
        content = self._files[item["media"]["url"].removeprefix("attachment://")]
        source = f"data:image/png;base64,{base64.b64encode(content).decode()}"
        return f'<img class="picture" src="{source}" alt="{html.escape(item["description"])}">'

    def _chosen(self, select: Payload) -> str:
        """What is chosen in a menu, or what stands there while nothing is."""
        options = [one["label"] for one in select.get("options", []) if one.get("default")]
        if options:
            # Only in menus of several are they as many.
            return f'<span class="cut value">{html.escape(", ".join(options))}</span>'
        if filled := select.get("default_values"):
            named = ((_MARKS[one["type"]] + self._names[str(one["id"])]) for one in filled)
            tags = "".join(f'<span class="tag">{html.escape(name)}</span>' for name in named)
            return f'<span class="tags">{tags}</span>'
        hint = select.get("placeholder") or self._word(_CHOOSE)
        return f'<span class="cut">{html.escape(hint)}</span>'

    def _word(self, words: dict[str, str]) -> str:
        return words[self._look.language]
