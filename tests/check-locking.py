#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes lock by themselves, and are covered where the user wants it."""

import contextlib
import os
import pathlib
import re
import subprocess
import sys
import threading

from gi.repository import Gio, GLib

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
STORED = "Kept in your keyring only. Stored."
LOCKED = "Private Notes Are Locked"
COVERED = "Private Notes Are Covered"
UNSTORED = "Private Notes Are Not Stored Yet"
TEXT = "kept between us"

LOGIND = """<node>
 <interface name="org.freedesktop.login1.Manager">
  <method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
   <arg type="s" direction="in"/><arg type="h" direction="out"/></method>
 </interface>
</node>"""


def prepare(session, settings=""):
    """The example data, with Reflections to begin on."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='reflections'\nfirst-run-done=true\n{settings}")


def start(session, name, now="2026-11-23T09:00:00", **env):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env={**ENV, "MENTOR_NOW": now, **env})


def write(app):
    app.find("button", "New Note").click()
    app.find("list", "People").find("list-item", "Amara Osei").click()
    app.find("text", "Private note").wait(lambda it: "focused" in it.states, "the keyboard")
    app.type(TEXT)
    app.find("label", STORED)


def is_locked(app):
    app.find("label", LOCKED)
    wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget")


def unlock(app):
    app.find("button", "Unlock").click()
    app.find("text", "Private note").wait(lambda it: it.text == TEXT, "the text again")


@contextlib.contextmanager
def other_window(session):
    """The window of another program, with the keyboard."""
    process = session.popen(["xmessage", "-title", "Stranger", "another window"])
    try:
        number = wait_until(lambda: session.run(["xdotool", "search", "--onlyvisible", "--name", "Stranger"],
                                                capture_output=True, text=True).stdout.split(), PATIENCE, "the window")
        session.run(["xdotool", "windowfocus", "--sync", number[-1]], check=True)
        yield
    finally:
        process.terminate()
        process.wait()


class Sleep:
    """A machine that can be put to sleep; see sleep-shim.c."""

    def __init__(self, session):
        self.slept = session.tmp / "slept"
        self.wake = session.tmp / "wake"
        self.slept.write_text("0")
        os.mkfifo(self.wake)
        self.env = {"LD_PRELOAD": os.environ["MENTOR_SLEEP_SHIM"], "MENTOR_TEST_SLEPT": str(self.slept),
                    "MENTOR_TEST_WAKE": str(self.wake)}

    def sleep(self, seconds, wakes=True):
        """Sleep so long; without `wakes` nobody tells of it."""
        new = self.slept.with_suffix(".new")
        new.write_text(str(seconds))
        new.rename(self.slept)
        if wakes:
            with open(self.wake, "wb", buffering=0) as pipe:
                pipe.write(b"\1" + b"\0" * 7)


class Logind:
    """Who tells of a lock and of a sleep on the system's bus."""

    SESSION = "/org/freedesktop/login1/session/_31"
    MANAGER = "/org/freedesktop/login1"

    def __init__(self, session):
        self.held = []
        ready = threading.Event()

        def serve():
            context = GLib.MainContext()
            context.push_thread_default()
            flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
            self.bus = Gio.DBusConnection.new_for_address_sync(session.address, flags, None, None)
            node = Gio.DBusNodeInfo.new_for_xml(LOGIND)
            self.bus.register_object(self.MANAGER, node.interfaces[0], self._on_call, None, None)
            self.bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
                               GLib.Variant("(su)", ("org.freedesktop.login1", 0)), None, 0, -1, None)
            ready.set()
            GLib.MainLoop.new(context, False).run()

        threading.Thread(target=serve, daemon=True).start()
        assert ready.wait(PATIENCE)

    def _on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "GetSession":
            invocation.return_value(GLib.Variant("(o)", (self.SESSION,)))
            return
        ours, theirs = os.pipe()
        fds = Gio.UnixFDList.new()
        fds.append(theirs)
        os.close(theirs)
        self.held.append((arguments.unpack(), ours))
        os.set_blocking(ours, False)
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), fds)

    def waits(self):
        """Whether somebody still holds the sleep off."""
        def is_open(pipe):
            try:
                return os.read(pipe, 1) != b""
            except BlockingIOError:
                return True

        return any(is_open(pipe) for _what, pipe in self.held)

    def tell(self, path, interface, signal, *arguments):
        body = GLib.Variant("(b)", arguments) if arguments else None
        self.bus.emit_signal(None, path, f"org.freedesktop.login1.{interface}", signal, body)
        self.bus.flush_sync(None)


