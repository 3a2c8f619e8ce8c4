"""Every stretch of a report has a role, and what is in doubt is body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.passages import mark, title_of
from rashomon.types import Report

TITLE = "Storm closes harbour bridge"
LEAD = "The harbour bridge at Port Alder was closed on Tuesday after a storm damaged two of its piers, the city said."
MORE = "“We will not open it before the engineers are sure,” said Mayor Tom Reed."


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    report = Report(id="r1", source="r1.txt", text=text, title=title)
    return [(passage.role, text[passage.start : passage.end]) for passage in mark(report)]


def role_of(line: str) -> list[tuple[str, str]]:
    """The passages of a line between two paragraphs."""
    return [found for found in roles(f"{TITLE}\n\n{LEAD}\n{line}\n{MORE}\n{LEAD} Again.", TITLE) if found[1] in line]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Skip to main navigation",
        "Recommended Stories",
        "list of 3 itemsend of list",
        "Advertisement",
        "Advertisement Continue reading the main story",
        "Story continues below advertisement",
        "All articles",
        "More in Local News",
        "More from Ann Fielding",
        "See all",
        "Read more:",
        "READ MORE: Ferry sails again after a week in dock",
        "RELATED: Ferry captain is cleared",
        "Previous story: Storm is on its way",
        "Most read",
        "Unlock premium news, start your free trial today.",
        "Subscribe to our newsletter for the latest on the harbour",
        "Sign up for our daily briefing.",
        "Already a subscriber? Log in",
        "Follow Ann Fielding on Twitter @annfielding.",
        "Follow us on Facebook | Instagram",
        "Share this: Facebook",
        "Facebook Twitter Email Print",
        "Read or Share this story: http://short.example/abc",
        "Copyright 2026 Alder Gazette. All rights reserved.",
        "© 2026 Alder Media Group",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Do you have a story for us? Email us at tips@alder.example",
        "afielding@alder.example or 555-0199-100",
        "Please enable Javascript to watch this video",
        "Scroll down for video",
        "Click here for photos of the storm.",
        "Slideshow (4 Images)",
        "1:34 Raw video: Waves hit the pier",
        ".jpeg)",
        "DSC_0042.JPG",
        "___",
        "* * *",
        "This story has been updated with the mayor's statement.",
        "Home > News > Harbour",
        "This is a developing story. Check back for updates.",
    ],
)
def test_furniture(line: str) -> None:
    assert role_of(line) == [("boilerplate", line)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ann Fielding", "byline"),
        ("By Ann Fielding and Ben Marsh, Alder Gazette", "byline"),
        ("BY ANN FIELDING", "byline"),
        ("Updated: March 4, 2026 8:15 PM", "byline"),
        ("Posted 3:05 p.m. March 4, 2026", "byline"),
        ("March 4, 2026", "byline"),
        ("Photo: Ann Lee", "credit"),
        ("(Photo by Ann Lee/Getty Images)", "credit"),
        ("Ann Lee/AP", "credit"),
        ("Courtesy: Alder Fire Department", "credit"),
        ("Image copyright Getty Images", "credit"),
        ("Reuters", "credit"),
        ("AP - AFP", "credit"),
        ("Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP", "credit"),
        ("The Associated Press contributed to this report.", "credit"),
        ("— With assistance by Ben Marsh", "credit"),
        ("Reporting by Ann Fielding; Editing by Ben Marsh", "credit"),
        ("Information from: Alder Gazette, http://www.alder.example", "credit"),
        ("The post Harbour bridge closed appeared first on Alder Today.", "credit"),
        ("A version of this article appears in print on Page A4", "boilerplate"),
    ],
)
def test_bylines_and_credits(line: str, role: str) -> None:
    assert role_of(line) == [(role, line)]


@pytest.mark.parametrize(
    "line",
    [
        "“No.”",
        "He never came back.",
        "More than 40 people were rescued.",
        "More rain is expected.",
        "Follow the money, the investigator told the court.",
        "Share prices fell 3 percent on Monday.",
        "Sign language interpreters were sent to the harbour.",
        "Terms of the deal were not disclosed.",
        "Photos of the bridge spread quickly, and the mayor asked people to stay away.",
        "The Post published the letter on Friday.",
        "By Tuesday the water had gone.",
        "Copyright law does not cover it, the judge said.",
        "Like many users on Facebook, she saw the video on Monday.",
        "Contact with the ferry was lost at noon.",
        "Newsletter publisher Ben Marsh was arrested on Sunday.",
        "Research by the university shows that the piers are old.",
        "Close friends of the captain said he was tired.",
        "Register of Deeds Ann Lee said the papers were lost.",
        "Read the letter, she said, and you will understand.",
        "Recommended speeds on the bridge were cut to 30 mph.",
        "Watch towers were built along the river.",
        "What officials are saying now",
        "This story has been corrected to show that the captain was 37, not 39, and that he was alone.",
        "The storm's path",
        "3:40 p.m.",
        "ALDER, Maine (AP) —",
    ],
)
def test_what_is_in_doubt_is_body(line: str) -> None:
    assert role_of(line) == [("body", line)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "The bridge at Port Alder on Tuesday. (Ann Lee/AP)",
            [("caption", "The bridge at Port Alder on Tuesday."), ("credit", "(Ann Lee/AP)")],
        ),
        (
            "FILE - In this May 3, 2024, file photo, the bridge is seen at dusk. (AP Photo/Ann Lee, File)",
            [("caption", "FILE - In this May 3, 2024, file photo, the bridge is seen at dusk."), ("credit", "(AP Photo/Ann Lee, File)")],
        ),
        (
            "Mayor Tom Reed (right) at the pier, March 3, 2026. Photo Credit: Ann Lee/Reuters",
            [("caption", "Mayor Tom Reed (right) at the pier, March 3, 2026."), ("credit", "Photo Credit: Ann Lee/Reuters")],
        ),
        (
            "Image copyright EPA Image caption The pier was closed",
            [("credit", "Image copyright EPA"), ("boilerplate", "Image caption"), ("caption", "The pier was closed")],
        ),
        (
            "Ben Marsh, captain of the ferry, on Tuesday [Ann Lee/AP Photo]",
            [("caption", "Ben Marsh, captain of the ferry, on Tuesday"), ("credit", "[Ann Lee/AP Photo]")],
        ),
        (
            "FILE PHOTO: The ferry in May. REUTERS/Ann Lee/File Photo",
            [("caption", "FILE PHOTO: The ferry in May."), ("credit", "REUTERS/Ann Lee/File Photo")],
        ),
        (
            "The pier, left, on Tuesday.Credit...Ann Lee for Alder Today",
            [("caption", "The pier, left, on Tuesday."), ("credit", "Credit...Ann Lee for Alder Today")],
        ),
        ("AFP Workers clear the pier at Port Alder", [("credit", "AFP"), ("caption", "Workers clear the pier at Port Alder")]),
        ("The pier is gone. REUTERS/Ann Lee", [("caption", "The pier is gone."), ("credit", "REUTERS/Ann Lee")]),
        ("This photo released by the city shows the pier.", [("caption", "This photo released by the city shows the pier.")]),
        ("Advertisement The mayor went home.", [("boilerplate", "Advertisement"), ("body", "The mayor went home.")]),
        (
            "It will be mended. (Reporting by Ann Fielding; Editing by Ben Marsh)",
            [("body", "It will be mended."), ("credit", "(Reporting by Ann Fielding; Editing by Ben Marsh)")],
        ),
        ("It will be mended. Read more", [("body", "It will be mended."), ("boilerplate", "Read more")]),
        (
            "ALDER, Maine (AP) - The bridge is closed, the Alder Gazette (which saw the photo) said.",
            [("body", "ALDER, Maine (AP) - The bridge is closed, the Alder Gazette (which saw the photo) said.")],
        ),
    ],
)
def test_parts_of_a_line(line: str, parts: list[tuple[str, str]]) -> None:
    assert role_of(line) == parts


@pytest.mark.parametrize(
    ("text", "title", "headlines"),
    [
        (f"Harbour bridge closed\n\n{LEAD}", "Harbour bridge closed", ["Harbour bridge closed"]),
        (f"Harbour bridge closed.\n\n{LEAD}", "Harbour bridge closed.", ["Harbour bridge closed."]),
        (f"Harbour bridge closed after storm\n{LEAD}", None, ["Harbour bridge closed after storm"]),
        (
            f"Skip to content\n\nHarbour bridge closed after storm\n\nPort Alder waits for its engineers\n\n{LEAD}",
            None,
            ["Harbour bridge closed after storm", "Port Alder waits for its engineers"],
        ),
        (f"{LEAD}\nHarbour bridge closed after storm\n{MORE}", None, ["Harbour bridge closed after storm"]),
        (f"{LEAD}\n{MORE}", None, []),
        (
            f"Watch Live\nWorld\nHarbour bridge closed after storm\nBy Ann Fielding\nMarch 4, 2026 Updated 3 hours ago\n{LEAD}",
            None,
            ["Harbour bridge closed after storm"],
        ),
        (f"ALDER, Maine (AP) --\n{LEAD}", None, []),
        ("Harbour bridge closed after storm", None, []),
    ],
)
def test_headline(text: str, title: str | None, headlines: list[str]) -> None:
    assert [words for role, words in roles(text, title) if role == "headline"] == headlines


def test_title_of() -> None:
    plain = Report(id="r1", source="r1.txt", text=f"Harbour bridge closed after storm\n{LEAD}")
    assert title_of(plain, mark(plain)) == "Harbour bridge closed after storm"
    untitled = Report(id="r1", source="r1.txt", text=LEAD)
    assert title_of(untitled, mark(untitled)) is None
    titled = Report(id="r1", source="r1.json", text=f"Bridge\n\n{LEAD}", title="Bridge")
    assert title_of(titled, mark(titled)) == "Bridge"


def test_a_headline_said_twice_is_said_once() -> None:
    found = roles(f"Harbour bridge closed after storm\n\n{LEAD}\n\nHarbour bridge closed after storm\n{MORE}")
    assert [role for role, _ in found] == ["headline", "body", "boilerplate", "body"]


def test_links_below_a_lead() -> None:
    text = f"{LEAD}\nRead more:\nFerry sails again after a week\nStorm hits the coast, ten hurt\n{MORE}"
    assert [role for role, _ in roles(text)] == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_teasers_below_a_lead_with_its_section() -> None:
    teaser = "HOLD THE LINE Ferry crews who stayed on watch for three days and three nights are given medals by the town"
    assert [role for role, _ in roles(f"{LEAD}\nMOST READ IN NEWS\n{teaser}\n{MORE}")] == ["body", "boilerplate", "boilerplate", "body"]


def test_the_name_and_motto_of_an_outlet_above_the_headline() -> None:
    text = f"The Pilot\n\nNews from all along the coast\n\nSign in\n\nHarbour bridge closed after storm\n\nBy Ann Fielding\n\n{LEAD}"
    assert [role for role, _ in roles(text)] == ["boilerplate", "boilerplate", "boilerplate", "headline", "byline", "body"]


def test_a_kicker_between_byline_and_report_is_no_headline() -> None:
    text = f"Harbour bridge closed after storm\nBy Ann Fielding\nSign in to listen\nPort waits for its engineers\n{LEAD}"
    assert roles(text)[0] == ("headline", "Harbour bridge closed after storm")


def test_an_authors_box_at_the_end() -> None:
    text = f"{LEAD}\n\n{MORE}\n\nAnn Fielding\n\nAnn Fielding\n\nHarbour correspondent; editor at Alder Today\n\nAll articles\n\nSee all"
    assert [role for role, _ in roles(text)] == ["body", "body", *["boilerplate"] * 5]


def test_a_sentence_about_the_author_at_the_end() -> None:
    line = "Ann Fielding is a staff reporter at Alder Today, where she covers the harbour."
    assert roles(f"{LEAD}\n{MORE}\n{line}")[-1] == ("boilerplate", line)
    assert roles(f"{LEAD}\n{line}\n{MORE}")[1] == ("body", line)


def test_a_link_in_capitals_among_paragraphs_but_no_report_in_capitals() -> None:
    link = "STORM SWEEPS THE COAST OF MAINE"
    assert ("boilerplate", link) in roles("\n".join([LEAD, MORE, LEAD + " One.", link, LEAD + " Two."]))
    assert [role for role, _ in roles("\n".join([LEAD.upper(), MORE.upper(), link, LEAD.upper()]))] == ["body"] * 4


def test_a_name_below_the_headline() -> None:
    assert ("byline", "Ann Fielding") in roles(f"{TITLE} after storm\nAnn Fielding\n{LEAD}\n{MORE}")


def test_a_list_at_the_end_is_body() -> None:
    assert [role for role, _ in roles(f"{LEAD}\n{MORE}\n- Ten people were aboard\n- One was hurt\nShare this")][-3:] == [
        "body",
        "body",
        "boilerplate",
    ]


def test_a_last_line_without_a_full_stop_is_body() -> None:
    assert [role for role, _ in roles(f"{LEAD}\n{MORE}\nNobody was hurt")] == ["body"] * 3


@given(
    st.lists(
        st.sampled_from(
            ["Read more", "By Ann", "(AP)", "Photo: Ann/AP", LEAD, "Ferry sails", " ", "\r", "\u2028", "…", "a" * 900, "©", "/"]
        ),
        max_size=12,
    ),
    st.data(),
)
def test_passages_are_in_order_and_leave_out_only_white_space(lines: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(["\n", "\r\n", " ", "\n\n"])).join(lines)
    check(text, data.draw(st.sampled_from([None, "Ferry sails", LEAD, " "])))


@given(st.text(max_size=300), st.text(max_size=20) | st.none())
def test_any_text_is_marked(text: str, title: str | None) -> None:
    check(text, title)
    check(f"{title}\n\n{text}", title)


def check(text: str, title: str | None) -> None:
    end = 0
    for passage in mark(Report(id="r1", source="r1.txt", text=text, title=title)):
        assert passage.start >= end
        assert not text[end : passage.start].strip()
        words = text[passage.start : passage.end]
        assert words
        assert words == words.strip()
        end = passage.end
    assert not text[end:].strip()
