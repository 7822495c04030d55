"""A small bot on discord.py that does once each thing the server can play."""

from __future__ import annotations

import io
import re
from typing import Any

import discord
import pytest
from discord import app_commands, ui
from discord.ext import commands


class Ring(ui.DynamicItem[ui.Button[Any]], template=r"ring:(?P<times>\d+)"):
    """A button that survives a restart."""

    def __init__(self, times: int) -> None:
        super().__init__(ui.Button(label="Ring", custom_id=f"ring:{times}"))
        self.times = times

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: ui.Item[Any], match: re.Match[str], /
    ) -> Ring:
        return cls(int(match["times"]))

    async def callback(self, interaction: discord.Interaction) -> Any:
        await interaction.response.edit_message(view=Bells(self.times + 1))


class Note(ui.Modal, title="A note"):
    words: ui.Label[Any] = ui.Label(text="Words", component=ui.TextInput(max_length=20))
    size: ui.Label[Any] = ui.Label(
        text="Size",
        component=ui.Select(
            options=[discord.SelectOption(label=name) for name in ("Big", "Small")]
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        words, size = self.words.component, self.size.component
        assert isinstance(words, ui.TextInput)
        assert isinstance(size, ui.Select)
        about = interaction.message.id if interaction.message else None
        await interaction.response.send_message(
            f"{words.value} {size.values} {about}", ephemeral=True
        )


class Bells(ui.LayoutView):
    """Components V2 with each kind of button that the bot knows."""

    row: ui.ActionRow[Any] = ui.ActionRow()

    def __init__(self, times: int = 0) -> None:
        super().__init__(timeout=None)
        self.remove_item(self.row)
        self.add_item(ui.TextDisplay(f"Rung {times} times"))
        link: ui.Button[Any] = ui.Button(label="Read", url="https://example.org")
        section: ui.Section[Any] = ui.Section(ui.TextDisplay("A section"), accessory=link)
        # Not as the accessory, where discord.py 2.6.0 does not find it.
        ring: ui.ActionRow[Any] = ui.ActionRow(Ring(times))
        self.add_item(ui.Container(section, ring, self.row))

    @row.button(label="Note", custom_id="note")
    async def note(self, interaction: discord.Interaction, _: ui.Button[Any]) -> None:
        await interaction.response.send_modal(Note())

    @row.button(label="Remove", custom_id="remove")
    async def remove(self, interaction: discord.Interaction, _: ui.Button[Any]) -> None:
        await interaction.response.defer()
        await interaction.delete_original_response()

    @row.button(label="Take away", custom_id="take-away")
    async def take_away(self, interaction: discord.Interaction, _: ui.Button[Any]) -> None:
        assert interaction.message is not None
        await interaction.response.defer()
        await interaction.message.delete()

    @row.button(label="May I?", custom_id="may")
    async def may(self, interaction: discord.Interaction, _: ui.Button[Any]) -> None:
        allowed = interaction.permissions.manage_messages
        answer = f"{interaction.user.display_name}: {allowed}"
        await interaction.response.send_message(answer, ephemeral=True)


class Menu(ui.View):
    @ui.select(options=[discord.SelectOption(label="Tea", value="t")], max_values=1)
    async def drink(self, interaction: discord.Interaction, select: ui.Select[Any]) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.followup.send(f"Chosen: {select.values}")


class Bot(commands.Bot):
    def __init__(self) -> None:
        super().__init__(
            command_prefix=(),
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            guild_ready_timeout=0.1,
        )

    async def setup_hook(self) -> None:
        guilds = app_commands.AppInstallationType(guild=True, user=False)
        group = app_commands.Group(name="bells", description="Bells", allowed_installs=guilds)
        group.add_command(show)
        group.add_command(late)
        group.add_command(add)
        group.add_command(refused)
        group.add_command(afterwards)
        self.tree.add_command(group)
        self.tree.add_command(check)
        self.tree.add_command(everywhere)
        self.add_dynamic_items(Ring)
        self.add_view(Bells())
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot:
            return
        answered = message.reference.resolved if message.reference else None
        quoted = answered.content if isinstance(answered, discord.Message) else None
        await message.reply(f"{message.content!r} to {quoted!r}")

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        channel = self.get_channel(event.channel_id)
        if isinstance(channel, discord.TextChannel) and event.message.edited_at:
            await event.message.reply(f"edited: {event.message.content!r}")

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await guild.text_channels[0].send(f"Hello, {guild.preferred_locale}")


@app_commands.command(description="Show")
async def show(interaction: discord.Interaction, private: bool = False) -> None:
    await interaction.response.send_message(view=Bells(), ephemeral=private)


@app_commands.command(description="Late")
async def late(interaction: discord.Interaction) -> None:
    await interaction.response.defer(thinking=True, ephemeral=True)
    file = discord.File(io.BytesIO(b"dong"), "bell.txt", description="A bell")
    await interaction.edit_original_response(
        embed=discord.Embed(title="Dong"), attachments=[file], view=Menu()
    )


@app_commands.command(description="Add")
async def add(interaction: discord.Interaction, which: str, times: int, loud: bool = False) -> None:
    await interaction.response.send_message(f"{which!r} {times!r} {loud!r}")


@add.autocomplete("which")
async def which(interaction: discord.Interaction, text: str) -> list[app_commands.Choice[str]]:
    times = interaction.namespace.times
    return [app_commands.Choice(name=f"{text} {times}", value=text)]


@app_commands.command(description="Too much")
async def refused(interaction: discord.Interaction) -> None:
    view = ui.LayoutView()
    for _ in range(39):
        view.add_item(ui.TextDisplay("x" * 103))
    with pytest.raises(discord.HTTPException, match="50035"):
        await interaction.response.send_message(view=view)
    await interaction.response.send_message("Refused")


@app_commands.command(description="What follows the first reply")
async def afterwards(interaction: discord.Interaction) -> None:
    await interaction.response.defer(thinking=True)
    first = await interaction.followup.send("Public still", ephemeral=True, wait=True)
    second = await interaction.followup.send("Private", ephemeral=True, wait=True)
    await second.edit(content="Private, edited")
    await interaction.delete_original_response()
    for gone in (first.edit(content="x"), interaction.edit_original_response(content="x")):
        with pytest.raises(discord.NotFound, match="10008"):
            await gone
    partial = interaction.channel.get_partial_message(second.id)  # type: ignore[union-attr]
    with pytest.raises(discord.NotFound, match="10008"):
        await partial.delete()
    await interaction.followup.send("Last")


@app_commands.context_menu(name="Check")
async def check(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"{message.author.display_name}: {message.content}")


@app_commands.command(description="Everywhere")
@app_commands.allowed_installs(guilds=True, users=True)
async def everywhere(interaction: discord.Interaction) -> None:
    installed = interaction.is_guild_integration(), interaction.is_user_integration()
    where = interaction.context.guild, interaction.context.dm_channel
    await interaction.response.send_message(f"{installed} {where} {interaction.guild_locale}")
