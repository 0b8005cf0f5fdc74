#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every fault of a keyring, made on purpose, as the person at the window meets it.

What is made, and what shows it; bounds: 2 s to the words on the screen, 30 s where only silence tells, 1 s for a damaged
file. "scripted" is tests/lib/secret_service.py, "vault" the unit tests of tests/vault, where the same is tried below
the window. Every test at the window ends with a fresh process that finds everything typed, once.

    fault                                       here                                    vault
    no service at all, one that goes and comes  start-away, note-away                   real no-service, restarted
    one that has its name before its objects    start-name-first, note-name-first       scripted name-first
    locked, and the prompt dismissed            start-dismissed, note-dismissed,        scripted dismissed
                                                start-two-locked
    dismissed on reading, granted on storing    note-read-dismissed                     scripted dismissed-then-granted
    locked while a note is open                 note-locked                             scripted locked-meanwhile
    killed in the middle of a store             killed-in-store (the real one),         scripted leaves-in-store
                                                note-leaves-in-store
    answers after 25 s                          note-late                               late late-store
    never answers                               start-silent, note-silent               scripted silent, silent-store
    a prompt that never completes               start-never-completes,                  scripted never-completes
                                                start-two-notebooks, note-never-completes
    leaves with its prompt open                 start-leaves-with-prompt,               critical leaves-with-prompt
                                                note-leaves-with-prompt
    completes with an unexpected type           start-wrong-type                        critical wrong-type
    item removed by another program             start-removed, note-removed,            scripted drop-item,
                                                note-put-back                           removed-meanwhile
    collection removed                          note-collection-removed                 scripted part-elsewhere
    no default collection                       first-no-default                        scripted no-default-alias
    says it has stored, and has not             first-not-kept                          scripted drop-item
    no password, a stranger's secret in it      without-password                        real without-password
    key changed, and changed back               key-changed                             real keyring-file
    file cut at every byte, each byte flipped   every-cut, every-flip, damaged-file     pure file, real damaged-file
    a service, a portal that sleeps             first-frame                             none

    trap
    1  line breaks, ASCII only                  without-password, first-ascii-only      scripted normal, ascii-only
    2  NULL without an error: no item           start-removed                           scripted drop-item
       prompt dismissed                         note-read-dismissed                     dismissed-then-granted
       key changed                              key-changed                             real keyring-file
       file dropped, another service            keyring-replaced                        scripted part-elsewhere
       a locked KeePassXC                       start-hidden                            scripted hides-locked
    3  no code for "dismissed"                  start-dismissed, note-dismissed         scripted dismissed
    4  no callback                              start- and note-leaves-with-prompt,     critical, never-completes
                                                start-wrong-type, -never-completes
    5  a timeout is not a failure               note-late, note-leaves-in-store         late, leaves-in-store
    6  damaged file                             every-cut, every-flip, damaged-file     pure file, real damaged-file
    7  two processes, one file                  (two windows are one process)           real same-second, two-processes
    8  durability of the file                   damaged-file (text comes back)          real keyring-file-without-room
    9  the portal is asked on the thread        first-frame                             real no-service (SNAP_NAME)
    10 core dumps                               (nothing to see)                        pure harden
