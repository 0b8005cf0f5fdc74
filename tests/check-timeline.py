#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline of ten years and the page of insights in a real window: chosen by kind, looked for, gone to, opened."""

import json
import os
import pathlib
import re
import sys
import uuid

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
NOW = "2026-11-23T09:00:00"
STAMP = "2016-01-01T12:00:00+01:00"


def write_settings(session, address):
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n")


def new(**members):
    return {"id": str(uuid.uuid4()), "created": STAMP, "modified": STAMP, **members}


def store(session, record):
    folder = session.data / "mentor/mentees"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{record['id']}.json"
    path.write_text(json.dumps({"format": "com.example.Mentor.mentee", "version": 1, **record}))
    return path


def saved(path, probe, what):
    """Until the file says so."""
    wait_until(lambda: probe(json.loads(path.read_text())), 15, what, also=(KeyError, IndexError, ValueError))


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name,
               env={"MENTOR_NOW": NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"})


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def decade(session, **members):
    """Ten years with a session a month, and one thing of nearly every other kind."""
    goal = new(title="Speak in front of people", state="reached", visibility="private", created="2020-03-02T12:00:00Z",
               checkIns=[new(date="2020-05-04", rating=6, confidence=7, line="Steadier")],
               milestones=[new(text="Five minutes at the club", doneOn="2020-06-08")],
               revisions=[new(date="2020-09-14", **{"from": "active", "to": "reached"}, reason="She did it")])
    mentee = new(
        name="Amara Osei", role="mentor", state="active", stage="working", started="2016-01-11",
        goals=[goal],
        sessions=[new(state="held", start=f"{year}-{month:02}-07T10:00:00+01:00", length=60, place="Café Évora",
                      notes="About the letter" if (year, month) == (2018, 4) else "")
                  for year in range(2016, 2026) for month in range(1, 13)],
        actions=[new(text="Write to the museum", owner="mentee", state="done", finishedOn="2019-02-05")],
        contactLog=[new(date="2019-03-05", kind="call", line="A word on the train")],
        insights=[new(date="2025-11-22", kind="learned", text="Ask before advising", practice="asking"),
                  new(date="2021-07-01", kind="thanks", text="For the patience")],
        agreements=[new(agreedOn="2016-02-01", meeting="Every month")], **members)
    return mentee, goal, store(session, mentee)


def timeline(app):
    return app.find("list", "Timeline")


def shown(app, month):
    """The month that stands over the list."""
    app.find("toggle-button", month)


def on(app, name):
    from gi.repository import GLib
    wait_until(lambda: re.search(name, app.focused().name or ""), 15, f"the keyboard on {name!r}",
               also=(GLib.Error, AttributeError, TypeError))


def test_find():
    """Kinds, words and months, by keyboard alone."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x800") as session:
        mentee, _goal, _path = decade(session)
        other = store(session, new(name="Jonas Lindqvist", role="mentor", state="closed", started="2024-04-02"))
        write_settings(session, f"mentee:{mentee['id']}:timeline")
        with start(session, "timeline-find") as app:
            timeline(app).find("list-item", re.compile("^Session, 7 December 2025"))
            shown(app, "December 2025")

            # Words, whatever their case and accents; then all again.
            app.key("ctrl+f")
            app.type("THE LETTER")
            timeline(app).find("list-item", re.compile("7 April 2018"))
            app.gone("list-item", re.compile("7 December 2025"))
            shown(app, "April 2018")
            app.key("ctrl+a", "BackSpace")
            app.type("nowhere")
            app.find("label", "Nothing Found")
            app.tab_to(app.find("button", "Show All"))
            app.key("Return")
            timeline(app).find("list-item", re.compile("7 December 2025"))
            shown(app, "December 2025")

            # Another month, years away.
            app.tab_to(app.find("toggle-button", "December 2025"))
            app.key("space")
            app.find("toggle-button", "2025")
            for _ in range(5):
                app.find("button", "Earlier Year").press()
            app.tab_to(app.find("button", "June 2020"))
            app.key("space")
            on(app, "^Milestone: Five minutes at the club")
            shown(app, "June 2020")

            # One kind of things, which the window remembers for the next person.
            app.tab_to(app.find("toggle-button", "Shown: Everything"))
            app.key("space")
            app.tab_to(app.find("check-box", re.compile("^Milestones \\(1\\)")))
            app.key("space", "Escape")
            app.find("toggle-button", "Shown: Milestones")
            wait_until(lambda: len(timeline(app).all("list-item")) == 1, 15, "the milestone alone")
            app.find("list-item", re.compile("^Jonas Lindqvist")).press()
            app.find("page-tab", "Timeline").click()
            app.find("toggle-button", "Shown: Milestones")
            app.find("button", "Show All").press()
            timeline(app).find("list-item", re.compile("The beginning with Jonas Lindqvist, 2 April 2024"))
            assert_equal(len(timeline(app).all("list-item")), 1)
            assert other.exists()
            leave(app)


def test_open():
    """Each row opens what it shows."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x800") as session:
        mentee, goal, path = decade(session)
        write_settings(session, f"mentee:{mentee['id']}:timeline")
        with start(session, "timeline-open") as app:
            def look_for(words, row):
                app.key("ctrl+f")
                app.key("ctrl+a", "BackSpace")
                app.type(words)
                found = timeline(app).find("list-item", re.compile(row))
                found.press()

            look_for("five minutes", "^Milestone: .*, Private$")
            app.find("text", "Title of the goal").wait(lambda it: it.text == goal["title"], "the goal")
            app.key("alt+Left")
            look_for("steadier", "^Check-in: .*6 of 10 · confidence 7")
            app.key("alt+Left")
            look_for("the letter", "^Session, ")
            app.find("button", "Find a Question (Ctrl+P)")
            app.key("alt+Left")
            look_for("museum", "^Action: ")
            app.find("dialog")
            app.key("Escape")
            app.gone("dialog")
            look_for("on the train", "^Contact: ")
            app.find("dialog")
            app.key("Escape")
            app.gone("dialog")

            # To the insights and there to the very one; its words change here too.
            look_for("for the patience", "^Thanks: ")
            app.find("list", "2021")
            on(app, "For the patience")
            leave(app)


