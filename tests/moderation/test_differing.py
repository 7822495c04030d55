"""What differs between two states of a record."""

from __future__ import annotations

from bot.moderation.differing import Difference, differences, shortened, summed_up

FACT = {
    "id": "moon",
    "text": {"en": "Near.", "vi": "Gần."},
    "references": [{"source": "almanac", "paragraph": 2}, {"source": "gazette"}],
    "entities": ["moon", "earth"],
    "quantity": {"amount": 4.58e9, "unit": "USD"},
}


def test_only_what_differs_is_told_a_language_each() -> None:
    changed = FACT | {"text": {"en": "Far.", "ru": "Далеко."}, "time": "2024"}
    assert set(differences(FACT, changed)) == {
        Difference("text.en", "Near.", "Far."),
        Difference("text.vi", "Gần.", None),
        Difference("text.ru", None, "Далеко."),
        Difference("time", None, "2024"),
    }
    assert differences(FACT, dict(FACT)) == ()


def test_a_whole_record_is_told_as_people_write_it() -> None:
    assert [(one.field, one.new) for one in differences(None, FACT)] == [
        ("text.en", "Near."),
        ("text.vi", "Gần."),
        ("references", "almanac ¶2; gazette"),
        ("entities", "moon, earth"),
        ("quantity", "amount: 4580000000, unit: USD"),
    ]


def test_all_that_differs_is_summed_up_on_one_line() -> None:
    changed = {**FACT, "text": {"en": "Far\naway."}, "time": "2024"}
    told = "text.en: Near. → Far away.; time: – → 2024; text.vi: Gần. → –"
    assert summed_up(FACT, changed) == told
    assert summed_up(None, {"title": "A Moon", "url": "https://a.example"}) == (
        "title: A Moon; url: https://a.example"
    )
    assert len(summed_up(None, {f"field-{number}": "x" * 100 for number in range(9)})) == 300


def test_of_a_long_text_what_changed_is_kept() -> None:
    before = "It was said long ago that " + "and again " * 40 + "the Moon is near " + "to us " * 60
    told = shortened(Difference("text.en", before, before.replace("near", "far")))
    assert told.old is not None
    assert told.new is not None
    assert "the Moon is near to us" in told.old
    assert "the Moon is far to us" in told.new
    assert told.new.startswith("…")
    assert told.new.endswith("…")
    assert len(told.new) < 130
    same = shortened(Difference("text.en", before, before + "And more."))
    assert same.new is not None
    assert same.new.endswith("And more.")
