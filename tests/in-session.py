#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session from its first minute, by keyboard alone; then the same again after a restart.

Everything is a key or is reached by Tab and the arrows, and what was done stands in the
file on the disk. Names of tests choose among them.
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
# The example is laid around the day it is made; then its session has begun.
DAY = "2026-11-23T09:00:00"
NOW = "2026-11-26T10:02:00"
TIMER = re.compile(r"^Timer: \d+ of 60 min$")
OLD = "Say no to the second side project?"
# Of the built-in questions, by words that only they have.
ONE, OTHER = "forget the time", "ordinary week"


def planned(mentee):
    return next(one for one in mentee["sessions"] if one["state"] == "planned")


def amara(session):
    """Her file, and what stands in it."""
    for path in (session.data / "mentor/mentees").glob("*.json"):
        mentee = json.loads(path.read_text())
        if mentee.get("name") == "Amara Osei":
            return path, mentee
    raise AssertionError("no file of Amara")


def prepare(session, change=None):
    """The example with a change, and its planned session as the page to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env={**session.env, "MENTOR_NOW": DAY})
    path, mentee = amara(session)
    if change:
        change(mentee)
        path.write_text(json.dumps(mentee, ensure_ascii=False))
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    address = f"session:{mentee['id']}:{planned(mentee)['id']}"
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n"
                    "window-width=1120\nwindow-height=780\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name,
               env={"MENTOR_NOW": NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
                    "G_DEBUG": "fatal-warnings"})


def on_disk(session, probe, what):
    """Wait until the file says so, and return what the probe found."""
    return wait_until(lambda: probe(amara(session)[1]), 20, what, also=(StopIteration, KeyError, ValueError))


def point(mentee, text):
    """The point of the planned session with these words in it."""
    return next(one for one in planned(mentee)["agenda"] if text in one["text"])


def action(mentee, text):
    return next(one for one in mentee["actions"] if one["text"] == text)


def has_focus(app, role, name):
    app.find(role, name).wait(lambda it: it._has_focus(), "the keyboard")


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(), 0, "the exit status")
    app.assert_quiet()


def carried_often(mentee):
    point(mentee, OLD)["carried"] = 3


def time_and_agenda(session, app):
    """The timer, and a point ticked with what came of it."""
    app.find("button", "Start").press()
    app.find("toggle-button", TIMER)
    on_disk(session, lambda it: planned(it).get("began"), "the beginning")
    app.find("button", "Wrap Up")

    app.find("check-box", "How the portfolio talk went").press()
    outcome = app.find("list", "Agenda").find("text", "What came of it?")
    app.tab_to(outcome)
    app.type("Well, and calmly")
    on_disk(session, lambda it: point(it, "portfolio talk").get("outcome") == "Well, and calmly", "the outcome")
    assert point(amara(session)[1], "portfolio talk")["done"]

    # What was carried three times asks. It becomes an action, and says so; that can be taken back.
    app.find("button", "Make an Action").press()
    on_disk(session, lambda it: action(it, point(it, OLD)["text"]), "the action")
    made = on_disk(session, lambda it: point(it, OLD).get("done") and point(it, OLD), "the point to be done")
    assert_equal((made["outcome"], made.get("dropped", False)), ("Became an action", False))
    app.gone("button", "Keep")
    app.key("ctrl+z")
    old = on_disk(session, lambda it: not point(it, OLD).get("done") and point(it, OLD), "the point as it was")
    assert not old.get("outcome"), old
    assert old["text"] not in [one["text"] for one in amara(session)[1]["actions"]], "the action is still there"

    # It is kept.
    app.find("button", "Keep").press()
    app.gone("button", "Keep")
    on_disk(session, lambda it: point(it, OLD).get("kept") == 3, "the point to be kept")


def questions(session, app):
    """One into the agenda, one into the notes, and the keyboard where it was."""
    app.tab_to(app.find("text", "Notes"))
    app.type("Before. ")
    app.key("ctrl+p")
    has_focus(app, "entry", "Search questions")
    app.type(ONE)
    app.find("list", "Questions").wait(lambda it: len(it.all("list-item")) == 1, "one question")
    app.key("Return")
    on_disk(session, lambda it: point(it, ONE)["origin"] == "prompt", "the question on the agenda")
    has_focus(app, "text", "Notes")

    app.key("ctrl+p")
    has_focus(app, "entry", "Search questions")
    app.key("ctrl+a")
    app.type(OTHER)
    app.find("list", "Questions").wait(
        lambda it: [OTHER in row.name for row in it.all("list-item")] == [True], "the other question")
    app.key("ctrl+Return")
    has_focus(app, "text", "Notes")
    app.type("After.")
    on_disk(session, lambda it: re.search(f"Before. \n.*{OTHER}.*\nAfter[.]", planned(it).get("notes", "")),
            "the question in the notes")
    used = planned(amara(session)[1])["prompts"]
    assert_equal((len(used), point(amara(session)[1], ONE)["originId"] == used[0]), (2, True), "the questions used")

    app.key("ctrl+p")
    has_focus(app, "entry", "Search questions")
    app.key("Escape")
    app.gone("entry", "Search questions")
    has_focus(app, "text", "Notes")


def capture(session, app):
    """A new action and an insight, one key each, from wherever one is."""
    app.key("ctrl+shift+a")
    app.type("Hand over the project")
    app.key("Return")
    app.find("list", "Actions of This Session").find("list-item", "Hand over the project")
    app.key("ctrl+shift+i")
    app.type("She decides when she is looked at kindly")
    app.key("Return")
    found = on_disk(session, lambda it: it["insights"] if "looked at" in it["insights"][-1]["text"] else None, "the insight")
    mine = planned(amara(session)[1])["id"]
    assert_equal([found[-1][name] for name in ("text", "kind", "session", "date")],
                 ["She decides when she is looked at kindly", "learned", mine, NOW[:10]])
    on_disk(session, lambda it: action(it, "Hand over the project")["session"] == mine, "the action")


def actions(session, app):
    """Done, moved and dropped by a letter, on the row that has the keyboard."""
    rows = [row.name for row in app.find("list", "Open Actions").all("list-item")]
    done, moved, dropped = rows[:3]
    before = {one["text"]: one.get("due") for one in amara(session)[1]["actions"]}
    for text, key in ((done, "d"), (moved, "m"), (dropped, "x")):
        app.tab_to(app.find("list", "Open Actions").find("list-item", text))
        app.key(key)
        app.find("list", "Open Actions").find("list-item", text)
    on_disk(session, lambda it: action(it, done)["state"] == "done", "the one that is done")
    on_disk(session, lambda it: action(it, moved)["due"] != before[moved], "the one that is moved")
    on_disk(session, lambda it: action(it, dropped)["state"] == "dropped", "the one that is dropped")
    # A letter in a text is a letter.
    app.key("ctrl+shift+a")
    app.type("dmx")
    app.find("text", "Add an action").wait(lambda it: it.text == "dmx", "the letters")
    app.key("ctrl+a", "Delete")


def escape(session, app):
    """Away from a line, which forgets what was not entered and keeps what was written; not from the page."""
    app.key("ctrl+shift+a")
    app.type("Not this")
    on_disk(session, lambda it: action(it, "Not this"), "the draft")
    app.key("Escape")
    has_focus(app, "list-item", "Add an action")
    app.find("text", "Add an action").wait(lambda it: it.text == "", "the empty line")
    on_disk(session, lambda it: "Not this" not in [one["text"] for one in it["actions"]], "no draft")
    app.key("Return")
    has_focus(app, "text", "Add an action")
    app.tab_to(app.find("list", "Agenda").find("text", "What came of it?"))
    app.key("Escape")
    has_focus(app, "list-item", re.compile("portfolio talk"))
    app.find("text", "Notes")


def test_by_keyboard():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, carried_often)
        with start(session, "in-session") as app:
            app.find("text", "Notes")
            time_and_agenda(session, app)
            questions(session, app)
            capture(session, app)
            actions(session, app)
            escape(session, app)
            leave(app)
        before = amara(session)[1]
        with start(session, "in-session-again") as app:
            app.find("toggle-button", TIMER)
            app.find("check-box", "How the portfolio talk went").wait(lambda it: "checked" in it.states, "the tick")
            app.find("list", "Agenda").find("text", "What came of it?").wait(
                lambda it: it.text == "Well, and calmly", "the outcome")
            app.find("list", "Actions of This Session").find("list-item", "Hand over the project")
            app.find("list", "Insights").find("list-item", "She decides when she is looked at kindly")
            app.gone("button", "Keep")
            leave(app)
        assert_equal(planned(amara(session)[1]), planned(before), "the session after a restart")


def left_open(mentee):
    """The last session had two points that nobody reached; one of them went on already."""
    last = max((one for one in mentee["sessions"] if one["state"] == "held"), key=lambda it: it["start"])
    new = copy.deepcopy(last["agenda"][0])
    new.pop("outcome", None)
    new.update(id=new["id"][:-4] + "abcd", text="A walk along the quay", done=False, origin="own")
    last["agenda"].append(new)


def test_carried():
    """What was left open comes first, and says since when; taken away, it stays away."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, left_open)
        walk = "A walk along the quay"
        with start(session, "carried") as app:
            first = app.find("list", "Agenda").find("list-item", walk)
            assert_equal(app.find("list", "Agenda").all("list-item")[0].name, walk, "the first point")
            first.find("label", re.compile("^Brought on .*, carried once$"))
            on_disk(session, lambda it: point(it, walk)["carried"] == 1, "the copy")
            app.tab_to(first)
            app.key("Delete")
            app.gone("list-item", walk)
            app.key("ctrl+z")
            app.tab_to(app.find("list", "Agenda").find("list-item", walk))
            app.key("Delete")
            app.gone("list-item", walk)
            on_disk(session, lambda it: point(it, walk)["dropped"], "the point to be dropped")
            leave(app)
        with start(session, "carried-again") as app:
            app.find("list", "Agenda").find("list-item", OLD)
            app.gone("list-item", walk)
            assert_equal(sum(one["text"] == walk for one in planned(amara(session)[1])["agenda"]), 1, "its copies")
            leave(app)


def test_killed():
    """What was typed and not entered is there after the power went."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "killed") as app:
            app.find("text", "Notes")
            app.key("ctrl+shift+i")
            app.type("Half an insight")
            app.key("ctrl+shift+a")
            app.type("Half an action")
            app.gone("list", "Actions of This Session")
            on_disk(session, lambda it: it["insights"][-1]["text"] == "Half an insight", "the insight")
            on_disk(session, lambda it: action(it, "Half an action"), "the action")
            app.process.kill()
            app.process.wait()
        with start(session, "killed-again") as app:
            app.find("list", "Actions of This Session").find("list-item", "Half an action")
            app.find("list", "Insights").find("list-item", "Half an insight")
            leave(app)


TESTS = {"keyboard": test_by_keyboard, "carried": test_carried, "killed": test_killed}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
