"""The scenes of the fact desk: what moderators and admins see, and members who hear of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from tests.cogs.desk.people import moderator
from tests.discord_server import DiscordServer, Member, Reply
from tests.discord_server.payloads import Payload

from .scene import EN, EN_PHONE, RU, RU_PHONE, VI, VI_PHONE, Play, Scene

_CHAIR: Final = "Vietnam chaired ASEAN in 2020."
_SOURCE: Final = "ASEAN Secretariat https://asean.org"
_TRADE: Final = "How big was trade between Vietnam and Russia in 2024?"
_FILE: Final = """\
sources:
- {id: asean-charter, title: About ASEAN, publisher: ASEAN, url: "https://asean.org"}
facts:
- id: asean-charter-2008
  text: {vi: Hiến chương ASEAN có hiệu lực từ ngày 15 tháng 12 năm 2008.}
  references: [{source: asean-charter}]
  entities: [asean]
  time: "2008-12-15"
- id: asean-founded-1967
  text: {vi: ASEAN được thành lập ngày 8 tháng 8 năm 1967 tại Bangkok.}
  references: [{source: asean-charter}]
retired: [asean-member-count-2019]
"""
_FAULTY: Final = """\
facts:
- id: asean-charter-2008
  text: {en: The ASEAN Charter came into force in December 2008.}
  references: [{source: asean-charter}]
  tiem: 2008-12
- id: ASEAN Charter
  text: {en: ""}
  references: []
