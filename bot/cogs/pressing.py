"""What each button of a reply does."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

import discord

from ..answering.answer import Answer
from ..answering.citing import STYLES, cite
from ..errors import StoreError
from ..moderation.submissions import MOST_OPEN, Submission
from ..records.models import Language
from .edition import Edition
from .failures import log
from .kit import Kit
from .layout import ROOM, Shown, fact_ids, joined, notice, texts_of
from .modals import FOLLOW_UP, REPORT, ask_on, object_to, said_in, tell_in
from .replying import NOBODY, conversation
from .telling import tell, tell_all
from .ticket import Action, Kind, Ticket


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button; `shown` is what its reply shows after it."""

    kit: Kit
    edition: Edition
    interaction: discord.Interaction
    message: discord.Message
    shown: Shown

    async def answer(self, ticket: Ticket) -> None:
        """Does what the button says."""
        is_modal = self.interaction.type is discord.InteractionType.modal_submit
        match ticket.action:
            case Action.FOLLOW_UP if is_modal:
                await self._follow_up()
            case Action.REPORT if is_modal:
                await self._report()
            case Action.FOLLOW_UP:
                await self._open(ask_on(ticket, await self._spoken(), self.kit.wording))
            case Action.REPORT:
                await self._open_report(ticket)
            case Action.REMOVE:
                await self._remove()
            case Action.WHY:
                await self._why()
            case Action.CITE:
                await self._cite()
            case Action.TIMELINE:
                await self._timeline()
            case Action.SHOW:
                await self._show()
            case Action.PAGE | Action.MORE | Action.LANGUAGE | Action.PICK:
                await self._turn()

    async def _open(self, modal: discord.ui.Modal) -> None:
        await self.interaction.response.send_modal(modal)

    async def _open_report(self, ticket: Ticket) -> None:
        # Only where the bot is a server's own does somebody decide about it.
        is_reviewed = self.interaction.is_guild_integration()
        await self._open(
            object_to(ticket, await self._spoken(), self.kit.wording, is_reviewed=is_reviewed)
        )

    async def _turn(self) -> None:
        """Changes the asker's own reply; others get what they pressed for privately."""
        answer = self._answer_of(self.shown)
        if self.interaction.user.id == self.shown.ticket.asker:
            view = self.edition.replies.view(answer, self.shown)
            sent = await self.interaction.response.edit_message(view=view, allowed_mentions=NOBODY)
            self._note(sent)
        else:
            await self._send(self.shown)

    async def _follow_up(self) -> None:
        question = said_in(self.interaction, FOLLOW_UP)
        answer, following = self.edition.replies.to_question(
            [*conversation(self.shown), question],
            asker=self.interaction.user.id,
            today=self.interaction.created_at.date(),
            private=self.shown.private,
            fallback=self.shown.ticket.language,
        )
        sent = await self.interaction.response.send_message(
            view=self.edition.replies.view(answer, following),
            ephemeral=following.private,
            allowed_mentions=NOBODY,
        )
        self._note(sent)
        self.kit.gaps.note(
            self.interaction.guild_id, self.edition, answer, following.questions,
            asker=self.interaction.user.id, at=self.interaction.created_at,
        )  # fmt: skip

    async def _report(self) -> None:
        # The store may take its time.
        await self.interaction.response.defer(ephemeral=True, thinking=True)
        report = Submission(
            form="report",
            guild_id=self.interaction.guild_id,
            user_id=self.interaction.user.id,
            fact_ids=self._told(),
            language=self.shown.ticket.language,
            text=said_in(self.interaction, REPORT),
            tell=tell_in(self.interaction),
            channel_id=self.interaction.channel_id,
            created_at=self.interaction.created_at,
        )
        try:
            key = "suggest-full" if await self._has_many_waiting() else "report-kept"
            keys = [key]
            if key == "report-kept":
                await self.kit.store.queue.submit(report)
                # Where nobody reviews it, nobody tells what became of it.
                if self.interaction.is_guild_integration():
                    keys.append(f"suggest-{report.tell}")
        except StoreError as error:
            log.warning("A report could not be kept: %s", error)
            keys = ["report-lost"]
        spoken = await self._spoken()
        await tell(self.interaction, " ".join(self.kit.wording.say(spoken, key) for key in keys))

    async def _has_many_waiting(self) -> bool:
        user_id, guild_id = self.interaction.user.id, self.interaction.guild_id
        if guild_id is None:
            return False
        return await self.kit.store.queue.open_count(user_id, guild_id) >= MOST_OPEN

    async def _remove(self) -> None:
        may = (
            self.interaction.user.id == self.shown.ticket.asker
            or self.interaction.permissions.manage_messages
        )
        if not may:
            await tell(
                self.interaction, self.kit.wording.say(await self._spoken(), "press-not-yours")
            )
            return
        self.kit.ledger.forget(self.message.id)
        await self.interaction.response.defer()
        # Somebody else may have been quicker.
        with suppress(discord.NotFound):
            await self.interaction.delete_original_response()

    async def _why(self) -> None:
        answer = self._answer_of(self.shown)
        language = await self._spoken()
        lead = self.kit.wording.say(language, "why", version=self.edition.book.version)
        await tell_all(self.interaction, [lead, *_blocks(answer.explanation)])

    async def _cite(self) -> None:
        """Every source of the facts told, in each style, to be copied."""
        told = self._told()
        language = await self._spoken()
        texts: list[str] = []
        for source, paragraphs in self._read_in(told).items():
            for style in STYLES:
                cited = cite(
                    self.edition.book.sources[source], paragraphs,
                    style=style, language=language, wording=self.kit.wording,
                )  # fmt: skip
                title = self.kit.wording.say(language, f"cite-{style}")
                texts.append(
                    f"**{title}**\n```{'bibtex' if style == 'bibtex' else ''}\n{cited}\n```"
                )
        await tell_all(self.interaction, texts)

    def _read_in(self, told: Iterable[str]) -> dict[str, list[int]]:
        """The sources of facts, each with the paragraphs cited from it."""
        facts = self.edition.book.facts
        read: dict[str, list[int]] = {}
        for name in told:
            for reference in facts[name].references:
                paragraphs = read.setdefault(reference.source, [])
                paragraphs += [reference.paragraph] if reference.paragraph else []
        return read

    async def _timeline(self) -> None:
        subject = self.edition.replies.timeline_of(self._answer_of(self.shown))
        ticket = replace(self.shown.ticket, subject=subject, page=0, more=0)
        await self._send(Shown(ticket))

    async def _show(self) -> None:
        """Puts a private reply before all; the private one gives way to it."""
        if self.shown.ticket.subject.kind is Kind.CHECK:
            view = notice("\n".join(texts_of(self.message)))
        else:
            view = self.edition.replies.view(
                self._answer_of(self.shown), replace(self.shown, private=False)
            )
        text = self.kit.wording.say(await self._spoken(), "shown")
        await self.interaction.response.edit_message(view=notice(text), allowed_mentions=NOBODY)
        # It waits for the message in any case; this says so to the type checker.
        sent = await self.interaction.followup.send(view=view, allowed_mentions=NOBODY, wait=True)
        self._note(sent)

    async def _send(self, shown: Shown) -> None:
        """A reply of the presser's own."""
        ticket = replace(shown.ticket, asker=self.interaction.user.id)
        own = replace(shown, ticket=ticket, private=True)
        await self.interaction.response.send_message(
            view=self.edition.replies.view(self._answer_of(own), own),
            ephemeral=True,
            allowed_mentions=NOBODY,
        )

    def _note(
        self, sent: discord.InteractionCallbackResponse[discord.Client] | discord.Message | None
    ) -> None:
        self.kit.ledger.note_response(self.interaction, sent, self.edition.settings)

    def _told(self) -> tuple[str, ...]:
        return tuple(stated.fact_id for stated in self._answer_of(self.shown).answers)

    def _answer_of(self, shown: Shown) -> Answer:
        # What "last year" means does not change once a reply is there.
        return self.edition.replies.answer(
            shown, fact_ids(self.message), self.message.created_at.date()
        )

    async def _spoken(self) -> Language:
        return await self.kit.language(self.interaction, private=True)


def _blocks(lines: Iterable[str]) -> list[str]:
    """Lines as they are, each block short enough for a message."""
    # Within the marks of a block.
    most = ROOM - 10
    whole = (line.replace("`", "'")[:most] for line in lines)
    return [f"```\n{text}\n```" for text in joined(whole, most=most)]
