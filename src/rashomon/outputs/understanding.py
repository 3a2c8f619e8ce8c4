"""What was understood of one report, on a terminal: its text with marks in it, then each layer as a short table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.outputs.layers import LAYERS, Layer, Note, layers
from rashomon.outputs.marks import Mark, Paragraph, Piece, paragraphs
from rashomon.outputs.terminal import heading, plain_console
from rashomon.outputs.writing import excerpt, line, plain, published, report_names
from rashomon.types import Event, Role, Understanding

STYLES: dict[str, str] = {
    "names": "bold cyan",
    "times": "bold magenta",
    "values": "bold yellow",
    "credits": "bold blue",
    "quotes": "green",
    "speaker": "bold green",
    "cue": "italic",
    "denied": "underline red",
    "alleged": "underline yellow",
    "planned": "underline blue",
    "asked": "underline magenta",
    "conditional": "underline cyan",
}
ROLES: dict[Role, str] = {"headline": "bold", "caption": "italic", "byline": "dim", "credit": "dim", "boilerplate": "dim"}
SIGNS = {"names": "ⁿ", "times": "ᵗ", "values": "ᵛ", "credits": "ᶜ"}  # after what stands in brackets
TAGGED = ("denied", "alleged", "planned", "asked", "conditional")
LEGEND = ("names", "times", "values", "credits", "quotes", *TAGGED)

Layers = dict[Layer, tuple[Note, ...]]


def print_understanding(understanding: Understanding, *, console: Console | None = None) -> None:
    """Prints the text with what was understood in colours, or in signs where there are none; then tables of it."""
    out = console or plain_console()
    report, notes = understanding.report, layers(understanding)
    name = report_names([report])[report.id]
    out.print(Text.assemble((line(report.title or name), "bold"), f"\n{name}, {published(report)}"))
    _text(out, understanding, notes)
    _names(out, notes["names"])
    _table(out, "Times", ("words", "type", "value", "means"), ((n.words, n.sort, n.details[0], n.reading) for n in notes["times"]))
    _table(out, "Values", ("words", "kind", "range"), ((n.words, n.sort, n.reading) for n in notes["values"]))
    _table(out, "Quotes", ("speaker", "kind", "words"), ((_speaker(n), n.sort, n.words) for n in notes["quotes"]))
    marked = [n for n in notes["statements"] if n.sort != "asserted" or "negated" in n.details]
    rows = ((f"{n.sort}, negated" if "negated" in n.details else n.sort, n.reading or "the outlet", n.words) for n in marked)
    _table(out, "Statements not simply asserted", ("modality", "by", "words"), rows)
    acts = (_act(event, report.text) for event in understanding.events)
    _table(out, "Who did what to whom", ("who", "act", "whom", "when", "words"), acts)
    _table(out, "Credits", ("credited", "for", "words"), ((n.reading, n.sort, n.words) for n in notes["credits"]))
    out.print()


def _text(out: Console, understanding: Understanding, notes: Layers) -> None:
    heading(out, "Text")
    signs = out.no_color or out.color_system is None
    tags = dict(_tags(notes))
    for paragraph in paragraphs(understanding.report.text, understanding.parsed.passages, list(_marks(notes))):
        role = f"[{paragraph.role}] " if paragraph.role != "body" else ""
        out.print(Text.assemble((role, "dim"), _drawn(paragraph, tags, signs=signs)))
    keys = (f"[{layer}]{SIGNS[layer]}" if layer in SIGNS else "{quotes} (speaker)" for layer in LEGEND[:5])
    legend = (*keys, f"({', '.join(TAGGED)})") if signs else LEGEND
    shown = Text("  ").join(Text(words, STYLES.get(words, "")) for words in legend)
    out.print(shown, style="dim")


def _marks(notes: Layers) -> Iterator[Mark]:
    """A mark for each stretch of words: statements that aren't simply asserted, quotes, and the rest, where all that stand on
    the same words are one mark that looks like "times values". Events have their table alone."""
    simple: dict[tuple[int, int], list[str]] = {}
    for layer in (one for one in LAYERS if one != "events"):
        for number, note in enumerate(notes[layer]):
            for place, span in enumerate(note.spans):
                if layer in SIGNS:
                    simple.setdefault((span.start, span.end), []).append(layer)
                elif note.sort != "asserted":
                    yield Mark(span.start, span.end, f"{layer}-{number}-{place}", note.sort if layer == "statements" else layer)
            yield from (Mark(span.start, span.end, "", part) for part, span in note.parts if part in STYLES)
    yield from (Mark(start, end, "", " ".join(looks)) for (start, end), looks in simple.items())


def _tags(notes: Layers) -> Iterator[tuple[str, str]]:
    """By anchor: what is said after a mark: "(Ida Voss)" where the last words of a quote end, "(planned)"."""
    for number, note in enumerate(notes["quotes"]):
        yield f"quotes-{number}-{len(note.spans) - 1}", f" ({note.reading})"
    for number, note in enumerate(notes["statements"]):
        yield f"statements-{number}-0", f" ({note.sort})"


def _drawn(paragraph: Paragraph, tags: dict[str, str], *, signs: bool) -> Text:
    """A paragraph in its styles, without what a terminal could obey."""
    shown = Text(style=ROLES.get(paragraph.role, ""))
    opened: list[Mark] = []
    for piece in paragraph.pieces:
        if piece.step == "text":
            looks = (look for mark in opened for look in mark.look.split())
            shown.append(plain(piece.text), " ".join(STYLES[look] for look in looks))
        elif piece.mark and piece.step == "open":
            opened.append(piece.mark)
            shown.append(_before(piece) if signs else "")
        elif piece.mark:
            opened.remove(piece.mark)
            shown.append(_after(piece) if signs else "")
            shown.append(tags.get(piece.mark.anchor, "") if piece.whole else "", "dim")
    return shown


def _before(piece: Piece) -> str:
    look = piece.mark.look if piece.mark and piece.whole else ""
    return "{" if look == "quotes" else "[" if look.split()[:1] and look.split()[0] in SIGNS else ""


def _after(piece: Piece) -> str:
    look = piece.mark.look if piece.mark and piece.whole else ""
    signs = "".join(SIGNS.get(one, "") for one in look.split())
    return "}" if look == "quotes" else f"]{signs}" if signs else ""


def _names(out: Console, notes: Iterable[Note]) -> None:
    """Each actor once, with the forms of its name."""
    forms: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        forms.setdefault((note.reading or note.words, ", ".join((note.sort, *note.details))), []).append(note.words)
    rows = ((who, what, _counted(some)) for (who, what), some in forms.items())
    _table(out, "Names", ("who", "what", "as"), rows)


def _counted(forms: list[str]) -> str:
    """ "Ida Voss, Voss ×3"."""
    times = {form: forms.count(form) for form in forms}
    return ", ".join(f"{form} ×{number}" if number > 1 else form for form, number in times.items())


def _act(event: Event, text: str) -> tuple[str, ...]:
    """ "the ministry", "SANCTION, planned", "Elva", "on 3 March", "will close"."""
    code = event.code if event.modality == "done" else f"{event.code}, {event.modality}"
    who, whom, when = (part.text if part else "" for part in (event.source, event.target, event.date))
    return who, code, whom, when, text[event.start : event.end]


def _speaker(note: Note) -> str:
    return ", ".join((note.reading, *note.details))


def _table(out: Console, title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold", max_width=None if column == "words" else 30)
    for row in rows:
        table.add_row(*(Text(excerpt(cell)) for cell in row))
    if table.row_count:
        heading(out, f"{title} ({table.row_count})")
        out.print(table)
