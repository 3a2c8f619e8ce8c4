"""Units, each with its kind, its normal unit and the factor between the two.

Factors are those of NIST SP 811, appendix B; currency codes those of ISO 4217. A month is a twelfth of the mean Gregorian year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.mentions.values.numbers import plain
from rashomon.types import ValueKind


@dataclass(frozen=True, slots=True)
class Unit:
    kind: ValueKind
    unit: str  # the normal unit
    factor: float
    name: str  # singular, for readers: "hour"
    factor_low: float | None = None  # where the word means two units ("ton"): the lesser factor


MINUTE, HOUR, DAY, YEAR = 60.0, 3600.0, 86400.0, 31_556_952.0
MILE, FOOT, INCH = 1609.344, 0.3048, 0.0254

# kind, normal unit: (factor, the first form is the reader's, forms)
_TABLE: dict[tuple[ValueKind, str], tuple[tuple[float, str], ...]] = {
    ("duration", "second"): (
        (1, "second seconds secs sec"),
        (MINUTE, "minute minutes mins min"),
        (HOUR, "hour hours hrs hr"),
        (DAY, "day days"),
        (7 * DAY, "week weeks wk wks"),
        (14 * DAY, "fortnight fortnights"),
        (YEAR / 12, "month months mo"),
        (YEAR, "year years yr yrs"),
        (10 * YEAR, "decade decades"),
        (100 * YEAR, "century centuries"),
    ),
    ("mass", "kilogram"): (
        (1, "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
        (0.001, "gram grams gramme grammes"),
        (1000, "tonne tonnes metric_ton metric_tons"),
        (907.18474, "short_ton short_tons"),
        (0.45359237, "pound pounds lb lbs"),
        (0.028349523125, "ounce ounces oz"),
    ),
    ("length", "metre"): (
        (1, "metre metres meter meters"),
        (1000, "kilometre kilometres kilometer kilometers km kms"),
        (0.01, "centimetre centimetres centimeter centimeters cm"),
        (0.001, "millimetre millimetres millimeter millimeters mm"),
        (MILE, "mile miles"),
        (1852, "nautical_mile nautical_miles"),
        (0.9144, "yard yards"),
        (FOOT, "foot feet ft"),
        (INCH, "inch inches"),
    ),
    ("speed", "metre/second"): (
        (MILE / HOUR, "mile_per_hour miles_per_hour miles_an_hour mph"),
        (1000 / HOUR, "kilometre_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km/h kmh kph kmph"),
        (1852 / HOUR, "knot knots"),
        (MILE, "mile_per_second miles_per_second miles_a_second"),
        (1000, "kilometre_per_second kilometres_per_second kilometers_per_second km/s"),
        (1, "metre_per_second metres_per_second meters_per_second m/s"),
        (FOOT, "foot_per_second feet_per_second"),
    ),
    ("area", "square metre"): (
        (1, "square_metre square_metres square_meter square_meters sq_m"),
        (1e6, "square_kilometre square_kilometres square_kilometer square_kilometers sq_km"),
        (MILE**2, "square_mile square_miles sq_mi"),
        (FOOT**2, "square_foot square_feet sq_ft"),
        (4046.873, "acre acres"),
        (1e4, "hectare hectares ha"),
    ),
    ("volume", "litre"): (
        (1, "litre litres liter liters"),
        (3.785412, "gallon gallons"),
        (1000, "cubic_metre cubic_metres cubic_meter cubic_meters"),
        (28.31685, "cubic_foot cubic_feet"),
    ),
    ("percent", "percent"): ((1, "percent per_cent pct %"),),
    ("percent", "percentage point"): ((1, "percentage_point percentage_points"), (0.01, "basis_point basis_points")),
    ("other", "degree"): ((1, "degree degrees ° °C °F"),),
}
# "ton" is 907 kg in American use and 1,000 kg in most other reports, and few say which.
_TON = Unit("mass", "kilogram", 1000, "ton", factor_low=907.18474)

UNITS: dict[str, Unit] = {
    form.replace("_", " "): Unit(kind, unit, factor, forms.split()[0].replace("_", " "))
    for (kind, unit), rows in _TABLE.items()
    for factor, forms in rows
    for form in forms.split()
} | {"ton": _TON, "tons": _TON}

CURRENCY_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₦": "NGN", "₱": "PHP", "₫": "VND", "₴": "UAH", "฿": "THB", "¢": "USD", "Rs": "INR", "Rs.": "INR",
}  # fmt: skip
CURRENCY_CODES = frozenset({
    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "ILS",
    "BRL", "MXN", "ARS", "COP", "CLP", "PEN", "ZAR", "NGN", "KES", "EGP", "SAR", "AED", "QAR", "KRW", "TWD", "HKD", "SGD", "THB", "IDR",
    "MYR", "PHP", "VND", "PKR", "BDT", "UAH",
})  # fmt: skip
# Where several countries share a name ("dollar", "rupee", "peso"), a word for the country before it decides; without one the
# currency stays the commonest in English news, or open ("XXX", no currency, in ISO 4217).
CURRENCY_NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound sterling": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "rupee": "XXX", "peso": "XXX", "franc": "XXX", "krona": "SEK", "krone": "XXX",
    "zloty": "PLN", "lira": "TRY", "shekel": "ILS", "rand": "ZAR", "naira": "NGN", "rial": "XXX", "riyal": "SAR", "dirham": "AED",
    "dinar": "XXX", "baht": "THB", "won": "KRW", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "hryvnia": "UAH", "forint": "HUF",
    "real": "BRL", "reais": "BRL", "cent": "USD", "pence": "GBP", "penny": "GBP", "shilling": "XXX",
}  # fmt: skip
_DOLLARS = {
    "u.s.": "USD", "us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD", "hong kong": "HKD",
    "singapore": "SGD", "taiwan": "TWD", "taiwanese": "TWD",
}  # fmt: skip
CURRENCY_COUNTRIES = {
    "dollar": _DOLLARS,
    "cent": _DOLLARS,
    "rupee": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepalese": "NPR"},
    "peso": {"mexican": "MXN", "colombian": "COP", "argentine": "ARS", "chilean": "CLP", "philippine": "PHP", "cuban": "CUP"},
    "franc": {"swiss": "CHF", "cfa": "XOF"},
    "krone": {"norwegian": "NOK", "danish": "DKK"},
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG"},
    "rial": {"iranian": "IRR", "omani": "OMR"},
    "dinar": {"kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
}  # fmt: skip
CENTS = frozenset({"cent", "cents", "¢", "pence", "penny"})


def _alternatives(forms: set[str]) -> str:
    return "|".join(re.escape(f).replace(r"\ ", r"[\s-]") for f in sorted(forms, key=len, reverse=True))


_COUNTRIES = {c for names in CURRENCY_COUNTRIES.values() for c in names}
_NAMES = {*CURRENCY_NAMES, *CURRENCY_COUNTRIES} - {"won", "real", "rand", "sterling"}
UNIT = rf"(?:{_alternatives(set(UNITS) - {'%', '°', '°C', '°F'})})(?![\w])|%|°[CF]?(?!\w)"
CURRENCY_WORD = rf"(?:(?:{_alternatives(_COUNTRIES)})\s)?(?:{_alternatives(_NAMES)})s?\b(?:\ssterling\b)?"
SIGN = rf"(?:{_alternatives(set(CURRENCY_SIGNS))}|(?-i:\b(?:{'|'.join(sorted(CURRENCY_CODES))})\s?))"


def unit_named(words: str) -> Unit | None:
    """ "hours", "square feet", "metric-tons", "%": the unit; None for what is none."""
    key = re.sub(r"[\s-]+", " ", words)
    return UNITS.get(key) or UNITS.get(plain(key))


def currency_signed(sign: str) -> str:
    """ "$", "US$", "EUR": the ISO 4217 code."""
    sign = sign.strip()
    return CURRENCY_SIGNS.get(sign) or CURRENCY_SIGNS.get(sign.upper()) or sign.upper()


def currency_named(words: str) -> str | None:
    """ "dollars", "Canadian dollars", "pounds sterling": the ISO 4217 code, "XXX" where it is open; None for no currency."""
    words = re.sub(r"\s+", " ", plain(words))
    if words.endswith("sterling"):
        return "GBP"
    country, _, name = words.rpartition(" ")
    name = name if name in CURRENCY_NAMES or name in CURRENCY_COUNTRIES else name.removesuffix("s")
    if country:
        return CURRENCY_COUNTRIES.get(name, {}).get(country)
    return CURRENCY_NAMES.get(name)
