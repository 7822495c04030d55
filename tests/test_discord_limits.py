"""What the double of Discord refuses because no message, form or choice may hold it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord_server import limits
from tests.discord_server.messages import Messages
from tests.discord_server.payloads import COMPONENTS_V2 as V2
from tests.discord_server.refusals import RefusalError


def text(*contents: str) -> list[dict[str, Any]]:
    return [{"type": 10, "content": content} for content in contents]


def button(**fields: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "B", "custom_id": "b"} | fields


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def menu(options: int) -> dict[str, Any]:
    named = [{"label": str(number), "value": str(number)} for number in range(options)]
    return {"type": 3, "custom_id": "m", "options": named}


@pytest.mark.parametrize(
    ("fault", "body"),
    [
        ("an empty message", {}),
        ("content of 2001", {"content": "x" * 2001}),
        ("an embed of 6002", {"embeds": [{"description": "x" * 3001}] * 2}),
        ("6 rows", {"components": [row(button(custom_id=str(n))) for n in range(6)]}),
        ("V2 without its flag", {"components": text("x")}),
        ("V2 without components", {"flags": V2}),
        ("content or embeds beside", {"flags": V2, "content": "x", "components": text("x")}),
        ("41 components", {"flags": V2, "components": text(*"x" * 41)}),
        (
            "41 components",
            {"flags": V2, "components": [{"type": 17, "components": text(*"x" * 40)}]},
        ),
        ("displays of 4001", {"flags": V2, "components": text("x" * 4000, "x")}),
        ("without text", {"flags": V2, "components": text(" ")}),
        ("6 components in a row", {"components": [row(*[button()] * 6)]}),
        ("2 components in a row", {"components": [row(menu(1), button())]}),
        ("a row without", {"components": [row()]}),
        ("custom_id b 2 times", {"components": [row(button(), button())]}),
        ("a custom_id of 101", {"components": [row(button(custom_id="x" * 101))]}),
        ("label of 81", {"components": [row(button(label="x" * 81))]}),
        ("without label and emoji", {"components": [row(button(label=""))]}),
        ("26 options", {"components": [row(menu(26))]}),
        (
            "a.png is shown",
            {"flags": V2, "components": [{"type": 13, "file": {"url": "attachment://a.png"}}]},
        ),
    ],
)
async def test_what_no_message_may_hold(fault: str, body: dict[str, Any]) -> None:
    messages = Messages({"id": "1"}, lambda *_: None, keep=True, check=True)

    with pytest.raises(RefusalError) as refusal:
        messages.post({"id": "2"}, body, {})

    assert refusal.value.code == 50035
    assert fault in "\n".join(refusal.value.faults)


async def test_what_no_form_and_no_choice_may_hold() -> None:
    form = {"title": "x" * 46, "custom_id": "f", "components": [row(button())] * 6}
    choices = [{"name": "x" * 101, "value": "x"}] + [{"name": "x", "value": 1}] * 25

    title, parts = "a modal's title of 46 characters", "6 parts of a modal"
    assert limits.modal_faults(form)[:2] == [title, parts]
    assert [fault.partition(":")[0] for fault in limits.choice_faults(choices)] == [
        "26 choices",
        "a choice of 101 characters",
    ]
