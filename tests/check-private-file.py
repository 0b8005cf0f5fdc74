#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes into a file and back, and the page of the preferences that says what keeps them."""

import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

from harness.canary import Canary
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
ENV = {"MENTOR_NOW": "2026-11-23T09:00:00", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"),
       "G_DEBUG": "fatal-warnings"}
# GTK's own window for choosing a file complains of itself while a path is typed into it.
CHOOSER = [r"Gtk-CRITICAL .*: gtk_tree_(model|store)_\w+: assertion"]
OPEN = "Choose a File of Private Notes"
NOT_FATAL = {"G_DEBUG": ""}
STORED = "Kept in your keyring only. Stored."
PASSPHRASE = "correct horse battery"
PAGE = "Private Notes"
LOCKED = "Private Notes Are Locked"


def settings(session, more=""):
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='reflections'\nfirst-run-done=true\n{more}")


def prepare(session, more=""):
    """The example's people."""
    session.run([str(BUILD / "src/mentor-example"), str(session.data / "mentor")], check=True,
                stdout=subprocess.DEVNULL, env=ENV)
    settings(session, more)


def start(session, name, **env):
    from harness.atspi import App
    return App(session, [BUILD / "src/mentor"], name=name, env={**ENV, **env})


def close_dialogs(app):
    """By Escape, of which a dialog that is just going may take one."""
    for _ in range(3):
        if app.root.all("dialog"):
            app.key("Escape")
            try:
                app.gone("dialog", timeout=3)
            except Late:
                continue


def leave(app):
    """Quit by key: what was open is taken down, and nothing complains about it."""
    close_dialogs(app)
    app.key("ctrl+q")
    assert_equal(app.wait_end(), 0, "the exit status")
    app.assert_quiet(allowed=CHOOSER)


def write(app, person, text):
    app.find("button", "New Note").click()
    app.find("list", "People").find("list-item", person).click()
    note = app.find("text", "Private note")
    note.wait(lambda it: "focused" in it.states, "the keyboard")
    if text.isascii():
        app.type(text)
    else:
        note.set_text(text)
    app.find("label", STORED)
    app.key("alt+Left")


def on_disk(session):
    """Until every witness is on the disk that the keyring has given."""
    wait_until(lambda: any('"notebook"' in path.read_text() for path in (session.data / "mentor").rglob("*.json")),
               PATIENCE, "the witness on the disk")


def notes_page(app):
    """The page of the preferences, by keyboard alone."""
    app.key("ctrl+comma")
    app.find("page-tab", PAGE).click()
    says(app, "Your Keyring")


def says(app, text):
    """Wait for a text; groups and rows have it as their name, too."""
    return app.find("label", text, nth=0)


def press(app, name):
    app.find("button", name, nth=0).click()


def choose_file(app, title, path, said=None):
    """Name a file in the window that chooses files; what is said then does not stay long."""
    chooser = app.find(None, title, nth=0)
    app.change_window()

    def entry():
        found = app.focused()
        return found if found and found.role == "text" and "editable" in found.states else None

    if title == OPEN:
        app.key("ctrl+l")
        wait_until(entry, PATIENCE, f"a place to write in {chooser}").set_text(str(path))
        chooser.find("button", "Open").click()
    else:
        app.key("ctrl+a")
        app.type(str(path))
        app.key("Return")
    if said:
        says(app, said)
    app.gone(None, title)

    def alone():
        found = app.session.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.process.pid)],
                                capture_output=True, text=True).stdout.split()
        return len(found) == 1

    wait_until(alone, PATIENCE, "the window that chooses to be gone")
    app.change_window()
    app.take_keyboard()


def passphrase_rows(app, dialog):
    return dialog.find("text", "Passphrase"), dialog.find("text", "The Same Once More")


def export(app, path, said, passphrase=PASSPHRASE, choose=choose_file):
    press(app, "Export Private Notes…")
    fill_export(app, path, said, passphrase, choose)


