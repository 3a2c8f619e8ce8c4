"""A report of another event stays in the dossier and out of everything that is said."""

from __future__ import annotations

from rashomon.reconcile import reconcile
from rashomon.types import Report

FERRY = (
    "The ferry Skua ran aground on the Grimholm skerries on Sunday with 214 people aboard. Captain Ivo Holt said a squall took the rudder.",
    "All 214 people aboard the Skua are safe after the ferry struck the Grimholm skerries. Captain Ivo Holt blamed the squall.",
    "Lifeboats brought 214 people of the ferry Skua into Lanvik on Sunday. The ship lies on the Grimholm skerries, Captain Ivo Holt said.",
)
TAX = (
    "Renske Aalders won the vote on her turnover tax. “We did it,” she said on Tuesday, and 214 members of parliament in Tolmark applauded."
)


def test_an_intruder_is_in_no_fact_quote_time_or_share() -> None:
    reports = [Report(f"r{i}", f"r{i}.txt", text, outlet=f"outlet {i}", published="2031-03-06") for i, text in enumerate((*FERRY, TAX))]
    dossier = reconcile(reports)
    assert [report.id for report in dossier.reports] == ["r0", "r1", "r2", "r3"]
    assert dossier.strangers == {"r3"}
    told = [
        {reading.report for fact in dossier.facts for reading in fact.readings},
        {variant.report for quote in dossier.quotes for variant in quote.variants},
        {reading.report for entry in dossier.timeline for reading in entry.readings},
        {share.report for share in dossier.coverage},
        {edge.report for edge in dossier.lineage},
    ]
    assert all("r3" not in reports for reports in told)
    people = next(fact for fact in dossier.facts if fact.kind == "count" and fact.articles == 3)
    assert (people.outlets, people.origins) == (3, 3)
