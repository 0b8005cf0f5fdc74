#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals: begun step by step, looked at from several sides, changed with a reason, and read when all is over."""

import json
import os
import pathlib
import re
import sys
import time
import uuid

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
STAMP = "2026-01-05T09:00:00+01:00"
TODAY = "2026-11-23"
WHY = "Why, in one line, if you like"
ADVICE = re.compile("^Three other goals are active")


def new(**members):
    return {"id": str(uuid.uuid4()), "created": STAMP, "modified": STAMP, **members}


class Desk:
    """One relationship in a folder of its own, and the application on one of its pages."""

    def __init__(self, name, *goals, page=None, screen="1120x1400", **members):
        self.name, self.goals, self.page = name, list(goals), page
        self.record = new(format="com.example.Mentor.mentee", version=1, name="Ada Lovelace", role="mentor",
                          **{"state": "active", "goals": self.goals, **members})
        self.session = Session(display=True, atspi=True, keyring="password", export=True, screen=screen)

    def __enter__(self):
        from harness.atspi import App
        self.session.__enter__()
        self.file = self.session.data / f"mentor/mentees/{self.record['id']}.json"
        self.file.parent.mkdir(parents=True)
        self.file.write_text(json.dumps(self.record))
        keys = self.session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        where = f"goal:{self.record['id']}:{self.goals[0]['id']}" if self.page == "goal" else \
            f"mentee:{self.record['id']}:goals"
        keys.write_text(f"[com/example/Mentor]\nlast-page='{where}'\nfirst-run-done=true\n"
                        "window-width=1120\nwindow-height=1400\n")
        self.app = App(self.session, [BUILD / "src/mentor"], name=self.name, env=ENV)
        self.app.__enter__()
        return self

    def __exit__(self, kind, *what):
        try:
            if kind is None:
                self.app.key("ctrl+q")
                assert_equal(self.app.wait_end(20), 0, "the exit status")
                self.app.assert_quiet()
                Schemas(SOURCE / "data/schema").check(self.read(), "mentee.schema.json")
        finally:
            self.app.__exit__(kind, *what)
            self.session.__exit__(kind, *what)

    def read(self):
        return json.loads(self.file.read_text())

    def goal(self, position=0):
        return self.read()["goals"][position]

    def saved(self, probe, what):
        wait_until(probe, PATIENCE, what, also=(KeyError, IndexError, TypeError, ValueError, OSError))


def button(app, name):
    """A button of the page or the dialog that can be pressed."""
    return app.find("button", name, state="sensitive")


def write(app, label, text):
    """Type into a line, by keyboard."""
    entry = app.find("text", label)
    entry.focus()
    app.type(text)
    app.find("text", label).wait(lambda it: it.text == text, f"the text {text!r}")


def step(app, number):
    app.find("label", f"Step {number} of 6")


def menu(app, item):
    """GTK 4.18 gives the items no name, so they are counted; those that are off do not count."""
    app.find("toggle-button", "Change Goal").click()
    app.find("menu-item", nth=item).click()


def begin(app):
    button(app, "New Goal").press()
    app.find("text", "Title of the goal", state="focused")


def test_wizard():
    """All six steps by keyboard alone, there and back."""
    with Desk("wizard") as desk:
        app = desk.app
        begin(app)
        app.type("Read papers")
        app.find("list-item", "Learning").press()
        app.find("radio-button", "Learning").wait(lambda it: "checked" in it.states, "the shape")
        app.key("ctrl+Return")
        step(app, 2)
        app.find("text", "Why it matters", state="focused")
        app.type("The field moves on.")
        app.key("ctrl+Return")
        step(app, 3)
        # This one is passed over.
        button(app, "Skip").press()
        step(app, 4)
        app.find("text", "In words").focus()
        app.type("Two a year.")
        # Back, and what was typed is there.
        app.key("alt+Left")
        step(app, 3)
        app.key("alt+Left")
        step(app, 2)
        app.find("text", "Why it matters").wait(lambda it: it.text == "The field moves on.", "what was typed")
        app.key("ctrl+Return")
        step(app, 3)
        app.key("ctrl+Return")
        step(app, 4)
        app.find("text", "In words").wait(lambda it: it.text == "Two a year.", "what was typed")
        app.key("ctrl+Return")
        step(app, 5)
        app.find("text", "Who could help, and with what", state="focused")
        app.type("Grace")
        app.key("ctrl+Return")
        step(app, 6)
        app.find("text", "First step", state="focused")
        app.type("Choose one")
        write(app, "When", "Friday at four")
        write(app, "Then", "I read ten pages")
        app.key("Return")
        app.gone("dialog")
        app.find("text", "Title of the goal").wait(lambda it: it.text == "Read papers", "the page of the goal")
        app.find("label", "Start and Now")
        app.find("list", "Actions").find("label", "Choose one")

        desk.saved(lambda: desk.goal()["state"] == "active", "the goal")
        goal, action = desk.goal(), desk.read()["actions"][0]
        assert_equal({key: goal.get(key) for key in ("title", "shape", "why", "signs", "startWords", "help")},
                     {"title": "Read papers", "shape": "learning", "why": "The field moves on.", "signs": None,
                      "startWords": "Two a year.", "help": "Grace"})
        assert_equal((action["text"], action["goal"], action["cue"], action["act"]),
                     ("Choose one", goal["id"], "Friday at four", "I read ten pages"))


