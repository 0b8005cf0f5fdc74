#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people and machines do wrong, in the running application: nothing is lost, and it says what is the matter.

Each test is a process of its own, with a session of its own: libatspi keeps to the first bus it meets.
"""

import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time
import uuid

from gi.repository import GLib

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings",
       "MENTOR_NOW": "2026-11-23T09:00:00"}

MARKUP = "<b>&amp; Zoë"
HEBREW = "רות כהן"
COMBINED = "e\u0301\u0323o\u0308 👩🏽\u200d🚀"
LONG = "Wolfeschlegelsteinhausenbergerdorff " * 8 + "the Younger,"

# What a relationship's menu begins and ends with: Edit and Remove.
FIRST, LAST = 0, -1
# Where a planned session's menu has its details.
DETAILS = 3


class Desk:
    """A session with a data folder, and what a test does again and again."""

    def __init__(self, keyring="password", **how):
        self.session = Session(display=True, atspi=True, keyring=keyring, export=True, **how)

    def __enter__(self):
        self.session.__enter__()
        self.data = self.session.data / "mentor"
        self.mentees = self.data / "mentees"
        return self

    def __exit__(self, *what):
        self.session.__exit__(*what)

    def settings(self, page="today", size="1120x780"):
        width, height = size.split("x")
        keys = self.session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        keys.write_text(f"[com/example/Mentor]\nlast-page='{page}'\nwindow-width={width}\n"
                        f"window-height={height}\nfirst-run-done=true\n")

    def start(self, name="mentor", page="today", size="1120x780"):
        from harness.atspi import App
        self.settings(page, size)
        return App(self.session, [BUILD / "src/mentor"], name=name, env=ENV)

    def write(self, **members):
        """Put a record into the folder; returns its id."""
        self.mentees.mkdir(parents=True, exist_ok=True)
        data = {"format": "com.example.Mentor.mentee", "version": 1, "id": str(uuid.uuid4()),
                "created": "2026-01-05T09:00:00+01:00", "modified": "2026-01-05T09:00:00+01:00",
                "role": "mentor", "state": "active", **members}
        (self.mentees / f"{data['id']}.json").write_text(json.dumps(data, ensure_ascii=False, indent=2))
        return data["id"]

    def read(self, record):
        """What stands in a record's file now; None without one."""
        try:
            return json.loads((self.mentees / f"{record}.json").read_text())
        except FileNotFoundError:
            return None

    def records(self):
        return [json.loads(path.read_text()) for path in sorted(self.mentees.glob("*.json"))]

    def saved(self, probe, what, timeout=PATIENCE):
        wait_until(probe, timeout, what, also=(KeyError, IndexError, TypeError, ValueError, OSError))


def new_id():
    return str(uuid.uuid4())


def quit(app):
    """Leave as a person does, and see that it went well."""
    app.key("ctrl+q")
    assert_equal(app.wait_end(20), 0, "the exit status")
    app.assert_quiet()


def person(app, name):
    """The row of a person at the side."""
    return app.find("list", "Pages and people").find("list-item", re.compile(re.escape(name)))


def people(app, name):
    return app.find("list", "Pages and people").all("list-item", re.compile(re.escape(name)))


def trouble(app, title, *texts):
    """The row of the dialog with this title and these texts."""
    def look():
        for row in app.all("list-item", title):
            if all(tells(row, text) for text in texts):
                return row
    return wait_until(look, PATIENCE, f"{title!r} with {texts}", also=(GLib.Error,))


def choose(app, position):
    """Take an item of the menu that is open, by its place: GTK gives the items of a menu no name."""
    def look():
        items = app.all("menu-item")
        return items[position] if any("focused" in item.states for item in items) else None
    wait_until(look, PATIENCE, f"the menu item {position}", also=(GLib.Error,)).click()


def tells(node, text):
    return any(text in label.text for label in node.all("label"))


def address(kind, record, part=""):
    return f"{kind}:{record}:{part}"


# Names


def add_person(app, name):
    app.find("button", "Add").click()
    choose(app, LAST)
    dialog = app.find("dialog", "Add Relationship")
    dialog.find("text", "Name").set_text(name)
    return dialog


