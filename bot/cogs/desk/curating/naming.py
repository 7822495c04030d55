"""`/facts alias|word`: further names of entities, and further words for what can be asked."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ButtonStyle, app_commands
from discord.app_commands import Choice, Range

from ....answering.foreseeing import Foreseen, foresee
from ....errors import ConflictError
from ....records.models import Language
from ...edition import Edition
from ...harmless import line
from ...kit import Kit
from ...layout import notice
from ...locales import LANGUAGE_CHOICES, language_of, said
from ...meanings import ENTITY
from ...offers import Offer
from ...replying import NOBODY
from ...telling import tell
from ..attempts import Kept
from ..curator import Waiting
from ..group import FACTS
from ..press import Pressed, desk_button, on_press
from .proposing import Further, Made, Proposal, phrase_of
from .record_form import RecordForms

Typed = Range[str, 1, 100]
# As long as a phrase of a lexicon may be.
Phrase = Range[str, 1, 120]

_YES, _NO = "name-yes", "name-no"
# So many facts are shown that a new name or word would match; the rest is counted.
_FACTS = 5
_FACT, _NAME = 120, 150


class Naming(RecordForms):
    """Gives names and words, each after showing what it would match."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._proposals: Kept[Proposal] = Kept()

    @FACTS.command(
        name=said("command-facts-alias", "alias"),
        description=said("command-facts-alias-description", "Add or remove another name"),
    )
    @app_commands.rename(
        entity=said("option-entity", "entity"), language=said("option-language", "language"),
        name=said("option-name", "name"),
    )  # fmt: skip
    @app_commands.describe(
        entity=said("option-entity-description", "Who or what it names"),
        language=said("option-written-in-description", "The language it is in"),
        name=said("option-alias-description", "The other name; one you added can be removed"),
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    async def alias(
        self, interaction: discord.Interaction, entity: Typed, language: Language, name: Phrase
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        offer = (await self._edition(interaction)).meanings.entities
        await self._propose_name(interaction, offer, entity, language, name)

    @FACTS.command(
        name=said("command-facts-word", "word"),
        description=said("command-facts-word-description", "Add or remove a word to ask with"),
    )
    @app_commands.rename(
        what=said("option-what", "what"), language=said("option-language", "language"),
        word=said("option-word", "word"),
    )  # fmt: skip
    @app_commands.describe(
        what=said("option-what-description", "What it asks for"),
        language=said("option-written-in-description", "The language it is in"),
        word=said("option-word-description", "The word or phrase; one you added can be removed"),
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    async def word(
        self, interaction: discord.Interaction, what: Typed, language: Language, word: Phrase
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        offer = (await self._edition(interaction)).meanings.askable
        await self._propose_name(interaction, offer, what, language, word)

    @alias.autocomplete("entity")
    async def _nameable(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        offer = (await self._edition(interaction)).meanings.entities
        return offer.choices(typed, language_of(interaction.locale))

    @word.autocomplete("what")
    async def _wordable(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        offer = (await self._edition(interaction)).meanings.askable
        return offer.choices(typed, language_of(interaction.locale))

    async def _propose_name(
        self,
        interaction: discord.Interaction,
        offer: Offer,
        chosen: str,
        language: Language,
        text: str,
    ) -> None:
        """Shows what would come of a phrase that shall mean what was chosen, to be confirmed."""
        edition, spoken = await self._edition(interaction), await self._spoken(interaction)
        term, phrase = offer.meant(chosen), phrase_of(text)
        if term is None:
            await self._say(interaction, "no-such-choice")
            return
        if phrase is None:
            await self._say(interaction, "naming-odd")
            return
        values = {
            "text": line(phrase, _NAME),
            "meaning": line(edition.meanings.name(term, spoken), _NAME),
            "language": language,
        }
        proposal = Further(term=term, language=language, text=phrase)
        if proposal.is_own(edition.state):
            proposal = Further(term=term, language=language, text=phrase, removes=True)
            lead = self._kit.wording.say(spoken, "naming-remove", **values)
            await self._ask_to_confirm(
                interaction, proposal, [lead], yes="button-name-remove", style=ButtonStyle.danger
            )
            return
        foreseen = await asyncio.to_thread(foresee, edition.answerer, phrase, language, term)
        if foreseen.refusal or foreseen.is_known:
            key = f"naming-{foreseen.refusal}" if foreseen.refusal else "naming-known"
            await self._say(interaction, key, **values)
            return
        key = "naming-name" if term.startswith(ENTITY) else "naming-word"
        lead = self._kit.wording.say(spoken, key, **values)
        await self._ask_to_confirm(
            interaction, proposal, [lead, *await self._matched(interaction, foreseen)]
        )

    async def _matched(self, interaction: discord.Interaction, foreseen: Foreseen) -> list[str]:
        """What a phrase means already, and the facts that have its words."""
        edition, spoken = await self._edition(interaction), await self._spoken(interaction)
        told: list[str] = []
        if foreseen.others:
            others = self._terms_named(edition, spoken, foreseen.others)
            told.append(self._kit.wording.say(spoken, "naming-others", others=others))
        return [*told, self._facts_having(edition, spoken, foreseen.facts)]

    def _terms_named(self, edition: Edition, language: Language, terms: Iterable[str]) -> str:
        """What some terms are called."""
        names = (line(edition.meanings.name(one, language), _NAME) for one in terms)
        return ", ".join(f"**{name}**" for name in names)

    def _facts_having(self, edition: Edition, language: Language, facts: Sequence[str]) -> str:
        """The facts that have a phrase: how many, and the first of them."""
        say, known = self._kit.wording.say, edition.book.facts
        more = len(facts[_FACTS:])
        lines = [
            say(language, "naming-facts", count=len(facts)),
            *(
                f"- {line(known[fact].text.best(language)[0], _FACT)} · `{fact}`"
                for fact in facts[:_FACTS]
            ),
            *([say(language, "naming-more-facts", count=more)] if more else []),
        ]
        return "\n".join(lines)

    async def _ask_to_confirm(
        self,
        interaction: discord.Interaction,
        proposal: Proposal,
        paragraphs: Sequence[str],
        *,
        yes: str = "button-name-yes",
        style: ButtonStyle = ButtonStyle.success,
    ) -> None:
        """Shows a proposal, with a button that makes it so and one that does not."""
        spoken, say = await self._spoken(interaction), self._kit.wording.say
        name = self._proposals.keep(interaction, proposal)
        row = [
            desk_button(say(spoken, yes), _YES, name, style=style),
            desk_button(say(spoken, "button-name-no"), _NO, name),
        ]
        await tell(interaction, "\n\n".join(paragraphs), row=row)

    @on_press(_YES)
    async def _name_confirmed(self, pressed: Pressed) -> None:
        interaction, say = pressed.interaction, self._kit.wording.say
        proposal = self._proposals.of(interaction, pressed.argument)
        if proposal is None:
            await self._say(interaction, "naming-gone")
            return
        await interaction.response.defer()
        change, text = proposal.change(pressed.edition.state), say(pressed.language, "naming-done")
        row: list[discord.ui.Button[Any]] = []
        try:
            if change:
                made = await self._curator.change(interaction, [change], reason=proposal.reason)
                if isinstance(made, Waiting):
                    text = say(pressed.language, "fact-waiting", number=str(made.number))
        except ConflictError:
            if change is None or not isinstance(proposal, Made):
                raise
            text, row = await self._record_conflict(pressed, change, proposal.filled)
        # Kept until here, so that it can be pressed again where the database had failed.
        self._proposals.take(interaction, pressed.argument)
        await interaction.edit_original_response(
            view=notice(text, row=row), allowed_mentions=NOBODY
        )

    @on_press(_NO)
    async def _name_cancelled(self, pressed: Pressed) -> None:
        self._proposals.take(pressed.interaction, pressed.argument)
        text = self._kit.wording.say(pressed.language, "naming-cancelled")
        await pressed.interaction.response.edit_message(view=notice(text), allowed_mentions=NOBODY)