"""

import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import uuid

from gi.repository import GLib
from harness.session import SECRETS, Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data")}
STORED = "Kept in your keyring only. Stored."
PENDING = "Kept in your keyring only. Not stored yet."
NOT_STORED = "Not stored. Your text is still here."
FIRST, MORE = "Between us", " alone"
LATER = "And another day"

ASKING = "Asking the Keyring"
LOCKED = "Private Notes Are Locked"
DISMISSED = "The Keyring Stayed Locked"
NONE = "No Keyring Is Running"
SILENT = "The Keyring Does Not Answer"
ELSEWHERE = "These Notes Are in Another Keyring"
UNREADABLE = "These Notes Cannot Be Read"

TYPING = 2.0  # seconds from the last key until it is stored
TOLD = 2.0  # in which a state is to be on the screen, once there is something to tell it by
SILENCE = 30.0  # and where nothing but silence tells it
DAMAGE = 1.0  # and for a keyring file that cannot be opened
LONG = 100.0  # patience where the application itself waits for half a minute


class Desk:
    """A session with a keyring and two people, and the application at one of their private notes."""

    def __init__(self, keyring="scripted:normal", **env):
        self.session = Session(display=True, atspi=True, keyring=keyring, export=True)
        self.env = env
        self.quiet = ()  # what libsecret may print

    def __enter__(self):
        self.session.__enter__()
        self.keyring = self.session.keyring
        self.mentees = self.session.data / "mentor/mentees"
        self.mentees.mkdir(parents=True)
        self.record = self.person("Ada Lovelace")
        self.person("Grace Hopper")
        return self

    def __exit__(self, *what):
        self.session.__exit__(*what)

    @property
    def service(self):
        return self.keyring.secrets

    def person(self, name):
        data = {"format": "com.example.Mentor.mentee", "version": 1, "id": str(uuid.uuid4()), "name": name,
                "created": "2026-01-05T09:00:00+01:00", "modified": "2026-01-05T09:00:00+01:00",
                "role": "mentor", "state": "active"}
        (self.mentees / f"{data['id']}.json").write_text(json.dumps(data))
        return data["id"]

    def witness(self):
        """What the plain record says of the notebook."""
        return json.loads((self.mentees / f"{self.record}.json").read_text()).get("notebook")

    def start(self, name, page="reflections", **env):
        from harness.atspi import App
        keys = self.session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        page = page.replace("ADA", self.record)
        keys.write_text(f"[com/example/Mentor]\nlast-page='{page}'\nfirst-run-done=true\n")
        # Where libsecret prints criticals of its own, they are looked at afterwards.
        fatal = {} if self.quiet else {"G_DEBUG": "fatal-warnings"}
        return App(self.session, [BUILD / "src/mentor"], name=name, env={**ENV, **fatal, **self.env, **env})

    def quit(self, app):
        app.key("ctrl+q")
        assert_equal(app.wait_end(), 0, "the exit status")
        app.assert_quiet(self.quiet)

    def write(self, app, text):
        """A new note about Ada, stored; it stays open."""
        app.key("ctrl+j")
        note(app).wait(lambda it: "focused" in it.states, "the keyboard")
        if text.isascii():
            app.type(text)
        else:
            note(app).set_text(text)
        app.find("label", STORED)
        wait_until(self.witness, PATIENCE, "the witness on the disk")

    def begin(self, both=False):
        """One note, or one on each of the two people, stored by a process that has ended."""
        with self.start("before", "mentee:ADA:private") as app:
            self.write(app, FIRST)
            if both:
                app.key("alt+1")
                app.find("list", "Pages and people").find("list-item", re.compile("Grace Hopper")).click()
                self.write(app, "On compilers")
            self.quit(app)

    def kept(self):
        """What the scripted service has, to compare."""
        return sorted(repr(item[:3]) for item in self.service.items())

    def assert_notes(self, *texts):
        """A fresh process finds each of these texts, once, and no other note."""
        with self.start("afterwards") as app:
            for text in texts:
                app.find("list-item", re.compile(re.escape(text)))
            rows = [row for row in app.all("list-item") if "Ada Lovelace" in row.name]
            found = [row.name for row in rows if any(text in row.name for text in texts)]
            assert_equal(len(found), len(texts), f"the notes {found}")
            for button in ("Retry", "Look Again"):
                assert_equal(app.all("button", button), [], "what is still wrong")
            self.quit(app)


def note(app):
    return app.find("text", "Private note")


def measured(what, since, bound):
    """Tell how long it took: a busy machine may be late, the figure is for people to read."""
    took = time.monotonic() - since
    print(f"# {what}: {took:.2f} s (bound {bound:g} s{', LATE' if took > bound else ''})", flush=True)


# The small steps of which a recovery is made


def behave(behaviour):
    return lambda desk, app: desk.service.set_behaviour(behaviour)


def press(name):
    return lambda desk, app: app.find("button", name).click()


def press_until(name, text):
    """What was pressed before may be under way still: it may find what has come meanwhile, and may not."""
    def look(app):
        if app.all("list-item", re.compile(re.escape(text))):
            return True
        for button in app.all("button", name):
            button.click()
        return False

    return lambda desk, app: wait_until(lambda: look(app), PATIENCE, f"{text!r} by {name!r}", also=(GLib.Error, Late))


def says(text, patience=PATIENCE):
    def look(desk, app):
        begun = time.monotonic()
        app.find("label", text if isinstance(text, re.Pattern) else re.compile("^" + re.escape(text)),
                 timeout=patience)
        measured(f"“{getattr(text, 'pattern', text)}”", begun, SILENCE if patience == LONG else TOLD)
    return look


def dismissed(times):
    """Until the service has had so many of its questions closed."""
    return lambda desk, app: wait_until(lambda: desk.service.counts().get("dismissed", 0) >= times, PATIENCE,
                                        f"{times} closed questions")


def may_leave(desk, app):
    """Who wants to leave is asked, and not kept waiting for the keyring."""
    app.key("ctrl+q")
    begun = time.monotonic()
    app.find("button", "Keep Open", timeout=LONG)
    measured("asked before it closes", begun, SILENCE)
    app.find("button", "Keep Open").click()
    app.gone("button", "Keep Open")


def stays(text, other, seconds=4):
    """While it is asked again by itself the page goes on saying this, and never the other thing."""
    def look(desk, app):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            app.find("label", text)
            assert_equal(app.all("label", other), [], "what the page says meanwhile")
    return look


def unlocked_outside(desk, _app):
    desk.service.unlock()


def removed_outside(desk, _app):
    desk.service.remove()


def put_back(desk, _app):
    desk.service.put_back()


@dataclasses.dataclass(frozen=True)
class Fault:
    """One row: what goes wrong, what the window says of it, and the way on."""

    cause: object  # a behaviour of the scripted service, or a step
    says: object  # the words that are to be on the screen
    steps: tuple  # from there to where all is well
    within: float = TOLD
    quiet: tuple = ()  # what libsecret prints itself
    finds: tuple = None  # the notes that a fresh process finds, where they are not the usual ones
    both: bool = False  # there are notes on two people
    stores: bool = False  # the fault comes after the service has stored

    def make(self, desk, app=None):
        cause = behave(self.cause) if isinstance(self.cause, str) else self.cause
        cause(desk, app)


def at_start(fault):
    """The keyring has a note, and is like this when the application starts."""
    def run():
        with Desk() as desk:
            desk.begin(fault.both)
            desk.quiet = fault.quiet
            fault.make(desk)
            kept = desk.kept()
            with desk.start("fault") as app:
                begun = time.monotonic()
                app.find("label", fault.says, timeout=LONG)
                measured(f"“{fault.says}”", begun, fault.within)
                if fault.says != STORED:
                    assert_equal(app.holds(FIRST), None, "the note while it cannot be read")
                for step in fault.steps:
                    assert_equal(desk.kept(), kept, "what the keyring has")
                    step(desk, app)
                    kept = kept if step is not put_back else desk.kept()
                if fault.finds is None:
                    app.find("list-item", re.compile(FIRST))
                # What is written from here on comes to what was there.
                app.key("alt+1")
                app.find("list", "Pages and people").find("list-item", re.compile("Ada Lovelace")).click()
                desk.write(app, LATER)
                desk.quit(app)
            desk.service.set_behaviour("normal")
            desk.assert_notes(*(fault.finds if fault.finds is not None else (FIRST,)), LATER)
    return run


def at_note(fault):
    """A note is open, and stored; this happens, and the person goes on typing."""
    def run():
        with Desk() as desk:
            desk.quiet = fault.quiet
            with desk.start("fault", "mentee:ADA:private") as app:
                desk.write(app, FIRST)
                fault.make(desk, app)
                kept = desk.kept()
                app.type(MORE)
                begun = time.monotonic() + TYPING
                if fault.says != STORED:
                    app.find("label", NOT_STORED, timeout=LONG)
                    measured("not stored", begun, fault.within)
                    app.find("label", re.compile(re.escape(fault.says)))
                    measured(f"“{fault.says}”", begun, fault.within)
                    assert fault.stores or desk.kept() == kept, "it is not what the keyring had"
                for step in fault.steps:
                    assert_equal(note(app).text, FIRST + MORE, "the text on the screen")
                    step(desk, app)
                app.find("label", STORED, timeout=LONG)
                assert_equal(note(app).text, FIRST + MORE, "the text on the screen")
                app.gone("button", "Retry")
                desk.quit(app)
            desk.service.set_behaviour("normal")
            desk.assert_notes(*(fault.finds or (FIRST + MORE,)))
    return run


# What libsecret 0.21 prints when a prompt ends in a way that it does not expect: these messages, and no others.
PRINTS = (r"g_task_return_error: assertion 'error != NULL' failed", r"GTask secret_service_real_prompt_async ",
          r"received unexpected result type s from Completed signal")

AT_START = {
    "away": Fault("away", NONE, (press("Look Again"), says(NONE), behave("normal"))),
    "name-first": Fault("away", NONE, (behave("name-first"),)),
    "dismissed": Fault("dismiss", LOCKED, (press("Unlock"), says(DISMISSED), press("Try Again"), dismissed(2), says(DISMISSED),
                                           behave("locked"), press("Try Again"))),
    "never-completes": Fault("never-completes", LOCKED,
                             (press("Unlock"), says(SILENT, LONG), behave("locked"), press("Ask Now")),),
    "leaves-with-prompt": Fault("leaves-with-prompt", LOCKED,
                                (press("Unlock"), says(re.compile(f"{SILENT}|{NONE}")), behave("normal")),
                                quiet=PRINTS),
    "wrong-type": Fault("wrong-type", LOCKED, (press("Unlock"), says(SILENT, LONG), behave("normal"),
                                               press("Ask Now")), quiet=PRINTS),
    "two-locked": Fault("locked", LOCKED, (press("Unlock"), says("On compilers")), both=True),
    "two-notebooks": Fault("never-completes", LOCKED,
                           (press("Unlock"), says(SILENT, LONG), behave("locked"), press("Ask Now")), both=True),
    "hidden": Fault("hides-locked", ELSEWHERE, (press("Look Again"), says(ELSEWHERE), unlocked_outside,
                                                press_until("Look Again", FIRST))),
    "removed": Fault(removed_outside, ELSEWHERE, (press("Look Again"), says(ELSEWHERE), press("Begin Anew"),
                                                  says("Room to Think")), finds=()),
    "silent": Fault("silent", SILENT, (stays(SILENT, "Room to Think"), behave("normal"), press("Ask Now")), within=SILENCE),
}

AT_NOTE = {
    "locked": Fault("locked", "The keyring is locked.", (press("Retry"),)),
    "dismissed": Fault("dismiss", "The keyring is locked.",
                       (press("Retry"), says("The keyring asked for permission and did not get it."),
                        behave("locked"), press("Retry"))),
    "read-dismissed": Fault("dismiss-then-grant", "The keyring is locked.",
                            (press("Retry"), says("The keyring asked for permission and did not get it."),
                             behave("locked"), press("Retry"))),
    "away": Fault("away", "There is no keyring service in this session.", (behave("normal"),)),
    "name-first": Fault("away", "There is no keyring service in this session.", (behave("name-first"),)),
    "leaves-in-store": Fault("leaves-in-store", "There is no keyring service in this session.",
                             (behave("normal"),), stores=True),
    "late": Fault("late-store:27", STORED, ()),
    "silent": Fault("silent", "The keyring has not answered yet.", (behave("normal"), press("Retry")), within=SILENCE),
    "never-completes": Fault("never-completes", "The keyring is locked.",
                             (press("Retry"), may_leave, says("The keyring has not answered yet."),
                              behave("locked"), press("Retry"))),
    "leaves-with-prompt": Fault("leaves-with-prompt", "The keyring is locked.",
                                (press("Retry"), says(re.compile("keyring")), behave("normal")),
                                quiet=PRINTS),
    "removed": Fault(removed_outside, "this keyring does not have", (press("What to Do"), press("Begin Anew"))),
    "put-back": Fault(removed_outside, "this keyring does not have", (put_back, press("What to Do"), press("Look Again"))),
    "collection-removed": Fault("no-collection", "this keyring does not have",
                                (behave("normal"), press("What to Do"), press("Begin Anew"))),
}


# What is not a row: a first note, real keyrings, the file


def first_note(behaviour, cause=None):
    """A keyring of that kind, and nothing in it yet."""
    def run():
        text = "Größe, 한글, 🌱\nand a second line"
        with Desk(f"scripted:{behaviour}") as desk:
            with desk.start("first", "mentee:ADA:private") as app:
                if cause:
                    app.key("ctrl+j")
                    note(app).set_text(text)
                    app.find("label", NOT_STORED)
                    app.find("label", re.compile(re.escape(cause)))
                    assert_equal(desk.service.items(), [], "what the keyring has")
                    assert_equal(desk.witness(), None, "the witness")
                    desk.service.set_behaviour("normal")
                    app.find("button", "Retry").click()
                    app.find("label", STORED)
                    assert_equal(note(app).text, text, "the text on the screen")
                else:
                    desk.write(app, text)
                desk.quit(app)
            with desk.start("again") as app:
                app.find("list-item", re.compile("Größe, 한글, 🌱")).click()
                note(app).wait(lambda it: it.text == text, "the whole text")
                desk.quit(app)
    return run


def killed_in_store():
    """gnome-keyring is killed as soon as it is seen to be told to store."""
    with Desk("password") as desk:
        with desk.start("killed", "mentee:ADA:private") as app:
            desk.write(app, FIRST)
            for text in (" one", " two", " three"):
                monitor = desk.session.popen(["dbus-monitor", "--session", "type='method_call',member='CreateItem'"],
                                             stdout=subprocess.PIPE, text=True)
                wait_until(lambda: "NameLost" in monitor.stdout.readline(), PATIENCE, "the monitor")
                app.type(text)
                while "member=CreateItem" not in monitor.stdout.readline():
                    pass
                desk.keyring.process.kill()
                begun = time.monotonic()
                monitor.terminate()
                monitor.communicate()
                desk.keyring.process.wait()
                app.find("label", re.compile(f"{re.escape(NOT_STORED)}|{re.escape(STORED)}"))
                measured("the state after the kill", begun, TOLD)
                assert note(app).text.endswith(text), "the text on the screen"
                desk.keyring.start()
                app.find("label", STORED)
            desk.quit(app)
        desk.assert_notes(FIRST + " one two three")


def keyring_replaced():
    """The keyring's file is another one; later it is the old one again."""
    with Desk("password") as desk:
        desk.begin()
        path = desk.keyring.folder / "login.keyring"
        aside = path.with_suffix(".aside")
        desk.keyring.stop()
        path.rename(aside)
        desk.keyring.start()
        with desk.start("replaced") as app:
            app.find("label", ELSEWHERE)
            assert_equal(app.holds(FIRST), None)
            desk.keyring.stop()
            before = aside.read_bytes()
            aside.rename(path)
            desk.keyring.start()
            assert_equal(path.read_bytes(), before, "the keyring's file")
            app.find("button", "Look Again").click()
            app.find("list-item", re.compile(FIRST))
            desk.quit(app)
        desk.assert_notes(FIRST)