def names():
    with Desk() as desk:
        kept = desk.write(name="Ines Okafor", headline="Keeper of bees", rhythmIdeal=7, rhythmLatest=10, started="2026-01-05")
        for name in (MARKUP, HEBREW, COMBINED, LONG, "Ada Lovelace"):
            desk.write(name=name, rhythmIdeal=7, rhythmLatest=10, started="2026-01-05",
                       sessions=[{"id": new_id(), "state": "planned", "start": "2026-11-24T15:00:00+01:00",
                                  "timeZone": "Europe/Berlin", "length": 45}],
                       actions=[{"id": new_id(), "text": f"Call {name}", "owner": "mentor", "state": "open",
                                 "due": "2026-11-20"}])
        with desk.start() as app:
            for name in (MARKUP, HEBREW, COMBINED, LONG):
                person(app, name)
                app.find("label", name, nth=0)

            # Nothing to be seen is no name.
            dialog = add_person(app, "   ")
            for blank in ("   ", "\u00a0\u2003\u200b", ""):
                dialog.find("text", "Name").set_text(blank)
                assert "sensitive" not in dialog.find("button", "Add").states, f"{blank!r} is taken as a name"

            # The same name again is allowed, and said.
            dialog.find("text", "Name").set_text("ada lovelace")
            dialog.find("label", "Somebody with this name is there already")
            dialog.find("button", "Add").click()
            app.gone("dialog")
            wait_until(lambda: len(people(app, "ada lovelace")) == len(people(app, "Ada Lovelace")) == 1, PATIENCE, "both",
                       also=(GLib.Error,))
            desk.saved(lambda: len(desk.records()) == 7, "the second")

            # A name made blank is shown as what it is, and nothing else is lost.
            blank = "  \u00a0 "
            person(app, "Ines Okafor").click()
            app.find("button", "Relationship Menu").click()
            choose(app, FIRST)
            app.find("dialog", "Edit Relationship").find("text", "Name").set_text(blank)
            person(app, "Without a name")
            app.key("Escape")
            app.gone("dialog")
            app.find("heading", "Without a name")
            desk.saved(lambda: desk.read(kept)["name"] == blank, "the blank name")
            assert_equal((desk.read(kept)["rhythmIdeal"], desk.read(kept)["headline"]), (7, "Keeper of bees"))

            # Toasts show a name as it is, and so does whatever lets one choose a person.
            for name in (MARKUP, LONG):
                person(app, name).click()
                app.find("button", "Relationship Menu").click()
                choose(app, LAST)
                app.find("label", f"{name} removed")
                app.key("ctrl+z")
                person(app, name)
            for number, page in enumerate(("Today", "Actions", "Reflections", "Questions"), 1):
                app.key(f"alt+{number}")
                app.find("list", "Pages and people").find("list-item", re.compile(page), state="selected")
            for dialog in ("ctrl+n", "ctrl+shift+a"):
                app.key(dialog)
                app.find("dialog")
                app.key("Escape")
                app.gone("dialog")
            quit(app)


def narrow():
    """The longest words fit into the narrowest window, on every page."""
    with Desk(screen="1000x800", env={"GTK_CSD": "0"}) as desk:
        session, goal = new_id(), new_id()
        name = LONG + "W" * 60
        record = desk.write(name=name, headline=name, purpose=name, rhythmIdeal=7, rhythmLatest=10,
                            goals=[{"id": goal, "title": name, "state": "active",
                                    "milestones": [{"id": new_id(), "text": name}]}],
                            sessions=[{"id": session, "state": "planned", "start": "2026-11-24T15:00:00+01:00",
                                       "timeZone": "Europe/Berlin", "length": 45, "place": name,
                                       "agenda": [{"id": new_id(), "text": name}]}],
                            actions=[{"id": new_id(), "text": name, "owner": "mentor", "state": "open",
                                      "due": "2026-11-20"}])
        for page, role, sign in ((address("mentee", record, "overview"), "heading", name),
                                 (address("mentee", record, "goals"), "list-item", re.compile(LONG[:30])),
                                 (address("mentee", record, "sessions"), "list-item", re.compile("Tomorrow|24")),
                                 (address("goal", record, goal), "text", "Title of the goal"),
                                 (address("session", record, session), "text", "Add a point"),
                                 ("today", None, re.compile(LONG[:30])), ("actions", None, re.compile(LONG[:30]))):
            with desk.start(page, size="360x720", page=page) as app:
                app.find(role, sign, nth=0)
                assert_equal(width(app), 360, f"the width of the window on {page}")
                quit(app)


