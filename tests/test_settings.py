"""The settings: the environment before `.env`, `.env` before the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, variable


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without `.env`, and none of this machine's own settings."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_without_any_the_defaults_hold() -> None:
    settings = Settings.load()

    assert settings.discord_token is None
    assert settings.facts_dir is None
    assert settings.database_url is None
    assert settings.data_dir.name == "vrafacts"
    assert settings.cooldown_questions == 20


def test_the_environment_comes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("BOT_COOLDOWN_QUESTIONS=3\nBOT_COOLDOWN_SECONDS=4\nOTHER=1\n")
    monkeypatch.setenv("BOT_COOLDOWN_QUESTIONS", "5")
    # What is left empty is not set.
    monkeypatch.setenv("BOT_COOLDOWN_SECONDS", "")

    settings = Settings.load()

    assert (settings.cooldown_questions, settings.cooldown_seconds) == (5, 4.0)
    assert settings.model_fields_set == {"cooldown_questions", "cooldown_seconds"}


def test_what_was_left_empty_in_the_file_is_not_set() -> None:
    Path(".env").write_text("DISCORD_TOKEN=\nBOT_DATA_DIR=\n")

    assert Settings.load() == Settings()


def test_the_token_is_read_and_not_shown() -> None:
    Path(".env").write_text("DISCORD_TOKEN=a.b.c\n")

    settings = Settings.load()

    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "a.b.c"
    assert "a.b.c" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_COOLDOWN_QUESTIONS", "-1"),
        ("BOT_COOLDOWN_QUESTIONS", "many"),
        ("BOT_COOLDOWN_SECONDS", "0"),
        ("BOT_COOLDOWN_SECONDS", "nan"),
        ("BOT_COOLDOWN_SECONDS", "inf"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_and_not_repeated(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=rf"^{name} has a value that cannot be used"):
        Settings.load()


def test_a_file_that_is_not_utf_8_is_said_to_be_so() -> None:
    Path(".env").write_bytes("BOT_DATA_DIR=Москва\n".encode("cp1251"))

    with pytest.raises(SettingsError, match=r"\.env is not UTF-8"):
        Settings.load()