def test_time():
    """Minutes without use count while the machine sleeps, and nobody has to tell of the sleep."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "auto-lock-minutes=10\n")
        machine = Sleep(session)
        with start(session, "lock-time", **machine.env) as app:
            write(app)
            machine.sleep(9 * 60, wakes=False)
            app.key("End")
            assert_equal(app.all("label", LOCKED), [], "after nine minutes")
            machine.sleep(20 * 60, wakes=False)
            app.key("End")
            is_locked(app)
            unlock(app)
            app.assert_quiet()


def test_sleep():
    """The machine has slept: the notes are locked, and Today shows the new day, at once."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "auto-lock-minutes=0\n")
        machine = Sleep(session)
        with start(session, "lock-sleep", "2026-11-23T21:00:05", **machine.env) as app:
            write(app)
            app.key("alt+1")
            app.find("heading", "Monday, 23 November")
            machine.sleep(5 * 3600)
            # Well before the minute is over that began with the start.
            app.find("heading", "Tuesday, 24 November", timeout=20)
            app.key("alt+3")
            is_locked(app)
            app.assert_quiet()


def test_screen():
    """The screen is locked, by a desktop whose session manager GTK does not ask."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "lock-screen", DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={session.root}/nothing") as app:
            write(app)
            session.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
                         GLib.Variant("(su)", ("org.freedesktop.ScreenSaver", 0)))

            def tell(active):
                session.bus().emit_signal(None, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged",
                                          GLib.Variant("(b)", (active,)))
                session.bus().flush_sync(None)

            tell(False)
            app.key("End")
            assert_equal(app.all("label", LOCKED), [], "when the screen was opened")
            tell(True)
            is_locked(app)
            app.assert_quiet()


def test_logind():
    """logind tells of a lock and of a sleep, which waits until the notes are stored and gone."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        logind = Logind(session)
        with start(session, "lock-logind", DBUS_SYSTEM_BUS_ADDRESS=session.address) as app:
            wait_until(lambda: logind.held, PATIENCE, "the sleep to be held off")
            assert_equal(logind.held[0][0][0], "sleep")
            assert_equal(logind.held[0][0][3], "delay")
            write(app)
            # Another session's lock is not ours.
            logind.tell("/org/freedesktop/login1/session/_32", "Session", "Lock")
            app.key("End")
            assert_equal(app.all("label", LOCKED), [], "when another session was locked")
            logind.tell(logind.SESSION, "Session", "Lock")
            is_locked(app)
            unlock(app)

            assert logind.waits()
            app.type(" and not stored yet")
            app.find("text", "Private note").wait(lambda it: it.text == TEXT + " and not stored yet", "what was typed")
            logind.tell(logind.MANAGER, "Manager", "PrepareForSleep", True)
            app.find("label", LOCKED)
            wait_until(lambda: not logind.waits(), PATIENCE, "the sleep to be let")
            logind.tell(logind.MANAGER, "Manager", "PrepareForSleep", False)
            wait_until(logind.waits, PATIENCE, "the next sleep to be held off")
            app.find("button", "Unlock").click()
            app.find("text", "Private note").wait(lambda it: it.text == TEXT + " and not stored yet", "all of it")
            app.assert_quiet()


def test_cover():
    """While another window has the keyboard: nothing to be seen or read, and all as it was on return."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session, "cover-in-background=true\n")
        with start(session, "lock-cover") as app:
            write(app)
            # A dialog of ours is not another window.
            app.key("ctrl+comma")
            app.find("dialog", "Preferences")
            app.key("Escape")
            app.gone("dialog", "Preferences")
            assert_equal(app.all("label", COVERED), [], "under a dialog")

            with other_window(session):
                app.find("label", COVERED)
                wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget")
                app.take_keyboard()
            note = app.find("text", "Private note")
            note.wait(lambda it: it.text == TEXT and "focused" in it.states, "the text and the keyboard again")
            app.key("ctrl+z")
            note.wait(lambda it: it.text != TEXT, "the history to be there")
            app.assert_quiet()


def test_dialog():
    """Ctrl+L locks from under a dialog that asks something, too, and from the preferences."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "lock-dialog") as app:
            write(app)
            app.key("ctrl+comma")
            app.find("dialog", "Preferences")
            app.key("ctrl+l")
            wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget, under the preferences")
            # Its own button: where nothing is animated, libadwaita 1.7 lets go of the dialog in the middle of the press.
            app.find("dialog", "Preferences").find("button", "Close").click()
            app.gone("dialog", "Preferences")
            unlock(app)
            app.key("alt+Left")
            app.find("toggle-button", "Select Notes").focus()
            app.key("space")
            app.find("list-item", re.compile(TEXT)).focus()
            app.key("space")
            app.find("button", "Print…").focus()
            app.key("space")
            app.find("label", re.compile("paper has no lock"))
            app.key("ctrl+l")
            wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget, under a question")
            app.assert_quiet()


