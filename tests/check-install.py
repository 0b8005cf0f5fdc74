#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` leaves, run from where it lies: in a prefix of one's own, and as a package would put it."""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from gi.repository import Gio, GLib

from harness.session import BUS, Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
NAME = "com.example.Mentor"
GERMAN = {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}
# Of all that is installed in a prefix, not of one program; made anew whenever something comes or goes.
CACHES = {"share/glib-2.0/schemas/gschemas.compiled", "share/icons/hicolor/icon-theme.cache",
          "share/applications/mimeinfo.cache"}
EXPECTED = {"bin/mentor", f"share/applications/{NAME}.desktop", f"share/dbus-1/services/{NAME}.service",
            f"share/glib-2.0/schemas/{NAME}.gschema.xml", f"share/icons/hicolor/scalable/apps/{NAME}.svg",
            f"share/icons/hicolor/symbolic/apps/{NAME}-symbolic.svg", f"share/licenses/{NAME}/COPYING",
            "share/locale/de/LC_MESSAGES/mentor.mo", "share/locale/es/LC_MESSAGES/mentor.mo",
            "share/man/man1/mentor.1", f"share/metainfo/{NAME}.metainfo.xml"}

# Where GTK finds icons by their names.
LOOK_UP = """
import gi, sys
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gtk
Gtk.init()
icons = Gtk.IconTheme.get_for_display(Gdk.Display.get_default())
for name in sys.argv[1:]:
    print(icons.lookup_icon(name, None, 64, 1, Gtk.TextDirection.LTR, 0).get_file().get_path())
"""


def run(*words, **how):
    """A command that must succeed; what it says is shown when it does not."""
    env = {**os.environ, **how.pop("env", {})}
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, env=env, **how)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def files_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def new_text(catalog, text):
    """A sentence of the program in another language, as its catalog has it."""
    import gettext
    with open(catalog, "rb") as stream:
        found = gettext.GNUTranslations(stream).gettext(text)
    assert found != text, f"{catalog} does not translate {text!r}"
    return found


def look_at(session, prefix):
    """Start what is installed, in German, by its command and by the bus."""
    from harness.atspi import App
    program = str(prefix / "bin/mentor")
    begin = new_text(prefix / "share/locale/de/LC_MESSAGES/mentor.mo", "_Begin").replace("_", "")
    with App(session, [program], name="installed", env=GERMAN) as app:
        app.find("button", begin)
        app.key("ctrl+q")
        assert_equal(app.wait_end(), 0, "the exit status")
        app.assert_quiet()

    found = run(sys.executable, "-c", LOOK_UP, NAME, f"{NAME}-symbolic", env=session.env).split()
    assert_equal(found, [str(prefix / f"share/icons/hicolor/{name}.svg") for name in
                         (f"scalable/apps/{NAME}", f"symbolic/apps/{NAME}-symbolic")], "the icons")

    # The settings of the installed schema, as any other program of the person sees them.
    assert_equal(run("gsettings", "get", NAME, "first-run-done", env=session.env).strip(), "false")

    session.offer(NAME)
    words = {name: session.env[name] for name in ("DISPLAY", "XDG_DATA_DIRS", "GTK_A11Y")}
    session.call(BUS, "/org/freedesktop/DBus", BUS, "UpdateActivationEnvironment", GLib.Variant("(a{ss})", (words,)))
    session.call(BUS, "/org/freedesktop/DBus", BUS, "ReloadConfig")
    session.bus().call_sync(NAME, "/com/example/Mentor", "org.freedesktop.Application", "Activate",
                            GLib.Variant("(a{sv})", ({},)), None, Gio.DBusCallFlags.NONE, int(PATIENCE * 1000), None)
    pid = session.call(BUS, "/org/freedesktop/DBus", BUS, "GetConnectionUnixProcessID",
                       GLib.Variant("(s)", (NAME,)))[0]
    assert_equal(os.readlink(f"/proc/{pid}/exe"), program, "what the bus started")
    wait_until(lambda: session.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)], capture_output=True,
                                   text=True).stdout.strip(), PATIENCE, "the window of what the bus started")
    os.kill(pid, 15)
    wait_until(lambda: not session.has_owner(NAME), PATIENCE, "its end")


