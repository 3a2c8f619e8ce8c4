"""The benchmarks' own arithmetic and tables; what they measure is not tested here."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from accuracy import figures, stories
from calibration import Example, Place, bins, fits, fitted, left_out, met, sureness, verdict_right
from calibration_curve import drawn, interval
from rashomon.types import Evidence, Fact, FactKind, Reading, Verdict
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


# --- calibration ------------------------------------------------------------------------------------------------------


def fact(kind: FactKind, verdict: Verdict, *readings: tuple[str, int, int], value: str = "nine crew") -> Fact:
    said = tuple(Reading(report, value, (), Evidence(start, end, "x" * (end - start), "", "")) for report, start, end in readings)
    return Fact("1", kind, "crew", verdict, 0.5, "", 1, said)


BOTH = [Place("a", 10, 20, "9"), Place("b", 40, 50, "9")]


@pytest.mark.parametrize(
    ("ours", "by_hand", "right"),
    [
        (fact("count", "agreed", ("a", 12, 20), ("b", 40, 60)), "agreed", True),
        (fact("count", "agreed", ("a", 12, 20), ("b", 40, 60)), "compatible", False),
        (fact("count", "agreed", ("a", 12, 20), ("b", 60, 70)), "agreed", None),
        (fact("count", "single", ("a", 12, 20)), "agreed", False),
        (fact("count", "single", ("a", 30, 38)), "agreed", True),
    ],
)
def test_a_fact_is_right_as_far_as_is_known(ours: Fact, by_hand: str, right: bool | None) -> None:
    one = {"kind": "count", "verdict": by_hand, "readings": [{"report": "a"}, {"report": "b"}]}
    assert verdict_right(ours, [(one, met(ours, BOTH))]) is right


@pytest.mark.parametrize(
    ("kind", "by_hand", "expected"),
    [
        ("count", "count", True),
        ("count", "money", False),
        ("time", "date", True),
        ("statement", "name", True),
        ("count", "statement", True),
    ],
)
def test_kinds_that_can_be_one_matter(kind: FactKind, by_hand: str, expected: bool) -> None:
    assert fits(fact(kind, "agreed"), {"kind": by_hand, "readings": []}) is expected


def test_a_name_is_held_against_its_own_answer() -> None:
    ours = fact("name", "agreed", ("a", 0, 9), value="Rita Falcao")
    assert fits(ours, {"kind": "name", "readings": [{"text": "the skipper, Rita Falcao", "value": "Falcao"}]})
    assert not fits(ours, {"kind": "name", "readings": [{"text": "the skipper, Rita Falcao", "value": "the skipper"}]})


def examples_of(story: int, right: int, wrong: int) -> list[Example]:
    return [Example(story, {"shared": 1.0}, i < right, i < right) for i in range(right + wrong)]


def test_a_story_is_judged_by_the_others() -> None:
    rows = [*examples_of(0, 1, 9), *examples_of(1, 8, 2), *examples_of(2, 8, 2)]
    assert left_out(rows)[0] == pytest.approx(0.8, abs=0.01)
    assert sureness(rows[0], fitted(rows)) == pytest.approx(17 / 30, abs=0.01)


def test_what_must_not_lower_confidence_is_left_out() -> None:
    rows = [Example(0, {"shared": 1.0, "reports of a name": float(i % 2)}, i % 2 == 0, True) for i in range(10)]
    assert fitted([*rows, *examples_of(0, 3, 3)])["reports of a name"] == 0


def test_bins_hold_every_fact_once() -> None:
    rows = examples_of(0, 3, 1)
    found = bins([0.6, 0.7, 0.92, 0.92], rows)
    assert [(b.number, b.right) for b in found] == [(1, 1.0), (1, 1.0), (2, 0.5)]


def test_interval_holds_the_share_and_narrows() -> None:
    few, many = interval(0.8, 10), interval(0.8, 1000)
    assert few[0] < many[0] < 0.8 < many[1] < few[1]


def test_curve_is_an_image_with_a_point_for_each_bin() -> None:
    svg = drawn([(0.8, 0.75, 20), (0.9, 0.95, 40)])
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert svg.count("<circle") == 2
