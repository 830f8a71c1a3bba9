#!/usr/bin/env python3
"""Writes invented rows in the layout of a data set, to measure imports: nothing in them has happened.

    Benchmarks/make-table.py acled 176000 > acled.csv
"""

import csv
import datetime
import random
import sys

ACLED = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1
inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
latitude longitude geo_precision source source_scale notes fatalities tags timestamp""".split()

EVENTS = [
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Protests", "Peaceful protest"),
    ("Riots", "Mob violence"),
    ("Violence against civilians", "Attack"),
    ("Strategic developments", "Arrests"),
]


def acled(count, random):
    """Thin rows: one sentence of notes, two actors, a place with a point."""
    towns = []
    for number in range(8000):
        country = number % 40
        towns.append((f"Land {country}", f"Province {country}-{number % 300}", f"District {number % 2000}",
                      f"Town {number}", f"{random.uniform(-40, 60):.4f}", f"{random.uniform(-100, 150):.4f}"))
    actors = [f"Group {number}" for number in range(1500)]
    start = datetime.date(2010, 1, 1)
    for number in range(count):
        day = start + datetime.timedelta(days=random.randrange(5400))
        kind, sub = random.choice(EVENTS)
        country, admin1, admin2, town, latitude, longitude = random.choice(towns)
        first, second = random.choice(actors), random.choice(actors)
        yield {
            "event_id_cnty": f"XLD{number}", "event_date": day.isoformat(), "year": day.year,
            "time_precision": random.choice("1112"), "disorder_type": "Political violence", "event_type": kind,
            "sub_event_type": sub, "actor1": first, "inter1": random.choice("1234"), "actor2": second,
            "inter2": random.choice("1237"), "iso": 999, "region": "Nowhere", "country": country, "admin1": admin1,
            "admin2": admin2, "location": town, "latitude": latitude, "longitude": longitude,
            "geo_precision": random.choice("112"), "source": f"Paper {number % 400}; Wire {number % 30}",
            "source_scale": "National", "notes": f"On {day}, {first} and {second} met in {town}; what followed is invented.",
            "fatalities": random.choice((0, 0, 0, 1, 2, 5)), "timestamp": 1700000000 + number,
        }


def main():
    layout, count = sys.argv[1], int(sys.argv[2])
    if layout != "acled":
        sys.exit("The only layout is acled.")
    writer = csv.DictWriter(sys.stdout, ACLED, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(acled(count, random.Random(176)))


main()
