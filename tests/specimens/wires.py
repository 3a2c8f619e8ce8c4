"""Invented reports as they come in over days, by the event that each tells of."""

from __future__ import annotations

from rashomon.reports.build import identify
from rashomon.types import Report


def report(title: str, body: str, published: str | None = "2031-03-04", outlet: str = "Northline", number: int = 0) -> Report:
    """A report as it is read from a line of JSON."""
    text = f"{title}\n\n{body}" if title else body
    name = identify(text, outlet, str(published), str(number))
    return Report(
        id=identify(text),
        source=f"feed.jsonl:{name}",
        text=text,
        title=title or None,
        outlet=outlet,
        published=published,
        url=f"https://{outlet.lower().replace(' ', '-')}.example/{name}",
    )


Event = tuple[str, Report]

# One event in the words of four outlets over two days
FERRY = [
    report(
        "Ferry with 212 aboard runs aground off Corran",
        "A ferry carrying 212 passengers ran aground on Tuesday evening on the Tarn reef, two miles off the port of Corran, the "
        "coast guard "
        "said. Lifeboats took everyone off the Marit Elise by midnight. Captain Orlan Beck, 58, told the harbour master that the radar had "
        "failed. Four people were treated for cold at Saint Ansel hospital.",
        "2031-03-04",
        "Northline",
    ),
    report(
        "All rescued after ship hits reef near Corran",
        "Rescuers worked through the night to bring ashore everyone from the Marit Elise, which struck the Tarn reef in fog. Orlan Beck, "
        "the vessel's master, said his instruments went dark shortly before the impact. The company that runs the line, Sund Crossings, "
        "suspended sailings.",
        "2031-03-05",
        "Elva Post",
    ),
    report(
        "Inquiry opens into grounding of the Marit Elise",
        "Investigators boarded the Marit Elise on Wednesday to recover her voyage recorder, a day after she went onto the Tarn reef with "
        "212 people. Sund Crossings said the radar had been serviced in January. Beck has been questioned twice.",
        "2031-03-05",
        "Sund Radio",
    ),
    report(
        "Radar fault blamed for Corran ferry accident",
        "The master of the stranded ferry Marit Elise, Orlan Beck, says a radar fault put his ship on the rocks. Passengers "
        "described a bang, then "
        'darkness, when she struck the Tarn reef in fog. "We held hands," said Lena Holm, 34, who was on her way to Corran with '
        "211 others.",
        "2031-03-05",
        "Harbour Gazette",
    ),
]

# Two fires in one town on one day
BAKERY = [
    report(
        "Bakery fire in Elva injures two",
        "Two people were burned when a fire broke out in a bakery on Mill Street in Elva early on Tuesday. The owner, Tomas Rehn, 61, and "
        "an apprentice were taken to hospital. An oven is thought to have caused the blaze, the fire brigade said.",
        "2031-03-04",
        "Northline",
    ),
    report(
        "Oven suspected in Mill Street blaze",
        "Firefighters in Elva believe an oven started the fire that gutted the Rehn bakery on Mill Street before dawn. Tomas Rehn and his "
        "apprentice suffered burns to their hands.",
        "2031-03-04",
        "Elva Post",
    ),
]
WAREHOUSE = [
    report(
        "Warehouse burns at Elva docks",
        "A warehouse full of tyres burned at the docks of Elva on Tuesday night, sending black smoke over Quay Nine. Nobody was hurt. The "
        "firm that rents it, Brandt Storage, said the loss was about two million crowns.",
        "2031-03-04",
        "Northline",
    ),
    report(
        "Smoke over Quay Nine as tyres burn",
        "People near Quay Nine in Elva were told to keep windows shut while a tyre warehouse rented by Brandt Storage burned into the "
        "night. The fire brigade said no one was injured.",
        "2031-03-05",
        "Sund Radio",
    ),
]

