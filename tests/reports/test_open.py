"""Sources of every kind become reports, and what can't be read is named with the reason."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from rashomon.reports import Fetched, ReadingOptions, open_reports, stream_reports
from rashomon.types import Report, Skipped

BODY = "The ferry left Port Alder at noon on Monday, the harbour master said. Nobody was hurt."
ARTICLE = {
    "title": "Ferry sails again",
    "maintext": BODY,
    "date_publish": "2026-03-04 08:15:00",
    "source_domain": "www.dailyharbour.example:80",
}
PAGE = (
    f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{BODY}</p><p>{BODY}</p></article></body></html>"
)


def put(folder: Path, name: str, content: object) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def one(source: str, options: ReadingOptions | None = None) -> Report:
    reports, skipped = open_reports([source], options or ReadingOptions())
    assert skipped == ()
    assert len(reports) == 1
    return reports[0]


def reason(source: str, options: ReadingOptions | None = None) -> str:
    reports, skipped = open_reports([source], options or ReadingOptions())
    assert reports == ()
    assert len(skipped) == 1
    return skipped[0].reason


@pytest.mark.parametrize(
    "text",
    [BODY, f"Ferry sails\r\n\r\n{BODY}\r\n", f"  Ferry\n\n\n{BODY}\u2028 “Café”—naïve\t\n\n", f"Ferry\r{BODY}\r", "[Update] " + BODY],
)
def test_a_plain_text_is_the_file_character_for_character(tmp_path: Path, text: str) -> None:
    report = one(put(tmp_path, "a.txt", text.encode()))
    assert report.text == text
    assert (report.outlet, report.title, report.published, report.published_basis) == (None, None, None, None)


def test_an_article_has_title_blank_line_body(tmp_path: Path) -> None:
    source = put(tmp_path, "a.json", ARTICLE)
    report = one(source)
    assert report.text == f"Ferry sails again\n\n{BODY}"
    assert (report.source, report.outlet, report.published, report.published_basis) == (
        source,
        "dailyharbour.example",
        "2026-03-04T08:15:00",
        "given",
    )


def test_content_is_told_by_looking_at_it(tmp_path: Path) -> None:
    assert one(put(tmp_path, "article.txt", ARTICLE)).title == "Ferry sails again"
    assert BODY in one(put(tmp_path, "page.txt", PAGE)).text
    assert one(put(tmp_path, "plain.html", BODY)).text == BODY


def test_a_list_and_json_lines_hold_many_reports(tmp_path: Path) -> None:
    second = {**ARTICLE, "maintext": BODY + " It was full."}
    reports, _ = open_reports([put(tmp_path, "list.json", [ARTICLE, second])])
    assert [Path(r.source).name for r in reports] == ["list.json#1", "list.json#2"]
    lines = "\n".join([json.dumps(ARTICLE), "{broken", "", json.dumps(second)])
    for name in ("lines.jsonl", "lines.txt"):
        reports, skipped = open_reports([put(tmp_path, name, lines)])
        assert [Path(r.source).name for r in reports] == [f"{name}:1", f"{name}:4"]
        assert [Path(s.source).name for s in skipped] == [f"{name}:2"]


def test_a_long_line_is_skipped_and_the_next_keeps_its_number(tmp_path: Path) -> None:
    source = put(tmp_path, "a.jsonl", json.dumps({"maintext": "x " * 900}) + "\n" + json.dumps(ARTICLE) + "\n")
    reports, skipped = open_reports([source], ReadingOptions(max_bytes=500))
    assert [r.source for r in reports] == [f"{source}:2"]
    assert "--max-size" in skipped[0].reason


@pytest.mark.parametrize(
    ("given", "title"),
    [(json.dumps(ARTICLE), "Ferry sails again"), (BODY, None), (PAGE, "Ferry"), (json.dumps(ARTICLE) + "\n{}\n{", "Ferry sails again")],
)
def test_standard_input_is_sniffed(given: str, title: str | None) -> None:
    reports, _ = open_reports(["-"], ReadingOptions(stdin=io.BytesIO(given.encode())))
    assert reports[0].title == title
    assert reports[0].source.startswith("-")


def test_without_standard_input_the_dash_is_missing() -> None:
    assert "standard input" in reason("-")


def test_an_address_is_read_by_the_fetcher_given() -> None:
    def fetch(url: str, options: ReadingOptions) -> Fetched:
        return Fetched(url + "/final", PAGE.encode("latin-1"), "text/html; charset=latin-1")

    report = one("https://news.example/a", ReadingOptions(fetch=fetch))
    assert (report.source, report.url) == ("https://news.example/a", "https://news.example/a/final")
    assert report.outlet == "news.example"


def test_a_folder_is_read_in_order_and_never_left(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    put(inside, "b.txt", BODY + " Two.")
    put(inside, "a/c.txt", BODY + " One.")
    put(inside, ".hidden.txt", BODY)
    put(inside, ".git/x.txt", BODY)
    secret = put(outside, "secret.txt", BODY + " Secret.")
    (inside / "link.txt").symlink_to(secret)
    (inside / "linked").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    reports, skipped = open_reports([str(inside)])
    assert [str(Path(r.source).relative_to(inside)) for r in reports] == ["b.txt", "a/c.txt"]
    assert skipped == ()


def test_decisions_in_a_folder_are_no_report(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", BODY)
    put(tmp_path, "story.toml", BODY + " Or so one hears.")
    reports, skipped = open_reports([str(tmp_path)])
    assert ([Path(r.source).name for r in reports], skipped) == (["a.txt"], ())


def test_limits_on_reports(tmp_path: Path) -> None:
    for i in range(3):
        put(tmp_path, f"{i}.txt", f"{BODY} {i}.")
    reports, skipped = open_reports([str(tmp_path)], ReadingOptions(max_reports=2))
    assert len(reports) == 2
    assert "max_reports" in skipped[0].reason
    source = put(tmp_path, "a.jsonl", "\n".join(json.dumps({**ARTICLE, "title": str(i)}) for i in range(3)))
    assert len(open_reports([source], ReadingOptions(max_reports=2))[0]) == 2
    source = put(tmp_path, "a.json", [{**ARTICLE, "title": str(i)} for i in range(3)])
    assert len(open_reports([source], ReadingOptions(max_reports=2))[0]) == 2


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "found nothing"),
        ("blank.txt", b" \r\n\t ", "found nothing"),
        ("marks.txt", b"--- ...", "found none"),
        ("a.pdf", b"%PDF-1.7 \xe2\xe3", "a PDF"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "a PNG image"),
        ("b.txt", b"text\x00text", "NUL"),
        ("c.txt", b"x" * 2000, "1,000 bytes"),
        ("broken.json", b'{"title": "x", ', "fault"),
        ("number.json", b"[1]", "a number"),
        ("string.json", b'"abc"', "a string"),
        ("none.json", b"[]", "empty list"),
        ("fields.json", b'{"headline": "x", "foo": 1}', "headline, foo"),
        ("nobody.json", b'{"title": "x", "maintext": ""}', "empty one"),
        ("none.jsonl", b"\n\n", "no line"),
        ("page.html", b"<html><body></body></html>", "none in it"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    told = reason(put(tmp_path, name, content), ReadingOptions(max_bytes=1000))
    assert words in told
    assert told.startswith("expected ")
    assert ";" in told  # what to do


def test_nesting_without_end_is_malformed(tmp_path: Path) -> None:
    assert "nested too deeply" in reason(put(tmp_path, "a.json", '{"a":[' * 100_000))


def test_a_missing_path_an_empty_folder_and_a_foreign_text(tmp_path: Path) -> None:
    assert "nothing of that name" in reason(str(tmp_path / "nope.txt"))
    assert "nothing of that name" in reason("a\x00b")
    (tmp_path / "folder").mkdir()
    assert "no file" in reason(str(tmp_path / "folder"))
    german = "Der Bürgermeister sagte am Montag, dass die Brücke nicht vor dem Ende der Woche geöffnet wird, und dass die Stadt "
    assert "another language" in reason(put(tmp_path, "de.txt", german * 3))


def test_a_text_too_long_to_parse_is_skipped(tmp_path: Path) -> None:
    assert "max_characters" in reason(put(tmp_path, "a.txt", BODY * 10), ReadingOptions(max_characters=500))


def test_a_broken_report_never_stops_the_others(tmp_path: Path) -> None:
    sources = [
        put(tmp_path, "a.txt", BODY),
        str(tmp_path / "nope"),
        put(tmp_path, "b.pdf", b"%PDF-1.7"),
        put(tmp_path, "c.txt", BODY + " Later."),
    ]
    reports, skipped = open_reports(sources)
    assert [r.source for r in reports] == [sources[0], sources[3]]
    assert [s.source for s in skipped] == [sources[1], sources[2]]


def test_the_same_text_from_the_same_outlet_is_read_once(tmp_path: Path) -> None:
    sources = [put(tmp_path, "a.txt", BODY), put(tmp_path, "b.txt", BODY)]
    reports, skipped = open_reports(sources)
    assert [r.source for r in reports] == sources[:1]
    assert "the same text as in " + sources[0] in skipped[0].reason
    assert len([read for read in stream_reports(sources) if not isinstance(read, Skipped)]) == 2


def test_the_same_text_from_two_outlets_is_two_reports(tmp_path: Path) -> None:
    sources = [put(tmp_path, f"{name}.json", {**ARTICLE, "source_domain": f"{name}.example"}) for name in ("one", "two", "three")]
    reports, skipped = open_reports(sources)
    assert skipped == ()
    assert len({r.id for r in reports}) == 3
    assert reports == open_reports(sources)[0]


def test_an_id_is_made_from_the_text(tmp_path: Path) -> None:
    first, second = one(put(tmp_path, "a.txt", BODY)), one(put(tmp_path, "b.txt", BODY))
    assert first.id == second.id
    assert len(first.id) == 12
    assert int(first.id, 16) >= 0


def test_half_a_surrogate_pair_keeps_its_place(tmp_path: Path) -> None:
    report = one(put(tmp_path, "a.json", '{"title": "x\\ud800", "maintext": "The ferry sailed."}'))
    assert report.text == "x\ufffd\n\nThe ferry sailed."
    assert report.text.startswith(report.title or "-")


def test_a_text_may_name_its_outlet(tmp_path: Path) -> None:
    text = f"{BODY}\n\nThe post Ferry sails again appeared first on Harbour Gazette.\n"
    assert one(put(tmp_path, "a.txt", text)).outlet == "Harbour Gazette"
