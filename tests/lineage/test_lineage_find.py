"""Who repeats whom: by credit, by shared text, and by both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.lineage import find_lineage
from rashomon.types import Lineage, Understanding

Story = Callable[..., tuple[Understanding, ...]]

STORM = (
    "The storm tore the roof off the fish market on Sunday and sank twelve boats in the old harbour, where forty traders had taken "
    "shelter from the rain an hour before the wind turned to the north. The harbour master closed the mole to all traffic until the "
    "wrecks are raised."
)
REPORTED = "Two divers went down at noon to look for the anchor chain, and the mayor asked the county for pumps, Northline reported."
OWN = "Our reporter walked along the quay at dawn and counted masts; most of the owners were asleep in the school gym."


def edges(found: tuple[Lineage, ...]) -> list[tuple[str, str | None, str, str, bool, bool]]:
    return [(e.report, e.source, e.origin, e.basis, e.directed, e.copied) for e in found]


def test_copies_of_an_agency_that_is_not_among_the_reports_rest_on_it(story: Story) -> None:
    found = find_lineage(story(f"ORRIN (AP) - {STORM}", f"{STORM}\nCopyright 2031 The Associated Press.", OWN))
    assert edges(found) == [
        ("r0", None, "The Associated Press", "credit", True, True),
        ("r1", None, "The Associated Press", "credit", True, True),
        ("r1", "r0", "The Associated Press", "text", False, True),
    ]
    assert [e.why for e in found] == [
        "Northline carries The Associated Press: “(AP)”.",
        "Harbour Post carries The Associated Press: “Copyright 2031 The Associated Press”.",
        "100% of Harbour Post’s words, quotes left out, stand in Northline too: both carry The Associated Press.",
    ]


def test_a_copy_signed_by_the_agency(story: Story) -> None:
    (edge,) = find_lineage(story(STORM, OWN, authors=[("The Associated Press",)]))
    assert (edge.origin, edge.copied, edge.why) == ("The Associated Press", True, "The Associated Press signs Northline.")


def test_an_agency_that_contributed_is_credited_and_what_stands_in_its_copy_is_shared(story: Story) -> None:
    partly = f"{OWN} {STORM.partition('. ')[0]}.\nThe AP contributed to this report."
    found = find_lineage(story(f"ORRIN (AP) - {STORM}", partly))
    assert edges(found)[1:] == [
        ("r1", "r0", "The Associated Press", "credit and text", True, True),
        ("r1", None, "The Associated Press", "credit", True, False),
    ]
    assert 0.5 < found[1].share < 0.9


def test_a_credit_to_an_outlet_among_the_reports(story: Story) -> None:
    found = find_lineage(story(STORM, REPORTED, outlets=("northline.com", "Harbour Post")))
    assert edges(found) == [("r1", "r0", "Northline", "credit", True, False)]
    assert found[0].credits[0].exact == "Northline reported"
    later = find_lineage(story(STORM, REPORTED, outlets=("northline.com", "Harbour Post"), published=("2031-03-09", "2031-03-06")))
    assert later[0].source is None  # it can't have it from a report of a later day


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (("2031-03-06", "2031-03-07"), ("r1", "r0", True)),
        (("2031-03-07", "2031-03-06"), ("r0", "r1", True)),
        (("2031-03-06T09:00:00", "2031-03-06T11:30:00"), ("r1", "r0", True)),
        (("2031-03-06", "2031-03-06"), ("r1", "r0", False)),
        (("2031-03-06", "2031-03-06T11:30:00"), ("r0", "r1", False)),  # the same day, and the hour of one
    ],
)
def test_the_first_published_is_repeated(story: Story, published: tuple[str, str], expected: tuple[str, str, bool]) -> None:
    (edge,) = find_lineage(story(STORM, f"{OWN} {STORM}", published=published))
    assert {edge.report, edge.source} == {"r0", "r1"}
    assert edge.directed == expected[2]
    if edge.directed:
        assert (edge.report, edge.source) == expected[:2]


def test_a_credit_says_more_than_the_hour(story: Story) -> None:
    told = story(
        STORM, f"{STORM} {REPORTED}", outlets=("Northline", "Harbour Post"), published=("2031-03-06T12:00:00", "2031-03-06T12:00:00")
    )
    (edge,) = find_lineage(told)
    assert (edge.report, edge.source, edge.basis, edge.directed) == ("r1", "r0", "credit and text", True)


def test_quotes_are_no_shared_text(story: Story) -> None:
    quoted = f"“{STORM}”"
    assert find_lineage(story(f"{quoted} the harbour master said.", f"In her words: {quoted}")) == ()


def test_a_post_shown_without_marks_is_a_quote_where_another_report_marks_it(story: Story) -> None:
    assert find_lineage(story(f"{OWN}\n{STORM}", f"She posted it.\n{STORM}", f"“{STORM}” she posted.")) == ()


def test_what_has_no_credit_and_no_common_text_has_no_lineage(story: Story) -> None:
    assert find_lineage(story(STORM, OWN)) == ()


def test_a_report_names_no_edge_to_its_own_outlet(story: Story) -> None:
    told = story(f"ORRIN (Reuters) - {STORM}", f"{OWN}\nCopyright 2031 Sund Radio.", outlets=("reuters.com", "sundradio.net"))
    assert find_lineage(told) == ()


def test_three_copies_are_no_mesh(story: Story) -> None:
    found = find_lineage(story(STORM, STORM, STORM, STORM, published=[f"2031-03-0{n}" for n in range(1, 5)]))
    assert [(e.report, e.source) for e in found] == [("r1", "r0"), ("r2", "r0"), ("r3", "r0")]


def test_evidence_stands_where_it_says(story: Story) -> None:
    told = story(STORM * 3, f"{OWN} {STORM * 3}")
    text = {u.report.id: u.report.text for u in told}
    (edge,) = find_lineage(told)
    assert edge.source is not None
    for repeat in edge.repeats:
        for report, words in ((edge.report, repeat.here), (edge.source, repeat.there)):
            assert text[report][words.start : words.end] == words.exact
            assert len(words.exact) <= 300
        assert repeat.here.exact.split()[0] == repeat.there.exact.split()[0]
    lengths = [len(r.here.exact.split()) for r in edge.repeats]
    assert lengths == sorted(lengths, reverse=True)
    assert sum(lengths) == len((STORM * 3).split())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([STORM, OWN, "(AP) - ", "Reuters reported. ", "“", "”", "\n", "x" * 400, "é\u0301 "]), max_size=8))
def test_shares_are_parts_of_one(story: Story, parts: list[str]) -> None:
    text = "".join(parts) or "-"
    assert all(0 <= e.share <= 1 and e.why.endswith(".") for e in find_lineage(story(text, STORM, text)))