def width(app):
    """How wide the window is on the screen."""
    app.take_keyboard()
    text = app.session.run(["xdotool", "getwindowgeometry", "--shell", app._window],
                           capture_output=True, text=True, check=True).stdout
    return int(re.search(r"WIDTH=(\d+)", text)[1])


def sheets():
    """In a narrow window a dialog lets one type, and Return does what it is for."""
    with Desk(screen="1000x800", env={"GTK_CSD": "0"}) as desk:
        record = desk.write(name="Ada Lovelace")
        with desk.start(page=address("mentee", record, "overview"), size="360x720") as app:
            app.find("heading", "Ada Lovelace")
            assert_equal(width(app), 360, "the width of the window")
            app.key("ctrl+shift+a")
            dialog = app.find("dialog", "New Action")
            entry = dialog.find("text", "What", state="focused")
            app.type("Hello there")
            entry.wait(lambda it: it.text == "Hello there", "the text")
            app.key("Return")
            app.gone("dialog")
            desk.saved(lambda: desk.read(record)["actions"][0]["text"] == "Hello there", "the action")

            app.key("ctrl+n")
            app.find("dialog", "Plan Session").find("button", "Plan", state="focused")
            app.key("Return")
            app.gone("dialog")
            desk.saved(lambda: len(desk.read(record)["sessions"]) == 1, "the session")
            quit(app)


# Times


def times():
    """A time holds when it is whole; what is no time changes nothing."""
    with Desk() as desk:
        session = new_id()
        record = desk.write(name="Ada Lovelace",
                            sessions=[{"id": session, "state": "planned", "start": "2026-11-24T09:30:00+01:00",
                                       "timeZone": "Europe/Berlin", "length": 45}])

        def starts():
            return sorted(item["start"][11:16] for item in desk.read(record)["sessions"])

        def type_time(dialog, text):
            entry = dialog.find("text", "Time")
            entry.focus()
            app.key("ctrl+a")
            app.type(text)
            entry.wait(lambda it: it.text == text, "the text")
            return entry

        with desk.start(page=address("session", record, session)) as app:
            app.find("button", "Change Session").click()
            choose(app, DETAILS)
            dialog = app.find("dialog", "Session Details")
            entry = type_time(dialog, "25:99")
            entry.wait(lambda it: "invalid-entry" in it.states, "the mark")
            app.key("Return")
            assert_equal(entry.text, "25:99", "what is no time stays to be mended")
            app.key("Tab")
            entry.wait(lambda it: it.text == "09:30", "the time that was")
            # What is stored now was stored with all that came before it.
            place = dialog.find("text", "Place or Link")
            place.set_text("Lab")
            desk.saved(lambda: desk.read(record)["sessions"][0]["place"] == "Lab", "the place")
            assert_equal(starts(), ["09:30"])

            # Nothing tells that nothing is stored; this is longer than a typed change waits for it.
            type_time(dialog, "2")
            time.sleep(3)
            assert_equal(starts(), ["09:30"], "half a time")
            app.type("3:15")
            app.key("Return")
            desk.saved(lambda: starts() == ["23:15"], "the time, by Return")
            type_time(dialog, "8.20")
            app.key("Escape")
            app.gone("dialog")
            desk.saved(lambda: starts() == ["08:20"], "the time, by leaving")

            app.key("ctrl+n")
            dialog = app.find("dialog", "Plan Session")
            entry = type_time(dialog, "7:77")
            app.key("Return")
            entry.wait(lambda it: "invalid-entry" in it.states, "the mark")
            type_time(dialog, "14:10")
            app.key("alt+p")
            app.gone("dialog")
            desk.saved(lambda: starts() == ["08:20", "14:10"], "the time, by the button's letter")

            app.key("ctrl+n")
            dialog = app.find("dialog", "Plan Session")
            type_time(dialog, "15:25")
            dialog.find("text", "Place or Link").set_text("Library")
            app.key("Return")
            app.gone("dialog")
            desk.saved(lambda: starts() == ["08:20", "14:10", "15:25"], "the time, by Return at the place")
            assert any(item.get("place") == "Library" for item in desk.read(record)["sessions"])
            quit(app)


