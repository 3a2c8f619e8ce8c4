"""Reports that don't belong: of another event, or of a much later chapter of the story.

A report is an intruder where it is far from the others while these are near one another; one that lies apart in time need not be as far.
Where the others are no close company themselves, as in a long story of many events, nothing is said; nor where half stand against half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.lineage.nearness import Nearness, nearness
from rashomon.lineage.protagonists import Protagonist, longest_forms, other_protagonist
from rashomon.reports.hours import hours
from rashomon.reports.naming import listed
from rashomon.types import Intruder, Report, Understanding

FEWEST = 4  # reports among which one can be told to be odd
COMPANY = 0.16  # how near to one another more than half of all reports must be
SAME_HEADLINE = 0.75  # how near two headlines are that tell of one event, whatever else stands on the page
APART = 30  # days before the first or after the last of the others, and more than lie between these
NAMED = 3  # names given as a reason


@dataclass(frozen=True, slots=True)
class _Limit:
    """A report is odd below both."""

    share: float  # of how near the others are to one another
    most: float


NEAR_IN_TIME = _Limit(0.35, 0.08)
FAR_IN_TIME = _Limit(0.55, 1.0)


def find_intruders(understandings: Sequence[Understanding]) -> tuple[Intruder, ...]:
    """The odd ones, in the order of the reports; fewer than half."""
    if len(understandings) < FEWEST:
        return ()
    near = nearness([u.parsed for u in understandings])
    reports = [u.report for u in understandings]
    kept = list(range(len(reports)))
    odd: list[int] = []
    while len(kept) >= FEWEST and 2 * (len(odd) + 1) < len(reports):
        found = _odd_one(near, kept, reports)
        if found is None:
            break
        kept.remove(found)
        odd.append(found)
    why = {i: _why(understandings[i], [understandings[k] for k in kept]) for i in odd}
    if len(kept) >= FEWEST and 2 * (len(odd) + 1) < len(reports) and 2 * len(_company(near.usual(kept))) > len(reports):
        about = other_protagonist(understandings, kept)
        if about is not None:
            why[about.report] = _about(about, len(kept) - 1)
    return tuple(Intruder(reports[i].id, why[i]) for i in sorted(why))


def _odd_one(near: Nearness, kept: Sequence[int], reports: Sequence[Report]) -> int | None:
    """The report farthest from the rest, if that is far enough and its headline is not that of one of them."""
    usual = near.usual(kept)
    farthest = min(usual, key=lambda i: usual[i])
    rest = [i for i in kept if i != farthest]
    among = near.usual(rest)
    company = _company(among)
    limit = FAR_IN_TIME if _apart(reports[farthest], [reports[i] for i in rest]) else NEAR_IN_TIME
    far = usual[farthest] < min(limit.most, limit.share * float(np.median(list(among.values()))))
    if not far or 2 * len(company) <= len(reports) or near.headline(farthest, company) > SAME_HEADLINE:
        return None
    return farthest


def _company(usual: Mapping[int, float]) -> list[int]:
    """Those that are near the others."""
    return [i for i, near in usual.items() if near > COMPANY]


def _apart(report: Report, rest: Sequence[Report]) -> int:
    """Days between a report and the nearest of the rest, where it lies apart from them in time; else 0."""
    moment = hours(report)
    days = sorted(known[0] for other in rest if (known := hours(other)))
    if moment is None or len(days) < 2:
        return 0
    gap = max(days[0] - moment[0], moment[0] - days[-1]).days
    return gap if gap > max(APART, (days[-1] - days[0]).days) else 0


# --- why --------------------------------------------------------------------------------------------------------------


def _why(odd: Understanding, rest: Sequence[Understanding]) -> str:
    """ "It tells of Ostrel and Marsh; the other four tell of Lanvik, Holt and the Skua. It was published 61 days after them." """
    held = [_named(u) for u in rest]
    common = Counter(actor for names in held for actor in names)
    forms = {actor: form for names in held for actor, form in names.items()}
    own = [form for actor, form in _named(odd).items() if actor not in common][:NAMED]
    theirs = [forms[actor] for actor, count in common.most_common() if 2 * count > len(rest) and actor not in _named(odd)][:NAMED]
    names = f"It tells of {listed(own)}; the other {len(rest)} tell of {listed(theirs)}." if own and theirs else ""
    days = _apart(odd.report, [u.report for u in rest])
    first = f"It shares few names and words with the other {len(rest)}, which are close to one another."
    return " ".join(filter(None, [names or first, _when(odd.report, rest, days) if days else ""]))


def _about(about: Protagonist, others: int) -> str:
    first = f"Its headline names {about.name}, with whom none of the other {others} begins"
    return f"{first}; it does not begin with {listed(about.missing[:NAMED])}, as most of them do."


def _when(report: Report, rest: Sequence[Understanding], days: int) -> str:
    first = min(known for u in rest if (known := hours(u.report)))
    moment = hours(report)
    return f"It was published {days} days {'before' if moment is not None and moment < first else 'after'} them."


def _named(understanding: Understanding) -> dict[str, str]:
    """The actors a report names, the most often named first, each in its longest form there."""
    counts = Counter(name.actor for name in understanding.mentions.names if name.actor)
    forms = longest_forms(understanding.mentions.names)
    return {actor: forms[actor] for actor, _ in counts.most_common()}
