#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same private notes in every keyring there is: one table of keyrings, one of steps.

    check-keyrings.py PROGRAM KEYRING [STEP…]

PROGRAM is tests/vault/test-vault-real; every step is a process of its own.
"""

import functools
import os
import pathlib
import shutil
import subprocess
import sys

from harness.keyrings import KeePassXC, KWallet, OtherSession, Portal, Prompter
from harness.session import KEYRING_PASSWORD, Session
from harness.tap import Skipped, Tap, assert_equal
from harness.vault_steps import VaultSteps

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
Steps = functools.partial(VaultSteps, sys.argv.pop(1))
KEYRING = sys.argv.pop(1)


class Kind:
    """A keyring: how a session with it is made, and what its steps look like where they differ.

    again   the step that reads after a restart or a lock; "read-asking" where it says that it is locked until somebody asks
    shut    the page while it is locked, None where there is no lock
    opens   whether a hand outside of the application opens it again
    away    the page while its service is gone, None where there is no service
    strict  whether libsecret goes without complaints of its own while the service goes and comes
    """

    def __init__(self, make, again="read", shut="locked", opens=True, away="no-service", strict=True):
        self.make = make
        self.again = again
        self.shut = shut
        self.opens = opens
        self.away = away
        self.strict = strict


def gnome(mode):
    return functools.partial(Session, keyring=mode)


KINDS = {
    "gnome": Kind(gnome("password")),
    "gnome-plain": Kind(gnome("plain"), again="read-asking", opens=False),
    "file": Kind(gnome("file"), shut=None, away=None),
    "portal": Kind(functools.partial(OtherSession, Portal), shut="dismissed", away="dismissed"),
    "kwallet": Kind(functools.partial(OtherSession, KWallet), again="read-asking"),
    "keepassxc": Kind(functools.partial(OtherSession, KeePassXC), shut="elsewhere", strict=False),
}


def keep(kind, steps):
    """Written, read by a fresh process, beside another notebook and a stranger's secret; then removed."""
    other = {"MENTOR_TEST_RECORD": str(steps.session.root / "other.json")}
    steps.store_stranger()
    steps.run("write")
    steps.run("read")
    steps.run("stranger", **other)
    steps.run("read")
    steps.run("remove")
    steps.run("removed")
    steps.run("stranger-read", **other)
    assert_equal(steps.find_stranger(), b"theirs")


def merge(kind, steps):
    steps.interleave(20)


def lock(kind, steps):
    """Locked by somebody else, nothing is asked and nothing is lost."""
    if not kind.shut:
        raise Skipped("a file has no lock")
    steps.run("write")
    steps.session.keyring.lock()
    record = shutil.copy(steps.record, steps.session.root / "shut.json")
    steps.run("shut", MENTOR_TEST_STATE=kind.shut, MENTOR_TEST_RECORD=str(record))
    if kind.opens:
        steps.session.keyring.unlock()
    steps.run(kind.again)


def restart(kind, steps):
    """Ended and started again, between two processes and under the eyes of one."""
    if not kind.away:
        raise Skipped("a file has no service")
    keyring = steps.session.keyring
    steps.store_stranger()
    with steps.meanwhile(**({} if kind.strict else {"G_DEBUG": "", "MENTOR_TEST_COMPLAINTS": "1"})):
        settle(keyring)
        keyring.stop()
        keyring.start()
    settle(keyring)
    keyring.stop()
    record = shutil.copy(steps.record, steps.session.root / "away.json")
    steps.run("shut", MENTOR_TEST_STATE=kind.away, MENTOR_TEST_RECORD=str(record))
    keyring.start()
    steps.run(kind.again)
    assert_equal(steps.find_stranger(), b"theirs")


def settle(keyring):
    getattr(keyring, "settle", lambda: None)()


def crash(kind, steps):
    """Ended without a warning: what stood on the disk is read again."""
    if not kind.away:
        raise Skipped("a file has no service")
    steps.run("write")
    settle(steps.session.keyring)
    steps.session.keyring.kill()
    steps.session.keyring.start()
    steps.run(kind.again)


def crash_at_once(kind, steps):
    """Ended as soon as it has confirmed: some have then written nothing, and that is not taken for an empty notebook."""
    if not kind.away:
        raise Skipped("a file has no service")
    steps.run("write")
    steps.session.keyring.kill()
    steps.session.keyring.start()
    steps.print("after-crash")


def many(kind, steps):
    steps.print("many")
    steps.print("many-read")


