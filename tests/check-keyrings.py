#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same private notes in every keyring there is: one table of keyrings, one of steps.

    check-keyrings.py PROGRAM KEYRING [STEP…]

PROGRAM is tests/vault/test-vault-real; every step is a process of its own.
"""

import functools
import shutil
import sys

from harness.keyrings import KeePassXC, KWallet, OtherSession, Portal
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.vault_steps import VaultSteps

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
        return
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
        return
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
        return
    steps.run("write")
    settle(steps.session.keyring)
    steps.session.keyring.kill()
    steps.session.keyring.start()
    steps.run(kind.again)


def crash_at_once(kind, steps):
    """Ended as soon as it has confirmed: some have then written nothing, and that is not taken for an empty notebook."""
    if not kind.away:
        return
    steps.run("write")
    steps.session.keyring.kill()
    steps.session.keyring.start()
    steps.print("after-crash")


def many(kind, steps):
    steps.print("many")
    steps.print("many-read")


def in_session(step):
    def run():
        kind = KINDS[KEYRING]
        with kind.make() as session:
            step(kind, Steps(session))

    return run


STEPS = {"keep": keep, "merge": merge, "lock": lock, "restart": restart, "crash": crash,
         "crash-at-once": crash_at_once, "many": many}

if __name__ == "__main__":
    sys.exit(Tap({name: in_session(step) for name, step in STEPS.items()}).main())
