"""The benchmarks' own arithmetic and tables; what they measure is not tested here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from accuracy import figures, stories
from readme import placed, table
from speed import cost, spread

PAGE = "before\n<!-- speed:begin -->\nold\n<!-- speed:end -->\nafter\n"
SCORER = """
import json, sys
print(json.dumps({"conflict precision": "1/2" if "--stories" in sys.argv else "3/4", "planted contradictions found": "0/0"}))
"""


def test_words_take_their_place() -> None:
    assert placed(PAGE, "speed", "new") == PAGE.replace("old", "new")
    assert placed(placed(PAGE, "speed", "new \\1"), "speed", "new \\1") == PAGE.replace("old", "new \\1")


def test_a_place_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="accuracy:begin"):
        placed(PAGE, "accuracy", "new")


def test_table_is_markdown() -> None:
    assert table(["measure", "figure"], [["ratio", "1.2"]]) == "| measure | figure |\n| --- | ---: |\n| ratio | 1.2 |"


def test_spread_names_median_least_and_most() -> None:
    assert spread([3.0, 1.0, 2.0], ".1f") == "2.0 (1.0 to 3.0)"


def test_cost_of_a_process() -> None:
    spent = cost([sys.executable, "-c", "sum(range(10000))"])
    assert spent.cpu > 0
    assert spent.memory > 1


def test_a_command_that_fails_has_no_cost() -> None:
    with pytest.raises(SystemExit, match="status 4"):
        cost([sys.executable, "-c", "raise SystemExit(4)"])


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    (tmp_path / "score_stories.py").write_text(SCORER, encoding="utf-8")
    (tmp_path / "score_dates.py").write_text("raise SystemExit('no data')", encoding="utf-8")
    return tmp_path


def test_accuracy_is_shown_as_the_scorer_gives_it(bench: Path) -> None:
    assert stories(bench, mutations=False).splitlines()[2:] == ["| conflict precision | 1/2 | 3/4 |"]
    assert stories(bench, mutations=True).splitlines()[3:] == ["| planted contradictions found | 0/0 | 0/0 |"]


def test_a_scorer_that_fails_is_named(bench: Path) -> None:
    with pytest.raises(SystemExit, match=r"score_dates\.py ended"):
        figures(bench, "score_dates.py")
