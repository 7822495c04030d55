"""The scenes of pictures: timelines, charts and who met whom, in all languages and both themes."""

from __future__ import annotations

from typing import Any, Final

from tests.discord_server import DiscordServer, Member, Reply, payloads

from .page import Look
from .scene import EN_PHONE, RU_PHONE, VI_PHONE, Play, Scene, used

_EN_LIGHT: Final = Look("en-US", "light", "phone")
_VI_DARK: Final = Look("vi", screen="phone")
_RU_LIGHT: Final = Look("ru", "light", "phone")


def _drawn(command: str, look: Look, **options: Any) -> Play:
    """Somebody asks for a picture in the colours of their client."""
    return used(command, theme=look.theme, **options)


async def _in_words(server: DiscordServer, member: Member) -> Reply:
    server.app_permissions = str(int(payloads.PERMISSIONS) & ~payloads.ATTACH_FILES)
    try:
        return await member.slash("chart", kind="investment")
    finally:
        server.app_permissions = payloads.PERMISSIONS


PICTURED: Final = (
    Scene(
        "picture-timeline", EN_PHONE,
        "A timeline from 1950 to 2025 with numbered sources; what was planned has hollow dots.",
        "`/timeline picture:True`: what was only planned or expected stands apart.",
        _drawn("timeline", EN_PHONE, picture=True),
    ),
    Scene(
        "picture-timeline-vi", VI_PHONE,
        "The same timeline in Vietnamese, in light colours.",
        "The same in Vietnamese.",
        _drawn("timeline", VI_PHONE, picture=True),
    ),
    Scene(
        "picture-timeline-ru", RU_PHONE,
        "The same timeline in Russian, in dark colours.",
        "The same in Russian.",
        _drawn("timeline", RU_PHONE, picture=True),
    ),
    Scene(
        "picture-trade", _EN_LIGHT,
        "Bars for trade in 2013 and 2024, and a hatched one for the target for 2020.",
        "`/chart trade`: a target is no result.",
        _drawn("chart", _EN_LIGHT, kind="trade"),
    ),
    Scene(
        "picture-investment-vi", _VI_DARK,
        "Bars for projects and capital invested, from Russia in Vietnam and the other way.",
        "`/chart investment`.",
        _drawn("chart", _VI_DARK, kind="investment"),
    ),
    Scene(
        "picture-figures-ru", _RU_LIGHT,
        "Bars for trade, projects and capital, each with its date, figure and source.",
        "`/chart` of all figures.",
        _drawn("chart", _RU_LIGHT),
    ),
    Scene(
        "picture-graph", EN_PHONE,
        "Names in two columns, joined by lines with the year, the occasion and the source.",
        "`/graph`: who met whom.",
        _drawn("graph", EN_PHONE),
    ),
    Scene(
        "picture-graph-vi", VI_PHONE,
        "Who met whom in Vietnamese, in light colours.",
        "The same in Vietnamese.",
        _drawn("graph", VI_PHONE),
    ),
    Scene(
        "picture-graph-ru", RU_PHONE,
        "Whom Sergei Lavrov met, in Russian: four lines lead from his name to theirs.",
        "`/graph` of one name, in Russian.",
        _drawn("graph", RU_PHONE, name="sergei-lavrov"),
    ),
    Scene(
        "picture-in-words", RU_PHONE,
        "The figures of investment told in words, with their sources.",
        "Where files are not allowed, a picture is told.",
        _in_words,
    ),
)  # fmt: skip
