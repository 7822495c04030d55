"""The scenes of the gallery: of who asks here, pictures, quizzes, learning, and the desk."""

from __future__ import annotations

from typing import Final

from bot.settings import Settings
from tests.discord_server import DiscordServer, Member, Reply

from .desk import DESK
from .learning import LEARNING
from .pictures import PICTURED
from .quizzes import QUIZZED
from .scene import EN, EN_PHONE, RU, RU_PHONE, VI, VI_PHONE, Scene, asked, used

_TRADE: Final = "How big was trade between Vietnam and Russia in 2024?"


async def _mentioned(_: DiscordServer, member: Member) -> Reply:
    return await member.mention("when was ASEAN founded?")


async def _pressed_by_another(server: DiscordServer, member: Member) -> Reply:
    reply = await server.member("Minh").slash("ask", question=_TRADE)
    return await member.press(reply, label="Remove")


async def _checked(server: DiscordServer, member: Member) -> Reply:
    written = await server.member("Minh").say(
        "Trade between Vietnam and Russia hit $4.58bn in 2024. They have been comprehensive "
        "strategic partners since 2010. Putin likes phở."
    )
    return await member.menu("Check this message", written)


async def _in_haste(_: DiscordServer, member: Member) -> Reply:
    at_once = Settings.model_fields["cooldown_questions"].default
    for _once in range(at_once):
        await member.slash("ask", question="Что такое АСЕАН?")
    return await member.slash("ask", question="Что такое АСЕАН?")


async def _joined(server: DiscordServer, member: Member) -> Reply:
    guild = await server.join("Newcomers")
    return await member.reply_to(guild["channels"][0]["id"])