def fill_export(app, path, said, passphrase=PASSPHRASE, choose=choose_file):
    dialog = app.find("dialog", "Export Private Notes")
    first, again = passphrase_rows(app, dialog)
    app.tab_to(first)
    app.type(passphrase)
    app.key("Return")
    again.wait(lambda it: "focused" in it.states, "the keyboard")
    app.type(passphrase)
    app.key("Return")
    choose(app, "Save Private Notes", path, said)
    app.gone("dialog", "Export Private Notes")


def open_file(app, path, passphrase=PASSPHRASE, choose=choose_file):
    press(app, "Import Private Notes…")
    dialog = app.find("dialog", "Import Private Notes")
    dialog.find("button", "Choose File…").click()
    choose(app, OPEN, path)
    dialog.find("text", "Passphrase").wait(lambda it: "focused" in it.states, "the keyboard")
    app.type(passphrase)
    app.key("Return")
    return dialog


def trouble(app, dialog):
    """What the dialog says was wrong: the last sentence on it, below the passphrase."""
    dialog.find("text", "Passphrase")

    def last():
        found = [node.name for node in dialog.all("label")]
        # The buttons of the header come after the page.
        below = found[found.index("Passphrase"):found.index("Cancel")] if "Passphrase" in found else []
        return [text for text in below if text != "Passphrase"][:1]

    return wait_until(last, PATIENCE, "a sentence")[0]


def notes_in_list(app, texts):
    for text in texts:
        app.find("list-item", re.compile(re.escape(text)))


def make_file(folder):
    """An exported file and the texts in it; from another process, since libatspi keeps to its first bus."""
    subprocess.run([sys.executable, __file__, "--make", str(folder)], check=True, stdout=sys.stderr)
    return folder / "notes.age", json.loads((folder / "texts.json").read_text())


def make_file_here(folder):
    canary = Canary()
    texts = [canary.text, "Second thought", "About Jonas"]
    path = folder / "notes.age"
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "export", **NOT_FATAL) as app:
            write(app, "Amara Osei", texts[0])
            write(app, "Amara Osei", texts[1])
            write(app, "Jonas Lindqvist", texts[2])
            on_disk(session)
            notes_page(app)
            says(app, "Never")
            says(app, "These Notes Are in One Place Only")
            export(app, session.home / "notes.age", "3 private notes saved in “notes.age”")
            says(app, re.compile("^Today, "))
            app.gone("label", "These Notes Are in One Place Only")
            assert_equal(app.holds(PASSPHRASE), None, "the passphrase in a widget")
            leave(app)
        made = session.home / "notes.age"
        assert_equal(made.stat().st_mode & 0o777, 0o600, "who may read the file")
        canary.positive_control(session.tmp)
        spared = [*session.keyring.own_files()]
        assert_equal(canary.search([session.root], except_for=spared), [], "the text outside of the keyring")
        path.write_bytes(made.read_bytes())
    (folder / "texts.json").write_text(json.dumps(texts))


def decrypt_with_age(path):
    """What Debian's own program finds in a file; it takes the passphrase from a terminal only."""
    reading, writing = os.pipe()
    child, terminal = pty.fork()
    if child == 0:
        os.dup2(writing, 1)
        os.execvp("age", ["age", "-d", str(path)])
    os.close(writing)
    asked = b""
    while b":" not in asked:
        asked += os.read(terminal, 100)
    os.write(terminal, PASSPHRASE.encode() + b"\n")
    with open(reading, "rb") as stream:
        found = stream.read()
    _pid, status = os.waitpid(child, 0)
    os.close(terminal)
    assert_equal(os.waitstatus_to_exitcode(status), 0, "what age says")
    return found


