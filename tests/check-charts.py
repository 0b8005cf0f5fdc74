#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts in a real window: each says what it shows, is walked along by keyboard alone, and is a table too; and the page
and the letter that are made of them.

usage: check-charts.py [TEST…]      (prints TAP)
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
TABLE = "Show as a Table"


def folder(session):
    return session.data / "mentor/mentees"


def change(session, chosen, how):
    """Change the records of these roles on the disk; the others go."""
    for path in folder(session).glob("*.json"):
        record = json.loads(path.read_text())
        if record.get("role", "mentor") not in chosen:
            path.unlink()
            continue
        how(record)
        path.write_text(json.dumps(record))


def add(record, name, **fields):
    record.setdefault(name, []).append({"id": str(uuid.uuid4()), **fields})


def enrich(record):
    """A year with something of each kind in it, and nothing else to keep."""
    record.update(insights=[], introductions=[])
    add(record, "insights", date="2026-05-05", kind="thanks", text="Thank you for the long walk")
    add(record, "insights", date="2026-06-06", kind="learned", practice="listening", text="Silence is an answer too")
    add(record, "introductions", who="Amara", to="Lena", madeOn="2026-07-07")
    if record.get("goals"):
        record["goals"][0]["decision"] = {"id": str(uuid.uuid4()), "decided": "I shall stay", "decidedOn": "2026-08-08"}


def prepare(session, address, roles=("mentor", "mentee", "peer"), how=enrich, example=True):
    if example:
        session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                    stdout=subprocess.DEVNULL, env=ENV)
        change(session, roles, how)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width=1120\nwindow-height=780\n"
                    "first-run-done=true\n")


def goal_address(session):
    for path in folder(session).glob("*.json"):
        record = json.loads(path.read_text())
        if record.get("name", "").startswith("Amara"):
            return f"goal:{record['id']}:{record['goals'][0]['id']}", record["goals"][0]["checkIns"]
    raise AssertionError("no Amara")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(), 0, "the exit status")
    app.assert_quiet()


def words(app, pattern):
    return app.find("label", re.compile(pattern))


class Spoken:
    """What is announced meanwhile."""

    def __enter__(self):
        from harness.atspi import Atspi, GLib
        self.context, self.texts = GLib.MainContext.default(), []
        self.listener = Atspi.EventListener.new(lambda event: self.texts.append(str(event.any_data)))
        self.listener.register("object:announcement")
        return self

    def __exit__(self, *_what):
        self.listener.deregister("object:announcement")

    def heard(self, pattern):
        def look():
            while self.context.iteration(False):
                pass
            return any(re.search(pattern, text) for text in self.texts)

        wait_until(look, PATIENCE, f"{pattern!r} among {self.texts}")


def walk(app, chart, first, last, keys=("Right", "Left")):
    """Along the points of a chart by keys: each is said and shown."""
    assert chart.name and chart.description, chart
    app.tab_to(chart)
    with Spoken() as spoken:
        app.key("Home")
        words(app, first)
        spoken.heard(first)
        app.key("End")
        words(app, last)
        spoken.heard(last)
    app.key("Home")
    words(app, first)
    app.key(*keys)
    words(app, first)
    app.key("Escape")
    app.gone("label", re.compile(first))


def as_table(app, number, cells):
    """The same as a table, and back."""
    title = app.all("image")[number].name
    button = app.find("toggle-button", TABLE, nth=number)
    button.press()
    table = app.find("tree-table", title)
    for cell in cells:
        table.find("label", cell, nth=0)
    button.press()
    app.gone("tree-table", title)
    app.find("image", title)


def test_goal():
    """The curve of a goal."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "today")
        address, check_ins = goal_address(session)
        prepare(session, address, example=False)
        with start(session, "charts-goal") as app:
            chart = app.find("image", re.compile("^From 2 to "))
            assert f"{len(check_ins)} check-ins" in chart.description, chart.description
            walk(app, chart, "^12 June 2025: Rating 2, Confidence 3", f": Rating {check_ins[-1]['rating']}")
            leave(app)


def test_mentor():
    """Only people whom the user mentors: why, beside what happened."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "today", ("mentor",))
        with start(session, "charts-mentor") as app:
            app.find("list", "Pages and people").find("list-item", re.compile("^My Mentoring")).click()
            app.find("heading", "My Mentoring")
            app.find("heading", "Why I Mentor")
            app.find("list", "Thanks").find("list-item", "Thank you for the long walk", nth=0)
            app.find("list", "Ideas Gained").find("list-item", "Silence is an answer too", nth=0)
            app.find("list", "Leadership Practice").find("label", "Listening", nth=0)
            assert not app.all("heading", "Goals, Then and Now")
            why = app.find("text", "In my own words")
            why.set_text("Somebody once listened to me")
            me = session.data / "mentor/me.json"
            wait_until(lambda: me.exists() and "once listened" in me.read_text(), PATIENCE, "the words on the disk")

            assert_equal(len(app.all("image")), 3, "the charts")
            leave(app)


