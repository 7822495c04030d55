"""The REST routes a bot uses: answered as Discord answers, every request kept and checked."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from . import openapi, payloads
from .payloads import Payload, snowflake

BASE = "/api/v10"
ACKNOWLEDGE_WITHIN = 3.0
EMBED_TOTAL = 6000

Route = Callable[..., tuple[int, Any]]


@dataclass(frozen=True)
class Request:
    """What the bot asked; `path` begins after the version."""

    method: str
    path: str
    query: dict[str, str]
    body: Any


@dataclass
class Pending:
    """An interaction put to the bot; `since` is in the seconds of the event loop."""

    interaction: Payload
    since: float
    answered_after: float | None = None


@dataclass
class RefusalError(Exception):
    """An error status with Discord's own code and words."""

    status: int
    code: int
    words: str


@dataclass
class Rest:
    """The routes, and all that came in over them.

    `replies` holds the bodies of messages by what they answer: a message's id or an interaction's
    token. `faults` holds what Discord would have refused in a body, `refusals` every refusal.
    `forbidden` names the channels the bot may not write in; while `outage` is set, that status
    meets every request.
    """

    token: str
    bot: Payload
    requests: list[Request] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    commands: list[Payload] = field(default_factory=list)
    pending: dict[str, Pending] = field(default_factory=dict)
    forbidden: set[str] = field(default_factory=set)
    outage: int | None = None
    gateway_url: str = ""
    refusals: asyncio.Queue[Request] = field(default_factory=asyncio.Queue)
    replies: dict[str, asyncio.Queue[Payload]] = field(
        default_factory=lambda: defaultdict(asyncio.Queue)
    )

    async def serve(self, http: web.Request) -> web.Response:
        """The handler of every route."""
        text = await http.text()
        path = http.path.removeprefix(BASE)
        request = Request(http.method, path, dict(http.query), json.loads(text) if text else None)
        self.requests.append(request)
        try:
            status, answer = self._answer(request, http.headers.get("Authorization"))
        except RefusalError as refusal:
            self.refusals.put_nowait(request)
            status = refusal.status
            answer = {"message": refusal.words, "code": refusal.code}
        limits = _limits(request)
        if answer is None:
            return web.Response(status=status, headers=limits)
        # Bytes, since aiohttp gives text a charset, which Discord's JSON comes without.
        body = json.dumps(answer).encode()
        return web.Response(
            status=status, headers=limits, body=body, content_type="application/json"
        )

    def _answer(self, request: Request, authorization: str | None) -> tuple[int, Any]:
        if self.outage is not None:
            raise RefusalError(self.outage, 0, "Service Unavailable")
        # The token in these paths is the authorization.
        by_path = request.path.startswith(("/interactions/", "/webhooks/"))
        if not by_path and authorization != f"Bot {self.token}":
            raise RefusalError(401, 0, "401: Unauthorized")
        self._check(request)
        for (method, pattern), route in self._routes().items():
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                return route(request, *match.groups())
        self.faults.append(f"{request.method} {request.path} is not served here")
        raise RefusalError(404, 0, "404: Not Found")

    def _routes(self) -> dict[tuple[str, str], Route]:
        webhook = rf"/webhooks/{self.bot['id']}/([^/]+)"
        commands = rf"/applications/{self.bot['id']}/commands"
        return {
            ("GET", "/users/@me"): lambda _: (200, self.bot),
            ("GET", "/oauth2/applications/@me"): lambda _: (200, payloads.application(self.bot)),
            ("GET", "/gateway/bot"): self._gateway,
            ("PUT", commands): self._register,
            ("POST", r"/channels/(\d+)/messages"): self._message,
            ("POST", r"/interactions/\d+/([^/]+)/callback"): self._callback,
            ("POST", webhook): self._followup,
            ("PATCH", webhook + "/messages/@original"): self._followup,
        }

    def _check(self, request: Request) -> None:
        """Refuses, and keeps, what the description or the limit it cannot say forbids."""
        description = openapi.description()
        faults = (
            description.faults(request.method, request.path, request.body) if description else []
        )
        message = request.body if isinstance(request.body, dict) else {}
        for embed in (message.get("data") or message).get("embeds", []):
            size = _embed_size(embed)
            if size > EMBED_TOTAL:
                faults.append(f"{request.path}: an embed of {size} characters")
        if faults:
            self.faults += faults
            raise RefusalError(400, 50035, "Invalid Form Body")

    def _gateway(self, _: Request) -> tuple[int, Any]:
        limit = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
        return 200, {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def _register(self, request: Request) -> tuple[int, Any]:
        identity = {"application_id": self.bot["id"], "version": "1"}
        self.commands = [{**command, **identity, "id": snowflake()} for command in request.body]
        return 200, self.commands

    def _message(self, request: Request, channel_id: str) -> tuple[int, Any]:
        if channel_id in self.forbidden:
            raise RefusalError(403, 50013, "Missing Permissions")
        answered = request.body.get("message_reference", {}).get("message_id")
        self.replies[str(answered)].put_nowait(request.body)
        return 200, self._sent({"id": channel_id}, request.body)

    def _callback(self, request: Request, token: str) -> tuple[int, Any]:
        pending = self.pending.get(token)
        waited = asyncio.get_running_loop().time() - pending.since if pending else 0.0
        if pending is None or waited > ACKNOWLEDGE_WITHIN:
            raise RefusalError(404, 10062, "Unknown interaction")
        if pending.answered_after is not None:
            raise RefusalError(400, 40060, "Interaction has already been acknowledged.")
        pending.answered_after = waited
        data = request.body.get("data") or {}
        self.replies[token].put_nowait(data)
        if "with_response" not in request.query:
            return 204, None
        message = self._sent(pending.interaction["channel"], data)
        kind = request.body["type"]
        about = {"id": pending.interaction["id"], "type": 2, "response_message_id": message["id"]}
        return 200, {"interaction": about, "resource": {"type": kind, "message": message}}

    def _followup(self, request: Request, token: str) -> tuple[int, Any]:
        pending = self.pending.get(token)
        if pending is None or pending.answered_after is None:
            raise RefusalError(404, 10015, "Unknown Webhook")
        self.replies[token].put_nowait(request.body)
        return 200, self._sent(pending.interaction["channel"], request.body)

    def _sent(self, channel: Payload, body: Payload) -> Payload:
        known = {key: body[key] for key in ("embeds", "flags") if key in body}
        return payloads.message(channel, self.bot, body.get("content") or "", **known)


def _embed_size(embed: Payload) -> int:
    texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
    texts += [field[part] for field in embed.get("fields", []) for part in ("name", "value")]
    return sum(len(text or "") for text in texts)


def _limits(request: Request) -> dict[str, str]:
    bucket = re.sub(r"\d+|interaction-\w+", "", f"{request.method}{request.path}").replace("/", "-")
    return {
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "4",
        "X-RateLimit-Reset": "4102444800.000",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": bucket,
    }
