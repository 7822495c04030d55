"""`/suggest` and `/mysuggestions`: members propose facts, and see what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import discord
from discord import app_commands, ui
from discord.ext import commands

from ....errors import StoreError
from ....moderation.claiming import language_in
from ....moderation.submissions import MOST_OPEN, Submission
from ....records.models import LANGUAGES, Language
from ...everywhere import everywhere, in_servers
from ...failures import log, log_failure
from ...harmless import line
from ...kit import Kit
from ...locales import LANGUAGE_CHOICES, said
from ...modals import tell_choice, tell_in
from ...telling import tell
from ..curator import Changed
from ..desking import Desking
from ..forms import Field, form, written
from ..page import page, show
from ..press import Pressed, desk_button, desk_id, on_press
from ..rights import Right
from .outcomes import dated, outcome_of
from .told_members import reach

if TYPE_CHECKING:
    from ... import Host

CLAIM, SOURCE, DATE = 1000, 300, 60

_A_PAGE: Final = 4
_QUOTE: Final = 250


class Suggestions(Desking, name="VRA Facts: suggestions"):
    """Takes what members propose, and tells them what became of it."""

    right = Right.ANY

    def __init__(self, bot: Host, kit: Kit) -> None:
        super().__init__(kit)
        self._bot = bot

    @app_commands.command(
        name=said("command-suggest", "suggest"),
        description=said("command-suggest-description", "Propose a fact to the moderators"),
    )
    @app_commands.rename(language=said("option-language", "language"))
    @app_commands.describe(
        language=said("option-suggest-language-description", "Which you write in; else it is seen")
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    @in_servers
    async def suggest(
        self, interaction: discord.Interaction, language: Language | None = None
    ) -> None:
        spoken = await self._spoken(interaction)

        def say(key: str) -> str:
            return self._kit.wording.say(spoken, key)

        fields: list[Field | ui.Label[Any]] = [
            Field(
                name=name, label=say(f"form-suggest-{name}"),
                example=say(f"form-suggest-{name}-example"), most=most, is_long=name == "claim",
                is_needed=name == "claim",
            )
            for name, most in (("claim", CLAIM), ("source", SOURCE), ("date", DATE))
        ]  # fmt: skip
        fields.append(tell_choice(spoken, self._kit.wording))
        modal = form(desk_id("suggest", language or ""), say("form-suggest"), fields)
        await interaction.response.send_modal(modal)

    @on_press("suggest", Right.ANY)
    async def _suggested(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        guild_id, user_id = interaction.guild_id, interaction.user.id
        chosen = next((code for code in LANGUAGES if code == pressed.argument), None)
        if guild_id is None:
            await self._say(interaction, "desk-servers-only")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        fields = written(interaction)
        if not fields.get("claim"):
            await self._say(interaction, "suggest-empty")
        elif await self._kit.store.queue.open_count(user_id, guild_id) >= MOST_OPEN:
            await self._say(interaction, "suggest-full")
        else:
            read = language_in(fields["claim"], pressed.edition.answerer.reader)
            suggestion = Submission(
                form="suggestion",
                guild_id=guild_id,
                user_id=user_id,
                language=chosen or read or pressed.language,
                text=fields["claim"][:CLAIM],
                source=fields.get("source", "")[:SOURCE],
                date=fields.get("date", "")[:DATE],
                tell=tell_in(interaction),
                channel_id=interaction.channel_id,
                created_at=interaction.created_at,
            )
            number = await self._kit.store.queue.submit(suggestion)
            say = self._kit.wording.say
            kept = say(pressed.language, "suggest-kept", number=str(number))
            await tell(interaction, f"{kept} {say(pressed.language, f'suggest-{suggestion.tell}')}")

    @app_commands.command(
        name=said("command-mysuggestions", "mysuggestions"),
        description=said("command-mysuggestions-description", "What became of what you proposed"),
    )
    @everywhere
    async def mysuggestions(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._list(interaction, 0, await self._spoken(interaction))

    @on_press("mine", Right.ANY)
    async def _turn(self, pressed: Pressed) -> None:
        await pressed.interaction.response.defer()
        number = pressed.argument
        at = int(number) if number.isascii() and number.isdecimal() and len(number) < 5 else 0
        await self._list(pressed.interaction, at, pressed.language)

    async def _list(self, interaction: discord.Interaction, at: int, language: Language) -> None:
        """Shows a page (from 0) of what somebody submitted here; outside of servers, in all."""
        say = self._kit.wording.say
        found = await self._kit.store.queue.of_member(
            interaction.user.id, guild_id=interaction.guild_id
        )
        if not found:
            await show(interaction, page([say(language, "mine-none")]))
            return
        pages = (len(found) - 1) // _A_PAGE + 1
        at = min(at, pages - 1)
        texts = [self._entry(one, language) for one in found[at * _A_PAGE :][:_A_PAGE]]
        back = say(language, "button-page-back", page=at, pages=pages)
        on = say(language, "button-page-on", page=at + 2, pages=pages)
        row = [
            *([desk_button(back, "mine", at - 1)] if at else []),
            *([desk_button(on, "mine", at + 1)] if at + 1 < pages else []),
        ]
        head = say(language, "mine", count=len(found))
        await show(interaction, page([f"**{head}**", *texts], [row]))

    def _entry(self, one: Submission, language: Language) -> str:
        say = self._kit.wording.say
        head = say(language, f"review-{one.form}", number=str(one.number))
        quote = line(one.text, _QUOTE) or "–"
        state = outcome_of(one, language, self._kit.wording)
        return f"**{head}** · {dated(one, 'D')}\n> {quote}\n{state}"

    @commands.Cog.listener("on_vrafacts_change")
    async def tell_what_became_of_it(self, changed: Changed) -> None:
        """Tells a member what was decided about what they submitted."""
        if changed.decision is None:
            return
        try:
            number = changed.decision.number
            submission = await self._kit.store.queue.submission(changed.guild_id, number)
            if submission:
                await reach(self._bot, self._kit, submission, changed.after)
        except StoreError as error:
            log.warning("A member could not be told what became of a suggestion: %s", error)
        except Exception as error:  # noqa: BLE001 -- a host's handler is left alone
            log_failure("Telling a member what became of a suggestion", error)