def test_insights():
    """Written down with one key, changed where they stand, taken away and back; and they come back after a year."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x900") as session:
        mentee, _goal, path = decade(session)
        write_settings(session, "today")
        with start(session, "insights") as app:
            app.find("list-item", re.compile("Ask before advising")).press()
            app.find("list", "2025")
            on(app, "Ask before advising")
            app.find("label", "Asking")

            app.key("ctrl+shift+i")
            app.type("Silence is an answer")
            app.key("Return")
            app.find("list", "2026").find("list-item", "Silence is an answer")
            saved(path, lambda data: data["insights"][2]["date"] == "2026-11-23", "the new insight")

            app.find("radio-button", "By Kind").click()
            app.find("list", "Thanks").find("list-item", "For the patience")
            app.find("list", "Learned").find("list-item", "Silence is an answer")
            app.find("radio-button", "By Date").click()

            app.find("list", "2021").find("button", "Remove Insight").press()
            app.gone("list", "2021")
            app.key("ctrl+z")
            app.find("list", "2021").find("list-item", "For the patience")
            saved(path, lambda data: len(data["insights"]) == 3, "the insight again")
            leave(app)


def test_nothing():
    """What is still to come, in the timeline and among the insights."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        record = new(name="Mei Tanaka", role="mentee", mentorName="Mei Tanaka", state="active",
                     sessions=[new(state="planned", start="2026-12-01T10:00:00+01:00", length=60)])
        path = store(session, record)
        write_settings(session, f"mentee:{record['id']}:timeline")
        with start(session, "timeline-nothing") as app:
            app.find("label", "The Years to Come")
            app.find("button", "Plan Session")
            leave(app)
        write_settings(session, f"insights:{record['id']}")
        with start(session, "insights-nothing") as app:
            app.find("button", "Write One Down").press()
            app.type("It begins")
            app.key("Return")
            app.find("list", "2026").find("list-item", "It begins")
            app.gone("button", "Write One Down")
            saved(path, lambda data: data["insights"][0]["text"] == "It begins", "the first insight")
            leave(app)


TESTS = {
    "find": test_find,
    "open": test_open,
    "insights": test_insights,
    "nothing": test_nothing,
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
