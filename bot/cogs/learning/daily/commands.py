"""`/daily`: where and when a fact or a question is posted each day."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import ClassVar, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ....moderation.audit import Entry
from ....records.models import Language
from ....storage.dailies import OFF, SET
from ....study.daily import Daily, Form, due, upcoming
from ...desk.admin.mod_log import DONE
from ...desk.rights import Right
from ...edition import Edition
from ...locales import language_of, said
from ...telling import tell
from ..zones import UTC, offered, zone_of
from .choosing import lacking_in, language_in, wanted_of
from .questions import DailyQuestions

Typed = Range[str, 1, 100]
_FORMS: Final = [
    Choice(name=said("daily-form-fact", "a fact"), value="fact"),
    Choice(name=said("daily-form-question", "a question"), value="question"),
]


class DailyCommands(DailyQuestions, name="VRA Facts: daily"):
    """Lets admins settle what is posted each day, and takes the answers to questions of the day."""

    right = Right.ADMIN

    group: ClassVar = app_commands.Group(
        name=said("command-daily", "daily"),
        description=said("command-daily-description", "A fact or a question each day (admins)"),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=False, private_channel=False
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    @group.command(
        name=said("command-daily-set", "set"),
        description=said("command-daily-set-description", "Have one posted each day"),
    )
    @app_commands.rename(
        channel=said("option-channel", "channel"),
        hour=said("option-hour", "hour"),
        zone=said("option-zone", "zone"),
        what=said("option-daily-what", "what"),
        topic=said("option-topic", "topic"),
    )
    @app_commands.describe(
        channel=said("option-channel-description", "Where it is posted"),
        hour=said("option-hour-description", "At which hour, from 0 to 23"),
        zone=said("option-zone-description", "The time zone of that hour; else as before, or UTC"),
        what=said("option-daily-what-description", "A fact with its source, or a question"),
        topic=said("option-daily-topic-description", "One topic; leave it out for all"),
    )
    @app_commands.choices(what=_FORMS)
    async def set_up(
        self,
        interaction: discord.Interaction,
        channel: discord.TextChannel,
        hour: Range[int, 0, 23],
        zone: Typed | None = None,
        what: Form = "fact",
        topic: Typed | None = None,
    ) -> None:
        edition = await self._edition(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else ""
        where = await asyncio.to_thread(zone_of, zone) if zone else None
        if chosen is None or (zone and where is None):
            await self._say(interaction, "no-such-choice")
            return
        if not edition.is_read:
            await self._say(interaction, "desk-lost")
            return
        if lacking := lacking_in(channel):
            language = await self._spoken(interaction)
            await tell(interaction, self._lacking(channel.id, lacking, language))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        before = await self._kit.store.dailies.of(channel.guild.id)
        daily = Daily(
            guild_id=channel.guild.id,
            channel_id=channel.id,
            hour=hour,
            zone=where.key if where else before.zone if before else UTC,
            form=what,
            topic=chosen,
        )
        today = interaction.created_at.date()
        if not await wanted_of(daily, edition, language_in(edition, channel.guild), today):
            await self._say(interaction, "daily-nothing")
            return
        # What the hour was today is past: the first comes tomorrow.
        zone_then = zone_of(daily.zone)
        if zone_then and (day := due(daily, zone_then, interaction.created_at)):
            daily = replace(daily, posted_on=day)
        await self._kit.store.dailies.set(daily, by=interaction.user.id, at=interaction.created_at)
        self._tell_log(interaction, SET, str(channel.id))
        await self._show(interaction, edition, "daily-set")

    @group.command(
        name=said("command-daily-off", "off"),
        description=said("command-daily-off-description", "Have nothing posted any more"),
    )
    async def off(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        done = await self._kit.store.dailies.off(
            interaction.guild_id or 0, by=interaction.user.id, at=interaction.created_at
        )
        if done:
            self._tell_log(interaction, OFF, "")
        await self._say(interaction, "daily-off" if done else "daily-none")

    @group.command(
        name=said("command-daily-show", "show"),
        description=said("command-daily-show-description", "What is posted, and when"),
    )
    async def show(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._show(interaction, await self._edition(interaction), "daily-shown")

    @set_up.autocomplete("topic")
    async def _topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        topics = (await self._edition(interaction)).offers.topics
        return topics.choices(typed, language_of(interaction.locale))

    @set_up.autocomplete("zone")
    async def _zones(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await asyncio.to_thread(offered, typed, interaction.created_at)

    async def _show(self, interaction: discord.Interaction, edition: Edition, key: str) -> None:
        """Says what is set, in words that begin with the sentence `key`."""
        daily = await self._kit.store.dailies.of(interaction.guild_id or 0)
        if daily is None:
            await self._say(interaction, "daily-none")
            return
        language = await self._spoken(interaction)
        say = self._kit.wording.say
        lines = [say(language, key), self._described(daily, edition, language)]
        if zone := await asyncio.to_thread(zone_of, daily.zone):
            next_one = int(upcoming(daily, zone, interaction.created_at).timestamp())
            when = f"<t:{next_one}:F> (<t:{next_one}:R>)"
            lines.append(say(language, "daily-next", when=when))
        guild = interaction.guild
        channel = guild.get_channel(daily.channel_id) if guild else None
        if channel is None:
            lines.append(f"⚠️ {say(language, 'daily-no-channel')}")
        elif lacking := lacking_in(channel):
            lines.append(f"⚠️ {self._lacking(channel.id, lacking, language)}")
        await tell(interaction, "\n".join(lines))

    def _described(self, daily: Daily, edition: Edition, language: Language) -> str:
        label = edition.book.catalogue.topics.get(daily.topic)
        topic = label.best(language)[0] if label else daily.topic
        return self._kit.wording.say(
            language,
            f"daily-each-{daily.form}",
            hour=f"{daily.hour}:00",
            zone=daily.zone,
            channel=f"<#{daily.channel_id}>",
            topic=topic,
            named=len(topic),
        )

    def _lacking(self, channel_id: int, lacking: list[str], language: Language) -> str:
        say = self._kit.wording.say
        names = ", ".join(say(language, f"permission-{name}") for name in lacking)
        return say(language, "daily-lacking", channel=f"<#{channel_id}>", permissions=names)

    def _tell_log(self, interaction: discord.Interaction, action: str, target: str) -> None:
        entry = Entry(
            number=0, actor_id=interaction.user.id, action=action, target=target,
            created_at=interaction.created_at,
        )  # fmt: skip
        interaction.client.dispatch(DONE, interaction.guild_id, [entry])
