"""The values that pass from stage to stage: reports, text, mentions, statements, facts, dossier, a module a stage.

All are frozen. Every offset counts characters of the report's text, half open: `text[start:end]` are the words meant.
"""

from rashomon.types.answers import Answer, FactFound, QuoteFound
from rashomon.types.decisions import Admit, Decided, Decision, Expel, Join, Part, Pointer, Settle, Words
from rashomon.types.dossier import BriefSentence, Change, Coverage, Dossier, Quotation, ReportCredit, Run, TimelineEntry, Variant
from rashomon.types.facts import DecidedBy, Evidence, Fact, FactKind, Reading, Verdict
from rashomon.types.lineage import Intruder, Lineage, LineageBasis, Repeat
from rashomon.types.mentions import (
    Actor,
    Credit,
    CreditKind,
    Mentions,
    Name,
    NameKind,
    Quote,
    QuoteKind,
    RoleMention,
    Speaker,
    Time,
    TimeType,
    Value,
    ValueKind,
)
from rashomon.types.reports import PublishedBasis, Report, Skipped
from rashomon.types.statements import Deed, Modality, Slot, Statement, Tense, Term, Understanding, Voice
from rashomon.types.text import CLAIMING, Parsed, Passage, Role, Sentence, Span

__all__ = [
    "CLAIMING",
    "Actor",
    "Admit",
    "Answer",
    "BriefSentence",
    "Change",
    "Coverage",
    "Credit",
    "CreditKind",
    "Decided",
    "DecidedBy",
    "Decision",
    "Deed",
    "Dossier",
    "Evidence",
    "Expel",
    "Fact",
    "FactFound",
    "FactKind",
    "Intruder",
    "Join",
    "Lineage",
    "LineageBasis",
    "Mentions",
    "Modality",
    "Name",
    "NameKind",
    "Parsed",
    "Part",
    "Passage",
    "Pointer",
    "PublishedBasis",
    "Quotation",
    "Quote",
    "QuoteFound",
    "QuoteKind",
    "Reading",
    "Repeat",
    "Report",
    "ReportCredit",
    "Role",
    "RoleMention",
    "Run",
    "Sentence",
    "Settle",
    "Skipped",
    "Slot",
    "Span",
    "Speaker",
    "Statement",
    "Tense",
    "Term",
    "Time",
    "TimeType",
    "TimelineEntry",
    "Understanding",
    "Value",
    "ValueKind",
    "Variant",
    "Verdict",
    "Voice",
    "Words",
]
