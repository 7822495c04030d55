"""Cards made by hand, and the graders of the facts we ship."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.study.grading.grader import Grader


@pytest.fixture(scope="session")
def answerer(shipped: FactBook) -> Answerer:
    return Answerer(shipped)


@pytest.fixture(scope="session")
def grader(answerer: Answerer) -> Grader:
    return Grader(answerer)
