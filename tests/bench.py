#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures speed and memory: bench.py BUILD [--mentees N --sessions N] [--growth].

Every figure is a ratio against a floor measured in the same run on the same machine; the program and its floor
take turns, and the median counts. Wall clocks suffer from whatever else the machine does, so that the time the
processors worked stands beside them where it says something. Prints one JSON object a line, then a table. Nothing
here passes or fails, but a program that does not answer in time ends the run.
"""

import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import threading
import time

from harness.session import Session

ROUNDS = 7
SCROLL_ROUNDS = 3  # each of several turns itself
NOTES_ROUNDS = 3  # the same
FRAME = 16.0  # milliseconds
PATIENCE = 120  # seconds for one program


def pss(pid):
    """Proportional set size of a process in MiB."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1)) / 1024


def settled_pss(pid, longest=8.0):
    """The same, when it no longer changes."""
    deadline = time.monotonic() + longest
    memory = pss(pid)
    while time.monotonic() < deadline:
        time.sleep(0.2)
        before, memory = memory, pss(pid)
        if abs(memory - before) < 0.05:
            break
    return memory


def cpu(pid):
    """Milliseconds that all threads of a process have worked so far."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[0])
        except OSError:  # the thread has gone, or this kernel does not count
            continue
    return total / 1e6


def end(process):
    process.terminate()
    try:
        process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def start(session, argv, marks, env=None, memory=False):
    """Start a program and wait until it has printed all marks.

    Returns for each mark the ms from the start, for "cpu" the work until the first mark, for "pss" the memory at the
    end if asked for, and for "last" the text of the last line.
    """
    begin = time.monotonic()
    process = session.popen(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env or {})
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    seen, said = {}, []
    try:
        for line in process.stdout:
            now = (time.monotonic() - begin) * 1000
            said.append(line.rstrip())
            for mark in marks:
                if mark in line and mark not in seen:
                    if not seen:
                        seen["cpu"] = cpu(process.pid)
                    seen[mark] = now
            if all(mark in seen for mark in marks):
                break
        else:
            missing = [mark for mark in marks if mark not in seen]
            sys.exit(f"bench: {argv[0]} did not say {missing} in {PATIENCE} s; its last words: {said[-5:]}")
        if memory:
            seen["pss"] = settled_pss(process.pid)
        seen["last"] = said[-1]
        return seen
    finally:
        watchdog.cancel()
        end(process)


def numbers(session, argv, env=None):
    """What a measuring program prints, as a dictionary."""
    try:
        done = session.run(argv, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                           timeout=PATIENCE, env=env or {})
    except subprocess.TimeoutExpired:
        sys.exit(f"bench: {argv[0]} did not end in {PATIENCE} s")
    except subprocess.CalledProcessError as error:
        sys.exit(f"bench: {argv[0]} failed: {error.stderr.strip()[-500:]}")
    return {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}


def middle(rows, name):
    return statistics.median(row[name] for row in rows)


class Bench:
    def __init__(self, build, mentees, sessions):
        self.build = pathlib.Path(build).resolve()
        self.mentees = mentees
        self.sessions = sessions
        self.rows = []

    def program(self, *words):
        return [str(self.build / words[0]), *words[1:]]

    def add(self, figure, value, floor, reach, unit="ms", work=None):
        """One figure; `work` is its processor time and that of the floor."""
        row = {"figure": figure, "value": round(value, 2), "floor": round(floor, 2), "unit": unit,
               "ratio": round(value / floor, 2), "reach": reach}
        if work and all(work):
            row.update(cpu=round(work[0], 2), floor_cpu=round(work[1], 2), cpu_ratio=round(work[0] / work[1], 2))
        row.update(mentees=self.mentees, sessions=self.sessions)
        self.rows.append(row)
        print(json.dumps(row), flush=True)

    def make_data(self, session):
        folder = session.data / "mentor"
        session.run(self.program("src/mentor-example", str(folder), "--mentees", str(self.mentees),
                                 "--sessions", str(self.sessions)),
                    check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
        return folder

    def open_on(self, session, address):
        """Let the program begin with this page."""
        folder = session.config / "glib-2.0" / "settings"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "keyfile").write_text(f"[com/example/Mentor]\nlast-page='{address}'\n")

    def windows(self):
        env = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data"), "G_MESSAGES_DEBUG": "mentor"}
        marks = ["window mapped", "records loaded", "page drawn"]
        with Session(display=True, keyring="password", screen="1280x900") as session:
            folder = self.make_data(session)
            mentee = sorted((folder / "mentees").glob("*.json"))[0].stem
            today, tab, floor, parse, lists = [], [], [], [], []
            for _ in range(ROUNDS):
                floor.append(start(session, self.program("tests/bench/floor-window"), ["mapped"], memory=True))
                self.open_on(session, "today")
                today.append(start(session, self.program("src/mentor"), marks, env, memory=True))
                parse.append(numbers(session, self.program("tests/bench/floor-files", str(folder / "mentees"))))
                lists.append(start(session, self.program("tests/bench/floor-window", "--list"), ["list "]))
                self.open_on(session, f"mentee:{mentee}:sessions")
                tab.append(start(session, self.program("src/mentor"), marks, env))

        for seen in today + tab:
            seen["load"] = seen["records loaded"] - seen["window mapped"]
            seen["draw"] = seen["page drawn"] - seen["records loaded"]
        self.add("start to first mapped window", middle(today + tab, "window mapped"), middle(floor, "mapped"), 1.25,
                 work=(middle(today + tab, "cpu"), middle(floor, "cpu")))
        self.add("mapped window to all records", middle(today + tab, "load"), middle(parse, "parse"), 1.0)
        self.add("memory with everything loaded", middle(today, "pss"), middle(floor, "pss"), 1.8, "MiB PSS")
        self.add(f"a mentee's {self.sessions} sessions opened", middle(tab, "draw"),
                 statistics.median(float(seen["last"].split()[1]) for seen in lists), 1.5)

    def files(self):
        with Session() as session:
            folder = self.make_data(session)
            floors, values = [], []
            for _ in range(ROUNDS):
                floors.append(numbers(session, self.program("tests/bench/floor-files", str(folder / "mentees"))))
                values.append(numbers(session, self.program("tests/bench/bench-store", str(folder))))
        self.add("all records, without a window", middle(values, "load"), middle(floors, "parse"), 1.0,
                 work=(middle(values, "load-cpu"), middle(floors, "parse-cpu")))
        self.add("one edit saved, durable", middle(values, "save"), middle(floors, "save"), 1.5)
        self.add("main thread away in a save", middle(values, "blocked"), 4.0, 1.0,
                 work=(middle(values, "blocked-cpu"), 4.0))

    def scrolling(self):
        env = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data")}
        with Session(display=True, screen="1280x900") as session:
            folder = self.make_data(session)
            bench = self.program("tests/bench/bench-sessions", str(folder))
            values = [numbers(session, bench, env) for _ in range(SCROLL_ROUNDS)]
            years = [numbers(session, [*bench, "timeline"], env) for _ in range(SCROLL_ROUNDS)]
        self.add(f"the list of {self.sessions} sessions alone", middle(values, "open"), middle(values, "floor"), 1.5,
                 work=(middle(values, "open-cpu"), middle(values, "floor-cpu")))
        self.add("away while the rest of it is made", middle(values, "settle"), FRAME, 1.0)
        self.add("longest frame of 200 scroll steps", middle(values, "frame"), FRAME, 1.0,
                 work=(middle(values, "frame-cpu"), FRAME))
        self.add("the timeline of these years alone", middle(years, "open"), middle(years, "floor"), 1.5,
                 work=(middle(years, "open-cpu"), middle(years, "floor-cpu")))
        self.add("away while its rest is made", middle(years, "settle"), FRAME, 1.0)
        self.add("longest frame of 200 steps through it", middle(years, "frame"), FRAME, 1.0,
                 work=(middle(years, "frame-cpu"), FRAME))

    def notebook(self):
        floors, values = [], []
        for _ in range(ROUNDS):
            # A keyring that still holds the notes of the round before would be slower for both.
            with Session(keyring="password") as session:
                values.append(numbers(session, self.program("tests/bench/bench-vault", "1000", "2000")))
                size = str(int(values[-1]["bytes"]))
                floors.append(numbers(session, self.program("tests/bench/floor-secret", size)))
        self.add("1,000 private notes loaded", middle(values, "load"), middle(floors, "lookup"), 1.5)

    def ten_years(self):
        """A note a day for ten years, about 20 people."""
        env = {"GSETTINGS_SCHEMA_DIR": str(self.build / "data")}
        values, floors = [], []
        for _ in range(NOTES_ROUNDS):
            with Session(display=True, keyring="password", screen="1280x900") as session:
                folder = session.data / "mentor"
                session.run(self.program("src/mentor-example", str(folder), "--mentees", "20", "--sessions", "10"),
                            check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
                values.append(numbers(session, self.program("tests/bench/bench-notes", str(folder), "3650"), env))
                size = str(int(values[-1]["bytes"]))
            with Session(keyring="password") as session:
                floors.append(numbers(session, self.program("tests/bench/floor-secret", size, "20")))
        lookup, store = middle(floors, "lookup"), middle(floors, "store")
        self.add("3,650 notes opened, to the frame", middle(values, "open"), lookup + middle(values, "frame"), 1.5)
        self.add("a note stored in the largest notebook", middle(values, "store"), lookup / 20 + store, 1.5)
        self.add("one pass over all notes", middle(values, "match"), middle(values, "memmem"), 3.0)
        self.add("a letter searched, to the frame", middle(values, "search"), FRAME, 2.0)
        self.add("all shown again, to the frame", middle(values, "clear"), FRAME, 2.0)
        self.add("work in one go while letters are searched", middle(values, "search-work"), FRAME, 1.0)
        self.add("3,650 notes locked, to the frame", middle(values, "lock"), FRAME, 2.0)
        self.add("work in one go while notes are locked", middle(values, "lock-work"), FRAME, 2.0)

    def table(self):
        print(f"\n{self.mentees} relationships, {self.sessions} sessions each")
        print(f"{'figure':36} {'value':>9} {'floor':>9} {'unit':8} {'ratio':>6} {'reach':>6} {'of CPU':>7}")
        for row in self.rows:
            work = f"{row['cpu_ratio']:7.2f}" if "cpu_ratio" in row else ""
            over = "" if row["ratio"] <= row["reach"] else "  over"
            print(f"{row['figure']:36} {row['value']:9.2f} {row['floor']:9.2f} {row['unit']:8} "
                  f"{row['ratio']:6.2f} {row['reach']:6.2f} {work:7}{over}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build")
    parser.add_argument("--mentees", type=int, default=20)
    parser.add_argument("--sessions", type=int, default=500)
    parser.add_argument("--growth", action="store_true", help="all of it again with 4 and 10 times the relationships")
    chosen = parser.parse_args()

    print(json.dumps({"processors": os.cpu_count(), "load": os.getloadavg()[0], "rounds": ROUNDS}), flush=True)
    benches = []
    for factor in (1, 4, 10) if chosen.growth else (1,):
        bench = Bench(chosen.build, chosen.mentees * factor, chosen.sessions)
        benches.append(bench)
        bench.files()
        bench.windows()
        bench.scrolling()
        if factor == 1:
            bench.notebook()
            bench.ten_years()
    for bench in benches:
        bench.table()
    load = os.getloadavg()[0]
    if load > os.cpu_count():
        print(f"\nThe machine is busy with other work (load {load:.1f} on {os.cpu_count()} processors): the ratios of "
              "wall clocks are not to be trusted.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
