#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a private note: along a series of questions, with Markdown that is only looks, with spelling that stays here."""

import os
import pathlib
import re
import subprocess
import sys
import time

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
STORED = "Kept in your keyring only. Stored."
QUESTIONS = ["What happened, told as plainly as you can?", "So what: which part of it matters to you?",
             "Now what: which small step follows from it?"]


def prepare(session):
    """The example data, and the reflections to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text("[com/example/Mentor]\nlast-page='reflections'\nfirst-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def editor(app):
    return app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard") and \
        app.find("text", "Private note")


def holds(app, text):
    app.find("text", "Private note").wait(lambda it: it.text == text, f"the text {text!r}")


def new_note(app):
    app.find("button", "New Note").press()
    app.find("list", "People").find("list-item", "Amara Osei").press()
    return editor(app)


def begin(app, series):
    """A note along a series of questions, by keyboard alone."""
    app.find("button", "From a Question").press()
    app.find("list", "People").find("list-item", "Amara Osei").press()
    app.find("list", "Several Questions").find("list-item", re.compile(f"^{series}")).press()
    editor(app)


def reopen(app, words):
    """The note with these words, from the list."""
    app.find("list-item", re.compile(words)).press()
    return app.find("text", "Private note")


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def written(*answers):
    return "\n\n".join(f"## {question}\n\n{answer}" for question, answer in zip(QUESTIONS, answers) if answer)


def test_series():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "series") as app:
            begin(app, "5 Minutes")
            app.find("label", "Question 1 of 3")
            app.find("label", QUESTIONS[0])
            app.type("Alpha")
            app.key("ctrl+Return")
            app.find("label", "Question 2 of 3")
            app.find("label", QUESTIONS[1])
            holds(app, "")
            # What was typed before is no step of this answer.
            app.key("ctrl+z")
            holds(app, "")
            app.type("Beta")
            app.key("alt+Page_Up")
            app.find("label", "Question 1 of 3")
            holds(app, "Alpha")
            app.type(" and more")
            app.key("alt+Page_Down")
            holds(app, "Beta")
            app.key("ctrl+Return")
            app.find("label", QUESTIONS[2])
            app.type("Gamma")
            app.find("label", STORED)
            app.find("button", "Done")
            app.key("ctrl+Return")
            app.gone("text", "Private note")
            # One note, and it reads as one.
            app.find("list", "Private notes")
            app.find("list", "Private notes").find("list-item", re.compile("Amara"))
            leave(app)

        with start(session, "series-again") as app:
            reopen(app, "Amara Osei.*What happened")
            holds(app, written("Alpha and more", "Beta", "Gamma"))
            app.gone("button", "Next Question")
            leave(app)


def test_stop():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "stop") as app:
            begin(app, "5 Minutes")
            # The first is passed over.
            app.find("button", "Next Question").press()
            app.find("label", "Question 2 of 3")
            editor(app)
            app.type("Middle")
            app.find("label", STORED)
            app.key("ctrl+l")
            app.find("label", "Private Notes Are Locked")
            wait_until(lambda: app.holds("Middle") is None, PATIENCE, "the answer to be in no widget")
            app.key("ctrl+Return", "alt+Page_Up")
            app.find("button", "Unlock").click()
            app.find("label", "Question 2 of 3")
            holds(app, "Middle")
            app.find("text", "Private note").focus()
            app.key("alt+Page_Up")
            holds(app, "")
            app.type("First after all")
            # In the middle of a word, without waiting for it to be stored.
            leave(app)

        with start(session, "stop-again") as app:
            reopen(app, "Amara Osei.*What happened")
            holds(app, written("First after all", "Middle"))
            leave(app)


def attributes(node, offset):
    """The looks of the character there, as {name: value}."""
    from gi.repository import Atspi
    return dict(Atspi.Text.get_attribute_run(node.accessible, offset, False)[0])


MARKDOWN = """# Morning
Plain, **strong** and *soft*.
> said
1. first
- second \\*kept\\*
"""


def test_markdown():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "markdown") as app:
            text = new_note(app)
            text.set_text(MARKDOWN)
            for word, name, value in (("Morning", "weight", "700"), ("strong", "weight", "700"),
                                      ("soft", "style", "italic")):
                text.wait(lambda it: attributes(it, MARKDOWN.index(word)).get(name) == value, f"{word} to look so")
            for word in ("Plain", "said", "first", "kept"):
                looks = attributes(text, MARKDOWN.index(word))
                assert looks.get("weight", "400") == "400" and looks.get("style", "normal") == "normal", (word, looks)
            # What is taken away takes its looks along.
            app.key("ctrl+Home", "Delete")
            holds(app, MARKDOWN[1:])
            text.wait(lambda it: attributes(it, 2).get("weight", "400") == "400", "the heading to be none")
            app.key("ctrl+z")
            holds(app, MARKDOWN)
            text.wait(lambda it: attributes(it, 2).get("weight") == "700", "the heading again")
            app.find("label", STORED)
            leave(app)

        with start(session, "markdown-again") as app:
            reopen(app, "Morning")
            holds(app, MARKDOWN)
            leave(app)


def test_keys():
    """What helps at typing, each undone in one step."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "keys") as app:
            new_note(app)
            app.type("- one")
            app.key("Return")
            holds(app, "- one\n- ")
            app.type("two")
            app.key("Return", "Return")
            holds(app, "- one\n- two\n")
            app.key("ctrl+z")
            holds(app, "- one\n- two\n- ")
            app.key("ctrl+z")
            holds(app, "- one\n- two")
            app.key("Return", "Return")
            app.type("9. nine")
            app.key("Return")
            holds(app, "- one\n- two\n9. nine\n10. ")
            app.key("ctrl+a", "Delete")
            app.type("not a list")
            app.key("Return")
            holds(app, "not a list\n")

            app.key("ctrl+a", "Delete")
            app.type("some word")
            app.key("ctrl+b")
            holds(app, "some **word**")
            app.key("ctrl+b")
            holds(app, "some word")
            app.key("ctrl+i")
            holds(app, "some *word*")
            app.key("ctrl+z")
            holds(app, "some word")
            leave(app)


