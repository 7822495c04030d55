"""What a run over gold questions comes to: shares by language and kind, false answers, latency."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..answering.answer import Answer
from ..records.models import Language
from .scoring import GoldQuestion, is_false_answer, is_right, missing_groups


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold question with its answer; `milliseconds` is how long that took."""

    gold: GoldQuestion
    answer: Answer
    milliseconds: float

    @property
    def is_right(self) -> bool:
        return is_right(self.gold, self.answer)

    def miss(self) -> dict[str, Any]:
        """What was asked, what was answered instead, and which groups it lacks."""
        first = self.answer.answers[0] if self.answer.answers else None
        return {
            "id": self.gold.id,
            "q": self.gold.q,
            "kind": self.gold.kind,
            "expect": self.gold.expect,
            "outcome": self.answer.outcome,
            "fact_id": first.fact_id if first else None,
            "text": first.text if first else self.answer.message,
            "missing": [list(group) for group in missing_groups(self.gold, self.answer)],
        }


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    total: int

    @property
    def percent(self) -> float:
        """From 0 to 100; 0 of none."""
        return 100 * self.count / self.total if self.total else 0.0

    def to_json(self) -> dict[str, float]:
        return {"count": self.count, "total": self.total, "percent": round(self.percent, 2)}


@dataclass(frozen=True, slots=True)
class Report:
    """All scored questions of one run, in the order asked."""

    scored: Sequence[Scored]

    def right(self) -> Share:
        return _share(self.scored, lambda one: one.is_right)

    def right_by_language(self) -> dict[Language, Share]:
        """The share of right answers a language, in the order languages first came."""
        return {
            language: _share(
                (one for one in self.scored if one.gold.lang == language),
                lambda one: one.is_right,
            )
            for language in dict.fromkeys(one.gold.lang for one in self.scored)
        }

    def right_by_kind(self) -> dict[tuple[Language, str], Share]:
        """The share of right answers a language and kind, in the order they first came."""
        groups: dict[tuple[Language, str], list[Scored]] = {}
        for one in self.scored:
            groups.setdefault((one.gold.lang, one.gold.kind), []).append(one)
        return {key: _share(group, lambda one: one.is_right) for key, group in groups.items()}

    def false_answers(self) -> Share:
        """How many questions beyond the record were answered all the same."""
        beyond = (one for one in self.scored if one.gold.expect == "no_answer")
        return _share(beyond, lambda one: is_false_answer(one.gold, one.answer))

    def latency(self, percent: int) -> float:
        """The milliseconds within which `percent` of the questions were answered."""
        times = sorted(one.milliseconds for one in self.scored)
        return times[max(0, -(-len(times) * percent // 100) - 1)] if times else 0.0

    def failures(self) -> list[Scored]:
        return [one for one in self.scored if not one.is_right]

    def to_json(self, *, failures: bool) -> dict[str, Any]:
        """The object `eval --json` prints; the failures only where wanted."""
        fields: dict[str, Any] = {
            "right": self.right().to_json(),
            "languages": {
                language: share.to_json() for language, share in self.right_by_language().items()
            },
            "kinds": [
                {"lang": language, "kind": kind, **share.to_json()}
                for (language, kind), share in self.right_by_kind().items()
            ],
            "false_answers": self.false_answers().to_json(),
            "latency_ms": {f"p{p}": round(self.latency(p), 3) for p in (50, 99)},
        }
        if failures:
            fields["failures"] = [one.miss() for one in self.failures()]
        return fields

    def shortfalls(
        self, *, min_right: Mapping[Language, float], max_false: float | None
    ) -> list[str]:
        """What falls short of the wanted percentages, a line each."""
        reached = self.right_by_language()
        short = [
            f"{language}: {share.percent:.1f} % right, at least {wanted:g} % wanted"
            for language, wanted in min_right.items()
            for share in [reached.get(language, Share(0, 0))]
            if share.percent < wanted
        ]
        false = self.false_answers()
        if max_false is not None and false.percent > max_false:
            short.append(f"{false.percent:.1f} % false answers, at most {max_false:g} % wanted")
        return short


def _share(scored: Iterable[Scored], holds: Callable[[Scored], bool]) -> Share:
    outcomes = [holds(one) for one in scored]
    return Share(sum(outcomes), len(outcomes))