def test_two_steps():
    """After two it may be enough."""
    with Desk("two-steps") as desk:
        app = desk.app
        begin(app)
        app.gone("button", "Enough for Now")
        app.type("Find a direction")
        app.key("Return")
        step(app, 2)
        app.type("So that I do not drift")
        button(app, "Enough for Now").press()
        app.gone("dialog")
        app.find("text", "Title of the goal").wait(lambda it: it.text == "Find a direction", "the page of the goal")
        desk.saved(lambda: desk.goal()["state"] == "active", "the goal")
        assert_equal((desk.goal()["why"], desk.goal()["shape"]), ("So that I do not drift", "direction"))
        assert_equal(desk.read().get("actions", []), [], "actions")


def test_left():
    """However it is left, what was typed is an idea; where nothing was, nothing is."""
    with Desk("left") as desk:
        app = desk.app
        begin(app)
        app.key("Escape")
        app.gone("dialog")
        app.find(None, "No Goals Yet", nth=0)
        begin(app)
        app.type("Half a thought")
        # From the first letter on, whatever happens to the machine.
        desk.saved(lambda: desk.goal()["title"] == "Half a thought", "what is being typed")
        app.key("Escape")
        app.gone("dialog")
        app.find("label", "Kept as an idea")
        app.find("list-item", re.compile("^Half a thought"))
        desk.saved(lambda: desk.goal()["state"] == "idea", "the idea")
        app.key("ctrl+z")
        app.find(None, "No Goals Yet", nth=0)
        desk.saved(lambda: not desk.read().get("goals"), "the goal that is not wanted")
        # What is deleted again is not kept.
        begin(app)
        app.type("x")
        desk.saved(lambda: desk.read()["goals"], "the letter")
        app.key("BackSpace")
        desk.saved(lambda: not desk.read().get("goals"), "nothing")
        app.key("Escape")
        app.gone("dialog")


def test_fourth():
    """A fourth active goal is possible; the other way is beside it."""
    with Desk("fourth", *(new(title=f"Goal {i}", state="active") for i in range(3))) as desk:
        app = desk.app
        begin(app)
        app.find("label", ADVICE)
        app.type("One more")
        button(app, "Make It an Idea").press()
        app.gone("label", ADVICE)
        button(app, "Make It Active")
        app.find("text", "Title of the goal").focus()
        app.key("Return")
        button(app, "Enough for Now").press()
        app.gone("dialog")
        desk.saved(lambda: desk.goal(3)["title"] == "One more", "the goal")
        app.gone("label", ADVICE)

        # An idea that is taken up after all: it is said, and it is done.
        menu(app, 4)
        app.find(None, re.compile("Three others are active already"), nth=0)
        app.find("text", WHY, state="focused")
        app.type("It cannot wait")
        app.key("Return")
        app.gone("alert")
        app.find("label", ADVICE)
        desk.saved(lambda: desk.goal(3)["state"] == "active", "the fourth active goal")
        button(app, "Make It an Idea").press()
        app.find(None, "Make This an Idea?", nth=0)
        app.find("text", WHY, state="focused")
        app.key("Return")
        app.gone("label", ADVICE)
        desk.saved(lambda: desk.goal(3)["state"] == "idea", "the idea")
        assert_equal([(part["from"], part["to"], part.get("reason")) for part in desk.goal(3)["revisions"]],
                     [("idea", "active", "It cannot wait"), ("active", "idea", None)])
        app.find("list", "History").find("label", "Idea, then Active")
        app.find("list", "History").find("label", "Active, then Idea")


def check_ins(number):
    return [new(date=f"2026-0{i + 2}-01", rating=i + 2, confidence=5) for i in range(number)]