SCENES: Final = (
    Scene(
        "ask", EN,
        "A question about trade in 2024, answered with a figure, who said it, and the article.",
        "`/ask`: the fact, who says so, when, and where it is written.",
        asked(_TRADE),
    ),
    Scene(
        "ask-vi", VI_PHONE,
        "A question in Vietnamese about trade in 2024, on a phone, answered in Vietnamese.",
        "A question in Vietnamese, on a phone.",
        asked("Kim ngạch thương mại Việt – Nga năm 2024 là bao nhiêu?"),
    ),
    Scene(
        "ask-ru", RU_PHONE,
        "A question in Russian on a phone about vaccines, answered in Russian.",
        "A question in Russian, on a phone.",
        asked("Сколько доз вакцины Россия подарила Вьетнаму?"),
    ),
    Scene(
        "mention", EN_PHONE,
        "A reply to a message that mentions the bot and asks when ASEAN was founded.",
        "A mention is a question too.",
        _mentioned,
    ),
    Scene(
        "correction", VI,
        "Asked whether the partnership dates from 2010, the bot says no and gives March 2001.",
        "A wrong premise is put right.",
        asked("Việt Nam và Nga thiết lập đối tác chiến lược năm 2010 phải không?"),
    ),
    Scene(
        "partial", EN_PHONE,
        "Asked for trade in 2018, the bot says that year is missing and gives 2013 and 2024.",
        "What is missing is said first; what is near is not passed off as the answer.",
        asked("How big was trade between Vietnam and Russia in 2018?"),
    ),
    Scene(
        "not-recorded", VI_PHONE,
        "A question without a record; beneath it three near records, numbered, and their buttons.",
        "Not recorded: did you mean one of these?",
        asked("Ai thắng cử ở Việt Nam?"),
    ),
    Scene(
        "which-one", RU_PHONE,
        "Asked when “the treaty” was signed, the bot offers two numbered records and two buttons.",
        "Two readings, equally good: a button picks one in place.",
        asked("Когда подписан договор?"),
    ),
    Scene(
        "off-topic", RU,
        "A question about a recipe, declined with the list of topics the bot has facts about.",
        "Off topic.",
        asked("Как приготовить борщ?"),
    ),
    Scene(
        "comparison", EN,
        "Trade in 2013 and in 2024, the difference in dollars and percent, and both records.",
        "A comparison, worked out from two records.",
        asked("Compare trade between Vietnam and Russia in 2013 and 2024"),
    ),
    Scene(
        "follow-up", EN_PHONE,
        "A reply that quotes two questions, the second being “and in 2013?”.",
        "A follow-up keeps the subject of the question before it.",
        asked(_TRADE, "Follow up", {"question": "and in 2013?"}),
    ),
    Scene(
        "check", EN_PHONE,
        "A chat message held against the facts: one claim is on record, one is put right.",
        "**Check this message**, in a message’s menu: each claim held against the facts.",
        _checked,
    ),
    Scene(
        "private", EN,
        "A reply only the asker sees, with a button that shows it to the channel.",
        "`/ask private:True`; “Show to channel” puts it before all.",
        asked("What is ASEAN?", private=True),
    ),
    Scene(
        "sources", EN,
        "The source of an answer as plain text, in APA, in GOST R 7.0.5 and as BibTeX.",
        "**Sources**: citations to copy, in four styles.",
        asked(_TRADE, "Sources"),
    ),
    Scene(
        "why", EN,
        "The steps by which an answer was found: words, names, times, candidates and scores.",
        "**Why this answer**: each step, and each part of the score.",
        asked(_TRADE, "Why this answer"),
    ),
    Scene(
        "form-follow-up", VI_PHONE,
        "A form with one field for the next question.",
        "**Ask on**, in Vietnamese.",
        asked("ASEAN là gì?", "Hỏi tiếp"),
    ),
    Scene(
        "form-report", RU,
        "A form with one field for what is wrong with an answer.",
        "**Not right**, in Russian.",
        asked("Что такое АСЕАН?", "Неверно"),
    ),
    Scene(
        "topic", VI_PHONE,
        "The first page of the facts on energy, five of them, each with its source.",
        "`/topic`, the first page.",
        used("topic", topic="năng lượng"),
    ),
    Scene(
        "entity", EN,
        "The first page of the facts about Sergei Lavrov.",
        "`/entity`.",
        used("entity", name="Lavrov"),
    ),
    Scene(
        "source", VI,
        "The first page of the facts read in one article.",
        "`/source`.",
        used("source", source="hanoi times"),
    ),
    Scene(
        "fact", RU_PHONE,
        "One fact by its id, with its note and its source.",
        "`/fact`.",
        used("fact", fact="trade-target-2020"),
    ),
    Scene(
        "timeline", RU,
        "The milestones in the order of time, the first page.",
        "`/timeline`.",
        used("timeline"),
    ),
    Scene(
        "compare", VI,
        "Two figures of trade and the difference between them.",
        "`/compare`.",
        used("compare", first="trade-turnover-2024", second="trade-turnover-2013"),
    ),
    Scene(
        "help", VI_PHONE,
        "What the bot can be asked, how, and its commands.",
        "`/help`.",
        used("help"),
    ),
    Scene(
        "about", RU,
        "How many facts there are, from which articles, and how answers are found.",
        "`/about`.",
        used("about"),
    ),
    Scene(
        "privacy", EN_PHONE,
        "What the bot keeps about a member: a chosen language, and reports.",
        "`/privacy`.",
        used("privacy"),
    ),
    Scene(
        "joined", EN,
        "The message in a server the bot has just joined: what it can do and how to ask.",
        "On joining a server.",
        _joined,
    ),
    Scene(
        "not-yours", VI,
        "A private notice that only the asker or a moderator can remove a reply.",
        "Someone else presses Remove.",
        _pressed_by_another,
    ),
    Scene(
        "wait", RU_PHONE,
        "A private notice that says in how many seconds the next question is welcome.",
        "Too many questions at once.",
        _in_haste,
    ),
    *PICTURED,
    *QUIZZED,
    *LEARNING,
    *DESK,
)  # fmt: skip
