"""The gateway, version 10: sessions, heartbeats, dispatches, and all the ways it breaks off."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag

from aiohttp import WSMsgType, web

from .payloads import Payload, member, snowflake


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

GUILD_EVENTS = {"GUILD_CREATE", "GUILD_DELETE"}
PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT
AUTHENTICATION_FAILED, DISALLOWED_INTENTS = 4004, 4014


@dataclass
class Session:
    """What one IDENTIFY began: all that was dispatched in it, so that it can be resumed."""

    intents: Intent
    shard: int
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
    while `repeating`, every event comes twice. Without `keep` no session can be resumed. A bot gets
    no intents that are privileged but those that are `granted`. Of one with several connections
    (shards), it is the first that breaks off. `people` are the users who can be asked for by id,
    but for those who have `left`.
    """

    def __init__(self, *, token: str, user: Payload, guilds: list[Payload], keep: bool) -> None:
        self.identifies: list[Payload] = []
        self.resumes: list[Payload] = []
        self.heartbeats = 0
        self.goodbyes: list[int | None] = []
        self.granted = Intent(0)
        self.people: Mapping[str, Payload] = {}
        self.left: set[str] = set()
        self.url = ""
        self.silent = False
        self.repeating = False
        self.visited = asyncio.Event()
        self._connected = asyncio.Event()
        self.token = token
        self._user = user
        self._guilds = guilds
        self._keep = keep
        self._shards = 1
        self._sessions: dict[int, Session] = {}
        self._connections: dict[int, Connection] = {}
        self._stopped = asyncio.Event()

    @property
    def session(self) -> Session | None:
        """The first shard's, which all direct messages come to."""
        return self._sessions.get(0)

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
        for shard in [n for n, known in self._connections.items() if known is connection]:
            self._lose(shard)
        await connection.socket.close()
        return connection.socket

    async def until_connected(self) -> None:
        """Returns once the bot is online; raises TimeoutError where it does not come."""
        async with asyncio.timeout(PATIENCE):
            await self._connected.wait()

    async def until_lost(self) -> None:
        """Returns once the bot is online no more."""
        async with asyncio.timeout(PATIENCE):
            while self._connected.is_set():  # noqa: ASYNC110 -- nothing else waits for it
                await asyncio.sleep(0.01)

    async def dispatch(self, event: str, data: Payload) -> None:
        """Sends an event, or keeps it for the resumption where nobody listens now."""
        guild_id = data["id"] if event in GUILD_EVENTS else data.get("guild_id")
        shard = self._shard_of(guild_id) if guild_id else 0
        assert shard in self._sessions, "the bot has not identified"
        await self._dispatch(self._sessions[shard], event, data)

    async def _dispatch(self, session: Session, event: str, data: Payload) -> None:
        for _ in range(2 if self.repeating else 1):
            session.sent += 1
            number = session.sent
            if self._keep:
                session.events.append({"t": event, "s": number, "d": data})
            connection = self._connections.get(session.shard)
            if connection is not None:
                await connection.send(Op.DISPATCH, data, s=number, t=event)

    def drop(self) -> None:
        """Loses the connection; the session can be resumed."""
        self._lose(0).drop()

    async def demand_resume(self) -> None:
        """Asks the bot to connect anew, as Discord does before it takes a server down."""
        self._connected.clear()
        await self._connections[0].send(Op.RECONNECT)

    async def invalidate(self) -> None:
        """Ends the session for good."""
        del self._sessions[0]
        self._connected.clear()
        await self._connections[0].send(Op.INVALID_SESSION, data=False)

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
            case Op.REQUEST_GUILD_MEMBERS:
                await self.dispatch("GUILD_MEMBERS_CHUNK", self._members(message["d"]))
            case Op.RESUME:
                self.resumes.append(message["d"])
                await self._resume(connection, message["d"])

    async def _identify(self, connection: Connection, data: Payload) -> None:
        intents = Intent(data["intents"])
        if data["token"] != self.token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
        elif intents & PRIVILEGED & ~self.granted:
            await connection.socket.close(code=DISALLOWED_INTENTS)
        else:
            shard, self._shards = data.get("shard", [0, 1])
            session = self._sessions[shard] = Session(intents, shard)
            guilds = [guild for guild in self._guilds if self._shard_of(guild["id"]) == shard]
            self._connections[shard] = connection
            await self._dispatch(session, "READY", self._ready(data, session, guilds))
            if intents & Intent.GUILDS:
                for guild in guilds:
                    await self._dispatch(session, "GUILD_CREATE", guild)
            self._is_back()

    async def _resume(self, connection: Connection, data: Payload) -> None:
        begun = (one for one in self._sessions.values() if one.id == data["session_id"])
        session = next(begun, None)
        if session is None or not self._keep or data["token"] != self.token:
            await connection.send(Op.INVALID_SESSION, data=False)
            return
        self._connections[session.shard] = connection
        for event in session.events[data["seq"] :]:
            await connection.send(Op.DISPATCH, event["d"], s=event["s"], t=event["t"])
        await self._dispatch(session, "RESUMED", {})
        self._is_back()

    def _members(self, request: Payload) -> Payload:
        """Whom a server is known to have, or who of those asked for is there, all in one chunk."""
        guild_id = str(request["guild_id"])
        [members] = [guild["members"] for guild in self._guilds if guild["id"] == guild_id]
        missing: list[str] = []
        if "user_ids" in request:
            asked = [str(one) for one in request["user_ids"]]
            assert len(asked) <= 100, "Discord tells of a hundred at once"
            missing = [one for one in asked if one in self.left or one not in self.people]
            members = [
                {**member(), "user": self.people[one]} for one in asked if one not in missing
            ]
        chunk = {"members": members, "chunk_index": 0, "chunk_count": 1, "not_found": missing}
        return {"guild_id": guild_id, "nonce": request.get("nonce"), **chunk}

    def _shard_of(self, guild_id: str) -> int:
        return (int(guild_id) >> 22) % self._shards

    def _lose(self, shard: int) -> Connection:
        self._connected.clear()
        return self._connections.pop(shard)

    def _is_back(self) -> None:
        if len(self._connections) == self._shards:
            self._connected.set()

    def _ready(self, identify: Payload, session: Session, guilds: list[Payload]) -> Payload:
        return {
            "v": 10,
            "user": {**self._user, "verified": True, "mfa_enabled": False, "email": None},
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": identify.get("shard", [0, 1]),
            "application": {"id": self._user["id"], "flags": 0},
            "private_channels": [],
            "presences": [],
            "relationships": [],
        }
