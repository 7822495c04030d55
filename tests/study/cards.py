"""Cards made by hand, one of each kind that rules grade."""

from __future__ import annotations

from bot.records.period import Period
from bot.study.cards.answers import Answer, DateAnswer, ListAnswer, NameAnswer, NumberAnswer
from bot.study.cards.card import Card, Side


def card(answer: Answer, stem: str) -> Card:
    return Card("fact.it", "fact", "", answer, {"en": Side("What?", stem, "")}, "")


def date(text: str) -> Card:
    return card(DateAnswer(Period.parse(text)), "They signed it in […], the minister said.")


YEAR, MONTH, DAY = date("2001"), date("2021-04"), date("2021-04-06")


def figure(amount: float, unit: str, stem: str, scale: float = 1.0) -> Card:
    return card(NumberAnswer(amount, unit, scale), stem)


MONEY = figure(4.58e9, "USD", "Trade between them reached US$[…] billion in 2024.", 1e9)
SHARE = figure(33.3, "%", "It pumped […]% of the oil.")
FALL = figure(-8.8, "%", "Its output fell by […]% in 2020.")
CHANGE = figure(-8.8, "%", "The change in output was […]%.")
COUNT = figure(199, "projects", "Russia had […] investment projects in Vietnam.")
DOSES = figure(100_000, "doses", "Russia gave Laos […] doses.")
RANK = figure(4, "rank", "Russia was […] among the countries where they invest.")
TONS = figure(3_420_000, "t", "It pumped […] million metric tons of oil.", 1e6)
YEARS = figure(20, "years", "They had been partners for […] years.")


def name(*entities: str, stem: str = "The talks were led by […] in 2021.") -> Card:
    return card(NameAnswer(entities[0], frozenset(entities[1:])), stem)


LAVROV = name("sergei-lavrov")


FOUNDERS = card(
    ListAnswer(("indonesia", "malaysia", "philippines", "singapore", "thailand")),
    "ASEAN was founded by […].",
)
