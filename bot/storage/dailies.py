"""What servers have posted each day, and that each day is posted once, by one process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..study.daily import Daily
from .database import Database, inserting
from .log import Done, log_entries
from .tables import dailies

SET: Final = "daily.set"
OFF: Final = "daily.off"
STOPPED: Final = "daily.stopped"
# So many days in a row on which nothing could be posted end it.
_FAILURES: Final = 3


class Dailies:
    """The daily posts of servers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Daily]:
        """What every server has posted."""
        query = select(*_SHOWN).order_by(dailies.c.guild_id)

        async def look(connection: AsyncConnection) -> list[Daily]:
            return [_as_daily(row) for row in await connection.execute(query)]

        return await self._database.read(look)

    async def of(self, guild_id: int) -> Daily | None:
        """What a server has posted; None where nothing."""
        query = select(*_SHOWN).where(dailies.c.guild_id == guild_id)

        async def look(connection: AsyncConnection) -> Daily | None:
            row = (await connection.execute(query)).one_or_none()
            return _as_daily(row) if row else None

        return await self._database.read(look)

    async def told(self, guild_id: int) -> tuple[str, ...]:
        """The ids of what a server was told since all had been, the latest last."""
        query = select(dailies.c.told).where(dailies.c.guild_id == guild_id)

        async def look(connection: AsyncConnection) -> tuple[str, ...]:
            return tuple(await connection.scalar(query) or ())

        return await self._database.read(look)

    async def set(self, daily: Daily, *, by: int, at: dt.datetime) -> None:
        """Has it posted so from now on; what was told before counts on, and no day comes twice.

        It stands in the audit log.
        """
        chosen = {"channel_id": daily.channel_id, "hour": daily.hour, "zone": daily.zone,
                  "form": daily.form, "topic": daily.topic, "failures": 0}  # fmt: skip
        done = Done(
            action=SET,
            target=str(daily.channel_id),
            detail={key: chosen[key] for key in ("hour", "zone", "form", "topic")},
        )

        async def change(connection: AsyncConnection) -> None:
            row = inserting(self._database, dailies).values(
                guild_id=daily.guild_id, posted_on=_written(daily.posted_on), told=[], **chosen
            )
            await connection.execute(
                row.on_conflict_do_update(index_elements=[dailies.c.guild_id], set_=chosen)
            )
            # ISO 8601: the later is the greater.
            await connection.execute(
                update(dailies)
                .where(
                    dailies.c.guild_id == daily.guild_id,
                    dailies.c.posted_on < _written(daily.posted_on),
                )
                .values(posted_on=_written(daily.posted_on))
            )
            await log_entries(connection, daily.guild_id, [done], actor_id=by, at=at)

        await self._database.write(change)

    async def off(self, guild_id: int, *, by: int, at: dt.datetime) -> bool:
        """Has nothing posted any more, which stands in the audit log; False where nothing was."""
        return await self._database.write(
            lambda connection: _end(connection, guild_id, Done(action=OFF), by=by, at=at)
        )

    async def claim(
        self, daily: Daily, day: dt.date, told: Sequence[str], *, at: dt.datetime
    ) -> bool:
        """Takes it on to post a day, after which `told` was told.

        False where another process has, or where something else is set by now than `daily` says.
        """
        claiming = (
            update(dailies)
            .where(_is_as(daily))
            .values(posted_on=_written(day), told=list(told), claimed_at=at)
        )
        claimed = await self._database.write(lambda connection: connection.execute(claiming))
        return bool(claimed.rowcount)

    async def confirm(self, guild_id: int, day: dt.date) -> None:
        """Keeps that the post of a day has arrived."""
        arrived = (
            update(dailies)
            .where(dailies.c.guild_id == guild_id, dailies.c.posted_on == _written(day))
            .values(claimed_at=None, failures=0)
        )
        await self._database.write(lambda connection: connection.execute(arrived))

    async def fail(
        self, daily: Daily, day: dt.date, told: Sequence[str], *, by: int, at: dt.datetime
    ) -> bool:
        """Keeps that the day claimed of `daily` could not be posted, so `told` is what was told.

        True where that was the third day in a row: then nothing is posted any more, which stands in
        the audit log, done `by` the bot.
        """

        async def change(connection: AsyncConnection) -> bool:
            row = (
                await connection.execute(
                    update(dailies)
                    .where(
                        dailies.c.guild_id == daily.guild_id,
                        dailies.c.posted_on == _written(day),
                        dailies.c.claimed_at.is_not(None),
                    )
                    .values(claimed_at=None, told=list(told), failures=dailies.c.failures + 1)
                    .returning(dailies.c.failures)
                )
            ).one_or_none()
            if row is None or row.failures < _FAILURES:
                return False
            done = Done(action=STOPPED, target=str(daily.channel_id))
            return await _end(connection, daily.guild_id, done, by=by, at=at)

        return await self._database.write(change)


_SHOWN: Final = tuple(column for column in dailies.c if column.name not in {"told", "failures"})


async def _end(
    connection: AsyncConnection, guild_id: int, done: Done, *, by: int, at: dt.datetime
) -> bool:
    gone = await connection.execute(delete(dailies).where(dailies.c.guild_id == guild_id))
    if not gone.rowcount:
        return False
    await log_entries(connection, guild_id, [done], actor_id=by, at=at)
    return True


def _is_as(daily: Daily) -> Any:
    """Whether a row says what `daily` does, the claim aside."""
    return (
        (dailies.c.guild_id == daily.guild_id)
        & (dailies.c.channel_id == daily.channel_id)
        & (dailies.c.hour == daily.hour)
        & (dailies.c.zone == daily.zone)
        & (dailies.c.form == daily.form)
        & (dailies.c.topic == daily.topic)
        & (dailies.c.posted_on == _written(daily.posted_on))
    )


def _as_daily(row: Row[Any]) -> Daily:
    posted_on = dt.date.fromisoformat(row.posted_on) if row.posted_on else None
    return Daily(**row._asdict() | {"posted_on": posted_on})


def _written(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
