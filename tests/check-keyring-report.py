#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be told about a keyring without its password: real ones, and ones that misbehave.

tests/vault/test-keyring-report.c prints a line for each change while the keyring goes through its states.
"""

import os
import queue
import subprocess
import sys
import threading
import time

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE

REPORT, NOTES = sys.argv.pop(1), sys.argv.pop(1)
FIELDS = ("state", "backend", "service", "locked", "password", "notebooks", "size", "message")


class Report:
    """The program, and what it said last."""

    def __init__(self, session, **env):
        self.process = session.popen([REPORT], env={"G_DEBUG": "fatal-warnings", **env}, text=True,
                                     stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = queue.Queue()
        self.last = None
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def wait(self, **wanted):
        """Until it says this; every line before is something that is not wrong, only older."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                line = self.lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"it does not say {wanted}; last it said {self.last}") from None
            if line is None:
                raise AssertionError(f"it ended with {self.process.wait()}; last it said {self.last}")
            self.last = dict(zip(FIELDS, line.split("|")))
            if all(self.last.get(name) == value for name, value in wanted.items()):
                return self.last

    def __enter__(self):
        return self

    def __exit__(self, kind, _error, _trace):
        self.process.stdin.close()
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        if kind is None:
            assert_equal(status, 0, "the end of the program")
            while (line := self.lines.get(timeout=PATIENCE)) is not None:
                if line.startswith("longest "):
                    print(f"# the main thread was held for at most {line.split()[1]} ms")


def write(session, step="write", number=1):
    """The notebook of another person."""
    record = session.root / f"record-{number}.json"
    session.run([NOTES, "-p", f"/vault/real/{step}"], check=True, stdout=subprocess.DEVNULL,
                env={"MENTOR_TEST_RECORD": str(record)})


def with_a_password():
    with Session(keyring="password") as session, Report(session) as report:
        report.wait(state="answers", backend="service", service="GNOME Keyring", locked="open", password="set",
                    notebooks="0", size="0")
        # All that follows is told by itself.
        write(session)
        first = report.wait(state="answers", notebooks="1")
        write(session, "stranger", 2)
        second = report.wait(state="answers", notebooks="2")
        assert 0 < int(first["size"]) < int(second["size"]) < 4000, (first, second)
        session.keyring.lock()
        report.wait(state="answers", locked="locked", password="set", notebooks="2")
        session.keyring.unlock()
        report.wait(state="answers", locked="open", notebooks="2", size=second["size"])
        session.keyring.stop()
        report.wait(state="no-service")
        session.keyring.start()
        report.wait(state="answers", locked="open", notebooks="2", size=second["size"])


def locked():
    with Session(keyring="locked") as session, Report(session) as report:
        report.wait(state="answers", service="GNOME Keyring", locked="locked", password="set", notebooks="0")


def without_a_password():
    with Session(keyring="plain") as session:
        with Report(session) as report:
            report.wait(state="answers", service="GNOME Keyring", password="none", notebooks="0")
        # With another keyring beside it, that is the default and has a password.
        write(session)
        keyring = session.keyring.folder / "Other.keyring"
        keyring.write_bytes(b"GnomeKeyring\n\r\0\n\0\0\0\0")
        (session.keyring.folder / "default").write_text("Other")
        with Report(session) as report:
            report.wait(state="answers", password="none", notebooks="1")
        # What is not a file is left alone.
        (session.keyring.folder / "Folder.keyring").mkdir()
        with Report(session) as report:
            report.wait(state="answers", password="none", notebooks="1")


def keyring_file():
    with Session(keyring="file") as session, Report(session) as report:
        report.wait(state="answers", backend="file", service="-", locked="open", password="set", notebooks="0")
        write(session)
        report.wait(state="answers", notebooks="1")
        size = int(report.last["size"])
        assert 0 < size < 4000, size
        whole = session.keyring.path.read_bytes()
        session.keyring.path.write_bytes(whole[:40])
        told = report.wait(state="failed")
        assert "damaged" in told["message"], told
        # It is there already when the report begins, and a backup is put back while it is watched.
        with Report(session) as later:
            later.wait(state="failed", backend="file")
            session.keyring.path.write_bytes(whole)
            later.wait(state="answers", backend="file", notebooks="1")


def no_service():
    with Session(keyring="none") as session:
        with Report(session) as report:
            report.wait(state="no-service", service="-")
        with Report(session, DBUS_SESSION_BUS_ADDRESS=f"unix:path={session.root}/nothing") as report:
            report.wait(state="no-service", service="-")
        with Report(session, SNAP_NAME="mentor") as report:
            told = report.wait(state="no-service", service="-")
            assert "portal" in told["message"], told


def misbehaving():
    with Session(keyring="scripted:normal") as session:
        secrets = session.keyring.secrets
        # A program that nobody knows goes by its own name.
        name = os.path.basename(sys.executable)[:15]
        write(session)
        with Report(session, MENTOR_TEST_PATIENCE="600") as report:
            report.wait(state="answers", service=name, locked="open", password="unknown", notebooks="1")
            secrets.lock()
            report.wait(state="answers", locked="locked", notebooks="1")
            secrets.set_behaviour("silent")
            # It is asked again by itself, and knows the program though it says nothing.
            report.wait(state="silent", service=name)
            secrets.set_behaviour("normal")
            report.wait(state="answers", locked="open", notebooks="1")
            secrets.set_behaviour("slow:0.2")
            secrets.lock()
            report.wait(state="answers", locked="locked")
        for behaviour in ("dismiss", "never-completes", "wrong-type", "leaves-with-prompt", "ascii-only"):
            secrets.set_behaviour(behaviour)
            with Report(session) as report:
                report.wait(state="answers", notebooks="1")
        for behaviour in ("hides-locked", "no-default-alias", "drop-item"):
            secrets.set_behaviour(behaviour)
            secrets.lock()
            with Report(session) as report:
                report.wait(state="answers", locked="locked", notebooks="1" if behaviour == "no-default-alias" else "0")
        assert_equal(secrets.counts().get("prompts", 0), 0, "the prompts")


if __name__ == "__main__":
    sys.exit(Tap({
        "with-a-password": with_a_password,
        "locked": locked,
        "without-a-password": without_a_password,
        "file": keyring_file,
        "no-service": no_service,
        "misbehaving": misbehaving,
    }).main())
