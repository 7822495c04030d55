"""The files that people attach, where the bot fetches them."""

from __future__ import annotations

from aiohttp import web

from .payloads import Payload, snowflake


class Cdn:
    """Files by their ids; `fetched` are the names of those that the bot has fetched, in order."""

    def __init__(self) -> None:
        self.url = ""
        self.status = 200
        self.fetched: list[str] = []
        self._files: dict[str, bytes] = {}

    def attach(self, name: str, content: bytes) -> Payload:
        """The attachment that a file becomes once somebody has chosen it."""
        attachment_id = snowflake()
        self._files[attachment_id] = content
        url = f"{self.url}/{attachment_id}/{name}"
        return {
            "id": attachment_id,
            "filename": name,
            "size": len(content),
            "url": url,
            "proxy_url": url,
            "ephemeral": True,
        }

    async def serve(self, request: web.Request) -> web.Response:
        """The handler of every file; `status` is what all of them meet."""
        self.fetched.append(request.match_info["name"])
        return web.Response(status=self.status, body=self._files[request.match_info["id"]])
