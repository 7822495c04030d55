"""`/leaderboard`: who stands where in a server's quizzes, of those who asked to be on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ...moderation.audit import Entry
from ...records.models import Language
from ...storage.standings import RESET
from ...study.standings import Score, Standing, placed
from ..desk.admin.mod_log import DONE
from ..desk.desking import Desking
from ..desk.press import Pressed, desk_button, on_press
from ..desk.rights import Right
from ..edition import Edition
from ..layout import notice
from ..locales import language_of, said
from ..replying import NOBODY
from ..telling import tell
from .present import still_here

_TOP: Final = 10
_PRIVATE: Final = said("option-private", "private")
_PRIVATELY: Final = said("option-private-description", "Show the reply to you alone")
_TOPIC: Final = said("option-topic", "topic")
_OF_TOPIC: Final = said("option-rank-topic-description", "One topic; leave it out for all together")

Typed = Range[str, 1, 100]


class Leaderboards(Desking, name="VRA Facts: leaderboards"):
    """Shows a server's leaderboard, and lets members on and off it."""

    right = Right.ANY
    anywhere = False

    group: ClassVar = app_commands.Group(
        name=said("command-leaderboard", "leaderboard"),
        description=said("command-leaderboard-description", "Who stands where in the quizzes here"),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=False, private_channel=False
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    @group.command(
        name=said("command-leaderboard-show", "show"),
        description=said("command-leaderboard-show-description", "The ten with the most points"),
    )
    @app_commands.rename(topic=_TOPIC, private=_PRIVATE)
    @app_commands.describe(topic=_OF_TOPIC, private=_PRIVATELY)
    async def show(
        self,
        interaction: discord.Interaction,
        topic: Typed | None = None,
        private: bool | None = None,
    ) -> None:
        edition = await self._edition(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else None
        if topic and chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        hidden = await self._hides(interaction, private)
        language = await self._kit.language(interaction, private=hidden)
        await interaction.response.defer(ephemeral=hidden, thinking=True)
        scores = await self._kit.store.standings.of(_server(interaction), chosen)
        if interaction.guild:
            scores = await still_here(interaction.guild, scores, needed=_TOP)
        title = self._title(edition, chosen, language)
        text = self._board(title, placed(scores), language, asker=interaction.user.id)
        await interaction.followup.send(
            view=notice(text), ephemeral=hidden, allowed_mentions=NOBODY
        )

    @group.command(
        name=said("command-leaderboard-join", "join"),
        description=said("command-leaderboard-join-description", "Be on it from now on"),
    )
    async def join(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        is_new = await self._kit.store.standings.join(
            _server(interaction), interaction.user.id, at=interaction.created_at
        )
        await self._say(interaction, "leaderboard-joined" if is_new else "leaderboard-there")

    @group.command(
        name=said("command-leaderboard-leave", "leave"),
        description=said("command-leaderboard-leave-description", "Leave, and delete your points"),
    )
    async def leave(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        was_there = await self._kit.store.standings.leave(_server(interaction), interaction.user.id)
        await self._say(interaction, "leaderboard-left" if was_there else "leaderboard-not-there")

    @group.command(
        name=said("command-leaderboard-reset", "reset"),
        description=said("command-leaderboard-reset-description", "Delete all points (moderators)"),
    )
    @app_commands.rename(topic=_TOPIC)
    @app_commands.describe(topic=_OF_TOPIC)
    async def reset(self, interaction: discord.Interaction, topic: Typed | None = None) -> None:
        if not await self._may(interaction, Right.REVIEW):
            return
        edition, language = await self._edition(interaction), await self._spoken(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else None
        if topic and chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        title = self._title(edition, chosen, language)
        say = self._kit.wording.say
        row = [
            desk_button(
                say(language, "button-rank-reset"), "rank-reset", chosen or "",
                style=discord.ButtonStyle.danger,
            ),
            desk_button(say(language, "button-rank-keep"), "rank-keep"),
        ]  # fmt: skip
        await tell(interaction, say(language, "leaderboard-reset-sure", title=title), row=row)

    @show.autocomplete("topic")
    @reset.autocomplete("topic")
    async def _topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        offered = (await self._edition(interaction)).offers.topics
        return offered.choices(typed, language_of(interaction.locale))

    @on_press("rank-reset", Right.REVIEW)
    async def _reset(self, pressed: Pressed) -> None:
        interaction, topic = pressed.interaction, pressed.argument
        if topic and topic not in pressed.edition.book.catalogue.topics:
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer()
        done = await self._kit.store.standings.reset(
            _server(interaction), topic or None,
            by=interaction.user.id, at=interaction.created_at,
        )  # fmt: skip
        if done:
            entry = Entry(
                number=0, actor_id=interaction.user.id, action=RESET, target=topic,
                created_at=interaction.created_at,
            )  # fmt: skip
            interaction.client.dispatch(DONE, interaction.guild_id, [entry])
        title = self._title(pressed.edition, topic or None, pressed.language)
        key = "leaderboard-reset-done" if done else "leaderboard-reset-empty"
        await self._replace(pressed, self._kit.wording.say(pressed.language, key, title=title))

    @on_press("rank-keep", Right.REVIEW)
    async def _keep(self, pressed: Pressed) -> None:
        await pressed.interaction.response.defer()
        await self._replace(pressed, self._kit.wording.say(pressed.language, "leaderboard-kept"))

    async def _replace(self, pressed: Pressed, text: str) -> None:
        await pressed.interaction.edit_original_response(view=notice(text), allowed_mentions=NOBODY)

    def _title(self, edition: Edition, topic: str | None, language: Language) -> str:
        label = edition.book.catalogue.topics[topic].best(language)[0] if topic else ""
        return self._kit.wording.say(language, "leaderboard", topic=label, named=len(label))

    def _board(
        self, title: str, standings: Sequence[Standing], language: Language, *, asker: int
    ) -> str:
        """The first ten and, where they are further down, the asker; how to be on it comes last."""
        say = self._kit.wording.say
        if not standings:
            return f"**{title}**\n{say(language, 'leaderboard-empty')}"
        lines = [self._line(one, language) for one in standings[:_TOP]]
        own = [one for one in standings[_TOP:] if one.score.user_id == asker]
        if own:
            lines += ["…", *(self._line(one, language) for one in own)]
        return "\n".join([f"**{title}**", *lines, f"-# {say(language, 'leaderboard-how')}"])

    def _line(self, standing: Standing, language: Language) -> str:
        score: Score = standing.score
        return self._kit.wording.say(
            language,
            "leaderboard-line",
            place=str(standing.place),
            member=f"<@{score.user_id}>",
            points=self._kit.wording.figure(language, score.points),
            count=int(score.points) if score.points.is_integer() else score.points,
            asked=score.asked,
        )


def _server(interaction: discord.Interaction) -> int:
    if interaction.guild_id is None:
        raise ValueError("only servers have a leaderboard")
    return interaction.guild_id