def without_password():
    """A keyring in plain text: a stranger's secret survives notes of several lines, and a restart."""
    with Desk("plain") as desk:
        words = ["application", "a stranger"]
        desk.session.run(["secret-tool", "store", "--label=a stranger", *words], input=b"theirs", check=True)
        with desk.start("plain", "mentee:ADA:private") as app:
            desk.write(app, FIRST + "\n[1]\nsecret=…\n")
            desk.keyring.stop()
            desk.keyring.start()
            app.key("ctrl+End")
            app.type("after the restart")
            app.find("label", PENDING)
            app.find("label", re.compile(f"{re.escape(STORED)}|{re.escape(NOT_STORED)}"))
            # Until somebody asks for it, it says that it is locked.
            for button in app.all("button", "Retry"):
                button.click()
            app.find("label", STORED)
            desk.quit(app)
        desk.keyring.stop()
        desk.keyring.start()
        assert_equal(desk.session.run(["secret-tool", "lookup", *words], stdout=subprocess.PIPE).stdout, b"theirs")
        desk.assert_notes(FIRST)


def key_changed():
    """The file's key is another one, as after a portal has lost it; then it is the old one again."""
    with Desk("file") as desk:
        desk.begin()
        path = desk.keyring.path
        before = path.read_bytes()
        with desk.start("changed", SECRET_FILE_TEST_PASSWORD="another key") as app:
            begun = time.monotonic()
            app.find("label", UNREADABLE)
            measured(f"“{UNREADABLE}”", begun, DAMAGE)
            app.find("button", "Look Again").click()
            app.find("label", UNREADABLE)
            desk.quit(app)
        assert_equal(path.read_bytes(), before, "the file")
        desk.assert_notes(FIRST)