def test_count():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "count") as app:
            new_note(app)
            app.type("three plain words")
            app.find("label", STORED)
            app.gone("label", "3 words")
            app.find("toggle-button", "More").press()
            app.find("menu").find(nth=0)
            app.key("Return")
            app.find("label", "3 words")
            app.find("text", "Private note").focus()
            app.type(" more")
            app.find("label", "4 words")
            app.find("label", STORED)
            leave(app)

        with start(session, "count-again") as app:
            reopen(app, "three plain")
            app.find("label", "4 words")
            leave(app)


def test_spelling():
    """A wrong word is marked, a better one is offered, and no word of a note goes into a file."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "spelling") as app:
            text = new_note(app)
            app.type("A wrold of zyxwvut ")
            text.wait(lambda it: attributes(it, 3).get("underline", "none") != "none", "the mark")
            assert_equal(attributes(text, 0).get("underline", "none"), "none", "the mark on a right word")
            app.key("ctrl+Home", "ctrl+Right", "ctrl+Right", "Left", "Menu")
            app.find("menu").find("menu-item", nth=3)
            # After undo, select all and insert emoji.
            app.key("Down", "Down", "Down", "Return")
            text.wait(lambda it: it.text == "A world of zyxwvut ", "the suggestion to be taken")
            app.find("label", STORED)
            leave(app)
        for path in session.root.rglob("*"):
            if path.is_file() and path not in session.keyring.own_files():
                assert b"zyxwvut" not in path.read_bytes(), path


def typing_time(app, text, letters):
    """How long it takes from the keys to the text that has them."""
    before = text.text
    began = time.monotonic()
    app.type(letters)
    text.wait(lambda it: len(it.text) == len(before) + len(letters), "the letters")
    return time.monotonic() - began


def test_long():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "long") as app:
            text = new_note(app)
            app.type("Start. ")
            short = typing_time(app, text, "abcdefghij" * 4)
            line = "Some **words** of a long note, _written_ one after the other. "
            text.set_text(((line * 8 + "\n") * 1000)[:100000])
            app.find("label", STORED)
            app.key("ctrl+End")
            long = typing_time(app, text, "abcdefghij" * 4)
            print(f"# 40 letters: {short:.2f} s in a short note, {long:.2f} s in one of 100,000 characters, "
                  f"ratio {long / short:.2f}")
            text.set_text((line * 2000)[:100000])
            app.key("ctrl+End")
            long = typing_time(app, text, "abcdefghij" * 4)
            print(f"# in one line of 100,000 characters: {long:.2f} s, ratio {long / short:.2f}")
            app.find("label", STORED)
            leave(app)


TESTS = {
    "series": test_series,
    "stop": test_stop,
    "markdown": test_markdown,
    "keys": test_keys,
    "count": test_count,
    "spelling": test_spelling,
    "long": test_long,
}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
