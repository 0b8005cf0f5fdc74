#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What two people have together beside their sessions, in a real window: feedback, introductions, resources, and the
picture of who knows whom."""

import json
import os
import pathlib
import re
import sys
import uuid

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
STAMP = "2026-01-01T12:00:00+01:00"
HINT = "Could you say what you saw instead?"


def new(**members):
    return {"id": str(uuid.uuid4()), "created": STAMP, "modified": STAMP, **members}


def store(session, record, version=1):
    folder = session.data / "mentor/mentees"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{record['id']}.json"
    path.write_text(json.dumps({"format": "com.example.Mentor.mentee", "version": version, **record}))
    return path


def saved(path, probe, what):
    """The record, once the file says so."""
    def look():
        data = json.loads(path.read_text())
        return data if probe(data) else None

    return wait_until(look, 20, what, also=(KeyError, IndexError, ValueError))


def start(session, name, address):
    from harness.atspi import App
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n")
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def press(app, name, dialog=None):
    app.tab_to((app.find("dialog", dialog) if dialog else app).find("button", name))
    app.key("Return")


def write(app, name, words):
    app.tab_to(app.find("text", name))
    app.type(words)


def begun(app, name):
    """Until the keyboard is where a new one begins."""
    return app.find("text", name).wait(lambda it: "focused" in it.states, f"the keyboard in {name!r}")


def with_feedback(session, **members):
    """Somebody with feedback that is due."""
    due = new(date="2026-10-01", kind="received", about="How I ask", **{"try": "Count to five"}, againOn="2026-11-15")
    mentee = new(name="Amara Osei", role="mentor", state="active", feedback=[due], **members)
    return mentee, store(session, mentee)


def test_feedback():
    """Given by keys alone, with a hint that never blocks; and one way shown alone."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        mentee, path = with_feedback(session, goals=[new(title="Speak in front of people")])
        with start(session, "feedback", f"feedback:{mentee['id']}") as app:
            press(app, "Add Feedback")
            begun(app, "On What")
            assert "sensitive" not in app.find("dialog", "Add Feedback").find("button", "Add").states, "nothing to add yet"
            app.type("The talk")
            write(app, "What was seen or heard?", "You are LAZY")
            app.find("label", HINT)
            app.key("ctrl+a")
            app.type("The slides were read aloud")
            app.gone("label", HINT)
            write(app, "An idea for next time", "A born leader talks")
            app.find("label", HINT)
            press(app, "Add", "Add Feedback")
            app.gone("dialog")
            app.find("list-item", re.compile("^The talk, Given · 23 November, The slides were read aloud$"))
            data = saved(path, lambda data: data["feedback"][1]["idea"] == "A born leader talks", "the feedback")
            assert_equal((data["feedback"][1]["kind"], data["feedback"][1]["date"]), ("given", "2026-11-23"))
            Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")
            app.tab_to(app.find("toggle-button", "Given"))
            app.key("space")
            app.gone("list-item", re.compile("^How I ask"))
            leave(app)


