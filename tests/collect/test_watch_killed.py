"""A watch over good and hostile outlets, killed in the middle of its work and started again, loses nothing and has nothing twice."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from outlets import FORMS, Outlet, Site
from rashomon.feeds import Subscription, Subscriptions, opml
from watch_site import Count, counted

TRAITS = ("plain", "changes", "drips", "breaks off", "busy", "bombs", "forbids", "leads away")
PAGES = 60
RUN = """
import sys
from pathlib import Path
from rashomon.collect import Policy, keep_watch
from rashomon.reports import ReadingOptions
from rashomon.store import StoreSink, open_store

folder, every = Path(sys.argv[1]), float(sys.argv[2])
policy = Policy(every=every, delay=0.0, pause=0.2, linger=1.0, tries=3, reading=ReadingOptions(allow_private=True, timeout=1.0))
with open_store(folder / "store.db") as store, (folder / "log.txt").open("a") as log:
    keep_watch([str(folder / "feeds.opml")], StoreSink(store), policy, once=True, tell=lambda news: print(news, file=log, flush=True))
"""


def started(folder: Path, every: int = 3600) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", RUN, str(folder), str(every)])


def told(folder: Path) -> int:
    """How many things have happened."""
    log = folder / "log.txt"
    return len(log.read_text().splitlines()) if log.exists() else 0


def killed_after(folder: Path, more: int) -> int:
    """Starts the watch and kills it when so many more things have happened; its status."""
    process, before = started(folder), told(folder)
    while process.poll() is None and told(folder) < before + more:
        time.sleep(0.005)
    process.kill()
    return process.wait()


def watched(site: Site, folder: Path) -> Count:
    feeds = tuple(Subscription(site.feed(outlet)) for outlet in site.outlets)
    (folder / "feeds.opml").write_text(opml(Subscriptions(feeds)))
    assert [killed_after(folder, more) for more in (14, 25)] == [-9, -9]
    assert started(folder).wait() == 0
    site.edited = True
    assert started(folder, every=3 * 3600).wait() == 0
    return counted(site, folder / "store.db")


def test_two_kills_lose_nothing(tmp_path: Path) -> None:
    shares = [PAGES // len(TRAITS) + (i < PAGES % len(TRAITS)) for i in range(len(TRAITS))]
    outlets = [Outlet(i, FORMS[i % len(FORMS)], trait, shares[i]) for i, trait in enumerate(TRAITS)]
    with Site(outlets).served() as site:
        count = watched(site, tmp_path)
    assert (count.good, count.missing, count.doubled, count.strange) == (PAGES, 0, 0, 0)
    assert (count.edits_found, count.forbidden) == (count.edits, 0)
