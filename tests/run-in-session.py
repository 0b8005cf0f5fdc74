#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run a command in a private session and give back its exit status.

    run-in-session.py --display --atspi --keyring password -- ./test-program
"""

import argparse
import signal
import sys

from harness.session import MODES, Session, SessionError


def main():
    parser = argparse.ArgumentParser(description="Run a command in a private desktop session.")
    parser.add_argument("--display", action="store_true", help="start an X server")
    parser.add_argument("--screen", default="1280x1000", metavar="WxH", help="its size")
    parser.add_argument("--atspi", action="store_true", help="let GTK speak to AT-SPI")
    parser.add_argument("--keyring", default="none", metavar="MODE",
                        help=f"one of {', '.join(MODES[:-1])}, scripted:BEHAVIOUR")
    parser.add_argument("--settings", default="keyfile", choices=("keyfile", "memory"))
    parser.add_argument("--fatal-warnings", action="store_true", help="set G_DEBUG=fatal-warnings")
    parser.add_argument("--keep", action="store_true", help="leave the session's folder behind")
    parser.add_argument("command", nargs="+", metavar="CMD")
    options = vars(parser.parse_args())
    command = options.pop("command")

    def ended(number, _frame):
        raise SystemExit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, ended)
    try:
        with Session(**options) as session:
            try:
                status = session.run(command).returncode
            except OSError as error:
                raise SessionError(f"{command[0]}: {error.strerror}") from error
    except SessionError as error:
        print(f"run-in-session: {error}", file=sys.stderr)
        return 99
    return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
