"""A story's dossier as a page: that of the file, with a bar that leads on, and a tick at each fact that can be decided on."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from markupsafe import Markup

from rashomon.outputs.html import FULL, html
from rashomon.outputs.page import ReportView
from rashomon.outputs.rendering import Dress
from rashomon.store import Transaction
from rashomon.types import Fact
from rashomon.web.saying import clock, packed
from rashomon.web.views import Told, addresses

DRESS = Dress((*FULL.styles, "desk.css"), FULL.scripts, "rashomon.web", sends=True)
TICK = Markup('<label class="choose"><input type="checkbox" name="fact" value="{}" form="deciding"> decide on it</label>')
BEYOND = Markup(' · <a href="/reports/{0}">versions</a> · <a href="/stories/{1}/decide?report={0}">does it belong?</a>')


def dossier_page(tx: Transaction, told: Told) -> bytes:
    """The page, packed; the story has to have a dossier."""
    assert told.version is not None
    dossier = tx.dossiers.dossier(told.version)
    beyond = _beyond(told, addresses(tx, told.version, dossier))
    return packed(html(dossier, DRESS, "dossier.html", told=told, clock=clock, chosen=_chosen, beyond=beyond))


def _chosen(fact: Fact) -> Markup:
    return TICK.format(fact.id)


def _beyond(told: Told, places: dict[str, str]) -> Callable[[ReportView], Markup]:
    """What a report of the dossier leads to."""

    def leads(view: ReportView) -> Markup:
        place = places.get(view.report.id)
        return BEYOND.format(quote(place, safe=""), quote(told.story.id, safe="")) if place else Markup("")

    return leads
