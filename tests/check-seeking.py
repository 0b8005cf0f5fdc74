#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a mentor and becoming one, in a real window: the look at oneself, the people one could ask, a letter, a sheet
for the first talk, how much fits, and the ways that lead there.

usage: check-seeking.py [TEST…]      (prints TAP)
"""

import json
import os
import pathlib
import subprocess
import sys

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
TODAY = "2026-11-23"
LENA = {"id": "3f1c5d0e-9b7a-4c43-8f0e-2d6a51b7c901", "name": "Lena Ruiz", "contact": "lena@example.org",
        "knownFrom": "A talk in May", "why": "how calmly you lead"}
ME = {"format": "com.example.Mentor.me", "version": 1, "id": "8d2f1b34-5c6e-4a7f-9b80-c1d2e3f4a5b6"}


def prepare(session, page, example=True, me=None, first=False):
    folder = session.data / "mentor"
    if example:
        session.run([str(BUILD / "src/mentor-example"), str(folder)], check=True, stdout=subprocess.DEVNULL, env=ENV)
    if me is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "me.json").write_text(json.dumps({**ME, **me}))
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{page}'\nwindow-width=1120\nwindow-height=780\n"
                    f"first-run-done={str(not first).lower()}\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def leave(app):
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def card(session):
    return json.loads((session.data / "mentor/me.json").read_text())


def saved(session, probe, what):
    """Wait until the own card on the disk says so, and return it."""
    def look():
        data = card(session)
        return data if probe(data) else None

    data = wait_until(look, PATIENCE, what, also=(OSError, KeyError, IndexError, ValueError))
    Schemas(SOURCE / "data/schema").check(data, "me.schema.json")
    return data


def mentors(session):
    """The relationships on the disk in which somebody mentors the user, by the name of the mentor."""
    found = [json.loads(path.read_text()) for path in (session.data / "mentor/mentees").glob("*.json")]
    return {data.get("mentorName"): data for data in found if data.get("role") == "mentee"}


def begins(app, words):
    """Wait until a text on the page begins so."""
    wait_until(lambda: next((it for it in app.all("label") if it.name.startswith(words)), None), PATIENCE, words)


def press(where, name):
    """By keyboard alone; where is the application or a part of it."""
    button = where.find("button", name)
    button.app.tab_to(button)
    button.app.key("Return")


def test_check():
    """Four answers for each side, and what they may mean; one side does not speak for the other."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "seeking", example=False)
        with start(session, "seeking-check") as app:
            app.find("radio-button", "Finding a Mentor", state="checked")
            begins(app, "Answer as it is today.")
            for statement, answer in (("I know why I want a mentor now", "Yes"),
                                      ("I have an hour or two a month for it", "Not yet"),
                                      ("I can hear what I would rather not hear", "Mostly")):
                app.find("combo-box", statement).choose(answer)
            begins(app, "Answer as it is today.")
            app.find("combo-box", "I can say what I need").choose("Partly")
            begins(app, "Most of it is there. One thing may come first. Look for the time first.")
            data = saved(session, lambda data: data["seekNeeds"] == 3, "the answers")
            assert_equal([data[f"seek{name}"] for name in ("Motive", "Time", "Openness")], [5, 1, 4])

            text = app.find("text", "What I need")
            text.focus()
            app.type("Somebody who asks")
            saved(session, lambda data: data["needs"] == "Somebody who asks", "what is needed")

            app.find("radio-button", "Becoming a Mentor").click()
            app.find("combo-box", "I can listen before I advise")
            begins(app, "Answer as it is today.")
            leave(app)
        # The next start comes back to the side that was looked at last.
        with start(session, "seeking-check-again") as app:
            app.find("radio-button", "Becoming a Mentor", state="checked")
            leave(app)


