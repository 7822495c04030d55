"""`/facts import|export`: a server's records as a file, in and out."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Range

from ....errors import BotError, ConflictError
from ....moderation.changes import Change
from ....moderation.counting import effects, size
from ....moderation.importing import changes_of
from ....moderation.laying import overlay_of
from ....records.exporting import export, whole
from ....records.faults import Fault
from ....records.overlay import Overlay
from ....records.uploads import MAX_BYTES, read_upload
from ...edition import Edition
from ...failures import log
from ...harmless import line
from ...kit import Kit
from ...layout import notice
from ...locales import said
from ...replying import NOBODY
from ...telling import tell
from ..attempts import Kept
from ..curator import Waiting
from ..desking import Desking
from ..group import FACTS
from ..press import Pressed, desk_button, on_press

_CONFIRM: Final = "import-confirm"
_CANCEL: Final = "import-cancel"
_FILE: Final = "facts.yaml"
_FAULTS: Final = "faults.txt"
# So many letters of faults are read in a message; the rest is in a file.
_ROOM: Final = 3_000
# Uploads that wait for a press, each of a few megabytes in memory at most.
_WAITING: Final = 30
# So many records of each kind are named in a preview.
_NAMED: Final = 15
_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class Upload:
    """What somebody is about to import: what it would change of what they were shown, and why."""

    records: Overlay
    changes: Sequence[Change]
    reason: str


class Transfer(Desking):
    """Takes records in from a file, and gives them out as one."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._uploads: Kept[Upload] = Kept(_WAITING)

    @FACTS.command(
        name=said("command-facts-export", "export"),
        description=said("command-facts-export-description", "This server's facts as a file"),
    )
    @app_commands.rename(everything=said("option-everything", "everything"))
    @app_commands.describe(
        everything=said("option-everything-description", "Also the facts that come with the bot")
    )
    async def export(self, interaction: discord.Interaction, everything: bool = False) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        records = whole(edition.book) if everything else await self._own_records(edition)
        if not size(records):
            await self._say(interaction, "facts-none-own")
            return
        about = self._kit.wording.say(await self._spoken(interaction), "facts-exported")
        text = await asyncio.to_thread(export, records)
        file = discord.File(io.BytesIO(text.encode()), filename=_FILE, description=about)
        await interaction.followup.send(
            content=about, file=file, ephemeral=True, allowed_mentions=NOBODY
        )

    @FACTS.command(
        name=said("command-facts-import", "import"),
        description=said("command-facts-import-description", "Add or change facts from a file"),
    )
    @app_commands.rename(file=said("option-file", "file"), reason=said("option-reason", "reason"))
    @app_commands.describe(
        file=said("option-file-description", "YAML, as /facts export writes it"),
        reason=said("option-reason-description", "Why; it stands in the history"),
    )
    async def import_(
        self,
        interaction: discord.Interaction,
        file: discord.Attachment,
        reason: Range[str, 1, _REASON],
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        if file.size > MAX_BYTES:
            await self._say(interaction, "import-too-large", most=MAX_BYTES // 1000)
            return
        try:
            data = await file.read()
        except discord.HTTPException as error:
            log.warning("A file could not be fetched: %s", error)
            await self._say(interaction, "import-unread")
            return
        edition = await self._edition(interaction)
        present = await self._own_records(edition)
        read = await asyncio.to_thread(
            read_upload, data, name=file.filename, book=self._kit.editions.base.book,
            present=present,
        )  # fmt: skip
        if isinstance(read, list):
            await self._tell_import_faults(interaction, read)
        else:
            await self._import_preview(interaction, edition, read, reason)

    @on_press(_CONFIRM)
    async def _import_confirmed(self, pressed: Pressed) -> None:
        """Imports what the preview showed, unless it is something else by now."""
        interaction = pressed.interaction
        upload = self._uploads.take(interaction, pressed.argument)
        if upload is None:
            await self._say(interaction, "import-too-old")
            return
        await interaction.response.defer()
        try:
            made = await self._curator.change(interaction, upload.changes, reason=upload.reason)
        except ConflictError:
            edition = await self._kit.editions.refresh(interaction.guild_id or 0)
            await self._say(interaction, "import-changed-meanwhile")
            await self._import_preview(interaction, edition, upload.records, upload.reason)
            return
        except BotError:
            # It can be tried again, with the same press.
            self._uploads.keep(interaction, upload, name=pressed.argument)
            raise
        say, language = self._kit.wording.say, pressed.language
        if isinstance(made, Waiting):
            text = say(language, "fact-waiting", number=str(made.number))
        else:
            text = say(language, "import-done", count=len(made.revisions))
        await interaction.edit_original_response(view=notice(text), allowed_mentions=NOBODY)

    @on_press(_CANCEL)
    async def _import_cancelled(self, pressed: Pressed) -> None:
        self._uploads.take(pressed.interaction, pressed.argument)
        text = self._kit.wording.say(pressed.language, "import-cancelled")
        await pressed.interaction.response.edit_message(view=notice(text), allowed_mentions=NOBODY)

    async def _import_preview(
        self, interaction: discord.Interaction, edition: Edition, records: Overlay, reason: str
    ) -> None:
        """Tells what an import would do, with a button that does it."""
        say, language = self._kit.wording.say, await self._spoken(interaction)
        changes = await asyncio.to_thread(
            changes_of, records, edition.state.revisions, self._kit.editions.base.book
        )
        if not changes:
            await tell(interaction, say(language, "import-same"))
            return
        found = effects(changes, edition.book, edition.state.revisions)
        lines = [say(language, "import-preview", same=size(records) - len(changes))]
        for key, names in (
            ("import-added", found.added),
            ("import-changed", found.changed),
            ("import-withdrawn", found.withdrawn),
        ):
            if names:
                listed = ", ".join(f"`{name}`" for name in names[:_NAMED])
                more = ", …" if len(names) > _NAMED else ""
                lines.append(f"- {say(language, key, count=len(names))}: {listed}{more}")
        name = self._uploads.keep(interaction, Upload(records, changes, reason))
        row = [
            desk_button(
                say(language, "button-import"), _CONFIRM, name, style=discord.ButtonStyle.primary
            ),
            desk_button(say(language, "button-import-not"), _CANCEL, name),
        ]
        await tell(interaction, "\n".join(lines), row=row)

    async def _tell_import_faults(
        self, interaction: discord.Interaction, faults: Sequence[Fault]
    ) -> None:
        """Lists what is wrong with a file: the first of it to be read here, all of it as a file."""
        language = await self._spoken(interaction)
        told: list[str] = []
        for fault in faults:
            text = f"- {line(str(fault), _ROOM)}"
            if sum(map(len, told)) + len(text) > _ROOM:
                break
            told.append(text)
        lead = self._kit.wording.say(
            language, "import-faults", count=len(faults), more=len(faults) - len(told)
        )
        await tell(interaction, "\n".join([lead, *told]))
        if len(told) < len(faults):
            text = "".join(f"{fault}\n" for fault in faults)
            file = discord.File(io.BytesIO(text.encode()), filename=_FAULTS)
            await interaction.followup.send(file=file, ephemeral=True, allowed_mentions=NOBODY)

    async def _own_records(self, edition: Edition) -> Overlay:
        """What the server has changed of the shipped records."""
        base = self._kit.editions.base.book
        overlay, _ = await asyncio.to_thread(overlay_of, edition.state.revisions, base)
        return overlay
