"""`/facts gaps`: what is asked in a server and not on record, the most asked first."""

from __future__ import annotations

from typing import Final

import discord

from ....moderation.drafting import Words
from ....records.exporting import written as yaml_of
from ....records.models import LANGUAGES, Language
from ...harmless import as_written, line
from ...layout import texts_of
from ...locales import said
from ..forms import Field, form, to_read, written
from ..group import FACTS
from ..listing import Entry, Turning, entry_at, listing, show, turned
from ..press import Pressed, desk_button, desk_id, on_press
from .asked import Gap, drop_gap, gaps_of, unknown_words
from .editing import Editing
from .fact_form import MOST, Target
from .naming import Naming
from .revising import Attempt

_LIST, _FACT, _NAME, _NAMED, _DROP = "gaps", "gap-fact", "gap-name", "gap-named", "gap-drop"
# A question in the list.
_SHORT: Final = 500
_STEP: Final = " ↳ "
_PHRASE: Final = 120


class Gathering(Editing, Naming):
    """Shows the questions without an answer, and leads from them to what would answer them."""

    @FACTS.command(
        name=said("command-facts-gaps", "gaps"),
        description=said("command-facts-gaps-description", "Questions that found no answer here"),
    )
    async def gaps(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._show_gaps(interaction, 0)

    @on_press(_LIST)
    async def _turn_gaps(self, pressed: Pressed) -> None:
        await pressed.interaction.response.defer()
        await self._show_gaps(pressed.interaction, turned(pressed.argument)[0])

    @on_press(_DROP)
    async def _drop_gap(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        await interaction.response.defer()
        page, number = turned(pressed.argument)
        await drop_gap(self._kit.store, pressed.edition, interaction.guild_id or 0, _number(number))
        await self._show_gaps(interaction, page)

    @on_press(_FACT)
    async def _fact_of_gap(self, pressed: Pressed) -> None:
        """Opens the form of a new fact, with the question among those that it answers."""
        language, number, question = self._pressed_gap(pressed)
        target = Target(language, gap=number, any_language=True)
        why = self._kit.wording.say(pressed.language, "gap-reason", question=question)
        words = Words(more=_asked_as(language, question), reason=why[: MOST["reason"]])
        await self._open_fact_form(pressed.interaction, Attempt(target, words), pressed.language)

    @on_press(_NAME)
    async def _name_of_gap(self, pressed: Pressed) -> None:
        """Asks what a name or word in the question means; offered is what nothing is known of."""
        language, _, question = self._pressed_gap(pressed)
        read = pressed.edition.answerer.reader.read(question, locale=language)
        say = self._kit.wording.say
        fields = [
            to_read(say(pressed.language, "gap-question"), question),
            Field(
                name="phrase",
                label=say(pressed.language, "gap-phrase"),
                value=unknown_words(read)[:_PHRASE],
                most=_PHRASE,
            ),
            Field(
                name="what",
                label=say(pressed.language, "gap-what"),
                example=say(pressed.language, "gap-what-example"),
                most=100,
            ),
        ]
        await pressed.interaction.response.send_modal(
            form(
                desk_id(_NAMED, language),
                say(pressed.language, "gap-name", language=language),
                fields,
            )
        )

    @on_press(_NAMED)
    async def _gap_named(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        await interaction.response.defer(ephemeral=True, thinking=True)
        entered, language = written(interaction), _language(pressed.argument)
        await self._propose_name(
            interaction,
            pressed.edition.meanings.everything,
            entered.get("what", ""),
            language,
            entered.get("phrase", ""),
        )

    async def _show_gaps(self, interaction: discord.Interaction, page: int) -> None:
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        if not edition.settings.keep_questions:
            await self._say(interaction, "gaps-off")
            return
        gaps = await gaps_of(self._kit.store, edition, interaction.guild_id or 0)
        title = self._kit.wording.say(language, "gaps", count=len(gaps))

        def entry(place: int) -> Entry:
            return self._gap_entry(gaps[place], place, page, language)

        view = listing(title, len(gaps), entry, Turning(_LIST, page=page))
        await show(interaction, view)

    def _gap_entry(self, gap: Gap, place: int, page: int, language: Language) -> Entry:
        say, commonest = self._kit.wording.say, gap.commonest
        told = say(
            language,
            "gap-asked",
            count=len(gap.asked),
            latest=f"<t:{int(gap.asked[0].created_at.timestamp())}:d>",
            languages=", ".join(say(language, f"language-{code}") for code in gap.languages),
        )
        question = line(_STEP.join(commonest.question.splitlines()), _SHORT)
        which = f"{place}.{commonest.language}.{gap.number}"
        return Entry(
            f"**{place + 1}.** {question}\n-# {told}",
            [
                desk_button(
                    say(language, "button-gap-fact"), _FACT, which,
                    style=discord.ButtonStyle.primary,
                ),
                desk_button(say(language, "button-gap-name"), _NAME, which),
                desk_button(say(language, "button-gap-drop"), _DROP, f"{page}.{gap.number}"),
            ],
        )  # fmt: skip

    def _pressed_gap(self, pressed: Pressed) -> tuple[Language, int, str]:
        """The language, the number and the wording of the gap whose button was pressed.

        The wording is read back from the list, since a form has to come before the database would.
        """
        place, _, rest = pressed.argument.partition(".")
        code, _, number = rest.partition(".")
        message = pressed.interaction.message
        shown = entry_at(texts_of(message), _number(place)) if message else ""
        question = shown.partition("\n")[0].partition(" ")[2]
        return _language(code), _number(number), as_written(question)


def _asked_as(language: Language, question: str) -> str:
    """The field of a fact for the ways it is asked for; empty where the question is too long."""
    if len(question) > _PHRASE or _STEP in question or not question:
        return ""
    return yaml_of({"questions": {language: [question]}}).strip()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _language(code: str) -> Language:
    return next((known for known in LANGUAGES if known == code), "en")
