#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten years, walked through in one window: every relationship of the example, from first talk to closing.

Each page is a row of a table: its address, and what must be seen on it, which comes from the records of the example.
A page that is new is a new row in pages_of, or in pages_of_all.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

from gi.repository import GLib
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
MONTHS = ("January February March April May June July August September October November December").split()
WRITTEN = ("text", "label", "paragraph")
SIDEBAR = "Pages and people"
ENDED = ("reached", "changed", "let-go")
YEARS_AT_LEAST = 10
YEAR_AGO = f"{int(ENV['MENTOR_NOW'][:4]) - 1}{ENV['MENTOR_NOW'][4:10]}"


def items(record, name):
    return record.get(name, [])


def name_of(record):
    """Whom the user meets there."""
    return record["mentorName"] if record.get("role") == "mentee" else record["name"]


def is_closed(record):
    return record.get("state") == "closed"


def month_of(date):
    return f"{MONTHS[int(date[5:7]) - 1]} {date[:4]}"


def day_of(date):
    return f"{int(date[8:])} {month_of(date)}"


def first_line(text):
    return text.split("\n")[0]


def words_of(record, *members):
    """What stands in these members, where something does."""
    return [first_line(record[member]) for member in members if record.get(member)]


# The table. What must be seen is a piece of the name or of the text of something on the screen; a tab that is chosen
# is in brackets.

def pages_of_goal(record, goal):
    ratings = [check_in["rating"] for check_in in items(goal, "checkIns")]
    seen = [goal["title"], *words_of(goal, "why", "signs"), *(step["text"] for step in items(goal, "milestones"))]
    seen += [f"From {ratings[0]} to {ratings[-1]}"] if len(ratings) > 1 else []
    seen += words_of(goal.get("decision", {}), "decided") + words_of(goal, "assumption")
    return f"goal:{record['id']}:{goal['id']}", seen


def pages_of(record):
    """The pages of one relationship: (address, what must be seen)."""
    person, closing, tab = record["id"], record.get("closing", {}), f"mentee:{record['id']}:"
    goals, agreements = items(record, "goals"), items(record, "agreements")
    open_goals = [goal["title"] for goal in goals if goal.get("state", "active") not in ENDED]
    open_actions = [action["text"] for action in items(record, "actions") if action.get("state", "open") == "open"]
    noted = max((it for it in items(record, "sessions") if it.get("notes")), key=lambda it: it["start"])
    return [
        (tab + "overview", ["[Overview]", name_of(record), record["headline"]] + open_goals),
        (tab + "goals", ["[Goals]", *(goal["title"] for goal in goals)]),
        *(pages_of_goal(record, goal) for goal in goals
          if goal is goals[0] or goal.get("decision") or goal.get("assumption") or goal.get("options")),
        (tab + "sessions", ["[Sessions]", noted["place"]]),
        (f"session:{person}:{noted['id']}", words_of(noted, "notes")),
        (f"agreement:{person}", words_of(agreements[-1], "menteeHopes", "mentorHopes", "meeting", "ending")),
        (f"closing:{person}", words_of(closing, "reached", "notReached", "mentorLearned", "menteeLearned", "thanks",
                                       "next") if is_closed(record) else open_actions),
        (f"insights:{person}", [insight["text"] for insight in items(record, "insights")]),
        (f"review:{person}", [day_of(review["date"]) for review in items(record, "reviews")]),
        (f"feedback:{person}", [feedback["about"] for feedback in items(record, "feedback")]),
        (f"introductions:{person}", [it["to"] for it in items(record, "introductions")]),
        (f"resources:{person}", [resource["title"] for resource in items(record, "resources")]),
    ]


def thanks_of(records, since=""):
    """What the user was thanked for, as a mentor."""
    return [it["text"] for record in records if record.get("role", "mentor") != "mentee"
            for it in items(record, "insights") if it["kind"] == "thanks" and it["date"] > since]


def pages_of_all(records):
    """The pages over all of them, which show the last year at first."""
    return [
        ("today", [name_of(record) for record in records for session in items(record, "sessions")
                   if session.get("state", "planned") == "planned"]),
        ("actions", [action["text"] for record in records for action in items(record, "actions")
                     if action.get("state", "open") == "open"]),
        ("growth", thanks_of(records, YEAR_AGO)),
        ("network", [it["to"] for record in records for it in items(record, "introductions")]),
        ("seeking:finding", ["Finding a Mentor"]),
        ("seeking:becoming", ["Becoming a Mentor"]),
    ]


# What the table is walked with

