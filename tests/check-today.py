#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Today and the calendar in a real window: each button does what it says, the day changes at midnight, a month goes by
keyboard alone."""

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
LINK = "https://meet.example.org/amara?room=1"
STAMP = "2026-01-01T12:00:00+01:00"

HANDLER = """[Desktop Entry]
Type=Application
Name=Opener
Exec={script} %u
MimeType=x-scheme-handler/https;
"""


def write_settings(session, address):
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\nweek-start='monday'\n")


def new(**members):
    return {"id": str(uuid.uuid4()), "created": STAMP, "modified": STAMP, **members}


def store(session, record):
    """A relationship as it stands on the disk."""
    folder = session.data / "mentor/mentees"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{record['id']}.json"
    path.write_text(json.dumps({"format": "com.example.Mentor.mentee", "version": 1, **record}))
    return path


def saved(path, probe, what):
    """Until the file says so."""
    wait_until(lambda: probe(json.loads(path.read_text())), 15, what, also=(KeyError, IndexError, ValueError))


def start(session, name, now=NOW):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name,
               env={"MENTOR_NOW": now, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"})


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def opener(session):
    """What opens a link here: it writes down which one."""
    found = session.root / "opened"
    script = session.root / "opener"
    script.write_text(f"#!/bin/sh\nprintf %s \"$1\" > {found}.new && mv {found}.new {found}\n")
    script.chmod(0o755)
    folder = session.data / "applications"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "opener.desktop").write_text(HANDLER.format(script=script))
    (session.config / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/https=opener.desktop\n")
    return found


def row(app, section, name):
    return app.find("list", section).find("list-item", name)


def people(session):
    """Two people: one is met in a moment, by a link; with the other a session was left as planned."""
    amara = store(session, new(
        name="Amara Osei", role="mentor", state="active", stage="working", started="2026-01-07",
        sessions=[new(state="planned", start="2026-11-23T09:10:00+01:00", length=60, place=f"Video: {LINK}",
                      template="regular"),
                  new(state="held", start="2025-11-21T10:00:00+01:00", length=60, notes="The first talk\nand more")]))
    jonas = store(session, new(
        name="Jonas Lindqvist", role="mentor", state="active", stage="working", rhythmIdeal=28, rhythmLatest=42,
        usualLength=45,
        sessions=[new(state="held", start="2026-10-08T15:30:00+02:00", length=45),
                  new(state="planned", start="2026-11-19T15:30:00+01:00", length=45)],
        actions=[new(text="Read the draft", owner="mentor", due="2026-11-21", state="open"),
                 new(text="Visit the laboratory", owner="mentee", due="2026-11-24", state="open")]))
    return amara, jonas


def test_buttons():
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1100x1500") as session:
        write_settings(session, "today")
        opened = opener(session)
        amara, jonas = people(session)
        with start(session, "today-buttons") as app:
            near = app.find("list", "Coming Up")
            near.find("button", "Join").click()
            wait_until(lambda: opened.exists() and opened.read_text() == LINK, 15, "the link to be opened")

            near.find("button", "Start").click()
            app.gone("list", "Coming Up")
            app.find("button", "Wrap Up")
            app.key("alt+Left")
            app.find("list", "Coming Up")

            # What became of the session that was left as planned, and back.
            row(app, "Was It Held?", "Jonas Lindqvist").find("button", "Held").click()
            app.gone("list", "Was It Held?")
            # It was a contact four days ago.
            app.gone("list", "Worth a Word")
            app.key("ctrl+z")
            row(app, "Was It Held?", "Jonas Lindqvist").find("button", "Missed").click()
            saved(jonas, lambda data: data["sessions"][1]["state"] == "missed", "the missed session")

            row(app, "Worth a Word", "Jonas Lindqvist").find("button", "Propose a Date").click()
            words = app.find("text", "Words to send")
            words.wait(lambda it: "Hello Jonas," in it.text and "Thursday, 26 November, 15:30" in it.text, "the dates")
            words.set_text("Hello Jonas, how about Thursday?")
            app.find("button", "Copy").click()
            app.gone("text", "Words to send")
            wait_until(lambda: session.run(["timeout", "5", "xclip", "-selection", "clipboard", "-o"],
                                           capture_output=True).stdout == b"Hello Jonas, how about Thursday?",
                       10, "the copy")

            row(app, "Worth a Word", "Jonas Lindqvist").find("button", "Pause").click()
            app.find("button", "Cancel").click()
            app.gone("button", "Cancel")
            row(app, "Worth a Word", "Jonas Lindqvist").find("button", "Plan Session").click()
            app.find("button", "Cancel").click()
            app.gone("button", "Cancel")
            row(app, "Worth a Word", "Jonas Lindqvist").find("button", "Log Contact").click()
            app.find("button", "Log").click()
            app.gone("list", "Worth a Word")
            saved(jonas, lambda data: len(data["contactLog"]) == 1, "the contact")

            # Both sides of what was agreed on.
            app.find("list", "You Owe").find("label", "Read the draft")
            app.find("list", "Waiting For").find("label", "Visit the laboratory")
            leave(app)


def test_question():
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1100x1500") as session:
        write_settings(session, "today")
        amara, _ = people(session)
        with start(session, "today-question") as app:
            def question():
                return app.find("button", "Write Privately").accessible.get_parent().get_parent()

            def text():
                from harness.atspi import Node
                return next(node.text for node in Node(app, question()).walk() if node.role == "label")

            first = wait_until(text, 5, "a question")
            app.find("button", "Another Question").click()
            second = wait_until(lambda: text() != first and text(), 5, "another question")
            app.find("button", "Add to Agenda").click()
            saved(amara, lambda data: [point["text"] for point in data["sessions"][0]["agenda"]] == [second],
                  "the question on the agenda")
            # What is on the agenda is not asked again; undone, it may be.
            wait_until(lambda: text() != second, 5, "another question")
            app.key("ctrl+z")
            saved(amara, lambda data: not data["sessions"][0].get("agenda"), "the agenda without it")
            wait_until(lambda: text() == second, 5, "the question again")

            past = app.find("list", "A Year Ago").find("list-item", re.compile("Amara Osei"))
            assert past.find("label", re.compile("A year ago, 21 November 2025 · The first talk$"))
            past.click()
            app.gone("list", "A Year Ago")
            app.key("alt+Left")
            app.find("list", "A Year Ago")
            leave(app)


def test_quiet():
    """Nothing is said where there is nothing."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        write_settings(session, "today")
        store(session, new(name="Amara Osei", role="mentor", state="active"))
        with start(session, "today-quiet") as app:
            app.find("label", "No session is near, and nothing is due.")
            for section in ("Coming Up", "Was It Held?", "You Owe", "Waiting For", "Worth a Word", "A Year Ago"):
                assert_equal(app.all("list", section), [], section)
            leave(app)