def test_check_in():
    """By keyboard in a moment; the third asks, and each answer is one."""
    with Desk("check-in", new(title="Speak up", state="active", shape="learning", checkIns=check_ins(2)),
              page="goal") as desk:
        app = desk.app
        app.find("text", "One line about it")
        app.gone("label", "Still the right goal?")
        began = time.monotonic()
        app.key("alt+r", "Right", "Right", "Tab", "Left", "Tab")
        app.type("It went well")
        app.key("Return")
        app.find("label", "Still the right goal?")
        print(f"# a check-in by keyboard: {time.monotonic() - began:.2f} s")
        desk.saved(lambda: len(desk.goal()["checkIns"]) == 3, "the check-in")
        last = desk.goal()["checkIns"][2]
        assert_equal((last["date"], last["rating"], last["confidence"], last["line"]), (TODAY, 5, 4, "It went well"))

        button(app, "Yes").press()
        app.gone("button", "Yes")
        app.find("list", "History").find("label", "Still the right goal")
        desk.saved(lambda: desk.goal()["revisions"][0]["to"] == "active", "the answer")
        assert_equal(desk.goal()["state"], "active")
        # It has been active for as long as before.
        app.find("label", re.compile("active since January 2026"))
        app.key("ctrl+z")
        desk.saved(lambda: not desk.goal().get("revisions"), "the answer taken back")

        button(app, "Change It…").press()
        app.find("text", re.compile("^What it is now"), state="focused")
        app.type("Speak up early")
        app.key("Return")
        app.gone("button", "Yes")
        app.find("list", "History").find("label", "Speak up, then Speak up early")
        desk.saved(lambda: desk.goal()["title"] == "Speak up early", "other words")
        assert_equal(desk.goal()["state"], "active")
        app.key("ctrl+z")
        desk.saved(lambda: desk.goal()["title"] == "Speak up", "the words from before")

        button(app, "Let It Rest…").press()
        app.find(None, "Let This Goal Rest?", nth=0)
        app.find("text", WHY, state="focused")
        app.type("Exams first")
        app.key("Return")
        app.gone("button", "Yes")
        desk.saved(lambda: desk.goal()["state"] == "resting", "the rest")
        assert_equal(desk.goal()["revisions"][0]["reason"], "Exams first")
        app.find("label", re.compile("resting since November 2026"))


def test_states():
    """Every way a goal can go, each with a reason and the way back."""
    with Desk("states", new(title="Speak up", state="active", shape="learning"), page="goal") as desk:
        app = desk.app
        app.find("text", "Title of the goal")
        ways = ((0, "reached"), (0, "active"), (3, "let-go"), (0, "active"), (2, "changed"), (0, "active"),
                (1, "resting"), (3, "active"))
        for number, (item, state) in enumerate(ways):
            menu(app, item)
            if state == "changed":
                app.find("text", re.compile("^What it is now"), state="focused")
                app.key("Tab")
            app.find("text", WHY, state="focused")
            app.type(f"Reason {number}")
            app.key("Return")
            app.gone("alert")
            desk.saved(lambda: desk.goal()["state"] == state, f"the state {state}")
        goal = desk.goal()
        assert_equal([part["to"] for part in goal["revisions"]], [state for _, state in ways])
        assert_equal([part["reason"] for part in goal["revisions"]], [f"Reason {i}" for i in range(len(ways))])
        for words in ("Active, then Reached", "Reached, then Active", "Let Go, then Active", "Changed, then Active"):
            app.find("list", "History").find("label", words)


def test_paths():
    """Side by side, changed in place, moved, removed and back; the experiment becomes an action."""
    with Desk("paths", new(title="Where to", state="active", shape="direction"), page="goal") as desk:
        app = desk.app
        app.find("label", re.compile("^Put two or three paths side by side"))
        button(app, "Add Path").press()
        app.find("text", "Name of the path", state="focused")
        app.type("Stay")
        app.find("list", "Stay").find("text", "What draws me").focus()
        app.type("The people")
        button(app, "Add Path").press()
        app.find("text", "Name of the path", state="focused")
        app.type("Go")
        path = app.find("list", "Go")
        path.find("text", "Next small experiment").focus()
        app.type("Two days there")
        path.find("button", "Make It an Action").click()
        path.find("button", "It Is an Action")
        app.find("list", "Experiments").find("label", "Experiment")
        desk.saved(lambda: desk.read()["actions"][0]["experiment"], "the experiment as an action")
        action = desk.read()["actions"][0]
        assert_equal((action["text"], action["goal"]), ("Two days there", desk.goal()["id"]))

        def titles():
            return [part["title"] for part in desk.goal()["options"]]

        app.find("list", "Go").find("text", "Name of the path").focus()
        app.key("alt+Up")
        desk.saved(lambda: titles() == ["Go", "Stay"], "the other order")
        app.find("list", "Go").find("toggle-button", "Move or Remove Path", state="focused")
        app.key("space")
        app.find("menu-item", nth=0)
        app.key("Up", "Return")
        app.gone("list", "Go")
        desk.saved(lambda: titles() == ["Stay"], "one path")
        app.key("ctrl+z")
        desk.saved(lambda: titles() == ["Go", "Stay"], "both paths")
        app.find("list", "Go").find("text", "Next small experiment").wait(
            lambda it: it.text == "Two days there", "all of it")
        # They are kept when the goal takes another shape.
        app.find("list", "Facts about the goal").find("combo-box", "Shape").choose("Outcome")
        desk.saved(lambda: desk.goal()["shape"] == "outcome", "the shape")
        app.find("list", "Stay")


