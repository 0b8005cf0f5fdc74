#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes in a real window with a real keyring, and the page for each state a keyring can be in."""

import os
import pathlib
import re
import subprocess
import sys

from harness.canary import Canary
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
HINT = "x-kde-passwordManagerHint"
STORED = "Kept in your keyring only. Stored."


def prepare(session, address="reflections"):
    """The example data, and a page to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def go(app, page):
    """Another page, by the key of the sidebar's pages."""
    app.key({"today": "alt+1", "reflections": "alt+3", "questions": "alt+4"}[page])


def write(app, text):
    """A new note about Amara, stored."""
    app.find("button", "New Note").click()
    app.find("list", "People").find("list-item", "Amara Osei").click()
    app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
    if text.isascii():
        app.type(text)
    else:
        app.find("text", "Private note").set_text(text)
    app.find("label", STORED)


def saved(session):
    """Until the plain data knows that the keyring has something."""
    wait_until(lambda: any('"notebook"' in path.read_text() for path in (session.data / "mentor").rglob("*.json")), 10,
               "the witness on the disk")


def search(app, label, text):
    app.find("entry", label).focus()
    app.key("ctrl+a", "Delete")
    if text:
        app.type(text)


def gone_from_tree(app, text):
    """The text is in no widget any more, hidden ones included."""
    wait_until(lambda: app.holds(text) is None, PATIENCE, f"{text!r} to be in no widget")


def clipboard(session, target):
    return session.run(["timeout", "30", "xclip", "-selection", "clipboard", "-o", "-t", target],
                       capture_output=True).stdout.decode()


def test_write_and_lock():
    canary = Canary()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "private-write") as app:
            app.find("label", "Room to Think")
            write(app, canary.text)

            # Only the page that is on the screen holds it.
            app.key("alt+Left")
            app.find("list-item", re.compile(re.escape(canary.text)))
            go(app, "today")
            gone_from_tree(app, canary.text)
            go(app, "reflections")

            # Lock, on the note's own page: the widgets are empty, and full again after.
            app.find("list-item", re.compile(re.escape(canary.text))).click()
            app.find("text", "Private note").wait(lambda it: it.text == canary.text, "the text")
            app.key("ctrl+l")
            app.find("label", "Private Notes Are Locked")
            gone_from_tree(app, canary.text)
            app.key("ctrl+z")
            assert_equal(app.holds(canary.text), None, "after undo while locked")
            app.find("button", "Unlock").click()
            app.find("text", "Private note").wait(lambda it: it.text == canary.text, "the text again")
            app.assert_quiet()

        with start(session, "private-again") as app:
            app.find("list-item", re.compile(re.escape(canary.text)))
        canary.positive_control(session.tmp)
        assert_equal(canary.search([session.root], except_for=session.keyring.own_files()), [])


def test_copy():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "private-copy") as app:
            write(app, "kept between us")
            app.key("ctrl+a")
            assert_equal(session.run(["timeout", "30", "xclip", "-selection", "primary", "-o"],
                                     capture_output=True).stdout, b"", "the selection")
            app.key("ctrl+c")
            wait_until(lambda: clipboard(session, "UTF8_STRING") == "kept between us", PATIENCE, "the copy")
            assert HINT in clipboard(session, "TARGETS").split()
            app.key("ctrl+x")
            app.find("text", "Private note").wait(lambda it: it.text == "", "the text to be cut")
            wait_until(lambda: HINT in clipboard(session, "TARGETS").split(), PATIENCE, "the hint")
            app.key("ctrl+v")
            app.find("text", "Private note").wait(lambda it: it.text == "kept between us", "the text")
            app.assert_quiet()


def test_remove_and_search():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "private-remove") as app:
            write(app, "First thought")
            app.key("alt+Left")
            write(app, "Second thought")
            app.key("alt+Left")
            first = re.compile("First thought")
            second = re.compile("Second thought")

            search(app, "Search in private notes", "SECOND")
            app.gone("list-item", first)
            app.find("list-item", second)
            search(app, "Search in private notes", "third")
            app.find("label", "No Note Found")
            search(app, "Search in private notes", "")
            app.find("list-item", first)

            # By keyboard on the row, and back.
            app.find("list-item", second).focus()
            app.key("Delete")
            app.gone("list-item", second)
            app.key("ctrl+z")
            app.find("list-item", second)

            # A note that is left empty goes, and comes back as it was.
            app.find("list-item", first).click()
            app.find("text", "Private note").wait(lambda it: it.text == "First thought", "the text")
            app.key("ctrl+a", "Delete", "alt+Left")
            app.find("label", "Private note removed")
            app.gone("list-item", first)
            app.key("ctrl+z")
            app.find("list-item", first)

            # One that never had a word was never there.
            app.find("button", "New Note").click()
            app.find("list", "People").find("list-item", "Amara Osei").click()
            app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type(" ")
            app.key("alt+Left")
            app.find("list-item", first)
            # What is removed cannot be brought back once the notes were locked.
            app.find("list-item", second).focus()
            app.key("Delete")
            app.gone("list-item", second)
            app.key("ctrl+l")
            app.find("button", "Unlock").click()
            app.find("list-item", first)
            app.key("ctrl+z")
            app.find("label", "The removed note was forgotten when the notes were locked")
            assert_equal(app.holds("Second thought"), None)
            app.assert_quiet()


