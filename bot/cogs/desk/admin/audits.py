"""`/audit`: what was done in a server, newest first, with filters, and as a file."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, Final

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range

from ....moderation.audit import Entry, Wanted
from ....records.models import Language
from ....records.period import Period
from ...everywhere import in_servers
from ...harmless import line
from ...layout import ROOM, texts_of
from ...locales import language_of, said
from ...replying import NOBODY
from ..desking import Desking
from ..press import Pressed, desk_button, on_press
from ..rights import Right
from .chronicle import DONE, Chronicle, code
from .settable import PAGES, key_of

_A_PAGE: Final = 10
_CHOICES: Final = 25
_SINCE: Final = 10
_COLOUR: Final = 0x3B6FB6
_FILE: Final = "audit.csv"
# Entries read at a time for the file, and the bytes that Discord takes of one.
_BATCH: Final = 1_000
_BYTES: Final = 9_000_000
_FIELDS: Final = tuple(field.name for field in fields(Entry))
# What a spreadsheet would take for a formula.
_FORMULA: Final = tuple("=+-@\t\r")

# The filters as a page shows them, from where its buttons read them back.
_SHOWN: Final = re.compile(
    r"-#(?: 👤 <@(?P<actor>\d{1,20})>)?(?: 🔧 `(?P<action>[^`]+)`)?"
    r"(?: 🎯 `(?P<target>[^`]+)`)?(?: 🕒 <t:(?P<since>\d{1,12}):D>)?"
)
_MENTION: Final = re.compile(r"<@!?(\d{1,20})>")


class Audits(Desking):
    """Reads a server's audit log."""

    @app_commands.command(
        name=said("command-audit", "audit"),
        description=said("command-audit-description", "Who did what to the facts and me (admins)"),
    )
    @app_commands.rename(
        person=said("option-person", "person"),
        action=said("option-action", "action"),
        target=said("option-target", "target"),
        since=said("option-since", "since"),
    )
    @app_commands.describe(
        person=said("option-person-description", "Who did it"),
        action=said("option-action-description", "What was done"),
        target=said("option-target-description", "To what: the id of a fact, a member …"),
        since=said("option-since-description", "A day, month or year: 2026-05-20, 2026-05, 2026"),
    )
    @in_servers
    async def audit(
        self,
        interaction: discord.Interaction,
        person: discord.User | None = None,
        action: Range[str, 1, 40] | None = None,
        target: Range[str, 1, 100] | None = None,
        since: Range[str, 4, _SINCE] | None = None,
    ) -> None:
        try:
            begins = _beginning(since) if since else None
        except ValueError:
            await self._say(interaction, "audit-no-such-time", since=line(since or "", _SINCE))
            return
        wanted = Wanted(
            actor_id=person.id if person else None,
            action=_plain(self._meant(interaction, action)),
            target=_plain(_MENTION.sub(r"\1", target or "")),
            since=begins,
        )
        await interaction.response.defer(ephemeral=True, thinking=True)
        view = await self._page(interaction, wanted, await self._spoken(interaction))
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)

    @audit.autocomplete("action")
    async def _actions(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        language = language_of(interaction.locale)
        offered = {action: self._named(action, language) for action in _ACTIONS}
        sought = typed.casefold().strip()
        return [
            Choice(name=f"{name} ({action})"[:100], value=action)
            for action, name in offered.items()
            if sought in f"{name} {action}".casefold()
        ][:_CHOICES]

    @on_press("audit", Right.ADMIN)
    async def _turn_log(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        wanted = _wanted_of(interaction)
        if wanted is None or not re.fullmatch(r"\d{0,18}", pressed.argument):
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer()
        before = int(pressed.argument) if pressed.argument else None
        view = await self._page(interaction, replace(wanted, before=before), pressed.language)
        await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)

    @on_press("audit-file", Right.ADMIN)
    async def _export(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        wanted = _wanted_of(interaction)
        if wanted is None:
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        content, count, is_whole = await self._written(interaction, wanted)
        key = "audit-exported" if is_whole else "audit-exported-in-part"
        about = self._kit.wording.say(pressed.language, key, count=count)
        file = discord.File(io.BytesIO(content), filename=_FILE, description=about)
        await interaction.followup.send(
            content=about, file=file, ephemeral=True, allowed_mentions=NOBODY
        )

    def _meant(self, interaction: discord.Interaction, typed: str | None) -> str | None:
        """The action of that name, where somebody typed it and did not choose; else as typed."""
        language, sought = language_of(interaction.locale), (typed or "").casefold().strip()
        names = {self._named(action, language).casefold(): action for action in _ACTIONS}
        return names.get(sought, typed)

    async def _entries(
        self, interaction: discord.Interaction, wanted: Wanted, *, most: int
    ) -> list[Entry]:
        if interaction.guild_id is None:
            raise ValueError("only servers have a log")
        return await self._kit.store.log.entries(interaction.guild_id, wanted, most=most)

    async def _page(
        self, interaction: discord.Interaction, wanted: Wanted, language: Language
    ) -> ui.LayoutView:
        """The entries from `wanted.before` on, as many as fit, with buttons for others."""
        found = await self._entries(interaction, wanted, most=_A_PAGE + 1)
        chronicle = Chronicle(language, self._kit.wording)
        say = self._kit.wording.say
        head = "\n".join([f"### {say(language, 'audit-title')}", *_shown(wanted)])
        texts: list[str] = []
        for entry in found[:_A_PAGE]:
            text = f"{chronicle.told(entry)}\n-# <t:{int(entry.created_at.timestamp())}:f> · "
            text += chronicle.who(entry)
            if len(head) + sum(map(len, texts)) + len(text) > ROOM:
                break
            texts.append(text)
        parts: list[ui.Item[Any]] = [ui.TextDisplay(head)]
        parts += [ui.TextDisplay(text) for text in texts or [say(language, "audit-empty")]]
        row = []
        if wanted.before is not None:
            row.append(desk_button(say(language, "audit-newest"), "audit"))
        if len(found) > len(texts):
            last = found[len(texts) - 1].number
            row.append(desk_button(say(language, "audit-older"), "audit", last))
        if texts:
            row.append(desk_button(say(language, "audit-file"), "audit-file"))
        if row:
            parts.append(ui.ActionRow(*row))
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.Container(*parts, accent_colour=_COLOUR))
        # Presses are answered from the interaction.
        view.stop()
        return view

    async def _written(
        self, interaction: discord.Interaction, wanted: Wanted
    ) -> tuple[bytes, int, bool]:
        """The file with all that is wanted, how many entries are in it, and whether those are all.

        It begins with a mark by which spreadsheets know UTF-8.
        """
        content, count = io.BytesIO(_row(_FIELDS, encoding="utf-8-sig")), 0
        content.seek(0, io.SEEK_END)
        while found := await self._entries(interaction, wanted, most=_BATCH):
            for entry in found:
                row = _row([_cell(getattr(entry, name)) for name in _FIELDS])
                if content.tell() + len(row) > _BYTES:
                    return content.getvalue(), count, False
                content.write(row)
                count += 1
            wanted = replace(wanted, before=found[-1].number)
        return content.getvalue(), count, True

    def _named(self, action: str, language: Language) -> str:
        """An action, or a family of them, in words."""
        say = self._kit.wording.say
        family, _, what = action.partition(".")
        if not what:
            return say(language, f"log-{family}")
        key = key_of(what) if family == "settings" else f"log-did-{what}"
        return f"{say(language, f'log-{family}')}: {say(language, key)}"


_ACTIONS: Final = (
    *DONE,
    "import",
    "settings",
    "block",
    "unblock",
    *(f"{family}.{what}" for family, done in DONE.items() for what in done),
    *(f"settings.{name}" for names in PAGES.values() for name in names),
)


def _beginning(since: str) -> dt.datetime | None:
    """When a day, month or year begins; None before Discord did. Raises ValueError for others."""
    period = Period.parse(since)
    if period.is_range:
        raise ValueError("since a range is since when?")
    begins = dt.datetime.combine(period.first, dt.time(), dt.UTC)
    return begins if begins.timestamp() * 1000 > discord.utils.DISCORD_EPOCH else None


def _plain(text: str | None) -> str | None:
    """What was typed as a filter, as `code` shows it; None where nothing is left."""
    shown = code(text or "")[1:-1]
    return None if not text or shown == "…" else shown


def _shown(wanted: Wanted) -> Iterator[str]:
    """The line that shows the filters; nothing where there are none."""
    filters = [
        f"👤 <@{wanted.actor_id}>" if wanted.actor_id else "",
        f"🔧 `{wanted.action}`" if wanted.action else "",
        f"🎯 `{wanted.target}`" if wanted.target else "",
        f"🕒 <t:{int(wanted.since.timestamp())}:D>" if wanted.since else "",
    ]
    if any(filters):
        yield " ".join(["-#", *filter(None, filters)])


def _wanted_of(interaction: discord.Interaction) -> Wanted | None:
    """The filters of the page whose button was pressed; None where it is none of ours."""
    message = interaction.message
    texts = texts_of(message) if message and message.author == interaction.client.user else []
    if not texts:
        return None
    lines = texts[0].splitlines()
    match = _SHOWN.fullmatch(lines[1]) if len(lines) > 1 else _SHOWN.fullmatch("-#")
    if match is None:
        return None
    since = match["since"]
    return Wanted(
        actor_id=int(match["actor"]) if match["actor"] else None,
        action=match["action"],
        target=match["target"],
        since=dt.datetime.fromtimestamp(int(since), dt.UTC) if since else None,
    )


def _row(cells: Sequence[str], *, encoding: str = "utf-8") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(cells)
    return text.getvalue().encode(encoding, "replace")


def _cell(value: Any) -> str:
    """A value as a spreadsheet shows it and does not run it."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.isoformat()
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.startswith(_FORMULA) else text