# Dates


def dates():
    with Desk() as desk:
        record = desk.write(name="Ada Lovelace")
        with desk.start(page=address("mentee", record, "sessions")) as app:
            for day, year in (("1999-12-31", 1999), ("2200-02-28", 2200)):
                app.key("ctrl+n")
                dialog = app.find("dialog")
                dialog.find("toggle-button", re.compile(r"^\d+ \w+$")).click()
                entry = app.find("text", "Date as year, month, day")
                # By keyboard: where a popover lies is not told right.
                app.tab_to(entry)
                entry.set_text("2026-02-30")
                entry.focus()
                app.key("Return")
                entry.set_text(day)
                entry.focus()
                app.key("Return")
                app.gone("text", "Date as year, month, day")
                dialog.find("button", re.compile("^(Plan|Log)")).click()
                app.gone("dialog")
                app.find("label", re.compile(f"{year}|{str(year)[2:]}"), nth=0)
                desk.saved(lambda: any(item["start"].startswith(day) for item in desk.read(record)["sessions"]),
                           f"a session on {day}")
                app.key("alt+Left")
            for page in ("alt+1", "alt+2"):
                app.key(page)
            quit(app)
        with desk.start("again") as app:
            person(app, "Ada Lovelace").click()
            quit(app)


# Texts


def texts():
    with Desk() as desk:
        session = new_id()
        record = desk.write(name="Ada Lovelace",
                            sessions=[{"id": session, "state": "held", "start": "2026-11-20T15:00:00+01:00",
                                       "timeZone": "Europe/Berlin", "length": 45}])
        place = address("session", record, session)

        def notes():
            return desk.read(record)["sessions"][0].get("notes")

        with desk.start(page=place) as app:
            # Rich text becomes plain.
            entry = app.find("text", "Notes")
            paste(desk.session, "<h1>She <b>asked</b></h1>", "She asked")
            entry.focus()
            app.key("ctrl+v")
            entry.wait(lambda it: it.text == "She asked", "the plain text")

            # In a text Ctrl+Z takes back what was written there.
            app.type(" twice")
            entry.wait(lambda it: it.text == "She asked twice", "the text typed")
            app.key("ctrl+z")
            entry.wait(lambda it: it.text != "She asked twice", "the text taken back")

            # A very long one is saved whole, and the page goes on answering.
            long = ("A line about what she said, é 😀 <b>& so on.\n" * 2500)[:100_000]
            entry.set_text(long)
            begun = time.monotonic()
            app.find("list", "Pages and people")
            print(f"# the page answers after {time.monotonic() - begun:.2f} s", flush=True)
            desk.saved(lambda: notes() == long, "the long text")
            entry.focus()
            app.key("ctrl+End")
            app.type("The end.")
            entry.wait(lambda it: it.text == long + "The end.", "the text typed after it")

            # Left at once, nothing is lost.
            quit(app)
        assert_equal(notes()[-12:], (long + "The end.")[-12:], "the end of the text")

        # Killed, what was saved last is there.
        with desk.start("killed", page=place) as app:
            entry = app.find("text", "Notes")
            entry.set_text("Kept through thick and thin.")
            desk.saved(lambda: notes() == "Kept through thick and thin.", "the text")
            app.process.send_signal(signal.SIGKILL)
            app.process.wait()
            app.start()
            entry = app.find("text", "Notes")
            entry.wait(lambda it: it.text == "Kept through thick and thin.", "the text kept")

            # Told to end, as where a desktop session ends, it saves first.
            entry.set_text("Written in the last second.")
            app.process.terminate()
            assert_equal(app.wait_end(), 0, "the exit status")
            assert_equal(notes(), "Written in the last second.")
            app.assert_quiet()
        assert_equal([path.name for path in desk.mentees.iterdir()], [f"{record}.json"], "the files")


