"""Six reports, five of an event that never was and one of another, and short ways to their words."""

from __future__ import annotations

from rashomon.types import Evidence, Modality, Reading, Report, Run, Span, Variant, Voice

GAZETTE = """Ferry runs aground off Lanvik, 214 taken ashore

The ferry Marigold ran aground off Lanvik on Tuesday, 4 March 2031, with 214 people on board, the coastguard said. \
All were taken ashore within about three hours.
"We heard a long scraping noise, and then the lights went out," said Ada Brenning, a passenger.
At least 11 people were treated for minor injuries. The operator, Sund Line, said the repair would cost about 2 million crowns.
No date has been set for the service to resume."""

LEDGER = """Marigold: what we know

Skip to content
The Marigold struck a sandbank near Lanvik shortly after 6:40 am on 4 March. Some 220 passengers and crew were on board, Sund Line said.
The evacuation took five hours, according to the harbour master, Ole Tarn.
Fourteen people were hurt, two of them seriously, Coastal News Agency reported.
“We heard a long scraping sound and then all the lights went out,” passenger Ada Brenning told the Ledger.
The ship was built in 1998.
Photo: Mia Holt/Coastal News Agency"""

SKERRY = """The ferry that ran aground off Lanvik on Tuesday had been inspected in January, the ministry said.
Everyone was off the ship in less than four hours, the coastguard said.
The cost of the repair could reach 5 million crowns, a union official said.
Ada Brenning, who was on deck, spoke of “a long scraping noise”."""

MERIDIAN = """Hundreds evacuated from stricken ferry

More than 200 people were brought to safety after a ferry hit a sandbank on 4 March.
An inspection in October had found nothing wrong with the ship, the ministry said.
Nobody was hurt, the operator said in a first statement.
Fog was thick that morning."""

DISPATCH = """Update: 16 now known hurt in Lanvik grounding

Sixteen people were injured when the Marigold ran aground, the hospital in Lanvik said on Wednesday.
The captain has not been named. The sandbank is not on older charts."""

ECHO = """Bridge at Orrel closed for repairs

The old bridge at Orrel is closed until May, the town said."""

REPORTS = (
    Report("r-gazette", "reports/gazette.txt", GAZETTE, GAZETTE.splitlines()[0], "Harbour Gazette", "2031-03-04", "given"),
    Report(
        "r-ledger", "https://ledger.example/marigold?a=1&b=2", LEDGER, "Marigold: what we know", "The Coast Ledger",
        "2031-03-04T13:05:00+01:00", "given", "https://ledger.example/marigold?a=1&b=2", "en", ("Jo Finn",),
    ),
    Report("r-skerry", "reports/skerry.txt", SKERRY, None, None, "2031-03-04", "siblings"),
    Report("r-meridian", "reports/meridian.html", MERIDIAN, MERIDIAN.splitlines()[0], "Meridian Post", "2031-03-04", "text"),
    Report("r-dispatch", "reports/dispatch.json", DISPATCH, "Update: 16 now known hurt", "Northern Dispatch", "2031-03-05", "given"),
    Report("r-echo", "reports/echo.txt", ECHO, ECHO.splitlines()[0], "Orrel Echo", "2031-02-11", "given"),
)  # fmt: skip
TEXTS = {report.id: report.text for report in REPORTS}


def evidence(report: str, exact: str) -> Evidence:
    text = TEXTS[report]
    start = text.index(exact)
    end = start + len(exact)
    return Evidence(start, end, exact, text[max(0, start - 32) : start], text[end : end + 32])


def reading(report: str, value: str, exact: str, *sources: str, stance: Modality = "asserted", voice: Voice = "outlet") -> Reading:
    return Reading(report, value, sources, evidence(report, exact), stance, voice)


def variant(report: str, exact: str, speaker: str | None, difference: str, runs: tuple[Run, ...]) -> Variant:
    found = evidence(report, exact)
    return Variant(report, found.start, found.end, exact, (Span(found.start, found.end),), speaker, difference, runs)