def check_files(prefix, caches):
    """All that belongs to the application lies in the prefix, and nothing else does."""
    files = files_in(prefix)
    missing = (EXPECTED | caches) - files
    assert not missing, f"not installed: {sorted(missing)}"
    strange = {name for name in files - EXPECTED - caches if not name.startswith("share/mentor/schema/")}
    assert not strange, f"installed as well: {sorted(strange)}"


def uninstall(build, place, prefix):
    """Take away what was installed; of a prefix in a place, caches and their folders may stay."""
    run("ninja", "-C", build, "uninstall")
    caches = {prefix / name for name in CACHES}
    left = {path for path in place.rglob("*") if not any(path == cache or path in cache.parents for cache in caches)}
    assert_equal(sorted(map(str, left)), [], "what is left")


@contextlib.contextmanager
def own_log(build):
    """Meson uninstalls what its log names, which is for the person whose build it is; they get it back."""
    log = build / "meson-logs/install-log.txt"
    before = log.read_bytes() if log.exists() else None
    try:
        yield
    finally:
        if before is None:
            log.unlink(missing_ok=True)
        else:
            log.write_bytes(before)


def desktop_session(prefix):
    os.environ["XDG_DATA_DIRS"] = f"{prefix}/share:/usr/share"
    return Session(display=True, atspi=True, keyring="password", export=True)


def test_prefix():
    """A prefix of one's own: installed, used, and taken away again."""
    build = BUILD.with_name(BUILD.name + "-install")
    shutil.rmtree(build, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="mentor-prefix-") as place:
        prefix = pathlib.Path(place)
        try:
            run("meson", "setup", "-Dtests=false", "-Dbuildtype=debugoptimized", f"--prefix={prefix}", build, SOURCE)
            run("meson", "install", "-C", build)
            check_files(prefix, CACHES)
            assert NAME in (prefix / "share/icons/hicolor/icon-theme.cache").read_bytes().decode("latin-1")
            text = (prefix / f"share/dbus-1/services/{NAME}.service").read_text()
            assert f"Exec={prefix}/bin/mentor --gapplication-service" in text, text
            with desktop_session(prefix) as session:
                look_at(session, prefix)
            uninstall(build, prefix, prefix)
        finally:
            shutil.rmtree(build, ignore_errors=True)


def test_package():
    """A DESTDIR, as the maker of a package uses it, put in its place as the package would."""
    where = run("meson", "introspect", "--buildoptions", BUILD)
    prefix = pathlib.Path(re.search(r'"name": "prefix", "value": "([^"]+)"', where).group(1))
    if os.environ.get("MENTOR_INSTALLED") != "yes":
        # The program believes to be in the prefix, so it is shown there, to this test alone.
        with tempfile.TemporaryDirectory(prefix="mentor-package-") as name, own_log(BUILD):
            place = pathlib.Path(name)
            run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", place)
            inside = place / prefix.relative_to("/")
            # A package must not bring caches.
            check_files(inside, set())
            assert_equal(len(files_in(place)), len(files_in(inside)), "the files, of which none lies outside of the prefix")
            # What the package manager does when a package comes.
            run("glib-compile-schemas", "--strict", inside / "share/glib-2.0/schemas")
            run("bwrap", "--dev-bind", "/", "/", "--bind", inside, prefix, sys.executable, __file__, "package",
                env={"MENTOR_INSTALLED": "yes"})
            uninstall(BUILD, place, inside)
        return
    with desktop_session(prefix) as session:
        look_at(session, prefix)


if __name__ == "__main__":
    sys.exit(Tap({"prefix": test_prefix, "package": test_package}).main())
