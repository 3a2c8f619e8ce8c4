"""Relations as Markdown: those that are worth it, an item and a turning point each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.outputs.markdown.words import escaped
from rashomon.outputs.relating import extent, notable, pair, signs, turned
from rashomon.types import Relation


def treatment(relations: Sequence[Relation]) -> Iterator[str]:
    """ "**Corran and Elva:** ▼▼▲ 5 events (3 done), … Turning point 24 March 2031, …"."""
    found = notable(relations)
    if found:
        yield "## How they treat each other"
        yield "\n".join(f"- {_item(one)}" for one in found)


def _item(relation: Relation) -> str:
    turning = f". {escaped(turned(relation.turning))}" if relation.turning else ""
    return f"**{escaped(pair(relation))}:** {signs(relation)} {escaped(extent(relation))}{turning}"
