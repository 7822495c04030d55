"""A request of the bot's over REST, read from HTTP."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from .messages import Files


@dataclass(frozen=True)
class Request:
    """What the bot asked; `path` begins after the version, and `files` came along."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    files: Files = field(default_factory=dict)

    @property
    def contents(self) -> dict[str, bytes]:
        """The files by name."""
        return dict(self.files.values())

    @classmethod
    async def read(cls, http: web.Request, *, base: str) -> Self:
        path = http.path.removeprefix(base)
        if http.content_type != "multipart/form-data":
            text = await http.text()
            return cls(http.method, path, dict(http.query), json.loads(text) if text else None)
        form = await http.post()
        files = {
            key.removeprefix("files[").removesuffix("]"): (part.filename, _read(part))
            for key, part in form.items()
            if isinstance(part, web.FileField)
        }
        body = json.loads(str(form["payload_json"]))
        return cls(http.method, path, dict(http.query), body, files)


def _read(part: web.FileField) -> bytes:
    # Older versions of aiohttp leave the closing to us.
    with part.file as file:
        return file.read()
