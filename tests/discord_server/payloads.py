"""Users, servers, channels, messages and interactions in the shapes that Discord sends."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

Payload = dict[str, Any]

_seconds = itertools.count(1)
_ids = itertools.count(1_300_000_000_000_000_000)

TIMESTAMP = "2026-03-02T09:30:00.000000+00:00"
ATTACH_FILES = 1 << 15
# What members and the bot may do in the server: view and write, embeds, files and history included.
PERMISSIONS = str(1 << 10 | 1 << 11 | 1 << 14 | ATTACH_FILES | 1 << 16 | 1 << 31)

TEXT_CHANNEL, DIRECT_CHANNEL, GROUP_CHANNEL, THREAD = 0, 1, 3, 11

# Types of messages.
DEFAULT, REPLY, COMMAND, MENU_COMMAND = 0, 19, 20, 23

# Flags of messages.
EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15


def snowflake() -> str:
    """An id no other has."""
    return str(next(_ids))


def later() -> str:
    """A time after TIMESTAMP and after each given before."""
    seconds = dt.timedelta(seconds=next(_seconds))
    return (dt.datetime.fromisoformat(TIMESTAMP) + seconds).isoformat()


def user(name: str, *, bot: bool = False) -> Payload:
    return {
        "id": snowflake(),
        "username": name.lower(),
        "discriminator": "0",
        "global_name": name,
        "avatar": None,
        "avatar_decoration_data": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }


def member(*roles: str) -> Payload:
    """What a server knows of a user, without the user; `roles` are ids."""
    return {
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": list(roles),
        "joined_at": TIMESTAMP,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def application(bot: Payload) -> Payload:
    return {
        "id": bot["id"],
        "name": "Facts",
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "flags": 0,
        "owner": user("Owner"),
        "team": None,
        "verify_key": "0" * 64,
        "integration_types_config": {"0": {}, "1": {}},
    }


def text_channel(name: str, *, guild_id: str) -> Payload:
    return {
        "id": snowflake(),
        "type": TEXT_CHANNEL,
        "guild_id": guild_id,
        "name": name,
        "position": 0,
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "permission_overwrites": [],
        "flags": 0,
        "permissions": PERMISSIONS,
    }


def thread(name: str, *, parent: Payload) -> Payload:
    """A public thread in a text channel, which the bot follows."""
    return {
        "id": snowflake(),
        "type": THREAD,
        "guild_id": parent["guild_id"],
        "parent_id": parent["id"],
        "owner_id": snowflake(),
        "name": name,
        "last_message_id": None,
        "message_count": 0,
        "member_count": 1,
        "rate_limit_per_user": 0,
        "thread_metadata": {
            "archived": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": TIMESTAMP,
            "locked": False,
        },
        "flags": 0,
        "permissions": PERMISSIONS,
    }


def role(name: str, *, role_id: str | None = None) -> Payload:
    """A role without permissions of its own beyond what everybody has."""
    return {
        "id": role_id or snowflake(),
        "name": name,
        "color": 0,
        "colors": {
            "primary_color": 0,
            "secondary_color": None,
            "tertiary_color": None,
        },
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0,
        "permissions": PERMISSIONS,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def private_channel(kind: int, *recipients: Payload) -> Payload:
    return {
        "id": snowflake(),
        "type": kind,
        "recipients": list(recipients),
        "last_message_id": None,
        "name": None,
        "flags": 0,
    }


def context_of(channel: Payload) -> int:
    """The context of an interaction there: 0 for a server, 1 for direct messages, 2 for others."""
    if "guild_id" in channel:
        return 0
    return 1 if channel["type"] == DIRECT_CHANNEL else 2


def guild(name: str, *, bot: Payload, locale: str, shard: int = 0) -> Payload:
    """A server with one channel, as GUILD_CREATE brings it; the bot is its only known member.

    Its id is one that Discord tells a bot with two connections of on the one given.
    """
    guild_id = str(int(snowflake()) + (shard << 22))
    return {
        "id": guild_id,
        "name": name,
        "icon": None,
        "splash": None,
        "owner_id": snowflake(),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [role("@everyone", role_id=guild_id)],
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": locale,
        "public_updates_channel_id": None,
        "nsfw_level": 0,
        "joined_at": TIMESTAMP,
        "large": False,
        "unavailable": False,
        "member_count": 2,
        "voice_states": [],
        "members": [{**member(), "user": bot}],
        "channels": [text_channel("questions", guild_id=guild_id)],
        "threads": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def message(channel: Payload, author: Payload, content: str, **more: Any) -> Payload:
    """A message as the gateway and the REST routes give it; `more` overrides or adds fields."""
    payload = {
        "id": snowflake(),
        "channel_id": channel["id"],
        "type": 0,
        "author": author,
        "content": content,
        "timestamp": TIMESTAMP,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "flags": 0,
    }
    if "guild_id" in channel:
        payload |= {"guild_id": channel["guild_id"], "member": member()}
    return payload | more


def plain(message: Payload) -> Payload:
    """The message as REST routes and interactions give it: without what is the gateway's."""
    return {key: value for key, value in message.items() if key not in {"guild_id", "member"}}


def blanked(message: Payload) -> Payload:
    """The message as those get it who may not read it."""
    return message | {"content": "", "embeds": [], "attachments": [], "components": []}


def reference(message: Payload) -> Payload:
    """How an answer names the message it answers."""
    keys = {"channel_id", "guild_id"} & message.keys()
    return {"type": 0, "message_id": message["id"], **{key: message[key] for key in keys}}
