#!/usr/bin/env python3
"""Writes the records of a Sitrep site as content for Hugo (Benchmarks/hugo holds its layouts). Standard library only.

usage: make-hugo.py --site DIR --output DIR

Reads the JSON Lines of DIR/Content, as imports write them; records in YAML and Markdown are left out, and the program
says so. Incidents become Markdown files with front matter in JSON, which Hugo reads faster than YAML. Actors, places and
years become terms, Hugo's own way to lists. A place's province and country are worked out here, so that Hugo need not.
"""

import argparse
import collections
import json
import os
import re
import shutil
import sys

LAYOUTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hugo")


def read(content, kind):
    records = {}
    for folder, folders, names in os.walk(os.path.join(content, kind)):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            if not name.endswith(".jsonl"):
                print(f"make-hugo: left out: {path}", file=sys.stderr)
                continue
            with open(path, encoding="utf-8") as stream:
                for line in stream:
                    if line.strip():
                        record = json.loads(line)
                        records[record["id"]] = record
    return records


def write(folder, name, front_matter):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as stream:
        json.dump(front_matter, stream, ensure_ascii=False, indent=1)
        stream.write("\n")


def earliest_day(edtf):
    """The first possible day of a date as imports write them: a day, a month, a year, or a set or span of those."""
    found = re.search(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf)
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}"


def place_of(incident):
    """The id, and what is said of it: a place is an id, an object or a list of accounts."""
    place = incident.get("place")
    if isinstance(place, list):
        place = place[0]
    if isinstance(place, dict):
        return place.get("value"), place.get("note")
    return place, None


def with_parents(place, places):
    line = []
    while place and place not in line:
        line.append(place)
        place = places.get(place, {}).get("within")
    return line


def best(incident):
    for row in (row for toll in incident.get("tolls", []) for row in toll.get("rows", [])):
        killed = row.get("killed")
        if isinstance(killed, dict):
            return killed["best"]
        if "side" not in row and isinstance(killed, int):
            return killed
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", required=True)
    parser.add_argument("--output", required=True, help="a folder that is not there yet")
    arguments = parser.parse_args()
    if os.path.exists(arguments.output):
        parser.error(f"'{arguments.output}' is there already")

    content = os.path.join(arguments.site, "Content")
    incidents, actors, places, sources = (read(content, kind) for kind in ("incidents", "actors", "places", "sources"))
    if not incidents:
        sys.exit(f"make-hugo: no incidents in '{content}'")

    shutil.copytree(LAYOUTS, arguments.output)
    output = os.path.join(arguments.output, "content")
    years = collections.Counter()
    for incident in incidents.values():
        place, note = place_of(incident)
        day = earliest_day(incident["date"])
        years[day[:4]] += 1
        write(os.path.join(output, "incidents"), incident["id"] + ".md", {
            "title": incident["title"], "date": day, "edtf": incident["date"], "kind": incident["kind"],
            "actors": [row["actor"] for row in incident.get("participants", []) if "actor" in row],
            "places": with_parents(place, places), "years": [day[:4]], "precision": incident.get("place_precision"),
            "place_note": note, "participants": incident.get("participants", []), "tolls": incident.get("tolls", []),
            "best": best(incident), "source_ids": incident.get("sources", []),
        })
    write(os.path.join(output, "incidents"), "_index.md", {"title": "Incidents"})
    for kind, records in (("actors", actors), ("places", places)):
        for record in records.values():
            keys = ("kind", "within", "latitude", "longitude")
            front_matter = {key: record[key] for key in keys if key in record}
            write(os.path.join(output, kind, record["id"]), "_index.md", {"title": record["name"], **front_matter})
    for year in sorted(years):
        write(os.path.join(output, "years", year), "_index.md", {"title": year})
    for name, records in (("actors", actors), ("places", places), ("sources", sources)):
        write(os.path.join(arguments.output, "data"), name + ".json", records)
    print(f"{len(incidents)} incidents, {len(actors)} actors, {len(places)} places, {len(years)} years")


if __name__ == "__main__":
    main()