def granted(kind, steps):
    """The dialog of the keyring itself, with its password."""
    prompter = Prompter(steps.session)
    steps.run("write")
    steps.session.keyring.lock()
    process = steps.start("read-asking")
    prompter.answer(KEYRING_PASSWORD)
    steps.end(process, "read-asking")
    assert not steps.session.keyring.locked()


def dismissed(kind, steps):
    """The dialog sent away, at reading and at storing."""
    prompter = Prompter(steps.session)
    steps.run("write")
    steps.session.keyring.lock()
    record = shutil.copy(steps.record, steps.session.root / "shut.json")
    process = steps.start("locked", MENTOR_TEST_RECORD=str(record))
    prompter.answer(until=lambda: process.poll() is not None)
    steps.end(process, "locked")
    steps.session.keyring.unlock()
    steps.run("read")


def dismissed_then_granted(kind, steps):
    """Sent away and then given its password: what was there and what was typed in between are both kept."""
    prompter = Prompter(steps.session)
    steps.run("write")
    steps.session.keyring.lock()
    with steps.meanwhile("dismissed-then-granted", before=prompter.answer,
                         after=lambda: prompter.answer(KEYRING_PASSWORD)):
        pass
    steps.run("read")


def key_changed(kind, steps):
    """The login keyring was made anew, so that the portal has another key; then the old one comes back."""
    keyring, aside = steps.session.keyring, steps.session.root / "keyrings-before"
    steps.run("write")
    before = keyring.path.read_bytes()
    keyring.change_key(aside)
    record = shutil.copy(steps.record, steps.session.root / "shut.json")
    steps.run("shut", MENTOR_TEST_STATE="unreadable", MENTOR_TEST_STORE="1", MENTOR_TEST_RECORD=str(record))
    assert_equal(keyring.path.read_bytes(), before, "the file under another key")
    keyring.change_key(aside)
    steps.run("read")


def no_portal(kind, steps):
    """A desktop without it: the host's keyring, which is there, is not taken instead."""
    steps.run("write")
    steps.session.keyring.stop_portal()
    record = shutil.copy(steps.record, steps.session.root / "away.json")
    steps.run("shut", MENTOR_TEST_STATE="no-service", MENTOR_TEST_STORE="1", MENTOR_TEST_RECORD=str(record))
    found = steps.session.run(["secret-tool", "search", "--all", "xdg:schema", "com.example.Mentor.Notebook"],
                              capture_output=True)
    assert_equal(found.stdout, b"", "notes in the host's keyring")
    steps.session.keyring.start_portal()
    steps.run("read")


def portal_sleeps(kind, steps):
    """The window and its page come while the portal does not answer, and the notes when it wakes up."""
    from harness.atspi import App
    session = steps.session
    env = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
           "G_DEBUG": "fatal-warnings", "SNAP_NAME": "mentor"}
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True, env=env,
                stdout=subprocess.DEVNULL)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text("[com/example/Mentor]\nlast-page='reflections'\nfirst-run-done=true\n")
    session.keyring.pause_portal(True)
    with App(session, [BUILD / "src/mentor"], name="portal-sleeps", env=env) as app:
        app.find("label", "Asking the Keyring")
        # Whatever else there is can be used.
        app.key("alt+1")
        app.gone("label", "Asking the Keyring")
        app.key("alt+3")
        app.find("label", "Asking the Keyring")
        session.keyring.pause_portal(False)
        app.gone("label", "Asking the Keyring")
        app.key("ctrl+q")
        assert_equal(app.wait_end(), 0, "the exit status")
        app.assert_quiet()


def in_session(step, **how):
    def run():
        kind = KINDS[KEYRING]
        with kind.make(**how) as session:
            step(kind, Steps(session))

    return run


STEPS = {"keep": keep, "merge": merge, "lock": lock, "restart": restart, "crash": crash,
         "crash-at-once": crash_at_once, "many": many}
TESTS = {name: in_session(step) for name, step in STEPS.items()}
if KEYRING == "gnome":
    TESTS |= {"granted": in_session(granted, display=True), "dismissed": in_session(dismissed, display=True),
              "dismissed-then-granted": in_session(dismissed_then_granted, display=True)}
if KEYRING == "portal":
    TESTS |= {"key-changed": in_session(key_changed), "no-portal": in_session(no_portal),
              "portal-sleeps": in_session(portal_sleeps, display=True, atspi=True, export=True)}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
