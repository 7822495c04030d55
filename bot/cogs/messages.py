"""Questions in plain messages: mentions, replies to the bot, and direct messages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Final

import discord
from cachetools import LRUCache, TTLCache
from discord.ext import commands

from ..answering.answer import Answer
from ..records.models import Language
from .button import PressButton
from .edition import Edition
from .failures import log, log_failure
from .kit import Kit
from .layout import notice, picked, quoted
from .learning.quiz.hearing import hear
from .learning.quiz.quizmaster import Quizmaster
from .locales import language_of, preferred
from .replying import NOBODY
from .ticket import Action, Kind, Subject, Ticket

if TYPE_CHECKING:
    from . import Host

# Seconds in which an edit may make a message a question.
_RECENT: Final = 900.0
# Seconds in which one may lean on the one before it: as long as an answer is held at all.
_LEANING: Final = 300.0
# Seconds in which a channel is told once that its server cannot be read, and until that goes again.
_UNREAD, _GOING = 600.0, 60.0
# Our replies to so many messages are remembered, by ids and not by words.
_REMEMBERED: Final = 1_000


class Messages(commands.Cog, name="VRA Facts: messages"):
    """Answers what is put to the bot, and nothing else that is written."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        self._replies: LRUCache[int, discord.PartialMessage] = LRUCache(_REMEMBERED)
        # By the channel of direct messages: there one question follows another.
        self._latest: TTLCache[int, discord.Message] = TTLCache(_REMEMBERED, _LEANING)
        # The channels that were told so.
        self._put_off: TTLCache[int, bool] = TTLCache(_REMEMBERED, _UNREAD)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a mention, a reply to the bot, or a direct message, once."""
        async with self._guarding(message):
            if not _is_by_a_person(message) or not self._concerns_us(message):
                return
            if not (await self._edition(message)).is_read:
                await self._put_off_once(message)
            elif await self._is_welcome(message) and self._kit.admission.is_new(message.id):
                if master := self._kit.rooms.heard_by(message):
                    await hear(self._kit, master, message, self._question(message))
                else:
                    await self._hear(message)

    @commands.Cog.listener()
    async def on_vrafacts_quiz_back(self, master: Quizmaster) -> None:
        """Takes the answers to a quiz that were written while the bot was away."""
        for message in await master.unanswered():
            if self._kit.rooms.heard_by(message) is master:
                await self.on_message(message)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answers an edited question anew, in the reply it got; one that mentions us now, too."""
        message = payload.message
        async with self._guarding(message):
            # Without this time it is Discord that shows a link, not a person who writes.
            if not message.edited_at or not _is_by_a_person(message) or not self._is_put(message):
                return
            if not await self._is_welcome(message):
                return
            reply = self._replies.get(message.id)
            if reply is not None:
                _, view = await self._answer(message)
                edited = await reply.edit(view=view, allowed_mentions=NOBODY)
                await self._note(message, edited)
            elif _is_recent(message) and self._kit.admission.is_new(message.id):
                await self._hear(message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Takes our reply away with the question that it quotes."""
        reply = self._replies.pop(payload.message_id, None)
        if reply is not None:
            self._kit.ledger.forget(reply.id)
            with suppress(discord.HTTPException):
                await reply.delete()

    async def _hear(self, message: discord.Message) -> None:
        if not self._is_put(message) and not message.content:
            await self._offer_to_ask(message)
            return
        if seconds := self._kit.admission.wait(message, await self._edition(message)):
            await self._hold_back(message, seconds)
            return
        if not self._question(message):
            await self._greet(message)
            return
        answer, view = await self._answer(message)
        if answer.outcome not in {"no_answer", "help"} or self._is_asked_directly(message):
            reply = await self._reply(message, view)
            await self._note(message, reply)
            if answer.answers and isinstance(message.channel, discord.DMChannel):
                self._latest[message.channel.id] = reply

    async def _answer(self, message: discord.Message) -> tuple[Answer, discord.ui.LayoutView]:
        text = self._question(message)
        edition = await self._edition(message)
        answer, shown = edition.replies.to_question(
            [*self._conversation(message), text],
            asker=message.author.id,
            today=message.created_at.date(),
            fallback=await self._language(message),
        )
        if self._is_asked_directly(message):
            self._kit.gaps.note(
                _server_of(message), edition, answer, shown.questions,
                asker=message.author.id, at=message.created_at,
            )  # fmt: skip
        return answer, edition.replies.view(answer, shown)

    async def _edition(self, message: discord.Message) -> Edition:
        return await self._kit.at(_server_of(message))

    async def _is_welcome(self, message: discord.Message) -> bool:
        """False also for whom, and where, the server has nothing answered: without a word."""
        edition = await self._edition(message)
        return self._kit.admission.hears(message, edition) and await self._is_for_us(message)

    async def _note(self, question: discord.Message, reply: discord.Message) -> None:
        """Remembers what a reply tells, so that a correction can reach it."""
        self._kit.ledger.note(
            reply,
            (await self._edition(question)).settings,
            guild_id=_server_of(question),
            channel_id=question.channel.id,
        )

    async def _is_for_us(self, message: discord.Message) -> bool:
        """False for a host's command, and for what begins like one but is none."""
        context = await self._bot.get_context(message)
        # Many hosts take a mention for a prefix as well; by that alone nothing is theirs.
        by_prefix = bool(context.prefix) and not self._mention.match(context.prefix or "")
        return not (context.valid or by_prefix)

    def _concerns_us(self, message: discord.Message) -> bool:
        return self._is_put(message) or self._is_reply_to_us(message)

    def _is_put(self, message: discord.Message) -> bool:
        # A guild not yet known is None as well, so the channel's kind decides.
        return isinstance(message.channel, discord.DMChannel) or self._mentions_us(message)

    def _mentions_us(self, message: discord.Message) -> bool:
        return self._bot.user in message.mentions

    def _is_reply_to_us(self, message: discord.Message) -> bool:
        earlier = _replied_to(message)
        return earlier is not None and earlier.author == self._bot.user

    def _is_about_another(self, message: discord.Message) -> bool:
        """True for a reply to somebody else that brings us in without a word."""
        earlier = _replied_to(message)
        return earlier is not None and earlier.author != self._bot.user

    def _is_asked_directly(self, message: discord.Message) -> bool:
        """False where we are only spoken of, in the middle of what is said to others."""
        if isinstance(message.channel, discord.DMChannel) or self._is_reply_to_us(message):
            return True
        text = message.content.strip()
        return bool(self._mention.match(text)) or text.endswith("?") or self._ends_in_us(text)

    def _ends_in_us(self, text: str) -> bool:
        return any(found.end() == len(text) for found in self._mention.finditer(text))

    @property
    def _mention(self) -> re.Pattern[str]:
        return re.compile(rf"<@!?{self._bot.user.id if self._bot.user else 0}>")

    def _question(self, message: discord.Message) -> str:
        """The text without the mention that put it to the bot; empty where that was all."""
        return " ".join(self._mention.sub(" ", message.content).split())

    def _conversation(self, message: discord.Message) -> tuple[str, ...]:
        """What comes before this one, where it is a reply to ours or we are alone together."""
        earlier = _replied_to(message) or self._latest.get(message.channel.id)
        if earlier is None or earlier.author != self._bot.user:
            return ()
        return (*quoted(earlier), *picked(earlier))

    async def _offer_to_ask(self, message: discord.Message) -> None:
        """A reply that does not ping us can come without its words, so a button asks for them."""
        earlier = _replied_to(message)
        questions, facts = (quoted(earlier), picked(earlier)) if earlier else ((), ())
        # Who chats beneath a reply is not told so over and over.
        if not (questions or facts):
            return
        if self._kit.admission.wait(message, await self._edition(message)):
            return
        language = await self._language(message)
        subject = Subject(Kind.FACT, facts[0]) if facts else Subject(Kind.QUESTION)
        ticket = Ticket(Action.FOLLOW_UP, message.author.id, language, subject)
        button = PressButton.of(ticket, self._kit.wording.say(language, "button-next"))
        text = self._kit.wording.say(language, "reply-unread")
        await self._reply(message, notice(text, questions=questions, row=[button]))

    async def _hold_back(self, message: discord.Message, seconds: float) -> None:
        again = int(message.created_at.timestamp() + seconds) + 1
        language = await self._language(message)
        text = self._kit.wording.say(language, "wait", again=f"<t:{again}:R>")
        # A message has no private reply, so this one goes by itself.
        await message.reply(
            view=notice(text), delete_after=seconds, mention_author=False, allowed_mentions=NOBODY
        )

    async def _put_off_once(self, message: discord.Message) -> None:
        """Says once in a channel that nothing is answered as long as its server cannot be read."""
        channel = message.channel.id
        if channel in self._put_off or not self._is_asked_directly(message):
            return
        self._put_off[channel] = True
        if not await self._is_for_us(message):
            return
        text = self._kit.wording.say(await self._language(message), "admission-unread")
        # It may be one of the channels in which the server wants to read nothing.
        await message.reply(
            view=notice(text), delete_after=_GOING, mention_author=False, allowed_mentions=NOBODY
        )

    async def _greet(self, message: discord.Message) -> None:
        """What a mention without a question gets: help, or with what it may have meant."""
        language = await self._language(message)
        text = (
            self._kit.wording.say(language, "mention-of-another")
            if self._is_about_another(message)
            else self._kit.help(language, self._bot)
        )
        await self._reply(message, notice(text))

    async def _reply(
        self, message: discord.Message, view: discord.ui.LayoutView
    ) -> discord.Message:
        reply = await message.reply(view=view, mention_author=False, allowed_mentions=NOBODY)
        # The whole message would hold the question that it quotes.
        self._replies[message.id] = discord.PartialMessage(channel=message.channel, id=reply.id)
        return reply

    async def _language(self, message: discord.Message) -> Language:
        """Where the question shows none: the person's own, else the server's."""
        chosen = (await self._edition(message)).settings.language
        locale = message.guild.preferred_locale if message.guild else None
        return await preferred(self._kit.store, message.author.id, chosen, locale)

    @asynccontextmanager
    async def _guarding(self, message: discord.Message) -> AsyncIterator[None]:
        """Logs what fails in here, says so to the person, and leaves the host's handler alone."""
        try:
            yield
        except discord.HTTPException as error:
            place = message.channel.id
            log.warning("Cannot reply in channel %d: %d, %d", place, error.status, error.code)
        except Exception as error:  # noqa: BLE001 -- the host's error handler is left alone
            log_failure("Answering a message", error)
            language = language_of(message.guild.preferred_locale if message.guild else None)
            with suppress(discord.HTTPException):
                await self._reply(message, notice(self._kit.wording.say(language, "discord-sorry")))


def _is_by_a_person(message: discord.Message) -> bool:
    return not (message.author.bot or message.webhook_id or message.is_system())


def _is_recent(message: discord.Message) -> bool:
    age = discord.utils.utcnow() - message.created_at
    return age.total_seconds() < _RECENT


def _replied_to(message: discord.Message) -> discord.Message | None:
    """The message that this one is a reply to, where Discord sent it along."""
    earlier = message.reference.resolved if message.reference else None
    return earlier if isinstance(earlier, discord.Message) else None


def _server_of(message: discord.Message) -> int | None:
    """The id of the server, also of one that is not yet known; None in direct messages."""
    return message.guild.id if message.guild else getattr(message.channel, "guild_id", None)