def paste(session, html, plain):
    """Own the clipboard with both kinds, as a browser does."""
    script = ("import gi, sys; gi.require_version('Gdk', '4.0'); gi.require_version('Gtk', '4.0')\n"
              "from gi.repository import Gdk, GLib, Gtk\n"
              "Gtk.init()\n"
              "kinds = [Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(text.encode()))\n"
              "         for kind, text in (('text/html', sys.argv[1]), ('text/plain;charset=utf-8', sys.argv[2]))]\n"
              "Gdk.Display.get_default().get_clipboard().set_content(Gdk.ContentProvider.new_union(kinds))\n"
              "print('there', flush=True)\n"
              "GLib.MainLoop().run()\n")
    process = session.popen([sys.executable, "-c", script, html, plain], stdout=subprocess.PIPE, text=True,
                            env={"GTK_A11Y": "none"})
    assert_equal(process.stdout.readline(), "there\n")
    return process


# Files


NEWER = "A newer version of Mentor wrote this. It is shown here and not changed."


def damaged():
    with Desk() as desk:
        good = desk.write(name="Ada Lovelace")
        newer = desk.write(name="From Tomorrow", version=99, headline="What nobody knows yet",
                           sessions=[], invented={"deep": [1, 2]})
        newer_bytes = (desk.mentees / f"{newer}.json").read_bytes()
        twice = desk.mentees / f"{new_id()}.json"
        twice.write_bytes((desk.mentees / f"{good}.json").read_bytes())
        twice_bytes = twice.read_bytes()
        broken = {}
        for kind, data in (("truncated", b'{\n  "format": "com.example.Mentor.mentee",\n  "version": 1,\n  "na'),
                           ("empty", b""), ("words", b"Dear diary,\nthis is no JSON.\n"),
                           ("list", b"[1, 2]\n")):
            path = desk.mentees / f"{new_id()}.json"
            path.write_bytes(data)
            broken[kind] = (path, data)
        lost = broken["truncated"][0].stem
        history = desk.session.state / "mentor/history" / lost
        history.mkdir(parents=True)
        earlier = desk.read(good)
        earlier.update(id=lost, name="Grace Hopper", purpose="As it was")
        (history / "20261120T090000Z.json").write_text(json.dumps(earlier))

        with desk.start() as app:
            app.find("label", re.compile("^6 files need a look"))
            app.find("button", "Show").click()
            dialog = app.find("dialog", "Files That Need a Look")
            unreadable = "Set Aside: It Could Not Be Read"
            for kind, (path, _data) in broken.items():
                row = trouble(app, unreadable, path.name)
                said = " ".join(label.text for label in row.all("label"))
                if kind in ("truncated", "words"):
                    assert re.search(r"\b[Ll]ine \d", said), f"{kind}: no line: {said}"
            trouble(app, "Shown Only: From a Newer Version", f"{newer}.json")
            trouble(app, "Left Alone: The Same Record Twice")

            # What is there in an earlier version comes back.
            trouble(app, unreadable, lost).find("button", "Restore Earlier Version").click()
            desk.saved(lambda: desk.read(lost)["purpose"] == "As it was", "the earlier version")
            for kind, (path, _data) in broken.items():
                if kind != "truncated":
                    trouble(app, unreadable, path.name).find("button", "Got It").click()
            app.gone("list-item", unreadable)
            app.key("Escape")
            app.gone("dialog")
            person(app, "Grace Hopper")

            # The rest stays usable; the newer one is shown and cannot be changed.
            person(app, "From Tomorrow").click()
            app.find("label", re.compile("What nobody knows yet"), nth=0)
            for entry in app.all("text"):
                assert "editable" not in entry.states or "sensitive" not in entry.states, f"{entry!r} can be changed"

            # Nothing new is made for it, nor for somebody else instead; the second such sentence is the answer.
            for keys in ("ctrl+n", "ctrl+shift+n", "ctrl+shift+a"):
                person(app, "Ada Lovelace").click()
                app.gone("label", NEWER)
                person(app, "From Tomorrow").click()
                app.find("label", NEWER, nth=0)
                app.key(keys)
                app.find("label", NEWER, nth=1)
                app.gone("dialog")
            person(app, "Ada Lovelace").click()
            app.find("page-tab", "Goals").click()
            app.find("button", "New Goal").click()
            app.find("text", "Title of the goal").set_text("Still usable")
            desk.saved(lambda: desk.read(good)["goals"][0]["title"] == "Still usable", "the goal")
            app.key("Escape")
            app.gone("dialog")
            quit(app)

        aside = {path.read_bytes() for path in (desk.data / "set-aside").iterdir() if path.is_file()}
        for kind, (path, data) in broken.items():
            assert data in aside, f"{kind} was not kept byte for byte"
        assert_equal((desk.mentees / f"{newer}.json").read_bytes(), newer_bytes, "the newer file")
        assert_equal(twice.read_bytes(), twice_bytes, "the file with a record that another one holds")


