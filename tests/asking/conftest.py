"""A story told by three outlets, of an event that never was."""

from __future__ import annotations

import pytest

from rashomon.reconcile import reconcile
from rashomon.reports.build import identify
from rashomon.types import Dossier, Report

NORTHLINE = """The ferry Halcyon ran aground off Orrin on Sunday with 214 passengers on board, the coastguard said.

The evacuation took three hours. Eleven people were injured and were taken to a hospital in Sarnholt.

"We heard a long scraping noise, and then the lights went out," said Ada Brenning, the mayor of Orrin, who was on board.

The repair will cost about 2 million euros, the operator, Sund Line, said. The captain, Ole Tarn, 58, gave no statement."""

POST = """The Halcyon, a ferry, ran aground off Orrin on Sunday. It had 214 passengers on board.

Getting everyone off lasted five hours, a harbour pilot said. Eleven people were injured, two of them seriously.

Ada Brenning, the mayor of Orrin, said: "We heard a long scraping noise and then all the lights went out."

The captain, Ole Tarn, has not been questioned. The ferry was built in 1998."""

RADIO = """At least ten people were hurt when the ferry Halcyon struck a sandbank off Orrin on Sunday.

The evacuation took three hours, the coastguard said. The captain, Ole Tarn, had sailed the route for 12 years.

The ferry was built in 1998 and is 62 metres long."""


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    outlets = {"Northline": NORTHLINE, "Harbour Post": POST, "Sund Radio": RADIO}
    reports = [
        Report(identify(text, outlet), f"{outlet}.txt", text, outlet=outlet, published="2031-03-03", published_basis="given")
        for outlet, text in outlets.items()
    ]
    return reconcile(reports)
