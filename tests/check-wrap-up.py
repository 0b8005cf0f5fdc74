#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minute after a session, in a real window with a real keyring."""

import json
import os
import pathlib
import subprocess
import sys

from harness.canary import Canary
from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
# The example is a few days from a session with Amara; it is wrapped up when it has just been held.
EXAMPLE = {"MENTOR_NOW": "2026-11-23T09:00:00"}
ENV = {"MENTOR_NOW": "2026-11-26T11:05:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
STORED = "Kept in your keyring only. Stored."

NOTE = "Draft the hand-over note"
CUE = "the kettle is on"
PLAN = "I open the file"
LENA = "Ask Lena for half an hour"


def amara(session):
    """Her record on the disk."""
    for path in (session.data / "mentor/mentees").glob("*.json"):
        data = json.loads(path.read_text())
        if data.get("name") == "Amara Osei":
            return data
    return None


def prepare(session, state):
    """The example data, and the wrap-up of her newest session of a state to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=EXAMPLE)
    data = amara(session)
    meeting = max((it for it in data["sessions"] if it["state"] == state), key=lambda it: it["start"])
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='wrap-up:{data['id']}:{meeting['id']}'\n"
                    "first-run-done=true\n")
    return meeting["id"]


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def meeting_of(data, identity):
    return next(it for it in data["sessions"] if it["id"] == identity)


def actions_of(data, identity):
    return [it for it in data["actions"] if it.get("session") == identity]


def saved(session, probe, what):
    """Wait until the record on the disk says so, and return it."""
    def look():
        data = amara(session)
        return data if data and probe(data) else None

    return wait_until(look, 20, what, also=(KeyError, IndexError, ValueError, StopIteration))


def clipboard(session):
    return session.run(["timeout", "30", "xclip", "-selection", "clipboard", "-o", "-t", "UTF8_STRING"],
                       capture_output=True).stdout.decode()


def agree(app):
    """Two actions: one of hers with a plan, one of mine."""
    entry = app.find("text", "Add an action")
    entry.set_text(NOTE)
    app.find("toggle-button", "By Next Session").click()
    app.find("text", "When …").set_text(CUE)
    app.find("text", "Then …").set_text(PLAN)
    app.find("text", "Then …").focus()
    app.key("Return")
    app.find("check-box", f"Done: {NOTE}")
    entry.set_text(LENA)
    app.tab_to(app.find("radio-button", "Amara"))
    app.key("Left", "space")
    app.find("radio-button", "You", state="checked")
    entry.focus()
    app.key("Return")
    app.find("check-box", f"Done: {LENA}")


def test_wrap_up():
    canary = Canary()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        identity = prepare(session, "planned")
        with start(session, "wrap-up") as app:
            app.find("text", "Add an action").wait(lambda it: "focused" in it.states, "the keyboard")
            agree(app)

            app.find("check-box", "How the portfolio talk went").click()
            app.find("text", "What came of it?").set_text("Two asked for slides")
            app.find("button", "Drop: Say no to the second side project?").click()
            app.find("button", "Keep: Say no to the second side project?")
            app.find("toggle-button", "Very Useful").click()
            app.find("toggle-button", "Challenger").click()
            app.find("button", "Plan It").click()
            app.gone("button", "Plan It")

            app.find("list", "Reflect Privately").find("list-item", nth=0).click()
            app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
            app.find("text", "Private note").set_text(canary.text)
            app.find("label", STORED)
            app.key("alt+Left")
            app.find("label", "Written down")

            app.find("button", "Copy").click()
            wait_until(lambda: NOTE in clipboard(session), 10, "the summary in the clipboard")
            summary = clipboard(session)
            for words in (LENA, CUE, "Two asked for slides", "Next Session"):
                assert words in summary, f"{words!r} is not in {summary}"
            for words in (canary.text, "Very Useful", "Say no to the second side project?"):
                assert words not in summary, f"{words!r} is in {summary}"
            app.find("check-box", "Usefulness and Hats").click()
            app.find("button", "Copy").click()
            wait_until(lambda: "Very Useful" in clipboard(session), 10, "the marks in the clipboard")
            assert canary.text not in clipboard(session)

            assert_equal(meeting_of(saved(session, lambda data: len(actions_of(data, identity)) == 2, "the actions"),
                                    identity)["state"], "planned", "the state before it is done")
            app.key("ctrl+Return")
            app.gone("button", "Copy")
            data = saved(session, lambda data: meeting_of(data, identity)["state"] == "held", "the end")
            check(data, identity)
            leave(app)

        # Started again on the same page: all of it stands there, and opening it changes nothing.
        keys = session.config / "glib-2.0/settings/keyfile"
        keys.write_text(f"[com/example/Mentor]\nlast-page='wrap-up:{data['id']}:{identity}'\nfirst-run-done=true\n")
        with start(session, "wrap-up-again") as app:
            app.find("check-box", f"Done: {NOTE}")
            app.find("check-box", f"Done: {LENA}")
            app.find("toggle-button", "Very Useful", state="pressed")
            app.gone("button", "Plan It")
            leave(app)
        assert_equal(amara(session), data, "the record after it was only looked at")
        canary.positive_control(session.tmp)
        assert_equal(canary.search([session.root], except_for=session.keyring.own_files()), [])


def check(data, identity):
    """What stands on the disk is what was said."""
    Schemas(SOURCE / "data/schema").check(data, "mentee.schema.json")
    meeting = meeting_of(data, identity)
    following = meeting_of(data, meeting["nextSession"])
    actions = {it["text"]: it for it in actions_of(data, identity)}
    assert_equal(sorted(actions), sorted((NOTE, LENA)), "the actions")
    assert_equal((actions[NOTE].get("owner", "mentee"), actions[NOTE]["cue"], actions[NOTE]["act"]), ("mentee", CUE, PLAN))
    assert_equal(actions[NOTE]["due"], following["start"][:10], "the day of the first action")
    assert_equal(actions[LENA]["owner"], "mentor", "who does the second one")
    assert_equal((meeting["usefulness"], meeting["hats"]), (4, ["challenger"]))
    agenda = {it["text"]: it for it in meeting["agenda"]}
    assert_equal(agenda["How the portfolio talk went"]["outcome"], "Two asked for slides")
    assert agenda["Say no to the second side project?"]["dropped"]
    assert_equal(following["state"], "planned")
    assert following["start"] > meeting["start"], "the next session is not after this one"
    assert_equal([(it["text"], it["origin"]) for it in following["agenda"]],
                 [("Introduce Amara to Lena Brandt", "carried")], "what comes to the next session")


def test_undo():
    """By keys alone; and an undo puts all of it back as it was."""
    with Session(display=True, atspi=True, export=True) as session:
        identity = prepare(session, "planned")
        before = amara(session)
        with start(session, "wrap-up-undo") as app:
            app.find("text", "Add an action").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type(NOTE)
            app.key("Return")
            app.find("check-box", f"Done: {NOTE}")
            app.tab_to(app.find("button", "Plan It"))
            app.key("Return")
            app.gone("button", "Plan It")
            app.key("ctrl+Return")
            app.gone("button", "Copy")
            data = saved(session, lambda data: meeting_of(data, identity)["state"] == "held", "the end")
            assert_equal(len(meeting_of(data, meeting_of(data, identity)["nextSession"])["agenda"]), 3,
                         "the points that wait in the next session")
            # Done, the next session; the action was simply added.
            app.key("ctrl+z", "ctrl+z")
            data = saved(session, lambda data: meeting_of(data, identity)["state"] == "planned"
                         and "nextSession" not in meeting_of(data, identity), "the way back")
            assert_equal(len(data["sessions"]), len(before["sessions"]), "the sessions")
            assert_equal(meeting_of(data, identity)["agenda"], meeting_of(before, identity)["agenda"], "the agenda")
            leave(app)


def test_follow_through():
    """From an action to its session and its goal, and what came of it."""
    with Session(display=True, atspi=True, export=True) as session:
        identity = prepare(session, "held")
        action = next(it for it in actions_of(amara(session), identity) if it.get("state", "open") == "open")
        with start(session, "follow-through") as app:
            app.find("check-box", f"Done: {action['text']}").click()
            answer = app.find("text", "What came of it?")
            answer.set_text("More than I thought")
            answer.focus()
            app.key("Return")
            app.find("label", "More than I thought")
            saved(session, lambda data: [it for it in actions_of(data, identity)
                                         if it.get("cameOfIt") == "More than I thought" and it["state"] == "done"],
                  "what came of it")
            app.find("list-item", action["text"]).click()
            app.find("list-item", "Agreed in the Session").click()
            app.find("text", "Notes")
            app.find("list-item", action["text"])
            leave(app)


def test_save():
    """The summary as a file; without the notes when they are not ticked."""
    with Session(display=True, atspi=True, export=True) as session:
        identity = prepare(session, "held")
        notes = meeting_of(amara(session), identity)["notes"].split("\n")[0][:30]
        with start(session, "wrap-up-save") as app:
            for name, ticked in (("with.md", True), ("without.md", False)):
                path = session.home / name
                box = app.find("check-box", "Notes")
                if ("checked" in box.states) != ticked:
                    box.click()
                app.find("button", "Save as Markdown…").click()
                app.find(None, "Save Summary", nth=0)
                app.change_window()
                app.key("ctrl+a")
                app.type(str(path))
                app.key("Return")
                wait_until(path.exists, 20, f"{name}")
                app.gone(None, "Save Summary")
                app.change_window()
                app.find("label", f"Saved “{name}”", nth=0)
                text = path.read_text()
                assert text.startswith("# Session with Amara Osei\n"), text
                assert "\n- [ ] " in text, text
                assert (notes in text) == ticked, text
            leave(app)


if __name__ == "__main__":
    sys.exit(Tap({"wrap-up": test_wrap_up, "undo": test_undo, "save": test_save,
                  "follow-through": test_follow_through}).main())
