#!/usr/bin/env python3
"""Makes a CSV in the layout of UCDP GED, for measuring. Standard library only.

usage: make-ucdp.py --rows N [--seed S] [--times K]     invented events; the same bytes for the same N, S and K
       make-ucdp.py --from FILE [--times K]             the events of FILE

With --times K the rows stand there K times: each repetition has ids of its own, dates that are one more day earlier, and
headlines of its own, so that sources grow with the incidents. Actors and places stay the same, as they do when more of
one conflict is recorded.

Invented rows have invented countries, groups and places. Their distributions are those of the file for Pakistan,
1989 to 2018: few actors in most rows, several sources in a third of them, places of all precisions, line breaks in cells.
"""

import argparse
import csv
import datetime
import random
import sys

COLUMNS = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id "
    "dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources "
    "source_article source_office source_date source_headline source_original where_prec where_coordinates "
    "where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country iso3 country_id region event_clarity "
    "date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
).split()

SYLLABLES = "bar dak gol han jan kar lor mir nau pesh qal rud shah tor wan zar".split()
OFFICES = ["Agency North", "Agency South", "Daily Courier", "Evening Post", "The Observer", "Radio One"]
VERBS = ["killed in clash", "die in attack", "killed as convoy is hit", "dead after raid", "killed in roadside blast"]
COUNTRY = "Exampleland"
GOVERNMENT = "Government of Exampleland"


def name(random_source, syllables):
    return "".join(random_source.choice(SYLLABLES) for _ in range(syllables)).capitalize()


class Invented:
    def __init__(self, rows, seed):
        self.rows = rows
        self.random = random.Random(seed)
        self.groups = [f"{name(self.random, 2)} Front" for _ in range(66)]
        self.districts = [
            (f"{name(self.random, 2)} province {province + 1}", f"{name(self.random, 2)} district {province}-{number}")
            for province in range(8) for number in range(15)
        ]
        self.points = [
            (f"{name(self.random, 3)} {kind}", self.random.randrange(len(self.districts)),
             f"{self.random.uniform(24, 37):.6f}", f"{self.random.uniform(61, 77):.6f}")
            for kind in ("town", "village", "village", "road") for _ in range(290)
        ]

    def pick(self, items):
        """The number of one of them: a few come often, most seldom."""
        anyone = self.random.randrange(len(items))
        return anyone if self.random.random() < 0.3 else min(int(self.random.paretovariate(0.8)) - 1, anyone)

    def __iter__(self):
        return (self.row(number) for number in range(self.rows))

    def row(self, number):
        rng = self.random
        kind = rng.choices((1, 2, 3), (84, 7, 9))[0]
        year = min(2018, max(1989, round(rng.triangular(1989, 2018, 2011))))
        start = datetime.date(year, 1, 1) + datetime.timedelta(days=rng.randrange(365))
        precision = rng.choices((1, 2, 3, 4, 5), (9480, 440, 20, 50, 10))[0]
        end = start + datetime.timedelta(days=(0, rng.randint(1, 5), 6, 29, 200)[precision - 1])
        group = self.pick(self.groups)
        side_a = (1, GOVERNMENT) if kind == 1 else (100 + group, self.groups[group])
        if kind == 3:
            side_b = (9999, "Civilians")
        else:
            other = group if kind == 1 else (group + 1 + rng.randrange(len(self.groups) - 1)) % len(self.groups)
            side_b = (100 + other, self.groups[other])
        point, district, latitude, longitude = self.points[self.pick(self.points)]
        adm_1, adm_2 = self.districts[district]
        deaths = [0, 0, 0, 0]
        for _ in range(min(60, int(rng.paretovariate(0.9)))):
            deaths[rng.choices((0, 1, 2, 3), (0, 0, 1, 0) if kind == 3 else (25, 50, 15, 10))[0]] += 1
        best = sum(deaths)
        articles = []
        if rng.random() < 0.34:
            for _ in range(min(9, int(rng.paretovariate(1.4)))):
                day = end + datetime.timedelta(days=rng.randrange(3))
                headline = f"{best} {rng.choice(VERBS)} in {point}, {adm_2}; officials say more than {rng.randint(2, 40)} hurt"
                articles.append((rng.choice(OFFICES), day.isoformat(), headline))
            source = ";".join(f'"{office},{day},{headline}"' for office, day, headline in articles)
        else:
            source = f"R {start.day}/{start.month} {start.year}" + ("\nAgency notes, page 2" if rng.random() < 0.2 else "")
        midnight = " 00:00:00.000"
        values = {
            "id": 100000 + number, "relid": f"EXA-{year}-{kind}-{group}-{number}", "year": year, "active_year": 1,
            "code_status": "Clear", "type_of_violence": kind, "conflict_name": f"{COUNTRY}: {self.groups[group]}",
            "dyad_name": f"{side_a[1]} - {side_b[1]}", "side_a": side_a[1], "side_b": side_b[1],
            "number_of_sources": len(articles) or -1, "source_article": source,
            "source_office": ";".join(article[0] for article in articles),
            "source_date": ";".join(article[1] for article in articles),
            "source_headline": ";".join(article[2] for article in articles),
            "source_original": rng.choice(("military spokesman", "police", "residents", "")),
            "where_prec": rng.choices((1, 2, 3, 4, 5, 6), (365, 410, 175, 10, 38, 2))[0], "where_coordinates": point,
            "where_description": f"near {point}, {adm_2}", "adm_1": adm_1, "adm_2": adm_2, "latitude": latitude,
            "longitude": longitude, "geom_wkt": f"POINT ({longitude} {latitude})", "priogrid_gid": 180000,
            "country": COUNTRY, "iso3": "XXX", "country_id": 999, "region": "Asia", "event_clarity": 1,
            "date_prec": precision, "date_start": start.isoformat() + midnight, "date_end": end.isoformat() + midnight,
            "deaths_a": deaths[0], "deaths_b": deaths[1], "deaths_civilians": deaths[2], "deaths_unknown": deaths[3],
            "best": best, "high": best + rng.choice((0, 0, 0, 2)), "low": max(0, best - rng.choice((0, 0, 0, 1))),
            "gwnoa": 999 if kind == 1 else "", "gwnob": "",
        }
        for key, value in (("conflict", 300 + group), ("dyad", 500 + group), ("side_a", side_a[0]), ("side_b", side_b[0])):
            values[f"{key}_dset_id"] = values[f"{key}_new_id"] = value
        return [str(values[column]) for column in COLUMNS]


