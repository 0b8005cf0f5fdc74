#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide in a real window: it is searched and read by keyboard alone, and the button of each page does what its page
asks for.

usage: check-guide.py [TEST…]      (prints TAP)
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import uuid
import xml.etree.ElementTree as ElementTree

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
SEQUENCES = ElementTree.parse(SOURCE / "data/sequences/sequences.xml").getroot()
STAMP = "2026-01-01T12:00:00+01:00"
GUIDE = ElementTree.parse(SOURCE / "data/guide/guide.xml").getroot()
TOPICS = {topic.get("id"): topic for topic in GUIDE.findall("page")}
TITLES = [topic.findtext("title") for topic in TOPICS.values()]
TEMPLATES = {part.get("id"): part.findtext("name")
             for part in ElementTree.parse(SOURCE / "data/templates/templates.xml").getroot()}

# What the lists of questions are called, of the sets that the guide leads to.
SETS = {"advisor": "Advisor", "closing": "Closing", "connector": "Connector", "expectations": "Expectations"}


def prepare(session, address="today", example=True):
    if example:
        session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                    stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width=1120\nwindow-height=780\n"
                    "first-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def eventually(probe, expected, what):
    """Until a question has this answer; the tree may change under it."""
    from gi.repository import GLib
    last = None

    def look():
        nonlocal last
        last = probe()
        return last == expected

    try:
        wait_until(look, PATIENCE, what, also=(GLib.Error,))
    except AssertionError as error:
        raise AssertionError(f"{error}: {last!r} instead of {expected!r}") from error


def rows(app):
    return [row.name for row in app.find("list", "Guide").all("list-item")]


def search(app, text):
    app.find("entry", "Search the guide").focus()
    app.key("ctrl+a", "Delete")
    if text:
        app.type(text)


def heading(app):
    """The title of the page that is read."""
    return next((node.name for node in app.all("heading") if node.name in TITLES), None)


def open_topic(app, id_):
    app.key("alt+5")
    title = TOPICS[id_].findtext("title")
    eventually(lambda: rows(app) == TITLES, True, "the list")
    app.find("list", "Guide").find("list-item", title).press()
    eventually(lambda: heading(app), title, "the page")


def test_read():
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x1400") as session:
        prepare(session)
        with start(session, "guide-read") as app:
            app.find("list", "Pages and people").find("list-item", "Guide")
            app.key("alt+5")
            eventually(lambda: rows(app), TITLES, "all pages")
            app.key("ctrl+f")
            eventually(lambda: app.focused().role in ("entry", "text"), True, "the keyboard in the search")
            app.type("gRoW mOdEl")
            eventually(lambda: rows(app), ["Good Questions"], "what has the words in its text")
            app.gone("list", "Sources")
            search(app, "zebra")
            app.find("button", "Show All").press()
            eventually(lambda: rows(app), TITLES, "all pages again")
            search(app, "both WAYS")
            eventually(lambda: rows(app), ["Feedback, Both Ways"], "a title")
            app.find("list", "Guide").find("list-item", "Feedback, Both Ways").press()
            eventually(lambda: heading(app), "Feedback, Both Ways", "the page")

            # The whole of it is there to be read, paragraph by paragraph, and by keyboard.
            topic = TOPICS["feedback"]
            paragraphs = [node.name or node.text for node in app.all("paragraph")]
            for text in [part.text for part in topic if part.tag in ("summary", "p")]:
                assert text in paragraphs, f"{text!r} is not among {paragraphs}"
            sources = {part.get("id"): part.text for part in GUIDE.iter("source")}
            for name in topic.get("sources").split():
                assert sources[name] in paragraphs, f"{sources[name]!r} is not named"
            assert {"One Thing to Do", "Sources"} <= {node.name for node in app.all("heading")}, app.tree()
            assert "focusable" in next(node for node in app.all("paragraph")
                                       if (node.name or node.text) == topic.findtext("p")).states

            # Leaf on, and come back in one step to the list as it was.
            app.find("button", re.compile("Connecting People|Next Page")).press()
            eventually(lambda: heading(app), "Connecting People", "the next page")
            app.find("button", re.compile("Feedback, Both Ways|Previous Page")).press()
            eventually(lambda: heading(app), "Feedback, Both Ways", "the page before")
            app.key("alt+Left")
            eventually(lambda: rows(app), ["Feedback, Both Ways"], "the list as it was")
            assert heading(app) is None, "a page is left over"

            # What all of it stands on.
            search(app, "")
            app.find("list", "Sources").find("list-item", nth=0).press()
            eventually(lambda: all(app.find("list", "Sources").all("list-item", text) for text in sources.values()),
                       True, "all sources")
            leave(app)

        # It begins again where it was left, with the list behind it.
        prepare(session, "guide:closing", example=False)
        with start(session, "guide-again") as app:
            eventually(lambda: heading(app), "Closing Well", "the page of the last time")
            app.key("alt+Left")
            eventually(lambda: rows(app), TITLES, "the list behind it")
            leave(app)


def press_deed(app, label):
    app.find("button", label).press()


def choose(app, person):
    app.find("list", "People").find("list-item", person).press()


