#!/usr/bin/env python3
"""Measures `sitrep serve` from a save to the event that reloads the page, and builds that have nothing to do.
Standard library only.

usage: measure-live.py --sitrep PROGRAM --site DIR --output DIR --theme DIR [--saves N] [--json FILE]

The site is changed: give it a copy. Every figure is taken as a user has it: a file is written in place, and the clock runs
from before it is opened until the event has been read from the stream that the page in view listens to. Between two saves
the server is left alone until it has checked the links of the build before, as it is when a person writes.
"""

import argparse
import json
import os
import queue
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time

# How long after an event the next file is saved: the preview checks links meanwhile.
PAUSE = 1.5
# How long an event is waited for.
PATIENCE = 60


class Preview:
    """A running `sitrep serve`, with the stream of events as a page in view has it."""

    def __init__(self, sitrep, site):
        self.process = subprocess.Popen(
            [sitrep, "serve", "--site", site, "--port", "0"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        self.lines = []
        self.built = threading.Event()
        self.addresses = queue.Queue()
        threading.Thread(target=self.read_output, daemon=True).start()
        try:
            self.port = int(self.addresses.get(timeout=PATIENCE).rsplit(":", 1)[1].strip("/"))
        except queue.Empty:
            self.fail("it says no address")
        if not self.built.wait(PATIENCE):
            self.fail("it does not build")
        self.events = queue.Queue()
        stream = socket.create_connection(("127.0.0.1", self.port))
        page = self.get("/index.html")
        path = re.search(r'"(/[^"]*)preview\.js', page)
        if path is None:
            self.fail("the page has no script of the preview")
        request = f"GET {path.group(1)}events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: text/event-stream\r\n\r\n"
        stream.sendall(request.encode())
        threading.Thread(target=self.read_events, args=(stream,), daemon=True).start()
        time.sleep(PAUSE)
        self.drain()

    def fail(self, reason):
        self.process.kill()
        sys.exit("measure-live: sitrep serve: " + reason + "\n" + "".join(self.lines[-40:]))

    def read_output(self):
        for line in self.process.stdout:
            self.lines.append(line)
            address = re.search(r"http://[^ ]+", line)
            if address and "Serving" in line:
                self.addresses.put(address.group(0))
            if line.startswith("Built in"):
                self.built.set()

    def get(self, path):
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.sendall(
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n\r\n".encode())
            parts = []
            while part := connection.recv(1 << 16):
                parts.append(part)
        return b"".join(parts).decode(errors="replace")

    def read_events(self, stream):
        rest = b""
        while part := stream.recv(1 << 16):
            now = time.monotonic()
            rest += part
            *lines, rest = rest.split(b"\n")
            for line in lines:
                if line.startswith(b"event: "):
                    self.events.put((line[7:].decode().strip(), now))

    def drain(self):
        while not self.events.empty():
            self.events.get()

    def seconds_until(self, names, change):
        """Makes a change and returns how long it takes until one of the events comes."""
        time.sleep(PAUSE)
        self.drain()
        began = time.monotonic()
        change()
        while True:
            try:
                name, moment = self.events.get(timeout=PATIENCE)
            except queue.Empty:
                self.fail("no event came after a save")
            if name in names:
                return moment - began

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def seconds(command):
    began = time.monotonic()
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    took = time.monotonic() - began
    if result.returncode != 0:
        sys.stderr.buffer.write(result.stdout[-4000:])
        sys.exit(f"measure-live: exit status {result.returncode}: {' '.join(command)}")
    return took


def reading(*folders):
    """A command that stats and reads every file of folders and does nothing with them."""
    script = 'find "$@" -type f -print0 | xargs -0 cat >/dev/null'
    return ["sh", "-c", script, "sh", *folders]


def files_of(folder):
    count = size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            count += 1
            size += os.lstat(os.path.join(place, name)).st_size
    return count, size


def largest_table(site):
    tables = []
    for place, _, names in os.walk(os.path.join(site, "Content", "incidents")):
        tables += [os.path.join(place, name) for name in names if name.endswith(".jsonl")]
    return max(tables, key=os.path.getsize)


def measure_saves(arguments):
    """What it takes from a save to the event, for each kind of file."""
    content = os.path.join(arguments.site, "Content")
    incident = os.path.join(content, "incidents", "own", "own-incident.yaml")
    body = "title: An incident of our own, take {}\nkind: armed-clash\ndate: 2024-05-03\nkilled: at least 4\n"
    write(incident, body.format("zero"))
    table = largest_table(arguments.site)
    with open(table, encoding="utf-8") as file:
        rows = file.read().splitlines(keepends=True)
    middle = len(rows) // 2
    template = os.path.join(arguments.site, "Templates", "incident.mustache")
    with open(os.path.join(arguments.theme, "incident.mustache"), encoding="utf-8") as file:
        original = file.read()
    style = os.path.join(arguments.site, "Templates", "styles", "9-own.css")

    def save_row(number):
        row = json.loads(rows[middle])
        row["title"] = f"{row.get('title', '')}, take {number}"
        changed = rows[:middle] + [json.dumps(row, ensure_ascii=False) + "\n"] + rows[middle + 1:]
        write(table, "".join(changed))

    kinds = [
        ("one incident, a file of its own", ["reload"], lambda number: write(incident, body.format(number))),
        (f"one of the {len(rows)} incidents of a .jsonl file", ["reload"], save_row),
        ("a template of all incidents' pages", ["reload"],
         lambda number: write(template, original.replace("<article", f'<article data-take="{number}"', 1))),
        ("a style sheet", ["styles", "reload"], lambda number: write(style, f".own {{ width: {number}px }}\n")),
    ]
    preview = Preview(arguments.sitrep, arguments.site)
    results = {name: [] for name, _, _ in kinds}
    # The first save of each kind is not counted: a file appears, and a memory is filled.
    for number in range(arguments.saves + 1):
        for name, events, save in kinds:
            took = preview.seconds_until(events, lambda: save(number))
            if number > 0:
                results[name].append(took)
    preview.stop()
    return results


def spread(values):
    return {"median": statistics.median(values), "least": min(values), "most": max(values)}


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["sitrep", "site", "output", "theme"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--json", help="also write the results to this file")
    arguments = parser.parse_args()

    # In turn, so that what else the machine does falls on all of them alike.
    content = os.path.join(arguments.site, "Content")
    build = [arguments.sitrep, "build", "--quiet", "--site", arguments.site, "--output", arguments.output]
    check = [arguments.sitrep, "check", "--quiet", "--site", arguments.site]
    first = seconds(build)
    commands = {
        "build with nothing to do": build,
        "stat and read the content": reading(content),
        "stat and read the content and the finished site": reading(content, arguments.output),
        "check": check,
    }
    runs = {name: [] for name in commands}
    for _ in range(max(3, arguments.saves // 2)):
        for name, command in commands.items():
            runs[name].append(seconds(command))
    sizes = {"content": files_of(content), "finished site": files_of(arguments.output)}
    shutil.rmtree(arguments.output, ignore_errors=True)
    saves = measure_saves(arguments)

    results = {name: spread(values) for name, values in {**runs, **saves}.items()}
    base = results["stat and read the content"]["median"]
    both = results["stat and read the content and the finished site"]["median"]
    checked = results["check"]["median"]
    for name, (count, size) in sizes.items():
        print(f"{name}: {count} files, {size / 1e6:.1f} MB")
    print(f"first build: {first:.2f} s")
    print(f"{arguments.saves} saves of each kind, in turn; milliseconds; ratios of medians")
    print()
    rows = [["", "median", "least", "most", "to reading the content", "to reading both", "to a check"]]
    for name, result in results.items():
        median = result["median"]
        rows.append(
            [name] + [f"{result[key] * 1000:.0f}" for key in ["median", "least", "most"]]
            + [f"{median / base:.2f}x", f"{median / both:.2f}x", f"{median / checked:.2f}x"])
    table(rows)
    if arguments.json:
        with open(arguments.json, "w") as stream:
            json.dump({"results": results, "first_build": first, "sizes": sizes}, stream, indent=1)
            stream.write("\n")


if __name__ == "__main__":
    main()