def earlier(text, days):
    """The date at the head of a cell, some days earlier; what follows it stays."""
    try:
        day = datetime.date.fromisoformat(text[:10])
    except ValueError:
        return text
    return (day - datetime.timedelta(days=days)).isoformat() + text[10:]


def marked(article, number):
    """The cited articles with a mark of the repetition in each headline."""
    if not article:
        return article
    if article.startswith('"') and article.endswith('"'):
        return article[:-1].replace('";"', f' ({number})";"') + f' ({number})"'
    return f"{article} ({number})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, help="how many invented events")
    parser.add_argument("--from", dest="file", help="a CSV file of UCDP GED instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=1)
    arguments = parser.parse_args()
    if (arguments.rows is None) == (arguments.file is None):
        parser.error("give either --rows or --from")

    csv.field_size_limit(sys.maxsize)
    tags = []
    if arguments.file:
        with open(arguments.file, newline="", encoding="utf-8") as stream:
            rows = list(csv.reader(stream))
        columns = rows.pop(0)
        if rows and next((cell for cell in rows[0] if cell), "").startswith("#"):
            tags = [rows.pop(0)]
    else:
        columns, rows = COLUMNS, list(Invented(arguments.rows, arguments.seed))

    index = {column: number for number, column in enumerate(columns)}
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(tags)
    step = 10 ** len(str(max((int(row[index["id"]]) for row in rows), default=1)))
    for time in range(arguments.times):
        for original in rows:
            row = list(original)
            if time:
                row[index["id"]] = str(int(row[index["id"]]) + time * step)
                for column, change in (
                    ("relid", lambda text: f"{text}-{time}"), ("date_start", lambda text: earlier(text, time)),
                    ("date_end", lambda text: earlier(text, time)), ("source_article", lambda text: marked(text, time)),
                ):
                    if column in index:
                        row[index[column]] = change(row[index[column]])
            writer.writerow(row)


if __name__ == "__main__":
    main()
