"""The forms in which a quantity begins, as one expression; what looks like one and is none comes first and swallows its digits."""

from __future__ import annotations

import re

from rashomon.mentions.values.numbers import NUMBER, ORDINALS, TENS
from rashomon.mentions.values.units import CURRENCY_WORD, SIGN, UNIT

_MONTH = (
    r"(?-i:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b)"
)
_SKIP = "|".join(
    (
        r"https?://\S{1,500}|www\.\S{1,500}|[@#]\w+|[\w.+-]{1,64}@[\w-]+",  # addresses
        r"\d{1,2}(?:[:.]\d\d)?\s?(?:to|and|until|[-–])\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b)",  # "from 4 to 7 p.m."
        r"(?<=\[)\d{1,3}(?=\])|911\b|\(\d{3}\)\s?\d{3}-[A-Z]{4}\b",  # marks of notes, the number for emergencies, "(816) 555-TIPS"
        r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b)|\d{1,2}:\d\d(?::\d\d)?|(?:\d{1,2}|[a-z]{3,6})\so['’]clock|\d{4}\s?(?:GMT|UTC|hours\b)",
        rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?|{_MONTH},?\s\d{{4}}\b",
        rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}}\b)?|the\s\d{{1,2}}(?:st|nd|rd|th)(?=[\s,.]+(?:of\b|and\b|at\b|$))",
        r"\d{4}-\d\d-\d\d|\d{1,4}[/.]\d{1,2}[/.]\d{1,4}|\d{1,3}/\d{1,3}(?!\w)|24/7",
        r"(?:mid|late|early|pre|post)?-?['’]?(?:1[0-9]|20)?\d0s\b|(?:1[5-9]|20)\d\d\s?[-–]\s?\d{2,4}\b",  # decades and spans of years
        r"\+\d[\d\s()-]{7,18}|\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}|\d-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}\b",  # telephones
        r"0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4}\b",
        r"\d{1,2}['’′]\s?\d{1,2}(?!\d)(?:[\"”″]|['’′]{2})?",  # heights: 5'11"
        r"(?:image|photo|slide|picture|frame)\s\d+\s?(?:of|/)\s?\d+\b",  # of a gallery
        # names that end in a number: "COVID-19", "F-16s", "G20", "No. 1"
        r"(?-i:(?!(?:USD?|CA?|AU?|NZ|HK|EUR|GBP|Rs)\$?\d)[A-Z]+[a-z]*[-–]?\d[\w-]*)",
        r"(?-i:Group\sof|Big)\s(?-i:[A-Z][a-z]+|\d+)\b",
        r"(?:nos?\.|number|fortune)\s?\d[\d,]*\b",
        r"(?:the|every|each|another)\s?one\b(?!\sof\b)",
        r"one\s(?:another|thing|way|hand|side|point|person's)\b|one['’]s\b",
    )
)
_TIMES = "minute|hour|day|week|fortnight|month|year|decade|century"
_PARTS = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_WHOLE = r"(?:\sof)?\s(?:the|all|its|their|his|her|our|those|these|this|that|an?)\b"
_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)}))\b"
_FRACTION = (
    rf"(?:an?|one)[\s-](?:{_PARTS})(?=\sof\b)|(?:two|three|four|five|six|seven|nine)[\s-](?:(?:{_PARTS})s\b(?=\sof\b)|thirds\b)"
    rf"|(?<!first\s)(?<!second\s)(?<!other\s)(?<!latter\s)half(?={_WHOLE}|\sof\b|[\s-](?:{_TIMES})\b)"
)
_JOIN = r"(?:\s?%|\sper\s?cent)?(?:\s?[-–—]\s?|-?\sto\s|\s(?:or|and|in|out\sof)\s(?:every\s)?)"