retired: [asean-member-in-2019]
"""


async def _press(member: Member, shown: Reply, action: str, *, at: int = 0) -> Reply:
    """Presses the button of the desk that does so, the one `at` that place of several."""
    ids = (str(one.custom_id) for one in shown.buttons)
    found = [one for one in ids if one.startswith(f"vrad1:{action}:")]
    return await member.press(shown, custom_id=found[at])


async def _waiting(admin: Member, words: str) -> Reply:
    """The page of the queue that has these words; the latest waits last."""
    shown = await admin.slash("facts review")
    while words not in shown.text:
        shown = await _press(admin, shown, "review-at", at=-1)
    return shown


def _typed(shown: Reply, **values: str) -> Reply:
    """A form with what somebody has written into it so far."""
    assert shown.modal, shown.text

    def written(part: Payload) -> Payload:
        field = part["component"]
        text = values.get(field["custom_id"], field.get("value", ""))
        return {**part, "component": {**field, "value": text}}

    parts = [written(part) for part in shown.modal["components"]]
    return replace(shown, modal={**shown.modal, "components": parts})


def _as_moderator(command: str, **options: Any) -> Play:
    """A moderator uses a slash command."""

    async def play(server: DiscordServer, member: Member) -> Reply:
        return await moderator(server, locale=member.locale).slash(command, **options)

    return play


def _imported(content: str) -> Play:
    """A moderator imports a file."""

    async def play(server: DiscordServer, member: Member) -> Reply:
        admin = moderator(server, locale=member.locale)
        file = admin.attach("facts.yaml", content.encode())
        return await admin.slash("facts import", file=file, reason="ASEAN")

    return play


def _settings(page: str) -> Play:
    """An admin turns to a page of the settings, where a few are chosen."""

    async def play(server: DiscordServer, member: Member) -> Reply:
        admin = moderator(server, locale=member.locale)
        shown = await admin.slash("settings")
        if page == "where":
            return await admin.choose(shown, "only", custom_id="vrad1:set:where")
        shown = await admin.press(shown, custom_id=f"vrad1:settings:{page}")
        if page == "people":
            role = await server.add_role("Редакторы")
            return await admin.choose(shown, role["id"], custom_id="vrad1:set:reviewers")
        return shown

    return play


async def _adding(server: DiscordServer, member: Member) -> Reply:
    form = await moderator(server).slash("facts add")
    return _typed(
        form, claim=_CHAIR, sources=_SOURCE, date="2020",
        more="entities: [vietnam, asean]", reason="It was missing.",
    )  # fmt: skip


async def _added(server: DiscordServer, member: Member) -> Reply:
    admin = moderator(server, locale=member.locale)
    return await admin.submit(
        await admin.slash("facts add"),
        claim="Việt Nam là Chủ tịch ASEAN năm 2020.", sources=_SOURCE, date="2020",
        more="entities: [vietnam, asean]", reason="Còn thiếu.",
    )  # fmt: skip


async def _history(server: DiscordServer, member: Member) -> Reply:
    for name, claim, reason in (
        ("Minh", "ASEAN was established on 8 August 1967.", "The day was missing."),
        ("Lan", "ASEAN was established on 8 August 1967 in Bangkok.", "And the place."),
    ):
        admin = moderator(server, name)
        form = await admin.slash("facts edit", fact="asean-founded-1967")
        await admin.submit(form, claim=claim, reason=reason)
    return await admin.slash("facts history", fact="asean-founded-1967")


async def _suggested(server: DiscordServer, member: Member) -> Reply:
    for name, claim in (("Minh", _CHAIR), ("Lan", "Vietnam joined ASEAN in 1995.")):
        proposer = server.member(name)
        form = await proposer.slash("suggest")
        await proposer.submit(form, claim=claim, source="asean.org", date="2020", tell="dm")
    return await moderator(server).slash("facts review")


async def _objected(server: DiscordServer, member: Member) -> Reply:
    reply = await member.slash("ask", question="Когда основана АСЕАН?")
    form = await member.press(reply, label="Неверно")
    await member.submit(form, "Известен и день: 8 августа, asean.org.", tell="dm")
    return await moderator(server, "Minh", locale=member.locale).slash("facts review")


async def _told(server: DiscordServer, member: Member) -> Reply:
    form = await member.slash("suggest")
    await member.submit(
        form, claim="В 2020 году в АСЕАН председательствовал Вьетнам.", source="asean.org",
        date="2020", tell="dm",
    )  # fmt: skip
    admin = moderator(server, "Minh", locale=member.locale)
    await _press(admin, await _waiting(admin, "2020"), "review-approve")
    return await member.reply_to(member.direct_channel["id"])


async def _audited(server: DiscordServer, member: Member) -> Reply:
    return await moderator(server, locale=member.locale).slash("audit")


async def _gaps(server: DiscordServer, member: Member) -> Reply:
    admin = moderator(server, locale=member.locale)
    shown = await admin.press(await admin.slash("settings"), custom_id="vrad1:settings:kept")
    await _press(admin, shown, "set-toggle")
    questions = (
        "Năm 2019 có bao nhiêu khách du lịch Nga đến Việt Nam?",
        "How many Russian tourists visited Vietnam in 2019?",
        "Zarubezhneft giữ bao nhiêu phần trăm Vietsovpetro?",
    )
    for question in questions:
        await server.member("Minh", locale=member.locale).slash("ask", question=question)
    # They are kept in the background.
    while len((shown := await admin.slash("facts gaps")).buttons) < 3 * 2:
        pass
    return shown


async def _corrected(server: DiscordServer, member: Member) -> Reply:
    reply = await member.slash("ask", question="ASEAN là gì?")
    admin = moderator(server, locale=member.locale)
    form = await admin.slash("facts edit", fact="asean-what-it-is")
    await admin.submit(
        form, reason="Thêm ngày thành lập.",
        claim="ASEAN, tức Hiệp hội các quốc gia Đông Nam Á, là một khối ra đời ngày 8/8/1967, "
        "tính đến năm 2019 có 10 nước thành viên.",
    )  # fmt: skip
    return await member.reply_to(reply.message["id"])


async def _disputed(server: DiscordServer, member: Member) -> Reply:
    admin = moderator(server)
    form = await member.press(await member.slash("ask", question=_TRADE), label="Not right")
    await member.submit(form, "The customs of Russia count otherwise.", tell="no")
    await _press(admin, await _waiting(admin, "customs"), "review-dispute")
    return await member.slash("ask", question=_TRADE)


DESK: Final = (
    Scene(
        "facts-add", EN,
        "A form with five fields, filled in: the fact, its source, its date, more, and why.",
        "`/facts add`, filled in.",
        _adding,
    ),
    Scene(
        "facts-added", VI_PHONE,
        "A private reply: the fact was added, and how it is told from now on, with its source.",
        "… and once it is sent: this server is answered with it from now on.",
        _added,
    ),
    Scene(
        "facts-history", EN,
        "Two changes of a fact: who made them, when and why, and the old text beside the new.",
        "`/facts history`: who, when, why, and what differs.",
        _history,
    ),
    Scene(
        "review-suggestion", EN_PHONE,
        "A member's suggestion with its source and date, and buttons to decide about it.",
        "`/facts review`: a suggestion.",
        _suggested,
    ),
    Scene(
        "review-objection", RU_PHONE,
        "A member's objection, the fact it is about, and buttons to decide about it.",
        "`/facts review`: an objection, in Russian.",
        _objected,
    ),
    Scene(
        "told", RU_PHONE,
        "A direct message to a member: their suggestion was accepted, and how it is told now.",
        "What a member is told of it.",
        _told,
    ),
    Scene(
        "disputed", EN_PHONE,
        "An answer that is marked as disputed until the moderators have decided.",
        "A fact in dispute.",
        _disputed,
    ),
    Scene(
        "corrected", VI_PHONE,
        "A reply beneath an earlier answer: what it said, and what is known by now.",
        "A correction beneath an old answer, in Vietnamese.",
        _corrected,
    ),
    Scene(
        "gaps", VI_PHONE,
        "Questions that found no answer, the most asked first, each with three buttons.",
        "`/facts gaps`: what was asked and is not on record.",
        _gaps,
    ),
    Scene(
        "word", EN_PHONE,
        "A new word for vaccine donations, the facts that have it, and buttons to confirm or not.",
        "`/facts word`: what a new word would match, before it is taken in.",
        _as_moderator("facts word", what="p:vaccine-donation", language="en", word="doses"),
    ),
    Scene(
        "import", VI,
        "What a file would add, change and withdraw, with a button that imports it.",
        "`/facts import`: nothing is changed before it is confirmed.",
        _imported(_FILE),
    ),
    Scene(
        "import-faults", EN,
        "A list of what is wrong with a file, each by its record and field.",
        "A file with faults: all of them are listed, and nothing is imported.",
        _imported(_FAULTY),
    ),
    Scene(
        "settings-where", VI_PHONE,
        "Settings: where the bot answers, in which language, and whether for the asker alone.",
        "`/settings`, in Vietnamese: where the bot answers.",
        _settings("where"),
    ),
    Scene(
        "settings-pace", RU,
        "Settings: how many questions a member may ask within which time.",
        "`/settings`, in Russian: how fast one may ask.",
        _settings("pace"),
    ),
    Scene(
        "settings-people", RU_PHONE,
        "Settings: roles of reviewers and admins, a second approver, and the channel of the log.",
        "`/settings`, in Russian: who looks after the facts.",
        _settings("people"),
    ),
    Scene(
        "settings-kept", EN_PHONE,
        "Settings: which questions are kept, how long, and how many answers get a correction.",
        "`/settings`: what is kept, and how long.",
        _settings("kept"),
    ),
    Scene(
        "audit", RU,
        "The audit log: what was done, when and by whom, the latest first.",
        "`/audit`, in Russian.",
        _audited,
    ),
)  # fmt: skip