def test_there_and_back():
    """Into a file, and into another home with a fresh keyring; once, however often."""
    with tempfile.TemporaryDirectory() as folder:
        path, texts = make_file(pathlib.Path(folder))
        found = json.loads(decrypt_with_age(path))
        assert_equal(sorted(note["text"] for record in found["records"] for note in record["notes"]), sorted(texts))
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            prepare(session)
            (session.home / "notes.age").write_bytes(path.read_bytes())
            with start(session, "import", **NOT_FATAL) as app:
                notes_page(app)
                dialog = open_file(app, session.home / "notes.age")
                says(dialog, "2 new")
                says(dialog, "1 new")
                app.gone("label", "Not Among Your People")
                app.key("Return")
                says(app, "3 private notes imported")
                app.gone("dialog", "Import Private Notes")
                on_disk(session)
                # Once more: everything is there.
                dialog = open_file(app, session.home / "notes.age")
                says(dialog, "2 here already")
                says(dialog, "1 here already")
                assert "sensitive" not in dialog.find("button", "Import").states
                app.key("Escape")
                app.gone("dialog", "Import Private Notes")
                leave(app)
            with start(session, "imported") as app:
                notes_in_list(app, texts)
                assert_equal(len([row for row in app.root.all("list-item")
                                  if any(text in row.name for text in texts)]), len(texts), "the notes")
                leave(app)
            spared = [*session.keyring.own_files()]
            canary = Canary(texts[0])
            assert_equal(canary.search([session.root], except_for=spared), [], "the text outside of the keyring")


def test_strangers():
    """Somebody who is not here is left out, unless chosen."""
    with tempfile.TemporaryDirectory() as folder:
        path, texts = make_file(pathlib.Path(folder))
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            settings(session)
            (session.data / "mentor").mkdir()
            (session.home / "notes.age").write_bytes(path.read_bytes())
            with start(session, "strangers", **NOT_FATAL) as app:
                notes_page(app)
                dialog = open_file(app, session.home / "notes.age")
                says(dialog, "Not Among Your People")
                button = dialog.find("button", "Import")
                assert "sensitive" not in button.states
                row = dialog.find("check-box", "Amara Osei", nth=0)
                app.tab_to(row)
                app.key("space")
                button.wait(lambda it: "sensitive" in it.states, "the button")
                button.click()
                says(app, "2 private notes imported")
                app.key("Escape")
                app.find("list", "Pages and people").find("list-item", re.compile("Amara Osei"))
                app.gone("list-item", re.compile("Jonas Lindqvist"))
                notes_in_list(app, texts[:2])
                leave(app)


def test_bad_files():
    """Each has its own words, the dialog stays, and nothing is changed."""
    with tempfile.TemporaryDirectory() as folder:
        path, _texts = make_file(pathlib.Path(folder))
        whole = path.read_bytes()
        factor = re.sub(rb"(-> scrypt \S+) \d+", rb"\1 40", whole)
        assert factor != whole
        changed = bytearray(whole)
        changed[-5] ^= 1
        with Session(display=True, atspi=True, keyring="password", export=True) as session:
            prepare(session)
            with start(session, "bad-files", **NOT_FATAL) as app:
                notes_page(app)
                before = session.keyring.own_files()[0]
                stamp = sorted((it.name, it.stat().st_mtime_ns) for it in before.iterdir())
                said = {}
                for name, data, passphrase in (
                        ("wrong.age", whole, "not the passphrase"), ("cut.age", whole[:-30], PASSPHRASE),
                        ("head.age", whole[:40], PASSPHRASE), ("changed.age", bytes(changed), PASSPHRASE),
                        ("factor.age", factor, PASSPHRASE), ("other.age", b"A letter.\n" * 30, PASSPHRASE),
                        ("empty.age", b"", PASSPHRASE)):
                    file = session.home / name
                    file.write_bytes(data)
                    dialog = open_file(app, file, passphrase)
                    said[name] = trouble(app, dialog)
                    print(f"# {name}: {said[name]}")
                    dialog.find("text", "Passphrase")
                    app.key("Escape")
                    app.gone("dialog", "Import Private Notes")
                # Within its only block, a file that was cut cannot be told from one that was changed.
                assert_equal(said["cut.age"], said["changed.age"])
                different = [said[name] for name in ("wrong.age", "head.age", "changed.age", "factor.age", "other.age")]
                assert_equal(len(set(different)), len(different), f"different sentences of {said}")
                assert_equal(sorted((it.name, it.stat().st_mtime_ns) for it in before.iterdir()), stamp, "the keyring")
                leave(app)


