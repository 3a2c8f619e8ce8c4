"""Rules for times of the day: by the clock, and by its parts."""

from __future__ import annotations

from rashomon.mentions.times.fragments import PART, Form, Groups, rule
from rashomon.mentions.times.meaning import Shift
from rashomon.mentions.times.words import PARTS, SMALL, number_of

ZONE = (
    r"(?:(?-i:[ECMPA][SD]?T|GMT|UTC|BST|(?:C|E|W)ES?T|IST|JST|KST|MSK|SGT|HKT|PKT|AE[SD]T)\b"
    r"|(?:local )?(?:(?:eastern|central|mountain|pacific|atlantic|gulf|local|(?-i:[A-Z]\w+(?: [A-Z]\w+)?)) )(?:standard |daylight )?time\b)"
)


def _clock(g: Groups) -> Form | None:
    """ "6:00 pm Bogotá time", "12:10 p.m.", "2 a.m. ET", "18:30", "1400 GMT", "three o'clock"."""
    hour = int(g["h"]) if g["h"].isdigit() else SMALL[g["h"].lower()]
    minute, half = int(g["mi"] or 0), g["half"][:1].lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    told = bool(half) or g["h"].startswith("0")
    return Form(None, clock=f"{hour:02d}:{minute:02d}", half=told, zone=g["zone"] or None) if hour < 24 else None


def _spoken(g: Groups) -> Form:
    """ "ten to four", "quarter past six", "half past eight"; which half of the day is left open."""
    said = {"half": 30, "quarter": 15}
    minutes = said.get(g["mi"].lower()) or int(number_of(g["mi"]) or 0)
    hour = SMALL[g["h"].lower()]
    if g["side"].lower() != "past":
        hour, minutes = hour - 1, 60 - minutes
    return Form(None, clock=f"{hour % 12 or 12:02d}:{minutes:02d}", half=False)


def _noon(g: Groups) -> Form:
    """ "noon", "midday", "midnight"."""
    return Form(None, clock="24:00" if g["name"].lower() == "midnight" else "12:00", zone=g["zone"] or None)


def _part(g: Groups) -> Form:
    """ "this morning", "last night", "that night", "the next afternoon", "the morning"."""
    which = g["which"].lower()
    part = PARTS[g["part"].lower()]
    if not which:
        return Form(None, part=part)
    if which in ("this", "last"):
        return Form(Shift("D", -1 if which == "last" else 0), part=part)
    count = 1 if which.endswith(("next", "following")) else -1 if which.endswith("previous") else 0
    return Form(Shift("D", count, "text"), part=part)


def _early_hours(g: Groups) -> Form:
    """ "the early hours", "the small hours of the morning"."""
    return Form(None, part="TMO")


def _tonight(g: Groups) -> Form:
    """ "tonight"; "overnight": the night before."""
    return Form(Shift("D", -1 if g["night"].lower() == "overnight" else 0), part="TNI")


HOUR = "|".join(list(SMALL)[1:13])
# What may follow "at ten to four": no noun that is counted
ENDED = r"[.,;:!?)—–]|$| (?:on|in|that|this|when|as|after|before|and|while|local|yesterday|today|(?-i:[MTWFS][a-z]+day))\b"
NO_LENGTH = r"(?<!video\s\()(?<!audio\s\()"  # "Video (02:18)"
HALF = r"[ap]\.m\b\.?|[ap]m\b"
RULES = (
    rule(rf"(?P<h>\d{{1,2}})(?:[:.](?P<mi>[0-5]\d))?(?: )?(?P<half>{HALF})(?:,? \(?(?P<zone>{ZONE}))?", _clock),
    rule(rf"{NO_LENGTH}(?P<half>)(?P<h>\d{{1,2}}):(?P<mi>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?: hrs| hours)?(?: \(?(?P<zone>{ZONE}))?", _clock),
    rule(rf"(?P<half>)(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d) (?P<zone>{ZONE})", _clock),
    rule(rf"(?P<half>)(?P<mi>)(?P<zone>)(?P<h>\d{{1,2}}|{HOUR}) o['’]clock\b", _clock),
    rule(rf"(?:a )?(?P<mi>half|quarter|(?:five|ten|twenty(?:~five)?)(?: minutes)?) (?P<side>past) (?P<h>{HOUR})\b", _spoken),
    rule(rf"(?:a )?(?P<mi>quarter|twenty~five) (?P<side>to|till) (?P<h>{HOUR})\b", _spoken),
    rule(rf"(?<=\bat\s)(?P<mi>five|ten|twenty)(?: minutes)? (?P<side>to|till) (?P<h>{HOUR})\b(?={ENDED})", _spoken),
    rule(rf"(?P<name>noon|midday|midnight)\b(?: (?P<zone>{ZONE}))?", _noon),
    rule(rf"(?:(?P<which>this|that|last|the (?:next|following|previous|same)) |the )?(?:(?:mid|pre)-)?(?P<part>{PART})\b", _part),
    rule(r"(?:the )?(?:early|small|wee) (?:morning )?hours(?: of the morning)?\b", _early_hours),
    rule(r"(?P<night>tonight|overnight)\b", _tonight),
)
