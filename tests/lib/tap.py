# SPDX-License-Identifier: GPL-3.0-or-later
"""Test results in the TAP form that Meson reads."""

import os
import sys
import time
import traceback


class Skipped(Exception):
    """Raised by a test that cannot be run here; the text says why."""


class Tap:
    """Runs tests one after the other and prints one TAP line for each.

    `tests` maps a name to a function; names given on the command line choose
    among them. A test passes when it returns, is skipped when it raises
    Skipped, and fails when it raises anything else.
    """

    def __init__(self, tests, after_failure=None):
        self.tests = tests
        self.after_failure = after_failure

    def main(self, names=None):
        names = list(sys.argv[1:] if names is None else names)
        unknown = [name for name in names if name not in self.tests]
        if unknown:
            print(f"Bail out! no such test: {', '.join(unknown)}", flush=True)
            return 1
        chosen = names or list(self.tests)
        print("TAP version 13", flush=True)
        print(f"1..{len(chosen)}", flush=True)
        failed = 0
        for number, name in enumerate(chosen, 1):
            begun = time.monotonic()
            try:
                self.tests[name]()
                result = "ok"
            except Skipped as reason:
                print(f"ok {number} - {name} # SKIP {reason}", flush=True)
                continue
            except Exception:
                result = "not ok"
                failed += 1
                for line in traceback.format_exc().rstrip().splitlines():
                    print(f"# {line}")
                if self.after_failure:
                    try:
                        self.after_failure(name)
                    except Exception as error:
                        print(f"# could not save the evidence: {error}")
            took = time.monotonic() - begun
            print(f"{result} {number} - {name} # {took:.2f} s", flush=True)
        return 1 if failed else 0


def assert_equal(seen, wanted, what=""):
    """Fail, showing both values, unless they are equal."""
    if seen != wanted:
        raise AssertionError(f"{what + ': ' if what else ''}{seen!r} is not {wanted!r}")


def evidence_folder():
    """Where a failed test leaves what helps to understand it, or None."""
    folder = os.environ.get("MENTOR_TEST_EVIDENCE")
    return folder or None
