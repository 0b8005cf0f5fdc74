#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's first day, in the running application, with a real keyring.

From an empty profile: a relationship, a goal with milestones, a session with notes and
an action, a private note; quit; start again; everything is there. The files keep to
the schemas; the private text is in no file but the keyring's; after a lock it is gone
from the screen and from the accessibility tree. Then the same by keyboard alone.
"""

import json
import os
import pathlib
import sys
import uuid

from harness.canary import Canary
from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings",
       "G_MESSAGES_DEBUG": "all"}

MILESTONES = ("Watch how three people disagree", "One question in every review")
POINT = "How the talk went"
NOTES = "Forty people. She looked at one friendly face."
ACTION = "Write three lines"


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def quit(app):
    """Leave as a person does, and see that it went well."""
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def record(session):
    """The one record on the disk, or None."""
    files = list((session.data / "mentor/mentees").glob("*.json"))
    return json.loads(files[0].read_text()) if len(files) == 1 else None


def saved(session, probe, what):
    """Wait until the file says so."""
    wait_until(lambda: (lambda data: data and probe(data))(record(session)), PATIENCE, what,
               also=(KeyError, IndexError, ValueError))


class Day:
    """The steps; a subclass says how a thing is pressed and written."""

    name = "Amara Öser 😀"
    title = "Speak up in <b>design</b> & reviews"

    def __init__(self, session, canary, start=start):
        self.session = session
        self.canary = canary
        self.start = start

    def press(self, node):
        node.click()

    def write(self, node, text):
        node.set_text(text)

    def morning(self):
        with self.start(self.session, "morning") as app:
            self.welcome(app)
            self.goal(app)
            self.meeting(app)
            self.note(app)
            quit(app)

    def welcome(self, app):
        self.press(app.find("button", "Begin"))
        self.press(app.find("list-item", "I Mentor"))
        self.write(app.find("text", "Name"), self.name)
        self.press(app.find("button", "Next"))
        self.press(app.find("button", "Later"))
        app.find("label", self.name, nth=0)

    def goal(self, app):
        self.press(app.find("page-tab", "Goals"))
        self.press(app.find("button", "New Goal"))
        self.write(app.find("text", "Title of the goal"), self.title)
        self.press(app.find("button", "Next"))
        self.press(app.find("button", "Enough for Now"))
        app.gone("dialog")
        for text in MILESTONES:
            entry = app.find("text", "Add a milestone")
            self.write(entry, text)
            entry.focus()
            app.key("Return")
            app.find("check-box", text)
        saved(self.session, lambda data: len(data["goals"][0].get("milestones", [])) == 2, "the milestones")

    def meeting(self, app):
        app.key("ctrl+shift+n")
        self.press(app.find("button", "Log"))
        entry = app.find("text", "Add a point")
        self.write(entry, POINT)
        entry.focus()
        app.key("Return")
        self.write(app.find("text", "Notes"), NOTES)
        entry = app.find("text", "Add an action")
        self.write(entry, ACTION)
        entry.focus()
        app.key("Return")
        saved(self.session, lambda data: data.get("actions") and data["sessions"][0].get("notes") == NOTES,
              "the session")

    def note(self, app):
        app.key("ctrl+j")
        self.write(app.find("text", "Private note"), self.canary.text)
        app.find("label", "Kept in your keyring only. Stored.")

    def evening(self):
        with self.start(self.session, "evening") as app:
            app.key("alt+3")
            app.find("label", self.canary.text)
            app.key("ctrl+l")
            app.find("button", "Unlock")
            wait_until(lambda: not app.holds(self.canary.text), PATIENCE, "the note to leave the tree")
            quit(app)


class KeyboardDay(Day):
    """Nothing is touched but keys; a keyboard here has the letters of ASCII."""

    name = "Amara Osei"
    title = "Speak up in reviews"

    def press(self, node):
        node.press()

    def write(self, node, text):
        node.focus()
        node.app.key("ctrl+a")
        node.app.type(text)
        node.wait(lambda it: it.text == text, "the text typed")


def check_files(session, day):
    """What stands on the disk is what was entered, and keeps to the schema."""
    data = record(session)
    Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")
    assert_equal(data["name"], day.name)
    assert_equal(data["goals"][0]["title"], day.title)
    assert_equal([item["text"] for item in data["goals"][0]["milestones"]], list(MILESTONES))
    meeting = data["sessions"][0]
    assert_equal((meeting["state"], meeting["notes"], meeting["agenda"][0]["text"]), ("held", NOTES, POINT))
    assert_equal((data["actions"][0]["text"], data["actions"][0]["session"]), (ACTION, meeting["id"]))
    assert_equal(len(data["notebook"]["parts"]), 1, "the parts of the notebook")


def check_leaks(session, canary):
    """The private text is in the keyring, and nowhere else."""
    places = [session.root]
    canary.positive_control(session.tmp)
    found = canary.search(places, except_for=session.keyring.own_files())
    assert_equal(found, [], "places that hold the private text")


def day_test(kind, canary):
    """One test; as libatspi keeps to the first bus it meets, one a process."""

    def run():
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            day = kind(session, canary)
            day.morning()
            check_files(session, day)
            check_leaks(session, canary)
            day.evening()
            check_leaks(session, canary)
    return run


def look_around():
    """The example, and back to an empty beginning, with nothing of it left."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        example = session.data / "mentor/example"
        with start(session, "look-around") as app:
            app.find("button", "Look Around with an Example").click()
            app.find("list-item", "Amara Osei")
            app.find("button", "Start for Real").click()
            app.find("button", "Begin")
            assert not example.exists(), "the example's folder is still there"
            assert not list(session.data.glob("mentor/mentees/*")), "the example came among the real data"
            quit(app)


if __name__ == "__main__":
    typed = Canary(f"canary {uuid.uuid4().hex} typed by keys alone")
    sys.exit(Tap({"first-day": day_test(Day, Canary()),
                  "by-keyboard-alone": day_test(KeyboardDay, typed),
                  "look-around": look_around}).main())
