"""A dossier built by hand, of an event that never was, told by five outlets; and the same with hostile words in the reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rashomon import compare
from rashomon.types import (
    Actor,
    BriefSentence,
    Coverage,
    Dossier,
    Evidence,
    Fact,
    Passage,
    Quotation,
    Reading,
    Report,
    ReportCredit,
    Run,
    Skipped,
    Span,
    TimelineEntry,
    Variant,
)

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

REPORTS = (
    Report("r-gazette", "reports/gazette.txt", GAZETTE, GAZETTE.splitlines()[0], "Harbour Gazette", "2031-03-04", "given"),
    Report(
        "r-ledger", "https://ledger.example/marigold?a=1&b=2", LEDGER, "Marigold: what we know", "The Coast Ledger",
        "2031-03-04T13:05:00+01:00", "given", "https://ledger.example/marigold?a=1&b=2", "en", ("Jo Finn",),
    ),
    Report("r-skerry", "reports/skerry.txt", SKERRY, None, None, "2031-03-04", "siblings"),
    Report("r-meridian", "reports/meridian.html", MERIDIAN, MERIDIAN.splitlines()[0], "Meridian Post", "2031-03-04", "text"),
    Report("r-dispatch", "reports/dispatch.json", DISPATCH, "Update: 16 now known hurt", "Northern Dispatch", "2031-03-05", "given"),
)  # fmt: skip
TEXTS = {report.id: report.text for report in REPORTS}


def evidence(report: str, exact: str) -> Evidence:
    text = TEXTS[report]
    start = text.index(exact)
    end = start + len(exact)
    return Evidence(start, end, exact, text[max(0, start - 32) : start], text[end : end + 32])


def reading(report: str, value: str, exact: str, *sources: str) -> Reading:
    return Reading(report, value, sources, evidence(report, exact))


def variant(report: str, exact: str, speaker: str | None, difference: str, runs: tuple[Run, ...]) -> Variant:
    found = evidence(report, exact)
    return Variant(report, found.start, found.end, exact, (Span(found.start, found.end),), speaker, difference, runs)


FACTS = (
    Fact(
        "f-length", "duration", "length of the evacuation", "disputed", 0.91,
        "5 hours (The Coast Ledger) lies outside what the others allow: about 3 hours, less than 4 hours.", 2,
        (
            reading("r-gazette", "about 3 hours", "All were taken ashore within about three hours."),
            reading("r-ledger", "5 hours", "The evacuation took five hours, according to the harbour master", "the harbour master"),
            reading("r-skerry", "less than 4 hours", "Everyone was off the ship in less than four hours", "the coastguard"),
        ),
    ),
    Fact(
        "f-inspection", "date", "date of the inspection", "disputed", 0.62, "January 2031 and October 2030 don't meet.", 1,
        (
            reading("r-skerry", "January 2031", "had been inspected in January, the ministry said.", "the ministry"),
            reading("r-meridian", "October 2030", "An inspection in October had found nothing wrong with the ship", "the ministry"),
        ),
    ),
    Fact(
        "f-hurt", "count", "people hurt", "updated", 0.88, "The number grows with the hour of publication: 11, 14, 16.", 3,
        (
            reading("r-gazette", "at least 11", "At least 11 people were treated for minor injuries."),
            reading(
                "r-ledger", "14", "Fourteen people were hurt, two of them seriously, Coastal News Agency reported.", "Coastal News Agency"
            ),
            reading(
                "r-dispatch", "16", "Sixteen people were injured when the Marigold ran aground, the hospital in Lanvik said on Wednesday.",
                "the hospital in Lanvik",
            ),
        ),
    ),
    Fact(
        "f-day", "date", "day of the grounding", "agreed", 0.97, "All give 4 March 2031.", 2,
        (
            reading("r-gazette", "2031-03-04", "Tuesday, 4 March 2031"),
            reading("r-ledger", "2031-03-04", "on 4 March"),
            reading("r-skerry", "2031-03-04", "on Tuesday"),
            reading("r-meridian", "2031-03-04", "on 4 March"),
        ),
    ),
    Fact(
        "f-aboard", "count", "people on board", "compatible", 0.84, "214 lies within about 220 and more than 200.", 2,
        (
            reading("r-gazette", "214", "with 214 people on board, the coastguard said", "the coastguard"),
            reading("r-ledger", "about 220", "Some 220 passengers and crew were on board, Sund Line said.", "Sund Line"),
            reading("r-meridian", "more than 200", "More than 200 people were brought to safety"),
        ),
    ),
    Fact(
        "f-built", "date", "year the ship was built", "single", 0.7, "Only The Coast Ledger gives it.", 1,
        (reading("r-ledger", "1998", "The ship was built in 1998."),),
    ),
    Fact(
        "f-resume", "statement", "date for the service to resume", "single", 0.66, "Only Harbour Gazette says so.", 1,
        (reading("r-gazette", "No date has been set", "No date has been set for the service to resume."),),
    ),
)  # fmt: skip

QUOTES = (
    Quotation(
        "q-scraping",
        "Ada Brenning",
        (
            variant("r-gazette", "We heard a long scraping noise, and then the lights went out,", "Ada Brenning", "identical", ()),
            variant(
                "r-ledger", "We heard a long scraping sound and then all the lights went out,", "Ada Brenning", "reworded",
                (
                    Run("same", "We heard a long scraping", "We heard a long scraping"),
                    Run("replaced", "noise,", "sound"),
                    Run("same", "and then", "and then"),
                    Run("added", "", "all"),
                    Run("same", "the lights went out,", "the lights went out,"),
                ),
            ),
            variant(
                "r-skerry", "a long scraping noise", "Ada Brenning", "shortened",
                (
                    Run("left out", "We heard", ""),
                    Run("same", "a long scraping noise", "a long scraping noise"),
                    Run("left out", ", and then the lights went out,", ""),
                ),
            ),
        ),
        0,
        "The Coast Ledger rewords it; skerry shortens it.",
    ),
)  # fmt: skip

STRUCK = reading("r-ledger", "6:40", "shortly after 6:40 am")

TIMELINE = (
    TimelineEntry("2030-10-01", "2030-10-31", "An inspection finds nothing wrong", (FACTS[1].readings[1],), ("f-inspection",)),
    TimelineEntry("2031-01-01", "2031-01-31", "The ferry is inspected", (FACTS[1].readings[0],), ("f-inspection",)),
    TimelineEntry("2031-03-04", "2031-03-04", "The Marigold runs aground off Lanvik", FACTS[3].readings, ("f-day",)),
    TimelineEntry("2031-03-04T06:40", "2031-03-04T07:00", "The ship strikes a sandbank", (STRUCK,), ()),
    TimelineEntry("2031-03-05", "2031-03-05", "The hospital counts 16 hurt", (FACTS[2].readings[2],), ("f-hurt",)),
)  # fmt: skip

COVERAGE = (
    Coverage("r-gazette", 7, 5, 2, ()),
    Coverage("r-ledger", 6, 4, 2, ()),
    Coverage("r-skerry", 4, 3, 0, (evidence("r-skerry", "The cost of the repair could reach 5 million crowns, a union official said."),)),
    Coverage("r-meridian", 5, 2, 0, (evidence("r-meridian", "Fog was thick that morning."), evidence("r-meridian", "Nobody was hurt"))),
    Coverage("r-dispatch", 4, 2, 0, (evidence("r-dispatch", "The captain has not been named."),)),
)

BRIEF = (
    BriefSentence("All who give a day say the ferry ran aground on 4 March 2031.", ("f-day",)),
    BriefSentence("The reports differ on the length of the evacuation: about 3 hours, 5 hours or less than 4.", ("f-length",)),
    BriefSentence("The number of people hurt grew from 11 to 16, and the inspection is dated two ways.", ("f-hurt", "f-inspection")),
    BriefSentence("Only The Coast Ledger says that the ship was built in 1998.", ("f-built",)),
)

DOSSIER = Dossier(
    reports=REPORTS,
    passages=tuple(
        (Passage(0, report.text.index("\n"), "headline"), Passage(report.text.index("\n") + 1, len(report.text), "body"))
        for report in REPORTS
    ),
    facts=FACTS,
    quotes=QUOTES,
    timeline=TIMELINE,
    actors=(Actor("a-brenning", "Ada Brenning", "person", None, (("r-gazette", ("Ada Brenning",)), ("r-ledger", ("Ada Brenning",)))),),
    credits=(
        ReportCredit("r-ledger", "Coastal News Agency", "reported", evidence("r-ledger", "Coastal News Agency reported")),
        ReportCredit("r-ledger", "Mia Holt/Coastal News Agency", "photo", evidence("r-ledger", "Photo: Mia Holt/Coastal News Agency")),
    ),
    coverage=COVERAGE,
    brief=BRIEF,
    skipped=(Skipped("reports/old.doc", "expected text, HTML or JSON, found binary data; save it as text"),),
    intruders=frozenset({"r-dispatch"}),
)

MARKS = (
    "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'></textarea></script></style>--><b>bold</b> "
    "\x1b[31mred\x1b[0m \x9b31m \x07 \u202etxt.exe\u202c \u2066x\u2069 [bold red]markup[/] [click](javascript:window.pwned=1) "
    "`code` | pipe **stars** # hash {{ 7 * 7 }} {% raw %} \ud800 \x00 &amp; https://evil.example/ www.evil.example \u2028 end\r\n# Heading"
)


def hostile_dossier() -> Dossier:
    """The dossier with hostile words wherever words of a report can stand; the offsets hold."""
    tail = f"\n{MARKS}"

    def misspeak(one: Variant) -> Variant:
        return replace(one, exact=MARKS, speaker=MARKS, difference=MARKS, runs=(Run("replaced", MARKS, MARKS), *one.runs))

    def spoil(one: Reading) -> Reading:
        return replace(one, value=f"{one.value} {MARKS}", attributed_to=(MARKS,), evidence=spoilt[one.report])

    reports = tuple(
        replace(r, text=r.text + tail, title=f"{r.title} {MARKS}", outlet=f"{MARKS}{r.id}", url="javascript:window.pwned=1", source=MARKS)
        for r in REPORTS
    )
    spoilt = {r.id: Evidence(len(r.text) + 1, len(r.text) + 1 + len(MARKS), MARKS, r.text[-32:], "") for r in REPORTS}
    quotes = tuple(replace(q, speaker=MARKS, difference=MARKS, variants=tuple(map(misspeak, q.variants))) for q in QUOTES)
    return replace(
        DOSSIER,
        reports=reports,
        passages=tuple((Passage(0, len(r.text), "body"),) for r in reports),
        facts=tuple(replace(f, topic=f"{f.topic} {MARKS}", why=MARKS, readings=tuple(map(spoil, f.readings))) for f in FACTS),
        quotes=quotes,
        timeline=tuple(replace(e, what=MARKS, readings=tuple(map(spoil, e.readings))) for e in TIMELINE),
        credits=tuple(replace(c, name=MARKS, evidence=spoilt[c.report]) for c in DOSSIER.credits),
        coverage=tuple(replace(c, uncompared=(spoilt[c.report],)) for c in COVERAGE),
        brief=tuple(replace(b, sentence=MARKS) for b in BRIEF),
        skipped=(Skipped(MARKS, MARKS),),
    )


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """The dossier that the program itself makes of the sample story."""
    return compare(str(Path(__file__).parents[2] / "examples" / "ostrel-dam"))


@pytest.fixture
def dossier() -> Dossier:
    return DOSSIER


@pytest.fixture
def hostile() -> Dossier:
    return hostile_dossier()


@pytest.fixture
def empty() -> Dossier:
    """Two reports with nothing in them to set side by side."""
    reports = (Report("a", "a.txt", "Rain."), Report("b", "b.txt", "Sun."))
    return Dossier(reports, ((), ()), (), (), (), (), (), (Coverage("a", 1, 0, 0, ()), Coverage("b", 0, 0, 0, ())), ())
