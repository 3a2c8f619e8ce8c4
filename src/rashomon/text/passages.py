"""What part each stretch of a report plays: headline, body, caption, byline, credit, boilerplate."""

from __future__ import annotations

import re

from rashomon.types import Passage, Report

LINE = re.compile(r"\S(?:[^\n]*\S)?")


def mark(report: Report) -> tuple[Passage, ...]:
    """One passage a line of the text."""
    return tuple(Passage(m.start(), m.end(), "body") for m in LINE.finditer(report.text))