def test_midnight():
    """The day changes by itself."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        write_settings(session, "today")
        store(session, new(name="Jonas Lindqvist", role="mentor", state="active", rhythmIdeal=28,
                           sessions=[new(state="held", start="2026-10-26T10:00:00+01:00", length=45)],
                           actions=[new(text="Read the draft", owner="mentor", due="2026-11-24", state="open")]))
        with start(session, "today-midnight", "2026-11-23T23:59:00") as app:
            app.find("heading", "Monday, 23 November")
            app.find("label", re.compile("Due tomorrow"))
            assert_equal(app.all("list", "Worth a Word"), [], "who is due before midnight")
            app.find("heading", "Tuesday, 24 November", timeout=150)
            app.find("label", re.compile("Due today"))
            app.find("list", "Worth a Word").find("list-item", "Jonas Lindqvist")
            leave(app)


def test_many():
    """Many actions are due: Today shows the first, and the way to all."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1100x1500") as session:
        write_settings(session, "today")
        store(session, new(name="Jonas Lindqvist", role="mentor", state="active",
                           actions=[new(text=f"Step {number}", owner="mentor", due="2026-11-01", state="open")
                                    for number in range(60)]))
        with start(session, "today-many") as app:
            button = app.find("button", "Show All 60")
            rows = app.find("list", "You Owe").all("list-item")
            assert len(rows) == 6, rows
            button.click()
            app.gone("button", "Show All 60")
            app.find("label", "Step 0")
            leave(app)


def test_calendar():
    """A month by keyboard alone: every day says what stands on it."""
    from gi.repository import GLib

    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        write_settings(session, "today")
        people(session)
        store(session, new(
            name="Mei Tanaka", role="mentor", state="active",
            sessions=[new(state="planned", start="2026-11-24T08:00:00+01:00", length=30)],
            goals=[new(title="Lead a team", state="active", targetDate="2026-12-24",
                       milestones=[new(text="Ask for a team", date="2026-11-30")])]))
        with start(session, "calendar") as app:
            app.find("heading", "Monday, 23 November")

            def on(name):
                wait_until(lambda: app.focused().name == name, 10, f"the keyboard on {name!r}",
                           also=(GLib.Error, AttributeError))

            app.key("ctrl+shift+c")
            on("Today, Monday, 23 November, 1 session")
            assert_equal(app.focused().role, "table-cell")
            app.find("table-row", "Week of 23 November")
            app.key("Right")
            on("Tuesday, 24 November, 1 session, 1 action due")
            app.key("Down")
            on("Tuesday, 1 December")
            app.key("Up", "End")
            on("Sunday, 29 November")
            app.key("Home")
            on("Today, Monday, 23 November, 1 session")
            app.key("Down")
            on("Monday, 30 November, 1 milestone")
            app.key("Next")
            on("Wednesday, 30 December")
            app.find("heading", "December 2026")
            app.key("Up")
            app.key("Right")
            on("Thursday, 24 December, date of 1 goal")
            app.find("list", "Thursday, 24 December").find("list-item", "Lead a team")
            app.key("shift+Prior")
            on("Wednesday, 24 December 2025")
            app.key("Prior")
            on("Monday, 24 November 2025")
            app.key("Left", "Left", "Left")
            on("Friday, 21 November 2025, 1 session")

            # Down into the list, into the thing, and back to the same day.
            app.find("list", "Friday, 21 November 2025").find("list-item", re.compile("Amara Osei")).press()
            app.gone("heading", "November 2025")
            app.key("alt+Left")
            app.find("list", "Friday, 21 November 2025")

            # A session on a day of one's own choice.
            app.find("button", "Today").press()
            on("Today, Monday, 23 November, 1 session")
            app.key("Next")
            on("Wednesday, 23 December")
            app.find("button", "Plan Session").press()
            app.find("button", "Plan").press()
            wait_until(lambda: any(session_["start"].startswith("2026-12-23T")
                                   for path in (session.data / "mentor/mentees").glob("*.json")
                                   for session_ in json.loads(path.read_text())["sessions"]),
                       15, "the session on the disk", also=(ValueError, KeyError))
            app.key("alt+Left")
            app.find("list", "Wednesday, 23 December").find("list-item", re.compile(r"^\d\d:\d\d "))
            app.key("alt+Left")
            app.find("heading", "Monday, 23 November")
            leave(app)


TESTS = {
    "buttons": test_buttons,
    "question": test_question,
    "quiet": test_quiet,
    "midnight": test_midnight,
    "many": test_many,
    "calendar": test_calendar,
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