def test_decision():
    """Asked for, written down, decided on a day."""
    with Desk("decision", new(title="Move or stay", state="active", shape="outcome"), page="goal") as desk:
        app = desk.app
        app.find("text", "Title of the goal")
        app.gone("text", "What speaks for it")
        # After the four ways to go and the idea, and after the paths.
        menu(app, 6)
        app.find("text", "What speaks for it", state="focused")
        app.type("Calm")
        write(app, "What speaks against it", "The sea")
        write(app, "Which of my values it touches", "Being there")
        write(app, "What I would tell a friend", "Try it")
        app.find("button", "Not yet", nth=0)
        write(app, "What is decided", "We move")
        desk.saved(lambda: desk.goal()["decision"]["decided"] == "We move", "the decision")
        decision = desk.goal()["decision"]
        assert_equal({key: decision[key] for key in ("reasonsFor", "reasonsAgainst", "values", "toAFriend", "decidedOn")},
                     {"reasonsFor": "Calm", "reasonsAgainst": "The sea", "values": "Being there",
                      "toAFriend": "Try it", "decidedOn": TODAY})


def test_assumption():
    """What is taken to be true, an experiment, and what came of it."""
    with Desk("assumption", new(title="Publish", state="active", shape="outcome"), page="goal") as desk:
        app = desk.app
        app.find("text", "Title of the goal")
        menu(app, 7)
        app.find("text", "What I take to be true", state="focused")
        app.type("Nobody lets me")
        write(app, "Add a small experiment", "Ask two people")
        app.key("Return")
        row = app.find("list", "Experiments").find("list-item", "Ask two people")
        row.find("label", "Experiment")
        app.find("list", "Experiments").find("check-box", "Done: Ask two people").press()
        write(app, "What came of it?", "One does")
        app.key("Return")
        app.find("list", "Experiments").find("label", "One does")
        app.gone("list-item", "Ask two people".join(("^", "$")))
        desk.saved(lambda: desk.read()["actions"][0]["cameOfIt"] == "One does", "what came of it")
        action = desk.read()["actions"][0]
        assert_equal((action["experiment"], action["goal"], action["state"], desk.goal()["assumption"]),
                     (True, desk.goal()["id"], "done", "Nobody lets me"))


def disabled(node):
    """Whether it or what it stands in is off; what stands in it does not say so itself."""
    from gi.repository import Atspi
    at = node.accessible
    while at and at.get_role().value_nick not in ("frame", "window"):
        if not at.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return True
        at = at.get_parent()
    return False


def test_closed():
    """When all is over, all of it is to be read, and nothing is to be changed."""
    goal = new(title="Where to", state="active", shape="direction", area="decision", startRating=2,
               startWords="In the corridor", wishedRating=8, checkIns=check_ins(3), assumption="Nobody minds",
               options=[new(title="Stay", draws="The people", experiment="Lunch")],
               decision=new(reasonsFor="Calm", decided="We stay", decidedOn="2026-05-01"),
               milestones=[new(text="A step")],
               revisions=[new(date="2026-05-01", **{"from": "resting"}, to="active", reason="It was time")])
    action = new(text="Lunch", owner="mentee", goal=goal["id"], state="open", experiment=True)
    with Desk("closed", goal, page="goal", state="closed", actions=[action]) as desk:
        app = desk.app
        before = desk.goal()
        app.take_keyboard()
        for text in ("Start and Now", "In the corridor", "Experiment", "Resting, then Active"):
            app.find(None, text, nth=0)
        for label, text in (("What draws me", "The people"), ("What speaks for it", "Calm"),
                            ("What I take to be true", "Nobody minds"), ("What is decided", "We stay")):
            entry = app.find("text", label)
            assert_equal(entry.text, text)
            assert disabled(entry), f"{entry!r} can be changed"
        for name in ("Check In", "Add Path", "Make It an Action", "Yes"):
            app.gone("button", name)
        app.find("toggle-button", "Change Goal").click()
        app.find("menu-item", nth=0).wait(lambda it: "sensitive" not in it.states, "nothing to change")
        assert_equal(len(app.all("menu-item")), 1, "what the menu offers")
        app.key("Escape")
        assert_equal(desk.goal(), before, "the goal on the disk")


TESTS = {
    "wizard": test_wizard,
    "two-steps": test_two_steps,
    "left": test_left,
    "fourth": test_fourth,
    "check-in": test_check_in,
    "states": test_states,
    "paths": test_paths,
    "decision": test_decision,
    "assumption": test_assumption,
    "closed": test_closed,
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
