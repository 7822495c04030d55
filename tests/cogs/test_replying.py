"""What is held in memory of answers: no more than helps, and nothing that others would notice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.answering.answer import Answer
from bot.cogs import replying
from bot.cogs.layout import Shown, layout
from bot.cogs.replying import Replies
from bot.records.models import Language
from bot.services import Services
from bot.settings import Settings
from tests.discord_server.payloads import Payload

QUESTION = "How far is the Moon away from the Earth?"
TODAY = dt.date(2026, 3, 2)


def asked(
    replies: Replies, *questions: str, asker: int = 1, language: Language | None = None
) -> tuple[Answer, Shown]:
    return replies.to_question(
        questions or [QUESTION], asker=asker, today=TODAY, language=language, private=asker > 2
    )


def components(replies: Replies, answer: Answer, shown: Shown) -> list[Payload]:
    made: list[Payload] = replies.view(answer, shown).to_components()  # type: ignore[no-untyped-call]
    return made


@pytest.mark.parametrize("text", [QUESTION, "the Moon", "crater Zyx", "pizza", "vra1:page:0:x:"])
async def test_a_reply_made_before_is_the_same_but_for_whom_it_is(
    services: Services, text: str
) -> None:
    replies = Replies(services.answerer)
    for asker in (1, 2**63 - 1, 2, 1):
        answer, shown = asked(replies, text, asker=asker)
        made = layout(answer, shown, replies.wording)
        assert components(replies, answer, shown) == made.to_components()  # type: ignore[no-untyped-call]


async def test_each_language_has_an_answer_of_its_own(services: Services) -> None:
    replies = Replies(services.answerer)
    for language in ("en", "vi", "ru", "en"):
        answer, _ = asked(replies, language=language)
        assert answer.language == language


async def test_an_answer_asked_for_again_explains_itself_still(services: Services) -> None:
    replies = Replies(services.answerer)
    first, shown = asked(replies)
    replies.view(first, shown)
    assert asked(replies)[0].explanation == first.explanation != ()


async def test_other_facts_give_other_answers(services: Services, settings: Settings) -> None:
    replies = Replies(services.answerer)
    replies.view(*asked(replies))
    path = services.settings.facts_dir / "records" / "moon.yaml"  # type: ignore[operator]
    path.write_text(path.read_text().replace("384,400", "384,399"))

    replies = Replies(Services.build(settings).answerer)
    answer, shown = asked(replies)

    assert "384,399" in answer.answers[0].text
    assert "384,399" in str(components(replies, answer, shown))


async def test_discord_py_keeps_nothing_of_a_private_reply(services: Services) -> None:
    replies = Replies(services.answerer)
    view = replies.view(*asked(replies, asker=3))
    assert view.is_finished()
    assert view.has_components_v2()


async def test_long_questions_are_held_in_smaller_number(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = []
    monkeypatch.setattr(replying, "_LETTERS", 10_000)
    replies = Replies(services.answerer)
    ask = services.answerer.ask

    def counting(text: str, **more: object) -> Answer:
        counted.append(text)
        return ask(text, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(services.answerer, "ask", counting)
    long = [f"{number} {'moon ' * 700}" for number in range(4)]
    for text in (*long, *long, QUESTION, QUESTION):
        asked(replies, text)
    # Two fit, so that each of four in turn has made way before it comes again.
    assert counted == [*long, *long, QUESTION]


async def test_shown_to_one_is_not_addressed_to_another(services: Services) -> None:
    replies = Replies(services.answerer)
    answer, shown = asked(replies, asker=0xABC)
    replies.view(answer, shown)
    other = replace(shown, ticket=replace(shown.ticket, asker=0xDEF))
    text = str(components(replies, answer, other))
    assert ":def:" in text
    assert ":abc:" not in text
