"""A report as plain text: the text is the file."""

from __future__ import annotations

import re

from rashomon.reports.build import About, build
from rashomon.types import Report

TAIL = 600  # characters at the end in which an outlet names itself
FIRST_APPEARED = re.compile(
    r"\b(?:first (?:appeared|published|ran)|(?:appeared|published) first|originally (?:appeared|published))"
    r" (?:on|in|at|by) (?P<outlet>[^\n.]{2,60})\.?\s*$",
    re.MULTILINE,
)


def plain_report(source: str, text: str, url: str | None = None) -> Report:
    """The report in a plain text, which names its outlet where it ends "The post … appeared first on Daily Planet."."""
    named = FIRST_APPEARED.search(text, max(0, len(text) - TAIL))
    return build(source, text, About(outlet=named["outlet"].strip() if named else None, url=url))
