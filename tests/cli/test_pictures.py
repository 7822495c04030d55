"""`timeline`, `chart` and `graph`: a PNG and a table from the records, or what is wrong."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import CHECKOUT, NO_LEXICON, FactsFolder, RunBot

OTHER = CHECKOUT / "tests" / "other_subject" / "facts"


def told(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def test_each_writes_a_picture_and_its_table_and_tells_what_is_shown(
    call_bot: RunBot, tmp_path: Path
) -> None:
    out, table = tmp_path / "a.png", tmp_path / "a.csv"
    shown = {
        "Trade turnover, Vietnam, Russia – 2013: US$4 billion.": ("chart", "trade"),
        "Сергей Лавров – Вьетнам: 2019, встреча.": ("graph", "лавров", "--language", "ru"),
        "2020 (khi đó mới là kế hoạch hoặc dự kiến)": (
            "timeline", "--topic", "trade", "--from", "2020", "--lang", "vi", "--theme", "light",
        ),
    }  # fmt: skip
    for words, arguments in shown.items():
        assert words in told(call_bot(*arguments, "--out", out, "--csv", table))
        with Image.open(out) as image:
            assert (image.format, image.width) == ("PNG", 1080)
        rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
        assert len(rows) > 1
        assert "date" in rows[0]
        out.unlink()


def test_another_process_draws_the_same_bytes(
    run_bot: RunBot, call_bot: RunBot, tmp_path: Path
) -> None:
    told(run_bot("graph", "--out", tmp_path / "1.png", environment={"PYTHONHASHSEED": "1"}))
    told(call_bot("graph", "--out", tmp_path / "2.png"))

    assert (tmp_path / "1.png").read_bytes() == (tmp_path / "2.png").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("chart", "cars"), "There is no topic cars; the topics are: trade, investment.\n"),
        (("timeline", "--topic", "x"), "There is no topic x; the topics are: diplomacy, "),
        (("timeline", "--from", "20x"), "'20x/..' is not a time; write 2024"),
        (("timeline", "--to", "1800"), "There is no dated fact to draw a timeline of.\n"),
        (("graph", "Napoleon"), "No meeting of Napoleon is recorded; those on record are: "),
        (("chart", "trade", "--facts", OTHER), "There is no dated figure to draw a chart of.\n"),
        (("chart", "--theme", "pink"), "pink"),
        (("chart", "--lang", "fr"), "fr"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_written(
    call_bot: RunBot, tmp_path: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    done = call_bot(*arguments, "--out", tmp_path / "a.png")

    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.glob("*.png"))


def test_a_file_that_cannot_be_written_is_told(call_bot: RunBot, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.png"
    done = call_bot("chart", "--out", path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{path} could not be written: ")
    assert call_bot("chart").returncode == 2


def test_without_figures_or_dates_it_says_so(
    call_bot: RunBot, facts_folder: FactsFolder, tmp_path: Path
) -> None:
    folder = facts_folder(NO_LEXICON)
    for command in (["timeline"], ["chart"], ["graph", "Napoleon"]):
        done = call_bot(*command, "--facts", folder, "--out", tmp_path / "a.png")
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
