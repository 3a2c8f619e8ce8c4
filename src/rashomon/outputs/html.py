"""A dossier as one page that needs nothing else."""

from __future__ import annotations

from rashomon.outputs.page import page
from rashomon.outputs.rendering import Dress, render
from rashomon.types import Dossier

DRESS = Dress(("base.css", "page.css"), "page.js")


def html(dossier: Dossier, dress: Dress = DRESS, template: str = "page.html", **values: object) -> str:
    """The dossier as one HTML page; another template may extend it with `values` of its own."""
    return render(template, dress, page=page(dossier), dossier=dossier, **values)
