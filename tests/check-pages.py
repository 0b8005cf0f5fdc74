#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page and every dialog with the example data.

Every control says what it is, Escape closes what was opened, and after Ctrl+Q the
application ends well and without a warning. Names of tests choose among them.
"""

import os
import pathlib
import re
import subprocess
import sys

from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until
from screenshots import NOW, addresses

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])

# What a person can use; each must say what it is.
CONTROLS = {"button", "push-button", "toggle-button", "check-box", "radio-button", "switch", "text", "entry",
            "password-text", "slider", "spin-button", "combo-box", "menu-button", "link", "list-item",
            "menu-item", "page-tab"}


def settings(session, address, size="1120x780", first=False):
    width, height = size.split("x")
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width={width}\n"
                    f"window-height={height}\nfirst-run-done={str(not first).lower()}\n")


def example(session):
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env={**session.env, "MENTOR_NOW": NOW})
    return addresses(session.data / "mentor/mentees")


def nameless(top):
    """The controls on the screen that do not say what they are."""
    return [node for node in top.walk()
            if node.role in CONTROLS and "focusable" in node.states and not node.name.strip()]


def all_named(top):
    """Wait until every control on the screen, or in a dialog, says what it is."""
    found = []

    def look():
        found[:] = nameless(top)
        return not found

    try:
        wait_until(look, PATIENCE)
    except AssertionError:
        raise AssertionError(f"without a name: {found}\n{top.tree()}") from None


def start(session, name):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=f"page-{name}",
               env={"MENTOR_NOW": NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
                    "G_DEBUG": "fatal-warnings"})


def leave(app):
    """Quit by key: the pages are taken down, and nothing complains about it."""
    app.key("ctrl+q")
    assert_equal(app.wait_end(), 0, "the exit status")
    app.assert_quiet()


def page_test(session, name, address):
    def run():
        settings(session, address)
        with start(session, name) as app:
            app.find("list", "Pages and people")
            all_named(app.root)
            leave(app)
    return run


def by_key(key):
    return lambda app: app.key(key)


def by_button(name):
    return lambda app: app.find("button", name).click()


def by_row(key, row):
    """A dialog over the one that the key opens; that one goes first when the keyboard is there."""
    def run(app):
        app.key(key)
        app.find("list-item", row).click()
    return run


def by_menu(button, item):
    """Opened by key; GTK 4.18 gives the items no name, so they are counted."""
    def run(app):
        app.find("toggle-button", button, nth=0).click()
        app.find("menu-item", nth=item).click()
    return run


def reminders(app):
    """The second page of the preferences."""
    app.key("ctrl+comma")
    app.find("page-tab", "Reminders").click()
    app.find("check-box", "Remind Me When Mentor Is Closed", nth=0)


def dialog(app):
    """The dialog on the screen, or None. It is near the top; a page below it may be long."""
    level = [app.root]
    for _ in range(9):
        for node in level:
            if node.role in ("dialog", "alert"):
                return node
        level = [child for node in level for child in node.children() if child.showing]
    return None


def escaped(app):
    """Whether Escape closes the dialog; the key may be too early for one that has just come."""
    from gi.repository import GLib

    app.key("Escape")
    return wait_until(lambda: not dialog(app), 4, "the dialog to go", also=(GLib.Error,))


# What opens each dialog, by the page it opens from.
DIALOGS = {
    "overview": {
        "preferences": by_key("ctrl+comma"),
        "reminders": reminders,
        "shortcuts": by_key("ctrl+question"),
        "about": by_menu("Main Menu", 4),
        "add relationship": by_menu("Add", 4),
        "plan session": by_key("ctrl+n"),
        "log session": by_key("ctrl+shift+n"),
        "templates": by_row("ctrl+n", "Template"),
        "new action": by_key("ctrl+shift+a"),
    },
    "session-planned": {
        "use a template": by_menu("Change Session", 4),
        "save as template": by_menu("Change Session", 5),
    },
    "goal": {
        "check-ins": by_button("Show Check-Ins as a Table"),
        "let it rest": by_menu("Change Goal", 1),
    },
    "today": {
        "propose a date": by_button("Propose a Date"),
        "log contact": by_button("Log Contact"),
        "pause": by_button("Pause"),
    },
    "calendar": {
        "plan session": by_button("Plan Session"),
    },
    "guide-page": {
        "whose goal": by_button("New Goal"),
    },
    "seeking": {
        "add somebody": by_button("Add Somebody…"),
    },
    "becoming": {
        "first talk": by_button("Sheet for the First Talk…"),
    },
    "reflections": {
        "new note": by_button("New Note"),
    },
}


def dialogs_test(session, name, address):
    """All dialogs that open from one page."""
    from gi.repository import GLib

    def run():
        settings(session, address)
        with start(session, f"dialogs-{name}") as app:
            app.find("list", "Pages and people")
            for title, opened in DIALOGS[name].items():
                try:
                    opened(app)
                    shown = wait_until(lambda: dialog(app), PATIENCE, "the dialog", also=(GLib.Error,))
                    all_named(shown)
                    wait_until(lambda: escaped(app), 60, "the dialog to go", also=(GLib.Error, Late))
                except AssertionError as error:
                    raise AssertionError(f"{title}: {error}") from error
            leave(app)
    return run


def keyboard_test(session, address):
    """Goals change places and go by keys alone, and the keyboard stays near."""
    from gi.repository import GLib

    def goals(app):
        """Their names; each says its area and shape after the title."""
        return [node.name for node in app.all("list-item", re.compile(" · "))]

    def wait_goals(app, expected):
        wait_until(lambda: goals(app) == expected, PATIENCE, f"the order {expected}", also=(GLib.Error,))

    def wait_focus(app, name):
        wait_until(lambda: app.focused().name == name, PATIENCE, f"the focus on {name}",
                   also=(GLib.Error, AttributeError))

    def run():
        settings(session, address)
        with start(session, "keyboard") as app:
            first, second, third = wait_until(lambda: goals(app), PATIENCE)
            app.tab_to(app.find("list-item", first))
            app.key("alt+Down")
            wait_goals(app, [second, first, third])
            wait_focus(app, first)
            app.key("alt+Up")
            wait_goals(app, [first, second, third])
            wait_focus(app, first)
            # Remove is the last in the menu.
            app.key("Tab", "space")
            app.find("menu-item", nth=0)
            app.key("Up", "Return")
            wait_goals(app, [second, third])
            wait_focus(app, second)
            app.key("ctrl+z")
            wait_goals(app, [first, second, third])
            wait_focus(app, second)
            app.key("Return")
            app.find("text", "Title of the goal")
            app.key("alt+Left")
            wait_goals(app, [first, second, third])
            wait_focus(app, second)
            # The main menu is beside the page.
            app.key("Return")
            app.find("text", "Title of the goal")
            app.key("F10")
            app.find("menu-item", nth=0)
            app.key("Escape", "alt+Left")
            wait_goals(app, [first, second, third])
            leave(app)
    return run


def welcome_test(session):
    """The first minutes, to the last page, and away from it."""
    def run():
        folder = session.data / "mentor"
        folder.rename(session.data / "example")
        try:
            settings(session, "", first=True)
            with start(session, "welcome") as app:
                for role, button in (("button", "Begin"), ("list-item", "I Mentor")):
                    node = app.find(role, button)
                    all_named(app.root)
                    node.press()
                entry = app.find("text", "Name")
                all_named(app.root)
                entry.focus()
                app.type("Amara")
                app.find("button", "Next").press()
                app.find("button", "Later")
                all_named(app.root)
                leave(app)
        finally:
            if folder.exists():
                folder.rename(session.data / "welcome")
            (session.data / "example").rename(folder)
    return run


def main():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        pages = example(session)
        pages.pop("welcome")
        tests = {name: page_test(session, name, address) for name, address in pages.items()}
        tests |= {f"dialogs-{name}": dialogs_test(session, name, pages[name]) for name in DIALOGS}
        tests["keyboard"] = keyboard_test(session, pages["goals"])
        tests["welcome"] = welcome_test(session)
        return Tap(tests).main()


if __name__ == "__main__":
    sys.exit(main())
