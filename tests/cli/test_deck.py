"""`deck`: the cards written to a file."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.conftest import FactsFolder, RunBot
from tests.study.bundles.moon import FACTS


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(FACTS)


def test_the_ending_says_what_is_written(call_bot: RunBot, moon: Path, tmp_path: Path) -> None:
    package, table, handout = (tmp_path / f"moon.{form}" for form in ("APKG", "csv", "pdf"))

    done = call_bot("deck", "--out", package, "--facts", moon)
    assert done.returncode == 0, done.stderr
    assert str(package) in done.stdout
    with zipfile.ZipFile(package) as archive:
        assert set(archive.namelist()) == {"collection.anki2", "media"}

    options = ("--topic", "distance", "--lang", "vi", "--facts", moon)
    done = call_bot("deck", "--out", table, *options)
    head, *rows = csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig")))
    assert head[0] == "Ngôn ngữ"
    assert {row[1] for row in rows} == {"Khoảng cách"}
    assert f"Wrote {len(rows)} cards" in done.stdout

    assert call_bot("deck", "--out", handout, "--lang", "ru", "--facts", moon).returncode == 0
    metadata = PdfReader(handout).metadata
    assert metadata
    assert metadata.title == "Вопросы для повторения"
    # What stood there is replaced.
    before = handout.read_bytes()
    assert call_bot("deck", "--out", handout, "--facts", moon).returncode == 0
    assert handout.read_bytes() != before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "moon.docx"], "end it in .apkg (for Anki), .csv or .pdf"),
        (["--out", "apkg"], "end it in .apkg (for Anki), .csv or .pdf"),
        (["--out", "nowhere/moon.csv"], "name one in a folder that is there"),
        (["--out", "folder.csv"], "name one in a folder that is there"),
        (["--out", "moon.csv", "--topic", "cheese"], "There is no topic cheese; the topics are:"),
        (["--out", "moon.csv", "--topic", "empty"], "There are no cards on empty"),
        (["--out", "moon.csv", "--lang", "de"], "'de' is not one of"),
        (["--topic", "history"], "Missing option '--out'"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_line(
    call_bot: RunBot, moon: Path, tmp_path: Path, arguments: list[str], told: str
) -> None:
    (tmp_path / "folder.csv").mkdir()

    done = call_bot("deck", *arguments, "--facts", moon)

    assert done.returncode == 2
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("moon")]


def test_a_file_that_cannot_be_written_is_told(call_bot: RunBot, moon: Path) -> None:
    done = call_bot("deck", "--out", f"{'moon' * 100}.csv", "--facts", moon)

    assert done.returncode == 2
    assert done.stderr.startswith("The system refused: ")
