#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told, by a window or by a service without one; and what a terminal can ask for."""

import configparser
import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from harness.session import FakeDesktop, Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
MENTOR = str(BUILD / "src/mentor")
NAME = "com.example.Mentor"
PATH = "/com/example/Mentor"
DAY = "2026-11-23"  # of the example; Amara's next session is on the 26th at 10:00
PATIENCE = 20


def env(now):
    return {"MENTOR_NOW": now, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}


def prepare(session, **keys):
    """The example's people as the person's own, and preferences."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env={"MENTOR_NOW": f"{DAY}T09:00:00"})
    lines = [f"{key.replace('_', '-')}={str(value).lower()}" for key, value in keys.items()]
    path = session.config / "glib-2.0/settings/keyfile"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["[com/example/Mentor]", "last-page='today'", "first-run-done=true", *lines]) + "\n")


def setting(session, key):
    return session.run(["gsettings", "get", NAME, key], env=env(DAY), capture_output=True, text=True,
                       check=True).stdout.strip()


def person(session, name):
    """The record of somebody, as it is on the disk."""
    for path in (session.data / "mentor/mentees").glob("*.json"):
        record = json.loads(path.read_text())
        if name in (record.get("name"), record.get("mentorName")):
            return record
    raise AssertionError(f"nobody is called {name}")


def app(session, now, name="notices", *arguments, more=None):
    from harness.atspi import App
    return App(session, [MENTOR, *arguments], name=name, env={**env(now), **(more or {})})


@contextlib.contextmanager
def running(session, now, more=None):
    """The application, without looking into its window; it is ended at the end, however that comes."""
    process = session.popen([MENTOR], env={**env(now), **(more or {})})
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def loaded(session):
    """Until it has read everything and said what there was to say."""
    wait_until(lambda: session.has_owner(NAME), PATIENCE, "the application")
    # A question is put when all records are there; this one for nobody changes nothing.
    assert_equal(ask(session, "--question", "Why?", "--for", "nobody at all")[0], 1)
    settled(session)


def settled(session):
    """Everything that the application has to say so far was said: it answers, and in order."""
    session.call(NAME, PATH, "org.gtk.Actions", "List")


def offer_service(session, now):
    """Let the bus start the application by itself, as it does where it is installed."""
    words = {**env(now), "DISPLAY": session.env.get("DISPLAY", "")}
    (session.root / "services" / f"{NAME}.service").write_text(
        f"[D-BUS Service]\nName={NAME}\n"
        f"Exec=/usr/bin/env {' '.join(f'{key}={value}' for key, value in words.items())} {MENTOR} "
        "--gapplication-service\n")
    session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig")


def activate(session, method, arguments):
    """A call that starts the service where it does not run."""
    session.bus().call_sync(NAME, PATH, "org.freedesktop.Application", method, arguments, None,
                            Gio.DBusCallFlags.NONE, PATIENCE * 1000, None)


def end_service(session):
    """End it as the end of a desktop session does."""
    pid = session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                       "GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,)))[0]
    os.kill(pid, 15)
    wait_until(lambda: not session.has_owner(NAME), PATIENCE, "the service to end")


def windows(session):
    return session.run(["xdotool", "search", "--onlyvisible", "--class", "mentor"], capture_output=True,
                       text=True).stdout.split()


def the_notice(desktop, kind):
    """The one notice of a kind on the screen: its id and what it says."""
    def look():
        found = [(name, notice) for name, notice in desktop.notices().items() if name.startswith(f"{kind}:")]
        return found[0] if len(found) == 1 else None

    return wait_until(look, PATIENCE, f"a notice of the kind {kind}")


def test_names():
    with Session(display=True, atspi=True, export=True) as session:
        desktop = FakeDesktop(session)
        prepare(session)
        amara = person(session, "Amara Osei")
        planned = next(one["id"] for one in amara["sessions"] if one["state"] == "planned")
        with app(session, "2026-11-26T09:31:00") as window:
            window.find("list", "Pages and people")
            name, notice = the_notice(desktop, "soon")
            assert_equal(notice["title"], "A session at 10:00")
            assert "body" not in notice, notice
            assert not re.search(r"Amara|Osei", str(notice)), notice
            assert_equal(notice["default-action"], "app.open")
            assert_equal(notice["default-action-target"], f"session:{amara['id']}:{planned}")
            assert_equal([(button["label"], button["action"], button["target"]) for button in notice["buttons"]],
                         [("Prepare", "app.open", f"prepare:{amara['id']}:{planned}"),
                          ("Open", "app.open", f"session:{amara['id']}:{planned}"),
                          ("Snooze", "app.snooze", name)])

            # Once, also when something about notices changes.
            assert_equal(desktop.count(), 1)
            session.run(["gsettings", "set", NAME, "notice-names", "true"], env=env(DAY), check=True)
            session.run(["gsettings", "set", NAME, "notice-not-before", "8"], env=env(DAY), check=True)
            settled(session)
            window.key("ctrl+q")
            assert_equal(window.wait_end(), 0, "the exit status")
            window.assert_quiet()

        # Not again after a restart; and what no longer holds leaves the screen.
        with app(session, "2026-11-26T09:40:00", "again") as window:
            window.find("list", "Pages and people")
            settled(session)
            assert_equal(desktop.count(), 1)
            window.key("ctrl+q")
            assert_equal(window.wait_end(), 0, "the exit status")
        with app(session, "2026-11-26T11:01:00", "over") as window:
            window.find("list", "Pages and people")
            wait_until(lambda: not desktop.notices(), PATIENCE, "the notice to go")
            assert_equal(desktop.count(), 1)
            window.assert_quiet()

    # With names, a day before.
    with Session(display=True, atspi=True) as session:
        desktop = FakeDesktop(session)
        prepare(session, notice_names=True)
        with running(session, "2026-11-25T10:00:30"):
            _, notice = the_notice(desktop, "day")
            assert_equal(notice["title"], "A session with Amara Osei tomorrow at 10:00")

    # Each kind can be switched off, and nothing comes in the quiet hours.
    for keys, now in (({"notice_soon": False, "notice_day_before": False}, "2026-11-26T09:31:00"),
                      ({"notice_not_before": 10}, "2026-11-26T09:31:00")):
        with Session(display=True, atspi=True) as session:
            desktop = FakeDesktop(session)
            prepare(session, **keys)
            with running(session, now):
                loaded(session)
                assert_equal(desktop.count(), 0, str(keys))


def test_digest():
    bodies = {}
    for names in (False, True):
        with Session(display=True, atspi=True) as session:
            desktop = FakeDesktop(session)
            prepare(session, notice_digest=True, notice_names=names, notice_soon=False, notice_day_before=False)
            with running(session, "2026-11-26T08:30:00"):
                _, notice = the_notice(desktop, "digest")
                assert_equal(notice["title"], "Your Day")
                assert_equal(notice["default-action-target"], "today")
                bodies[names] = notice["body"]
            # Once a day, over a restart and to the last hour.
            with running(session, "2026-11-26T20:30:00"):
                loaded(session)
                assert_equal(desktop.count(), 1)
    assert not re.search(r"Amara|Jonas|Ruth", bodies[False]), bodies
    assert bodies[False].startswith("1 session\n"), bodies
    assert bodies[True].startswith("10:00: session with Amara Osei\n"), bodies
    assert "Due for a session: Jonas Lindqvist" in bodies[True], bodies


def test_snooze():
    with Session(display=True, atspi=True) as session:
        desktop = FakeDesktop(session)
        prepare(session)
        with running(session, "2026-11-26T09:31:00"):
            name, _ = the_notice(desktop, "soon")
        wait_until(lambda: not session.has_owner(NAME), PATIENCE, "the window to go")

        # Put off from the screen, while nothing runs: a service starts, and it stays because it owes a notice.
        offer_service(session, "2026-11-26T09:32:00")
        activate(session, "ActivateAction", GLib.Variant("(sava{sv})", ("snooze", [GLib.Variant("s", name)], {})))
        wait_until(lambda: not desktop.notices(), PATIENCE, "the notice to go")
        assert_equal(windows(session), [], "windows")
        until = re.search(rf"'{name}': (?:int64 )?(\d+)", setting(session, "notice-log"))
        minutes = (int(until[1]) - GLib.DateTime.new_from_iso8601("2026-11-26T09:32:00+01").to_unix()) / 60
        assert 10 <= minutes < 11, minutes
        end_service(session)

        # It is not lost by that, nor told too early; and then nothing is left to do.
        offer_service(session, "2026-11-26T09:42:58")
        assert_equal(desktop.count(), 1)
        session.run([MENTOR, "--question", "Enough time?", "--for", "amara"], env=env("2026-11-26T09:33:00"),
                    check=True, stdout=subprocess.DEVNULL)
        assert_equal(desktop.count(), 1, "a request from a terminal is answered and no more")
        activate(session, "ActivateAction", GLib.Variant("(sava{sv})", ("snooze", [GLib.Variant("s", "nothing")], {})))
        again, _ = the_notice(desktop, "soon")
        assert_equal(again, name)
        assert_equal(desktop.count(), 2)
        wait_until(lambda: not session.has_owner(NAME), 60, "the service to end by itself")


def test_service():
    with Session(display=True, atspi=True, keyring="scripted:normal", export=True) as session:
        desktop = FakeDesktop(session)
        prepare(session, notice_background=True)
        offer_service(session, "2026-11-26T09:29:58")
        session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "StartServiceByName",
                     GLib.Variant("(su)", (NAME, 0)), timeout=PATIENCE * 1000)
        # At the hour the reminder takes the place of the one that came late.
        wait_until(lambda: [name.partition(":")[0] for name in desktop.notices()] == ["soon"], PATIENCE, "one notice")
        told = desktop.count()
        assert_equal(windows(session), [], "windows")
        assert_equal(session.keyring.secrets.counts(), {}, "what was asked of the keyring")
        pid = session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                           "GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,)))

        # A window comes and goes; the service stays, until nobody wants it.
        activate(session, "Activate", GLib.Variant("(a{sv})", ({},)))
        wait_until(lambda: windows(session), PATIENCE, "the window")
        session.run(["gapplication", "action", NAME, "quit"], check=True)
        wait_until(lambda: not windows(session), PATIENCE, "the window to go")
        settled(session)
        assert_equal(session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                  "GetConnectionUnixProcessID", GLib.Variant("(s)", (NAME,))), pid)
        session.run(["gsettings", "set", NAME, "notice-background", "false"], env=env(DAY), check=True)
        wait_until(lambda: not session.has_owner(NAME), 60, "the service to end by itself")
        assert_equal(desktop.count(), told)


def open_reminders(window):
    window.find("list", "Pages and people")
    window.key("ctrl+comma")
    window.find("page-tab", "Reminders").click()
    # Each page of a stack shows what the visible one holds, so that it is met more than once.
    return window.find("check-box", "Remind Me When Mentor Is Closed", nth=0)


def test_autostart():
    with Session(display=True, atspi=True, export=True) as session:
        FakeDesktop(session)
        prepare(session)
        path = session.config / "autostart" / f"{NAME}.desktop"
        with app(session, f"{DAY}T09:00:00") as window:
            switch = open_reminders(window)
            assert not path.exists()
            switch.click()
            wait_until(path.exists, PATIENCE, "the file")
            entry = configparser.ConfigParser(interpolation=None)
            entry.optionxform = str
            entry.read(path)
            assert re.fullmatch(r"/\S*/mentor --gapplication-service", entry["Desktop Entry"]["Exec"])
            session.run(["desktop-file-validate", str(path)], check=True)
            switch.click()
            wait_until(lambda: not path.exists(), PATIENCE, "the file to go")

            # What cannot be written is told, and the switch goes back.
            path.parent.rmdir()
            path.parent.write_text("")
            switch.click()
            window.find(None, re.compile("^Starting with the desktop could not be changed: "), nth=0)
            switch.wait(lambda it: "checked" not in it.states, "the switch to be off")
            wait_until(lambda: setting(session, "notice-background") == "false", PATIENCE, "the preference")
            # The message goes first.
            switch.focus()
            window.key("Escape", "Escape")
            window.gone("check-box", "Remind Me When Mentor Is Closed")
            window.key("ctrl+q")
            assert_equal(window.wait_end(), 0, "the exit status")
            window.assert_quiet()


def test_portal():
    with Session(display=True, atspi=True, export=True) as session:
        desktop = FakeDesktop(session)
        prepare(session)
        with app(session, f"{DAY}T09:00:00", more={"GTK_USE_PORTAL": "1"}) as window:
            switch = open_reminders(window)
            assert_equal(desktop.requests(), [], "what was asked unasked")
            switch.click()
            asked = wait_until(desktop.requests, PATIENCE, "the request")[0]
            assert_equal((asked["autostart"], asked["commandline"], asked["dbus-activatable"]),
                         (True, ["mentor", "--gapplication-service"], False))
            assert_equal(asked["reason"], "To remind you of sessions")
            wait_until(lambda: setting(session, "notice-background") == "true", PATIENCE, "the preference")
            switch.click()
            wait_until(lambda: len(desktop.requests()) == 2, PATIENCE, "the second request")
            assert_equal(desktop.requests()[1]["autostart"], False)
            assert not (session.config / "autostart").exists()
            window.assert_quiet()

    with Session(display=True, atspi=True) as session:
        FakeDesktop(session, "refuse")
        prepare(session)
        with running(session, f"{DAY}T09:00:00", {"GTK_USE_PORTAL": "1"}):
            wait_until(lambda: windows(session), PATIENCE, "the window")
            session.run(["gsettings", "set", NAME, "notice-background", "true"], env=env(DAY), check=True)
            wait_until(lambda: setting(session, "notice-background") == "false", PATIENCE, "the preference to go back")


def ask(session, *words):
    """A command of a terminal: its exit status, what it printed, and what it complained of."""
    done = session.run([MENTOR, *words], env=env(f"{DAY}T09:00:00"), capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def questions(session, name):
    return person(session, name).get("questionBox", [])


def test_question():
    with Session(display=True, atspi=True, export=True) as session:
        FakeDesktop(session)
        prepare(session)
        before = questions(session, "Amara Osei")

        # Nothing runs: it is on the disk when the command ends, and nothing is left behind.
        status, said, complained = ask(session, "--question", "What did you not\ndare to ask?", "--for", "AMARA")
        assert_equal((status, complained), (0, ""))
        assert_equal(said, "In the question box for Amara Osei: What did you not dare to ask?\n")
        assert_equal(questions(session, "Amara Osei"), [*before, "What did you not dare to ask?"])
        assert not session.has_owner(NAME)
        assert_equal(windows(session), [], "windows")

        # What is not clear changes nothing.
        files = {path: path.read_bytes() for path in (session.data / "mentor").rglob("*.json")}
        status, said, complained = ask(session, "--question", "Why?", "--for", "Nobody")
        assert_equal((status, said), (1, ""))
        assert complained.startswith("mentor: There is nobody called “Nobody”. There are:\n"), complained
        assert all(f"  {name}\n" in complained for name in ("Amara Osei", "Jonas Lindqvist", "Ruth Abelard"))
        status, said, complained = ask(session, "--question", "Why?")
        assert_equal((status, complained), (1, "mentor: Say whom the question is for: --for NAME\n"))
        for words in (["--question", " ", "--for", "amara"], ["--question", "a", "b", "--for", "amara"],
                      ["--for", "amara"], ["amara"], ["--log", "--new-session"], ["--log", "amara", "--for", "jonas"],
                      ["--question", "Why?", "--for", ""]):
            status, said, complained = ask(session, *words)
            assert_equal((status, said), (2, ""), str(words))
            assert complained.startswith("mentor: ") and "mentor --help" in complained, complained
        assert_equal({path: path.read_bytes() for path in (session.data / "mentor").rglob("*.json")}, files)

        # One that runs, even one that is still reading, gets it; its window stays as it is.
        with app(session, f"{DAY}T09:00:00") as window:
            window.find("list", "Pages and people")
            status, said, complained = ask(session, "--question", "A second one?", "--for", "osei")
            assert_equal((status, complained), (0, ""))
            assert_equal(questions(session, "Amara Osei")[-1], "A second one?")
            status, said, complained = ask(session, "--question", "Why?", "--for", "Nobody")
            assert_equal(status, 1)
            assert "Amara Osei" in complained, complained
            window.key("ctrl+q")
            assert_equal(window.wait_end(), 0, "the exit status")
            window.assert_quiet()
        with running(session, f"{DAY}T09:00:00"):
            wait_until(lambda: session.has_owner(NAME), PATIENCE, "the application")
            assert_equal(ask(session, "--question", "Early?", "--for", "amara")[0], 0)
            assert_equal(questions(session, "Amara Osei")[-1], "Early?")

        # What cannot be stored is told.
        wait_until(lambda: not session.has_owner(NAME), PATIENCE, "the application to end")
        path = next(path for path in (session.data / "mentor/mentees").glob("*.json")
                    if "Amara Osei" in path.read_text())
        damaged = path.read_bytes()[:-20]
        path.write_bytes(damaged)
        status, said, complained = ask(session, "--question", "Lost?", "--for", "amara")
        assert_equal((status, said), (1, ""))
        assert "nobody called “amara”" in complained, complained


def test_entrances():
    with Session(display=True, atspi=True, export=True) as session:
        FakeDesktop(session)
        prepare(session)
        status, said, _ = ask(session, "--help")
        assert_equal(status, 0)
        for words in ("mentor [OPTION…] [NAME]", "--new-session", "--log", "--private-note", "--question=TEXT",
                      "--for=NAME", "mentor --log Amara"):
            assert words in said, said
        assert_equal(ask(session, "--log", "Nobody")[0], 1)
        assert_equal(ask(session, "--version")[:2], (0, "mentor 0.1.0\n"))

        with app(session, f"{DAY}T09:00:00", "notices", "--log", "Amara", "Osei") as window:
            window.find("dialog", "Log Past Session")
            window.find(None, "Amara Osei", nth=0)
            window.key("Escape")
            window.gone("dialog", "Log Past Session")
            assert_equal(ask(session, "--new-session", "jonas"), (0, "", ""))
            window.find("dialog", "Plan Session")
            window.key("Escape")
            window.gone("dialog", "Plan Session")
            # As the desktop file's actions come over the bus.
            activate(session, "ActivateAction", GLib.Variant("(sava{sv})", ("new-session", [], {})))
            window.find("dialog", "Plan Session")
            window.key("Escape")
            window.gone("dialog", "Plan Session")
            assert_equal(ask(session, "--private-note", "amara")[0], 0)
            window.find("label", "No Keyring Is Running")
            window.assert_quiet()


TESTS = {name.removeprefix("test_"): test for name, test in list(globals().items()) if name.startswith("test_")}


if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
