"""The settings: from the environment, then `.env`, then these defaults."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from .errors import SettingsError


class Settings(BaseSettings):
    """Every setting there is, in the order of `.env.example`.

    All but the token begin with `BOT_`, so that a guest never takes its host's for its own.
    """

    model_config = SettingsConfigDict(
        env_prefix="BOT_",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    discord_token: SecretStr | None = Field(default=None, validation_alias="DISCORD_TOKEN")
    facts_dir: Path | None = None
    data_dir: Path = Field(default_factory=lambda: user_data_path("vrafacts", appauthor=False))
    # A secret for the password it may hold.
    database_url: SecretStr | None = None

    @classmethod
    def load(cls) -> Settings:
        """The settings of this process. Raises SettingsError, naming the key, on a bad value."""
        try:
            return cls()
        except ValidationError as error:
            key = str(error.errors()[0]["loc"][0]).upper()
            name = key if key == "DISCORD_TOKEN" else f"BOT_{key.removeprefix('BOT_')}"
            message = f"{name} has a value that cannot be used; see .env.example."
            raise SettingsError(message) from None
        except UnicodeDecodeError:
            raise SettingsError("The file .env is not UTF-8; save it as UTF-8.") from None
