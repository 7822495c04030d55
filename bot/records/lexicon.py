"""The lexicon of one language: how things are asked, and what words mean.

Phrases are written as people type them. A leading `^` ties a phrase to the beginning of the
question, a closing `$` to the end of a sentence; ` … ` stands for any words between two parts.
"""

from __future__ import annotations

from typing import Literal

from .models import Ask, Id, Intent, Kind, Phrase, Record, Texts

Phrases = tuple[Phrase, ...]
Relation = Literal[
    "since", "before", "until", "year-before", "year-after", "decade", "latest",
    "this-year", "last-year", "next-year",
]  # fmt: skip
Mode = Literal["compare", "timeline", "about"]
FollowUp = Literal["again", "more", "source"]
SmallTalk = Literal["greeting", "thanks", "about"]
Bound = Literal["over", "under"]
Role = Literal["to", "from", "with", "except", "or"]
Asked = Literal["date", "number", "name", "list", "recall"]
Claim = Literal[
    "joins", "plain", "hedges", "intends", "denials", "rises", "falls", "roughly", "narrows",
    "percent", "money", "currencies", "ordinals", "abbreviated",
]  # fmt: skip
Answering = Literal["around", "dates", "figures", "minus"]


class Lexicon(Record):
    """What one file of `lexicon/` holds; every part may be left out.

    `claims` has the words that matter where a message is checked: what joins two claims, what
    claims nothing, what leaves open whether it is so (if, maybe, former), what is only
    meant to come (ready to, considers), what denies, what rises
    or falls, and what makes a figure a rough one.

    `prompts` say what a card of a property asks for, where the general sentence would not do.
    `answering` has what may stand around a typed
    answer, a date or a figure and says nothing itself, and what makes a figure negative; `amounts`
    the shares, and the number words that are words of another kind everywhere else;
    `units` what else a unit of the records is called.
    """

    asks: dict[Ask, Phrases] = {}
    modes: dict[Mode, Phrases] = {}
    concepts: dict[Id, Phrases] = {}
    intents: dict[Id, Phrases] = {}
    fillers: Phrases = ()
    abbreviations: dict[Phrase, Phrase] = {}
    small_talk: dict[SmallTalk, Phrases] = {}
    follow_ups: dict[FollowUp, Phrases] = {}
    relations: dict[Relation, Phrases] = {}
    roles: dict[Role, Phrases] = {}
    months: tuple[Phrases, ...] = ()
    numbers: dict[Phrase, float] = {}
    scales: dict[Phrase, float] = {}
    bounds: dict[Bound, Phrases] = {}
    negations: Phrases = ()
    claims: dict[Claim, Phrases] = {}
    prompts: dict[Id, dict[Asked, Phrase]] = {}
    answering: dict[Answering, Phrases] = {}
    amounts: dict[Phrase, float] = {}
    units: dict[str, Phrases] = {}


class Catalogue(Record):
    """What `lexicon/intents.yaml` holds: topics and properties, and which of them stand out.

    The facts of `milestones` make a timeline, those of `events` that of a narrower subject;
    those of `definitions` say what or who something is, and answer a question that only names
    it. `strict` names the ideas that nothing else may stand for: a question that has one is not
    answered by a fact that has not. The same holds for `happenings` where the question asks
    when or where. `light` ideas are said so often that they tell little. Beside one of
    `sayings`, "who?" asks whose word a fact is; a name right before one of `transfers` is the
    side it comes from. What was only expected or planned is meant by any of `intentions`; and
    asked who, a fact must have what is named of `titles`; asked which, one of the kind that
    `wanted` tells. What is said of one thing by a fact of
    `once` happened at that time and no other. In pictures `encounters` tell who met whom,
    `figures` stand in timelines, and `targets` name the property that each is an aim of.
    """

    topics: dict[Id, Texts] = {}
    milestones: tuple[Id, ...] = ()
    events: tuple[Id, ...] = ()
    once: tuple[Id, ...] = ()
    encounters: tuple[Id, ...] = ()
    figures: tuple[Id, ...] = ()
    targets: dict[Id, Id] = {}
    definitions: tuple[Id, ...] = ()
    strict: tuple[Id, ...] = ()
    amounts: tuple[Id, ...] = ()
    happenings: tuple[Id, ...] = ()
    light: tuple[Id, ...] = ()
    sayings: tuple[Id, ...] = ()
    superlatives: tuple[Id, ...] = ()
    polar: tuple[Id, ...] = ()
    numbered: tuple[Id, ...] = ()
    titles: tuple[Id, ...] = ()
    intentions: tuple[Id, ...] = ()
    transfers: tuple[Id, ...] = ()
    wanted: dict[Id, Kind] = {}
    properties: dict[Id, Intent] = {}
