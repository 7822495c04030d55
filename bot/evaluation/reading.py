"""Files of one JSON object a line, read into models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import UsageError

M = TypeVar("M", bound=BaseModel)


def read_lines(model: type[M], file: Path) -> Iterator[M]:
    """What each line holds, empty lines passed over.

    Raises UsageError, naming file, line and field, where something cannot be read.
    """
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file} cannot be read: it is not UTF-8.") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield model.model_validate_json(line)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            field = ".".join(map(str, problem["loc"]))
            raise UsageError(f"{file}:{number}: {field}: {problem['msg']}.") from None
