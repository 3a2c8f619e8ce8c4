"""From the quotes of each report to the quotes of a story, each with its variants."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.facts.quotations.fragments import Fragment, fragments_of, key_of
from rashomon.facts.quotations.matching import Stretch, groups, matches, widened
from rashomon.facts.quotations.unmarked import find_unmarked, runs_between_marks
from rashomon.facts.quotations.wording import difference, respelled, runs
from rashomon.mentions.quotes.page import trimmed
from rashomon.reports.naming import names_apart
from rashomon.types import Quotation, Report, Span, Understanding, Variant

PHRASE = 4  # words between marks in an indirect quote, from which on they are a quote by themselves
LOOSE_ENDS = " \t\r\n,;:—–"  # at the end of a quote, where the cue follows
SHORT = 60  # characters of a change worth printing

Group = list[list[Stretch]]  # the variants, each a run of stretches of neighbouring fragments


def collate_quotes(understandings: Sequence[Understanding]) -> tuple[Quotation, ...]:
    """The quotes of the reports, variants brought together; in order of first appearance."""
    reports = [u.report for u in understandings]
    quoted = [f for i, u in enumerate(understandings) for f in fragments_of(i, u)]
    known = runs_between_marks(quoted)
    fragments = quoted + [f for i, u in enumerate(understandings) for f in find_unmarked(i, u, known)]
    fragments.sort(key=lambda f: (f.report, f.spans[0].start))
    gathered = [_marked(fragments, group) for group in groups(matches(fragments))]
    kept = widened(fragments, [g for g in gathered if any(fragments[s.fragment].quote >= 0 for s in g)])
    joined = _join_neighbours(fragments, [[[s] for s in g] for g in kept])
    joined += _alone(fragments, {s.fragment for g in kept for s in g})
    joined.sort(key=lambda g: min((fragments[v[0].fragment].report, fragments[v[0].fragment].spans[0].start) for v in g))
    held = _merged(fragments, joined)
    called = names_apart(reports)
    return _distinct([_quotation(reports, called, fragments, g, held) for g in joined])


def _marked(fragments: Sequence[Fragment], group: list[Stretch]) -> list[Stretch]:
    """The stretches of a group, less those without marks in a report that has them between marks too."""
    reports = {fragments[s.fragment].report for s in group if fragments[s.fragment].piece >= 0}
    return [s for s in group if fragments[s.fragment].piece >= 0 or fragments[s.fragment].report not in reports]


def _join_neighbours(fragments: Sequence[Fragment], gathered: list[Group]) -> list[Group]:
    """Quotes made one where the second, wherever it stands, follows the first between the same marks."""
    joined: list[Group] = []
    ending: dict[int, list[int]] = {}  # the groups, by index, that have a variant which ends right before a fragment
    for group in sorted(gathered, key=lambda g: g[0][0].fragment):
        near = ending.get(group[0][0].fragment, [])
        at = next((i for i in sorted(near) if _follows(fragments, joined[i], group)), len(joined))
        if at == len(joined):
            joined.append(group)
        else:
            ends = {v[-1].fragment + 1: v for v in joined[at]}
            for variant in group:
                ends[variant[0].fragment].extend(variant)
        for variant in group:
            ending.setdefault(variant[-1].fragment + 1, []).append(at)
    return joined


def _follows(fragments: Sequence[Fragment], one: Group, other: Group) -> bool:
    ends = {v[-1].fragment + 1: v[-1] for v in one}
    return all(v[0].fragment in ends and _unbroken(fragments, ends[v[0].fragment], v[0]) for v in other)


def _unbroken(fragments: Sequence[Fragment], one: Stretch, other: Stretch) -> bool:
    """The second stretch follows the first between the same marks, whole sentences both."""
    a, b = fragments[one.fragment], fragments[other.fragment]
    return a.report == b.report and a.piece == b.piece and one.last == len(a.words) and other.first == 0


def _alone(fragments: Sequence[Fragment], taken: set[int]) -> list[Group]:
    """The direct quotes that one report alone has, neighbouring sentences of one quote together."""
    runs_: list[Group] = []
    for i, fragment in enumerate(fragments):
        if i in taken or not (fragment.direct or (fragment.quote >= 0 and len(fragment.words) >= PHRASE)):
            continue
        stretch = Stretch(i, 0, len(fragment.words))
        last = runs_[-1][0][-1].fragment if runs_ else -2
        if last == i - 1 and (fragments[last].report, fragments[last].quote) == (fragment.report, fragment.quote):
            runs_[-1][0].append(stretch)
        else:
            runs_.append([[stretch]])
    return runs_


def _merged(fragments: Sequence[Fragment], gathered: Sequence[Group]) -> Counter[tuple[int, int]]:
    """How many quotes that several reports have stand between each pair of marks."""
    held: Counter[tuple[int, int]] = Counter()
    for group in gathered:
        if len({fragments[v[0].fragment].report for v in group}) > 1:
            held.update({(fragments[s.fragment].report, fragments[s.fragment].piece) for v in group for s in v})
    return held


def _quotation(
    reports: Sequence[Report], called: Mapping[str, str], fragments: Sequence[Fragment], group: Group, held: Counter[tuple[int, int]]
) -> Quotation:
    spans = [_spans(reports, fragments, variant) for variant in group]
    wordings = [" ".join(reports[r].text[s.start : s.end] for s in pieces) for r, pieces in spans]
    base = max(range(len(group)), key=lambda i: (len(wordings[i].split()), -i))
    crowds = [max(held[fragments[s.fragment].report, fragments[s.fragment].piece] for s in variant) for variant in group]
    variants = []
    for variant, (r, pieces), wording, crowd in zip(group, spans, wordings, crowds, strict=True):
        report, made = reports[r], runs(wordings[base], wording)
        start, end = pieces[0].start, pieces[-1].end
        said = difference(made, merged=crowd > min(crowds))
        variants.append(Variant(report.id, start, end, report.text[start:end], pieces, _speaker(fragments, [variant]), said, made))
    sentence = _sentence(called, variants, base)
    return Quotation(_id(wordings[base]), _speaker(fragments, group), tuple(variants), base, sentence)


def _spans(reports: Sequence[Report], fragments: Sequence[Fragment], variant: list[Stretch]) -> tuple[int, tuple[Span, ...]]:
    """The report of a variant and its pieces, those that touch made one."""
    pieces: list[Span] = []
    for stretch in variant:
        fragment = fragments[stretch.fragment]
        start = fragment.spans[0].start if stretch.first == 0 else fragment.words[stretch.first][1]
        end = fragment.spans[-1].end if stretch.last == len(fragment.words) else fragment.words[stretch.last - 1][2]
        for span in fragment.spans:
            low, high = max(start, span.start), min(end, span.end)
            if low < high and pieces and not reports[fragment.report].text[pieces[-1].end : low].strip():
                pieces[-1] = Span(pieces[-1].start, high)
            elif low < high:
                pieces.append(Span(low, high))
    report = fragments[variant[0].fragment].report
    pieces[-1] = trimmed(reports[report].text, pieces[-1].start, pieces[-1].end, LOOSE_ENDS) or pieces[-1]
    return report, tuple(pieces)


def _speaker(fragments: Sequence[Fragment], group: Group) -> str | None:
    """The speaker most variants name; a description where none names one."""
    found = [fragments[s.fragment] for variant in group for s in variant if fragments[s.fragment].speaker]
    named = [f for f in found if key_of(f)]
    counts = Counter(f.speaker for f in (named or found) if f.speaker)
    return max(counts, key=lambda name: (counts[name], len(name))) if counts else None


def _sentence(labels: Mapping[str, str], variants: Sequence[Variant], base: int) -> str:
    """What differs, for a reader: "The Gazette spells “honour”; the Bugle and the Post shorten it."; each report by its fullest variant."""
    fullest: dict[str, Variant] = {}
    for variant in sorted(variants, key=lambda v: -sum(s.end - s.start for s in v.spans)):
        fullest.setdefault(variant.report, variant)
    told: dict[tuple[str, str], list[str]] = {}
    for variant in variants:
        if fullest[variant.report] is variant and variant.report != variants[base].report:
            told.setdefault(_told(variant), []).append(labels[variant.report])
    return "; ".join(f"{_listed(who)} {many if len(who) > 1 else one}" for (one, many), who in told.items())


def _told(variant: Variant) -> tuple[str, str]:
    """What a report does to the quote, said of one report and of several."""
    changed = [f"“{r.words}” for “{r.base}”" for r in variant.runs if r.change == "replaced" and len(r.words) + len(r.base) < SHORT]
    spelt = ", ".join([f"“{r.words}”" for r in variant.runs if respelled(r)][:2])
    detail = f" ({', '.join(changed[:2])})" if changed else ""
    verbs = {
        "identical": ("has the same words", "have the same words"),
        "shortened": ("shortens it", "shorten it"),
        "reworded": (f"rewords it{detail}", f"reword it{detail}"),
        "spelling": (f"spells {spelt}", f"spell {spelt}"),
        "merged with another": ("runs it together with another quote", "run it together with another quote"),
    }
    kinds = variant.difference.split(", ")
    return " and ".join(verbs[k][0] for k in kinds), " and ".join(verbs[k][1] for k in kinds)


def _listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _id(words: str) -> str:
    return "q-" + hashlib.sha256(" ".join(words.lower().split()).encode()).hexdigest()[:12]


def _distinct(made: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, those of equal words told apart in their ids."""
    seen: Counter[str] = Counter()
    kept = []
    for quotation in made:
        seen[quotation.id] += 1
        kept.append(quotation if seen[quotation.id] == 1 else replace(quotation, id=f"{quotation.id}-{seen[quotation.id]}"))
    return tuple(kept)
