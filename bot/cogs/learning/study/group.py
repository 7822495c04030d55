"""The group of commands that people study with, each by themselves."""

from __future__ import annotations

from typing import Final

from discord import app_commands

from ...everywhere import CONTEXTS, INSTALLS
from ...locales import said

STUDY: Final = app_commands.Group(
    name=said("command-study", "study"),
    description=said("command-study-description", "Learn the facts by cards, at your own pace"),
    allowed_installs=INSTALLS,
    allowed_contexts=CONTEXTS,
)
