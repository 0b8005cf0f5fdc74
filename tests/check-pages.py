#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page with the example data: no warning, a name on every control, nothing wider than its window."""

import os
import pathlib
import subprocess
import sys

from harness.session import Session
from harness.tap import Tap
from harness.waiting import wait_until
from screenshots import NOW, addresses

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])

# What a person can use; each must say what it is.
CONTROLS = {"button", "push-button", "toggle-button", "check-box", "radio-button", "switch", "text", "entry",
            "password-text", "slider", "spin-button", "combo-box", "menu-button", "link", "list-item",
            "menu-item", "page-tab"}


def settings(session, address, size="1120x780"):
    width, height = size.split("x")
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width={width}\n"
                    f"window-height={height}\nfirst-run-done=true\n")


def example(session):
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env={**session.env, "MENTOR_NOW": NOW})
    return addresses(session.data / "mentor/mentees")


def nameless(app):
    """The controls on the screen that do not say what they are."""
    return [node for node in app.root.walk()
            if node.role in CONTROLS and "focusable" in node.states and not node.name.strip()]


def all_named(app):
    """Wait until every control on the screen says what it is."""
    found = []

    def look():
        found[:] = nameless(app)
        return not found

    try:
        wait_until(look, 5)
    except AssertionError:
        raise AssertionError(f"without a name: {found}\n{app.tree()}") from None


def page_test(session, name, address):
    from harness.atspi import App

    def run():
        settings(session, address)
        with App(session, [BUILD / "src/mentor"], name=f"page-{name}",
                 env={"MENTOR_NOW": NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
                      "G_DEBUG": "fatal-warnings"}) as app:
            app.find("list", "Pages and people")
            all_named(app)
            app.assert_quiet()
    return run


def main():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        pages = example(session)
        pages.pop("welcome")
        tests = {name: page_test(session, name, address) for name, address in pages.items()}
        return Tap(tests).main()


if __name__ == "__main__":
    sys.exit(main())
