#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many private notes: their order and headings, filters, search, choosing some of them, and the warning before printing."""

import os
import pathlib
import re
import subprocess
import sys

from harness.session import Session
from harness.tap import Tap
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings", "TZ": "UTC", "LC_ALL": "C.UTF-8"}


def note(number):
    """The row of the note that was written so many days ago."""
    return "list-item", re.compile(rf"Day {number}\.")


def run(name, test, count=12, address="reflections"):
    """The test on the example's people with so many notes, one a day, about each of them by turns."""
    def whole():
        from harness.atspi import App
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            folder = session.data / "mentor"
            session.run([str(BUILD / "src/mentor-example"), str(folder)], check=True, stdout=subprocess.DEVNULL, env=ENV)
            session.run([str(BUILD / "tests/bench/make-notes"), str(folder), str(count)], check=True, env=ENV)
            keys = session.config / "glib-2.0/settings/keyfile"
            keys.parent.mkdir(parents=True, exist_ok=True)
            keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n")
            with App(session, [BUILD / "src/mentor"], name=f"notes-{name}", env=ENV) as app:
                app.find(*note(0))
                test(app)
                app.assert_quiet()
    return whole


def search(app, text):
    app.find("entry", "Search in private notes").focus()
    app.key("ctrl+a", "Delete")
    if text:
        app.type(text)


def choose(app, row, value, *keys):
    """Another value of a row of the dialog, so many keys from the first, where the choice begins."""
    dialog = app.find("dialog", "Order and Filter")
    combo = dialog.find("combo-box", row)
    combo.focus()
    app.key("space")
    dialog.find("list-item", re.compile("^$"), state="focused")
    dialog.find("label", value)
    app.key("Home", *keys, "Return")
    combo.wait(lambda it: "focused" in it.states, "the keyboard")


def options(app):
    app.find("button", re.compile("^Order and Filter")).focus()
    app.key("space")
    app.find("dialog", "Order and Filter")


def close_options(app):
    app.key("Escape")
    app.gone("dialog", "Order and Filter")


def test_group(app):
    app.find("label", "November 2026")
    options(app)
    choose(app, "Order", "By Person", "Down")
    close_options(app)
    for name in ("Amara Osei", "Jonas Lindqvist", "Ruth Abelard"):
        app.find("label", name, nth=0)
    app.gone("label", "November 2026")
    options(app)
    choose(app, "Order", "By Question", "Down", "Down")
    close_options(app)
    app.find("label", "What do you enjoy so much that you forget the time?")
    app.find("label", "Without a Question")
    options(app)
    choose(app, "Order", "By Date")
    close_options(app)
    app.find("label", "November 2026")


def test_filter(app):
    app.find("label", re.compile("^12 notes, "))
    options(app)
    choose(app, "Question", "With a Question", "Down")
    close_options(app)
    app.gone(*note(1))
    app.find(*note(4))
    app.find("label", re.compile("^3 notes, "))
    options(app)
    choose(app, "Mood", "Good", *["Down"] * 5)
    close_options(app)
    app.find("label", "No Note Found")
    options(app)
    app.find("button", "Show All").focus()
    app.key("space")
    close_options(app)
    app.find(*note(1))
    app.find("label", re.compile("^12 notes, "))


def test_search(app):
    search(app, "DAY 7.")
    app.gone(*note(6))
    app.find(*note(7))
    search(app, "grusse")
    app.find("list-item", re.compile("Grüße"), nth=0)
    search(app, "nowhere at all")
    app.find("label", "No Note Found")
    search(app, "")
    app.find(*note(6))
    # Nothing of it stays after a lock, what was looked for neither.
    search(app, "silence")
    app.find("list-item", re.compile("silence"), nth=0)
    app.key("ctrl+l")
    app.find("label", "Private Notes Are Locked")
    wait_until(lambda: app.holds("silence") is None, PATIENCE, "the words to be gone")
    wait_until(lambda: app.holds("Day 7.") is None, PATIENCE, "the notes to be gone")


def test_select(app):
    app.find("toggle-button", "Select Notes").focus()
    app.key("space")
    app.find("label", "No note selected")
    assert "sensitive" not in app.find("button", "Remove").states
    app.find(*note(1)).focus()
    app.key("space")
    app.find("list-item", re.compile(r"^Selected\. .*Day 1\."))
    app.find("label", "1 note selected")
    app.find(*note(3)).focus()
    app.key("Return")
    app.find("label", "2 notes selected")
    app.key("ctrl+a")
    app.find("label", "12 notes selected")
    app.find("button", "Select None").focus()
    app.key("space")
    app.find("label", "No note selected")
    for number in (1, 3):
        app.find(*note(number)).focus()
        app.key("space")
    app.find("label", "2 notes selected")
    app.find("button", "Remove").focus()
    app.key("space")
    app.gone(*note(1))
    app.gone(*note(3))
    app.find(*note(2))
    app.key("ctrl+z")
    app.find(*note(1))
    app.find(*note(3))
    app.find("label", re.compile("^12 notes, "))
    # Escape ends it, and opens nothing.
    app.find("toggle-button", "Select Notes").focus()
    app.key("space")
    app.find(*note(2)).focus()
    app.key("space", "Escape")
    app.gone("label", "1 note selected")
    app.find("button", "New Note")


def test_print(app):
    app.find("toggle-button", "Select Notes").focus()
    app.key("space")
    app.find(*note(2)).focus()
    app.key("space")
    app.find("button", "Print…").focus()
    app.key("space")
    dialog = app.find(None, "Print Private Notes?")
    app.find("label", re.compile("paper has no lock"))
    app.find("button", "Cancel").wait(lambda it: "focused" in it.states, "the keyboard")
    app.key("Return")
    app.gone(dialog.role, "Print Private Notes?")
    app.find("label", "1 note selected")
    # After a lock nothing is chosen any more.
    app.key("ctrl+l")
    app.find("label", "Private Notes Are Locked")
    wait_until(lambda: app.holds("Day 2.") is None, PATIENCE, "the notes to be gone")
    app.find("button", "Unlock").click()
    app.find(*note(2))
    app.find("button", "New Note")


TESTS = {
    "group": run("group", test_group),
    "filter": run("filter", test_filter),
    "search": run("search", test_search),
    "select": run("select", test_select),
    "print": run("print", test_print),
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
