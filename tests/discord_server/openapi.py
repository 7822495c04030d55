"""Discord's own description of its API, and whether a request body is as it says."""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

_BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[3] / "shared"
_HERE = "urn:discord"


def description_path() -> Path:
    """Where the description is looked for; it need not be there."""
    shared = Path(os.environ.get("SHARED_DIR") or _BESIDE_THE_CHECKOUT)
    return Path(os.environ.get("DISCORD_OPENAPI") or shared / "discord" / "openapi.json")


@functools.cache
def description() -> Description | None:
    """The description, or None where this machine has none."""
    path = description_path()
    return Description(json.loads(path.read_text("utf-8"))) if path.is_file() else None


class Description:
    """Finds the operation for a request and checks the body against its schema."""

    def __init__(self, document: dict[str, Any]) -> None:
        # Discord takes numbers for ids as well as strings; discord.py sends some so.
        document["components"]["schemas"]["SnowflakeType"]["type"] = ["string", "integer"]
        self._paths: dict[str, Any] = document["paths"]
        resource = Resource.from_contents(document, default_specification=DRAFT202012)
        self._registry = Registry().with_resource(_HERE, resource)
        self._patterns = [(_pattern(path), path) for path in _plainest_first(self._paths)]

    def faults(self, method: str, path: str, body: Any) -> list[str]:
        """What Discord would refuse in `body`, each with its place; empty where all is well."""
        known = next((p for pattern, p in self._patterns if pattern.fullmatch(path)), "")
        operation = self._paths.get(known, {}).get(method.lower())
        if operation is None:
            return ["is not a route of Discord's"]
        if "requestBody" not in operation:
            return [] if body is None else ["takes no body"]
        media = _pointer(known, method.lower(), "requestBody", "content", "application/json")
        return self._against(f"{media}/schema", body)

    def faults_of(self, schema: str, value: Any) -> list[str]:
        """What is not as the schema of that name says, each with its place."""
        return self._against(f"/components/schemas/{schema}", value)

    def _against(self, pointer: str, value: Any) -> list[str]:
        schema = {"$ref": f"{_HERE}#{pointer}"}
        validator = Draft202012Validator(schema, registry=self._registry)
        errors = validator.iter_errors(value)
        return [f"at {error.json_path}: {error.message[:300]}" for error in errors]


def _plainest_first(paths: dict[str, Any]) -> Iterator[str]:
    """The paths, those with fewer placeholders first: /users/@me before /users/{user_id}."""
    yield from sorted(paths, key=lambda path: path.count("{"))


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w+\}", path)
    return re.compile("[^/]+".join(re.escape(part) for part in parts))


def _pointer(*keys: str) -> str:
    return "/paths" + "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in keys)
