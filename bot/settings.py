"""The settings: from the environment, then `.env`, then these defaults."""

from __future__ import annotations

import os
from pathlib import Path

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from .errors import SettingsError


class Settings(BaseModel):
    """Every setting there is, in the order of `.env.example`.

    All but the token begin with `BOT_`, so that a guest never takes its host's for its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    discord_token: SecretStr | None = None
    facts_dir: Path | None = None
    data_dir: Path = Field(default_factory=lambda: user_data_path("vrafacts", appauthor=False))
    # A secret for the password it may hold.
    database_url: SecretStr | None = None
    cooldown_questions: int = Field(default=20, ge=0)
    cooldown_seconds: float = Field(default=30.0, gt=0, allow_inf_nan=False)

    @classmethod
    def load(cls) -> Settings:
        """The settings of this process. Raises SettingsError, naming the key, on a bad value."""
        try:
            written = dotenv_values(".env")
        except UnicodeDecodeError:
            raise SettingsError("The file .env is not UTF-8; save it as UTF-8.") from None
        # What is left empty is not set.
        values = {
            name: value
            for name in cls.model_fields
            if (value := os.environ.get(variable(name)) or written.get(variable(name)))
        }
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            name = variable(str(error.errors()[0]["loc"][0]))
            message = f"{name} has a value that cannot be used; see .env.example."
            raise SettingsError(message) from None


def variable(name: str) -> str:
    """The environment variable of a setting: BOT_DATA_DIR for `data_dir`."""
    return "DISCORD_TOKEN" if name == "discord_token" else f"BOT_{name.upper()}"
