"""Whom a report credits for its text: the agency it is a copy of, and the outlets it has parts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.mentions.credits.outlets import find_outlets, is_agency
from rashomon.mentions.credits.publishers import publisher, publishes
from rashomon.text.evidence import evidence
from rashomon.types import Credit, CreditKind, Evidence, Report, Understanding

WHOLE: frozenset[CreditKind] = frozenset({"agency", "republished"})  # of the report as it stands
TEXT: frozenset[CreditKind] = WHOLE | {"contributed", "reported", "told"}  # a picture is no account of what happened


@dataclass(frozen=True, slots=True)
class Credited:
    """An outlet or agency that a report has its text from, in whole or in part."""

    name: str
    whole: bool  # one agency alone signs it, or is named at its head or foot
    signed: bool  # named as its author
    kinds: frozenset[CreditKind]
    words: tuple[Evidence, ...]  # in the report: those said of the whole text first

    @property
    def of_parts_unknown(self) -> bool:
        """Whether it is named for the text, with no word on which paragraphs it gave: "The AP contributed to this report"."""
        return not self.whole and (self.signed or bool(self.kinds & (WHOLE | {"contributed"})))


def credited(understanding: Understanding) -> tuple[Credited, ...]:
    """In the order in which they are first named; the report's own outlet is left out."""
    report = understanding.report
    given = [c for c in understanding.mentions.credits if c.kind in TEXT]
    signing = [[outlet.name for outlet in find_outlets(author) if is_agency(outlet.name)] for author in report.authors]
    signed = {publisher(name) for names in signing for name in names}
    whole = _whole(report, given) | (signed if all(signing) else set())
    names = {publisher(name): name for name in reversed([*(n for names in signing for n in names), *(c.name for c in given)])}
    return tuple(
        _credited(report, name, [c for c in given if publisher(c.name) == key], whole={key} == whole, signed=key in signed)
        for key, name in reversed(names.items())
        if not publishes(report.outlet, name)
    )


def _whole(report: Report, given: Sequence[Credit]) -> set[str]:
    """Whose the whole text is said to be; "(WXYZ/AP)" is of two, but a publisher's copyright line says nothing of an agency's text."""
    return {publisher(c.name) for c in given if c.kind in WHOLE and (c.text.startswith("(") or not publishes(report.outlet, c.name))}


def _credited(report: Report, name: str, given: Sequence[Credit], *, whole: bool, signed: bool) -> Credited:
    words = tuple(evidence(report.text, c.start, c.end) for c in sorted(given, key=lambda c: c.kind not in WHOLE))
    return Credited(name, whole, signed, frozenset(c.kind for c in given), words)