def last_trouble():
    """The dialog closes with the last trouble, while its answer is still on its way."""
    with Desk() as desk:
        good = desk.write(name="Ada Lovelace")
        lost = new_id()
        (desk.mentees / f"{lost}.json").write_text('{"format": 1}')
        history = desk.session.state / "mentor/history" / lost
        history.mkdir(parents=True)
        earlier = desk.read(good)
        earlier.update(id=lost, name="Grace Hopper")
        (history / "20261120T090000Z.json").write_text(json.dumps(earlier))
        with desk.start() as app:
            app.find("button", "Show").click()
            app.find("dialog").find("button", "Restore Earlier Version").click()
            app.gone("dialog")
            app.gone("button", "Show")
            person(app, "Grace Hopper")
            quit(app)


def folder():
    """A file stands where the folder should be: what is written is kept, and saved when it can be."""
    with Desk() as desk:
        record = desk.write(name="Ada Lovelace")
        with desk.start(page=address("mentee", record, "goals")) as app:
            app.find("button", "New Goal", nth=0)
            # Nobody can write into it now, whoever runs this.
            aside = desk.data.with_name("mentor-away")
            desk.data.rename(aside)
            desk.data.write_text("in the way")
            app.find("button", "New Goal").click()
            app.find("text", "Title of the goal").set_text("Not lost")
            app.key("Escape")
            app.gone("dialog")
            app.find("label", re.compile("files? needs? a look"))
            app.find("button", "Show").click()
            dialog = app.find("dialog", "Files That Need a Look")
            dialog.find("label", re.compile("mentor"), nth=0)
            app.key("Escape")
            app.gone("dialog")

            # Leaving asks first.
            app.key("ctrl+q")
            app.find("button", "Keep Open").click()
            app.gone("button", "Keep Open")
            app.find("list-item", re.compile("^Not lost"))

            desk.data.unlink()
            aside.rename(desk.data)
            desk.saved(lambda: desk.read(record)["goals"][0]["title"] == "Not lost", "the goal", PATIENCE)
            app.gone("label", re.compile("files? needs? a look"))
            quit(app)
        # And a start with the file in the way.
        desk.data.rename(aside)
        desk.data.write_text("in the way")
        with desk.start("in-the-way") as app:
            app.find("label", re.compile("files? needs? a look"))
            app.find("button", "Show").click()
            trouble(app, "The Data Folder Cannot Be Used")
            app.key("Escape")
            app.gone("dialog")
            desk.data.unlink()
            aside.rename(desk.data)
            wait_until(lambda: people(app, "Ada Lovelace"), PATIENCE, "the records", also=(GLib.Error,))
            quit(app)


# The keyring


def no_keyring():
    with Desk(keyring="none") as desk:
        record = desk.write(name="Ada Lovelace")
        with desk.start(page=address("mentee", record, "private")) as app:
            app.find("label", "No Keyring Is Running", nth=0)
            app.find("button", "Look Again")
            app.find("page-tab", "Goals").click()
            app.find("button", "New Goal").click()
            app.find("text", "Title of the goal").set_text("Works without")
            app.key("Escape")
            app.gone("dialog")
            app.key("alt+3")
            app.find("label", "No Keyring Is Running", nth=0)
            desk.saved(lambda: desk.read(record)["goals"][0]["title"] == "Works without", "the goal")
            quit(app)


