"""A form (modal) as the client sends it off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .components import Kind
from .invoking import chosen
from .payloads import Payload


def modal_data(modal: Payload, values: Sequence[Any], named: Mapping[str, Any]) -> Payload:
    """What the client sends for a form: `values` in order, `named` ones by custom_id or label."""
    fields = _fields(modal["components"])
    assert len(values) <= len(fields), f"{len(values)} values for {len(fields)} fields"
    entered = dict(zip(fields.values(), values, strict=False))
    for name, value in named.items():
        custom_ids = [key for label, key in fields.items() if name in {label, key}]
        assert custom_ids, f"{name} is none of the fields {list(fields)}"
        entered[custom_ids[0]] = value
    return {
        "custom_id": modal["custom_id"],
        "components": [_sent(part, entered) for part in modal["components"]],
    }


def _fields(components: Sequence[Payload]) -> dict[str, str]:
    """The custom_id of each field by its label, in order."""
    fields = {}
    for part in components:
        if part["type"] == Kind.LABEL:
            fields[part["label"]] = part["component"]["custom_id"]
        for inner in part.get("components", []):
            fields[inner["label"]] = inner["custom_id"]
    return fields


def _sent(part: Payload, entered: Mapping[str, Any]) -> Payload:
    sent = {"type": part["type"], "id": part["id"]}
    if part["type"] == Kind.LABEL:
        sent["component"] = _sent(part["component"], entered)
    elif part["type"] == Kind.ACTION_ROW:
        sent["components"] = [_sent(inner, entered) for inner in part["components"]]
    elif "custom_id" in part:
        sent["custom_id"] = part["custom_id"]
        sent |= _entered(part, entered.get(part["custom_id"]))
    return sent


def _entered(part: Payload, value: Any) -> Payload:
    """What a field of a form holds when it is sent off; as it was shown where nothing was typed."""
    is_required = part.get("required", True)
    if part["type"] == Kind.TEXT_INPUT:
        text = part.get("value") or "" if value is None else value
        least, most = part.get("min_length", 0), part.get("max_length", 4000)
        assert text or not is_required, f"a field left empty: {part['custom_id']}"
        assert not text or least <= len(text) <= most, f"takes {least} to {most} characters"
        return {"value": text}
    options = part.get("options") or []
    shown = [option["value"] for option in options if option.get("default")]
    picked = shown if value is None else [value] if isinstance(value, str) else value
    if part["type"] == Kind.CHECKBOX:
        return {"value": part.get("default", False) if value is None else value}
    assert picked or not is_required, f"a field left empty: {part['custom_id']}"
    if part["type"] == Kind.RADIO_GROUP:
        return {"value": picked[0] if picked else None}
    return {"values": [chosen(part, name) for name in picked] if options else list(picked)}