def test_passphrase():
    """What is said while one is typed, and what does not leave the rows."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "passphrase", **NOT_FATAL) as app:
            notes_page(app)
            press(app, "Export Private Notes…")
            says(app, "Nothing to Export Yet")
            app.key("Escape")
            app.gone("dialog", "Export Private Notes")
            app.key("Escape")
            app.gone("dialog", "Preferences")
            write(app, "Amara Osei", "Between us")
            write(app, "Jonas Lindqvist", "Also")
            notes_page(app)
            press(app, "Export Private Notes…")
            dialog = app.find("dialog", "Export Private Notes")
            first, again = passphrase_rows(app, dialog)
            save = dialog.find("button", "Export…")
            app.tab_to(first)
            app.type("elevenchars")
            dialog.find(None, re.compile("^At least 12 characters"), nth=0)
            app.type("!")
            dialog.find(None, re.compile("^Long enough"), nth=0)
            app.key("Return")
            app.type("elevenchars?")
            dialog.find(None, re.compile("^The two are not the same"), nth=0)
            assert "sensitive" not in save.states
            app.key("BackSpace")
            app.type("!")
            dialog.find(None, "Both are the same.", nth=0)
            save.wait(lambda it: "sensitive" in it.states, "the button")
            app.key("ctrl+a", "ctrl+c", "ctrl+x")
            assert_equal(session.run(["timeout", "30", "xclip", "-selection", "clipboard", "-o"],
                                     capture_output=True).stdout, b"", "the clipboard")
            app.key("Delete", "ctrl+z")
            dialog.find(None, re.compile("^Long enough"), nth=0)

            # Only one of the two people.
            app.type("elevenchars!")
            app.tab_to(dialog.find("check-box", "All People", nth=0))
            app.key("space")
            app.tab_to(dialog.find("check-box", "Amara Osei", nth=0))
            app.key("space")
            save.click()
            choose_file(app, "Save Private Notes", session.home / "one.age", "1 private note saved in “one.age”")
            # That was not all there is.
            says(app, "Never")
            leave(app)


def test_page_follows():
    """The page of the preferences, while the keyring goes through its states."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "follows") as app:
            write(app, "Amara Osei", "Between us")
            notes_page(app)
            says(app, "GNOME Keyring")
            says(app, "Open")
            says(app, re.compile("^Notes on 1 person, .* in all$"))
            says(app, "Encrypted, with the password of the keyring")
            session.keyring.lock()
            says(app, re.compile("^Locked[.] "))
            session.keyring.unlock()
            says(app, "Open")
            session.keyring.stop()
            says(app, "No keyring is running")
            session.keyring.start()
            says(app, "GNOME Keyring")
            leave(app)


def page_says(keyring, *texts, behaviour=None):
    def run():
        with Session(display=True, atspi=True, keyring=keyring, export=True) as session:
            prepare(session)
            with start(session, f"page-{keyring.partition(':')[0]}") as app:
                if behaviour:
                    session.keyring.secrets.set_behaviour(behaviour)
                notes_page(app)
                for text in texts:
                    says(app, text)
                leave(app)
    return run


