"""What a store shows: frozen values, taken from one snapshot, that pages and the API show alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from rashomon.changes import Difference, between
from rashomon.dossier.wording import count
from rashomon.outputs.writing import belonging, by_verdict, outlets, story_title
from rashomon.store import DossierVersion, Story, Transaction
from rashomon.store.shelf import Shelf
from rashomon.types import Dossier

PAGE = 25  # stories on a page
LOOKED = 400  # stories that are looked through for those of one page
FOUND = 400  # reports and facts that are looked up for the stories that hold some words


@dataclass(frozen=True, slots=True)
class Gist:
    """What a list says of a story: of its newest dossier, and of what set that off from the one before."""

    story: str
    title: str
    reports: int
    outlets: int
    disputed: int
    updated: int
    shared: int  # facts of more than one report
    number: int  # of the dossier
    changed: datetime  # when it was made
    news: tuple[str, ...]  # "2 new facts", "1 verdict turned"; nothing where it is the first


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of stories, the one changed last first."""

    stories: tuple[Gist, ...]
    older: int | None  # where the next page begins; None where there is none


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its newest dossier, if it has one yet."""

    story: Story
    version: DossierVersion | None


def listing(tx: Transaction, gists: Shelf[Gist], *, words: str = "", disputed: bool = False, start: int = 0) -> Listing:
    """The stories that hold the words, if any are given, and a dispute, if that is wanted; `start` is the `older` of the page before."""
    heads = _holding(tx, words)[start:] if words.strip() else _latest(tx, start)
    found: list[Gist] = []
    looked = 0
    for head in islice(heads, LOOKED):
        gist = gists.get((head.story, head.number), partial(gist_of, tx, head))
        looked += 1
        if gist.disputed or not disputed:
            found.append(gist)
        if len(found) == PAGE:
            break
    return Listing(tuple(found), start + looked if len(found) == PAGE or looked == LOOKED else None)


def told(tx: Transaction, story: str) -> Told | None:
    """The story of that id as it is; None where there is none."""
    found = tx.stories.get(story)
    return Told(found, tx.dossiers.newest(story)) if found else None


def name_of(tx: Transaction, told: Told) -> str:
    """What a story is called: as its dossier is, else by a report."""
    if told.version:
        return story_title(tx.dossiers.dossier(told.version))
    titles = (one.report.title for one in tx.reports.newest(told.story.reports))
    return told.story.title or next(filter(None, titles), "Untitled story")


def gist_of(tx: Transaction, version: DossierVersion) -> Gist:
    dossier = tx.dossiers.dossier(version)
    before = tx.dossiers.get(version.story, version.number - 1)
    groups = by_verdict(dossier)
    return Gist(
        story=version.story,
        title=story_title(dossier),
        reports=len(belonging(dossier)),
        outlets=outlets(dossier),
        disputed=len(groups["disputed"]),
        updated=len(groups["updated"]),
        shared=sum(map(len, groups.values())) - len(groups["single"]),
        number=version.number,
        changed=version.made,
        news=news(between((tx.dossiers.dossier(before),), dossier)) if before else (),
    )


def news(difference: Difference) -> tuple[str, ...]:
    """What has changed, in short: "2 new facts", "1 verdict turned", "1 toll grew"."""
    counted = (
        (len(difference.turned), "verdict", " turned"),
        (len(difference.grown), "toll", " grew"),
        (len(difference.new), "new fact", ""),
        (len(difference.gone), "fact", " gone"),
        (len(difference.added), "report", " added"),
        (len(difference.edited), "report", " edited"),
        (len(difference.left), "report", " left"),
    )
    return tuple(f"{count(number, noun)}{did}" for number, noun, did in counted if number)


def addresses(tx: Transaction, version: DossierVersion, dossier: Dossier) -> dict[str, str]:
    """Of the reports of a dossier, by the ids that it has for them: the ids that the store knows them by."""
    kept = ((id_, tx.reports.get(id_, number)) for id_, number in version.reports)
    known = {found.report.id: id_ for id_, found in kept if found}
    return {report.id: known[report.id] for report in dossier.reports if report.id in known}


def _latest(tx: Transaction, start: int) -> Iterator[DossierVersion]:
    """The newest dossiers one after the other, as many pages of them as are asked for."""
    while some := tx.dossiers.latest(PAGE, start):
        yield from some
        start += len(some)


def _holding(tx: Transaction, words: str) -> Sequence[DossierVersion]:
    """The newest dossiers of the stories in which a report or a fact holds all the words."""
    hits = tx.search.find(words, limit=FOUND)
    return sorted(_newest(tx, dict.fromkeys(hit.story for hit in hits if hit.story)), key=lambda one: one.made, reverse=True)


def _newest(tx: Transaction, stories: Iterable[str]) -> Iterator[DossierVersion]:
    return (version for story in stories if (version := tx.dossiers.newest(story)))
