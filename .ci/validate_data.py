"""Reads every file of data and every feed of a built site with programs that others wrote.

Prints one line a format, with how many files and records it read, and every fault. Exit status 1 where there is one.
"""

import csv
import json
import sqlite3
import sys
from pathlib import Path

import bibtexparser
import feedparser
import geojson
import icalendar
import jsonschema
import stix2validator

site = Path(sys.argv[1])
data = site / "data"
faults = []
counts = {}


def fault(path, text):
    faults.append(f"{path.relative_to(site)}: {text}")


def count(kind, records):
    files, all_records = counts.get(kind, (0, 0))
    counts[kind] = (files + 1, all_records + records)


def read_csv(path):
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
    header = rows[0]
    if len(set(header)) != len(header):
        fault(path, "a column stands twice")
    for number, row in enumerate(rows[1:], 1):
        if len(row) != len(header):
            fault(path, f"record {number} has {len(row)} fields, the header {len(header)}")
        for cell in row:
            if cell[:1] in "=@\t\r" and cell or cell[:1] in "+-" and not is_number(cell):
                fault(path, f"record {number}: a spreadsheet would run {cell[:40]!r}")
    count("CSV", len(rows) - 1)


def is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return text == ""


def read_geojson(path):
    collection = geojson.loads(path.read_text("utf-8"))
    for error in collection.errors():
        fault(path, error)
    for feature in collection.features:
        if feature.geometry is not None:
            longitude, latitude = feature.geometry.coordinates[:2]
            if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
                fault(path, f"{feature.id} lies outside the globe")
    count("GeoJSON", len(collection.features))


def read_stix(path):
    options = stix2validator.ValidationOptions(version="2.1", silent=True)
    result = stix2validator.validate_file(str(path), options)
    bundle = json.loads(path.read_text("utf-8"))
    for found in result.object_results or []:
        for error in found.errors or []:
            fault(path, f"{found.object_id}: {error.message}")
    ids = {each["id"] for each in bundle["objects"]}
    if len(ids) != len(bundle["objects"]):
        fault(path, "an object stands twice")
    for each in bundle["objects"]:
        for key, value in each.items():
            if key in ("object_marking_refs", "extensions"):
                continue
            for reference in [value] if key.endswith("_ref") else value if key.endswith("_refs") else []:
                if reference not in ids:
                    fault(path, f"{each['id']} refers to {reference}, which is not there")
    count("STIX", len(bundle["objects"]))


def read_calendar(path):
    raw = path.read_bytes()
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            fault(path, f"a line of {len(line)} octets")
        if b"\n" in line or b"\r" in line:
            fault(path, "a line that does not end in CR LF")
    calendar = icalendar.Calendar.from_ical(raw)
    events = calendar.walk("VEVENT")
    names = [str(event["UID"]) for event in events]
    if len(set(names)) != len(names):
        fault(path, "a UID stands twice")
    for event in events:
        if "DTEND" in event and event["DTEND"].dt <= event["DTSTART"].dt:
            fault(path, f"{event['UID']} ends before it begins")
    count("iCalendar", len(events))


def read_feed(path):
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        fault(path, feed.bozo_exception)
    names = [entry.id for entry in feed.entries]
    if len(set(names)) != len(names):
        fault(path, "an entry stands twice")
    count("Atom and RSS", len(feed.entries))


def read_json_feed(path):
    feed = json.loads(path.read_text("utf-8"))
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        fault(path, "no version")
    for item in feed["items"]:
        if not item.get("id") or not (item.get("content_text") or item.get("content_html")):
            fault(path, "an item without id or content")
    count("JSON Feed", len(feed["items"]))


def read_database(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for check in ("integrity_check", "foreign_key_check"):
        rows = database.execute(f"PRAGMA {check}").fetchall()
        if rows not in ([], [("ok",)]):
            fault(path, f"{check}: {rows[:3]}")
    total = 0
    for kind, name in database.execute("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"):
        rows = database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        if kind == "table":
            total += rows
    count("SQLite", total)


def read_bibtex(path):
    text = path.read_text("utf-8")
    if hasattr(bibtexparser, "parse_string"):
        library = bibtexparser.parse_string(text)
        for block in library.failed_blocks:
            fault(path, f"an entry cannot be read: {block.raw[:80]!r}")
        entries = len(library.entries)
    else:
        parser = bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False, common_strings=True)
        entries = len(bibtexparser.loads(text, parser).entries)
    if entries != sum(line.startswith("@") for line in text.splitlines()):
        fault(path, f"{entries} entries were read, and there are others")
    count("BibTeX", entries)


def read_csl(path):
    items = json.loads(path.read_text("utf-8"))
    names = [item["id"] for item in items]
    if len(set(names)) != len(names):
        fault(path, "an item stands twice")
    count("CSL-JSON", len(items))


def read_report(path):
    schema = json.loads((data / "report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(path.read_text("utf-8"))
    for error in list(jsonschema.Draft202012Validator(schema).iter_errors(report))[:20]:
        fault(path, f"{error.json_path}: {error.message[:200]}")
    count("JSON", sum(len(value) for value in report.values() if isinstance(value, list)))


readers = [
    ("data/**/*.csv", read_csv),
    ("data/**/*.geojson", read_geojson),
    ("data/**/*.stix.json", read_stix),
    ("data/**/*.ics", read_calendar),
    ("data/**/*.sqlite", read_database),
    ("data/**/*.bib", read_bibtex),
    ("data/**/*.csl.json", read_csl),
    ("data/report.json", read_report),
    ("feed.xml", read_feed),
    ("corrections.xml", read_feed),
    ("feeds/**/*.xml", read_feed),
    ("**/*.rss", read_feed),
    ("feed.json", read_json_feed),
    ("corrections.json", read_json_feed),
    ("feeds/**/*.json", read_json_feed),
]
for pattern, reader in readers:
    for path in sorted(site.glob(pattern)):
        try:
            reader(path)
        except Exception as error:  # whatever a reader cannot read is a fault of the file
            fault(path, f"{type(error).__name__}: {error}")
for kind, (files, records) in counts.items():
    print(f"{kind}: {files} file{'s' if files != 1 else ''}, {records} records")
for text in faults[:60]:
    print("fault:", text)
print(f"{len(faults)} faults")
sys.exit(1 if faults or not counts else 0)