def test_answer():
    """Due, looked at, answered, removed and back; and found again from the timeline."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        mentee, path = with_feedback(session)
        with start(session, "feedback-answer", f"mentee:{mentee['id']}:overview") as app:
            wait_until(lambda: app.holds("Feedback on 1 occasion · 1 to look at again", showing=True), 20, "how it stands")
            app.find("list-item", "Feedback").press()
            app.find("list", "Feedback").find("list-item", re.compile("^How I ask, Received · .*good day to look"))
            press(app, "Looked At")
            app.gone("button", "Looked At")
            saved(path, lambda data: data["feedback"][0]["lookedAtAgain"] == "2026-11-23", "the day")
            app.key("ctrl+z")
            app.find("button", "Looked At")
            saved(path, lambda data: "lookedAtAgain" not in data["feedback"][0], "the way back")

            app.find("list-item", re.compile("^How I ask")).press()
            app.find("dialog", "Feedback")
            write(app, "What I take from it", "Silence helps")
            saved(path, lambda data: data["feedback"][0]["take"] == "Silence helps", "the answer")
            app.find("dialog", "Feedback").find("button", "Remove").press()
            app.find("label", "Both Ways")
            app.key("ctrl+z")
            app.find("list-item", re.compile("^How I ask"))
            saved(path, lambda data: len(data["feedback"]) == 1, "it again")

            # The timeline leads to the very one.
            app.key("alt+Left")
            app.find("page-tab", "Timeline").click()
            app.find("list", "Timeline").find("list-item", re.compile("^Feedback: How I ask")).press()
            app.find("list-item", re.compile("^How I ask"), state="focused")
            leave(app)


def test_quiet():
    """Without the hint where it is not wanted, and with nothing to change where a newer version wrote."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        mine = new(name="Mei Tanaka", role="mentee", mentorName="Mei Tanaka", state="active")
        path = store(session, mine)
        with start(session, "feedback-quiet", f"feedback:{mine['id']}") as app:
            app.find("label", "Both Ways")
            app.key("ctrl+comma")
            app.tab_to(app.find("check-box", "Hint at Words That Judge a Person", nth=0))
            app.key("space")
            keys = session.config / "glib-2.0/settings/keyfile"
            wait_until(lambda: "feedback-hint=false" in keys.read_text(), 20, "the choice")
            app.key("Escape")
            app.gone("dialog")
            press(app, "Add Feedback")
            begun(app, "On What")
            app.type("She said that I am lazy")
            write(app, "What effect did it have?", "I was sad")
            press(app, "Add", "Add Feedback")
            assert not app.all("label", re.compile("Was it said what was seen")), "a hint that is not wanted"
            saved(path, lambda data: data["feedback"][0]["about"] == "She said that I am lazy", "the feedback")
            assert "kind" not in json.loads(path.read_text())["feedback"][0] or \
                json.loads(path.read_text())["feedback"][0]["kind"] == "received"
            leave(app)
        newer = new(name="Jonas", role="mentor", state="active", feedback=[new(about="From the future")])
        path = store(session, newer, version=99)
        before = path.read_bytes()
        with start(session, "feedback-newer", f"feedback:{newer['id']}") as app:
            app.find("button", "Add Feedback").wait(lambda it: "sensitive" not in it.states, "no way to add")
            row = app.find("list-item", re.compile("^From the future"))
            app.tab_to(row)
            app.key("Delete")
            row.press()
            about = app.find("dialog", "Feedback").find("text", "On What")
            about.point()
            app.type("x")
            about.wait(lambda it: it.text == "From the future" and "focused" not in it.states, "what can only be read")
            assert not app.all("button", "Remove"), "it can be removed"
            app.key("Escape")
            app.gone("dialog")
            app.find("list-item", re.compile("^From the future"))
            leave(app)
        assert_equal(path.read_bytes(), before, "the file of a newer version")


def test_introductions():
    """From nothing: both asked, made, asked about again."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        mentee = new(name="Amara Osei", role="mentor", state="active",
                     introductions=[])
        path = store(session, mentee)
        with start(session, "introductions", f"introductions:{mentee['id']}") as app:
            app.find("label", "Who Could Meet Whom")
            press(app, "Add Introduction")
            begun(app, "To Whom")
            app.type("Lena Brandt")
            write(app, "Why the two?", "Lena leads a team")
            app.tab_to(app.find(None, "The First Agrees", nth=0))
            app.key("space")
            press(app, "Add", "Add Introduction")
            app.gone("dialog")
            app.find("list-item", re.compile("^Amara Osei and Lena Brandt, Still to ask: Lena Brandt, Lena leads a team$"))
            data = saved(path, lambda data: data["introductions"][0]["askedWho"], "the introduction")
            Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")
            app.tab_to(app.find("list-item", re.compile("^Amara Osei and Lena Brandt")))
            app.key("Delete")
            app.find("label", "Who Could Meet Whom")
            app.key("ctrl+z")
            app.find("list-item", re.compile("^Amara Osei and Lena Brandt"))
            leave(app)

        mentee["introductions"] = [new(who="Amara Osei", to="Lena Brandt", madeOn="2026-06-02", askAgainOn="2026-11-20")]
        path = store(session, mentee)
        with start(session, "introductions-due", f"mentee:{mentee['id']}:overview") as app:
            wait_until(lambda: app.holds("1 introduction · 1 to ask about", showing=True), 20, "how it stands")
            app.find("list-item", "Introductions").press()
            press(app, "Asked")
            saved(path, lambda data: "askAgainOn" not in data["introductions"][0], "nothing to ask")
            app.tab_to(app.find("toggle-button", "To Ask About"))
            app.key("space")
            app.find("label", "No introduction of this kind")
            press(app, "Show All")
            app.find("list-item", re.compile("^Amara Osei and Lena Brandt, Made on 2 June$"))
            leave(app)


def test_resources():
    """Written down, begun, finished on a day; by state; and a link that opens."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        mentee = new(name="Amara Osei", role="mentor", state="active",
                     resources=[new(title="Thinking in Systems", state="finished", finishedOn="2026-09-14")])
        path = store(session, mentee)
        with start(session, "resources", f"resources:{mentee['id']}") as app:
            press(app, "Add Resource")
            begun(app, "Title")
            app.type("A talk")
            write(app, "Where It Is Found", "https://example.org/talk")
            press(app, "Add", "Add Resource")
            app.find("list-item", re.compile("^A talk, Planned · https://example.org/talk$"))
            app.find("button", "Open Link")
            app.tab_to(app.find("toggle-button", "Finished"))
            app.key("space")
            app.gone("list-item", re.compile("^A talk"))
            app.find("list-item", re.compile("^Thinking in Systems, Finished · 14 September$")).press()
            dialog = app.find("dialog", "Resource")
            app.find(None, "Finished On", nth=0)
            app.tab_to(dialog.find("combo-box", "State"))
            app.key("space", "Home", "Down", "Return")
            app.gone(None, "Finished On")
            data = saved(path, lambda data: data["resources"][0]["state"] == "started", "what is begun")
            assert "finishedOn" not in data["resources"][0]
            app.key("Escape")
            app.gone("dialog")
            app.find("label", "No resource of this kind")
            leave(app)
        data = saved(path, lambda data: len(data["resources"]) == 2, "both")
        Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")