def test_from_question():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "questions")
        question = "Which of your own hopes might be mixed into your advice?"
        with start(session, "private-question") as app:
            search(app, "Search questions", "hopes mixed")
            app.find("label", "No Question Found")
            search(app, "Search questions", "own hopes")
            row = app.find("list-item", question)
            row.find("toggle-button", "Favourite").click()
            row.focus()
            app.key("Return")
            app.find("menu", "More").find("menu-item", nth=0).wait(lambda it: "focused" in it.states, "the keyboard")
            app.key("Return")
            app.find("list", "People").find("list-item", "Amara Osei").click()
            app.find("label", question)
            app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type("That she stays.")
            app.find("label", STORED)
            go(app, "reflections")
            app.find("list-item", re.compile(re.escape(question) + ".*That she stays"))
            app.assert_quiet()


def test_own_question():
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "questions")
        with start(session, "own-question") as app:
            app.find("button", "New Question").click()
            dialog = app.find("dialog", "New Question")
            dialog.find("text", "Question").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type("What if it were easy?")
            dialog.find("button", "Add").click()
            app.find("toggle-button", "Own").click()
            row = app.find("list-item", "What if it were easy?")
            row.focus()
            app.key("Return")
            app.find("menu", "More").find("menu-item", nth=3)
            app.key("Down", "Down", "Down", "Return")
            app.find("label", "No Question Found")
            app.key("ctrl+z")
            app.find("list-item", "What if it were easy?")
            app.assert_quiet()


def state_test(behaviour, *texts, press=None, then=None):
    """What the page says when the service behaves like this; `press` is a button, `then` what follows."""
    def run():
        with Session(display=True, atspi=True, keyring="scripted:normal", export=True) as session:
            prepare(session)
            with start(session, "private-before") as app:
                write(app, "Between us")
                saved(session)
            session.keyring.secrets.set_behaviour(behaviour)
            with start(session, f"private-{behaviour}") as app:
                for text in texts:
                    app.find("label", text)
                assert_equal(app.holds("Between us"), None)
                if press:
                    app.find("button", press).click()
                    app.find(*then)
                app.assert_quiet()
    return run


def test_not_stored():
    with Session(display=True, atspi=True, keyring="scripted:normal", export=True) as session:
        prepare(session)
        with start(session, "private-failed") as app:
            write(app, "Between us")
            session.keyring.secrets.set_behaviour("dismiss")
            app.type(" alone")
            app.find("label", "Not stored. Your text is still here.")
            app.find("text", "Private note").wait(lambda it: it.text == "Between us alone", "the text")
            session.keyring.secrets.set_behaviour("normal")
            app.find("button", "Retry").click()
            app.find("label", STORED)
            app.gone("button", "Retry")
            app.assert_quiet()


def test_no_service():
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session)
        with start(session, "private-none") as app:
            app.find("label", "No Keyring Is Running")
            app.find("button", "Look Again").click()
            app.find("label", "No Keyring Is Running")
            app.assert_quiet()


NOTE = ("list-item", re.compile("Between us"))
TESTS = {
    "write": test_write_and_lock,
    "copy": test_copy,
    "remove": test_remove_and_search,
    "question": test_from_question,
    "own-question": test_own_question,
    "not-stored": test_not_stored,
    "no-service": test_no_service,
    "locked": state_test("locked", "Private Notes Are Locked", press="Unlock", then=NOTE),
    "unlock-dismissed": state_test("dismiss", "Private Notes Are Locked", press="Unlock",
                                   then=("label", "The Keyring Stayed Locked")),
    "elsewhere": state_test("drop-item", "These Notes Are in Another Keyring", press="Begin Anew",
                            then=("label", "Room to Think")),
    "slow": state_test("slow:1", "Asking the Keyring"),
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
