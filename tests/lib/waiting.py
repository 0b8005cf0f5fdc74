# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a state, with a deadline; nothing here ever just sleeps."""

import time

STEP = 0.02
PATIENCE = 40.0  # seconds: no test is about speed, and a machine may be busy


class Late(AssertionError):
    """The state did not come in time."""


def wait_until(probe, timeout=PATIENCE, what="the state waited for", also=()):
    """Ask probe() every 20 ms until it gives something true; return that.

    Raises Late, naming `what`, after `timeout` seconds. Exceptions of the
    types in `also` count as "not yet".
    """
    deadline = time.monotonic() + timeout
    last = None
    while True:
        try:
            found = probe()
            last = None
        except also as error:
            found, last = None, error
        if found:
            return found
        if time.monotonic() >= deadline:
            detail = f" (last: {last})" if last else ""
            raise Late(f"waited {timeout:g} s for {what}{detail}")
        time.sleep(STEP)