def test_unstored():
    """What cannot be stored is out of sight all the same, until the person has seen why; and locks when it is stored."""
    with Session(display=True, atspi=True, keyring="scripted:normal", export=True) as session:
        prepare(session)
        service = session.keyring.secrets
        session.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
                     GLib.Variant("(su)", ("org.freedesktop.ScreenSaver", 0)))

        def lock_screen():
            session.bus().emit_signal(None, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged",
                                      GLib.Variant("(b)", (True,)))
            session.bus().flush_sync(None)

        with start(session, "lock-unstored") as app:
            write(app)
            service.set_behaviour("dismiss")
            app.type(" alone")
            lock_screen()
            app.find("label", UNSTORED)
            app.find("label", re.compile("could not be stored before"))
            wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget")
            app.find("button", "Show Notes").click()
            app.find("text", "Private note").wait(lambda it: it.text == TEXT + " alone", "the text again")

            # Nobody waits with it for the keyring, which does not answer at all.
            service.set_behaviour("silent")
            app.type(" in")
            app.key("ctrl+l")
            app.find("label", "Asking the Keyring")
            wait_until(lambda: app.holds(TEXT) is None, PATIENCE, "the text to be in no widget, meanwhile")
            app.find("label", UNSTORED)
            service.set_behaviour("normal")
            app.find("button", "Try Again").click()
            is_locked(app)
            app.find("button", "Unlock").click()
            app.find("text", "Private note").wait(lambda it: it.text == TEXT + " alone in", "all of the text")
            app.assert_quiet()


def has_keyboard(app, *what):
    """Wait until this has the keyboard, among all that is on the screen."""
    app.find(*what).wait(lambda it: "focused" in it.states, "the keyboard")


def test_keyboard():
    """Where the keyboard is after a lock: on the one button that goes on, wherever on the page it was before."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "lock-keyboard") as app:
            write(app)
            app.key("ctrl+l")
            is_locked(app)
            has_keyboard(app, "button", "Unlock")
            app.key("Return")
            app.find("text", "Private note").wait(lambda it: it.text == TEXT and "focused" in it.states, "the keyboard")
            app.find("button", "Lock").press()
            is_locked(app)
            has_keyboard(app, "button", "Unlock")
            app.key("Return")
            has_keyboard(app, "text", "Private note")
            app.key("ctrl+comma")
            app.find("dialog", "Preferences")
            app.key("ctrl+l")
            is_locked(app)
            app.key("Escape")
            app.gone("dialog", "Preferences")
            has_keyboard(app, "button", "Unlock")
            app.key("Return")
            has_keyboard(app, "text", "Private note")

            app.key("alt+Left")
            app.find("list-item", re.compile(TEXT)).focus()
            app.key("ctrl+l")
            is_locked(app)
            has_keyboard(app, "button", "Unlock")
            app.key("Return")
            app.find("list-item", re.compile(TEXT))
            app.find("button", "Lock Private Notes").press()
            is_locked(app)
            has_keyboard(app, "button", "Unlock")

            # Whoever is somewhere else stays there.
            app.key("Return")
            app.find("list-item", re.compile(TEXT))
            app.find("list-item", "Reflections").focus()
            app.key("ctrl+l")
            is_locked(app)
            has_keyboard(app, "list-item", "Reflections")
            app.assert_quiet()


def test_quit():
    """Ctrl+Q from within a dialog: all is saved, and the application ends."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        for name in ("Preferences", "New Action", "question"):
            with start(session, f"lock-quit-{name.split()[0]}") as app:
                write(app)
                app.type(" until " + name)
                if name == "Preferences":
                    app.key("ctrl+comma")
                    app.find("dialog", name)
                elif name == "New Action":
                    app.key("ctrl+shift+a")
                    app.find("dialog", name)
                else:
                    app.key("alt+Left")
                    app.find("toggle-button", "Select Notes").focus()
                    app.key("space")
                    app.find("list-item", re.compile(name)).focus()
                    app.key("space")
                    app.find("button", "Print…").focus()
                    app.key("space")
                    app.find("label", re.compile("paper has no lock"))
                app.key("ctrl+q")
                assert_equal(app.wait_end(), 0, "the exit status")
                app.assert_quiet()
        with start(session, "lock-quit-after") as app:
            app.find("button", "Unlock").click() if app.all("button", "Unlock") else None
            for name in ("Preferences", "New Action", "question"):
                app.find("list-item", re.compile(f"{TEXT} until {name}"))
            app.assert_quiet()


TESTS = {"time": test_time, "sleep": test_sleep, "screen": test_screen, "logind": test_logind, "cover": test_cover,
         "dialog": test_dialog, "unstored": test_unstored, "keyboard": test_keyboard, "quit": test_quit}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
