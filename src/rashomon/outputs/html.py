"""A dossier as one page that needs nothing else."""

from __future__ import annotations

from rashomon.outputs.page import page
from rashomon.outputs.rendering import render
from rashomon.types import Dossier


def html(dossier: Dossier) -> str:
    """The dossier as one HTML page."""
    shown = page(dossier)
    views = (*shown.relations, *shown.more_relations)
    drawn = any(view.chart for view in views)  # what only drawings need is left out of a page that has none
    styles = ("base.css", "page.css", *(("relations.css",) if views else ()), *(("plot.css",) if drawn else ()))
    return render("page.html", styles, ("page.js", "relations.js") if drawn else ("page.js",), page=shown, dossier=dossier)
