"""A dossier as one page that needs nothing else."""

from __future__ import annotations

from rashomon.outputs.page import page
from rashomon.outputs.rendering import render
from rashomon.types import Dossier


def html(dossier: Dossier) -> str:
    """The dossier as one HTML page."""
    drawn = bool(dossier.relations)  # what only drawings need is left out of a page that has none
    styles = ("base.css", "page.css", *(("plot.css", "relations.css") if drawn else ()))
    scripts = ("page.js", *(("relations.js",) if drawn else ()))
    return render("page.html", styles, scripts, page=page(dossier), dossier=dossier)