# Five stories that share a country, its capital and its president
COUNTRY = [
    report(
        "Ostrel central bank raises rate to 6.5 percent",
        "The central bank of Ostrel raised its key rate by half a point on Tuesday, citing the price of bread and fuel. Governor Rita "
        "Falcao said inflation in Ostrel would fall below five percent by autumn.",
    ),
    report(
        "Floods cut off three villages in northern Ostrel",
        "Rivers burst their banks in the Kessel valley of northern Ostrel on Tuesday, cutting off three villages. Helicopters "
        "flew in food. "
        "The army of Ostrel will help, the government in Varn said.",
    ),
    report(
        "Ostrel beat Elva 3-1 to reach the final",
        "Two goals by Jon Marek sent Ostrel into the final of the Sund Cup on Tuesday night in Varn. Elva's goalkeeper was sent off after "
        "an hour.",
    ),
    report(
        "Ostrel opposition leader jailed for fraud",
        "A court in Varn sentenced Peder Vance, the leader of the opposition in Ostrel, to four years for fraud on Tuesday. His lawyers "
        "called the trial political. President Dane Ivers said that the courts of Ostrel are independent.",
    ),
    report(
        "Museum in Varn returns bronze masks",
        "The national museum of Ostrel handed eleven bronze masks to a delegation from Corran on Tuesday in Varn. They were taken "
        "a century "
        "ago. President Dane Ivers called it an act of friendship.",
    ),
]

# A disaster, and the day a year later on which it is remembered
DAM = [
    report(
        "Dam at Quell fails, nine feared dead",
        "The dam above Quell gave way on Tuesday after a week of rain, and water swept through the lower town. Nine people are missing, "
        "mayor Ines Calder said. The dam was built in 1931.",
        "2031-03-04",
        "Northline",
    ),
    report(
        "Quell counts its missing after dam failure",
        "Nine people were still missing in Quell on Wednesday, a day after the dam above the town failed. Mayor Ines Calder said "
        "soldiers were "
        "searching the lower town.",
        "2031-03-05",
        "Elva Post",
    ),
]
ANNIVERSARY = [
    report(
        "Quell lights candles a year after the flood",
        "People in Quell lit candles on Thursday to remember those who died when the dam failed a year ago. A memorial by the sculptor Ada "
        "Winther was unveiled. Mayor Ines Calder read their names.",
        "2032-03-04",
        "Northline",
    ),
    report(
        "Memorial unveiled in Quell",
        "A memorial by Ada Winther was unveiled in Quell on Thursday, with candles for each of those lost in last year's flood.",
        "2032-03-05",
        "Sund Radio",
    ),
]

# A wire's first word, its update, and papers that print it
WIRE = (
    "A blast at a chemical works in Orrin killed at least three workers on Tuesday, the firm said. The explosion tore the roof off a "
    "mixing hall at the Lindqvist plant. Windows broke up to a mile away, and schools were closed for the day. Police told people to stay "
    "indoors until the air had been tested. The cause was not known, a spokeswoman for Lindqvist said."
)
BLAST = [
    report("Blast at chemical works in Orrin", WIRE, "2031-03-04T09:10:00", "Sund Press"),
    report("At least three die in Orrin blast", WIRE, "2031-03-04T09:40:00", "Elva Post"),
    report("Explosion kills three", f"ORRIN (Sund Press). {WIRE}", "2031-03-04T09:40:00", "Harbour Gazette"),
    report(
        "Toll in Orrin blast rises to seven",
        "Seven workers are now known to have died in Tuesday's explosion at the Lindqvist chemical works in Orrin, the firm said on "
        "Wednesday. A valve in the mixing hall had been leaking for days, a union man said.",
        "2031-03-05T07:00:00",
        "Sund Press",
    ),
]

EVENTS = {
    "ferry": FERRY,
    "bakery": BAKERY,
    "warehouse": WAREHOUSE,
    "dam": DAM,
    "anniversary": ANNIVERSARY,
    "blast": BLAST,
    **{f"country {place}": [one] for place, one in enumerate(COUNTRY)},
}


def stream() -> list[Event]:
    """All of them in order of publication, each with its event."""
    told = [(event, one) for event, reports in EVENTS.items() for one in reports]
    return sorted(told, key=lambda item: item[1].published or "")
