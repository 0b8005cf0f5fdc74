#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame of a relationship: its agreement, its path and its end, in a real window."""

import json
import os
import pathlib
import subprocess
import sys

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
NOW = {"MENTOR_NOW": "2026-11-23T09:00:00"}
ENV = {**NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
MEETING = "How often do we meet, how long, and where?"
REMEMBERED = "Her father has been ill for some weeks"


def amara(session):
    """Her record on the disk."""
    for path in (session.data / "mentor/mentees").glob("*.json"):
        data = json.loads(path.read_text())
        if data.get("name") == "Amara Osei":
            return data
    return None


def saved(session, probe, what):
    """Wait until the record on the disk says so, and return it."""
    def look():
        data = amara(session)
        return data if data and probe(data) else None

    return wait_until(look, 20, what, also=(KeyError, IndexError, ValueError))


def prepare(session, page):
    """The example data, with nothing agreed with Amara yet, and one of her pages to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=NOW)
    for path in (session.data / "mentor/mentees").glob("*.json"):
        data = json.loads(path.read_text())
        if data["id"] == amara(session)["id"]:
            del data["agreements"], data["reviews"]
            path.write_text(json.dumps(data))
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{page.format(amara(session)['id'])}'\nfirst-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def press(app, name, key="Return"):
    app.tab_to(app.find("button", name))
    app.key(key)


def test_agreement():
    """Two versions, by keys alone; the first one stays as it was."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "agreement:{}")
        planned = amara(session)["nextReview"]
        with start(session, "agreement") as app:
            press(app, "Begin the Agreement")
            app.find("text", "What does Amara hope for?").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type("To lead a team")
            app.tab_to(app.find("text", MEETING))
            app.type("Every four weeks")
            press(app, "Agreed Today")
            data = saved(session, lambda data: data["agreements"][0].get("agreedOn") == "2026-11-23", "the day")
            assert_equal(data["agreements"][0]["reviewOn"], "2027-02-23", "when it is looked at again")
            assert_equal(data["nextReview"], planned, "the review that was planned already")

            app.key("ctrl+z")
            saved(session, lambda data: "agreedOn" not in data["agreements"][0], "the way back")
            press(app, "Agreed Today")
            app.gone("button", "Agreed Today")

            press(app, "New Version")
            app.find("text", "What does Amara hope for?").wait(lambda it: "focused" in it.states, "the keyboard")
            app.tab_to(app.find("text", MEETING))
            app.key("ctrl+a")
            app.type("Every six weeks")
            app.find("heading", "What Changed Since 23 November 2026")
            app.find("label", "Before: Every four weeks")
            app.find("label", "Now: Every six weeks")
            press(app, "Agreed Today")
            data = saved(session, lambda data: data["agreements"][1].get("agreedOn"), "the second version")
            assert_equal([it["meeting"] for it in data["agreements"]], ["Every four weeks", "Every six weeks"])
            assert_equal([it["menteeHopes"] for it in data["agreements"]], ["To lead a team"] * 2)
            Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")
            leave(app)


def test_path():
    """It ticks itself, leads to each step, and can be hidden and shown again."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "mentee:{}:overview")
        with start(session, "path") as app:
            app.find("button", "Get to know each other: done")
            app.find("button", "The first three sessions: done")
            app.find("button", "A good end: to come")
            press(app, "Agree on how you work together: to come")
            press(app, "Begin the Agreement")
            press(app, "Agreed Today")
            saved(session, lambda data: data["agreements"][0]["agreedOn"], "the day")
            app.key("alt+Left")
            app.find("button", "Agree on how you work together: done", state="focused")
            app.find("list-item", "Agreement")
            press(app, "Hide the Path")
            app.gone("button", "A good end: to come")
            saved(session, lambda data: data["pathHidden"], "the choice")
            app.key("ctrl+z")
            press(app, "A good end: to come")
            app.find("button", "Close Relationship")
            leave(app)


def save_as(app, button, path):
    app.find("button", button).click()
    app.find(None, "Save Keepsake", nth=0)
    app.change_window()
    app.key("ctrl+a")
    app.type(str(path))
    app.key("Return")
    wait_until(lambda: path.exists() and path.stat().st_size, 20, f"{path.name}")
    app.gone(None, "Save Keepsake")
    app.change_window()
    app.find("label", f"Saved “{path.name}”", nth=0)


def test_closing():
    """Planned: a look back, what becomes of the actions, a keepsake; and opened again."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "closing:{}")
        before = amara(session)
        shared, private = before["goals"][0], before["goals"][1]["title"]
        for path in (session.data / "mentor/mentees").glob("*.json"):
            data = json.loads(path.read_text())
            if data["id"] == before["id"]:
                data["goals"][1]["visibility"] = "private"
                path.write_text(json.dumps(data))
        with start(session, "closing") as app:
            app.tab_to(app.find("text", "What did we reach?"))
            app.type("She speaks <first>")
            app.tab_to(app.find("text", "What is there to be thankful for?"))
            app.type("For honest questions")
            press(app, "Keep as Mine: Send the talk recording")
            app.gone("button", "Keep as Mine: Send the talk recording")
            press(app, "Done: Write three lines on what a lead designer does all day")
            app.gone("button", "Done: Write three lines on what a lead designer does all day")
            press(app, "Drop: Ask Lena whether she has half an hour")
            app.gone("button", "Drop: Ask Lena whether she has half an hour")
            press(app, "Close Relationship")
            app.gone("text", "What did we reach?")
            wait_until(lambda: app.holds("She speaks <first>", showing=True), 20, "what was written, to be read")
            data = saved(session, lambda data: data["state"] == "closed", "the end")
            states = {it["text"]: it for it in data["actions"]}
            assert_equal(states["Send the talk recording"]["owner"], "mentor", "who keeps it")
            assert_equal(states["Write three lines on what a lead designer does all day"]["state"], "done")
            assert_equal(states["Ask Lena whether she has half an hour"]["state"], "dropped")
            assert_equal((data["closing"]["date"], data["stage"]), ("2026-11-23", "afterwards"))
            Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")

            page = session.home / "keepsake.html"
            save_as(app, "Save as HTML…", page)
            text = page.read_text()
            for words in ("She speaks &lt;first&gt;", "For honest questions", shared["title"]):
                assert words in text, f"{words!r} is not in {text}"
            for words in (private, REMEMBERED, "http", " of 10"):
                assert words not in text, f"{words!r} is in {text}"

            app.find("button", "Reopen").click()
            app.find("text", "What did we reach?")
            data = saved(session, lambda data: data.get("state", "active") == "active", "opened again")
            assert_equal(data["closing"]["reached"], "She speaks <first>")
            leave(app)


def test_sudden():
    """Sudden: two questions, and one undo brings all of it back."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "closing:{}")
        before = amara(session)
        with start(session, "sudden") as app:
            app.tab_to(app.find("check-box", "It Ended Suddenly", nth=0))
            app.key("space")
            app.gone("text", "What did we reach?")
            app.find("text", "What comes next?")
            press(app, "Close Relationship")
            data = saved(session, lambda data: data["state"] == "closed", "the end")
            assert data["closing"]["sudden"]
            app.key("ctrl+z")
            data = saved(session, lambda data: data.get("state", "active") == "active", "the way back")
            assert_equal(data.get("stage"), before.get("stage"), "the stage")
            assert "date" not in data["closing"]
            app.find("text", "What comes next?")
            leave(app)


if __name__ == "__main__":
    sys.exit(Tap({"agreement": test_agreement, "path": test_path, "closing": test_closing,
                  "sudden": test_sudden}).main())
