# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for a state, with a deadline; nothing here ever just sleeps."""

import time

STEP = 0.02  # seconds
REST = 0.25
PATIENCE = 40.0  # seconds: no test is about speed, and a machine may be busy


class Late(AssertionError):
    """The state did not come in time."""


def wait_until(probe, timeout=PATIENCE, what="the state waited for", also=()):
    """Ask probe() again and again until it gives something true; return that.

    Between two questions it rests as long as a question takes, 20 ms at least:
    to ask costs the application time in which it could come to the state.

    Raises Late, naming `what`, after `timeout` seconds. Exceptions of the
    types in `also` count as "not yet".
    """
    deadline = time.monotonic() + timeout
    last = None
    while True:
        asked = time.monotonic()
        try:
            found = probe()
            last = None
        except also as error:
            found, last = None, error
        if found:
            return found
        now = time.monotonic()
        if now >= deadline:
            detail = f" (last: {last})" if last else ""
            raise Late(f"waited {timeout:g} s for {what}{detail}")
        time.sleep(min(max(STEP, now - asked), REST))