def test_candidate():
    """Somebody is added, asked, becomes a mentor, and is taken out; each with its way back."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "seeking:finding")
        with start(session, "seeking-candidate") as app:
            press(app, "Add Somebody…")
            app.find("text", "Name", state="focused")
            app.type("Lena Ruiz")
            dialog = app.find("dialog", "Add Somebody")
            dialog.find("button", "Add").wait(lambda it: "sensitive" in it.states, "a name")
            app.tab_to(app.find("text", "How to Reach Them"))
            app.type("lena@example.org")
            press(dialog, "Add")
            app.gone("dialog")
            saved(session, lambda data: data["candidates"][0]["contact"] == "lena@example.org", "Lena")
            people = app.find("list", "People I Could Ask")
            begins(people, "An Idea")

            people.find("list-item", "Lena Ruiz").press()
            dialog = app.find("dialog", "Somebody I Could Ask")
            dialog.find("combo-box", "State").choose("Asked")
            saved(session, lambda data: data["candidates"][0]["askedOn"] == TODAY, "the day on which she was asked")
            app.key("Escape")
            app.gone("dialog")
            begins(people, "Asked on ")

            people.find("list-item", "Lena Ruiz").press()
            press(app, "Begin the Relationship")
            app.gone("dialog")
            app.find("label", "Lena Ruiz added", nth=0)
            wait_until(lambda: "Lena Ruiz" in mentors(session), PATIENCE, "the relationship", also=(ValueError,))
            record = mentors(session)["Lena Ruiz"]
            assert_equal((record["contacts"], record["started"]), (["lena@example.org"], TODAY))
            Schemas(SOURCE / "data/schema").check(record, "mentee.schema.json")
            app.find("list", "Pages and people").find("list-item", "Lena Ruiz", state="selected")
            saved(session, lambda data: data["candidates"][0]["state"] == "agreed", "that she became one")
            app.key("ctrl+z")
            wait_until(lambda: "Lena Ruiz" not in mentors(session), PATIENCE, "the way back", also=(ValueError, OSError))
            saved(session, lambda data: data["candidates"][0]["state"] == "asked", "where it stood before")
            leave(app)
        with start(session, "seeking-candidate-again") as app:
            app.key("F10")
            app.find("menu-item", nth=0).wait(lambda it: "focused" in it.states, "the menu")
            app.key("Return")
            people = app.find("list", "People I Could Ask")
            people.find("list-item", "Lena Ruiz").press()
            press(app, "Remove")
            app.gone("dialog")
            saved(session, lambda data: not data.get("candidates"), "that she is out")
            app.key("ctrl+z")
            people.find("list-item", "Lena Ruiz")
            saved(session, lambda data: data["candidates"][0]["name"] == "Lena Ruiz", "that she is back")
            leave(app)


def letter(app):
    return app.find("text", "In your own words from here on").text


def says(app, words):
    wait_until(lambda: words in letter(app), PATIENCE, f"{words!r} in the letter")


def test_letter():
    """The letter follows the answers until it is written in; it is saved, and written anew; and a sheet for the talk."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "seeking:finding", me={"candidates": [LENA]})
        with start(session, "seeking-letter") as app:
            app.find("list", "People I Could Ask").find("list-item", "Lena Ruiz").press()
            press(app, "Write a Letter…")
            dialog = app.find("dialog", "A First Letter")
            says(app, "Dear Lena Ruiz,\n\nWhy I thought of you: how calmly you lead\n\nWhat I ask for: one talk of half an hour")
            app.tab_to(dialog.find("text", "Who I Am"))
            app.type("I draw maps.")
            says(app, "Dear Lena Ruiz,\n\nI draw maps.\n\nWhy")
            app.tab_to(dialog.find("text", "Your Own Name"))
            app.type("Jo")
            says(app, "my name is Jo. I draw maps.")
            saved(session, lambda data: (data["name"], data["about"]) == ("Jo", "I draw maps."), "the own card")
            assert "letter" not in card(session)["candidates"][0], "a letter that nobody wrote in is kept"

            # From here on it is the user's.
            app.tab_to(dialog.find("text", "In your own words from here on"))
            app.key("ctrl+End")
            app.type(" Doe")
            saved(session, lambda data: data["candidates"][0]["letter"].endswith("\nJo Doe"), "the letter")
            app.tab_to(dialog.find("text", "How Little Time It Takes"))
            app.type("two walks")
            saved(session, lambda data: data["candidates"][0]["time"] == "two walks", "the time")
            assert "two walks" not in letter(app), "the answers wrote over the letter"

            press(app, "Write It Anew from the Answers")
            says(app, "What I ask for: two walks\n")
            saved(session, lambda data: not data["candidates"][0].get("letter"), "that it follows the answers again")
            dialog.find("button", "Copy").click()
            app.find("label", "Copied, ready to send", nth=0)

            path = session.home / "letter.txt"
            dialog.find("button", "Save…").click()
            app.find(None, "Save Letter", nth=0)
            app.change_window()
            app.key("ctrl+a")
            app.type(str(path))
            app.key("Return")
            wait_until(lambda: path.exists() and path.stat().st_size, PATIENCE, "the file")
            app.gone(None, "Save Letter")
            app.change_window()
            assert path.read_text().endswith("Thank you for reading this.\n\nKind regards\nJo"), path.read_text()
            app.key("Escape")
            app.gone("dialog", "A First Letter")

            press(app, "Sheet for the First Talk…")
            sheet = app.find("dialog", "Sheet for the First Talk")
            for words in ("A First Talk with Lena Ruiz", "I draw maps.", "how calmly you lead"):
                wait_until(lambda: app.holds(words, showing=True), PATIENCE, words)
            path = session.home / "talk.pdf"
            sheet.find("button", "Save as PDF…").click()
            app.find(None, "Save Sheet", nth=0)
            app.change_window()
            app.key("ctrl+a")
            app.type(str(path))
            app.key("Return")
            wait_until(lambda: path.exists() and path.stat().st_size, PATIENCE, "the PDF")
            app.gone(None, "Save Sheet")
            app.change_window()
            assert path.read_bytes().startswith(b"%PDF")
            app.key("Escape")
            app.gone("dialog", "Sheet for the First Talk")
            app.key("Escape")
            app.gone("dialog")
            leave(app)