def test_walk():
    """Every chart of a mentor's page, by keyboard alone: as a table, and point by point."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "growth", ("mentor",))
        with start(session, "charts-walk") as app:
            app.find("heading", "Why I Mentor")
            as_table(app, 0, ["Advisor", "Challenger", "Connector", "Supporter"])
            walk(app, app.all("image")[0], "^Advisor: Sessions ", "^Supporter: Sessions ", ("Down", "Up"))
            as_table(app, 1, ["January 2026"])
            walk(app, app.all("image")[1], "^November 2025: Sessions ", "^November 2026: Sessions ")
            as_table(app, 2, ["January 2026"])
            walk(app, app.all("image")[2], ": Done ", "^November 2026: Done ")
            leave(app)


def test_mentee():
    """Only mentors of the user: what changed."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "today", ("mentee",))
        with start(session, "charts-mentee") as app:
            app.find("list", "Pages and people")
            app.key("alt+6")
            app.find("heading", "My Growth")
            app.find("list", "Decisions").find("list-item", "I shall stay", nth=0)
            app.find("list", "Introductions").find("list-item", "Amara met Lena", nth=0)
            app.find("list", "Insights").find("list-item", "Silence is an answer too", nth=0)
            app.find("heading", "Goals, Then and Now")
            assert not app.all("heading", "Why I Mentor")
            row = app.find("list", "Goals, Then and Now").all("list-item")[0]
            title = row.name
            row.press()
            app.find("text", "Title of the goal").wait(lambda it: it.text == title, "the goal's page")
            app.key("alt+Left")
            app.find("heading", "My Growth")
            leave(app)


def test_both():
    """Both halves; a person and a time are chosen."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "growth")
        with start(session, "charts-both") as app:
            app.find("heading", "With My Mentors")
            app.find("heading", "With People I Mentor")
            before = len(app.find("list", "Thanks").all("list-item"))
            assert before > 1, before
            app.find("combo-box", "Everyone").choose("Amara Osei")
            app.gone("heading", "With My Mentors")
            app.find("heading", "Why I Mentor")
            wait_until(lambda: len(app.find("list", "Thanks").all("list-item")) == 1, PATIENCE, "the thanks of one")
            year = app.all("image")[1].description
            app.find("combo-box", "Last 12 Months").choose("All Years")
            wait_until(lambda: app.all("image")[1].description != year, PATIENCE, "all years")
            leave(app)


def test_empty():
    """Nobody yet: what the page is for, and its one button."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "growth", example=False)
        with start(session, "charts-empty") as app:
            app.find("label", "Nothing to Look Back On Yet")
            app.find("button", "Add Relationship")
            leave(app)


def test_bare():
    """Somebody with whom nothing happened yet."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        def bare(record):
            for name in ("sessions", "goals", "actions", "insights", "introductions"):
                record.pop(name, None)

        prepare(session, "growth", how=bare)
        with start(session, "charts-bare") as app:
            app.find("heading", "No session in this time", nth=0)
            app.find("heading", "No hat noted in this time")
            assert not app.all("image") and not app.all("toggle-button", TABLE)
            leave(app)


def test_letter():
    """The letter: ratings and private goals only when they are ticked."""
    def hide(record):
        enrich(record)
        for goal in record.get("goals", [])[:1]:
            goal["visibility"] = "private"
            goal["title"] = f"Hidden with {record['id'][:8]}"

    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "growth", how=hide)
        with start(session, "charts-letter") as app:
            app.find("heading", "With My Mentors")
            app.find("button", "Letter About a Year…").press()

            dialog = app.find("dialog", "Letter About a Year")

            def letter():
                return next((it.text for it in dialog.all("label") if it.text.startswith("A Letter About")), "")

            wait_until(lambda: "A Letter About 2026" in letter(), PATIENCE, "the letter")
            assert "Thank you for the long walk" in letter() and "Amara met Lena" in letter()
            assert "Hidden with" not in letter() and "I shall stay" not in letter() and ": from " not in letter()
            dialog.find("check-box", "Ratings").press()
            wait_until(lambda: ": from " in letter(), PATIENCE, "the ratings")
            assert "Hidden with" not in letter()
            dialog.find("check-box", "Private Goals").press()
            wait_until(lambda: "Hidden with" in letter() and "I shall stay" in letter(), PATIENCE, "the private goals")
            dialog.find("check-box", "Thanks").click()
            wait_until(lambda: "long walk" not in letter(), PATIENCE, "no thanks")
            dialog.find("combo-box", "2026").choose("2025")
            wait_until(lambda: "A Letter About 2025" in letter(), PATIENCE, "the other year")
            app.find("button", "Print…")
            app.key("Escape")
            app.gone("button", "Print…")
            leave(app)


if __name__ == "__main__":
    sys.exit(Tap({name[5:].replace("_", "-"): function for name, function in list(globals().items())
                  if name.startswith("test_")}).main())
