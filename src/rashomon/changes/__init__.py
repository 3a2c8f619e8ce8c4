"""What has changed: between two dossiers of a story, and between two texts of a report, word by word. Pure; values in, values out."""

from rashomon.changes.between import between
from rashomon.changes.kept import dossier_of
from rashomon.changes.reports import address_of
from rashomon.changes.since import moment_of
from rashomon.changes.values import Difference, Edited, Grown, Rested, Turned
from rashomon.changes.words import akin, edited, edits, shown

__all__ = [
    "Difference",
    "Edited",
    "Grown",
    "Rested",
    "Turned",
    "address_of",
    "akin",
    "between",
    "dossier_of",
    "edited",
    "edits",
    "moment_of",
    "shown",
]
