"""The REST routes a bot uses: answered as Discord answers, every request kept and checked."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from . import openapi, payloads
from .channels import Channels
from .interactions import Interactions, Pending
from .messages import Messages, Tell
from .payloads import Payload
from .refusals import RefusalError, invalid
from .registry import Registry
from .reply import Reply
from .request import Request

BASE = "/api/v10"

Route = Callable[..., tuple[int, Any]]


@dataclass
class _Failure:
    """What meets the next requests to a path instead of their answer."""

    left: int
    status: int
    path: re.Pattern[str]
    retry_after: float


class Rest:
    """The routes, and all that came in over them.

    `replies` holds what reached people, by what it answers: a message's id, an interaction's token,
    or a channel's id. `faults` holds what Discord would have refused in a body, `refusals` every
    refusal. `forbidden` names the channels the bot may not write in; while `outage` is set, that
    status meets every request. Without `keep` nothing is kept that has been read, and without
    `check` bodies are taken as they come. `tell` hears of what becomes of the bot's messages.
    """

    def __init__(self, token: str, bot: Payload, tell: Tell, *, keep: bool, check: bool) -> None:
        self.token = token
        self.bot = bot
        self.outage: int | None = None
        self.gateway_url = ""
        self.requests: list[Request] = []
        self.faults: list[str] = []
        self.refusals: asyncio.Queue[Request] = asyncio.Queue()
        self.replies: dict[str, asyncio.Queue[Reply]] = defaultdict(asyncio.Queue)
        self.messages = Messages(bot, tell, keep=keep, check=check)
        self.registry = Registry(bot["id"])
        self.interactions = Interactions(self.messages, self._show, check=check)
        self.channels = Channels(bot, self.messages, self.interactions, self._show)
        self._keep = keep
        self._check = check
        self._failures: list[_Failure] = []
        self._routes = [(method, re.compile(path), route) for method, path, route in self._paths()]

    @property
    def commands(self) -> list[Payload]:
        """The commands registered for all of Discord."""
        return self.registry.everywhere

    @property
    def pending(self) -> dict[str, Pending]:
        """The interactions put to the bot, by token."""
        return self.interactions.pending

    @property
    def forbidden(self) -> set[str]:
        return self.channels.forbidden

    def fail(self, times: int, status: int, *, path: str = "", retry_after: float = 0.1) -> None:
        """Lets the next requests whose path has the pattern `path` in it fail with `status`."""
        self._failures.append(_Failure(times, status, re.compile(path), retry_after))

    async def next_reply(self, key: str) -> Reply:
        """The next of what the bot answered to `key`, waited for."""
        reply = await self.replies[key].get()
        if not self._keep:
            self.pending.pop(key, None)
            if self.replies[key].empty():
                del self.replies[key]
        return reply

    async def serve(self, http: web.Request) -> web.Response:
        """The handler of every route."""
        request = await Request.read(http, base=BASE)
        if self._keep:
            self.requests.append(request)
        failure = self._failure(request)
        if failure is not None:
            return _failed(failure)
        try:
            status, answer = self._answer(request, http.headers.get("Authorization"))
        except RefusalError as refusal:
            self.refusals.put_nowait(request)
            self.faults += [f"{request.method} {request.path}: {fault}" for fault in refusal.faults]
            status = refusal.status
            answer = {"message": refusal.words, "code": refusal.code}
        limits = _limits(request)
        if answer is None:
            return web.Response(status=status, headers=limits)
        return _json(status, answer, limits)

    def _answer(self, request: Request, authorization: str | None) -> tuple[int, Any]:
        if self.outage is not None:
            raise RefusalError(self.outage, 0, "Service Unavailable")
        # The token in these paths is the authorization.
        by_path = request.path.startswith(("/interactions/", "/webhooks/"))
        if not by_path and authorization != f"Bot {self.token}":
            raise RefusalError(401, 0, "401: Unauthorized")
        if self._check and (description := openapi.description()):
            faults = description.faults(request.method, request.path, request.body)
            if faults:
                raise invalid(faults)
        for method, path, route in self._routes:
            if method == request.method and (match := path.fullmatch(request.path)):
                return route(request, *match.groups())
        raise RefusalError(404, 0, "404: Not Found", ["is not served here"])

    def _paths(self) -> list[tuple[str, str, Route]]:
        # The busiest come first.
        webhook = rf"/webhooks/{self.bot['id']}/([^/]+)"
        answer = webhook + r"/messages/(@original|\d+)"
        application = rf"/applications/{self.bot['id']}"
        in_guild = application + r"/guilds/(\d+)/commands"
        channel = r"/channels/(\d+)"
        message = channel + r"/messages/(\d+)"
        interactions, channels = self.interactions, self.channels
        return [
            ("POST", r"/interactions/\d+/([^/]+)/callback", interactions.callback),
            ("POST", webhook, interactions.followup),
            ("PATCH", answer, interactions.edit),
            ("DELETE", answer, interactions.delete),
            ("GET", answer, interactions.get),
            ("POST", channel + "/messages", channels.post),
            ("PATCH", message, channels.edit),
            ("DELETE", message, channels.delete),
            ("GET", message, channels.read),
            ("GET", channel + "/messages", channels.read_all),
            ("PUT", message + "/reactions/([^/]+)/@me", channels.react),
            ("GET", channel, channels.get),
            ("POST", channel + "/typing", channels.typing),
            ("POST", "/users/@me/channels", channels.open),
            ("GET", "/users/@me", lambda _: (200, self.bot)),
            ("GET", "/oauth2/applications/@me", lambda _: (200, payloads.application(self.bot))),
            ("GET", "/gateway/bot", self._gateway),
            ("PUT", application + "/commands", self.registry.put),
            ("GET", application + "/commands", self.registry.get),
            ("PUT", in_guild, self.registry.put),
            ("GET", in_guild, self.registry.get),
        ]

    def _gateway(self, _: Request) -> tuple[int, Any]:
        limit = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
        return 200, {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def _show(self, reply: Reply) -> None:
        self.replies[reply.key].put_nowait(reply)

    def _failure(self, request: Request) -> _Failure | None:
        for failure in self._failures:
            if failure.path.search(request.path):
                failure.left -= 1
                if failure.left == 0:
                    self._failures.remove(failure)
                return failure
        return None


def _failed(failure: _Failure) -> web.Response:
    if failure.status != 429:
        return _json(failure.status, {"message": "", "code": 0}, {})
    # Discord's own refusals come by its proxy; others are taken for a ban of the whole address.
    seconds = str(failure.retry_after)
    headers = {"Retry-After": seconds, "X-RateLimit-Scope": "user", "Via": "1.1 google"}
    words = "You are being rate limited."
    body = {"message": words, "retry_after": failure.retry_after, "global": False}
    return _json(429, body, headers)


def _json(status: int, body: Any, headers: dict[str, str]) -> web.Response:
    # Bytes, since aiohttp gives text a charset, which Discord's JSON comes without.
    text = json.dumps(body).encode()
    return web.Response(status=status, headers=headers, body=text, content_type="application/json")


def _limits(request: Request) -> dict[str, str]:
    bucket = re.sub(r"\d+|interaction-\w+", "", f"{request.method}{request.path}").replace("/", "-")
    return {
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "4",
        "X-RateLimit-Reset": "4102444800.000",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": bucket,
    }
