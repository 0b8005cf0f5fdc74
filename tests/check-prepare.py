#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is prepared, in the running application.

What was left open before is on the agenda; things are put on it and taken back; points
change places; the agenda is copied as text and saved as a calendar file, which another
program's parser reads; then the session begins. The same by keyboard alone.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

import icalendar
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until
from screenshots import NOW, addresses

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}

LEFT = "What was left over"
POINT = "A point of my own"
QUESTION = "What would you do if nobody were watching?"
OTHER = "Who said so?"
INSIGHT = "She spoke first"
HARD = "Saying no to a friend"
TIMES = {"created": "2026-10-01T09:00:00+02:00", "modified": "2026-10-02T09:00:00+02:00"}


class World:
    """The example, with a question box, an insight, and a point that was not reached the last time."""

    def __init__(self, session):
        self.session = session
        folder = session.data / "mentor"
        session.run([str(BUILD / "src/mentor-example"), str(folder)], check=True, stdout=subprocess.DEVNULL, env=ENV)
        self.address = addresses(folder / "mentees")["prepare"]
        _, self.mentee, self.id = self.address.split(":")
        self.path = folder / "mentees" / f"{self.mentee}.json"
        record = self.record()
        record["questionBox"] = [QUESTION, OTHER]
        record["insights"] = [{"id": str(uuid.uuid4()), "date": "2026-10-29", "kind": "win", "text": INSIGHT, **TIMES}]
        last = max((item for item in record["sessions"] if item["state"] == "held"), key=lambda item: item["start"])
        last["agenda"].append({"id": str(uuid.uuid4()), "text": LEFT, **TIMES})
        next(item for item in record["sessions"] if item["id"] == self.id)["timeZone"] = "Europe/Berlin"
        self.path.write_text(json.dumps(record))
        keys = session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        keys.write_text(f"[com/example/Mentor]\nlast-page='mentee:{self.mentee}:overview'\nwindow-width=1120\n"
                        "window-height=900\nfirst-run-done=true\n")

    def record(self):
        return json.loads(self.path.read_text())

    def prepared(self):
        return next(item for item in self.record()["sessions"] if item["id"] == self.id)

    def texts(self):
        return [point["text"] for point in self.prepared()["agenda"]]

    def saved(self, probe, what):
        """Wait until the file says so."""
        wait_until(probe, what=what, also=(KeyError, IndexError, StopIteration, ValueError))


def start(world, name):
    from harness.atspi import App
    return App(world.session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(), 0, "the exit status")
    app.assert_quiet()


def put(text):
    return f"Put on the agenda: {text}"


def choose(app, item):
    """An item of the page's menu; GTK 4.18 gives them no name, so they are counted."""
    app.find("toggle-button", "More", nth=0).click()
    app.find("menu-item", nth=item).click()


