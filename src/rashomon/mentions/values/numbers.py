"""Numbers as news writes them: "1,000", "14bn", "two and a half", "one hundred and ten", "tens of billions", "a few dozen".

A number is read as a range with a nominal value, where it names one, and the place of its last written digit, on which the
width of a measured value rests: the step of "14bn" is a billion, of "1.25 million" ten thousand.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
SMALL = {word: i for i, word in enumerate(_ONES)}
TENS = {word: 10 * i for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3}
# What the indefinite words hold. "dozens" is two dozen and up; the top is left open, for a writer who says "hundreds" of 1,200
# is not wrong. "tens of billions" is narrower: who writes it means fewer than hundreds of billions.
CROWDS = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "trillions": 2e12}
# Others, such as "several", are two and up.
FEW = {"a couple": (2.0, 3.0), "couple": (2.0, 3.0), "a few": (2.0, 10.0), "a handful": (2.0, 12.0), "few": (2.0, 10.0)}
_ODD_LETTERS = str.maketrans("İıſK", "iisk")
_ORDERS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = {word: i for i, word in enumerate(_ORDERS, 1)}


@dataclass(frozen=True, slots=True)
class Number:
    low: float
    high: float | None  # None: open ("dozens")
    nominal: float | None  # None for an indefinite word
    step: float  # place of the last digit written: 1e9 for "14bn", 0.1 for "8.5"
    scaled: bool = False  # with a scale word: "14bn", "two million"
    indefinite: bool = False  # "dozens", "several"

    def times(self, scale: float) -> Number:
        """The same number taken `scale` times: "10" in "10 to 12 million"."""
        high = None if self.high is None else tidy(self.high * scale)
        nominal = None if self.nominal is None else tidy(self.nominal * scale)
        return Number(tidy(self.low * scale), high, nominal, self.step * scale, True)


def plain(text: str) -> str:
    """In lower case, without the odd letters that a case-blind pattern takes for i, s and k."""
    return text.translate(_ODD_LETTERS).lower()


def tidy(value: float) -> float:
    """Without the dust of binary fractions: 2.07 × 10⁹ is 2,070,000,000."""
    return float(f"{value:.12g}")


def scale_word(words: str) -> float:
    """The scale with which a number ends: a million of "three million", a billion of "14bn"; 1 where it has none."""
    m = _SCALE_WORD.search(plain(words))
    return (SCALES.get(m[0]) or SHORT_SCALES[m[0]]) if m else 1.0


def _one_of(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SCALE = rf"(?:{_one_of(SCALES)})"
_WORD = rf"(?:{_one_of([*SMALL, *TENS])})\b"
_ONE = rf"(?:{_one_of(_ONES[1:10])})\b"
SPELLED = (
    rf"(?:{_WORD}|an?(?=\s{_SCALE}\b))"
    rf"(?:(?<=ty)[\s-]{_ONE}|[\s-]?{_SCALE}\b"
    rf"|(?:(?<=hundred)|(?<=thousand)|(?<=illion))\s(?:and\s(?!\w+\s(?:hundred|thousand|million|billion)))?{_WORD}){{0,8}}"
)
HALF = r"(?:\sand\sa\shalf\b)"
_HEDGED = "|".join(
    rf"(?<=\b{word}\s)" for word in ("some", "about", "around", "nearly", "almost", "over", "than", "least", "roughly", "to")
)
# A blank in a number: "10, 000"; "some 1, 600 officers" after a word that is said of one number, for "1, 600 and 700" are three.
_TORN = (
    r"\d{1,3},\s0\d\d(?!\d)"
    rf"|(?:{_HEDGED})\d{{1,3}},\s\d{{3}}(?=\s(?!and\b|or\b|to\b)[a-z])"
)
DIGITS = (
    rf"(?:{_TORN}|\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!\d)(?:\.\d{{1,6}})?(?!\d)|\d{{1,15}}(?:\.\d{{1,12}})?(?!\d)|(?<![\w.])\.\d{{1,12}}(?!\d))"
)
_PART = r"(?:\s?[¼½¾⅓⅔]|\s(?:1/[234]|3/4)\b)"  # "2½", "5 1/2"
FIGURES = rf"(?:{DIGITS}{_PART}?|[¼½¾⅓⅔]){HALF}?(?:(?:\s|-)?{_SCALE}\b|\s?(?:{_one_of(SHORT_SCALES)})\b)?"
INDEFINITE = (
    rf"(?:(?:{_one_of(CROWDS)}|tens)\b(?:\sof\s(?:{_one_of(CROWDS)})\b)?"
    rf"|(?:a\scouple(?=\sof\b)|(?:a\s)?couple(?=\s(?:{_one_of(SCALES)}|dozen|hours|days|weeks|months|years)\b)|a\sfew|(?<=\s)few(?=\s(?:{_one_of(SCALES)}|dozen|years|months|weeks|days|hours))"
    rf"|several|multiple|a\shandful(?=\sof\b))\b(?:\sof(?=\s(?:{_one_of(SCALES)}|dozen)\b))?(?:\s(?:{_one_of(SCALES)}|dozen)\b)?)"
)
DOZEN = r"(?:(?:half[\s-]a[\s-]|a[\s-]half[\s-]|an?\s)?(?:dozen)\b|half\sa\s(?:million|billion|trillion)\b)"
NUMBER = rf"(?:{FIGURES}|{INDEFINITE}|{DOZEN}|{SPELLED}{HALF}?(?:\s{_SCALE}\b|\sdozen\b)?)"

_FIGURES = re.compile(rf"(?P<digits>[\d,]*\.?\d+(?!/))?\s?(?P<part>[¼½¾⅓⅔]|\d/\d)?(?P<half>{HALF})?[\s-]?(?P<scale>[a-z]+)?", re.IGNORECASE)
_SCALE_WORD = re.compile(rf"(?:\b{_SCALE}|(?<=\d)(?:{_one_of(SHORT_SCALES)})|\b(?:{_one_of(SHORT_SCALES)}))$", re.IGNORECASE)


def read_number(text: str) -> Number:
    """The number that a match of NUMBER spells."""
    words = re.sub(r",\s(?=\d)", ",", re.sub(r"\s+", " ", plain(text))).strip()
    if words[0].isdigit() or words[0] in FRACTIONS or words[0] == ".":
        return _figures(words)
    first = words.split()[0].split("-")[0]
    if first in CROWDS or first == "tens":
        return _crowd(words)
    if first in {"several", "multiple", "few", "couple"} or words.startswith(("a couple", "a few", "a handful")):
        return _few(words)
    if "dozen" in words or words.startswith("half a "):
        return _dozen(words)
    return _spelled(words)


def _figures(words: str) -> Number:
    """ "1,000", "8.5", "14bn", "2½ million", "1 and a half"."""
    m = _FIGURES.match(words)
    assert m  # every part is optional
    digits = (m["digits"] or "0").replace(",", "")
    value = float(digits) + (FRACTIONS[m["part"]] if m["part"] else 0) + (0.5 if m["half"] else 0)
    step = 0.5 if m["part"] or m["half"] else _place(digits)
    scale = SCALES.get(m["scale"] or "") or SHORT_SCALES.get(m["scale"] or "")
    number = Number(value, value, value, step)
    return number.times(scale) if scale else number


def _place(digits: str) -> float:
    """Where the last digit that tells something stands: "8.5" 0.1, "3,300" 100, "1,000" 100 (two digits are taken to count)."""
    if "." in digits:
        return float(10.0 ** -len(digits.partition(".")[2][:12]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(10 ** max(0, min(zeros, len(digits) - 2)))


def _crowd(words: str) -> Number:
    """ "dozens", "hundreds of thousands", "tens of billions"."""
    first, _, second = words.partition(" of ")
    scale = CROWDS[second] / 2 if second in CROWDS else 1.0
    if second == "dozens":
        scale = 12.0
    if first == "tens":
        return Number(20 * scale, 100 * scale, None, 10 * scale, True, True)
    return Number(CROWDS[first] * scale, None, None, CROWDS[first] * scale, True, True)


def _few(words: str) -> Number:
    """ "several", "a few", "a couple hundred", "several dozen"."""
    scale = next((s for w, s in (*SCALES.items(), ("dozen", 12.0)) if words.endswith(w)), 1.0)
    low, high = next((r for w, r in FEW.items() if words.startswith(w)), (2.0, None if scale == 1 else 10.0))
    return Number(low * scale, None if high is None else high * scale, None, scale, scale > 1, True)


def _dozen(words: str) -> Number:
    """ "a dozen", "two dozen", "half a dozen", "half a million"."""
    if words.startswith("half a ") and "dozen" not in words:
        value = SCALES[words.split()[-1]] / 2
        return Number(value, value, value, value / 5, True)
    if "half" in words:
        return Number(6, 6, 6, 1)
    count = words.replace("dozen", "").strip()
    value = 12.0 * (1 if count in {"", "a", "an"} else _spelled(count).low)
    return Number(value, value, value, 1)


def _spelled(words: str) -> Number:
    """ "twenty-two", "one hundred and ten", "two and a half million", "a million"."""
    half = "and a half" in words
    total = current = 0.0
    scale = 1.0
    for word in words.replace("and a half", "half").replace("-", " ").split():
        if word == "half":
            current += 0.5
        elif word in SCALES and word != "hundred":
            scale = SCALES[word]
            total, current = total + (current or 1) * scale, 0
        elif word == "hundred":
            current = (current or 1) * 100
        else:
            current += SMALL.get(word, 0) + TENS.get(word, 0)
    value = total + current
    step = 0.5 * scale if half else (scale if scale > 1 and not current else _place(str(int(value))))
    return Number(value, value, value, step, scale > 1)


def read_ordinal(text: str) -> float:
    """ "third", "3rd", "twenty-first"."""
    words = plain(text)
    if words[0].isdigit():
        return float(words[:-2])
    tens, _, last = words.rpartition("-")
    return float(TENS.get(tens, 0) + ORDINALS[last])


def rounded(number: Number) -> bool:
    """Ends in two zeros or is given in thousands and up, and so may be rounded: "600", "1,000", "two million"."""
    value = number.nominal
    return number.scaled or (value is not None and value >= 100 and math.fmod(value, 100) == 0)
