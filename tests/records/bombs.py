"""Files made to take up a machine, and what each costs: run as a process of its own.

Writes a line of JSON for each: its name, the seconds of work it took, and the first fault or
"taken". At the end stands the most memory the process ever had, in megabytes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.records.factbook import FactBook
from bot.records.overlay import Overlay
from bot.records.uploads import MAX_BYTES, MAX_VALUES, read_upload

FULL = MAX_BYTES


def filled(piece: str, *, head: str = "", tail: str = "", most: int = FULL) -> str:
    """The piece as often as a file may hold it, with `{}` the number of each."""
    parts: list[str] = []
    length = len(head.encode()) + len(tail.encode())
    while True:
        part = piece.replace("{}", str(len(parts)))
        length += len(part.encode())
        if length > most:
            return head + "".join(parts) + tail
        parts.append(part)


def many(piece: str, values: int, *, head: str = "", tail: str = "") -> str:
    """The piece as often as a file may hold values, of which it has so many."""
    count = (MAX_VALUES - 20) // values
    return head + "".join(piece.replace("{}", str(number)) for number in range(count)) + tail


# Thirteen values, and two more.
FACT = "- {id: f{}, text: {en: a}, references: [{source: apa-2014-customs-union}]"
LATER = ", superseded_by: "
FACTS = MAX_VALUES // 15 - 1

BOMBS: Mapping[str, Callable[[], str | bytes]] = {
    "ten megabytes": lambda: b"a" * 10_000_000,
    "nested lists": lambda: "[" * FULL,
    "nested lists, closed": lambda: "[" * 100_000 + "]" * 100_000,
    "nested blocks": lambda: "- " * (FULL // 2),
    "nested keys": lambda: "? " * (FULL // 2),
    "nested pairs": lambda: "{a: " * (FULL // 4),
    "indented ever more": lambda: "".join(" " * n + "a:\n" for n in range(1300)),
    "a list of lists": lambda: filled("[],", head="[", tail="]"),
    "100,000 records": lambda: "- {id: a}\n" * 100_000,
    "as many records as may be": lambda: many("- id: a{}\n", 3),
    "sections that are none": lambda: many("k{}: a\n", 2),
    "keys of a record that are none": lambda: many("  k{}: a\n", 2, head="- id: a\n"),
    "as many facts as may be": lambda: many(FACT + "}\n", 13),
    "a chain of successors": lambda: (
        "".join(f"{FACT.replace('{}', str(n))}{LATER}f{n + 1}}}\n" for n in range(FACTS))
        + FACT.replace("{}", str(FACTS))
        + "}"
    ),
    "a circle of successors": lambda: "".join(
        f"{FACT.replace('{}', str(n))}{LATER}f{(n + 1) % FACTS}}}\n" for n in range(FACTS)
    ),
    "names of nothing": lambda: many(
        "x{}, ", 1, head=FACT.replace("{}", "") + ", entities: [", tail="]}"
    ),
    "as many names as may be": lambda: many(
        "N {}, ", 1, head="aliases: {vietnam: {en: [", tail="]}}"
    ),
    "words for nothing": lambda: many("c:{}: {en: [a]}, ", 5, head="words: {", tail="}"),
    "withdrawals of nothing": lambda: many("- x{}\n", 1, head="retired:\n"),
    "a long name of many faults": lambda: many(
        "a{}: 1, ", 2, head=f"words:\n  ? c:{'x' * 400_000}\n  : {{", tail="}"
    ),
    "a key as long as the file": lambda: filled("k", head="? ", tail="\n: a"),
    "an id as long as the file": lambda: filled("k", head="- x: y\n  id: "),
    "a time as long as the file": lambda: filled("\\n", head='- time: "', tail='"'),
    "a text as long as the file": lambda: filled("a b ", head="- text: {en: ", tail="}"),
    "an address as long as the file": lambda: filled(
        "a", head='sources: [{id: a, url: "https://', tail='"}]'
    ),
    "a long number": lambda: filled("9", head="- time: "),
    "5,000 digits": lambda: "- time: " + "9" * 5000,
    "a number to the base of 60": lambda: filled(":1", head="- time: 1"),
    "digits and underscores": lambda: filled("1_", head="- time: "),
    "directives": lambda: filled("%TAG !a{}! x\n", tail="--- a"),
    "aliases": lambda: filled("- *a\n", head="- &a x\n"),
    "a billion laughs": lambda: "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" if n else "a0: &a0 [x]\n"
        for n in range(30)
    ),
    "merges": lambda: filled("- {<<: {<<: {}}}\n"),
    "tags": lambda: filled("- !!python/object:os.system x\n"),
    "documents": lambda: filled("---\na\n"),
    "nothing but lines": lambda: "\n" * FULL,
    "nothing but comments": lambda: filled("#\n"),
    "nothing but quotes": lambda: '"' * FULL,
    "nothing but tabs": lambda: "\t" * FULL,
    "NUL bytes": lambda: b"\0" * FULL,
    "lines in a block": lambda: filled(" x\n", head="a: |\n"),
    "escapes": lambda: filled("\\x41", head='- "', tail='"'),
    "smileys": lambda: filled("😀", head="- text: {en: ", tail="}"),
}


def say(line: str) -> None:
    """A line for the test that started this process."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Reads each bomb within the memory given."""
    megabytes = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
    book = FactBook.load()
    for name, make in BOMBS.items():
        made = make()
        data = made if isinstance(made, bytes) else made.encode()
        start = time.process_time()
        read = read_upload(data, name="up.yaml", book=book)
        seconds = time.process_time() - start
        told = "taken" if isinstance(read, Overlay) else str(read[0])
        say(json.dumps({"name": name, "seconds": seconds, "told": told}))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    say(str(int(peak.split()[1]) // 1024))


if __name__ == "__main__":
    main()
