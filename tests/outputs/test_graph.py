"""Who repeats whom, as a drawing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.graph import APART, MOST, ROW, graph
from rashomon.types import Dossier, Lineage, Report
from specimens.ferry import DOSSIER

OUTSIDE = DOSSIER.lineage[1]


def story(size: int, edges: list[tuple[int, int | None, float]]) -> Dossier:
    reports = tuple(Report(f"r{n}", f"{n}.txt", "", None, f"Outlet {n}", f"2031-03-{1 + n % 28:02}", "given") for n in range(size))
    lineage = tuple(
        Lineage(f"r{a}", None if b is None else f"r{b}", f"Origin {b}", "text", True, False, share, (), (), "") for a, b, share in edges
    )
    return replace(DOSSIER, reports=reports, lineage=lineage)


def test_reports_stand_in_order_of_publication_with_the_arrow_at_the_one_that_repeats() -> None:
    drawn = graph(story(3, [(2, 0, 0.5)]))
    assert drawn
    assert [(row.report.id, row.y) for row in drawn.rows] == [("r0", ROW / 2), ("r2", 1.5 * ROW)]
    (line,) = drawn.right
    assert line.path.startswith(f"M0 {ROW / 2 + 8:g}C")
    assert line.head.startswith(f"1,{1.5 * ROW - 8:g} ")
    assert (line.share, line.width) == ("50%", 4.5)


def test_which_was_first_is_left_open_where_it_is_not_known() -> None:
    drawn = graph(replace(DOSSIER, lineage=(replace(DOSSIER.lineage[0], directed=False),)))
    assert drawn
    assert [line.head for line in drawn.right] == [""]


def test_outside_sources_stand_at_the_left_apart_from_each_other() -> None:
    drawn = graph(story(2, [(0, None, 0.0), (0, None, 0.0)]))
    assert drawn
    assert ([one.name for one in drawn.outside], drawn.right, drawn.reach) == (["Origin None"], (), 0)
    named = tuple(replace(OUTSIDE, origin=f"Agency {n}") for n in range(5))
    many = graph(replace(DOSSIER, lineage=named))
    assert many
    heights = [one.y for one in many.outside]
    assert all(b - a >= APART for a, b in pairwise(heights))
    assert many.height >= heights[-1]


def test_of_many_reports_those_at_the_strongest_edges_are_drawn() -> None:
    drawn = graph(story(60, [(n, 0, n / 100) for n in range(1, 60)]))
    assert drawn
    assert len(drawn.rows) == MOST
    assert {row.report.id for row in drawn.rows} == {"r0"} | {f"r{n}" for n in range(37, 60)}
    assert drawn.undrawn == 59 - (MOST - 1)


def test_without_edges_there_is_nothing_to_draw() -> None:
    assert graph(replace(DOSSIER, lineage=())) is None


EDGE = st.tuples(st.integers(0, 39), st.one_of(st.none(), st.integers(0, 39)), st.floats(0, 1)).filter(lambda edge: edge[0] != edge[1])


@given(st.lists(EDGE, max_size=90))
def test_every_drawn_edge_is_within_the_drawing(edges: list[tuple[int, int | None, float]]) -> None:
    drawn = graph(story(40, edges))
    if not drawn:
        assert not edges
        return
    assert len(drawn.left) + len(drawn.right) + drawn.undrawn == len(edges)
    assert len(drawn.rows) <= MOST
    assert all(line.x <= drawn.reach and 0 <= line.y <= drawn.height for line in drawn.right)
    assert all(0 <= one.y <= drawn.height for one in drawn.outside)
