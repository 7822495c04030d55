"""`/study plan`: how much a day, of what, in whose time, and whether to be reminded."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ....records.models import Language
from ....study.memory.days import UTC
from ....study.memory.planning import Plan
from ...desk.desking import Desking
from ...desk.page import page, show
from ...desk.press import Pressed, desk_button, on_press
from ...desk.rights import Right
from ...edition import Edition
from ...harmless import line
from ...locales import said
from .. import zones
from .group import STUDY
from .pages import GO
from .sitting import Sitting

QUIET: Final = "study-quiet"

# What is chosen for every topic; no topic has such an id.
_EVERY: Final = "*"
_TOPIC: Final = 150
_OFF: Final = -1


class StudyPlans(Desking):
    """Keeps how somebody wants to study."""

    @STUDY.command(
        name=said("command-study-plan", "plan"),
        description=said("command-study-plan-description", "How much a day, and reminders"),
    )
    @app_commands.rename(
        new=said("option-study-new", "new"),
        repeats=said("option-study-repeats", "repeats"),
        topic=said("option-topic", "topic"),
        zone=said("option-study-zone", "zone"),
        remind=said("option-study-remind", "remind"),
    )
    @app_commands.describe(
        new=said("option-study-new-description", "New cards a day, at most"),
        repeats=said("option-study-repeats-description", "Cards to repeat a day, at most"),
        topic=said("option-study-plan-topic-description", "What new cards are about"),
        zone=said("option-study-zone-description", "Where your day begins, at 4 a.m."),
        remind=said(
            "option-study-remind-description", "When I write to you if something is due; or off"
        ),
    )
    async def plan(
        self,
        interaction: discord.Interaction,
        new: Range[int, 0, 100] | None = None,
        repeats: Range[int, 0, 1000] | None = None,
        topic: Range[str, 1, 100] | None = None,
        zone: Range[str, 1, 100] | None = None,
        remind: Range[int, _OFF, 23] | None = None,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        studies, user_id = self._kit.store.studies, interaction.user.id
        before = await studies.plan(user_id) or Plan.unplanned(language)
        changed: dict[str, Any] = {}
        if new is not None:
            changed["new_a_day"] = new
        if repeats is not None:
            changed["reviews_a_day"] = repeats
        if topic is not None:
            changed["topic"] = "" if topic == _EVERY else edition.offers.topics.meant(topic)
        if zone is not None:
            place = await asyncio.to_thread(zones.zone_of, zone)
            changed["zone"] = place and place.key
        if None in changed.values():
            is_topic = changed.get("topic", "") is None
            await self._say(interaction, "no-such-choice" if is_topic else "study-no-such-zone")
            return
        if remind is not None:
            changed["remind_at"] = None if remind == _OFF else remind
        plan = replace(before, **changed, language=language)
        if changed:
            await studies.keep_plan(user_id, plan)
        button = desk_button(self._kit.wording.say(language, "study-go"), GO, Sitting(user_id))
        lead = "study-plan-kept" if changed else "study-plan"
        await show(interaction, page([self._in_words(lead, plan, edition, language)], [[button]]))

    @plan.autocomplete("topic")
    async def _plan_topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        every = Choice(name=self._kit.wording.say(language, "study-every-topic"), value=_EVERY)
        return [every, *edition.offers.topics.choices(typed, language)[:24]]

    @plan.autocomplete("zone")
    async def _plan_zones(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await asyncio.to_thread(zones.offered, typed, interaction.created_at)

    @plan.autocomplete("remind")
    async def _plan_hours(self, interaction: discord.Interaction, typed: str) -> list[Choice[int]]:
        off = self._kit.wording.say(await self._spoken(interaction), "study-remind-off")
        # Together they are as many as Discord takes.
        hours = [Choice(name=f"{hour:02}:00", value=hour) for hour in range(24)]
        return [one for one in [Choice(name=off, value=_OFF), *hours] if typed in one.name]

    @on_press(QUIET, Right.ANY)
    async def _quiet(self, pressed: Pressed) -> None:
        """Reminds no more, from the reminder itself."""
        interaction = pressed.interaction
        await interaction.response.defer()
        plan = await self._kit.store.studies.plan(interaction.user.id)
        if plan:
            await self._kit.store.studies.keep_plan(
                interaction.user.id, replace(plan, remind_at=None)
            )
        text = self._kit.wording.say(pressed.language, "study-quiet")
        await show(interaction, page([text]))

    def _in_words(self, lead: str, plan: Plan, edition: Edition, language: Language) -> str:
        """A plan in words, with what is to be known of it."""

        def say(key: str, **values: object) -> str:
            return self._kit.wording.say(language, key, **values)

        about = say("study-every-topic")
        if plan.topic:
            label = edition.book.catalogue.topics.get(plan.topic)
            # Of a topic that is none here the id alone is known.
            name = line(label.best(language)[0] if label else plan.topic, _TOPIC)
            about = say("study-plan-topic", topic=name)
        reminder = say("study-plan-no-reminder")
        if plan.remind_at is not None:
            reminder = say("study-plan-reminder", hour=f"{plan.remind_at:02}:00")
        told = [
            say("study-plan-new", count=plan.new_a_day),
            say("study-plan-repeats", count=plan.reviews_a_day),
            about,
            say("study-plan-zone", zone=plan.zone.replace("_", " ")),
            reminder,
        ]
        lines = [f"**{say(lead)}**", *(f"- {one}" for one in told)]
        if plan.zone == UTC:
            lines.append(f"-# {say('study-zone-hint')}")
        return "\n".join(lines)
