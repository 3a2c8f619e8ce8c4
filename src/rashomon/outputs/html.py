"""A dossier as one page that needs nothing else."""

from __future__ import annotations

from rashomon.outputs.page import page
from rashomon.outputs.rendering import render
from rashomon.types import Dossier


def html(dossier: Dossier) -> str:
    """The dossier as one HTML page."""
    return render("page.html", ("base.css", "page.css"), "page.js", page=page(dossier), dossier=dossier)
