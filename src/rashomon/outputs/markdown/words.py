"""Words on their way into Markdown, and tables of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.outputs.writing import line

# Whatever starts emphasis, code, a link, HTML, a table cell, mathematics, a mention or an address that some readers link by themselves.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>#|~$&@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")

Names = dict[str, str]  # of the reports, by id, escaped


def escaped(text: str) -> str:
    """The text on one line, as Markdown that shows it and does nothing else: "*a* <b>" → "\\*a\\* \\<b\\>"."""
    shown = _ACTIVE.sub(r"\\\g<0>", line(text))
    return _LIST.sub(lambda start: start[0] + "\\" if start[0][0].isdigit() else f"\\{start[0]}", shown)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns and cells are Markdown already."""
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