def damaged_file():
    """The file is damaged at each kind of place while the application runs; then it is whole again."""
    with Desk("file") as desk:
        desk.begin()
        path = desk.keyring.path
        whole = path.read_bytes()
        damages = [whole[:place] for place in (0, 15, 17, 18, 22, len(whole) // 3, len(whole) - 1)]
        for place in (16, 20, len(whole) - 2):
            damaged = bytearray(whole)
            damaged[place] ^= 0xFF
            damages.append(bytes(damaged))
        slowest = 0.0
        with desk.start("damaged") as app:
            app.find("list-item", re.compile(FIRST))
            for damaged in damages:
                app.key("ctrl+l")
                app.find("label", LOCKED)
                path.write_bytes(damaged)
                app.find("button", "Unlock").click()
                begun = time.monotonic()
                app.find("label", UNREADABLE)
                slowest = max(slowest, time.monotonic() - begun)
                assert_equal(path.read_bytes(), damaged, "the file")
                path.write_bytes(whole)
                app.find("button", "Look Again").click()
                app.find("list-item", re.compile(FIRST))
            print(f"# {len(damages)} damaged files, the slowest page after {slowest:.2f} s (bound {DAMAGE:g} s)")
            # Damaged while a note is open: what is typed stays, and comes to what was there.
            app.find("list-item", re.compile(FIRST)).click()
            note(app).wait(lambda it: it.text == FIRST, "the text")
            path.write_bytes(whole[:100])
            app.key("ctrl+End")
            app.type(MORE)
            app.find("label", NOT_STORED)
            app.find("label", re.compile("^The keyring file is damaged"))
            assert_equal(note(app).text, FIRST + MORE, "the text on the screen")
            assert_equal(path.read_bytes(), whole[:100], "the file")
            path.write_bytes(whole)
            app.find("button", "What to Do").click()
            app.find("button", "Look Again").click()
            app.find("label", STORED)
            desk.quit(app)
        desk.assert_notes(FIRST + MORE)


def damaged_anew():
    """Nothing but a damaged file: it is asked before it is begun anew, and the file is kept."""
    with Desk("file") as desk:
        desk.begin()
        path = desk.keyring.path
        whole = path.read_bytes()
        path.write_bytes(whole[:100])
        with desk.start("anew", page="mentee:ADA:private") as app:
            app.find("label", re.compile(f"(?s)keyring file is damaged.*A backup of it.*{re.escape(str(path))}"))
            app.find("button", "Begin Anew…").click()
            app.find("button", "Not Now").click()
            app.gone("button", "Not Now")
            assert_equal(path.read_bytes(), whole[:100], "the file")
            app.find("button", "Begin Anew…").click()
            app.find("button", "Begin Anew").click()
            app.find("label", "Room to Think")
            aside = path.with_name(path.name + ".damaged-1")
            assert_equal(aside.read_bytes(), whole[:100], "the file that was set aside")
            desk.write(app, LATER)
            desk.quit(app)
        desk.assert_notes(LATER)


def unlocked_elsewhere(keyring):
    """Another program opens the keyring: the page follows, unless the person has locked it here."""
    def run():
        with Desk(keyring) as desk:
            desk.begin()
            scripted = keyring != "password"
            service = desk.service if scripted else desk.keyring
            if scripted:
                service.set_behaviour("dismiss")
            service.lock()
            with desk.start("elsewhere") as app:
                app.find("label", LOCKED)
                service.unlock()
                app.find("list-item", re.compile(FIRST))
                app.key("ctrl+l")
                app.find("label", LOCKED)
                service.lock()
                if scripted:
                    app.find("button", "Unlock").click()
                    app.find("label", DISMISSED)
                    # Ada's are open now, and Grace's still locked as the person has left them.
                    service.unlock()
                    app.find("label", LOCKED)
                    app.find("button", "Unlock").click()
                    app.find("list-item", re.compile(FIRST))
                    app.key("ctrl+l")
                    app.find("label", LOCKED)
                    service.lock()
                service.unlock()
                # Another page, and back: enough for what would have been told meanwhile.
                app.key("alt+1")
                app.gone("label", LOCKED)
                app.key("alt+3")
                app.find("label", LOCKED)
                assert_equal(app.all("list-item", re.compile(FIRST)), [])
                desk.quit(app)
            desk.assert_notes(FIRST)
    return run


def every_byte(half):
    """The file cut at each byte, or each byte flipped, every time before another process."""
    def run():
        program = os.environ["MENTOR_VAULT_BYTES"]
        with Session(keyring="file") as session:
            env = {"MENTOR_TEST_RECORD": str(session.root / "record.json"), "MENTOR_TEST_HALF": half}
            for step in ("write", "every-byte"):
                done = session.run([program, "-p", f"/vault/bytes/{step}"], env=env, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                for line in done.stdout.splitlines():
                    if "damaged files" in line:
                        print(f"# {line.lstrip('# ')}")
                assert done.returncode == 0, done.stdout
    return run


PORTAL = "org.freedesktop.portal.Desktop"
# Answers at once, but for what is asked of the Secret portal.
SLEEPING_PORTAL = """
from gi.repository import Gio, GLib
node = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.DBus.Properties">
<method name="Get"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<method name="GetAll"><arg type="s" direction="in"/><arg type="a{sv}" direction="out"/></method>
</interface></node>''')
asleep = []
def on_call(bus, sender, path, interface, method, arguments, invocation):
    if arguments.unpack()[0] == "org.freedesktop.portal.Secret":
        asleep.append(invocation)
    else:
        invocation.return_dbus_error("org.freedesktop.DBus.Error.UnknownInterface", "no such portal")
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object("/org/freedesktop/portal/desktop", node.interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, None, None)
GLib.MainLoop().run()
"""


def first_frame():
    """The window does not wait for a keyring service, or a portal, that sleeps for a minute."""
    took = {}
    with Desk("none") as desk:
        data = desk.mentees / f"{desk.record}.json"
        text = json.loads(data.read_text())
        text["notebook"] = {"parts": [str(uuid.uuid4())], "revision": 1, "stored": "2026-11-20T09:00:00+01:00"}
        data.write_text(json.dumps(text))

        def start(name, page, **env):
            begun = time.monotonic()
            with desk.start(name, **env) as app:
                took[name] = time.monotonic() - begun
                app.find("label", page)
                app.key("alt+1")
                app.find("label", "Today", nth=0)
                desk.quit(app)

        start("without", NONE)
        start("without-again", NONE)
        (desk.session.root / "services" / f"{SECRETS}.service").write_text(
            f"[D-BUS Service]\nName={SECRETS}\nExec=/bin/sleep 60\n")
        desk.session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig")
        start("sleeping-service", ASKING)
        portal = desk.session.popen([sys.executable, "-c", SLEEPING_PORTAL])
        try:
            wait_until(lambda: desk.session.has_owner(PORTAL), PATIENCE, "the portal")
            start("sleeping-portal", ASKING, SNAP_NAME="mentor")
        finally:
            portal.kill()
            portal.wait()
    print("# to the first window: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in took.items()))


TESTS = {
    "first-ascii-only": first_note("ascii-only"),
    "first-no-default": first_note("no-default-alias", "There is no keyring to store into yet"),
    "first-not-kept": first_note("drop-item", "The keyring could not do it."),
    "killed-in-store": killed_in_store,
    "keyring-replaced": keyring_replaced,
    "without-password": without_password,
    "key-changed": key_changed,
    "damaged-file": damaged_file,
    "damaged-anew": damaged_anew,
    "unlocked-elsewhere": unlocked_elsewhere("scripted:normal"),
    "unlocked-elsewhere-real": unlocked_elsewhere("password"),
    "every-cut": every_byte("cut"),
    "every-flip": every_byte("flip"),
    "first-frame": first_frame,
}
TESTS |= {f"start-{name}": at_start(fault) for name, fault in AT_START.items()}
TESTS |= {f"note-{name}": at_note(fault) for name, fault in AT_NOTE.items()}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
