#!/usr/bin/env python3
"""Runs commands alternately (A B A B …) and says what each cost. Standard library only.

usage: measure.py [--runs N] [--outputs DIR] [--unit NAME=COUNT] [--json FILE] [--against NAME] NAME=COMMAND …

`{out}` in a command is replaced by a fresh folder's path, in DIR, for every run; the folder itself is not there yet. It
is deleted afterwards, outside the measurement; the last one of each command is counted first (files, pages, bytes).
The first command is the one with which the others are compared. With `--against` the last line says how it compares with
the named one, and the exit status is 1 where it takes more CPU time than that by more than a tenth.

CPU time is user and system time of the command and all it started, as the kernel counts it (wait4). The peak of memory
is GNU time's where /usr/bin/time is there, else wait4's, which includes what this program itself held before the
command replaced it (about 10 MB).
"""

import argparse
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

GNU_TIME = "/usr/bin/time"


def has_gnu_time():
    if not os.access(GNU_TIME, os.X_OK):
        return False
    probe = subprocess.run([GNU_TIME, "-f", "%M", "true"], capture_output=True, text=True)
    return probe.returncode == 0 and probe.stderr.strip().isdigit()


class Command:
    def __init__(self, name, words):
        self.name = name
        self.words = words
        self.cpu, self.wall, self.memory = [], [], []
        self.files = self.pages = self.bytes = 0

    def run(self, out, gnu_time):
        words = [word.replace("{out}", out) for word in self.words]
        with tempfile.TemporaryDirectory() as folder:
            memory_file = os.path.join(folder, "memory")
            log = os.path.join(folder, "log")
            if gnu_time:
                words = [GNU_TIME, "-q", "-o", memory_file, "-f", "%M"] + words
            with open(log, "wb") as stream:
                began = time.monotonic()
                process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream)
                _, status, usage = os.wait4(process.pid, 0)
                wall = time.monotonic() - began
                process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                with open(log, errors="replace") as stream:
                    sys.stderr.write(stream.read()[-4000:])
                sys.exit(f"measure: {self.name} failed with exit status {process.returncode}: {shlex.join(words)}")
            # Linux counts in kilobytes, macOS in bytes.
            kilobytes = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
            if gnu_time:
                with open(memory_file) as stream:
                    kilobytes = int(stream.read().split()[-1])
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.wall.append(wall)
        self.memory.append(kilobytes)

    def count(self, out):
        self.files = self.pages = self.bytes = 0
        for folder, _, names in os.walk(out):
            for name in names:
                self.files += 1
                self.pages += name.endswith(".html")
                self.bytes += os.lstat(os.path.join(folder, name)).st_size

    def result(self):
        def spread(values):
            return {"min": min(values), "median": statistics.median(values), "max": max(values)}

        return {
            "name": self.name, "runs": len(self.cpu), "cpu_seconds": spread(self.cpu), "wall_seconds": spread(self.wall),
            "peak_kilobytes": spread(self.memory), "files": self.files, "pages": self.pages, "bytes": self.bytes,
        }


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def spread_text(values, digits):
    return f"{values['min']:.{digits}f} / {values['median']:.{digits}f} / {values['max']:.{digits}f}"


def ratio_text(value, reference):
    return f"{value / reference:.2f}x" if reference > 0 else "-"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--outputs", help="where fresh folders are made; default: the folder for temporary files")
    parser.add_argument("--unit", help="NAME=COUNT: also print CPU time for each of COUNT units")
    parser.add_argument("--json", help="also write the results to this file")
    parser.add_argument("--against", metavar="NAME", help="fail if the first command is slower than this one")
    parser.add_argument("commands", nargs="+", metavar="NAME=COMMAND")
    arguments = parser.parse_args()
    if arguments.runs < 1:
        parser.error("--runs must be 1 or more")

    commands = []
    for text in arguments.commands:
        name, separator, line = text.partition("=")
        if not separator or not shlex.split(line):
            parser.error(f"'{text}' is not NAME=COMMAND")
        commands.append(Command(name, shlex.split(line)))
    names = [command.name for command in commands]
    if arguments.against is not None and arguments.against not in names[1:]:
        parser.error(f"--against: no command '{arguments.against}' behind the first")
    gnu_time = has_gnu_time()

    with tempfile.TemporaryDirectory(prefix="measure-", dir=arguments.outputs) as outputs:
        for run in range(arguments.runs):
            for number, command in enumerate(commands):
                out = os.path.join(outputs, f"{number}-{run}")
                command.run(out, gnu_time)
                if run == arguments.runs - 1:
                    command.count(out)
                shutil.rmtree(out, ignore_errors=True)

    results = [command.result() for command in commands]
    if arguments.json:
        with open(arguments.json, "w") as stream:
            json.dump(results, stream, indent=1)
            stream.write("\n")

    print(f"{arguments.runs} runs each, alternately; least / median / most")
    print()
    table([["", "CPU s", "wall s", "peak MB"]] + [
        [
            result["name"], spread_text(result["cpu_seconds"], 2), spread_text(result["wall_seconds"], 2),
            spread_text({key: value / 1024 for key, value in result["peak_kilobytes"].items()}, 0),
        ]
        for result in results
    ])
    print()
    unit, _, unit_count = (arguments.unit or "").partition("=")
    first = results[0]
    header = ["medians", "pages", "files", "MB", "CPU µs/page"]
    header += [f"CPU µs/{unit}"] if unit else []
    table([header + [f"CPU to {first['name']}", "wall to it", "memory to it"]] + [
        [
            result["name"], str(result["pages"]), str(result["files"]), f"{result['bytes'] / 1e6:.1f}",
            f"{result['cpu_seconds']['median'] * 1e6 / result['pages']:.0f}" if result["pages"] else "-",
        ]
        + ([f"{result['cpu_seconds']['median'] * 1e6 / max(1, int(unit_count)):.0f}"] if unit else [])
        + [
            ratio_text(result["cpu_seconds"]["median"], first["cpu_seconds"]["median"]),
            ratio_text(result["wall_seconds"]["median"], first["wall_seconds"]["median"]),
            ratio_text(result["peak_kilobytes"]["median"], first["peak_kilobytes"]["median"]),
        ]
        for result in results
    ])
    if arguments.against is not None:
        compare(first, results[names.index(arguments.against)])


# How much slower than before still counts as being as fast.
LIMIT = 1.1


def compare(new, old):
    """Says whether the first command is as fast as the one it is measured against; the exit status is 1 if not."""
    ratio = new["cpu_seconds"]["median"] / old["cpu_seconds"]["median"]
    print()
    print(f"{new['name']} takes {ratio:.2f} of the CPU time of {old['name']}; {LIMIT:.2f} is the limit.")
    if ratio > LIMIT:
        sys.exit(1)


if __name__ == "__main__":
    main()