def test_picture():
    """The same as a picture and as lists; each leads to the introduction, and what changes is seen."""
    with Session(display=True, atspi=True, export=True, screen="1120x900") as session:
        first = new(who="Amara Osei", to="Lena Brandt", madeOn="2026-06-02")
        amara = new(name="Amara Osei", role="mentor", state="active", introductions=[
            first, new(who="Jonas Lindqvist", to="Amara Osei")])
        store(session, amara)
        store(session, new(name="Jonas Lindqvist", role="mentor", state="active"))
        path = store(session, new(name="Ira", role="mentee", mentorName="Mei Tanaka", state="active"))
        with start(session, "network", f"introductions:{amara['id']}") as app:
            press(app, "Picture of Who Knows Whom")
            picture = app.find(None, "Who Knows Whom", nth=0)
            lena = "Lena Brandt; introductions: Amara Osei"
            picture.find("button", "Amara Osei; introductions: Lena Brandt, Jonas Lindqvist")
            picture.find("button", "Jonas Lindqvist; introductions: Amara Osei")
            picture.find("button", "Mei Tanaka")

            # A name in the picture, and a row of the list, lead to the same introduction.
            press(app, lena)
            row = re.compile("^Amara Osei and Lena Brandt, Made on 2 June$")
            app.find("list-item", row, state="focused")
            app.key("alt+Left")
            app.tab_to(app.find("list", "Amara Osei").find("list-item", "Amara Osei and Lena Brandt"))
            app.key("Return")
            app.find("list-item", row, state="focused")

            # Taken away and back, it leaves the picture and comes again.
            app.key("Delete")
            app.gone("list-item", row)
            app.key("alt+Left")
            app.gone("button", lena)
            app.key("ctrl+z")
            app.find("button", lena)

            # Somebody without introductions: the row leads to where there will be some.
            app.tab_to(app.find("list", "Mei Tanaka").find("list-item", "No introductions yet"))
            app.key("Return")
            app.find("label", "Who Could Meet Whom")
            press(app, "Add Introduction")
            begun(app, "To Whom")
            app.type("Rui Costa")
            press(app, "Add", "Add Introduction")
            saved(path, lambda data: data["introductions"][0]["to"] == "Rui Costa", "the introduction")
            app.key("alt+Left")
            app.find("button", "Rui Costa; introductions: Mei Tanaka")
            leave(app)

        with start(session, "network-growth", "growth") as app:
            press(app, "Who Knows Whom")
            app.find("button", lena)
            leave(app)


def test_nobody():
    """Nobody to show, and the way to somebody."""
    with Session(display=True, atspi=True, export=True) as session:
        with start(session, "network-nobody", "network") as app:
            app.find("label", "Nobody Yet")
            press(app, "Add Relationship")
            app.find("dialog")
            app.key("Escape")
            app.gone("dialog")
            leave(app)


TESTS = {
    "feedback": test_feedback,
    "answer": test_answer,
    "quiet": test_quiet,
    "introductions": test_introductions,
    "resources": test_resources,
    "picture": test_picture,
    "nobody": test_nobody,
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