def test_capacity():
    """More than one wanted is said in one quiet line, and no more than said."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "seeking:becoming")
        with start(session, "seeking-capacity") as app:
            begins(app, "Say how much fits")
            app.tab_to(app.find("spin-button", "People at the Same Time"))
            app.key("Up")
            begins(app, "You mentor 2 people now and wanted to mentor 1 at most.")
            saved(session, lambda data: data["capacity"] == 1, "how many")
            app.key("Up")
            begins(app, "You mentor as many people as you wanted to.")
            press(app, "Add Relationship…")
            app.find("text", "Name", state="focused")
            app.find("list-item", "You mentor as many people as you wanted to.")
            app.find("combo-box", "My Part").choose("I am the mentee")
            app.gone("list-item", "You mentor as many people as you wanted to.")
            app.key("Escape")
            app.gone("dialog")
            app.tab_to(app.find("spin-button", "People at the Same Time"))
            app.key("Up", "Up")
            begins(app, "There is room for 2 more people.")
            leave(app)


def ways(answer, side):
    """From the first minutes, from the empty page of growth and from the guide."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "", example=False, first=True)
        with start(session, "seeking-ways") as app:
            app.find("button", "Begin").press()
            app.find("list-item", answer).press()
            app.find("button", "Take the First Step").press()
            app.find("radio-button", side, state="checked")
            app.key("alt+6")
            app.find("button", "Look for a Mentor").click()
            app.find("radio-button", "Finding a Mentor", state="checked")
            app.key("alt+5")
            app.find("list", "Guide").find("list-item", "Becoming a Mentor").press()
            app.find("button", "See How Much Fits").press()
            app.find("radio-button", "Becoming a Mentor", state="checked")
            leave(app)


def test_looking():
    ways("I Look for a Mentor", "Finding a Mentor")


def test_becoming():
    ways("I Want to Become One", "Becoming a Mentor")


def test_newer():
    """A card of a newer version is shown and not changed."""
    with Session(display=True, atspi=True, export=True) as session:
        prepare(session, "seeking:finding", me={"version": 99, "needs": "Somebody who asks", "candidates": [LENA]})
        before = (session.data / "mentor/me.json").read_bytes()
        with start(session, "seeking-newer") as app:
            app.find("label", "A newer version of Mentor wrote this. It is shown here and not changed.", nth=0)
            app.find("text", "What I need").wait(lambda it: it.text == "Somebody who asks", "the text, to be read")
            app.find("list-item", "Lena Ruiz")
            app.find("button", "Add Somebody…").click()
            app.find("combo-box", "I can say what I need").click()
            assert_equal(app.all("dialog") + app.all("scroll-pane", "I can say what I need"), [], "what opens")
            leave(app)
        assert_equal((session.data / "mentor/me.json").read_bytes(), before)


if __name__ == "__main__":
    sys.exit(Tap({name[5:]: function for name, function in list(globals().items())
                  if name.startswith("test_")}).main())
