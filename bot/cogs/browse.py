"""Facts without a question: by topic, name, source or id, in time, and side by side."""

from __future__ import annotations

from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ..pictures.picture import Theme
from .commanding import Commanding
from .everywhere import everywhere
from .layout import Shown, notice
from .locales import language_of, said
from .offers import Offer, Offers
from .picturing.showing import THEMES, show
from .picturing.sketch import Kind as Drawn
from .picturing.sketch import Sketch
from .replying import NOBODY, period_of
from .ticket import Action, Kind, Subject, Ticket

Typed = Range[str, 1, 100]

_PRIVATE: Final = said("option-private", "private")
_PRIVATELY: Final = said("option-private-description", "Show the reply to you alone")


class Browse(Commanding, name="VRA Facts: browsing"):
    """Lists the facts of a topic, a name, a source or a time, and compares two."""

    @app_commands.command(
        name=said("command-topic", "topic"),
        description=said("command-topic-description", "All facts of a topic"),
    )
    @app_commands.rename(topic=said("option-topic", "topic"), private=_PRIVATE)
    @app_commands.describe(
        topic=said("option-topic-description", "Trade, energy, diplomacy …"), private=_PRIVATELY
    )
    @everywhere
    async def topic(
        self, interaction: discord.Interaction, topic: Typed, private: bool | None = None
    ) -> None:
        offer = (await self._offers(interaction)).topics
        await self._list(interaction, Kind.TOPIC, offer, topic, private=private)

    @app_commands.command(
        name=said("command-entity", "entity"),
        description=said("command-entity-description", "All facts about a person, body or place"),
    )
    @app_commands.rename(name=said("option-name", "name"), private=_PRIVATE)
    @app_commands.describe(
        name=said("option-name-description", "A name in any of the three languages"),
        private=_PRIVATELY,
    )
    @everywhere
    async def entity(
        self, interaction: discord.Interaction, name: Typed, private: bool | None = None
    ) -> None:
        offer = (await self._offers(interaction)).entities
        await self._list(interaction, Kind.ENTITY, offer, name, private=private)

    @app_commands.command(
        name=said("command-source", "source"),
        description=said("command-source-description", "An article, and all facts read in it"),
    )
    @app_commands.rename(source=said("option-source", "source"), private=_PRIVATE)
    @app_commands.describe(
        source=said("option-source-description", "Its publisher, title or date"),
        private=_PRIVATELY,
    )
    @everywhere
    async def source(
        self, interaction: discord.Interaction, source: Typed, private: bool | None = None
    ) -> None:
        offer = (await self._offers(interaction)).sources
        await self._list(interaction, Kind.SOURCE, offer, source, private=private)

    @app_commands.command(
        name=said("command-fact", "fact"),
        description=said("command-fact-description", "One fact, by its id or a few of its words"),
    )
    @app_commands.rename(fact=said("option-fact", "fact"), private=_PRIVATE)
    @app_commands.describe(
        fact=said("option-fact-description", "Its id or a few of its words"), private=_PRIVATELY
    )
    @everywhere
    async def fact(
        self, interaction: discord.Interaction, fact: Typed, private: bool | None = None
    ) -> None:
        offer = (await self._offers(interaction)).facts
        await self._list(interaction, Kind.FACT, offer, fact, private=private)

    @app_commands.command(
        name=said("command-timeline", "timeline"),
        description=said("command-timeline-description", "What happened when"),
    )
    @app_commands.rename(
        topic=said("option-topic", "topic"),
        first=said("option-from", "from"),
        last=said("option-to", "to"),
        picture=said("option-picture", "picture"),
        theme=said("option-theme", "theme"),
        private=_PRIVATE,
    )
    @app_commands.describe(
        topic=said("option-timeline-topic-description", "One topic; without it, the milestones"),
        first=said("option-from-description", "A year or date: 2001, 2016-05, 2016-05-20"),
        last=said("option-to-description", "A year or date: 2001, 2016-05, 2016-05-20"),
        picture=said("option-picture-description", "Show it as a picture"),
        theme=said("option-theme-description", "Colours of the picture; dark where not chosen"),
        private=_PRIVATELY,
    )
    @app_commands.choices(theme=THEMES)
    @everywhere
    async def timeline(
        self,
        interaction: discord.Interaction,
        topic: Typed | None = None,
        first: Range[str, 4, 10] | None = None,
        last: Range[str, 4, 10] | None = None,
        picture: bool = False,
        theme: Theme | None = None,
        private: bool | None = None,
    ) -> None:
        begins, ends = first or "", last or ""
        try:
            period_of(begins, ends)
        except ValueError:
            await self._refuse(interaction, "no-such-time")
            return
        chosen = (await self._offers(interaction)).topics.meant(topic) if topic else ""
        if chosen is None:
            await self._refuse(interaction, "no-such-choice")
            return
        if picture:
            sketch = Sketch(Drawn.TIMELINE, chosen, begins, ends)
            hidden = await self._hides(interaction, private)
            await show(interaction, self._kit, sketch, theme=theme, hidden=hidden)
            return
        subject = Subject(Kind.TIMELINE, f"{chosen}.{begins}.{ends}")
        await self._show(interaction, subject, private=private)

    @app_commands.command(
        name=said("command-compare", "compare"),
        description=said("command-compare-description", "Two figures side by side"),
    )
    @app_commands.rename(
        first=said("option-first", "first"),
        second=said("option-second", "second"),
        private=_PRIVATE,
    )
    @app_commands.describe(
        first=said("option-first-description", "A fact with a figure"),
        second=said("option-second-description", "Another of the same kind"),
        private=_PRIVATELY,
    )
    @everywhere
    async def compare(
        self,
        interaction: discord.Interaction,
        first: Typed,
        second: Typed,
        private: bool | None = None,
    ) -> None:
        figures = (await self._offers(interaction)).figures
        facts = [figures.meant(text) for text in (first, second)]
        named = [fact for fact in facts if fact]
        if len(named) < 2:
            await self._refuse(interaction, "no-such-choice")
            return
        await self._show(interaction, Subject(Kind.COMPARISON), named, private=private)

    @topic.autocomplete("topic")
    @timeline.autocomplete("topic")
    async def _topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return (await self._offers(interaction)).topics.choices(
            typed, language_of(interaction.locale)
        )

    @entity.autocomplete("name")
    async def _entities(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return (await self._offers(interaction)).entities.choices(
            typed, language_of(interaction.locale)
        )

    @source.autocomplete("source")
    async def _sources(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return (await self._offers(interaction)).sources.choices(
            typed, language_of(interaction.locale)
        )

    @fact.autocomplete("fact")
    async def _facts(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return (await self._offers(interaction)).facts.choices(
            typed, language_of(interaction.locale)
        )

    @compare.autocomplete("first")
    @compare.autocomplete("second")
    async def _figures(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return (await self._offers(interaction)).figures.choices(
            typed, language_of(interaction.locale)
        )

    async def _offers(self, interaction: discord.Interaction) -> Offers:
        return (await self._kit.at(interaction.guild_id)).offers

    async def _list(
        self,
        interaction: discord.Interaction,
        kind: Kind,
        offer: Offer,
        text: str,
        *,
        private: bool | None,
    ) -> None:
        chosen = offer.meant(text)
        if chosen is None:
            await self._refuse(interaction, "no-such-choice")
        else:
            await self._show(interaction, Subject(kind, chosen), private=private)

    async def _show(
        self,
        interaction: discord.Interaction,
        subject: Subject,
        facts: list[str] | None = None,
        *,
        private: bool | None,
    ) -> None:
        hidden = await self._hides(interaction, private)
        language = await self._kit.language(interaction, private=hidden)
        ticket = Ticket(Action.PAGE, interaction.user.id, language, subject)
        shown = Shown(ticket, private=hidden)
        edition = await self._kit.at(interaction.guild_id)
        replies = edition.replies
        answer = replies.answer(shown, facts or (), interaction.created_at.date())
        sent = await interaction.response.send_message(
            view=replies.view(answer, shown), ephemeral=hidden, allowed_mentions=NOBODY
        )
        self._kit.ledger.note_response(interaction, sent, edition.settings)

    async def _refuse(self, interaction: discord.Interaction, key: str) -> None:
        language = await self._kit.language(interaction, private=True)
        text = self._kit.wording.say(language, key)
        await interaction.response.send_message(
            view=notice(text), ephemeral=True, allowed_mentions=NOBODY
        )
