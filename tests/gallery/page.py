"""A reply as a page in Discord's look, in one of its themes, as wide as a phone or a desktop."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from discord.utils import snowflake_time

from tests.discord_server import Reply
from tests.discord_server.components import Kind
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
_FORM: Final = {
    "en": ("Cancel", "Submit"),
    "vi": ("Hủy", "Gửi"),
    "ru": ("Отмена", "Отправить"),
}


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


def page(reply: Reply, look: Look, *, bot: Payload, answered: Payload | None = None) -> str:
    """The HTML of a reply; `answered` is the message it was a reply to.

    All a person reads in the bot's own words stands in elements of the class `text`.
    """
    message = reply.message
    written = _Page(look, bot, message or reply.modal or {})
    body = written.form(reply.modal) if reply.modal else written.message(message, answered)
    return (
        f'<!doctype html><html lang="{look.language}"><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style>"
        f'<body class="{look.theme}"><main class="{look.screen}" style="width:{look.width}px">'
        f"{body}</main></body></html>"
    )


class _Page:
    """One page in the making."""

    def __init__(self, look: Look, bot: Payload, shown: Payload) -> None:
        self._look = look
        self._bot = bot
        now = snowflake_time(int(shown.get("id") or bot["id"]))
        self._markdown = Markdown({bot["id"]: bot["global_name"]}, now=now, locale=look.locale)

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
                colour = f"#{part['accent_color']:06x}"
                inside = self._parts(part["components"])
                return f'<div class="container" style="border-left-color:{colour}">{inside}</div>'
            case Kind.TEXT_DISPLAY:
                return f'<div class="text">{self._markdown.html(part["content"])}</div>'
            case Kind.SECTION:
                inside, beside = self._parts(part["components"]), self._part(part["accessory"])
                return f'<div class="section"><div>{inside}</div>{beside}</div>'
            case Kind.SEPARATOR:
                return "<hr>"
            case Kind.ACTION_ROW:
                return f'<div class="row">{self._parts(part["components"])}</div>'
            case Kind.BUTTON:
                return f'<span class="button">{html.escape(part["label"])}</span>'
            case Kind.LABEL:
                return (
                    f'<label><b class="text">{html.escape(part["label"])}</b><i>*</i>'
                    f"{self._part(part['component'])}</label>"
                )
            case Kind.TEXT_INPUT:
                kind = "long" if part["style"] == 2 else "short"
                hint = html.escape(part.get("placeholder", ""))
                return f'<span class="input {kind}">{hint}</span>'
            case other:
                # A kind of component that is drawn nowhere would be missing from its picture.
                raise ValueError(f"no picture of components of type {other}")

    def _word(self, words: dict[str, str]) -> str:
        return words[self._look.language]
