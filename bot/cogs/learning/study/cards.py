"""`/study cards`: a session, one card after the other in one private message."""

from __future__ import annotations

import re
from typing import Final

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range

from ....storage.studies import Place
from ....study.memory.planning import Plan
from ....study.memory.scheduling import Rating, Review
from ...desk.desking import Desking
from ...desk.page import page, show
from ...desk.press import Pressed, desk_button, on_press
from ...desk.rights import Right
from ...edition import Edition
from ...locales import said
from ...replying import NOBODY
from ..decks import deck_of
from .group import STUDY
from .pages import GO, RATE, SHOW, UNDO, CardPages
from .session import Session
from .sitting import Sitting, marked

_RATED: Final = re.compile(r"([1-4])\.(.*)")
_UNDONE: Final = re.compile(r"([0-9]{1,18})\.(.*)")


class StudyCards(Desking):
    """Asks people their cards, and takes what they say of how it went."""

    @STUDY.command(
        name=said("command-study-cards", "cards"),
        description=said("command-study-cards-description", "What is due, then something new"),
    )
    @app_commands.rename(topic=said("option-topic", "topic"))
    @app_commands.describe(
        topic=said("option-study-topic-description", "One topic; leave it out for all of your plan")
    )
    async def cards(
        self, interaction: discord.Interaction, topic: Range[str, 1, 100] | None = None
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else ""
        if chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        sitting = Sitting(interaction.user.id, marked(chosen) if chosen else "")
        pages = await self._pages(interaction, edition, sitting)
        await show(interaction, pages.next())

    @cards.autocomplete("topic")
    async def _card_topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        edition = await self._edition(interaction)
        return edition.offers.topics.choices(typed, await self._spoken(interaction))

    @on_press(GO, Right.ANY)
    async def _go(self, pressed: Pressed) -> None:
        """Goes on with what comes next."""
        sitting = await self._theirs(pressed, pressed.argument)
        if sitting:
            await pressed.interaction.response.defer()
            pages = await self._pages(pressed.interaction, pressed.edition, sitting)
            await _present(pressed.interaction, pages.next())

    @on_press(SHOW, Right.ANY)
    async def _show(self, pressed: Pressed) -> None:
        """Shows the answer of a card."""
        sitting = await self._theirs(pressed, pressed.argument)
        if sitting is None:
            return
        await pressed.interaction.response.defer()
        session = await self._session(pressed.interaction, pressed.edition, sitting)
        pages = self._pages_of(session, pressed.edition, sitting)
        card = session.asked(sitting.card)
        if card is None:
            await _present(pressed.interaction, pages.next())
            await self._say(pressed.interaction, "study-gone")
        elif marked(card.digest) != sitting.digest:
            # It was corrected since it was asked.
            await _present(pressed.interaction, pages.question(card))
        elif session.seen(card) != sitting.seen:
            await self._refuse_counted(pressed, sitting)
        else:
            await _present(pressed.interaction, pages.answer(card))

    @on_press(RATE, Right.ANY)
    async def _rate(self, pressed: Pressed) -> None:
        """Keeps how it went with a card, and shows the next."""
        interaction, edition = pressed.interaction, pressed.edition
        match = _RATED.fullmatch(pressed.argument)
        sitting = await self._theirs(pressed, match[2] if match else "")
        if match is None or sitting is None:
            return
        await interaction.response.defer()
        session = await self._session(interaction, edition, sitting)
        card = session.asked(sitting.card)
        if card is None:
            await _present(interaction, self._pages_of(session, edition, sitting).next())
            await self._say(interaction, "study-gone")
            return
        if marked(card.digest) != sitting.digest:
            # What was rated is no longer so: nothing is kept of it.
            await _present(interaction, self._pages_of(session, edition, sitting).question(card))
            return
        number = await self._kit.store.studies.review(
            Place(interaction.user.id, session.scope(card), card.id),
            Review(card.digest, Rating(int(match[1])), session.now),
            stage=session.stage(card),
            seen=sitting.seen,
        )
        if number is None:
            await self._refuse_counted(pressed, sitting)
            return
        await _present(interaction, (await self._pages(interaction, edition, sitting)).next())

    @on_press(UNDO, Right.ANY)
    async def _undo(self, pressed: Pressed) -> None:
        """Takes back the last rating, and shows its card again."""
        interaction, edition = pressed.interaction, pressed.edition
        match = _UNDONE.fullmatch(pressed.argument)
        sitting = await self._theirs(pressed, match[2] if match else "")
        if match is None or sitting is None:
            return
        await interaction.response.defer()
        place = await self._kit.store.studies.undo(interaction.user.id, int(match[1]))
        if place is None:
            await self._say(interaction, "study-undone-already")
            return
        session = await self._session(interaction, edition, sitting)
        pages = self._pages_of(session, edition, sitting)
        card = session.deck.cards.get(place.card)
        is_here = card and session.language in card.sides and session.scope(card) == place.scope
        await _present(interaction, pages.answer(card) if card and is_here else pages.next())

    async def _theirs(self, pressed: Pressed, argument: str) -> Sitting | None:
        """The session of a button, for whose it is; anybody else is told so."""
        sitting = Sitting.parse(argument)
        if sitting is None:
            await self._say(pressed.interaction, "study-too-old")
        elif sitting.user_id != pressed.interaction.user.id:
            await self._say(pressed.interaction, "study-not-yours")
        else:
            return sitting
        return None

    async def _refuse_counted(self, pressed: Pressed, sitting: Sitting) -> None:
        """Says that a card was rated already, with a button that goes on."""
        say = self._kit.wording.say
        button = desk_button(say(pressed.language, "study-go"), GO, sitting.onwards)
        await pressed.interaction.followup.send(
            view=page([say(pressed.language, "study-counted")], [[button]]),
            ephemeral=True,
            allowed_mentions=NOBODY,
        )

    async def _pages(
        self, interaction: discord.Interaction, edition: Edition, sitting: Sitting
    ) -> CardPages:
        session = await self._session(interaction, edition, sitting)
        return self._pages_of(session, edition, sitting)

    def _pages_of(self, session: Session, edition: Edition, sitting: Sitting) -> CardPages:
        return CardPages(session, sitting, edition, self._kit.wording)

    async def _session(
        self, interaction: discord.Interaction, edition: Edition, sitting: Sitting
    ) -> Session:
        """Where the person stands now."""
        language = await self._spoken(interaction)
        shipped = self._kit.editions.base
        standing = await self._kit.store.studies.standing(
            interaction.user.id,
            {0, interaction.guild_id or 0},
            interaction.created_at,
            unplanned=Plan.unplanned(language),
        )
        topics = edition.book.catalogue.topics
        return Session(
            deck=await deck_of(edition),
            shipped=await deck_of(shipped),
            guild_id=interaction.guild_id,
            standing=standing,
            language=language,
            now=interaction.created_at,
            topic=next((name for name in topics if marked(name) == sitting.topic), ""),
            beyond=sitting.beyond,
        )


async def _present(interaction: discord.Interaction, view: ui.LayoutView) -> None:
    """Shows a page where it was pressed; beneath a message that others see, to the person alone."""
    message = interaction.message
    is_theirs = message and message.flags.ephemeral
    if is_theirs or isinstance(interaction.channel, discord.DMChannel):
        await show(interaction, view)
    else:
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)
