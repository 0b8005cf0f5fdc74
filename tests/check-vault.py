#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes through real keyrings, across processes and restarts.

Each step is a process (tests/vault/test-vault-real.c); the record's file, with the witness in it, goes from one to the
next as it does between two starts of the application.
"""

import functools
import os
import sys

from harness.canary import Canary
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.vault_steps import VaultSteps

Steps = functools.partial(VaultSteps, sys.argv.pop(1))


def survives_restart():
    with Session(keyring="password") as session:
        steps = Steps(session)
        steps.store_stranger()
        steps.run("write")
        steps.run("read")
        session.keyring.stop()
        session.keyring.start()
        steps.run("read")
        assert_equal(steps.find_stranger(), b"theirs")


def survives_restart_without_password():
    with Session(keyring="plain") as session:
        steps = Steps(session)
        steps.store_stranger()
        steps.run("write")
        session.keyring.stop()
        session.keyring.start()
        # Until somebody asks, it says that it is locked.
        steps.run("read-asking")
        assert_equal(steps.find_stranger(), b"theirs")


def service_restarted_meanwhile():
    with Session(keyring="password") as session:
        steps = Steps(session)
        with steps.meanwhile():
            session.keyring.stop()
            session.keyring.start()
        steps.run("read")


def file_written_in_the_same_second():
    with Session(keyring="file") as session:
        steps = Steps(session)
        other = session.root / "other.json"
        with steps.meanwhile():
            before = session.keyring.path.stat()
            steps.run("stranger", MENTOR_TEST_RECORD=str(other))
            # The seconds of before, so that libsecret does not notice.
            second = before.st_mtime_ns // 10**9 * 10**9
            os.utime(session.keyring.path, ns=(before.st_atime_ns, second + (before.st_mtime_ns - second) // 2))
        steps.run("read")


def locked_keyring():
    with Session(keyring="password") as session:
        steps = Steps(session)
        steps.run("write")
        session.keyring.stop()
        session.keyring.start(unlock=False)
        steps.run("locked")
        session.keyring.unlock()
        steps.run("read")


def no_service():
    with Session(keyring="none") as session:
        steps = Steps(session)
        steps.run("no-service")
        # No bus at all; and a sandbox whose portal has no secrets.
        steps.run("no-service", DBUS_SESSION_BUS_ADDRESS=f"unix:path={session.root}/nothing")
        steps.run("no-service", SNAP_NAME="mentor")
        steps.run("no-service", SNAP_NAME="mentor", DBUS_SESSION_BUS_ADDRESS=f"unix:path={session.root}/nothing")


def keyring_file():
    with Session(keyring="file") as session:
        steps = Steps(session)
        steps.run("write")
        steps.run("read")
        before = session.keyring.path.read_bytes()
        steps.run("unreadable", SECRET_FILE_TEST_PASSWORD="the key has changed")
        assert_equal(session.keyring.path.read_bytes(), before, "the file under another key")
        steps.run("read")
        # Without a bus as well: the file needs none.
        steps.run("read", DBUS_SESSION_BUS_ADDRESS=f"unix:path={session.root}/nothing")


def keyring_file_without_room():
    with Session(keyring="file") as session:
        steps = Steps(session)
        steps.run("no-room")
        steps.run("read")


def damaged_keyring_file():
    with Session(keyring="file") as session:
        steps = Steps(session)
        steps.run("write")
        whole = session.keyring.path.read_bytes()

        def attempt(damaged, step):
            session.keyring.path.write_bytes(damaged)
            steps.run(step)
            assert_equal(session.keyring.path.read_bytes(), damaged, f"the file of {len(damaged)} bytes")

        for length in [0, 1, 15, 16, 17, 18, 19, 22, 26, *range(30, len(whole), len(whole) // 12), len(whole) - 1]:
            attempt(whole[:length], "unreadable")
        # The salt's length, the iterations, the attributes, the text, the framing at the end.
        for place in [20, 21, *range(22, 64, 6), *range(64, len(whole), len(whole) // 10), len(whole) - 2]:
            damaged = bytearray(whole)
            damaged[place] ^= 0xFF
            attempt(bytes(damaged), "any-page")
        session.keyring.path.unlink()
        os.mkfifo(session.keyring.path)
        steps.run("unreadable")
        session.keyring.path.unlink()
        session.keyring.path.write_bytes(whole)
        steps.run("read")


def two_processes():
    with Session(keyring="password") as session:
        Steps(session).interleave(200)


def two_processes_one_file():
    with Session(keyring="file") as session:
        Steps(session).interleave(200)


def no_text_outside():
    """What the keyring has is in no other file, in whatever form."""
    with Session(keyring="password") as session:
        steps = Steps(session)
        canary = Canary()
        canary.positive_control(session.tmp)
        steps.run("stranger", MENTOR_TEST_TEXT=canary.text)
        assert steps.record.is_file()
        assert_equal(canary.search([session.root], except_for=session.keyring.own_files()), [])


Tap({
    "survives-restart": survives_restart,
    "survives-restart-without-password": survives_restart_without_password,
    "service-restarted-meanwhile": service_restarted_meanwhile,
    "file-written-in-the-same-second": file_written_in_the_same_second,
    "locked-keyring": locked_keyring,
    "no-service": no_service,
    "keyring-file": keyring_file,
    "keyring-file-without-room": keyring_file_without_room,
    "damaged-keyring-file": damaged_keyring_file,
    "two-processes": two_processes,
    "two-processes-one-file": two_processes_one_file,
    "no-text-outside": no_text_outside,
}).main() and sys.exit(1)
