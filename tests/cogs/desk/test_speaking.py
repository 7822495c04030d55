"""The language a fact is kept in, and what is told of the rest of one that was changed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.records.models import LANGUAGES, Language
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, fact_ids, labels
from tests.discord_server import DiscordServer, Member, Reply

from .people import earlier, filled, moderator

TRADE = "trade-turnover-2024"
# What nobody could find in another language than its own: a claim, its id, a question, a date.
NEW: dict[Language, tuple[str, str, str]] = {
    "en": (
        "The shrimp laboratory in Ha Long was opened in June 2026.",
        "the-shrimp-laboratory-in-ha-long-was-opened-in",
        "When was the shrimp laboratory opened?",
    ),
    "vi": (
        "Phòng thí nghiệm tôm ở Hạ Long được khánh thành tháng 6 năm 2026.",
        "phong-thi-nghiem-tom-o-ha-long-duoc-khanh-thanh",
        "Phòng thí nghiệm tôm khánh thành khi nào?",
    ),
    "ru": (
        "Лаборатория креветок в Халонге открылась в июне 2026 года.",
        "laboratoriya-krevetok-v-halonge-otkrylas-v-iyune",
        "Когда открылась лаборатория креветок?",
    ),
}


async def add(member: Member, claim: str, **options: Any) -> Reply:
    form = await member.slash("facts add", **options)
    return await member.submit(form, claim=claim, sources="Bernama 3", reason="It was missing.")


async def kept(store: Store, server: DiscordServer, fact: str) -> object:
    """The texts of a fact that was added."""
    latest = (await store.servers.state(int(server.guild["id"]))).latest("fact", fact)
    assert latest is not None
    assert latest.record is not None
    return latest.record["text"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_claim_is_kept_in_the_language_it_reads_as(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    claim, fact, asked = NEW[language]
    spoken: Language = "en" if language == "vi" else "vi"
    admin, member = moderator(readers, locale=LOCALES[spoken]), readers.member()
    done = await add(admin, claim)
    assert await kept(store, readers, fact) == {language: claim}
    assert fact_ids(await member.slash("ask", question=asked))[0] == fact

    told = await admin.reply_to(done.key)
    assert told.is_private
    named = say(spoken, f"language-{language}")
    assert told.text == say(spoken, "fact-read-as", language=named)
    others = [code for code in LANGUAGES if code != language]
    assert labels(told) == [say(spoken, f"language-{code}") for code in others]


async def test_what_a_claim_was_taken_for_is_put_right_with_a_press(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    claim, fact, _ = NEW["en"]
    admin = moderator(readers, locale="vi")
    told = await admin.reply_to((await add(admin, claim)).key)
    done = await admin.press(told, say("vi", "language-ru"))
    assert done.text.startswith(say("vi", "fact-edited"))
    assert await kept(store, readers, fact) == {"ru": claim}
    # It has been changed since that was shown.
    again = await admin.press(told, say("vi", "language-vi"))
    assert again.text.startswith(say("vi", "fact-changed-meanwhile", fact=fact))
    assert await kept(store, readers, fact) == {"ru": claim}
    nobody = await readers.member().press(earlier(readers, f"vrad1:fact-language:vi.2.{fact}"))
    assert nobody.text == say("en", "desk-not-yours-review")
    for forged in (f"vi.1.{TRADE}", "vi.1.nowhere", "xx", f"ru.2.{fact}"):
        shown = earlier(readers, f"vrad1:fact-language:{forged}")
        key = "fact-unchanged" if forged.startswith("ru") else "press-too-old"
        assert (await admin.press(shown)).text == say("vi", key)


async def test_a_language_that_was_chosen_stays_and_ones_own_goes_without_saying(
    readers: DiscordServer, store: Store
) -> None:
    admin = moderator(readers, locale="vi")
    for claim, fact, options in (
        (NEW["en"][0], NEW["en"][1], {"language": "ru"}),
        (NEW["vi"][0], NEW["vi"][1], {}),
        # Names alone, which are the same in any language.
        ("Ha Long 2024", "ha-long-2024", {}),
    ):
        done = await add(admin, claim, **options)
        language = options.get("language", "vi")
        assert await kept(store, readers, fact) == {language: claim}
        assert admin.replies_waiting(done.key) == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_may_say_the_old_thing_still_is_told_after_a_change(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    admin = moderator(readers, locale=LOCALES[language])
    form = await admin.slash("facts edit", fact=TRADE)
    claim = filled(form)["claim"].replace("4.58", "4.61").replace("4,58", "4,61")
    told = await admin.reply_to((await admin.submit(form, claim=claim, reason="Newer")).key)
    assert told.is_private
    others = [say(language, f"language-{code}") for code in LANGUAGES if code != language]
    lines = told.text.splitlines()
    assert lines[0] == say(language, "fact-other-languages", languages=", ".join(others))
    assert "4.58" in lines[1].replace(",", ".")
    assert say(language, "fact-form-more") in lines[1]

    # Of a date alone nothing of that is said.
    form = await admin.slash("facts edit", fact=TRADE)
    done = await admin.submit(form, date="2025", reason="A date")
    assert admin.replies_waiting(done.key) == 0