def clipboard(session):
    return session.run(["timeout", "20", "xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True).stdout


def save_as(app, path):
    """Name the file in the dialog, whose entry has the keyboard and holds what is proposed."""
    def named():
        return [node for node in app.root.walk() if node.role == "text" and node.text.endswith(".ics")]

    entry = wait_until(named, what="the name that is proposed")[0]
    proposed = entry.text
    app.change_window()
    entry.set_text(str(path))
    app.key("Return")
    wait_until(lambda: not named(), what="the dialog to go")
    app.change_window()
    return proposed


def put_things(world, app):
    """From the page as it opens to a full agenda; what is used goes from the box and comes back."""
    first = world.prepared()["agenda"]
    action = next(item for item in world.record()["actions"] if item.get("text") == "Send the talk recording")
    app.find("button", put(action["text"])).click()
    app.gone("button", put(action["text"]))
    app.find("button", put(INSIGHT)).click()
    app.find("button", put(QUESTION)).click()
    app.gone("button", put(QUESTION))
    world.saved(lambda: world.record()["questionBox"] == [OTHER], "the box without the question")
    app.key("ctrl+z")
    app.find("button", put(QUESTION))
    world.saved(lambda: world.record()["questionBox"] == [QUESTION, OTHER], "the question in its old place")
    assert QUESTION not in world.texts()
    app.find("button", put(QUESTION)).click()
    app.gone("button", put(QUESTION))

    entry = app.find("text", "Add a point")
    entry.set_text(POINT)
    entry.focus()
    app.key("Return")
    expected = [point["text"] for point in first] + [action["text"], INSIGHT, QUESTION, POINT]
    world.saved(lambda: world.texts() == expected, f"the agenda {expected}")
    point = world.prepared()["agenda"][len(first)]
    assert_equal((point["origin"], point["originId"]), ("action", action["id"]))


def flow_test(session):
    def run():
        world = World(session)
        before = world.texts()
        with start(world, "prepare") as app:
            app.find("button", "Prepare").click()
            # What was left open is at the top, and says so.
            app.find("list-item", LEFT)
            app.find("label", "Brought on 29 October, carried once", nth=1)
            world.saved(lambda: world.texts() == [LEFT, *before], "the point that was left over")
            put_things(world, app)

            # A question of the library; the session keeps which.
            heading = app.find("list", "What You Could Ask")
            offered = heading.find("button", re.compile("^Put on the agenda: "), nth=0).name
            app.find("button", offered).click()
            app.gone("button", offered)
            world.saved(lambda: put(world.texts()[-1]) == offered, "the question of the library")
            point = world.prepared()["agenda"][-1]
            assert_equal(point["origin"], "prompt")
            assert_equal(world.prepared()["prompts"], [point["originId"]])
            app.find("button", "Others").click()
            wait_until(lambda: offered not in [node.name for node in heading.all("button")] and heading.all("button"),
                       what="other questions")

            app.find("text", "What was hard").set_text(HARD)
            world.saved(lambda: world.prepared().get("whatWasHard") == HARD, "the preparation")

            # What is for the user's eyes stays out of what others read.
            secret = next(item["text"] for item in world.record()["remember"]
                          if item.get("showNext") and not item.get("done"))
            app.find("button", put(secret)).click()
            world.saved(lambda: world.texts()[-1] == secret, "what is remembered")
            told = [text for text in world.texts() if text != secret]
            choose(app, 0)
            wait_until(lambda: clipboard(session).startswith("Session with Amara\n"), what="the text to be copied")
            text = clipboard(session)
            assert text.startswith("Session with Amara\nThursday, 26 November 2026, 10:00 · 60 minutes\n"), text
            for number, words in enumerate(told, 1):
                assert f"\n{number}. {words} (" in text, (number, words, text)
            assert secret not in text and HARD not in text, text

            choose(app, 1)
            path = session.home / "anywhere.ics"
            assert_equal(save_as(app, path), "Session with Amara 2026-11-26.ics")
            wait_until(path.exists, what="the file")
            event = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]
            assert_equal(str(event["UID"]), world.id)
            assert_equal(event["DTSTART"].dt.isoformat(), "2026-11-26T10:00:00+01:00")
            assert_equal(str(event["DESCRIPTION"]).count("\n"), len(told) - 1)
            assert secret not in str(event["DESCRIPTION"])

            app.find("button", "Start Session").click()
            app.find("text", "Notes")
            leave(app)
    return run


def keyboard_test(session):
    def run():
        world = World(session)
        before = [LEFT, *world.texts()]
        with start(world, "prepare-keyboard") as app:
            app.find("button", "Prepare").press()
            first = app.find("list-item", LEFT)
            app.tab_to(first)
            app.key("alt+Down")
            moved = [before[1], before[0], *before[2:]]
            world.saved(lambda: world.texts() == moved, f"the order {moved}")
            # The keyboard is on the point that moved.
            app.key("alt+Up")
            world.saved(lambda: world.texts() == before, f"the order {before}")

            app.find("button", put(INSIGHT)).press()
            world.saved(lambda: world.texts() == [*before, INSIGHT], "the insight")
            app.gone("button", put(INSIGHT))
            # The button is gone; the keyboard stays in its row.
            wait_until(lambda: app.focused() and app.focused().name == INSIGHT, what="the keyboard in the row")
            app.find("button", put(QUESTION)).press()
            world.saved(lambda: world.texts() == [*before, INSIGHT, QUESTION], "the question")
            app.find("button", "Start Session").press()
            app.find("text", "Notes")
            # It has begun, so that there is nothing more to start.
            app.find("button", "Wrap Up")
            world.saved(lambda: world.prepared()["began"], "the beginning")
            app.key("alt+Left")
            app.find("button", "Open Session")
            leave(app)
    return run


def main():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        return Tap({"flow": flow_test(session), "keyboard": keyboard_test(session)}).main()


if __name__ == "__main__":
    sys.exit(main())
