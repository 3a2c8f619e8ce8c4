"""The dossier as a whole: facts in order, credits once, reports as they came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rashomon.dossier.assemble import assemble, in_order
from rashomon.dossier.credits import list_credits
from rashomon.types import Credit, CreditKind, Fact, Mentions, Reading, Skipped, Understanding

Understand = Callable[..., tuple[Understanding, ...]]
Read = Callable[..., Reading]
MakeFact = Callable[..., Fact]

TEXT = "Three boats sank, Coastal News reported. Four sailors were saved, Coastal News reported."


def test_facts_in_order(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(TEXT, TEXT, TEXT)
    boats = [read(told, i, "3 boats", "Three boats") for i in range(3)]
    facts = [
        make_fact("count", "single", boats[0], name="single"),
        make_fact("count", "compatible", *boats, name="compatible"),
        make_fact("count", "agreed", *boats[:2], name="two reports"),
        make_fact("count", "agreed", *boats, name="three reports, less sure", confidence=0.5),
        make_fact("count", "agreed", *boats, name="three reports"),
        make_fact("count", "updated", *boats[:2], name="updated"),
        make_fact("count", "disputed", read(told, 0, "4 sailors", "Four sailors"), name="disputed, further down"),
        make_fact("count", "disputed", boats[0], name="disputed"),
    ]
    assert [fact.id for fact in in_order(facts, ["r0", "r1", "r2"])] == [
        "disputed",
        "disputed, further down",
        "updated",
        "three reports",
        "three reports, less sure",
        "two reports",
        "compatible",
        "single",
    ]


def test_a_credit_is_listed_once(understand: Understand) -> None:
    def credit(start: int, kind: CreditKind) -> Credit:
        return Credit(start, start + 12, "Coastal News", "Coastal News", kind)

    told = understand(TEXT)
    first = TEXT.index("Coastal")
    found = (credit(first, "reported"), credit(TEXT.rindex("Coastal"), "reported"), credit(first, "photo"))
    listed = list_credits([replace(told[0], mentions=Mentions(credits=found))])
    assert [(c.report, c.name, c.kind, c.evidence.start, c.evidence.exact) for c in listed] == [
        ("r0", "Coastal News", "reported", first, "Coastal News"),
        ("r0", "Coastal News", "photo", first, "Coastal News"),
    ]


def test_everything_is_there(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(TEXT, TEXT)
    fact = make_fact("count", "agreed", read(told, 0, "3 boats", "Three boats"), read(told, 1, "3 boats", "Three boats"))
    skipped = [Skipped("old.doc", "expected text")]
    dossier = assemble(told, (), (), (fact,), skipped)
    assert dossier.reports == tuple(u.report for u in told)
    assert dossier.passages == tuple(u.parsed.passages for u in told)
    assert (dossier.facts, dossier.skipped, dossier.intruders) == ((fact,), tuple(skipped), ())
    assert [c.compared for c in dossier.coverage] == [1, 1]
    assert [line.cites for line in dossier.brief] == [("f",)]


def test_empty_reports(understand: Understand) -> None:
    dossier = assemble(understand("", "\x00\u202e"), (), (), (), ())
    assert (dossier.timeline, dossier.brief, dossier.credits) == ((), (), ())
