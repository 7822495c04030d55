"""`/settings`: the panel, who may use it, and what becomes of every choice."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.cogs.desk.admin.settable import CHOICES, PAGES, ROLES, TOGGLES
from bot.moderation.server import ServerSettings
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, failures, running
from tests.discord_server import DiscordServer, Reply
from tests.discord_server.payloads import COMPONENTS_V2, Payload

from .people import chosen, moderator, panel, role_for

SEND_MESSAGES = 1 << 11


async def settings_of(store: Store, guild: Payload) -> ServerSettings:
    return (await store.servers.state(int(guild["id"]))).settings


def menu(shown: Reply, name: str) -> Payload:
    """The select of a setting, as it stands."""
    [found] = [one for one in shown.selects if one["custom_id"] == f"vrad1:set:{name}"]
    return found


def preset(shown: Reply, name: str) -> list[str]:
    """What is chosen already in a select."""
    select = menu(shown, name)
    if "options" in select:
        return [one["label"] for one in select["options"] if one.get("default")]
    return [str(one["id"]) for one in select.get("default_values", [])]


async def test_every_setting_has_a_control_that_holds_at_once_and_after_a_restart(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server)
    wanted: dict[str, Any] = {
        "where": "except", "language": "vi", "private": True, "cooldown_questions": 5,
        "cooldown_seconds": 600, "second_person": True, "keep_questions": True,
        "questions_days": 7, "corrections": 0, "answers_days": 365, "departed_days": 1,
    }  # fmt: skip
    async with running(server, shipped_services) as store:
        elsewhere = await server.join("Elsewhere")
        roles = [await server.add_role(name) for name in ("Editors", "Elders")]
        channels = [server.channel, await server.add_channel("log")]
        wanted["channels"] = frozenset(int(one["id"]) for one in channels)
        wanted["reviewers"] = frozenset({int(roles[0]["id"]), int(roles[1]["id"])})
        wanted["admins"] = frozenset({int(roles[1]["id"])})
        wanted["log_channel"] = int(channels[1]["id"])
        assert wanted.keys() == ServerSettings.model_fields.keys()

        for page, names in PAGES.items():
            shown = await panel(admin, say, page)
            assert shown.is_private
            for name in names:
                value = wanted[name]
                before = shown.message["components"]
                if name in TOGGLES:
                    shown = await admin.press(shown, custom_id=f"vrad1:set-toggle:{name}:on")
                elif name in CHOICES:
                    shown = await chosen(admin, shown, name, str(value))
                else:
                    ids = value if isinstance(value, frozenset) else {value}
                    shown = await chosen(admin, shown, name, *map(str, ids))
                    assert sorted(preset(shown, name)) == sorted(map(str, ids))
                assert shown.updated
                assert shown.message["components"] != before, name
                assert shown.allowed_mentions["parse"] == []
        assert await settings_of(store, server.guild) == ServerSettings(**wanted)
        assert await settings_of(store, elsewhere) == ServerSettings()
        entries = (await admin.slash("audit", action="settings")).text
        kept = await panel(admin, say, "kept")

    async with running(server, shipped_services) as store:
        again = await panel(admin, say, "kept")
        assert again.message["components"] == kept.message["components"]
        assert preset(again, "questions_days") == [say("en", "setting-count-days", count=7)]
        shown = await panel(admin, say)
        assert preset(shown, "where") == [say("en", "setting-where-except")]
        assert server.channel["id"] in preset(shown, "channels")
        # And all is taken back by the same controls.
        shown = await chosen(admin, shown, "channels")
        assert preset(shown, "channels") == []
        shown = await chosen(admin, shown, "language", say("en", "setting-language-discord"))
        shown = await admin.press(shown, custom_id="vrad1:set-toggle:private:off")
        shown = await chosen(admin, await panel(admin, say, "people"), "log_channel")
        after = await settings_of(store, server.guild)
        assert (after.channels, after.language, after.private, after.log_channel) == (
            frozenset(), None, False, None,
        )  # fmt: skip
    assert entries.count(say("en", "log-settings")) == 10
    assert server.rest.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_panel_speaks_every_language(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    admin = moderator(readers, locale=LOCALES[language])
    shown = await admin.slash("settings")
    for page, names in PAGES.items():
        if page != "where":
            shown = await admin.press(shown, say(language, f"settings-{page}"))
        for name in names:
            key = f"setting-{name.replace('_', '-')}"
            assert say(language, key) in shown.text
            assert say(language, f"{key}-about") in shown.text
    assert preset(shown, "questions_days") == [say(language, "setting-count-days", count=90)]


async def test_only_admins_see_it_and_a_role_lost_meanwhile_changes_nothing(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    manager = moderator(server, name="Manager")
    async with running(server, shipped_services) as store:
        reviewing = await role_for(manager, server, say, "reviewers")
        leading = await role_for(manager, server, say, "admins")
        member, reviewer = server.member(), server.member(roles=[reviewing])
        for one in (member, reviewer):
            refused = await one.slash("settings")
            assert refused.is_private
            assert refused.text == say("en", "desk-not-yours-admin")
        admin = server.member("Elder", roles=[leading])
        assert say("en", "setting-where") in (await admin.slash("settings")).text
        # A reviewer keeps facts, and so may an admin.
        for one in (reviewer, admin):
            no_fact = await one.slash("facts retire", fact="?", reason="None.")
            assert no_fact.text == say("en", "no-such-choice")

        shown, people = await panel(admin, say), await panel(admin, say, "people")
        before = await settings_of(store, server.guild)
        await server.remove_role(leading)
        for reply in (
            await chosen(admin, shown, "language", "vi"),
            await admin.press(shown, custom_id="vrad1:set-toggle:private:on"),
            await admin.press(shown, say("en", "settings-kept")),
            await chosen(admin, people, "admins", reviewing["id"]),
            await admin.slash("settings"),
        ):
            assert reply.is_private
            assert reply.text == say("en", "desk-not-yours-admin")
        assert await settings_of(store, server.guild) == before
        direct = [one["name"] for one in server.rest.commands if 1 in one["contexts"]]
        assert not {"settings", "block", "unblock", "audit"} & set(direct)


async def test_what_is_forged_or_of_another_server_changes_nothing(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin, member = moderator(server), server.member()
    async with running(server, shipped_services) as store:
        elsewhere = await server.join("Elsewhere")
        foreign = await server.add_role("Foreign", guild=elsewhere)
        shown = await panel(admin, say, "people")
        for values in (["7"], [foreign["id"]], ["x"], [elsewhere["channels"][0]["id"]]):
            reply = await chosen(admin, shown, "reviewers", *values)
            assert reply.text == say("en", "press-too-old"), values
        reply = await chosen(admin, shown, "log_channel", elsewhere["channels"][0]["id"])
        assert reply.text == say("en", "press-too-old")
        everyone = await chosen(admin, shown, "admins", server.guild["id"])
        assert everyone.is_private
        assert everyone.text == say("en", "settings-everyone")

        buttons = [
            "vrad1:set-toggle:language:on", "vrad1:set-toggle:private:x", "vrad1:set-toggle:",
            "vrad1:set-gone:private", "vrad1:set-gone:", "vrad1:settings:nowhere", "vrad2:set:x",
            "vrad1:set:corrections", "vrad1:set:model_fields", "vrad1:set:",
        ]  # fmt: skip
        for custom_id in buttons:
            row = {"type": 2, "style": 2, "label": "Forged", "custom_id": custom_id}
            components = [{"type": 17, "components": [{"type": 1, "components": [row]}]}]
            message = server.earlier(components=components, flags=COMPONENTS_V2)
            assert (await admin.press(message)).text == say("en", "press-too-old"), custom_id
            refused = (await member.press(message)).text
            assert refused in {say("en", "desk-not-yours-admin"), say("en", "press-too-old")}
        options = [{"label": "x", "value": "1000"}, {"label": "-", "value": "-"}]
        select = {"type": 3, "custom_id": "vrad1:set:corrections", "options": options}
        components = [{"type": 17, "components": [{"type": 1, "components": [select]}]}]
        message = server.earlier(components=components, flags=COMPONENTS_V2)
        for value in ("1000", "-"):
            assert (await admin.choose(message, value)).text == say("en", "press-too-old")
        for guild in (server.guild, elsewhere):
            assert await settings_of(store, guild) == ServerSettings()


async def test_without_the_database_it_is_said_and_nothing_changes(
    server: DiscordServer, shipped_services: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        shown = await panel(admin, say)
        await store.close()
        for reply in (
            await chosen(admin, shown, "language", "vi"),
            await admin.press(shown, custom_id="vrad1:set-toggle:private:on"),
        ):
            assert reply.is_private
            assert reply.text == say("en", "desk-lost")
        assert (await panel(admin, say)).text == shown.text
    assert "Traceback" not in caplog.text
    async with running(server, shipped_services):
        assert (await panel(admin, say)).text == shown.text


async def test_two_admins_at_once_each_change_their_own(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    lan, minh = moderator(server), moderator(server, name="Minh")
    async with running(server, shipped_services) as store:
        first, second = await panel(lan, say), await panel(minh, say)
        await chosen(lan, first, "language", "ru")
        after = await minh.press(second, custom_id="vrad1:set-toggle:private:on")
        assert preset(after, "language") == [say("en", "language-ru")]
        # Pressed twice, by both, it stays what the button said.
        after = await lan.press(first, custom_id="vrad1:set-toggle:private:on")
        settings = await settings_of(store, server.guild)
        assert (settings.language, settings.private) == ("ru", True)


async def test_a_role_or_channel_that_is_gone_is_shown_so_and_can_be_taken_out(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        kept, lost = [await server.add_role(name) for name in ("Kept", "Lost")]
        room = await server.add_channel("room")
        await chosen(admin, await panel(admin, say, "people"), "reviewers", kept["id"], lost["id"])
        shown = await panel(admin, say)
        shown = await chosen(admin, shown, "channels", room["id"])
        await chosen(admin, shown, "where", "only")
        await server.remove_role(lost)
        await server.remove_channel(room)

        shown = await panel(admin, say, "people")
        assert say("en", "settings-gone", ids=f"`{lost['id']}`") in shown.text
        assert preset(shown, "reviewers") == [kept["id"]]
        # What else is chosen does not take it out.
        await chosen(admin, shown, "reviewers")
        shown = await panel(admin, say, "people")
        assert (await settings_of(store, server.guild)).reviewers == {int(lost["id"])}
        shown = await admin.press(shown, say("en", "settings-take-out"))
        assert lost["id"] not in shown.text
        assert (await settings_of(store, server.guild)).reviewers == frozenset()

        shown = await panel(admin, say)
        assert say("en", "settings-gone", ids=f"`{room['id']}`") in shown.text
        assert say("en", "settings-nowhere") in shown.text
        refused = await server.member().slash("ask", question="When was ASEAN founded?")
        assert refused.text == say("en", "admission-nowhere", channels="")
        shown = await admin.press(shown, say("en", "settings-take-out"))
        assert room["id"] not in shown.text
        assert (await settings_of(store, server.guild)).channels == frozenset()


async def test_a_log_channel_must_be_one_the_bot_can_write_in(
    readers: DiscordServer, say: Say, store: Store
) -> None:
    admin = moderator(readers)
    denied = {"id": readers.guild["id"], "type": 0, "allow": "0", "deny": str(SEND_MESSAGES)}
    closed = await readers.add_channel("closed", permission_overwrites=[denied])
    shown = await panel(admin, say, "people")

    told = await chosen(admin, shown, "log_channel", closed["id"])

    assert told.is_private
    assert told.text == say("en", "settings-cannot-write", channel=f"<#{closed['id']}>")
    assert (await settings_of(store, readers.guild)).log_channel is None


async def test_many_roles_and_channels_fit(
    server: DiscordServer, shipped_services: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        roles = [int((await server.add_role(f"Role {n}"))["id"]) for n in range(40)]
        channels = [int((await server.add_channel(f"c-{n}"))["id"]) for n in range(25)]
        many = {name: frozenset(roles) for name in ROLES} | {"channels": frozenset(channels)}
        guild_id, at = int(server.guild["id"]), dt.datetime.now(dt.UTC)
        await store.servers.change_settings(guild_id, many, by=1, at=at)
        for page in PAGES:
            assert say("en", f"settings-{page}") in (await panel(admin, say, page)).text
        assert say("en", "log-settings") in (await admin.slash("audit")).text
    assert server.rest.faults == []
    assert failures(caplog) == []
