#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of private notes in the memory of the running program once they are locked: nothing of ours.

Each test brings a text into the program in its own way, finds it in the memory, locks, and looks again.
"""

import os
import pathlib
import re
import subprocess
import sys

from harness.memory import Words, describe, is_in_unused_stack
from harness.session import Session
from harness.tap import Tap
from harness.waiting import Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
STORED = "Kept in your keyring only. Stored."

# What libraries leave, and how much of it at most: libspelling has Hunspell look at words in threads that it keeps,
# and Hunspell has the word it looked at last on the stack there, as one std::string for what was typed and one for the
# word without its affixes. The next word that is looked at takes their place.
HUNSPELL_FORMS = ("UTF-8",)
HUNSPELL_PLACES = 4


def prepare(session):
    """The example data, with Reflections to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text("[com/example/Mentor]\nlast-page='reflections'\nfirst-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def new_note(app):
    app.find("button", "New Note").click()
    app.find("list", "People").find("list-item", "Amara Osei").click()
    return app.find("text", "Private note").wait(lambda it: "focused" in it.states and it, "the keyboard")


def lock(app, words):
    """Lock, and see that nothing is left."""
    before = words.search(app.process.pid)
    assert before, "the text is not found while it is on the screen: the search sees nothing"
    print(f"# {len(before)} places before the lock", flush=True)
    app.key("ctrl+l")
    app.find("label", "Private Notes Are Locked")
    left = []

    def nothing_left():
        found = words.search(app.process.pid)
        known = [place for place in found
                 if place.form in HUNSPELL_FORMS and is_in_unused_stack(app.process.pid, place)]
        left[:] = [place for place in found if place not in known]
        if len(known) > HUNSPELL_PLACES or len({place.word for place in known}) > 1:
            left.extend(known)
        if left:
            raise Late(describe(left))
        left.extend(known)
        return True

    wait_until(nothing_left, 20, "nothing to be left in memory", also=(Late,))
    print(f"# {len(left)} places of Hunspell's after it", flush=True)


def test_typed():
    """Typed letter by letter, and stored."""
    words = Words()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "memory-typed") as app:
            new_note(app)
            app.type(words.text)
            app.find("label", STORED)
            lock(app, words)


def test_history():
    """Typed, taken back and brought again."""
    words = Words()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "memory-history") as app:
            note = new_note(app)
            app.type(words.text)
            app.key("ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+a", "Delete", "ctrl+z")
            note.wait(lambda it: words.words[0] in it.text, "the text again")
            app.find("label", STORED)
            lock(app, words)


def test_pasted():
    """From another program's clipboard."""
    words = Words()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "memory-pasted") as app:
            note = new_note(app)
            session.run(["xclip", "-selection", "clipboard", "-i"], input=words.text.encode(), check=True,
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            app.key("ctrl+v")
            note.wait(lambda it: it.text == words.text, "the text")
            app.find("label", STORED)
            lock(app, words)


def test_opened():
    """Stored by another process: shown in a row of the list, searched for, and opened."""
    words = Words()
    row = re.compile(words.words[0])
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "memory-before") as app:
            new_note(app)
            app.type(words.text)
            app.find("label", STORED)
            app.key("ctrl+q")
            app.process.wait(30)
        with start(session, "memory-row") as app:
            app.find("list-item", row)
            lock(app, words)
        with start(session, "memory-search") as app:
            app.find("list-item", row)
            app.find("entry", "Search in private notes").focus()
            app.type(words.words[1])
            app.find("list-item", row)
            lock(app, words)
        with start(session, "memory-opened") as app:
            app.find("list-item", row).click()
            app.find("text", "Private note").wait(lambda it: it.text == words.text, "the text")
            lock(app, words)


def test_large():
    """A long note, whose text is copied in large pieces."""
    words = Words()
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "memory-large") as app:
            new_note(app).set_text("\n".join(["The quick brown fox jumps over the lazy dog."] * 4000 + [words.text]))
            app.find("label", STORED)
            lock(app, words)


TESTS = {"typed": test_typed, "history": test_history, "pasted": test_pasted, "opened": test_opened,
         "large": test_large}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
