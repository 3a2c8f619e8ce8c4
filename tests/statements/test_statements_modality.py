"""Asserted, denied, alleged, planned, asked or conditional."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.statements.modality import modality_of
from rashomon.types import Modality, Parsed


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The ferry sank.", "sank", "asserted"),
        ("Officials denied that the ferry sank.", "sank", "denied"),
        ("Officials denied that the ferry sank.", "denied", "asserted"),
        ("Officials denied hiding the report.", "hiding", "denied"),
        ("The firm rejected claims that it hid the report.", "hid", "denied"),
        ("The mayor refused to open the bridge.", "open", "denied"),
        ("The firm allegedly hid the report.", "hid", "alleged"),
        ("The ferry reportedly sank off the coast.", "sank", "alleged"),
        ("Police accused Dita Marsh of hiding the letters.", "hiding", "alleged"),
        ("Dita Marsh is accused of hiding the letters.", "hiding", "alleged"),
        ("The ferry is said to have sunk.", "sunk", "alleged"),
        ("The skipper is believed to have fled.", "fled", "alleged"),
        ("The skipper claimed that the ferry sank.", "sank", "alleged"),
        ("He repeated the claim that the firm hid the report.", "hid", "alleged"),
        ("The ferry will sail on Monday.", "sail", "planned"),
        ("The ferry won't sail on Monday.", "sail", "planned"),
        ("The company plans to sell the mill.", "plans", "planned"),
        ("The company plans to sell the mill.", "sell", "planned"),
        ("The ferry is expected to sail on Monday.", "sail", "planned"),
        ("The ferry is due to sail on Monday.", "sail", "planned"),
        ("The ferry is set to sail on Monday.", "sail", "planned"),
        ("The ferry is going to sail on Monday.", "sail", "planned"),
        ("The two leaders are to meet on Monday.", "meet", "planned"),
        ("The mayor vowed to rebuild the bridge.", "rebuild", "planned"),
        ("The mayor vowed revenge.", "vowed", "planned"),
        ("The mayor said the ferry would sail on Monday.", "sail", "planned"),
        ("The company announced a plan to sell the mill.", "sell", "planned"),
        ("The ferry will sail and return on Monday.", "return", "planned"),
        ("The crew will try to reach the island.", "reach", "planned"),
        ("The union asked the firm to raise wages.", "asked", "asked"),
        ("The union asked the firm to raise wages.", "raise", "asked"),
        ("The mayor urged residents to leave.", "leave", "asked"),
        ("The mayor called for calm.", "called", "asked"),
        ("The court ordered the firm to pay.", "pay", "asked"),
        ("The union demanded that the minister resign.", "resign", "asked"),
        ("The minister should resign.", "resign", "asked"),
        ("Why did the crew leave the ferry?", "leave", "asked"),
        ("Reporters asked whether the ferry sailed.", "sailed", "asked"),
        ("The call to close the mill was heard.", "close", "asked"),
        ("The ferry may sail on Monday.", "sail", "conditional"),
        ("The ferry could sail on Monday.", "sail", "conditional"),
        ("A strike would close the port.", "close", "conditional"),
        ("If the storm eases, the ferry sails.", "eases", "conditional"),
        ("If the storm eases, the ferry will sail.", "sail", "conditional"),
        ("The ferry is likely to sail on Monday.", "sail", "conditional"),
        ("There is a risk that the dam will break.", "break", "planned"),
        ("The firm asked for help after the ferry sank.", "sank", "asserted"),
        ("The mayor denied the charge by pointing at the ledger.", "pointing", "asserted"),
        ("The mayor said the ferry sank.", "sank", "asserted"),
        ("The mayor will say that the ferry sank.", "sank", "asserted"),
        ("The mayor told reporters the ferry sank.", "sank", "asserted"),
        ("The plan that the council passed failed.", "passed", "asserted"),
        ("The mayor called the plan a mess.", "called", "asserted"),
        ("The mayor called on the firm to pay.", "pay", "asked"),
        ("The mayor insisted that the ferry sank.", "sank", "asserted"),
        ("The crew went to see the wreck.", "went", "asserted"),
        ("Reporters asked the mayor about the ferry.", "asked", "asserted"),
        ("The ferry is due to sail on Monday.", "is", "planned"),
        ("The mayor refused to open the bridge.", "refused", "denied"),
        ("The ferry is said to have sunk.", "said", "alleged"),
        ("The mayor urged residents to leave.", "urged", "asked"),
        ("Will the ferry sail on Monday?", "sail", "asked"),
    ],
)
def test_modality(parsed: Callable[[str], Parsed], text: str, verb: str, modality: Modality) -> None:
    token = next(t for t in parsed(text).doc if t.text == verb)
    assert modality_of(token) == modality
