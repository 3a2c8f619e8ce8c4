"""What a difference between statements comes to, and a sentence that says why.

denied     disputed: "Northline states it; Sund Radio, from Orlan Beck, denies it." Updated where the denial is of an earlier day.
opposite   disputed                          changed   updated: "It changed between the reports: …"
came       updated: "Planned in Northline; in Sund Radio it has happened."
settled    updated: "Open in Northline; Sund Radio tells."
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.facts.claims import Claim
from rashomon.facts.told.accounts import Difference
from rashomon.facts.told.stances import KNOWING
from rashomon.facts.verdicts import Judgement
from rashomon.reports.hours import hours
from rashomon.reports.naming import listed
from rashomon.types import Report

LONGEST = 60  # characters of a clause in a sentence


def judge_difference(difference: Difference, reports: Sequence[Report], names: Mapping[str, str]) -> Judgement:
    """The first side states it; the second denies it, plans it, leaves it open, or says the opposite."""
    stated, other = difference.matter.sides
    told, against = (_who(side, reports, names) for side in (stated, other))
    match difference.relation:
        case "came":
            return Judgement("updated", f"Planned in {against}; in {told} it has happened.")
        case "settled":
            return Judgement("updated", f"Open in {against}; told in {told}.")
        case "changed":
            return Judgement("updated", f"It changed between the reports: {_phrases((*other, *stated), reports, names)}.")
        case "opposite":
            return Judgement("disputed", f"Both can’t be true: {_phrases((*stated, *other), reports, names)}.")
        case _:
            return _denied(stated, other, reports, names)


def _denied(stated: Sequence[Claim], other: Sequence[Claim], reports: Sequence[Report], names: Mapping[str, str]) -> Judgement:
    told, against = (_who(side, reports, names) for side in (stated, other))
    known = all(c.statement.deed is not None and c.statement.deed.act in KNOWING for c in stated)
    flat = all(c.statement.modality != "denied" for c in other)  # "had not closed it", not "denied closing it"
    if known or (flat and _before(other, stated, reports)):
        return Judgement("updated", f"Not so yet in {against}; in {told} it has happened.")
    if len({c.report for c in (*stated, *other)}) == 1:
        return Judgement("disputed", f"{told} sets two accounts against each other: {_phrases((*stated, *other), reports, names)}.")
    return Judgement("disputed", f"Stated in {told}; denied in {against}.")


def _before(earlier: Iterable[Claim], later: Sequence[Claim], reports: Sequence[Report]) -> bool:
    """Is every report of the one published before each of the other?"""
    then, now = [hours(reports[c.report]) for c in earlier], [hours(reports[c.report]) for c in later]
    return all(t and n and t[1] <= n[0] for t in then for n in now)


def _who(side: Sequence[Claim], reports: Sequence[Report], names: Mapping[str, str]) -> str:
    """ "Northline and Sund Radio (from Orlan Beck)"."""
    told: dict[str, list[str]] = {}
    for claim in side:
        told.setdefault(names[reports[claim.report].id], []).extend(claim.statement.attributed_to[:1])
    return listed([f"{name} (from {listed(list(dict.fromkeys(sources)))})" if sources else name for name, sources in told.items()])


def _phrases(claims: Sequence[Claim], reports: Sequence[Report], names: Mapping[str, str]) -> str:
    """ "“shares rose” (Northline); “shares fell” (Sund Radio)": each report's first."""
    first = {(c.report, c.statement.attributed_to): c for c in reversed(claims)}
    shown = [c for c in claims if first[c.report, c.statement.attributed_to] is c]
    return "; ".join(f"“{_words(c, reports[c.report].text)}” ({_who([c], reports, names)})" for c in shown)


def _words(claim: Claim, text: str) -> str:
    words = " ".join(text[claim.statement.start : claim.statement.end].split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
