"""What a run over gold questions comes to: shares of right and false answers, latency, mix-ups."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from ..records.models import Fact, Language
from .confusion import Confusion, confusions
from .scored import Scored, Share
from .scoring import is_false_answer

# From which confidence on, and up to which: an answer given for certain has 1.
_BANDS: Final[Mapping[str, tuple[float, float]]] = {
    "≥ 0.9": (0.9, float("inf")),
    "0.8–0.9": (0.8, 0.9),
    "0.7–0.8": (0.7, 0.8),
    "0.6–0.7": (0.6, 0.7),
    "< 0.6": (0.0, 0.6),
}


@dataclass(frozen=True, slots=True)
class Report:
    """All scored questions of one run, in the order asked, and the facts they were asked of."""

    scored: Sequence[Scored]
    facts: Collection[Fact]

    def right(self) -> Share:
        return Share.right(self.scored)

    def right_by_language(self) -> dict[Language, Share]:
        """The share of right answers a language, in the order languages first came."""
        return {
            language: Share.right(one for one in self.scored if one.gold.lang == language)
            for language in dict.fromkeys(one.gold.lang for one in self.scored)
        }

    def right_by_kind(self) -> dict[tuple[Language, str], Share]:
        """The share of right answers a language and kind, in the order they first came."""
        groups: dict[tuple[Language, str], list[Scored]] = {}
        for one in self.scored:
            groups.setdefault((one.gold.lang, one.gold.kind), []).append(one)
        return {key: Share.right(group) for key, group in groups.items()}

    def right_by_confidence(self) -> dict[str, Share]:
        """The share that is right of what was answered, by band of confidence, the highest first.

        An answer to what is beyond the record is wrong. Bands with no answer are left out.
        """
        answered = [one for one in self.scored if one.answer.outcome == "answered"]
        shares = {
            band: Share.right(one for one in answered if least <= one.answer.confidence < below)
            for band, (least, below) in _BANDS.items()
        }
        return {band: share for band, share in shares.items() if share.total}

    def false_answers(self) -> Share:
        """How many questions beyond the record were answered all the same."""
        beyond = (one for one in self.scored if one.gold.expect == "no_answer")
        return Share.of(beyond, lambda one: is_false_answer(one.gold, one.answer))

    def latency(self, percent: int) -> float:
        """The milliseconds within which `percent` of the questions were answered."""
        times = sorted(one.milliseconds for one in self.scored)
        return times[max(0, -(-len(times) * percent // 100) - 1)] if times else 0.0

    def failures(self) -> list[Scored]:
        return [one for one in self.scored if not one.is_right]

    def confusions(self) -> list[Confusion]:
        """The properties most often missed, each with what was told instead."""
        return confusions(self.failures(), self.facts)

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
            "confidence": {
                band: share.to_json() for band, share in self.right_by_confidence().items()
            },
            "false_answers": self.false_answers().to_json(),
            "latency_ms": {f"p{p}": round(self.latency(p), 3) for p in (50, 99)},
            "confusions": [asdict(confusion) for confusion in self.confusions()],
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
