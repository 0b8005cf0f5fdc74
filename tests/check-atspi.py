#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries lib/atspi.py on the window of atspi-specimen.py."""

import pathlib
import re
import signal
import sys
import tempfile

from harness.session import Session
from harness.tap import Tap, assert_equal, evidence_folder
from harness.waiting import Late

SPECIMEN = pathlib.Path(__file__).resolve().with_name("atspi-specimen.py")


def told(app, text):
    """The window's top line says what happened last."""
    app.find("label", text)


def fails(kind, call):
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError("it should have failed")


def tests(session, app):
    from harness.atspi import App, Atspi, GLib

    def buttons():
        app.find("button", "Say Hello").click()
        told(app, "hello: said")

    def entry_row():
        app.find("text", "Full name").set_text("Ada Lövelace 😀")
        told(app, "name: Ada Lövelace 😀")
        assert_equal(app.find("text", "Full name").text, "Ada Lövelace 😀")

    def switches():
        app.find("check-box", "Remind me").click()
        told(app, "remind: True")
        app.find("check-box", "Remind me", state="checked").press()
        told(app, "remind: False")
        app.find("check-box", "Done").click()
        told(app, "done: True")

    def rows():
        app.find("list-item", "Open details").click()
        told(app, "row: details")
        app.find("button", "Add Person").press()
        told(app, "row: person")

    def lists():
        people = app.find("list", "People")
        people.select("Grace")
        told(app, "selected: Grace")
        app.find("list-item", "Mary").click()
        told(app, "activated: Mary")
        app.find("list-item", "Ada").press()
        told(app, "activated: Ada")

    def list_view():
        app.find("list-item", "Session 4").press()
        told(app, "session: 4")

    def long_texts():
        for name, key in (("Plain note", "plain"), ("Source note", "source")):
            view = app.find("text", name)
            view.set_text("one\ntwo ü")
            app.key("ctrl+End")
            app.type("; three (done)?")
            view.wait(lambda it: it.text == "one\ntwo ü; three (done)?", "what was typed")
        # Tab leaves no character behind on the way out.
        app.find("button", "Say Hello").focus()
        assert_equal(app.find("text", "Source note").text, "one\ntwo ü; three (done)?")

    def drop_down():
        app.find("combo-box", "Rhythm").choose("monthly")
        told(app, "rhythm: 2")
        app.find("combo-box", "Rhythm").choose("weekly")
        told(app, "rhythm: 0")

    def menu():
        app.find("toggle-button", re.compile("^More")).click()
        # GTK 4.18 gives the items of a menu model no name.
        app.find("menu-item", nth=0).click()
        told(app, "menu: rename")

    def toast():
        app.find("button", "Show Toast").click()
        app.find("button", "Undo").click()
        told(app, "toast: undone")
        app.gone("button", "Undo")

    def dialog():
        app.find("button", "Open Dialog").click()
        app.find("dialog", "Details").find("label", "Text in the dialog")
        app.key("Escape")
        app.gone("dialog", "Details")
        told(app, "dialog: closed")

    def scrolled_out():
        # The mouse would miss it; so this goes by keyboard, which scrolls there.
        row = app.find("list-item", "Far below")
        assert not row.point()
        row.click()
        told(app, "row: far")

    def frozen():
        # One that does not answer shows nothing, but it is not gone.
        # Looked at once before, or the question for the root's role fails by itself.
        button = app.find("button", "Say Hello")
        app.process.send_signal(signal.SIGSTOP)
        try:
            Atspi.set_timeout(200, 200)
            fails(GLib.Error, lambda: button.states)
            fails(GLib.Error, button.children)
            fails(Late, lambda: app.gone("button", "Say Hello", timeout=0.5))
        finally:
            app.process.send_signal(signal.SIGCONT)
            Atspi.set_timeout(5000, 15000)
        app.find("button", "Say Hello")

    def hidden_page():
        assert app.holds("the page that shows", showing=True)
        assert not app.holds("on the hidden page", showing=True)
        fails(Late, lambda: app.find("label", "on the hidden page", timeout=0.2))

    def wrong_ways():
        assert "2 match" in fails(Late, lambda: app.find("label", "Full name", timeout=0.1))
        fails(Late, lambda: app.find("button", "Not there", timeout=0.1))
        fails(Late, lambda: app.find("button", "Not now").wait(lambda it: "sensitive" in it.states, "use", 0.1))
        fails(ValueError, lambda: app.type("ü"))

    def evidence():
        with tempfile.TemporaryDirectory() as folder:
            app.save_evidence(folder)
            assert "button 'Say Hello'" in pathlib.Path(folder, "specimen.tree").read_text()
            picture = pathlib.Path(folder, "specimen.png").read_bytes()
            assert picture.startswith(b"\x89PNG") and len(picture) > 5000, len(picture)

    def quiet():
        app.assert_quiet()
        app.find("button", "Warn").click()
        app.root.wait(lambda _: "on purpose" in app.stderr(), "the warning")
        assert "on purpose" in fails(AssertionError, app.assert_quiet)
        app.assert_quiet(allowed=["a warning on purpose"])

    def ends_and_starts():
        app.find("button", "Quit").click()
        assert_equal(app.wait_end(), 0)
        assert "ended with 0" in fails(AssertionError, lambda: app.gone("button", "Not there"))
        app.start()
        told(app, "nothing: yet")
        missing = fails(AssertionError, lambda: App(session, [sys.executable, "-c", "exit(3)"], name="x").start())
        assert "ended with 3" in missing, missing

    return {function.__name__.replace("_", "-"): function for function in (
        scrolled_out, buttons, entry_row, switches, rows, lists, list_view, long_texts, drop_down, menu, toast,
        dialog, frozen, hidden_page, wrong_ways, evidence, quiet, ends_and_starts)}


def main():
    with Session(display=True, atspi=True, export=True) as session:
        from harness.atspi import App
        with App(session, [sys.executable, SPECIMEN], name="specimen") as app:
            folder = evidence_folder()
            return Tap(tests(session, app), lambda name: folder and app.save_evidence(f"{folder}/{name}")).main()


if __name__ == "__main__":
    sys.exit(main())
