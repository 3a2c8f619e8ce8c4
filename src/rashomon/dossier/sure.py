"""A dossier cut down to what is sure enough."""

from __future__ import annotations

from dataclasses import replace

from rashomon.types import Dossier


def at_least(dossier: Dossier, confidence: float) -> Dossier:
    """The dossier with the facts of at least this confidence; the brief and the timeline lose what rests on others."""
    facts = tuple(fact for fact in dossier.facts if fact.confidence >= confidence)
    kept = {fact.id for fact in facts}
    brief = tuple(replace(line, cites=tuple(c for c in line.cites if c in kept)) for line in dossier.brief if kept & set(line.cites))
    timeline = tuple(
        replace(entry, facts=tuple(f for f in entry.facts if f in kept))
        for entry in dossier.timeline
        if not entry.facts or kept & set(entry.facts)
    )
    return replace(dossier, facts=facts, brief=brief, timeline=timeline, sure=max(confidence, dossier.sure))
