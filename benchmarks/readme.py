"""Tables in Markdown, and their place in the README."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are figures and stand to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def placed(page: str, section: str, words: str) -> str:
    """The page with `words` between `<!-- section:begin -->` and `<!-- section:end -->`."""
    between = re.compile(rf"(<!-- {section}:begin -->\n).*?(<!-- {section}:end -->)", re.DOTALL)
    if not between.search(page):
        raise ValueError(f"expected the marks <!-- {section}:begin --> and <!-- {section}:end --> in the page, found none")
    return between.sub(lambda found: f"{found[1]}{words}\n{found[2]}", page)


def write(section: str, words: str) -> None:
    """Put `words` into the README."""
    README.write_text(placed(README.read_text(encoding="utf-8"), section, words), encoding="utf-8")
