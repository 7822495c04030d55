"""Cards about the Moon in three languages, and the records they are made from."""

from __future__ import annotations

import json

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES
from bot.records.period import Period
from bot.study.cards.answers import Answer, DateAnswer, NumberAnswer, Recall
from bot.study.cards.card import Card, Deck, Side
from tests.conftest import NO_LEXICON, FactsFolder

SOURCES = """\
- id: almanac-2020
  title: A Moon Almanac
  publisher: Lunar Press
  published: 2020-03
  language: en
  url: "https://lunar.example/almanac?page=1&view=all"
- id: clipping-2019
  published: 2019-08
  language: en
"""
ENTITIES = """\
- id: lunar-society
  kind: body
  name: {en: Lunar Society, vi: Hội Mặt Trăng, ru: Лунное общество}
"""
INTENTS = """\
topics:
  distance: {en: distances, vi: khoảng cách, ru: расстояния}
  history: {en: history, vi: lịch sử, ru: история}
  empty: {en: nothing}
properties:
  distance: {label: {en: distance}, topic: distance, asks: [how-many]}
  landing: {label: {en: landing}, topic: history, asks: [when]}
"""
RECORDS = """\
- id: moon-landing
  text:
    en: Apollo 11 brought the first people to the Moon in July 1969.
    vi: Apollo 11 đưa những người đầu tiên lên Mặt Trăng vào tháng 7/1969.
    ru: «Аполлон-11» доставил первых людей на Луну в июле 1969 года.
  property: landing
  references: [{source: clipping-2019, paragraph: 2}, {source: almanac-2020, paragraph: 4}]
- id: moon-distance
  text:
    en: The Moon is 384,400 kilometres away from the Earth on average.
    vi: Mặt Trăng cách Trái Đất trung bình 384.400 km.
    ru: Луна удалена от Земли в среднем на 384 400 километров.
  property: distance
  references: [{source: almanac-2020, paragraph: 7}, {source: almanac-2020, paragraph: 9}]
  time: 2020
  stated_by: lunar-society
  note: {en: A mean value., vi: Đây là giá trị trung bình., ru: Это среднее значение.}
- id: moon-origin
  text: {en: Most researchers hold that a collision brought the Moon forth.}
  references: [{source: clipping-2019}]
"""
FACTS = {
    **NO_LEXICON,
    "sources.yaml": SOURCES,
    "records/moon.yaml": RECORDS,
    "lexicon/entities.yaml": ENTITIES,
    "lexicon/intents.yaml": INTENTS,
}


def card(name: str, answer: Answer, topic: str = "", **sides: tuple[str, str, str]) -> Card:
    """A card of the fact that its name begins with; a prompt, a stem and an answer a language."""
    return Card(
        id=name,
        fact_id=name.partition(".")[0],
        topic=topic,
        answer=answer,
        sides={code: Side(*sides[code]) for code in LANGUAGES if code in sides},
        digest="",
    )


LANDING = card(
    "moon-landing.date",
    DateAnswer(Period.parse("1969-07")),
    "history",
    en=("Which month?", "Apollo 11 brought the first people to the Moon in […].", "July 1969"),
    vi=("Tháng nào?", "Apollo 11 đưa những người đầu tiên lên Mặt Trăng vào […].", "tháng 7/1969"),
    ru=("Какой месяц?", "«Аполлон-11» доставил первых людей на Луну в […].", "июле 1969 года"),
)
DISTANCE = card(
    "moon-distance.number",
    NumberAnswer(384_400, "kilometres"),
    "distance",
    en=("How many?", "The Moon is […] kilometres away from the Earth on average.", "384,400"),
    vi=("Bao nhiêu?", "Mặt Trăng cách Trái Đất trung bình […] km.", "384.400"),
    ru=("Сколько?", "Луна удалена от Земли в среднем на […] километров.", "384 400"),
)
ORIGIN = card(
    "moon-origin.recall",
    Recall(),
    en=(
        "What is recorded?",
        "origin, the Moon",
        "Most researchers hold that a collision brought the Moon forth.",
    ),
)
DECK = Deck({one.id: one for one in (ORIGIN, LANDING, DISTANCE)})


def moon(facts_folder: FactsFolder, **files: str) -> Answerer:
    """Answers from the records above, with other files over them."""
    return Answerer(FactBook.load(facts_folder({**FACTS, **files})))


MARKUP = "<script>alert(1)</script> <img src=x onerror=alert(1)> [sound:boo.mp3] {{c1::x}} &amp;"
_HOSTILE = {
    "markup": MARKUP,
    "formula": '=HYPERLINK("https://evil.example";"x");=1+1',
    "long": "W" * 1500,
    "turned": "abc \u202eשלום\u202c def\u200b",
}


def hostile(facts_folder: FactsFolder) -> tuple[Answerer, Deck]:
    """Records that would do something where they are not made harmless, and cards of them."""
    records = "".join(
        f"- {{id: {name}, text: {{en: {json.dumps(text)}}}, references: [{{source: evil}}]}}\n"
        for name, text in _HOSTILE.items()
    )
    title = json.dumps("=cmd|'/c calc'!A1 <b>")
    url = json.dumps('https://evil.example/"onmouseover="alert(1)')
    sources = f"- {{id: evil, title: {title}, publisher: '@SUM(A1)', url: {url}}}\n"
    topics = """topics: {made-up: {en: 'made:: "up"'}}\n"""
    cards = [
        card(f"{name}.recall", Recall(), "made-up" * (name == "turned"), en=(text, text, text))
        for name, text in _HOSTILE.items()
    ]
    files = {
        "records/moon.yaml": records, "sources.yaml": sources, "lexicon/intents.yaml": topics,
    }  # fmt: skip
    return moon(facts_folder, **files), Deck({one.id: one for one in cards})
