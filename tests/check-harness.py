#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries the test harness itself: sessions, keyrings, the scripted Secret Service, the
search for leaks and the schema checks. Needs a bus, no display."""

import base64
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

import gi

gi.require_version("GLib", "2.0")
from gi.repository import GLib  # noqa: E402

from harness.canary import Canary
from harness.schema import Schemas, load
from harness.secret_service import BEHAVIOURS, parse_behaviour
from harness.session import KEYRING_PASSWORD, MARK, SECRETS, Session, SessionError
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

HERE = pathlib.Path(__file__).resolve().parent
RUNNER = str(HERE / "run-in-session.py")

# What a test program does with libsecret, in a process of its own as the application is.
CLIENT = """
import sys, gi
gi.require_version("Secret", "1")
from gi.repository import Gio, GLib, Secret
schema = Secret.Schema.new("com.example.Mentor.Test", Secret.SchemaFlags.NONE,
                           {"record": Secret.SchemaAttributeType.STRING})
verb, record, *text = sys.argv[1:]
cancel = Gio.Cancellable()
wanted = {"record": record}
try:
    if verb == "store":
        print(Secret.password_store_sync(schema, wanted, None, "Test", text[0], cancel))
    elif verb == "lookup":
        print(Secret.password_lookup_sync(schema, wanted, cancel))
    elif verb == "clear":
        print(Secret.password_clear_sync(schema, wanted, cancel))
    elif verb == "search":
        print([item.get_locked() for item in
               Secret.password_search_sync(schema, wanted, Secret.SearchFlags.ALL, cancel)])
except GLib.Error as error:
    print(f"{error.domain}:{error.code}")