def test_due():
    """After 90 days the page says so."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        # 25 August, 90 days ago; and 26 August.
        for seconds, due in ((1787650000, True), (1787740000, False)):
            prepare(session, f"last-notes-export=int64 {seconds}\n")
            with start(session, f"due-{due}") as app:
                write(app, "Amara Osei", "Between us")
                notes_page(app)
                says(app, re.compile("^(90|89) days ago, "))
                if due:
                    says(app, "These Notes Are in One Place Only")
                else:
                    app.gone("label", "These Notes Are in One Place Only")
                leave(app)


def test_hint():
    """Reflections says so, too, and is quiet again for as long when it is told to, or when the file was made."""
    sentence = re.compile("^Your private notes are in one place only")
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        # Nobody is told with the first note.
        prepare(session)
        with start(session, "hint-first") as app:
            write(app, "Amara Osei", "Between us")
            app.find("list-item", re.compile("Between us"))
            app.gone("label", sentence)
            on_disk(session)
            leave(app)
        for day, told in (("2027-02-20", False), ("2027-02-21", True)):
            with start(session, f"hint-{day}", MENTOR_NOW=f"{day}T09:00:00") as app:
                app.find("list-item", re.compile("Between us"))
                if not told:
                    app.gone("label", sentence)
                else:
                    app.find("label", sentence)
                    app.find("button", "Export…").click()
                    app.find("dialog", "Export Private Notes")
                    app.key("Escape")
                    app.gone("dialog", "Export Private Notes")
                    app.find("label", sentence)
                    # Nor is it there while the notes are not.
                    app.key("ctrl+l")
                    app.gone("label", sentence)
                    app.find("button", "Unlock").click()
                    app.find("button", "Not Now").click()
                    app.gone("label", sentence)
                leave(app)
        for day, told in (("2027-05-21", False), ("2027-05-22", True)):
            with start(session, f"hint-{day}", MENTOR_NOW=f"{day}T09:00:00", **NOT_FATAL) as app:
                app.find("list-item", re.compile("Between us"))
                if not told:
                    app.gone("label", sentence)
                else:
                    app.find("label", sentence)
                    app.find("button", "Export…").click()
                    fill_export(app, session.home / "notes.age", "1 private note saved in “notes.age”")
                    app.gone("label", sentence)
                leave(app)


def test_lock():
    """Locked while a passphrase is typed, or what a file brings is shown: nothing of it stays, and it can begin anew."""
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        prepare(session)
        with start(session, "lock", **NOT_FATAL) as app:
            def show_passphrase(dialog):
                dialog.find("button", "Show Password", nth=0).click()
                wait_until(lambda: dialog.all("text", "Passphrase")[0].text == PASSPHRASE, PATIENCE,
                           "the passphrase to be shown", also=(IndexError,))

            def lock(dialog):
                app.key("ctrl+l")
                dialog.find("label", LOCKED)
                wait_until(lambda: app.holds(PASSPHRASE) is None, PATIENCE, "the passphrase to be in no widget")

            def unlock(dialog):
                dialog.find("button", "Unlock").click()
                assert_equal(dialog.find("text", "Passphrase").text, "")

            write(app, "Amara Osei", "Between us")
            notes_page(app)
            press(app, "Export Private Notes…")
            dialog = app.find("dialog", "Export Private Notes")
            dialog.find("text", "Passphrase").wait(lambda it: "focused" in it.states, "the keyboard")
            app.type(PASSPHRASE)
            show_passphrase(dialog)
            lock(dialog)
            assert "sensitive" not in dialog.find("button", "Export…").states
            unlock(dialog)
            assert "sensitive" not in dialog.find("button", "Export…").states
            fill_export(app, session.home / "notes.age", "1 private note saved in “notes.age”")

            dialog = open_file(app, session.home / "notes.age")
            dialog.find("label", "What It Brings")
            lock(dialog)
            wait_until(lambda: app.holds("Between us") is None, PATIENCE, "the note to be in no widget")
            unlock(dialog)
            app.gone("label", "What It Brings")
            # And while the file is being opened, which takes its time.
            dialog.find("text", "Passphrase").focus()
            app.type(PASSPHRASE)
            show_passphrase(dialog)
            dialog.find("text", "Passphrase").focus()
            app.key("Return")
            lock(dialog)
            unlock(dialog)
            app.gone("label", "What It Brings")
            leave(app)


TESTS = {
    "there-and-back": test_there_and_back,
    "strangers": test_strangers,
    "bad-files": test_bad_files,
    "passphrase": test_passphrase,
    "page": test_page_follows,
    "page-plain": page_says("plain", "GNOME Keyring", re.compile("^Not encrypted: this keyring has no password")),
    "page-file": page_says("file", re.compile("^A keyring file of Mentor"), re.compile("^Encrypted, with the key")),
    "page-none": page_says("none", "No keyring is running", re.compile("^There is no keyring service")),
    "page-other": page_says("scripted:normal", re.compile("^Mentor cannot see whether")),
    "page-locked": page_says("locked", re.compile("^Locked[.] ")),
    "due": test_due,
    "hint": test_hint,
    "lock": test_lock,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make_file_here(pathlib.Path(sys.argv[2]))
        sys.exit()
    sys.exit(Tap(TESTS).main())
