#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures speed and memory: bench.py BUILD [--mentees N --sessions N].

Every figure is a ratio against a floor measured in the same run on the same machine.
Prints one JSON object a line, then a table. Nothing here passes or fails.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

from harness.session import Session

ROUNDS = 7


def lines_of(process):
    for line in process.stdout:
        yield time.monotonic(), line.strip()


def pss(pid):
    """Proportional set size of a process in MiB."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1)) / 1024


def start(session, argv, wanted, env=None, settle=0.0):
    """Start a program; return the ms until each wanted line, and its memory at the last."""
    begin = time.monotonic()
    process = session.popen(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            env={**session.env, **(env or {})})
    seen = {}
    for at, line in lines_of(process):
        for word in wanted:
            if word not in seen and word in line:
                seen[word] = (at - begin) * 1000
        if len(seen) == len(wanted):
            break
    else:
        raise RuntimeError(f"{argv[0]} ended without saying {set(wanted) - set(seen)}")
    memory = 0
    if settle:
        deadline = time.monotonic() + settle
        while time.monotonic() < deadline:  # let it draw; memory is read when it no longer changes
            before = memory
            memory = pss(process.pid)
            if before and abs(memory - before) < 0.05:
                break
            time.sleep(0.2)
    process.terminate()
    process.wait()
    return seen, memory


def numbers(session, argv):
    """What a measuring program prints, as a dictionary."""
    out = session.run(argv, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def median(rounds, measure):
    return statistics.median(measure() for _ in range(rounds))


class Bench:
    def __init__(self, build, mentees, sessions):
        self.build = pathlib.Path(build).resolve()
        self.mentees = mentees
        self.sessions = sessions
        self.rows = []

    def program(self, name):
        return str(self.build / name)

    def add(self, figure, value, floor, reach, unit="ms"):
        row = {"figure": figure, "value": round(value, 2), "floor": round(floor, 2), "unit": unit,
               "ratio": round(value / floor, 2), "reach": reach}
        self.rows.append(row)
        print(json.dumps(row), flush=True)

    def make_data(self, session):
        folder = session.data / "mentor"
        session.run([self.program("src/mentor-example"), str(folder), "--mentees", str(self.mentees),
                     "--sessions", str(self.sessions)], check=True, stdout=subprocess.DEVNULL)
        return folder

    def windows(self):
        env = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data"), "G_MESSAGES_DEBUG": "mentor"}
        with Session(display=True, keyring="password", screen="1280x900") as session:
            # The floor and the program take turns, so that both meet the same machine.
            self.make_data(session)
            program, floor = [], []
            for _ in range(ROUNDS):
                floor.append(start(session, [self.program("tests/bench/floor-window")], ["mapped"],
                                   settle=8))
                program.append(start(session, [self.program("src/mentor")],
                                     ["window mapped", "records loaded"], env, settle=8))
            mapped = statistics.median(seen["window mapped"] for seen, _ in program)
            self.add("start to first mapped window", mapped,
                     statistics.median(seen["mapped"] for seen, _ in floor), 1.25)
            self.add("memory with everything loaded", statistics.median(m for _, m in program),
                     statistics.median(m for _, m in floor), 1.8, "MiB PSS")

    def files(self):
        with Session() as session:
            folder = self.make_data(session)
            bare = [self.program("tests/bench/floor-files"), str(folder / "mentees")]
            ours = [self.program("tests/bench/bench-store"), str(folder)]
            floors, values = [], []
            for _ in range(ROUNDS):
                floors.append(numbers(session, bare))
                values.append(numbers(session, ours))

            def middle(rows, name):
                return statistics.median(row[name] for row in rows)

            self.add("every record loaded", middle(values, "load"), middle(floors, "parse"), 1.0)
            self.add("one edit saved, durable", middle(values, "save"), middle(floors, "save"), 1.5)
            self.add("main thread away in a save", middle(values, "blocked"), 4.0, 1.0)

    def notebook(self):
        program = self.program("tests/bench/bench-vault")
        if not os.path.exists(program):
            return
        with Session(keyring="password") as session:
            value = numbers(session, [program, "1000", "2000"])
            floor = numbers(session, [self.program("tests/bench/floor-secret"), str(int(value["bytes"]))])
            self.add("1,000 private notes loaded", value["load"], floor["lookup"], 1.5)

    def table(self):
        print(f"\n{self.mentees} relationships, {self.sessions} sessions each")
        print(f"{'figure':34} {'value':>10} {'floor':>10} {'unit':8} {'ratio':>6} {'reach':>6}")
        for row in self.rows:
            print(f"{row['figure']:34} {row['value']:10.2f} {row['floor']:10.2f} {row['unit']:8} "
                  f"{row['ratio']:6.2f} {row['reach']:6.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("--mentees", type=int, default=20)
    parser.add_argument("--sessions", type=int, default=500)
    chosen = parser.parse_args()
    bench = Bench(chosen.build, chosen.mentees, chosen.sessions)
    bench.files()
    bench.windows()
    bench.notebook()
    bench.table()
    return 0


if __name__ == "__main__":
    sys.exit(main())
