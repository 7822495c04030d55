"""`/facts stale|untranslated`: facts to look at again, and facts that lack a language."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final

import discord
from discord import app_commands

from ....moderation.changes import Change
from ....moderation.dating import period_in
from ....records.models import LANGUAGES, Fact, Language, Texts
from ....records.plain import plain
from ...edition import Edition
from ...harmless import line
from ...locales import LANGUAGE_CHOICES, said
from ..forms import Field, form, to_read, written
from ..group import FACTS
from ..listing import Entry, Turning, listing, show, turned
from ..press import Pressed, desk_button, desk_id, on_press
from .editing import Editing
from .fact_form import Target, fits
from .revising import Attempt

_STALE, _EDIT, _STILL, _STILL_SENT = "stale", "stale-edit", "still", "still-right"
_UNTRANSLATED, _TRANSLATE, _TRANSLATED = "untranslated", "translate", "translated"
# A fact's text in a list, and in a form.
_SHORT, _WHOLE = 500, 1_500
_DATE: Final = 60


class Tending(Editing):
    """Looks after facts that are there."""

    @FACTS.command(
        name=said("command-facts-stale", "stale"),
        description=said("command-facts-stale-description", "Facts past their review date"),
    )
    async def stale(self, interaction: discord.Interaction) -> None:
        await self._show_stale(interaction, 0)

    @FACTS.command(
        name=said("command-facts-untranslated", "untranslated"),
        description=said("command-facts-untranslated-description", "Facts lacking a language"),
    )
    @app_commands.rename(language=said("option-language", "language"))
    @app_commands.describe(
        language=said("option-lacking-description", "The language they lack; left out, any")
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    async def untranslated(
        self, interaction: discord.Interaction, language: Language | None = None
    ) -> None:
        await self._show_untranslated(interaction, 0, language or "")

    @on_press(_STALE)
    async def _turn_stale(self, pressed: Pressed) -> None:
        page, _ = turned(pressed.argument)
        await self._show_stale(pressed.interaction, page)

    @on_press(_UNTRANSLATED)
    async def _turn_untranslated(self, pressed: Pressed) -> None:
        await self._show_untranslated(pressed.interaction, *turned(pressed.argument))

    @on_press(_EDIT)
    async def _edit_stale(self, pressed: Pressed) -> None:
        edition = pressed.edition
        fact = edition.book.facts.get(pressed.argument)
        if fact is None:
            await self._say(pressed.interaction, "press-too-old")
            return
        language = fact.text.best(pressed.language)[1]
        target = Target(language, fact.id, edition.state.revision_of("fact", fact.id))
        await self._open_standing(pressed.interaction, edition, target)

    @on_press(_STILL)
    async def _ask_until(self, pressed: Pressed) -> None:
        """Asks until when a fact counts as looked at."""
        edition, language = pressed.edition, pressed.language
        fact = edition.book.facts.get(pressed.argument)
        if fact is None:
            await self._say(pressed.interaction, "press-too-old")
            return
        seen = edition.state.revision_of("fact", fact.id)
        field = Field(
            name="date",
            label=self._kit.wording.say(language, "still-right-date"),
            example=self._kit.wording.say(language, "still-right-date-example"),
            value=f"{_in_a_year(pressed.interaction):%Y-%m}",
            most=_DATE,
        )
        await pressed.interaction.response.send_modal(
            form(
                desk_id(_STILL_SENT, f"{seen}.{fact.id}"),
                self._kit.wording.say(language, "still-right"),
                [self._to_read(fact, language), field],
            )
        )

    @on_press(_STILL_SENT)
    async def _still_right(self, pressed: Pressed) -> None:
        interaction, edition = pressed.interaction, pressed.edition
        await interaction.response.defer(ephemeral=True, thinking=True)
        seen, _, key = pressed.argument.partition(".")
        fact = edition.book.facts.get(key)
        if fact is None:
            await self._say(interaction, "press-too-old")
            return
        date = written(interaction).get("date", "")
        until = period_in(date, edition.answerer.reader, pressed.language)
        if until is None or until.last < interaction.created_at.date():
            await self._say(interaction, "still-right-no-date", date=line(date, _DATE))
            return
        await self._tend(
            pressed, fact.model_copy(update={"review_by": until}), seen, reason="still-right-reason"
        )

    @on_press(_TRANSLATE)
    async def _ask_translation(self, pressed: Pressed) -> None:
        """Asks for a fact's text in a language, and shows the text there is."""
        edition, say = pressed.edition, self._kit.wording.say
        code, _, key = pressed.argument.partition(".")
        fact, language = edition.book.facts.get(key), _language(code)
        if fact is None or language is None or fact.text.get(language):
            await self._say(pressed.interaction, "translate-not-lacking")
            return
        seen = edition.state.revision_of("fact", fact.id)
        field = Field(
            name="text",
            label=say(pressed.language, "translate-text", language=language),
            most=_WHOLE,
            is_long=True,
        )
        await pressed.interaction.response.send_modal(
            form(
                desk_id(_TRANSLATED, f"{language}.{seen}.{fact.id}"),
                say(pressed.language, "translate", language=language),
                [self._to_read(fact, pressed.language), field],
            )
        )

    @on_press(_TRANSLATED)
    async def _translated(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        await interaction.response.defer(ephemeral=True, thinking=True)
        code, _, rest = pressed.argument.partition(".")
        seen, _, key = rest.partition(".")
        fact, language = pressed.edition.book.facts.get(key), _language(code)
        if fact is None or language is None:
            await self._say(interaction, "press-too-old")
            return
        text = written(interaction).get("text", "")
        if not text:
            await self._say(interaction, "translate-empty")
            return
        texts = Texts(**{**plain(fact.text), language: text})
        now = fact.model_copy(update={"text": texts})
        await self._tend(pressed, now, seen, reason="translate-reason", language=language)

    def _to_read(self, fact: Fact, language: Language) -> Field:
        """The text there is."""
        label = self._kit.wording.say(language, "form-text-there")
        return to_read(label, fact.text.best(language)[0])

    async def _tend(
        self,
        pressed: Pressed,
        fact: Fact,
        seen: str,
        *,
        reason: str,
        language: Language | None = None,
    ) -> None:
        """Puts a fact in the place of what it was at the revision seen.

        What was written in a `language` is kept where somebody else was faster.
        """
        change = Change(
            kind="fact", key=fact.id, action="edit", record=plain(fact),
            based_on=int(seen) if seen.isdecimal() and len(seen) < 10 else 0,
        )  # fmt: skip
        why, attempt = self._kit.wording.say(pressed.language, reason), None
        if language:
            drafting = self._fact_drafting(pressed.edition, language, pressed.language)
            words = replace(drafting.words_of(fact), reason=why)
            target = Target(language, fact.id, change.based_on)
            attempt = Attempt(target, words) if fits(words) else None
        await self._revise_facts(
            pressed.interaction, [change], reason=why, done="fact-edited", attempt=attempt
        )

    async def _show_stale(self, interaction: discord.Interaction, page: int) -> None:
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        say = self._kit.wording.say
        facts = _stale(edition, interaction.created_at.date())

        def entry(place: int) -> Entry:
            fact = facts[place]
            date = self._kit.wording.date(language, str(fact.review_by))
            return Entry(
                f"{line(fact.text.best(language)[0], _SHORT)}\n"
                f"-# {say(language, 'stale-since', date=date)} · `{fact.id}`",
                [
                    desk_button(say(language, "button-stale-edit"), _EDIT, fact.id),
                    desk_button(say(language, "button-still-right"), _STILL, fact.id),
                ],
            )

        title = say(language, "stale", count=len(facts))
        await show(interaction, listing(title, len(facts), entry, Turning(_STALE, page=page)))

    async def _show_untranslated(
        self, interaction: discord.Interaction, page: int, wanted: str
    ) -> None:
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        say = self._kit.wording.say
        codes = [code for code in LANGUAGES if wanted in {"", code}]
        facts = [
            fact
            for fact in edition.book.facts.values()
            if any(fact.text.get(code) is None for code in codes)
        ]

        def entry(place: int) -> Entry:
            fact = facts[place]
            lacking = [code for code in codes if fact.text.get(code) is None]
            buttons: list[discord.ui.Button[Any]] = [
                desk_button(
                    say(language, "button-translate", language=code),
                    _TRANSLATE,
                    f"{code}.{fact.id}",
                )
                for code in lacking
            ]
            return Entry(f"{line(fact.text.best(language)[0], _SHORT)}\n-# `{fact.id}`", buttons)

        title = say(language, "untranslated", count=len(facts))
        turning = Turning(_UNTRANSLATED, wanted, page)
        await show(interaction, listing(title, len(facts), entry, turning))


def _stale(edition: Edition, today: dt.date) -> list[Fact]:
    """The facts whose review date has passed, the longest past first."""
    past = [
        (fact.review_by.last, fact)
        for fact in edition.book.facts.values()
        if fact.review_by and fact.review_by.last < today
    ]
    past.sort(key=lambda pair: pair[0])
    return [fact for _, fact in past]


def _language(code: str) -> Language | None:
    return next((known for known in LANGUAGES if known == code), None)


def _in_a_year(interaction: discord.Interaction) -> dt.datetime:
    # Any month has the first.
    now = interaction.created_at
    return now.replace(year=now.year + 1, day=1)
