"""`python -m tests.killing --times 200` kills it so often on SQLite and on PostgreSQL."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from .rounds import facts_folder, kill, postgresql


async def main(times: int, seed: int) -> None:
    """Does it on both databases, and prints what came of it."""
    with facts_folder() as folder, tempfile.TemporaryDirectory() as data, postgresql() as server:
        places: dict[str, dict[str, Any]] = {
            "SQLite": {"data_dir": Path(data)}, "PostgreSQL": {"database_url": server.get_uri()},
        }  # fmt: skip
        for name, where in places.items():
            since = time.monotonic()
            witness = await kill(where, folder, times=times, seed=seed)
            print(
                f"{name}: killed {times} times in {time.monotonic() - since:.0f} s; of "
                f"{witness.tried} changes {len(witness.acknowledged)} were acknowledged, none lost"
            )


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--times", type=int, default=10)
parser.add_argument("--seed", type=int, default=random.randrange(sys.maxsize))
options = parser.parse_args()
print("seed", options.seed)
asyncio.run(main(options.times, options.seed))
