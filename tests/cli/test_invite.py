"""`invite`: the links, and a token that tells no application."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlsplit

import discord
import pytest

from tests.conftest import RunBot

APPLICATION = "1300000000000000042"


def token(first: str) -> str:
    """What looks like a token, with this in its first part."""
    return base64.urlsafe_b64encode(first.encode()).decode().rstrip("=") + ".for.tests"


def test_invite_prints_a_link_with_the_least_permissions_and_one_for_users(
    call_bot: RunBot,
) -> None:
    done = call_bot("invite", environment={"DISCORD_TOKEN": token(APPLICATION)})

    assert (done.returncode, done.stderr) == (0, "")
    links = [line.strip() for line in done.stdout.splitlines() if "https://" in line]
    to_server, to_user = (parse_qs(urlsplit(link).query) for link in links)
    assert {urlsplit(link).netloc for link in links} == {"discord.com"}
    assert to_server["client_id"] == to_user["client_id"] == [APPLICATION]
    assert to_server["scope"] == ["bot applications.commands"]
    assert to_server["integration_type"] == ["0"]
    granted = {name for name, on in discord.Permissions(int(to_server["permissions"][0])) if on}
    assert granted == {
        "read_messages", "send_messages", "send_messages_in_threads", "read_message_history",
        "attach_files",
    }  # fmt: skip
    assert to_user["scope"] == ["applications.commands"]
    assert to_user["integration_type"] == ["1"]
    assert "permissions" not in to_user
    for word in ("View channel:", "Send messages:", "Attach files:"):
        assert word in done.stdout


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("", "DISCORD_TOKEN is not set"),
        ("secret", "DISCORD_TOKEN does not tell whose it is"),
        ("secret.secret.secret", "DISCORD_TOKEN does not tell whose it is"),
        (token("secret"), "DISCORD_TOKEN does not tell whose it is"),
        (token("1300000000000000042 "), "DISCORD_TOKEN does not tell whose it is"),
        (token(APPLICATION).partition(".")[0], "DISCORD_TOKEN does not tell whose it is"),
        ("Bot secret", "DISCORD_TOKEN is not a bot token"),
    ],
)
def test_invite_with_something_else_for_a_token_says_so_without_it(
    call_bot: RunBot, bad: str, told: str
) -> None:
    done = call_bot("invite", environment={"DISCORD_TOKEN": bad})

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)
    assert len(done.stderr.splitlines()) == 1
    assert "secret" not in done.stderr