def mentee(session, name):
    for path in (session.data / "mentor/mentees").glob("*.json"):
        record = json.loads(path.read_text())
        if name in (record.get("name"), record.get("mentorName")):
            return record
    return None


def try_relationship(session, app, rest):
    press_deed(app, "Add Relationship…")
    app.find("text", "Name")
    app.key("Escape")
    app.gone("text", "Name")


def try_session(session, app, template):
    def sessions():
        return [part for path in (session.data / "mentor/mentees").glob("*.json")
                for part in json.loads(path.read_text())["sessions"]]

    before = {part["id"] for part in sessions()}

    def added():
        return [part for part in sessions() if part["id"] not in before]

    press_deed(app, "Plan Session…")
    if template:
        app.find("list-item", "Template").find("label", TEMPLATES[template])
    app.find("button", "Plan").press()
    app.find("list", "Agenda")
    wait_until(lambda: len(added()) == 1, PATIENCE, "the session on the disk", also=(TypeError, ValueError))
    if template:
        assert_equal(added()[0]["template"], template, "the template of the session")


def try_goal(session, app, rest):
    before = len(mentee(session, "Ruth Abelard")["goals"])
    press_deed(app, "New Goal")
    choose(app, "Ruth Abelard")
    app.find("text", "Title of the goal").focus()
    app.type("Learn to wait")
    wait_until(lambda: len(mentee(session, "Ruth Abelard")["goals"]) == before + 1, PATIENCE, "the goal on the disk",
               also=(TypeError, ValueError))
    app.key("Escape")
    app.gone("dialog")


def try_questions(session, app, chosen):
    press_deed(app, "Show Questions")
    app.find("entry", "Search questions")
    if chosen:
        eventually(lambda: [name for name in shown_sets(app) if name], [SETS[chosen]], "the set")
    else:
        eventually(lambda: len(shown_sets(app)) > 2, True, "all sets")


def shown_sets(app):
    """The lists of questions, by name."""
    return [node.name for node in app.all("list") if node.name not in ("Pages and people", "")]


def try_note(session, app, rest):
    press_deed(app, "New Private Note")
    choose(app, "Amara Osei")
    app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
    if rest:
        sequence = next(part for part in SEQUENCES if part.get("id") == rest)
        app.find("label", sequence.findtext("question"))


def try_finding(session, app, rest):
    press_deed(app, "Look for a Mentor")
    app.find("radio-button", "Finding a Mentor", state="checked")


def try_becoming(session, app, rest):
    press_deed(app, "See How Much Fits")
    app.find("radio-button", "Becoming a Mentor", state="checked")


TRIES = {"add-relationship": try_relationship, "plan-session": try_session, "new-goal": try_goal,
         "questions": try_questions, "private-note": try_note, "look-for-mentor": try_finding,
         "become-mentor": try_becoming}


def test_deeds():
    """The button of every page."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x1400") as session:
        prepare(session)
        with start(session, "guide-deeds") as app:
            app.find("list", "Pages and people")
            for id_, topic in TOPICS.items():
                deed = topic.get("do")
                name = next(name for name in TRIES if deed == name or deed.startswith(f"{name}-"))
                open_topic(app, id_)
                try:
                    TRIES[name](session, app, deed[len(name) + 1:])
                except AssertionError as error:
                    raise AssertionError(f"{id_}: {error}") from error
            leave(app)


def test_nobody():
    """Without anybody each button still leads on; with one person nobody is asked whom."""
    with Session(display=True, atspi=True, keyring="password", export=True, screen="1120x1400") as session:
        (session.data / "mentor/mentees").mkdir(parents=True)
        prepare(session, example=False)
        with start(session, "guide-nobody") as app:
            app.find("list", "Pages and people")
            open_topic(app, "goals")
            press_deed(app, "New Goal")
            app.gone("heading", TOPICS["goals"].findtext("title"))
            app.find("button", "Add a Relationship")
            open_topic(app, "feedback")
            press_deed(app, "Plan Session…")
            app.find("button", "Add Relationship…").press()
            app.find("text", "Name")
            app.key("Escape")
            app.gone("text", "Name")
            open_topic(app, "listening")
            press_deed(app, "New Private Note")
            app.find("label", "A private note needs a person first")
            leave(app)

        record = {"format": "com.example.Mentor.mentee", "version": 1, "id": str(uuid.uuid4()), "created": STAMP,
                  "modified": STAMP, "name": "Amara Osei", "role": "mentor", "state": "active", "stage": "working"}
        (session.data / f"mentor/mentees/{record['id']}.json").write_text(json.dumps(record))
        prepare(session, example=False)
        with start(session, "guide-one") as app:
            app.find("list", "Pages and people").find("list-item", re.compile("Amara Osei"))
            open_topic(app, "goals")
            press_deed(app, "New Goal")
            app.find("text", "Title of the goal")
            # Back to the page one came from.
            app.key("Escape")
            app.gone("dialog")
            eventually(lambda: heading(app), TOPICS["goals"].findtext("title"), "the page before")
            leave(app)


if __name__ == "__main__":
    sys.exit(Tap({"read": test_read, "deeds": test_deeds, "nobody": test_nobody}).main())
