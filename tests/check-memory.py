#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of private notes in the memory of the running program once they are locked: nothing of ours.

Each test brings a text into the program in its own way, finds it in the memory, locks, and looks again.
"""

import collections
import os
import pathlib
import re
import subprocess
import sys

from harness.memory import Words, describe, is_in_unused_stack
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
# The C library's own overwriting of what is freed, which meson turns on for tests, would do a part of our work.
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings",
       "MALLOC_PERTURB_": "0"}
STORED = "Kept in your keyring only. Stored."

# What libraries leave, and how much of it at most: libspelling has Hunspell look at words in threads, as many at a time
# as there are processors, which it takes from those that GLib keeps for whoever needs one (8, max_unused_threads in its
# gthreadpool.c). Hunspell has the word that a thread looked at last on the stack there, as two std::strings each for
# what was typed and for the word without its affixes. The next word takes their place.
HUNSPELL_FORMS = ("UTF-8",)
HUNSPELL_PLACES = 4
HUNSPELL_WORDS = 1
HUNSPELL_STACKS = 8 + os.cpu_count()

# GDK on X11 hands out the clipboard through a GdkX11SelectionOutputStream that it never frees, with an array of bytes
# in which the text stays: one for each time that another program has taken what was copied, in full.


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


def known_and_unknown(pid, places):
    """What libraries leave, within its bounds, and the rest."""
    stacks = collections.defaultdict(list)
    unknown = []
    for place in places:
        if place.form in HUNSPELL_FORMS and is_in_unused_stack(pid, place):
            stacks[place.start].append(place)
        else:
            unknown.append(place)
    for found in stacks.values():
        if len(found) > HUNSPELL_PLACES or len({place.word for place in found}) > HUNSPELL_WORDS:
            unknown += found
    if len(stacks) > HUNSPELL_STACKS:
        unknown += sum(stacks.values(), [])
    return stacks, unknown


def lock(app, words, taken=0):
    """Lock, and see that nothing is left. So many places of each word were given to other programs before."""
    before = words.search(app.process.pid)
    assert before, "the text is not found while it is on the screen: the search sees nothing"
    print(f"# {len(before)} places before the lock", flush=True)
    app.key("ctrl+l")
    app.find("label", "Private Notes Are Locked")

    def left():
        stacks, unknown = known_and_unknown(app.process.pid, words.search(app.process.pid))
        if taken and all(place.form == "UTF-8" for place in unknown) and max(
                collections.Counter(place.word for place in unknown).values(), default=0) <= taken:
            unknown = []
        if unknown:
            raise Late(describe(unknown))
        return [len(places) for places in stacks.values()] or [0]

    places = wait_until(left, 20, "nothing to be left in memory", also=(Late,))
    print(f"# {sum(places)} places of Hunspell's after it", flush=True)


def typed(app, words):
    """A new note with the words."""
    note = new_note(app)
    app.type(words.text)
    app.find("label", STORED)
    return note


def put_on(app, selection, text):
    """Another program's text on the clipboard, or on that of the middle button."""
    app.session.run(["xclip", "-selection", selection, "-i"], input=text.encode(), check=True,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def memory_test(name, test, begin=None):
    """The test in a window of its own; `begin` is done in an earlier process."""
    def whole():
        words = Words()
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            prepare(session)
            if begin:
                with start(session, f"memory-{name}-before") as app:
                    begin(app, words)
                    app.key("ctrl+q")
                    app.wait_end()
            with start(session, f"memory-{name}") as app:
                test(app, words)
                app.assert_quiet()
    return whole


def test_typed(app, words):
    """Typed letter by letter, and stored."""
    typed(app, words)
    lock(app, words)


def test_history(app, words):
    """Typed, taken back and brought again."""
    note = new_note(app)
    app.type(words.text)
    app.key("ctrl+z", "ctrl+z", "ctrl+shift+z", "ctrl+a", "Delete", "ctrl+z")
    note.wait(lambda it: words.words[0] in it.text, "the text again")
    app.find("label", STORED)
    lock(app, words)


def test_pasted(app, words):
    """From another program's clipboard, by the key and by the middle button."""
    note = new_note(app)
    for selection, paste in (("clipboard", lambda: app.key("ctrl+v")),
                             ("primary", lambda: note.point(button=2))):
        put_on(app, selection, words.text)
        before = note.text.count(words.text)
        paste()
        note.wait(lambda it, count=before + 1: it.text.count(words.text) == count, "the text")
    app.find("label", STORED)
    lock(app, words)


def test_copied(app, words):
    """Copied: what we have put on the clipboard goes from it, what others have put there stays."""
    def clipboard(*form):
        return app.session.run(["timeout", "30", "xclip", "-selection", "clipboard", "-o", *form],
                               capture_output=True).stdout.decode()

    def unlock():
        app.find("button", "Unlock").click()
        return app.find("text", "Private note").wait(lambda it: "focused" in it.states and it, "the keyboard")

    # With a space between, for Hunspell has one word as a whole.
    twice = f"{words.text} {words.text}"
    note = typed(app, words)
    app.key("ctrl+a", "ctrl+c", "Right", "space", "ctrl+v")
    note.wait(lambda it: it.text == twice, "the text twice")
    app.find("label", STORED)
    lock(app, words)
    assert_equal(clipboard(), "", "the clipboard after the lock")

    unlock()
    app.key("ctrl+a", "ctrl+c")
    wait_until(lambda: clipboard() == twice, PATIENCE, "the copy")
    lock(app, words, taken=2)
    assert_equal(clipboard(), "", "the clipboard after the second lock")

    unlock()
    app.key("ctrl+a", "ctrl+c")
    # Only the forms in which it can be had are asked for: the text would be one that was taken.
    wait_until(lambda: "UTF8_STRING" in clipboard("-t", "TARGETS"), PATIENCE, "what was copied")
    put_on(app, "clipboard", "of another program")
    lock(app, words, taken=2)
    assert_equal(clipboard(), "of another program", "the clipboard after the third lock")


def test_opened(app, words):
    """Stored by another process, and opened."""
    app.find("list-item", re.compile(words.words[0])).click()
    app.find("text", "Private note").wait(lambda it: it.text == words.text, "the text")
    lock(app, words)


def test_list(app, words):
    """In a row of the list with what was looked for, and selected."""
    row = re.compile(words.words[0])
    app.find("list-item", row)
    app.find("entry", "Search in private notes").focus()
    app.type(words.words[1])
    app.find("list-item", row)
    app.find("toggle-button", "Select Notes").focus()
    app.key("space")
    app.find("list-item", row).focus()
    app.key("space")
    app.find("label", "1 note selected")
    lock(app, words)


def test_removed(app, words):
    """Removed, with the offer to bring it back."""
    app.find("list-item", re.compile(words.words[0])).focus()
    app.key("Delete")
    app.find("label", "Private note removed")
    lock(app, words)


def test_series(app, words):
    """Along a series of questions, a word to each."""
    app.find("button", "From a Question").press()
    app.find("list", "People").find("list-item", "Amara Osei").press()
    app.find("list", "Several Questions").find("list-item", re.compile("^5 Minutes")).press()
    note = app.find("text", "Private note").wait(lambda it: "focused" in it.states and it, "the keyboard")
    for number, word in enumerate(words.words, 1):
        app.find("label", f"Question {number} of 3")
        app.type(f"**{word}**")
        app.key("ctrl+Return" if number < 3 else "alt+Page_Up")
    note.wait(lambda it: words.words[1] in it.text, "the answer before")
    app.find("label", STORED)
    lock(app, words)


def test_large(app, words):
    """A long note, whose text is copied in large pieces."""
    note = new_note(app)
    text = "\n".join(["The quick brown fox jumps over the lazy dog."] * 4000 + [words.text])
    # Not over AT-SPI: GDBus has each connection's last long message in a buffer that it keeps.
    put_on(app, "clipboard", text)
    app.key("ctrl+v")
    note.wait(lambda it: it.text == text, "the text")
    app.find("label", STORED)
    lock(app, words)


TESTS = {
    "typed": memory_test("typed", test_typed),
    "history": memory_test("history", test_history),
    "pasted": memory_test("pasted", test_pasted),
    "copied": memory_test("copied", test_copied),
    "opened": memory_test("opened", test_opened, begin=typed),
    "list": memory_test("list", test_list, begin=typed),
    "removed": memory_test("removed", test_removed, begin=typed),
    "series": memory_test("series", test_series),
    "large": memory_test("large", test_large),
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
