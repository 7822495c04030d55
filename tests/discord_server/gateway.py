"""The gateway, version 10: sessions, heartbeats, dispatches, and all the ways it breaks off."""

from __future__ import annotations

import asyncio
import json
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag

from aiohttp import WSMsgType, web

from .payloads import Payload, snowflake


class Op(IntEnum):
    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Intent(IntFlag):
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15


# Seconds; longer than a reply or a connection takes on a busy machine.
PATIENCE = 30.0

PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT
AUTHENTICATION_FAILED, DISALLOWED_INTENTS = 4004, 4014


@dataclass
class Session:
    """What one IDENTIFY began: all that was dispatched in it, so that it can be resumed."""

    intents: Intent
    id: str = field(default_factory=snowflake)
    events: list[Payload] = field(default_factory=list)
    sent: int = 0


class Connection:
    """One web socket, compressed where the client asks for what we can do."""

    def __init__(self, request: web.Request) -> None:
        # Closing is answered by hand, so that a test can leave it unanswered.
        self.socket = web.WebSocketResponse(autoclose=False)
        self._request = request
        wanted = request.query.get("compress")
        self._deflate = zlib.compressobj() if wanted == "zlib-stream" else None

    async def open(self) -> None:
        await self.socket.prepare(self._request)

    async def send(self, op: Op, data: object = None, **more: object) -> None:
        text = json.dumps({"op": op, "d": data, "s": None, "t": None} | more)
        # What is sent into a lost connection is lost.
        with suppress(ConnectionError):
            if self.socket.closed:
                return
            if self._deflate is None:
                await self.socket.send_str(text)
            else:
                packed = self._deflate.compress(text.encode())
                await self.socket.send_bytes(packed + self._deflate.flush(zlib.Z_SYNC_FLUSH))

    def drop(self) -> None:
        """Breaks off without a word, as a lost network does."""
        if self._request.transport is not None:
            self._request.transport.abort()


class Gateway:
    """The gateway of one bot, with what the bot sent to it.

    `goodbyes` are the codes the bot closed with; while `silent`, nothing is answered any more;
    while `repeating`, every event comes twice. Without `keep` no session can be resumed, and
    without `privileged` the privileged intents are refused.
    """

    def __init__(
        self, *, token: str, user: Payload, guilds: list[Payload], keep: bool, privileged: bool
    ) -> None:
        self.identifies: list[Payload] = []
        self.resumes: list[Payload] = []
        self.heartbeats = 0
        self.goodbyes: list[int | None] = []
        self.session: Session | None = None
        self.url = ""
        self.silent = False
        self.repeating = False
        self.visited = asyncio.Event()
        self._connected = asyncio.Event()
        self.token = token
        self._user = user
        self._guilds = guilds
        self._keep = keep
        self._privileged = privileged
        self._connection: Connection | None = None
        self._stopped = asyncio.Event()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """The handler of the gateway's address."""
        connection = Connection(request)
        await connection.open()
        self.visited.set()
        if self.silent:
            await self._stopped.wait()
        await connection.send(Op.HELLO, {"heartbeat_interval": 41_250})
        while True:
            message = await connection.socket.receive()
            if self.silent:
                await self._stopped.wait()
            if message.type is not WSMsgType.TEXT:
                self.goodbyes.append(connection.socket.close_code)
                break
            await self._receive(connection, json.loads(message.data))
        if self._connection is connection:
            self._connection = None
            self._connected.clear()
        await connection.socket.close()
        return connection.socket

    async def until_connected(self) -> None:
        """Returns once the bot is online; raises TimeoutError where it does not come."""
        async with asyncio.timeout(PATIENCE):
            await self._connected.wait()

    async def dispatch(self, event: str, data: Payload) -> None:
        """Sends an event, or keeps it for the resumption where nobody listens now."""
        for _ in range(2 if self.repeating else 1):
            await self._dispatch(event, data)

    async def _dispatch(self, event: str, data: Payload) -> None:
        assert self.session is not None, "the bot has not identified"
        self.session.sent += 1
        number = self.session.sent
        if self._keep:
            self.session.events.append({"t": event, "s": number, "d": data})
        if self._connection is not None:
            await self._connection.send(Op.DISPATCH, data, s=number, t=event)

    def drop(self) -> None:
        """Loses the connection; the session can be resumed."""
        assert self._connection is not None
        connection, self._connection = self._connection, None
        self._connected.clear()
        connection.drop()

    async def demand_resume(self) -> None:
        """Asks the bot to connect anew, as Discord does before it takes a server down."""
        assert self._connection is not None
        self._connected.clear()
        await self._connection.send(Op.RECONNECT)

    async def invalidate(self) -> None:
        """Ends the session for good."""
        assert self._connection is not None
        self.session = None
        self._connected.clear()
        await self._connection.send(Op.INVALID_SESSION, data=False)

    def stop(self) -> None:
        """Lets go of connections that are kept waiting in silence."""
        self._stopped.set()

    async def _receive(self, connection: Connection, message: Payload) -> None:
        match message["op"]:
            case Op.HEARTBEAT:
                self.heartbeats += 1
                await connection.send(Op.HEARTBEAT_ACK)
            case Op.IDENTIFY:
                self.identifies.append(message["d"])
                await self._identify(connection, message["d"])
            case Op.RESUME:
                self.resumes.append(message["d"])
                await self._resume(connection, message["d"])
            case Op.REQUEST_GUILD_MEMBERS:
                await self.dispatch("GUILD_MEMBERS_CHUNK", self._members(message["d"]))

    async def _identify(self, connection: Connection, data: Payload) -> None:
        intents = Intent(data["intents"])
        if data["token"] != self.token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
        elif intents & PRIVILEGED and not self._privileged:
            await connection.socket.close(code=DISALLOWED_INTENTS)
        else:
            self.session = Session(intents)
            self._connection = connection
            await self.dispatch("READY", self._ready(data, self.session))
            for guild in self._guilds:
                await self.dispatch("GUILD_CREATE", guild)
            self._connected.set()

    async def _resume(self, connection: Connection, data: Payload) -> None:
        session = self.session
        known = self._keep and session is not None and data["session_id"] == session.id
        if session is None or not known or data["token"] != self.token:
            await connection.send(Op.INVALID_SESSION, data=False)
            return
        self._connection = connection
        for event in session.events[data["seq"] :]:
            await connection.send(Op.DISPATCH, event["d"], s=event["s"], t=event["t"])
        await self.dispatch("RESUMED", {})
        self._connected.set()

    def _members(self, request: Payload) -> Payload:
        """Whom a server is known to have, all in one chunk."""
        guild_id = request["guild_id"]
        [members] = [guild["members"] for guild in self._guilds if guild["id"] == guild_id]
        chunk = {"members": members, "chunk_index": 0, "chunk_count": 1, "not_found": []}
        return {"guild_id": guild_id, "nonce": request.get("nonce"), **chunk}

    def _ready(self, identify: Payload, session: Session) -> Payload:
        return {
            "v": 10,
            "user": {**self._user, "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in self._guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": identify.get("shard", [0, 1]),
            "application": {"id": self._user["id"], "flags": 0},
            "private_channels": [],
            "presences": [],
            "relationships": [],
        }
