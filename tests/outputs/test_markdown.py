from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rashomon.outputs.markdown import escaped, markdown
from rashomon.types import Dossier

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> list[Token]:
    return [inner for token in READER.parse(text) for inner in (token, *(token.children or ()))]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a* <b>", r"\*a\* \<b\>"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("1. one", r"1\. one"),
        ("- one", r"\- one"),
        ("https://a.example www.a.example", r"https\://a.example www\.a.example"),
        ("a\n\n# b", r"a \# b"),
        ("5–6 per cent (about)", "5–6 per cent (about)"),
    ],
)
def test_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text(alphabet="ab1 \n\t.-+#=*_`~<>[]()!|\\&;:/@$", max_size=30))
def test_escaped_text_reads_back_as_itself(text: str) -> None:
    read = [token for token in tokens(f"{escaped(text)}\n") if token.type not in {"inline", "paragraph_open", "paragraph_close"}]
    assert {token.type for token in read} <= {"text"}
    assert "".join(token.content for token in read) == " ".join(text.split())


def test_nothing_in_a_report_becomes_html_or_a_link_or_a_heading(hostile: Dossier, dossier: Dossier) -> None:
    kinds = [token.type for token in tokens(markdown(hostile))]
    assert not {"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"} & set(kinds)
    headings = [token.type for token in tokens(markdown(dossier))].count("heading_open")
    assert kinds.count("heading_open") == headings


@pytest.mark.parametrize(
    "words",
    [
        "# Ferry runs aground off Lanvik, 214 taken ashore",
        "| skerry |  | 4 March 2031 (worked out from the other reports) |  |",
        "- **The Coast Ledger:** 5 hours (the harbour master) “The evacuation took five hours",
        "We heard a long scraping ~~noise,~~ **sound** and then **all** the lights went out,",
        "| Northern Dispatch | 4 | 2 | 0 | 2 |",
        "(people hurt; date of the inspection)",
        "| Orrel Echo | Bridge at Orrel closed for repairs | 11 February 2031 | another event: It shares no name, place or day with",
        "- Join of f-length and f-gone",
        "*(duration, 3 articles, 2 known outlets, 2 known origins, 91% sure, the editor’s)*",
        "- **Meridian Post:** denied (the operator) “Nobody was hurt",
        "| Harbour Gazette | → | skerry | 31% of its words, not credited | skerry has 31% of its words from Harbour Gazette",
        "| The Coast Ledger | ↔ | Meridian Post | 8% of its words, which was first is not known |",
        "| ran aground | Harbour Gazette | skerry (the ministry) |",
        "### skerry\n\n- leaves out: people were hurt",
        "- alone has: year the ship was built: **1998** “The ship was built in 1998.” *(70% sure)* Harbour Gazette was published before",
    ],
)
def test_a_dossier_shows(dossier: Dossier, words: str) -> None:
    assert words in markdown(dossier)


def test_a_dossier_without_facts_is_written_too(empty: Dossier) -> None:
    assert markdown(empty).startswith("# Untitled story\n")
