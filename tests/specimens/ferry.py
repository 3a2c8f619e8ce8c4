"""A dossier built by hand of a ferry that never ran aground, told by five outlets; all that a dossier can hold is in it."""

from __future__ import annotations

from rashomon.types import (
    Actor,
    BriefSentence,
    Coverage,
    Dossier,
    Fact,
    Intruder,
    Lineage,
    Passage,
    Quotation,
    Repeat,
    ReportCredit,
    Run,
    Skipped,
    TimelineEntry,
)
from specimens.ferry_reports import REPORTS, evidence, reading, variant

FACTS = (
    Fact(
        "f-length", "duration", "length of the evacuation", "disputed", 0.91,
        "5 hours (The Coast Ledger) lies outside what the others allow: about 3 hours, less than 4 hours.", 2,
        (
            reading("r-gazette", "about 3 hours", "All were taken ashore within about three hours."),
            reading("r-ledger", "5 hours", "The evacuation took five hours, according to the harbour master", "the harbour master"),
            reading("r-skerry", "less than 4 hours", "Everyone was off the ship in less than four hours", "the coastguard"),
        ),
        articles=3, outlets=2, informants=("the harbour master", "the coastguard"), lacking=("r-meridian",), decided_by="editor",
    ),
    Fact(
        "f-inspection", "date", "date of the inspection", "disputed", 0.62, "January 2031 and October 2030 don't meet.", 1,
        (
            reading("r-skerry", "January 2031", "had been inspected in January, the ministry said.", "the ministry"),
            reading("r-meridian", "October 2030", "An inspection in October had found nothing wrong with the ship", "the ministry"),
        ),
        articles=2, outlets=1, informants=("the ministry",), decided_by="model",
    ),
    Fact(
        "f-nobody", "statement", "people were hurt", "disputed", 0.7, "Meridian Post denies what the others state.", 1,
        (
            reading("r-gazette", "", "At least 11 people were treated for minor injuries."),
            reading(
                "r-meridian", "", "Nobody was hurt, the operator said in a first statement.", "the operator",
                stance="denied", voice="source",
            ),
            reading(
                "r-ledger", "", "Fourteen people were hurt, two of them seriously, Coastal News Agency reported.", "Coastal News Agency",
                stance="alleged", voice="source",
            ),
        ),
        articles=3, outlets=3, lacking=("r-skerry",),
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
        articles=4, outlets=3,
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
        articles=1, outlets=1, notes=("Harbour Gazette was published before it could be known.",),
    ),
    Fact(
        "f-resume", "statement", "date for the service to resume", "single", 0.66, "Only Harbour Gazette says so.", 1,
        (reading("r-gazette", "No date has been set", "No date has been set for the service to resume."),),
    ),
    Fact(
        "f-word", "wording", "what the ship did", "compatible", 0.8, "Two reports say “ran aground”, one “struck a sandbank”.", 0,
        (
            reading("r-gazette", "ran aground", "ran aground off Lanvik on Tuesday"),
            reading("r-ledger", "struck a sandbank", "struck a sandbank near Lanvik"),
            reading("r-skerry", "ran aground", "ran aground off Lanvik on Tuesday", "the ministry", voice="source"),
        ),
        articles=3, outlets=2,
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
    TimelineEntry("2031-03-04", "2031-03-04", "The Marigold runs aground off Lanvik", FACTS[4].readings, ("f-day",)),
    TimelineEntry("2031-03-04T06:40", "2031-03-04T07:00", "The ship strikes a sandbank", (STRUCK,), ()),
    TimelineEntry("2031-03-05", "2031-03-05", "The hospital counts 16 hurt", (FACTS[3].readings[2],), ("f-hurt",)),
)  # fmt: skip

COVERAGE = (
    Coverage("r-gazette", 7, 5, 2, ()),
    Coverage("r-ledger", 6, 4, 2, ()),
    Coverage("r-skerry", 4, 3, 0, (evidence("r-skerry", "The cost of the repair could reach 5 million crowns, a union official said."),)),
    Coverage("r-meridian", 5, 2, 0, (evidence("r-meridian", "Fog was thick that morning."), evidence("r-meridian", "Nobody was hurt"))),
    Coverage("r-dispatch", 4, 2, 0, (evidence("r-dispatch", "The captain has not been named."),)),
    Coverage("r-echo", 1, 0, 0, ()),
)

LINEAGE = (
    Lineage(
        "r-skerry", "r-gazette", "Harbour Gazette", "text", True, False, 0.31, (),
        (
            Repeat(evidence("r-skerry", "ran aground off Lanvik on Tuesday"), evidence("r-gazette", "ran aground off Lanvik on Tuesday")),
            Repeat(evidence("r-skerry", "the coastguard said"), evidence("r-gazette", "the coastguard said")),
        ),
        "skerry has 31% of its words from Harbour Gazette and doesn't say so.",
    ),
    Lineage(
        "r-ledger", None, "Coastal News Agency", "credit", True, False, 0.0, (evidence("r-ledger", "Coastal News Agency reported"),), (),
        "The Coast Ledger says “Coastal News Agency reported”.",
    ),
    Lineage(
        "r-dispatch", None, "Coastal News Agency", "credit and text", True, True, 0.0, (), (), "Northern Dispatch is a copy of it.",
    ),
    Lineage(
        "r-meridian", "r-ledger", "The Coast Ledger", "text", False, False, 0.08, (),
        (Repeat(evidence("r-meridian", "a sandbank"), evidence("r-ledger", "a sandbank")),),
        "Meridian Post and The Coast Ledger share 8% of their words.",
    ),
)  # fmt: skip

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
    lineage=LINEAGE,
    intruders=(Intruder("r-echo", "It shares no name, place or day with the others.", "editor"),),
    stale=("Join of f-length and f-gone: there is no fact f-gone any more.",),
)
