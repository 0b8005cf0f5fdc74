#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions that begin with a template, and templates of one's own.

usage: check-templates.py [TEST…]      (prints TAP)
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
OWN = "Our decisions"


def blocks(name):
    """The points of a built-in template."""
    root = ElementTree.parse(SOURCE / "data/templates/templates.xml").getroot()
    template = next(part for part in root if part.get("id") == name)
    return [block.findtext("text") for block in template.findall("block")]


def prepare(session):
    """The example data; the application begins with Amara."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='mentee:{mentee(session, 'Amara')['id']}:overview'\n"
                    "window-width=1120\nwindow-height=780\nfirst-run-done=true\n")


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env=ENV)


def mentee(session, name):
    for path in (session.data / "mentor/mentees").glob("*.json"):
        record = json.loads(path.read_text())
        if record.get("name", "").startswith(name):
            return record
    raise AssertionError(f"no {name}")


def own_templates(session):
    path = session.data / "mentor/templates.json"
    return json.loads(path.read_text()).get("templates", []) if path.exists() else []


def planned_with(session, name, template):
    """The points from the template in the session of this template that is still to come, when it is on the disk."""
    for record in mentee(session, name)["sessions"]:
        if record["state"] == "planned" and record.get("template") == template:
            return record, [point for point in record["agenda"] if point["origin"] == "own" and "originId" in point]
    return None


def plan(app, template):
    """A new session with the person on the screen, with a template from the list."""
    app.key("ctrl+n")
    app.find("list-item", "Template").click()
    app.find("list-item", template).click()
    app.find("button", "Use").press()
    app.gone("button", "Use")
    app.find("list-item", "Template").find("label", template)
    app.find("button", "Plan").press()
    app.find("list", "Agenda")


def points(app):
    return [item.name for item in app.find("list", "Agenda").all("list-item")]


def check_plan(app, session, name, key, texts):
    """The agenda holds the points of the template, and with what was there before they fill the session."""
    wait_until(lambda: [point for point in points(app) if point in texts] == texts, 20, "the points on the screen")
    record, made = wait_until(lambda: planned_with(session, name, key), 20, "the session on the disk")
    assert_equal([point["text"] for point in made], texts)
    minutes = [point["minutes"] for point in made]
    assert_equal(sum(point.get("minutes", 0) for point in record["agenda"]), record.get("length", 60),
                 f"{minutes}")
    assert all(count >= 5 and count % 5 == 0 for count in minutes), minutes


def test_use_and_keep():
    """A template in a session, an own one made of it, used for somebody else, and there after a restart."""
    texts = blocks("decision")
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "templates") as app:
            app.find("list", "Pages and people")
            plan(app, "A Decision")
            check_plan(app, session, "Amara", "decision", texts)

            app.find("toggle-button", "Change Session").click()
            app.find("menu-item", nth=5).click()
            app.find("text", "Name").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type(OWN)
            save = app.find("button", "Save")
            save.wait(lambda it: "sensitive" in it.states, "a name")
            save.press()
            saved = wait_until(lambda: own_templates(session), 20, "the file of the own templates")
            assert_equal([template["name"] for template in saved], [OWN])
            assert_equal([block["text"] for block in saved[0]["blocks"]], texts)

            app.find("list-item", re.compile("^Jonas")).click()
            app.find("label", re.compile("^Jonas Lindqvist$"), nth=0)
            plan(app, OWN)
            check_plan(app, session, "Jonas", OWN, texts)
            app.key("ctrl+q")
            assert_equal(app.wait_end(), 0, "the exit status")
            app.assert_quiet()

        with start(session, "templates-again") as app:
            app.find("list-item", re.compile("^Jonas")).click()
            app.find("label", re.compile("^Jonas Lindqvist$"), nth=0)
            app.key("ctrl+n")
            # What was used last with this person is proposed.
            row = app.find("list-item", "Template")
            row.find("label", OWN)
            row.click()
            app.find("list", "Your Own").find("list-item", OWN)
            app.assert_quiet()


def test_change():
    """An own template is renamed and removed, and the removal taken back; all of it by keys."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        (session.data / "mentor/templates.json").write_text(json.dumps({
            "format": "com.example.Mentor.templates", "version": 1,
            "id": "11111111-1111-4111-8111-111111111111",
            "templates": [{"id": "22222222-2222-4222-8222-222222222222", "name": OWN, "own": True, "blocks": [
                {"id": "33333333-3333-4333-8333-333333333333", "text": "First", "minutes": 20},
                {"id": "44444444-4444-4444-8444-444444444444", "text": "Second", "minutes": 10}]}]}))
        with start(session, "templates-change") as app:
            app.find("list", "Pages and people")
            app.key("ctrl+n")
            app.tab_to(app.find("list-item", "Template"))
            app.key("Return")
            app.tab_to(app.find("list", "Your Own").find("list-item", OWN))
            app.key("Return")
            app.tab_to(app.find("button", "Edit Template"))
            app.key("Return")

            app.tab_to(app.find("text", "Name"))
            app.key("ctrl+a")
            app.type("Two steps")
            wait_until(lambda: [it["name"] for it in own_templates(session)] == ["Two steps"], 20, "the new name")
            app.tab_to(app.find("list", "Points").find("list-item", "First"))
            app.key("alt+Down")
            wait_until(lambda: [block["text"] for block in own_templates(session)[0]["blocks"]] == ["Second", "First"],
                       20, "the new order")

            app.tab_to(app.find("button", "Remove Template"))
            app.key("Return")
            app.gone("list", "Your Own")
            wait_until(lambda: own_templates(session) == [], 20, "the removal on the disk")
            app.key("ctrl+z")
            app.find("list", "Your Own").find("list-item", "Two steps")
            wait_until(lambda: [it["name"] for it in own_templates(session)] == ["Two steps"], 20, "the template again")
            app.assert_quiet()


def test_take_back():
    """A template that is put into a session which is there already goes again, and what was there stays."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        texts = blocks("hard-moment")
        with start(session, "templates-back") as app:
            app.find("list", "Pages and people")
            plan(app, "A Decision")
            before = points(app)
            app.find("toggle-button", "Change Session").click()
            app.find("menu-item", nth=4).click()
            app.find("list-item", "A Hard Moment").click()
            app.find("button", "Use").press()
            wait_until(lambda: [point for point in points(app) if point in texts] == texts, 20, "the other points")
            assert not set(blocks("decision")) & set(points(app)), points(app)
            app.key("ctrl+z")
            wait_until(lambda: points(app) == before, 20, f"{before}")
            app.assert_quiet()


if __name__ == "__main__":
    sys.exit(Tap({name[5:].replace("_", "-"): function for name, function in list(globals().items())
                  if name.startswith("test_")}).main())
