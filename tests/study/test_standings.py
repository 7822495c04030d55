"""Places on a leaderboard."""

from __future__ import annotations

from bot.study.standings import Score, placed


def test_who_has_as_many_points_has_the_same_place_and_the_next_one_is_left_out() -> None:
    got = {1: (2.0, 9), 2: (5.5, 9), 3: (2.0, 4), 4: (0.0, 1), 5: (2.0, 4)}
    found = placed(Score(user_id=who, points=p, asked=a) for who, (p, a) in got.items())

    assert [(one.place, one.score.user_id) for one in found] == [
        (1, 2), (2, 3), (2, 5), (2, 1), (5, 4),
    ]  # fmt: skip
    assert placed([]) == []
