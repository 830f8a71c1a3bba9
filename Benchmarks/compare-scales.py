#!/usr/bin/env python3
"""Prints the results of builds of growing size side by side.

usage: compare-scales.py FACTOR INCIDENTS RESULT.json …
"""

import json
import sys


def main():
    words = sys.argv[1:]
    first = None
    print(f"{'times':>5} {'incidents':>10} {'pages':>8} {'CPU s':>8} {'CPU µs/incident':>16} {'to first':>9} {'peak MB':>8} {'KB/incident':>12}")
    for factor, incidents, path in zip(words[::3], words[1::3], words[2::3]):
        with open(path) as stream:
            result = json.load(stream)[0]
        cpu = result["cpu_seconds"]["median"]
        memory = result["peak_kilobytes"]["median"]
        each = cpu * 1e6 / int(incidents)
        first = first or each
        print(
            f"{factor:>5} {incidents:>10} {result['pages']:>8} {cpu:>8.2f} {each:>16.0f} {each / first:>8.2f}x "
            f"{memory / 1024:>8.0f} {memory / int(incidents):>12.1f}"
        )


if __name__ == "__main__":
    main()