START = re.compile(
    rf"(?<![\w.,$£€])(?:(?P<decade>in\s(?:his|her|their|the)\s(?:(?:early|late|mid)(?:[\s-]|-to-late\s))?"
    rf"(?:(?-i:[2-9])0s|teens|{'|'.join(t[:-1] + 'ies' for t in TENS)})\b)|(?P<teenage>teenage(?:d|rs?)?\b)"
    rf"|(?P<skip>{_SKIP})"
    rf"|(?P<fraction>{_FRACTION})"
    rf"|(?P<ordinal>{_ORDINAL})"
    rf"|(?P<long>(?:{_TIMES}|mile)s?[\s-]?long\b|(?:centuries)-long\b)"
    rf"|(?P<spell>(?:(?<=for\s)|(?<=after\s)|(?<=within\s)|(?<=spent\s)|(?<=over\s))(?:{_TIMES[:-8]})s\b|(?:{_TIMES[:-8]})s(?=\s(?:later|ago|after|into)\b))"
    rf"|(?P<one>(?<!times\s)(?<!once\s)(?<!twice\s)an?(?=\s(?-i:{_TIMES}|mile|kilometer|kilometre|tonne|ton|kilo|kilogram|pound|acre)\b(?!-)))"
    rf"|(?P<none>no\sone\b|no(?=\s[a-z])|none(?=\sof\b)|nobody\b)"
    rf"|(?P<single>a\ssingle(?=\s[a-z]))|(?P<both>both(?=\s[a-z])|a\spair\sof(?=\s[a-z]))"
    rf"|(?P<quantity>(?:(?P<sign>{SIGN})\s?)?(?P<first>{NUMBER})(?:(?P<join>{_JOIN})(?:{SIGN})?(?P<second>{NUMBER}))?))",
    re.IGNORECASE,
)
_GAP = r"(?:\sof\s(?:the\s)?|\s(?:full|whole|straight|consecutive|more|additional|extra|solid|other|further)\s|[\s-]?)"
UNIT_AFTER = re.compile(rf"(?P<gap>{_GAP})(?P<unit>{UNIT})(?P<half>\sand\sa\shalf\b)?", re.IGNORECASE)
CURRENCY_AFTER = re.compile(rf"(?:\sof\s|[\s-]?)(?P<currency>{CURRENCY_WORD}|(?-i:USD|EUR|GBP|INR|RUB)\b)", re.IGNORECASE)
THEN = re.compile(rf"(?:,?\s(?:and\s)?|-)?(?P<number>{NUMBER})(?:[\s-]?(?P<unit>[a-z]+))?\b", re.IGNORECASE)
_PORTIONS = (
    rf"{_TIMES}|second|night|quarter|barrel|gallon|liter|litre|ton|tonne|kilo|kilogram|pound|ounce|gram|share|head|person|piece|unit|mile"
    r"|kilometer|kilometre|acre|bottle|ticket|vote|pack"
)
PER = re.compile(
    rf"\s(?:an?|each|every)\s(?P<what>{_PORTIONS})\b(?!\s(?:ago|later|earlier|before|after)\b)|\sper\s(?P<rate>(?:\d[\d,]*\s)?[a-z]+)\b|-an?-(?P<dashed>{_PORTIONS})\b|/(?P<slashed>[a-z]+)\b",
    re.IGNORECASE,
)
OLD = re.compile(r"[\s–-]{1,2}(?P<unit>years?|months?|weeks?|days?)[\s–-]{1,2}(?:olds?|of\sage)\b", re.IGNORECASE)
AGED = re.compile(r"\b(?:aged|ages?|ages?\sof|ages?\sranging|ranging\sin\sage)\s(?:between\s|from\s)?$", re.IGNORECASE)
IS = re.compile(r"\b(?:is|was|are|were|turn(?:s|ed|ing)?)\s(?:just\s|only\s)?$", re.IGNORECASE)
ALONE = re.compile(r"[,.;)]|\s(?:and|in|on|at|when|today|yesterday|last|this|years)\b|$")  # what follows "she was 41"
NO_WHOLE = re.compile(rf"[\w,.]*\d|[\s-](?:{_TIMES})", re.IGNORECASE)  # "killed two in five minutes" is no share
PERCENT = re.compile(r"\s?%|\sper\s?cent", re.IGNORECASE)
OF_ONE = re.compile(r"(?:\sof)?(?:\san?\s|[\s-])(?P<unit>percentage\spoints?|[a-z]+)\b", re.IGNORECASE)
SET_OFF = re.compile(r"[,.;)]|\s(?:and|who|was|were|of|from)\b|$")  # what follows an age set off after a name
OF_AGES = re.compile(r"(?:aged\s|ages\s)?between\sthe\sages\sof\b", re.IGNORECASE)
LISTED = re.compile(r"\bage[ds]\s(?:\d{1,3}(?:,?\sand\s|,\s)){1,8}$", re.IGNORECASE)  # "ages 10, 8 and 4"
BETWEEN = re.compile(r"\bbetween\s(?:the\sages\sof\s)?(?:about\s|around\s|roughly\s)?$", re.IGNORECASE)
FROM = re.compile(
    r"(?<!ranging\s)(?<!range\s)(?<!ranged\s)(?<!ranges\s)(?<!where\s)(?<!age\s)\bfrom\s(?:about\s|around\s)?$", re.IGNORECASE
)
EXTENT = re.compile(
    r"[\s-](?:high|tall|wide|deep|long|thick|across(?=[.,;:)]|$)|apart|underwater|(?:in|of)\s(?:height|width|depth|length|diameter))\b"
    r"|\s(?:below|beneath|under|above)\s(?:the\s)?(?:ground|surface|water|sea)\b",
    re.IGNORECASE,
)
MOVED = re.compile(  # "swam 50m", "fell about 300m into the gorge"
    r"\b(?:swam|swim|f[ea]ll|fallen|falling|dropped|plunged|plunging|land(?:ed|ing)|walk(?:ed|ing)?|r[au]n|running|thrown|threw|dragged"
    r"|swept|carried|hurled|climb(?:ed|ing)?|travell?ed|slid|stood|sank|flung|tumbled|plummeted|drove|rolled)\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
