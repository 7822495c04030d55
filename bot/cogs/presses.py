"""What the buttons of a reply do, pressed now or after a restart, by the asker or by others."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import discord
from discord.ext import commands

from ..answering.answer import Answer
from ..answering.citing import STYLES, cite
from ..errors import StoreError
from ..moderation.submissions import Submission
from ..records.models import Language
from .failures import log, log_failure
from .kit import Kit
from .layout import ROOM, Shown, fact_ids, joined, notice, quoted, texts_of
from .modals import FOLLOW_UP, REPORT, ask_on, object_to, said_in
from .replying import NOBODY, conversation
from .ticket import CUSTOM_ID, Action, Kind, Ticket


class Presses(commands.Cog, name="VRA Facts: buttons"):
    """Answers presses and the modals they open.

    Who asked turns the pages of their own reply; anybody else gets a private one to turn.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._replies = kit.replies
        self._wording = kit.wording

    async def cog_unload(self) -> None:
        """Closes the store for all the cogs."""
        await self._kit.store.close()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answers a press of a button of ours, or what was written into a form of ours."""
        data: Any = interaction.data or {}
        match = CUSTOM_ID.fullmatch(data.get("custom_id", ""))
        if match is None:
            return
        try:
            # To turn a page is no question; a form holds one.
            counts = interaction.type is discord.InteractionType.modal_submit
            if await self._kit.admission.admits(interaction, counts=counts):
                await self._answer(interaction, Ticket.parse(match["version"], match["state"]))
        except Exception as error:  # noqa: BLE001 -- a press is never left without an answer
            log_failure("A button", error)
            with suppress(discord.HTTPException):
                await self._tell(interaction, "discord-sorry")

    async def _answer(self, interaction: discord.Interaction, ticket: Ticket | None) -> None:
        """Does what a button says; None stands for one that this version of the bot never wrote."""
        message = interaction.message
        shown = self._shown(message, ticket) if message and ticket else None
        if message is None or ticket is None or shown is None:
            await self._tell(interaction, "press-too-old")
            return
        is_modal = interaction.type is discord.InteractionType.modal_submit
        match ticket.action:
            case Action.FOLLOW_UP if is_modal:
                await self._follow_up(interaction, shown)
            case Action.REPORT if is_modal:
                await self._report(interaction, message, shown)
            case Action.FOLLOW_UP:
                await interaction.response.send_modal(
                    ask_on(ticket, await self._spoken(interaction), self._wording)
                )
            case Action.REPORT:
                await interaction.response.send_modal(
                    object_to(ticket, await self._spoken(interaction), self._wording)
                )
            case Action.REMOVE:
                await self._remove(interaction, ticket)
            case Action.WHY:
                await self._why(interaction, message, shown)
            case Action.CITE:
                await self._cite(interaction, message, shown)
            case Action.TIMELINE:
                await self._timeline(interaction, message, shown)
            case Action.SHOW:
                await self._show(interaction, message, shown)
            case Action.PAGE | Action.MORE | Action.LANGUAGE | Action.PICK:
                await self._turn(interaction, message, shown)

    async def _turn(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        """Changes the asker's own reply; others get what they pressed for privately."""
        answer = self._answer_of(message, shown)
        if interaction.user.id == shown.ticket.asker:
            view = self._replies.view(answer, shown)
            await interaction.response.edit_message(view=view, allowed_mentions=NOBODY)
        else:
            await self._send(interaction, shown, message, private=True)

    async def _follow_up(self, interaction: discord.Interaction, shown: Shown) -> None:
        question = said_in(interaction, FOLLOW_UP)
        answer, following = self._replies.to_question(
            [*conversation(shown), question],
            asker=interaction.user.id,
            today=interaction.created_at.date(),
            private=shown.private,
            fallback=shown.ticket.language,
        )
        await interaction.response.send_message(
            view=self._replies.view(answer, following),
            ephemeral=following.private,
            allowed_mentions=NOBODY,
        )

    async def _report(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        # The store may take its time.
        await interaction.response.defer(ephemeral=True, thinking=True)
        report = Submission(
            form="report",
            guild_id=interaction.guild_id,
            user_id=interaction.user.id,
            fact_ids=self._told(message, shown),
            language=shown.ticket.language,
            text=said_in(interaction, REPORT),
            created_at=interaction.created_at,
        )
        try:
            await self._kit.store.queue.submit(report)
            key = "report-kept"
        except StoreError as error:
            log.warning("A report could not be kept: %s", error)
            key = "report-lost"
        text = self._wording.say(await self._spoken(interaction), key)
        await interaction.followup.send(view=notice(text), ephemeral=True, allowed_mentions=NOBODY)

    async def _remove(self, interaction: discord.Interaction, ticket: Ticket) -> None:
        may = interaction.user.id == ticket.asker or interaction.permissions.manage_messages
        if not may:
            await self._tell(interaction, "press-not-yours")
            return
        await interaction.response.defer()
        # Somebody else may have been quicker.
        with suppress(discord.NotFound):
            await interaction.delete_original_response()

    async def _why(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        answer = self._answer_of(message, shown)
        language = await self._spoken(interaction)
        lead = self._wording.say(language, "why", version=self._kit.book.version)
        await self._tell_all(interaction, [lead, *_blocks(answer.explanation)])

    async def _cite(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        """Every source of the facts told, in each style, to be copied."""
        told = self._told(message, shown)
        language = await self._spoken(interaction)
        texts: list[str] = []
        for source, paragraphs in self._read_in(told).items():
            for style in STYLES:
                cited = cite(
                    self._kit.book.sources[source], paragraphs,
                    style=style, language=language, wording=self._wording,
                )  # fmt: skip
                title = self._wording.say(language, f"cite-{style}")
                texts.append(
                    f"**{title}**\n```{'bibtex' if style == 'bibtex' else ''}\n{cited}\n```"
                )
        await self._tell_all(interaction, texts)

    def _read_in(self, told: Iterable[str]) -> dict[str, list[int]]:
        """The sources of facts, each with the paragraphs cited from it."""
        facts = self._kit.book.facts
        read: dict[str, list[int]] = {}
        for name in told:
            for reference in facts[name].references:
                paragraphs = read.setdefault(reference.source, [])
                paragraphs += [reference.paragraph] if reference.paragraph else []
        return read

    async def _timeline(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        subject = self._replies.timeline_of(self._answer_of(message, shown))
        ticket = replace(shown.ticket, subject=subject, page=0, more=0)
        await self._send(interaction, Shown(ticket), message, private=True)

    async def _show(
        self, interaction: discord.Interaction, message: discord.Message, shown: Shown
    ) -> None:
        """Puts a private reply before all; the private one gives way to it."""
        if shown.ticket.subject.kind is Kind.CHECK:
            view = notice("\n".join(texts_of(message)))
        else:
            view = self._replies.view(
                self._answer_of(message, shown), replace(shown, private=False)
            )
        text = self._wording.say(await self._spoken(interaction), "shown")
        await interaction.response.edit_message(view=notice(text), allowed_mentions=NOBODY)
        await interaction.followup.send(view=view, allowed_mentions=NOBODY)

    async def _send(
        self,
        interaction: discord.Interaction,
        shown: Shown,
        message: discord.Message,
        *,
        private: bool,
    ) -> None:
        """A reply of the presser's own."""
        ticket = replace(shown.ticket, asker=interaction.user.id)
        own = replace(shown, ticket=ticket, private=private)
        await interaction.response.send_message(
            view=self._replies.view(self._answer_of(message, own), own),
            ephemeral=private,
            allowed_mentions=NOBODY,
        )

    def _shown(self, message: discord.Message, ticket: Ticket) -> Shown | None:
        """What the reply shows after the press; None where that can no longer be told."""
        questions = quoted(message)
        if ticket.subject.kind is Kind.CHECK and ticket.action is not Action.SHOW:
            return None
        if not self._replies.knows(ticket.subject, questions, fact_ids(message)):
            return None
        return Shown(ticket.to(Action.PAGE), questions, private=message.flags.ephemeral)

    def _told(self, message: discord.Message, shown: Shown) -> tuple[str, ...]:
        return tuple(stated.fact_id for stated in self._answer_of(message, shown).answers)

    def _answer_of(self, message: discord.Message, shown: Shown) -> Answer:
        # What "last year" means does not change once a reply is there.
        return self._replies.answer(shown, fact_ids(message), message.created_at.date())

    async def _tell(self, interaction: discord.Interaction, key: str) -> None:
        """Says something to the presser alone."""
        text = self._wording.say(await self._spoken(interaction), key)
        send = (
            interaction.followup.send
            if interaction.response.is_done()
            else interaction.response.send_message
        )
        await send(view=notice(text), ephemeral=True, allowed_mentions=NOBODY)

    async def _tell_all(self, interaction: discord.Interaction, texts: Iterable[str]) -> None:
        """Says it to the presser alone, in as many messages as it takes."""
        first, *others = joined(texts)
        await interaction.response.send_message(
            view=notice(first), ephemeral=True, allowed_mentions=NOBODY
        )
        for text in others:
            await interaction.followup.send(
                view=notice(text), ephemeral=True, allowed_mentions=NOBODY
            )

    async def _spoken(self, interaction: discord.Interaction) -> Language:
        return await self._kit.language(interaction, private=True)


def _blocks(lines: Iterable[str]) -> list[str]:
    """Lines as they are, each block short enough for a message."""
    # Within the marks of a block.
    most = ROOM - 10
    whole = (line.replace("`", "'")[:most] for line in lines)
    return [f"```\n{text}\n```" for text in joined(whole, most=most)]