"""


def client(session, *words, timeout=3.0):
    """One libsecret call; what it printed, or "no answer" when it does not come back."""
    try:
        done = session.run([sys.executable, "-c", CLIENT, *words], capture_output=True, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return "no answer"
    assert_equal(done.returncode, 0, done.stderr)
    return done.stdout.strip()


def secrets_of(session):
    return [secret for _attributes, _label, secret, _locked in session.keyring.secrets.items()]


def scripted(behaviour):
    return Session(keyring=f"scripted:{behaviour}")


def fails(kind, call):
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError("it should have failed")


def gone(pid):
    return not os.path.exists(f"/proc/{pid}") or pathlib.Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] == "Z"


# The session

def session_is_private():
    with Session() as session:
        script = 'for v in HOME XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_RUNTIME_DIR TMPDIR; ' \
                 'do eval "test -d \\"\\$$v\\" && echo \\$$v"; done'
        places = session.run(["sh", "-c", script], capture_output=True, text=True).stdout.split()
        assert_equal(len(places), 7)
        assert all(place.startswith(f"{session.root}/") for place in places), places
        assert_equal(session.runtime.stat().st_mode & 0o777, 0o700)
        assert "DISPLAY" not in session.env
        assert_equal((session.env["LC_ALL"], session.env["TZ"]), ("C.UTF-8", "Europe/Berlin"))
        names = session.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "ListActivatableNames")[0]
        assert_equal(names, ["org.freedesktop.DBus"])
        root = session.root
        stray = session.popen(["sh", "-c", "trap '' TERM; setsid sleep 300 & echo $!; exec sleep 300"],
                              stdout=subprocess.PIPE, text=True)
        inner = int(stray.stdout.readline())
    assert not root.exists()
    assert stray.poll() is not None and gone(inner)


def session_ends_with_its_owner():
    for how in (signal.SIGTERM, signal.SIGKILL):
        runner = subprocess.Popen([sys.executable, RUNNER, "--keyring", "password", "--",
                                   "sh", "-c", f"echo $HOME ${MARK}; exec sleep 300"], stdout=subprocess.PIPE, text=True)
        home, mark = runner.stdout.readline().split()
        runner.send_signal(how)
        runner.wait(10)
        runner.stdout.close()
        wait_until(lambda: not pathlib.Path(home).exists(), 5, f"the folder to go after {how.name}")
        left = [entry for entry in pathlib.Path("/proc").iterdir() if entry.name.isdigit() and marked(entry, mark.encode())]
        assert_equal(left, [])


def marked(entry, mark):
    try:
        return mark in (entry / "environ").read_bytes()
    except OSError:
        return False


def runner_gives_back_the_status():
    def status(*words):
        return subprocess.run([sys.executable, RUNNER, *words], capture_output=True).returncode

    assert_equal(status("--", "sh", "-c", "exit 77"), 77)
    assert_equal(status("--", "sh", "-c", "kill -SEGV $$"), 128 + signal.SIGSEGV)
    assert_equal(status("--", "/not/there"), 99)
    assert_equal(status("--keyring", "no-such", "--", "true"), 99)
    assert_equal(status("--keyring", "scripted:no-such", "--", "true"), 99)
    fails(SessionError, lambda: Session(keyring="none:odd"))


# The keyrings

def keyring_none():
    with Session() as session:
        assert "error" in client(session, "store", "a", "text")
        assert not session.has_owner(SECRETS)


def keyring_password():
    canary = Canary()
    with Session(keyring="password") as session:
        assert_equal(client(session, "store", "a", canary.text), "True")
        assert_equal(client(session, "lookup", "a"), canary.text)
        session.keyring.lock()
        # No prompter exists, so the prompt is dismissed: NULL, and yet the item is there.
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "search", "a"), "[True]")
        session.keyring.unlock()
        assert_equal(client(session, "lookup", "a"), canary.text)
        session.keyring.stop()
        session.keyring.start(unlock=False)
        assert_equal(client(session, "lookup", "a"), "None")
        session.keyring.stop()
        session.keyring.start()
        assert_equal(client(session, "lookup", "a"), canary.text)
        assert_equal(canary.search([session.root]), [])


def keyring_locked():
    with Session(keyring="locked") as session:
        assert "secret-error" in client(session, "store", "a", "text")
        session.keyring.unlock()
        assert_equal(client(session, "store", "a", "text"), "True")


def keyring_plain():
    canary = Canary()
    with Session(keyring="plain") as session:
        assert_equal(client(session, "store", "a", canary.text), "True")
        session.keyring.stop()
        session.keyring.start()
        assert_equal(client(session, "lookup", "a"), canary.text)
        # Not encrypted, so this is the one place where the search must find it.
        found = canary.search([session.root])
        assert_equal([pathlib.Path(path).parent for path, _forms in found], [session.keyring.folder.resolve()])
        assert_equal(canary.search([session.root], session.keyring.own_files()), [])


def keyring_file():
    canary = Canary()
    with Session(keyring="file") as session:
        assert_equal(client(session, "store", "a", canary.text), "True")
        assert_equal(client(session, "store", "a", canary.text + "2"), "True")
        assert_equal(client(session, "lookup", "a"), canary.text + "2")
        assert all(path.is_file() for path in session.keyring.own_files())
        wrong = {"SECRET_FILE_TEST_PASSWORD": KEYRING_PASSWORD + "x"}
        seen = session.run([sys.executable, "-c", CLIENT, "lookup", "a"], env=wrong, capture_output=True, text=True)
        assert canary.text not in seen.stdout, seen.stdout
        assert_equal(canary.search([session.root]), [])


# The scripted Secret Service

def normal():
    with scripted("normal") as session:
        assert_equal(client(session, "store", "a", "one"), "True")
        assert_equal(client(session, "store", "a", "two ü"), "True")
        assert_equal(client(session, "store", "b", "other"), "True")
        assert_equal(client(session, "lookup", "a"), "two ü")
        assert_equal(client(session, "search", "a"), "[False]")
        assert_equal(secrets_of(session), ["two ü".encode(), b"other"])
        assert_equal([secret for _a, _l, secret in session.keyring.secrets.stored()],
                     [b"one", "two ü".encode(), b"other"])
        attributes, label, _secret, locked = session.keyring.secrets.items()[0]
        assert_equal((attributes["record"], label, locked), ("a", "Test", False))
        assert_equal(client(session, "clear", "a"), "True")
        assert_equal(client(session, "lookup", "a"), "None")
        tool = ["secret-tool", "lookup", "record", "b"]
        assert_equal(session.run(tool, capture_output=True, text=True).stdout, "other")
        session.keyring.secrets.lock()
        assert_equal(client(session, "search", "b"), "[True]")
        assert_equal(client(session, "lookup", "b"), "other")
        assert_equal(session.keyring.secrets.counts()["prompts"], 1)


def big_secret():
    with scripted("normal") as session:
        text = "x" * 700_000
        script = CLIENT.replace("text[0]", f'"x" * {len(text)}')
        done = session.run([sys.executable, "-c", script, "store", "a"], capture_output=True, text=True, timeout=10)
        assert_equal(done.stdout.strip(), "True", done.stderr)
        assert_equal(len(client(session, "lookup", "a")), len(text))


def locked():
    with scripted("locked") as session:
        assert_equal(client(session, "store", "a", "one"), "True")
        session.keyring.secrets.lock()
        assert_equal(client(session, "lookup", "a"), "one")


@contextlib.contextmanager
def with_one_item(behaviour):
    """A service that already keeps an item, then turns to the behaviour."""
    with scripted("normal") as session:
        assert_equal(client(session, "store", "a", "one"), "True")
        session.keyring.secrets.set_behaviour(behaviour)
        yield session


def dismiss():
    with with_one_item("dismiss") as session:
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "search", "a"), "[True]")
        assert "secret-error" in client(session, "store", "a", "two")
        assert_equal(secrets_of(session), [b"one"])
        assert session.keyring.secrets.counts()["dismissed"] >= 2


def dismiss_then_grant():
    with with_one_item("dismiss-then-grant") as session:
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "lookup", "a"), "None")
        # This is how a notebook is lost by who takes NULL for "empty".
        assert_equal(client(session, "store", "a", "two"), "True")
        assert_equal(secrets_of(session), [b"two"])
        assert_equal(client(session, "lookup", "a"), "two")


def silent():
    with with_one_item("silent") as session:
        assert_equal(client(session, "lookup", "a", timeout=0.8), "no answer")
        error = fails(GLib.Error, lambda: session.call(
            SECRETS, "/org/freedesktop/secrets", "org.freedesktop.DBus.Properties", "GetAll",
            GLib.Variant("(s)", ("org.freedesktop.Secret.Service",)), timeout=200))
        assert "Timeout" in error, error
        assert session.has_owner(SECRETS)
        session.keyring.secrets.set_behaviour("normal")
        assert_equal(client(session, "lookup", "a"), "one")


def slow():
    with with_one_item("slow:0.3") as session:
        begun = time.monotonic()
        assert_equal(client(session, "lookup", "a", timeout=5), "one")
        assert time.monotonic() - begun > 0.6


def never_completes():
    with with_one_item("never-completes") as session:
        assert_equal(client(session, "lookup", "a", timeout=0.8), "no answer")
        assert_equal(session.keyring.secrets.counts()["prompts"], 1)
        assert "dismissed" not in session.keyring.secrets.counts()


def wrong_type():
    with with_one_item("wrong-type") as session:
        assert_equal(client(session, "lookup", "a", timeout=0.8), "no answer")


def leaves_with_prompt():
    with with_one_item("leaves-with-prompt") as session:
        assert_equal(client(session, "lookup", "a", timeout=0.8), "no answer")
        assert not session.has_owner(SECRETS)
        session.keyring.secrets.set_behaviour("locked")
        assert_equal(client(session, "lookup", "a"), "one")


def leaves_in_store():
    with with_one_item("leaves-in-store") as session:
        assert "error" in client(session, "store", "a", "two")
        assert not session.has_owner(SECRETS)
        # An error, and yet it was stored.
        session.keyring.secrets.set_behaviour("normal")
        assert_equal(client(session, "lookup", "a"), "two")


def hides_locked():
    with with_one_item("hides-locked") as session:
        assert_equal(client(session, "search", "a"), "[]")
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "store", "a", "two"), "True")
        assert_equal(secrets_of(session), [b"one", b"two"])


def ascii_only():
    with scripted("ascii-only") as session:
        assert_equal(client(session, "store", "a", "ü"), "True")
        assert_equal(secrets_of(session), ["\ufffd\ufffd".encode()])
        assert_equal(client(session, "store", "a", "w7w="), "True")
        assert_equal(client(session, "lookup", "a"), "w7w=")


def no_default_alias():
    with with_one_item("no-default-alias") as session:
        assert_equal(client(session, "lookup", "a"), "one")
        assert "error" in client(session, "store", "a", "two")
        counts = session.keyring.secrets.counts()
        assert_equal((counts["CreateCollection"], counts["dismissed"]), (1, 1))
        assert_equal(secrets_of(session), [b"one"])


def late_store():
    with scripted("late-store:1.5") as session:
        # A client with less patience sees a failure, although it is stored.
        assert_equal(client(session, "store", "a", "one", timeout=0.8), "no answer")
        assert_equal(secrets_of(session), [b"one"])
        begun = time.monotonic()
        assert_equal(client(session, "store", "a", "two", timeout=5), "True")
        assert time.monotonic() - begun > 1.4


def drop_item():
    with with_one_item("drop-item") as session:
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "store", "a", "two"), "True")
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(secrets_of(session), [])
        assert_equal(len(session.keyring.secrets.stored()), 2)


def away():
    with with_one_item("away") as session:
        assert not session.has_owner(SECRETS)
        assert "error" in client(session, "lookup", "a").lower()
        session.keyring.secrets.set_behaviour("normal")
        assert_equal(client(session, "lookup", "a"), "one")


def name_first():
    with with_one_item("away") as session:
        session.keyring.secrets.set_behaviour("name-first:3600")
        assert session.has_owner(SECRETS)
        assert "error" in client(session, "lookup", "a")
        session.keyring.secrets.set_behaviour("normal")
        assert_equal(client(session, "lookup", "a"), "one")


def no_collection():
    with with_one_item("no-collection") as session:
        assert_equal(client(session, "lookup", "a"), "None")
        assert "error" in client(session, "store", "a", "two")
        assert_equal(secrets_of(session), [])
        # What it had is gone for good; a new collection can be written to.
        session.keyring.secrets.set_behaviour("normal")
        assert_equal(client(session, "lookup", "a"), "None")
        assert_equal(client(session, "store", "a", "two"), "True")
        assert_equal(secrets_of(session), [b"two"])


def behaviours():
    assert_equal(parse_behaviour("slow:0.5,dismissed"), {"slow": 0.5, "dismiss": None})
    for odd in ("", "slow:fast", "normal:3", "odd"):
        fails(ValueError, lambda: parse_behaviour(odd))
    with scripted("slow:0.1,dismiss") as session:
        assert "secret-error" in client(session, "store", "a", "one", timeout=5)
        error = fails(GLib.Error, lambda: session.keyring.secrets.set_behaviour("odd"))
        assert "no such behaviour" in error, error
    # Every behaviour has its test here.
    missing = [name for name in BEHAVIOURS if name not in TESTS]
    assert_equal(missing, [])


# Leaks and schemas

def canary():
    it = Canary()
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        planted = it.positive_control(folder)
        assert planted > len(it.forms), planted
        assert_equal(os.listdir(folder), [])
        assert_equal(it.search([folder]), [])
        inner = pathlib.Path(folder, "own")
        inner.mkdir()
        (inner / "keyring").write_text(it.text)
        os.mkfifo(inner / "pipe")
        (inner / "empty").touch()
        assert_equal([path for path, _forms in it.search([folder])], [str(inner / "keyring")])
        assert_equal(it.search([folder], except_for=[inner]), [])
        assert_equal(it.search([folder], except_for=[inner / "keyring"]), [])
        fails(ValueError, lambda: it.search([inner / "nowhere"]))
        # What others make of the text, not our own forms of it.
        text = it.text
        for form, data in (("UTF-16LE", ("x" + text).encode("utf-16")[2:]), ("JSON", json.dumps({"a": text}).encode()),
                           ("percent", b"?q=" + urllib.parse.quote(text).encode()),
                           ("percent, plus", urllib.parse.urlencode({"q": text}).encode()),
                           ("octal", GLib.strescape(text, None).encode()),
                           *((f"base64+{before % 3}", base64.b64encode(b"\xff" * before + text.encode() + b"\xff" * after))
                             for before in range(5) for after in range(3))):
            assert form in it.forms_in(data), (form, data)
        # Somebody who searches for less than all forms must be caught.
        blind = Canary(it.text)
        for form in list(it.forms):
            blind.forms_in = lambda data, skip=form: [
                name for name, needle in it.forms.items() if name != skip and data.find(needle) >= 0]
            assert form in fails(AssertionError, lambda: blind.positive_control(folder))
    fails(ValueError, lambda: Canary("short"))


def schema():
    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder)
        (base / "note.json").write_text(json.dumps({
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/note.json",
            "type": "object", "required": ["id"], "properties": {
                "id": {"type": "string", "format": "uuid"}, "day": {"type": "string", "format": "date"},
                "made": {"$ref": "parts.json#/$defs/time"}}}))
        (base / "parts.json").write_text(json.dumps({
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/parts.json",
            "$defs": {"time": {"type": "string", "format": "date-time"}}}))
        schemas = Schemas(folder)
        good = {"id": "0b2f1d3e-53f5-4a52-9f0f-2f5d2b8f6a10", "day": "2026-02-28", "made": "2026-02-28T10:00:00Z"}
        schemas.check(good, "note.json")
        for member, value in (("id", "no"), ("id", good["id"].upper()), ("day", "2026-02-30"), ("day", "20260228"),
                              ("made", "2026-02-28"), ("made", "2026-02-28T25:00:00Z"), ("made", 3)):
            faults = schemas.faults({**good, member: value}, "note.json")
            assert_equal(len(faults), 1, f"{member} = {value}")
            assert member in faults[0], faults
        assert "'id'" in fails(AssertionError, lambda: schemas.check({}, "note.json"))
        for text in ('{"a": 1, "a": 2}', "[NaN]", "{", ""):
            (base / "odd").write_text(text)
            fails(ValueError, lambda: load(base / "odd"))
        (base / "odd.json").write_text('{"format": "email"}')
        assert "email" in fails(ValueError, lambda: Schemas(folder))


TESTS = {function.__name__.replace("_", "-"): function for function in (
    session_is_private, session_ends_with_its_owner, runner_gives_back_the_status, keyring_none,
    keyring_password, keyring_locked, keyring_plain, keyring_file, normal, big_secret, locked, dismiss,
    dismiss_then_grant, silent, slow, never_completes, wrong_type, leaves_with_prompt, leaves_in_store,
    hides_locked, ascii_only, no_default_alias, late_store, drop_item, away, name_first, no_collection, behaviours, canary, schema)}

if __name__ == "__main__":
    sys.exit(Tap(TESTS).main())
