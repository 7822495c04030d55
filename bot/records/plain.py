"""Records as the plain values that a database keeps, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from .faults import Fault
from .models import Record
from .validating import complaints

R = TypeVar("R", bound=Record)


def plain(record: Record) -> dict[str, Any]:
    """The record in the form of the files in facts/, as JSON has it; what is as by default lacks.

    A time is its text, a list a list.
    """
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def restored(model: type[R], values: Mapping[str, Any], *, name: str) -> R | list[Fault]:
    """The record that `plain` wrote, or why this version cannot read it; `name` says which it is.

    A later version may know fields that this one does not, and an earlier one have let pass what
    this one refuses.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return [
            Fault(name, 0, "", ".".join(map(str, path)), message)
            for path, message in complaints(error)
        ]
