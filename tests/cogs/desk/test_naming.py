"""`/facts source|entity|alias|word`: articles, names and words, shown before they are taken in."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from bot.answering.answerer import Answerer
from bot.cogs.meanings import Meanings
from bot.moderation.changes import Kind
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, fact_ids, labels
from tests.discord_server import DiscordServer, Member, Reply
from tests.discord_server.payloads import Payload

from .people import filled, moderator

TURNOVER = "trade-turnover-2024"
WORDS: dict[Language, str] = {
    "en": "bartering", "vi": "lượng hàng hoán chuyển", "ru": "обменооборот",
}  # fmt: skip
# In each language with the new word as people type it, in Vietnamese with its marks and without.
ASKED_WITH_WORD: dict[Language, list[str]] = {
    "en": ["How big was the bartering between Vietnam and Russia in 2024?"],
    "vi": [
        "Lượng hàng hoán chuyển Việt Nam – Nga năm 2024 là bao nhiêu?",
        "luong hang hoan chuyen viet nam nga nam 2024 la bao nhieu",
    ],
    "ru": ["Каким был обменооборот Вьетнама и России в 2024 году?"],
}
NAMES: dict[Language, str] = {"en": "Ricestalk Club", "vi": "Hội Bông Lúa", "ru": "Рисовый Сноп"}
ASKED_WITH_NAME: dict[Language, list[str]] = {
    "en": ["When was the Ricestalk Club founded?"],
    "vi": ["Hội Bông Lúa được thành lập năm nào?", "hoi bong lua thanh lap nam nao"],
    "ru": ["Когда основали Рисовый Сноп?"],
}
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


async def first_fact(member: Member, question: str, **more: Any) -> str | None:
    """The fact that answers a question first."""
    reply = await member.slash("ask", question=question, **more)
    # What may have been meant, or is only near, is numbered.
    return None if "**1.**" in reply.text else next(iter(fact_ids(reply)), None)


async def record_of(store: Store, guild: Payload, kind: Kind, key: str) -> Any:
    """The record as the latest revision has it; None where there is none."""
    history = await store.curation.history(int(guild["id"]), kind, key)
    return history[-1].record if history else None


def button(server: DiscordServer, custom_id: str, **more: Any) -> Payload:
    """A message of ours with one button."""
    part = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
    return server.earlier(components=[{"type": 1, "components": [part]}], **more)


def yes(reply: Reply) -> str:
    """The custom id of the button that confirms."""
    [found] = [str(one.custom_id) for one in reply.buttons if ":name-yes:" in str(one.custom_id)]
    return found


@in_each_language
async def test_a_question_with_a_new_word_is_answered_once_it_is_confirmed(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin, member = moderator(readers, locale=LOCALES[language]), readers.member()
    elsewhere = await readers.join("Others")
    for question in ASKED_WITH_WORD[language]:
        assert await first_fact(member, question) is None

    [choice, *_] = await admin.autocomplete("facts word", "what", "trade turnover")
    assert choice["value"] == "p:trade-turnover"
    shown = await admin.slash(
        "facts word", what=choice["value"], language=language, word=WORDS[language]
    )
    assert shown.is_private
    values = {"text": WORDS[language], "meaning": choice["name"], "language": language}
    assert shown.text.splitlines()[0] == say(language, "naming-word", **values)
    assert say(language, "naming-facts", count=0) in shown.text
    assert labels(shown) == [say(language, "button-name-yes"), say(language, "button-name-no")]
    assert await first_fact(member, ASKED_WITH_WORD[language][0]) is None

    done = await admin.press(shown, say(language, "button-name-yes"))
    assert (done.updated, done.text) == (True, say(language, "naming-done"))
    for question in ASKED_WITH_WORD[language]:
        assert await first_fact(member, question) == TURNOVER
        there = await first_fact(member, question, channel=elsewhere["channels"][0])
        assert there is None
    kept = await record_of(store, readers.guild, "word", "p:trade-turnover")
    assert kept == {language: [WORDS[language]]}


@in_each_language
async def test_a_question_with_a_new_name_is_answered_until_it_is_taken_away(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin, member = moderator(readers, locale=LOCALES[language]), readers.member()
    [choice, *_] = await admin.autocomplete("facts alias", "entity", "asean")
    options = {"entity": choice["value"], "language": language}
    for question in ASKED_WITH_NAME[language]:
        assert await first_fact(member, question) is None

    for name in (NAMES[language], "Zyx Qwv"):
        shown = await admin.slash("facts alias", name=name, **options)
        await admin.press(shown, say(language, "button-name-yes"))
    founding = await first_fact(member, ASKED_WITH_NAME[language][0])
    assert founding is not None
    assert {await first_fact(member, one) for one in ASKED_WITH_NAME[language]} == {founding}
    names = await record_of(store, readers.guild, "alias", "asean")
    assert names == {language: [NAMES[language], "Zyx Qwv"]}

    # The same once more, in small letters: it can be taken away.
    again = await admin.slash("facts alias", name=NAMES[language].lower(), **options)
    assert labels(again)[0] == say(language, "button-name-remove")
    await admin.press(again, say(language, "button-name-no"))
    assert await first_fact(member, ASKED_WITH_NAME[language][0]) == founding
    again = await admin.slash("facts alias", name=NAMES[language].lower(), **options)
    await admin.press(again, say(language, "button-name-remove"))
    assert await first_fact(member, ASKED_WITH_NAME[language][0]) is None
    last = await admin.slash("facts alias", name="Zyx Qwv", **options)
    await admin.press(last, say(language, "button-name-remove"))
    history = await store.curation.history(int(readers.guild["id"]), "alias", "asean")
    assert [(one.state, one.record) for one in history[-2:]] == [
        ("own", {language: ["Zyx Qwv"]}), ("shipped", None),
    ]  # fmt: skip


async def test_what_it_would_match_is_shown_and_nonsense_is_refused(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)

    async def proposed(name: str, language: Language = "en") -> Reply:
        return await admin.slash("facts alias", entity="gazprom", language=language, name=name)

    shown = await proposed("oil")
    assert "⚠️" in shown.text
    assert "oil" in shown.text
    facts = [one for one in fact_ids(shown) if one]
    assert len(facts) == 5
    assert say("en", "naming-more-facts", count=17) in shown.text
    cancelled = await admin.press(shown, say("en", "button-name-no"))
    assert cancelled.text == say("en", "naming-cancelled")

    values = {"language": "en", "meaning": "Gazprom"}
    for name, key in (
        ("the", "hollow"), ("what is", "hollow"), ("2024", "number"), ("x", "short"),
        ("?!", "empty"), ("Gazprom", "known"), ("gazprom", "known"),
    ):  # fmt: skip
        told = await proposed(name)
        assert (told.text, told.buttons) == (say("en", f"naming-{key}", text=name, **values), [])
    for name in ("^gas$", "gas … company", "gas ... company"):
        assert (await proposed(name)).text == say("en", "naming-odd")
    assert (await proposed("из", "ru")).text.startswith("“из”")
    unknown = await admin.slash("facts alias", entity="qqqqzzzz", language="en", name="Flame")
    assert unknown.text == say("en", "no-such-choice")
    assert await record_of(store, readers.guild, "alias", "gazprom") is None


async def test_two_who_give_names_at_once_both_do(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    one, other = moderator(readers), moderator(readers, name="Minh")
    shown = [
        await admin.slash("facts word", what="c:trade", language="en", word=word)
        for admin, word in ((one, "haggling"), (other, "chaffering"))
    ]
    for admin, reply in zip((one, other), shown, strict=True):
        assert (await admin.press(reply, say("en", "button-name-yes"))).text == say(
            "en", "naming-done"
        )

    kept = await record_of(store, readers.guild, "word", "c:trade")
    assert kept == {"en": ["haggling", "chaffering"]}


async def test_only_who_proposed_confirms_and_only_once_there_and_with_the_right(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin, other, member = moderator(readers), moderator(readers, name="Minh"), readers.member()
    elsewhere = await readers.join("Others")
    channel = elsewhere["channels"][0]
    commands: tuple[tuple[str, dict[str, Any]], ...] = (
        ("alias", {"entity": "asean", "language": "en", "name": "Ricestalk Club"}),
        ("word", {"what": "c:trade", "language": "en", "word": "haggling"}),
        ("entity", {"kind": "body"}),
        ("source", {}),
    )
    for command, options in commands:
        refused = await member.slash(f"facts {command}", **options)
        assert refused.is_private
        assert refused.text == say("en", "desk-not-yours-review")

    shown = await admin.slash("facts alias", entity="asean", language="en", name="Ricestalk Club")
    confirm = yes(shown)
    assert (await member.press(button(readers, confirm))).text == say("en", "desk-not-yours-review")
    for who, where in ((other, readers.channel), (admin, channel)):
        told = await who.press(button(readers, confirm, channel=where))
        assert told.text == say("en", "naming-gone")
    assert await record_of(store, readers.guild, "alias", "asean") is None
    admin.permissions, allowed = member.permissions, admin.permissions
    assert (await admin.press(shown, custom_id=confirm)).text == say("en", "desk-not-yours-review")
    admin.permissions = allowed
    await admin.press(shown, custom_id=confirm)
    replayed = await admin.press(button(readers, confirm))
    assert replayed.text == say("en", "naming-gone")
    assert len(await store.curation.history(int(readers.guild["id"]), "alias", "asean")) == 1
    assert await record_of(store, elsewhere, "alias", "asean") is None


@in_each_language
async def test_a_body_is_added_with_its_names_and_changed_later(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin = moderator(readers, locale=LOCALES[language])
    form = await admin.slash("facts entity", kind="body")
    shown = await admin.submit(form, **{
        "name-en": "Moonlight Board", "name-vi": "Ban Ánh Trăng",
        "description": "en: a board for tests\nvi: ban thử nghiệm",
        "aliases": "en: ML Board; Board of Moonlight\nru: Лунный Совет, Совет Лунного Света",
    })  # fmt: skip
    named = {"en": "Moonlight Board", "vi": "Ban Ánh Trăng", "ru": "Moonlight Board"}[language]
    assert shown.text.splitlines()[0] == say(
        language, "entity-new", name=named, id="moonlight-board"
    )
    assert await record_of(store, readers.guild, "entity", "moonlight-board") is None
    await admin.press(shown, say(language, "button-name-yes"))
    kept = await record_of(store, readers.guild, "entity", "moonlight-board")
    assert kept == {
        "id": "moonlight-board", "kind": "body",
        "name": {"en": "Moonlight Board", "vi": "Ban Ánh Trăng"},
        "description": {"en": "a board for tests", "vi": "ban thử nghiệm"},
        "aliases": {
            "en": ["ML Board", "Board of Moonlight"], "ru": ["Лунный Совет", "Совет Лунного Света"],
        },
    }  # fmt: skip

    # A further name apart from it stays apart when the entity itself is changed.
    apart = await admin.slash(
        "facts alias", entity="e:moonlight-board", language="en", name="Nightlamp"
    )
    await admin.press(apart, say(language, "button-name-yes"))
    form = await admin.slash("facts entity", kind="office", entity="moonlight board")
    shown = await admin.submit(form, **{"name-ru": "Лунное управление"})
    await admin.press(shown, say(language, "button-name-yes"))
    changed = await record_of(store, readers.guild, "entity", "moonlight-board")
    assert changed == {
        **kept, "kind": "office", "name": {**kept["name"], "ru": "Лунное управление"},
    }  # fmt: skip
    assert await record_of(store, readers.guild, "alias", "moonlight-board") == {
        "en": ["Nightlamp"]
    }


async def test_what_is_wrong_in_a_form_is_told_and_mended(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    form = await admin.slash("facts entity", kind="body")
    nameless = await admin.submit(form, description="en: nobody")
    assert nameless.text == say("en", "entity-no-name")
    form = await admin.press(nameless, say("en", "button-fact-mend"))
    unsaid = await admin.submit(
        form, **{"name-en": "Moonlight Board", "aliases": "ML, **@everyone**"}
    )
    assert "en:" in unsaid.text
    assert "@everyone" not in unsaid.text
    form = await admin.press(unsaid, say("en", "button-fact-mend"))
    hollow = await admin.submit(form, aliases="en: the; 2024; Board of Moonlight; ^x y")
    assert hollow.text.splitlines() == [
        say("en", "naming-hollow", text="the"), say("en", "naming-number", text="2024"),
        say("en", "naming-odd"),
    ]  # fmt: skip
    form = await admin.press(hollow, say("en", "button-fact-mend"))
    shown = await admin.submit(
        form, aliases="en: " + "; ".join(f"Moon {n} board" for n in range(150))
    )
    await admin.press(shown, say("en", "button-name-yes"))
    kept = await record_of(store, readers.guild, "entity", "moonlight-board")
    assert kept["description"] == {"en": "nobody"}
    assert len(kept["aliases"]["en"]) == 150

    form = await admin.slash("facts source")
    empty = await admin.submit(form, language="en")
    assert empty.text == say("en", "source-empty")
    form = await admin.press(empty, say("en", "button-fact-mend"))
    undated = await admin.submit(form, title="A Moon", published="someday")
    assert undated.text == say("en", "draft-no-such-date", date="someday")
    form = await admin.press(undated, say("en", "button-fact-mend"))
    unlinked = await admin.submit(form, published="2025-05", url="javascript:alert(1)")
    assert "http" in unlinked.text
    bad_id = await admin.slash("facts source", id="A B")
    assert bad_id.text == say("en", "record-id-odd", id="A B")
    form = await admin.press(unlinked, say("en", "button-fact-mend"))
    all_wrong = await admin.submit(form, published="someday", language="Klingon")
    assert all_wrong.text.splitlines() == [
        say("en", "draft-no-such-date", date="someday"),
        say("en", "source-odd-url", url="javascript:alert(1)"),
        say("en", "source-odd-language", language="klingon"),
    ]
    for forged in ("entity:nobody.0.", "entity:body.0.no-such-one", "entity:", "source:x"):
        opener = await admin.slash("facts source")
        assert opener.modal is not None
        opener.modal["custom_id"] = f"vrad1:{forged}"
        told = await admin.submit(opener)
        assert told.text in {say("en", "press-too-old"), say("en", "source-empty")}


def test_what_is_chosen_is_what_is_meant(answerer: Answerer) -> None:
    meanings = Meanings(answerer.book, answerer.wording)
    terms = [f"e:{one}" for one in answerer.book.entities]
    assert [meanings.entities.meant(one) for one in terms] == terms
    assert [meanings.everything.meant(one) for one in terms] == terms


@in_each_language
async def test_what_was_typed_is_kept_where_somebody_was_faster(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    guild, fast = readers.guild, moderator(readers)
    slow = moderator(readers, name="Minh", locale=LOCALES[language])
    again = say(language, "button-fact-again")
    source = "vna-2025-energy-pillar"
    forms = [await one.slash("facts source", source=source) for one in (fast, slow)]
    await fast.submit(forms[0], publisher="**VNA**")
    told = await slow.submit(forms[1], title="Energy, anew")
    assert say(language, "fact-changed-meanwhile", fact=source) in told.text
    assert f"<@{fast.user['id']}>" in told.text
    assert "\\*\\*VNA\\*\\*" in told.text
    form = await slow.press(told, again)
    assert filled(form)["title"] == "Energy, anew"
    assert filled(form)["publisher"] == "**VNA**"
    [back] = told.buttons
    foreign = await fast.press(button(readers, str(back.custom_id)))
    assert foreign.text == say("en", "naming-gone")
    await slow.submit(form)
    kept = await record_of(store, guild, "source", source)
    assert (kept["title"], kept["publisher"]) == ("Energy, anew", "**VNA**")

    # The kind of an entity stays as it is where none is chosen.
    forms = [await one.slash("facts entity", entity="e:gazprom") for one in (fast, slow)]
    unchanged = await slow.submit(forms[1])
    assert unchanged.text == say(language, "fact-unchanged")
    shown = [
        await fast.submit(forms[0], description="en: a gas company"),
        await slow.submit(forms[1], **{"name-en": "Gazprom Group"}),
    ]
    assert "→ Gazprom Group" in shown[1].text
    await fast.press(shown[0], custom_id=yes(shown[0]))
    told = await slow.press(shown[1], custom_id=yes(shown[1]))
    assert told.updated
    assert "a gas company" in told.text
    form = await slow.press(told, again)
    assert "a gas company" in filled(form)["description"]
    confirm = await slow.submit(form)
    await slow.press(confirm, custom_id=yes(confirm))
    kept = await record_of(store, guild, "entity", "gazprom")
    assert (kept["kind"], kept["name"]["en"]) == ("company", "Gazprom Group")
    assert kept["description"]["en"] == "a gas company"
    # Nobody gave a reason; what was changed stands in its place.
    log = await slow.slash("audit", target="gazprom")
    assert "name.en: Gazprom → Gazprom Group" in log.text

    unkind = await slow.slash("facts entity")
    assert unkind.text == say(language, "entity-which-kind")
    twins = [await one.slash("facts source", id="moon-2025") for one in (fast, slow)]
    await fast.submit(twins[0], title="The Moon")
    told = await slow.submit(twins[1], title="Another Moon", url="https://moon.example")
    form = await slow.press(told, again)
    await slow.submit(form)
    kept = await record_of(store, guild, "source", "moon-2025")
    assert (kept["title"], kept["url"]) == ("Another Moon", "https://moon.example")


async def test_what_was_typed_is_kept_while_the_database_is_gone(
    readers: DiscordServer, store: Store, shipped_services: Services, say: Say
) -> None:
    admin = moderator(readers)
    form = await admin.slash("facts source")
    [path] = shipped_services.settings.data_dir.glob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE revisions RENAME TO lost")
    told = await admin.submit(form, title="A Moon Almanac", url="https://moon.example")
    assert told.text.splitlines() == [say("en", "desk-lost"), say("en", "fact-words-kept")]
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE lost RENAME TO revisions")
    await admin.submit(await admin.press(told, say("en", "button-fact-mend")))
    kept = await record_of(store, readers.guild, "source", "a-moon-almanac")
    assert kept["url"] == "https://moon.example"


@in_each_language
async def test_an_article_is_added_and_changed(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin = moderator(readers, locale=LOCALES[language])
    form = await admin.slash("facts source")
    date = {"en": "9 May 2025", "vi": "9/5/2025", "ru": "9 мая 2025"}[language]
    made = await admin.submit(
        form, title="A ||Moon|| Almanac", publisher="Lunar Press", published=date,
        url="https://example.org/moon", language="EN",
    )  # fmt: skip
    assert made.is_private
    key = "lunar-press-2025-05-09-a-moon-almanac"
    assert f"`{key}`" in made.text
    assert "||Moon||" not in made.text
    kept = await record_of(store, readers.guild, "source", key)
    assert kept == {
        "id": key, "title": "A ||Moon|| Almanac", "publisher": "Lunar Press",
        "published": "2025-05-09", "language": "en", "url": "https://example.org/moon",
    }  # fmt: skip

    # It is cited by no fact yet, and can be chosen all the same.
    [choice, *_] = await admin.autocomplete("facts source", "source", "lunar press")
    assert choice["value"] == key
    elsewhere = await readers.join("Others")
    channel = elsewhere["channels"][0]
    for option, command in (("source", "facts source"), ("entity", "facts entity")):
        there = await admin.autocomplete(command, option, "lunar press", channel=channel)
        assert key not in {one["value"] for one in there}
    form = await admin.slash("facts source", source=key)
    assert (await admin.submit(form)).text == say(language, "fact-unchanged")
    await admin.submit(form, title="A Moon Almanac")
    assert (await record_of(store, readers.guild, "source", key))["title"] == "A Moon Almanac"
    taken = await admin.slash("facts source", id=key)
    assert taken.text == say(language, "record-id-taken", id=key)
    named = await admin.submit(await admin.slash("facts source", id="moon-2025"), title="Moon")
    assert "`moon-2025`" in named.text


async def test_where_another_has_to_approve_it_waits(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(readers.guild["id"])
    admin = moderator(readers)
    first = await admin.slash("facts word", what="c:trade", language="en", word="haggling")
    await admin.press(first, say("en", "button-name-yes"))
    at = (await store.curation.history(guild, "word", "c:trade"))[0].created_at
    await store.servers.change_settings(guild, {"second_person": True}, by=1, at=at)

    text = ""
    for number in range(100):
        name = f"chaffering {number}"
        shown = await admin.slash("facts word", what="c:trade", language="en", word=name)
        text = (await admin.press(shown, say("en", "button-name-yes"))).text
        if text != say("en", "naming-done"):
            break
    assert text == say("en", "fact-waiting", number="1")
    source = await admin.submit(await admin.slash("facts source"), title="Moon")
    assert source.text == say("en", "fact-waiting", number="2")
