"""A dossier as one page that needs nothing else."""

from __future__ import annotations

from rashomon.outputs.page import Page, page
from rashomon.outputs.rendering import Dress, render
from rashomon.types import Dossier

PLAIN = Dress(("base.css", "page.css"), ("page.js",))
FULL = Dress((*PLAIN.styles, "relations.css", "plot.css"), (*PLAIN.scripts, "relations.js"))  # with drawings


def html(dossier: Dossier, dress: Dress | None = None, template: str = "page.html", **values: object) -> str:
    """The dossier as one HTML page; another template may extend it with `values` of its own."""
    shown = page(dossier)
    return render(template, dress or _dress(shown), page=shown, dossier=dossier, **values)


def _dress(shown: Page) -> Dress:
    """What only drawings need is left out of a page that has none."""
    views = (*shown.relations, *shown.more_relations)
    if any(view.chart for view in views):
        return FULL
    return PLAIN if not views else Dress((*PLAIN.styles, "relations.css"), PLAIN.scripts)
