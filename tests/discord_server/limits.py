"""What Discord forbids beyond its description: counts over whole messages, modals and choices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .components import SELECTS, Kind, walk
from .payloads import COMPONENTS_V2, Payload

CONTENT = 2000
EMBEDS_TOTAL = 6000
COMPONENTS = 40
TEXT_TOTAL = 4000
ROWS = 5
BUTTONS_IN_ROW = 5
CUSTOM_ID = 100
LABEL = 80
OPTIONS = 25
OPTION_TEXT = 100
CHOICES = 25
CHOICE_NAME = 100
MODAL_TITLE = 45
MODAL_PARTS = 5
MODAL_LABEL = 45
ATTACHMENT = "attachment://"

_ONLY_V2 = {
    Kind.SECTION,
    Kind.TEXT_DISPLAY,
    Kind.MEDIA_GALLERY,
    Kind.FILE,
    Kind.SEPARATOR,
    Kind.CONTAINER,
}


def message_faults(message: Payload) -> list[str]:
    """What Discord would refuse in a message as it would stand after the request."""
    return [*_message_faults(message), *_component_faults(message["components"])]


def modal_faults(modal: Payload) -> list[str]:
    """What Discord would refuse in a modal."""
    return [*_modal_faults(modal), *_component_faults(modal["components"])]


def choice_faults(choices: Sequence[Payload]) -> list[str]:
    """What Discord would refuse in the choices offered while somebody types."""
    texts = [choice["name"] for choice in choices]
    texts += [choice["value"] for choice in choices if isinstance(choice["value"], str)]
    for choice in choices:
        texts += (choice.get("name_localizations") or {}).values()
    return [
        *([f"{len(choices)} choices"] if len(choices) > CHOICES else []),
        *(
            f"a choice of {len(text)} characters: {text[:20]}"
            for text in texts
            if not 1 <= len(text) <= CHOICE_NAME
        ),
    ]


def _message_faults(message: Payload) -> Iterator[str]:
    parts = list(walk(message["components"]))
    kinds = {part["type"] for part in parts}
    if len(message["content"]) > CONTENT:
        yield f"content of {len(message['content'])} characters"
    size = sum(_embed_size(embed) for embed in message["embeds"])
    if size > EMBEDS_TOTAL:
        yield f"an embed of {size} characters"
    attached = {attachment["filename"] for attachment in message["attachments"]}
    shown = {name for part in parts for name in _attachment_names(part)}
    yield from (f"{name} is shown and not attached" for name in shown - attached)
    if message["flags"] & COMPONENTS_V2:
        yield from (f"{name} is attached and not shown" for name in attached - shown)
        if message["content"] or message["embeds"]:
            yield "content or embeds beside Components V2"
        if not parts:
            yield "Components V2 without components"
        if len(parts) > COMPONENTS:
            yield f"{len(parts)} components"
        size = sum(len(part["content"]) for part in parts if part["type"] == Kind.TEXT_DISPLAY)
        if size > TEXT_TOTAL:
            yield f"text displays of {size} characters"
        return
    if kinds & _ONLY_V2:
        yield "components of V2 without its flag"
    if len(message["components"]) > ROWS:
        yield f"{len(message['components'])} rows"
    if not (message["content"] or message["embeds"] or message["attachments"] or parts):
        yield "an empty message"


def _attachment_names(part: Payload) -> Iterator[str]:
    several = [shown["media"] for shown in part.get("items", [])]
    for medium in (part.get("file"), part.get("media"), *several):
        if medium and medium["url"].startswith(ATTACHMENT):
            yield medium["url"].removeprefix(ATTACHMENT)


def _modal_faults(modal: Payload) -> Iterator[str]:
    if not 1 <= len(modal["title"]) <= MODAL_TITLE:
        yield f"a modal's title of {len(modal['title'])} characters"
    if not 1 <= len(modal["components"]) <= MODAL_PARTS:
        yield f"{len(modal['components'])} parts of a modal"
    if not 1 <= len(modal["custom_id"]) <= CUSTOM_ID:
        yield f"a modal's custom_id of {len(modal['custom_id'])} characters"
    for part in walk(modal["components"]):
        label = part.get("label") or ""
        if len(label) > MODAL_LABEL:
            yield f"a label of {len(label)} characters: {label[:20]}"


def _component_faults(components: Sequence[Payload]) -> Iterator[str]:
    parts = list(walk(components))
    for key in ("custom_id", "id"):
        counted = Counter(part[key] for part in parts if part.get(key))
        yield from (f"{key} {value} {times} times" for value, times in counted.items() if times > 1)
    for part in parts:
        if "custom_id" in part and not 1 <= len(part["custom_id"]) <= CUSTOM_ID:
            yield f"a custom_id of {len(part['custom_id'])} characters: {part['custom_id'][:20]}"
        if part["type"] == Kind.ACTION_ROW:
            yield from _row_faults(part["components"])
        elif part["type"] == Kind.BUTTON:
            yield from _button_faults(part)
        elif part["type"] in SELECTS:
            yield from _select_faults(part)
        elif part["type"] == Kind.TEXT_DISPLAY and not part["content"].strip():
            yield "a text display without text"


def _row_faults(row: Sequence[Payload]) -> Iterator[str]:
    if not row:
        yield "a row without components"
    if len(row) > (BUTTONS_IN_ROW if all(part["type"] == Kind.BUTTON for part in row) else 1):
        yield f"{len(row)} components in a row"


def _button_faults(button: Payload) -> Iterator[str]:
    label = button.get("label") or ""
    if len(label) > LABEL:
        yield f"a button's label of {len(label)} characters: {label[:20]}"
    if not (label or button.get("emoji")):
        yield "a button without label and emoji"


def _select_faults(select: Payload) -> Iterator[str]:
    options = select.get("options") or []
    if len(options) > OPTIONS or (select["type"] == Kind.STRING_SELECT and not options):
        yield f"{len(options)} options in a menu"
    for value, times in Counter(option["value"] for option in options).items():
        if times > 1:
            yield f"the option {value} {times} times"
    for option in options:
        for key in ("label", "value", "description"):
            text = option.get(key) or ""
            if len(text) > OPTION_TEXT:
                yield f"an option's {key} of {len(text)} characters: {text[:20]}"


def _embed_size(embed: Payload) -> int:
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [field[part] for field in embed.get("fields", []) for part in ("name", "value")]
    return sum(len(text or "") for text in texts)
