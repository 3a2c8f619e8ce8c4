"""What was taken in, what it said before it was edited, and what was made of it: in SQLite, one file, or in PostgreSQL.

    store = open_store("news.db")                        or "postgresql://USER@HOST/NAME"; made and brought up to date if need be
    with store.transaction() as tx: …                    to write: all of it or nothing, one at a time
    with store.snapshot() as tx: …                       to read: as it is now, waiting for nobody
    StoreSink(store)                                     the store as a watch uses it (`rashomon.collect.sink.Sink`)

    tx.moment                                            the time that all that is written in it carries
    tx.leads      save get due sources taken report save_hosts hosts                    addresses to ask, how far each has come
    tx.pages      keep(address, bytes) → digest; of body                                raw pages, the same bytes once
    tx.reports    save(report, page=digest) → Saved; get newest versions edited recent  a changed text is a further version
    tx.stories    follow(placement) place withdraw merge split name current of get recent history   which reports tell of one event
                  save_state(bytes) state() → bytes                                     what the grouping knows, beside its placements
    tx.dossiers   save(story, json, [(report id, version)]) newest latest before versions body dossier   each story's, whenever it changed
    tx.decisions  record(story, Decision) → number; revoke standing history             an editor's, with who and when
    changes_since(tx, moment) → Changes                  what has changed in all stories; story_since in one, edits_since of reports
    tx.search     find("flood barrier") → hits                                          reports and facts, with snippets

Ids of reports are made from their addresses, ids of stories are given by the grouping. Nothing that was kept is ever overwritten.
"""

from rashomon.store.changes import changes_since, edits_since, story_since
from rashomon.store.sink import StoreSink
from rashomon.store.store import Store, Transaction, open_store
from rashomon.store.values import Changes, DossierVersion, Hit, Page, Recorded, ReportEdit, Saved, Stay, Story, StoryChange, Version

__all__ = [
    "Changes",
    "DossierVersion",
    "Hit",
    "Page",
    "Recorded",
    "ReportEdit",
    "Saved",
    "Stay",
    "Store",
    "StoreSink",
    "Story",
    "StoryChange",
    "Transaction",
    "Version",
    "changes_since",
    "edits_since",
    "open_store",
    "story_since",
]
