"""No file, however it was made, takes 2 seconds or 200 megabytes to be refused or taken in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT
from tests.records.bombs import BOMBS

SECONDS = 2
MEGABYTES = 200
# Large, and nothing wrong with them.
RIGHT = {"as many facts as may be", "a chain of successors", "as many names as may be"}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the memory used")
def test_no_file_takes_up_the_machine(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.records.bombs", str(MEGABYTES)],
        capture_output=True,
        check=False,
        cwd=CHECKOUT,
        env=environment,
        text=True,
        timeout=300,
    )
    *lines, peak = done.stdout.splitlines() or [""]

    assert done.returncode == 0, done.stderr
    costs = {cost["name"]: cost for cost in map(json.loads, lines)}
    assert costs.keys() == BOMBS.keys()
    assert {name for name, cost in costs.items() if cost["seconds"] >= SECONDS} == set()
    assert int(peak) < MEGABYTES
    assert {name for name, cost in costs.items() if cost["told"] == "taken"} == RIGHT
