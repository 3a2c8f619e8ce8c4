"""From what was taken in to dossiers that are up to date: each new report is placed in a story, each story that changed is compared anew.

bring_up_to_date(store)          what is to be done now; killed in between, it goes on from there the next time
keep_current(store, stop=…)      the same again and again, until it is stopped
"""

from rashomon.engine.current import Progress, Worked, bring_up_to_date, keep_current

__all__ = ["Progress", "Worked", "bring_up_to_date", "keep_current"]