def dismissed():
    with Desk(keyring="scripted:normal") as desk:
        record = desk.write(name="Ada Lovelace")
        secrets = desk.session.keyring.secrets
        with desk.start(page=address("mentee", record, "private")) as app:
            app.key("ctrl+j")
            app.find("text", "Private note").set_text("What I did not say.")
            app.find("label", "Kept in your keyring only. Stored.")
            quit(app)

        secrets.set_behaviour("dismiss")
        with desk.start("dismissed", page=address("mentee", record, "private")) as app:
            app.find(None, re.compile("Unlock|Try Again"), nth=0)
            for button in app.all("button", "Unlock"):
                button.click()
            app.find("label", "The Keyring Stayed Locked", nth=0)
            assert not app.holds("What I did not say.")
            secrets.set_behaviour("locked")
            app.find("button", "Try Again").click()
            app.find("label", "What I did not say.", nth=0)

            # The keyring refuses; the text stays, and leaving asks first.
            app.key("ctrl+j")
            secrets.set_behaviour("dismiss")
            entry = app.find("text", "Private note")
            entry.set_text("Not stored anywhere yet.")
            app.find("label", "Not stored. Your text is still here.")
            app.key("ctrl+q")
            app.find("button", "Keep Open").click()
            app.gone("button", "Keep Open")
            entry = app.find("text", "Private note")
            assert_equal(entry.text, "Not stored anywhere yet.")
            secrets.set_behaviour("normal")
            app.find("button", "Retry", nth=0).click()
            app.find("label", "Kept in your keyring only. Stored.")
            quit(app)


# Taking back, other programs


def removal():
    with Desk() as desk:
        sessions = [{"id": new_id(), "state": "planned", "start": "2026-11-24T15:00:00+01:00",
                     "timeZone": "Europe/Berlin", "length": 45, "notes": "Before"}]
        record = desk.write(name="Ada Lovelace", purpose="The engine", sessions=sessions)
        desk.write(name="Grace Hopper")
        before = desk.read(record)
        with desk.start(page=address("mentee", record, "overview")) as app:
            for key in (None, "ctrl+z"):
                person(app, "Ada Lovelace").click()
                app.find("button", "Relationship Menu").click()
                choose(app, LAST)
                wait_until(lambda: not people(app, "Ada Lovelace"), PATIENCE, "her row to go")
                desk.saved(lambda: desk.read(record) is None, "the file to go")
                app.find("label", "Today", nth=0)
                if key:
                    app.key(key)
                else:
                    app.find("button", "Undo").click()
                wait_until(lambda: len(people(app, "Ada Lovelace")) == 1, PATIENCE, "her row")
                app.key("alt+1")
                app.find(None, re.compile("Ada Lovelace"), nth=1)
                desk.saved(lambda: desk.read(record) is not None, "the file")
                after = desk.read(record)
                for member in ("id", "name", "purpose", "sessions", "created"):
                    assert_equal(after[member], before[member], member)
            assert_equal(len(desk.records()), 2, "the records")
            quit(app)


def outside():
    """Another program changes a file; another start finds the window that is there."""
    with Desk() as desk:
        record = desk.write(name="Ada Lovelace", headline="The engine")
        with desk.start(page=address("mentee", record, "overview")) as app:
            app.find("label", re.compile("The engine"), nth=0)
            data = desk.read(record)
            data.update(headline="The notes on the engine", modified="2026-11-23T10:00:00+01:00")
            path = desk.mentees / f"{record}.json"
            new = path.with_name(".new")
            new.write_text(json.dumps(data))
            new.rename(path)
            app.find("label", re.compile("The notes on the engine"), nth=0)
            second = desk.session.popen([str(BUILD / "src/mentor")], env=ENV)
            assert_equal(second.wait(15), 0, "the second start")
            found = desk.session.run(["xdotool", "search", "--onlyvisible", "--class", "mentor"],
                                     capture_output=True, text=True).stdout.split()
            assert_equal(len(found), 1, "the windows")
            app.find("label", re.compile("The notes on the engine"), nth=0)
            quit(app)


TESTS = {"names": names, "narrow": narrow, "sheets": sheets, "times": times, "dates": dates,
         "texts": texts, "damaged": damaged, "last-trouble": last_trouble, "folder": folder,
         "no-keyring": no_keyring, "dismissed": dismissed, "removal": removal, "outside": outside}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
