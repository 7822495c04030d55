"""In a real Red-DiscordBot: installed, loaded and asked as its owner and its members do."""

from __future__ import annotations

import html
import json
import re
import tomllib
from pathlib import Path

from bot import __version__
from tests.conftest import CHECKOUT

from .conftest import Red

QUESTION = "When was ASEAN founded?"
ANSWER = "1967"

# Another cog, whose command of the same name Red keeps out of its tree until it is enabled.
OTHER = """\
from discord import app_commands
from redbot.core import commands


class Other(commands.Cog):
    @app_commands.command(description="Another's.")
    async def about(self, interaction):
        await interaction.response.send_message("Another's.")


async def setup(bot):
    await bot.add_cog(Other())
"""

INFO = json.loads((CHECKOUT / "vrafacts" / "info.json").read_text(encoding="utf-8"))


async def install(red: Red, repository: str) -> None:
    """Installs it from a repository, as any cog."""
    assert "`downloader`" in (await red.told("!load downloader")).text
    assert "I agree" in (await red.told(f"!repo add vrafacts {repository}")).text
    assert "successfully added" in (await red.confirmed("I agree")).text
    offered = (await red.told("!cog list vrafacts")).text
    assert re.findall(r"^[+-] (\w+)", offered, re.MULTILINE) == ["vrafacts"]
    assert "Successfully installed" in (await red.told("!cog install vrafacts vrafacts")).text
    assert "slash enablecog vrafacts" in (await red.reply()).text


async def test_an_owner_adds_it_with_a_few_commands_and_members_ask(
    red: Red, repository: str
) -> None:
    member = red.server.member()

    await install(red, repository)
    (red.folder / "other.py").write_text(OTHER)
    assert "successfully added" in (await red.told(f"!addpath {red.folder}")).text
    assert (await red.told("!load other")).text == "Loaded `other`."

    # What hinders it is told to the owner.
    settings = red.folder / ".env"
    settings.write_text("BOT_FACTS_DIR=nowhere\n")
    assert "The facts folder has a fault" in (await red.told("!load vrafacts")).text
    settings.unlink()
    assert (await red.told("!load vrafacts")).text == "Loaded `vrafacts`."
    enabled = (await red.told("!slash enablecog vrafacts")).text
    assert "`ask`" in enabled
    assert "`about`" not in enabled
    assert "Synced" in (await red.told("!slash sync")).text

    # Asked in every way.
    for reply in (
        await member.slash("ask", question=QUESTION),
        await member.mention(QUESTION),
        await member.direct(QUESTION),
    ):
        assert ANSWER in reply.text
    assert "articles" in (await member.slash("vrafacts about")).text
    [database] = red.folder.rglob("vrafacts.sqlite3")
    assert database.parent.parts[-2:] == ("cogs", "vrafacts")

    # Whom the owner blocks gets no answer, and where admins turn it off there is none.
    assert (await red.told(f"!blocklist add {member.user['id']}")).text
    asked = await member.send_mention(QUESTION)
    assert ANSWER in (await red.owner.mention(QUESTION)).text
    assert member.replies_waiting(asked) == 0
    assert (await red.told(f"!blocklist remove {member.user['id']}")).text
    assert "disabled" in (await red.told_openly("!command disablecog VRA Facts: messages")).text
    asked = await member.send_mention(QUESTION)
    assert ANSWER in (await member.direct(QUESTION)).text
    assert member.replies_waiting(asked) == 0

    # What is kept about a person, told and forgotten at Red's word.
    user_id = member.user["id"]
    statements = (await red.told("!mydata 3rdparty")).files
    assert INFO["end_user_data_statement"] in html.unescape(statements["3rd-party.html"].decode())
    english = (await member.slash("help")).text
    await member.slash("language", language="vi")
    assert (await member.slash("help")).text != english
    kept = await red.told_openly(
        f"!debug (await bot.get_cog('VRA Facts: help').red_get_data_for_user(user_id={user_id}))"
        "['vrafacts.json'].read().decode()"
    )
    assert '"language": "vi"' in kept.text
    words = (await red.told(f"!mydata ownermanagement deleteforuser {user_id}")).text.split()[-1]
    assert (await red.confirmed(words)).text.startswith("I've deleted all")
    # Of all cogs, only the other has not seen to it.
    assert (await red.reply()).text.endswith(" did not handle deletion:\nOther.")
    assert (await member.slash("help")).text == english

    # Taken away and brought back.
    assert "Reloaded" in (await red.told("!reload vrafacts")).text
    assert ANSWER in (await member.slash("ask", question=QUESTION)).text
    assert "unloaded" in (await red.told("!unload vrafacts")).text
    asked = await member.say(QUESTION, channel=member.direct_channel)
    assert (await red.told("!ping")).text == "Pong."
    assert member.replies_waiting(asked) == 0
    assert "Traceback" not in red.log()
    assert "[ERROR]" not in red.log()


def test_red_installs_what_it_does_not_bring_itself() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    of_red = {"babel", "discord.py", "platformdirs", "PyYAML", "rapidfuzz"}
    of_the_terminal = {"prompt_toolkit", "rich", "typer"}
    wanted = {
        requirement
        for requirement in project["dependencies"]
        if re.split(r"[\[>]", requirement)[0] not in of_red | of_the_terminal
    }

    # Red holds typing-extensions at a version that later ones do not work with.
    assert {name.removesuffix(",<2.11") for name in INFO["requirements"]} == wanted


def test_its_version_is_ours_since_red_looks_for_updates_in_its_folder_alone() -> None:
    assert INFO["version"] == __version__


def test_its_folder_leads_to_the_code_and_the_facts() -> None:
    folder = CHECKOUT / "vrafacts"

    assert {path.name: path.readlink() for path in folder.iterdir() if path.is_symlink()} == {
        "bot": Path("../bot"),
        "facts": Path("../facts"),
    }
