"""What stands around a name and tells a firm, a news agency or an office holder from a person or a place that is written alike."""

from __future__ import annotations

from collections import Counter

from rashomon.mentions.names.edges import DASHES, POSSESSIVES, Columns, Stretch
from rashomon.mentions.names.forms import word_set
from rashomon.mentions.names.words import ROLES
from rashomon.types import NameKind

FIRMS = word_set(
    """
    airline bank brand brewer broadcaster carmaker carrier chain charity company conglomerate firm giant group insurer lender
    manufacturer network operator publisher railway retailer startup subsidiary supermarket utility watchdog
    """
)
DEALS = word_set(
    """
    acquisition bankruptcy nationalisation nationalization privatisation privatization purchase seizure shareholders shares stake
    takeover
    """
)
HOLDINGS = word_set("accounts chief customers headquarters profits revenue sales shareholders shares stock subsidiary")
SURE, LIKELY, HINT = 30, 12, 6
REACH = 5  # tokens from a name to the office after it


def surrounded(cols: Columns, stretch: Stretch) -> Counter[NameKind]:
    """The votes of the words around a name; a vote below nothing speaks against a kind."""
    found: Counter[NameKind] = Counter()
    found["organisation"] += _as_firm(cols, stretch) + _as_agency(cols, stretch)
    if _words(cols, stretch.last, 2) == [",", "which"]:
        found["person"] -= LIKELY
    if _holds_office(cols, stretch):
        found["person"] += LIKELY
    return found


def _words(cols: Columns, first: int, count: int) -> list[str]:
    return [word.lower() for word in cols.words[max(0, first) : max(0, first + count)]]


def _as_firm(cols: Columns, stretch: Stretch) -> int:
    """ "the dam's operator, Acme,", "the airline Acme", "the takeover of Acme", "Acme's shares"; not "the operator, Otto Lake"."""
    before, after = _words(cols, stretch.first - 2, 2), _words(cols, stretch.last, 2)
    single = stretch.last - stretch.first == 1
    named = len(before) == 2 and single and (before[1] in FIRMS or (before[0] in FIRMS and before[1] == ","))
    dealt = len(before) == 2 and before[0] in DEALS and before[1] in {"of", "in"}
    holds = len(after) == 2 and after[0] in POSSESSIVES and after[1] in HOLDINGS
    return SURE * named + LIKELY * dealt + HINT * holds


def _as_agency(cols: Columns, stretch: Stretch) -> int:
    """ "ALDER, May 4 (Lumen) -": who sent the report."""
    if not stretch.first or cols.words[stretch.first - 1] != "(":
        return 0
    return SURE if _words(cols, stretch.last, 2) in ([")", dash] for dash in (*DASHES, "—", "--")) else 0


def _holds_office(cols: Columns, stretch: Stretch) -> bool:
    """ "Rita Falcao, the director of the port," """
    after = _words(cols, stretch.last, REACH)
    if stretch.last - stretch.first < 2 or after[:2] != [",", "the"]:
        return False
    role = next((i for i, word in enumerate(after) if word in ROLES), None)
    return role is not None and all(word.isalpha() for word in after[1:role])
