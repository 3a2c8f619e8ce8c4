"""Relations as a plot file: well-formed, whole, and safe."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from rashomon.errors import PlotError
from rashomon.outputs.relation_plot import svg, write
from rashomon.types import Dossier, Relation

SVG = "{http://www.w3.org/2000/svg}"


def tree(relations: tuple[Relation, ...]) -> etree._Element:
    return etree.fromstring(svg(relations).encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def texts(root: etree._Element) -> list[str]:
    return [" ".join("".join(element.itertext()).split()) for element in root.iter(f"{SVG}text")]


def titles(root: etree._Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}title")]


@pytest.mark.parametrize("which", ["strait", "quarrel", "spoilt_quarrel", "dossier"])
def test_it_is_well_formed(which: str, request: pytest.FixtureRequest) -> None:
    assert tree(request.getfixturevalue(which).relations).tag == f"{SVG}svg"


def test_every_event_is_in_it_once_for_each_place(strait: Dossier) -> None:
    found = titles(tree(strait.relations))[1:]
    told = [event.what for relation in strait.relations for event in relation.events]
    assert {what for what in told if not any(what in title for title in found)} == set()
    assert [title for title in found if "telephoned" in title] == [
        "7 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; CONSULT, done; +1)",
        "8 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; CONSULT, done; +1)",
        "7 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; AGREE, done; +4)",
    ]


def test_each_relation_has_its_panel_with_its_turning_point(strait: Dossier) -> None:
    found = texts(tree(strait.relations))
    assert [words for words in found if words in {"Corran and Elva", "Marn and Elva"}] == ["Corran and Elva", "Marn and Elva"]
    assert "turning point7 to 8 June 2031" in found
    assert any(words.startswith("Turning point 7 to 8 June 2031 (83% of the draws)") for words in found)
    assert {"cooperation", "conflict", "no date", "Corran acts", "Marn acts"} <= set(found)


def test_what_is_not_done_is_hollow_whoever_acts(strait: Dossier) -> None:
    marks = [group for group in tree(strait.relations[:1]).iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    look = {(group.find(f"{SVG}title").text or "").partition(": ")[2][:12]: group for group in marks}
    assert "planned" in look["The two coun"].get("class", "")
    assert "done" in look["Elva release"].get("class", "")
    assert look["Elva release"].find(f"{SVG}path") is not None
    assert look["Corran’s nav"].find(f"{SVG}circle") is not None


@pytest.mark.parametrize(
    "words", ["</svg><script>alert(1)</script>", 'a" onload="x', "&lt;b&gt; & <b>", "\u202eolleh\ufffe\x00", "שלום مرحبا"]
)
def test_hostile_words_stay_words(words: str, strait: Dossier) -> None:
    def spoil(relation: Relation) -> Relation:
        events = tuple(replace(event, what=words) for event in relation.events)
        turning = relation.turning and replace(relation.turning, why=words)
        return replace(relation, names=(words, words), events=events, turning=turning)

    root = tree(tuple(map(spoil, strait.relations)))
    assert not list(root.iter(f"{SVG}script", f"{SVG}b"))
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert not re.search("[\x00\u202e\ufffe]", svg(tuple(map(spoil, strait.relations))))


def test_nothing_in_it_runs_or_leads_elsewhere(strait: Dossier) -> None:
    root = tree(strait.relations)
    assert not list(root.iter(f"{SVG}a", f"{SVG}script", f"{SVG}image", f"{SVG}use", f"{SVG}foreignObject"))
    assert not [value for element in root.iter() for value in element.attrib.values() if "url(" in value or "href" in value]
    style = next(root.iter(f"{SVG}style")).text or ""
    assert "var(" not in style
    assert "url(" not in style
    assert "prefers-color-scheme: dark" in style


def test_lengths_are_plain_numbers_for_programs_that_know_no_others(strait: Dossier) -> None:
    places = [element.get(name) for element in tree(strait.relations).iter(f"{SVG}line") for name in ("x1", "x2", "y1", "y2")]
    assert all(place and re.fullmatch(r"-?\d+(\.\d+)?", place) for place in places)


def test_without_relations_it_says_so() -> None:
    assert texts(tree(())) == ["No act of one actor on another was found."]


def test_it_is_written_whole(tmp_path: Path, strait: Dossier) -> None:
    target = tmp_path / "relations.SVG"
    write(strait.relations, target)
    assert target.read_text(encoding="utf-8") == svg(strait.relations)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("plot.png", "expected a file name that ends in .svg, found “.png”; name it, say, plot.svg"),
        ("plot", "expected a file name that ends in .svg, found no ending; name it, say, plot.svg"),
    ],
)
def test_other_files_are_refused(name: str, said: str, tmp_path: Path, strait: Dossier) -> None:
    with pytest.raises(PlotError, match=re.escape(said)):
        write(strait.relations, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_the_same_relations_give_the_same_plot(strait: Dossier) -> None:
    assert svg(strait.relations) == svg(tuple(replace(relation) for relation in strait.relations))