class Walk:
    """One window, which opens one address after the other."""

    def __init__(self, session, app):
        self.session, self.app = session, app

    def open(self, address):
        self.session.call("com.example.Mentor", "/com/example/Mentor", "org.gtk.Actions", "Activate",
                          GLib.Variant("(sava{sv})", ("open", [GLib.Variant("s", address)], {})))

    def texts(self):
        """All that is on the screen beside the sidebar, in one look."""
        found = []

        def look(node):
            role, states = node.role, node.states
            if role != "application" and "showing" not in states:
                return
            name = node.name
            if role == "list" and name == SIDEBAR:
                return
            found.append(f"[{name}]" if role == "page-tab" and "checked" in states else name)
            # What another label names has words of its own.
            if role in WRITTEN and "Text" in node.accessible.get_interfaces():
                found.append(node.text)
            if role not in WRITTEN:
                for child in node.children():
                    look(child)

        look(self.app.root)
        return "\n".join(found)

    def sees(self, address, wanted):
        """Wait until all of it is there."""
        assert wanted and all(wanted), f"{address}: nothing to look for"
        missing = list(wanted)

        def look():
            self.app.check_running()
            shown = self.texts()
            missing[:] = [text for text in wanted if text not in shown]
            return not missing

        try:
            wait_until(look, PATIENCE, also=(GLib.Error,))
        except Late:
            raise AssertionError(f"{address}: {missing} not seen on\n{self.app.tree()}") from None

    def visit(self, address, wanted):
        self.open(address)
        self.sees(address, wanted)


def walk_timeline(walk, record):
    """From the latest to the first year, through the months."""
    from harness.atspi import Node

    address = f"mentee:{record['id']}:timeline"
    app, year, month = walk.app, record["started"][:4], month_of(record["started"])
    walk.open(address)
    jump = app.find("toggle-button", re.compile(rf"^({'|'.join(MONTHS)}) \d{{4}}$"))
    latest = jump.name[-4:]
    jump.click()
    earlier = app.find("button", "Earlier Year")
    row = Node(app, earlier.accessible.get_parent())
    shown = row.find("toggle-button", latest)
    for number in range(int(latest) - 1, int(year) - 1, -1):
        # A click that comes too soon after another one is none.
        earlier.click()
        shown.wait(lambda it, number=number: it.name == str(number), f"the year {number}")
    Node(app, row.accessible.get_parent()).find("button", month).click()
    app.find("list", "Timeline").find("list-item", re.compile(f"The beginning with {name_of(record)}"))


def walk_growth(walk, records):
    """All years, instead of the last one: thanks, decisions, and whom the user put in touch."""
    walk.open("growth")
    walk.app.find("combo-box", "Last 12 Months").choose("All Years")
    decided = [goal["decision"]["decided"] for record in records for goal in items(record, "goals")
               if goal.get("decision", {}).get("decidedOn")]
    walk.sees("growth, all years", thanks_of(records) + decided)


def walk_letter(walk, record):
    """The letter about the year in which it ended."""
    app, closing = walk.app, record["closing"]
    thanks = [it["text"] for it in items(record, "insights")
              if it["kind"] == "thanks" and it["date"][:4] == closing["date"][:4]]
    walk.open("growth")
    app.find("button", "Letter About a Year…").click()
    dialog = app.find("dialog", "Letter About a Year")
    dialog.find("combo-box", ENV["MENTOR_NOW"][:4]).choose(closing["date"][:4])
    walk.sees("the letter", [f"A Letter About {closing['date'][:4]}", *thanks])
    app.key("Escape")
    app.gone("dialog")


def walk_keepsake(walk, record):
    """What is left to take along, as a file."""
    app, path = walk.app, walk.session.home / "keepsake.html"
    walk.open(f"closing:{record['id']}")
    app.find("button", "Save as HTML…").click()
    app.find(None, "Save Keepsake", nth=0)
    app.change_window()
    app.key("ctrl+a")
    app.type(str(path))
    app.key("Return")
    wait_until(lambda: path.exists() and path.stat().st_size, PATIENCE, "the keepsake")
    app.gone(None, "Save Keepsake")
    app.change_window()
    text = path.read_text()
    for words in [name_of(record), record["closing"]["reached"], *(goal["title"] for goal in items(record, "goals"))]:
        assert words in text, f"{words!r} is not in {text}"


def prepare(session):
    """The example on the disk, and its records, in the order of their beginnings."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text("[com/example/Mentor]\nlast-page='today'\nwindow-width=1120\nwindow-height=900\nfirst-run-done=true\n")
    records = [json.loads(path.read_text()) for path in (session.data / "mentor/mentees").glob("*.json")]
    return sorted(records, key=lambda record: record["started"])


def test_decade():
    """All of it, without a warning."""
    from harness.atspi import App

    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        records = prepare(session)
        closed = [record for record in records if is_closed(record)]
        assert_equal(len(closed), 3, "the relationships that have ended")
        years = int(ENV["MENTOR_NOW"][:4]) - int(records[0]["started"][:4])
        assert years >= YEARS_AT_LEAST, f"{years} years"
        with App(session, [BUILD / "src/mentor"], name="decade", env=ENV) as app:
            people = app.find("list", SIDEBAR)
            for record in records:
                people.find("list-item", re.compile("^" + name_of(record)))
            walk = Walk(session, app)
            for address, wanted in pages_of_all(records):
                walk.visit(address, wanted)
            for record in records:
                for address, wanted in pages_of(record):
                    walk.visit(address, wanted)
                walk_timeline(walk, record)
            planned = next(record for record in closed if not record["closing"].get("sudden"))
            walk_growth(walk, records)
            walk_letter(walk, planned)
            walk_keepsake(walk, planned)
            app.key("ctrl+q")
            assert_equal(app.wait_end(), 0, "the exit status")
            app.assert_quiet()


if __name__ == "__main__":
    sys.exit(Tap({"decade": test_decade}).main())
