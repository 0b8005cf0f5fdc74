# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop session for one test.

    with Session(display=True, keyring="password", atspi=True) as session:
        session.run(["secret-tool", "search", "--all", "xdg:schema", "x"])

It has its own home, XDG folders, runtime and temporary folder, session bus
and, if asked for, X server and keyring. Nothing of the user's own session is
visible in it. The bus knows only the services we put there, so "no keyring
service" really means that there is none.

Keyrings: `none`; `password` (gnome-keyring, login keyring with KEYRING_PASSWORD,
unlocked); `plain` (gnome-keyring, default keyring without a password); `locked`
(as `password`, but locked; no prompter exists, so every prompt is dismissed);
`file` (libsecret's own file); `scripted:BEHAVIOUR` (see secret_service.py).

At the end every process of the session is ended by its process id, and the
folder is removed. A small guard process does the same where this process is
killed before it could.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import uuid

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

try:
    from .waiting import PATIENCE, wait_until
except ImportError:  # run as the guard, outside the package
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
    from waiting import PATIENCE, wait_until

KEYRING_PASSWORD = "a password for tests"
MARK = "MENTOR_TEST_SESSION"
SECRETS = "org.freedesktop.secrets"
NOTICES = "org.gtk.Notifications"
BUS = "org.freedesktop.DBus"
MODES = ("none", "password", "plain", "locked", "file", "scripted")

# What belongs to the user's session, or would change what GTK does.
DROPPED = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XAUTHORITY", "SESSION_MANAGER",
           "DESKTOP_SESSION", "SSH_AUTH_SOCK", "SSH_AGENT_PID", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE",
           "SNAP_NAME", "SNAP", "LANGUAGE", "LANG", "TZ", "INVOCATION_ID", "JOURNAL_STREAM",
           "G_DEBUG", "G_MESSAGES_DEBUG", "G_MESSAGES_PREFIXED", "NOTIFY_SOCKET")
DROPPED_PREFIXES = ("DBUS_", "XDG_", "GTK_", "GDK_", "GSK_", "ADW_", "GIO_", "GNOME_", "SECRET_",
                    "LC_", "QT_", "GSETTINGS_BACKEND", "LISTEN_")
# These name where things are installed, so a build tree may need them.
KEPT = ("XDG_DATA_DIRS", "XDG_CONFIG_DIRS", "GIO_EXTRA_MODULES", "GIO_MODULE_DIR", "GSETTINGS_SCHEMA_DIR")

BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
  <limit name="max_incoming_bytes">1000000000</limit>
  <limit name="max_outgoing_bytes">1000000000</limit>
  <limit name="max_message_size">1000000000</limit>
  <limit name="service_start_timeout">60000</limit>
  <limit name="max_match_rules_per_connection">50000</limit>
  <limit name="max_replies_per_connection">50000</limit>
</busconfig>
"""

PLAIN_KEYRING = """[keyring]
display-name=Default keyring
ctime=0
mtime=0
lock-on-idle=false
lock-after=false
"""


class SessionError(RuntimeError):
    """The session could not be set up; the message says what is missing."""


def _needed(program, package):
    path = shutil.which(program)
    if not path:
        raise SessionError(f"{program} is not installed (Debian package {package})")
    return path


def _started(pid):
    """When a process began, in clock ticks since boot, or None when it has gone."""
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None
    return None if fields[0] in (b"Z", b"X") else int(fields[19])


def _marked(mark):
    """The ids of the processes whose environment holds the session's mark.

    The bus forks twice to activate a service, so these are not all our children.
    """
    wanted = f"{MARK}={mark}".encode()
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit() or int(entry) == os.getpid():
            continue
        try:
            with open(f"/proc/{entry}/environ", "rb") as stream:
                if wanted in stream.read().split(b"\0"):
                    found.append(int(entry))
        except OSError:
            continue
    return found


def _end_marked(mark, known=()):
    """End every process of a session; `known` holds (pid, start) pairs of ours.

    The pairs are there for programs whose environment cannot be read, like a
    gnome-keyring-daemon that has file capabilities.
    """
    def left():
        alive = {pid for pid, start in known if _started(pid) == start}
        return alive | set(_marked(mark))

    for how, patience in ((signal.SIGTERM, 2.0), (signal.SIGKILL, 5.0)):
        told = set()
        empty = 0

        def none_left():
            nonlocal empty
            pids = left()
            for pid in pids - told:
                told.add(pid)
                try:
                    os.kill(pid, how)
                except (ProcessLookupError, PermissionError):
                    pass
            # In the middle of exec() a process shows no environment, so one look is not enough.
            empty = 0 if pids else empty + 1
            return empty == 2

        try:
            wait_until(none_left, patience)
            return True
        except AssertionError:
            continue
    return False


class Session:
    """A private session; see the module's text. All arguments are optional.

    display         start an X server with a screen of the size `screen`
    atspi           let GTK speak to AT-SPI (otherwise GTK_A11Y=none)
    keyring         one of the modes above
    settings        GSettings backend: "keyfile" survives a restart, "memory" does not
    fatal_warnings  G_DEBUG=fatal-warnings for what is run, not for our own services
    keep            leave the folder behind and say where it is
    export          put the environment into os.environ while the session lasts,
                    which Atspi and Secret need when used in the test's own process
    env             more variables for what is run

    Folders, as pathlib.Path: root, home, data, config, cache, state, runtime, tmp, logs.
    """

    def __init__(self, display=False, keyring="none", atspi=False, screen="1280x1000",
                 settings="keyfile", fatal_warnings=False, keep=False, export=False, env=None):
        mode = keyring.partition(":")[0]
        if mode not in MODES:
            raise SessionError(f"no such keyring: {keyring} (there are {', '.join(MODES)})")
        if (mode == "scripted") != (":" in keyring):
            raise SessionError(f"a behaviour belongs to scripted:, and only to it: {keyring}")
        if settings not in ("keyfile", "memory"):
            raise SessionError(f"no such settings backend: {settings}")
        self._wants = dict(display=display, keyring=keyring, atspi=atspi, screen=screen,
                           settings=settings, fatal_warnings=fatal_warnings, export=export)
        self._more = dict(env or {})
        self._keep = keep
        self._services = []
        self._guard = None
        self._bus = None
        self._before = None
        self.mark = uuid.uuid4().hex
        self.keyring = None
        self.env = {}
        self.root = None

    def __enter__(self):
        try:
            self._make_folders()
            self._start_guard()
            self._make_environment()
            self._start_bus()
            if self._wants["display"]:
                self._start_display()
            self._start_keyring()
            if self._wants["display"]:
                self.take_notices(True)
            if self._wants["fatal_warnings"]:
                self.env["G_DEBUG"] = "fatal-warnings"
            self.env.update(self._more)
            if self._wants["export"]:
                self._before = dict(os.environ)
                os.environ.clear()
                os.environ.update(self.env)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_exc):
        self.close()

    # The parts, in the order in which they start

    def _make_folders(self):
        # A socket's path has at most 107 bytes, so a deep TMPDIR cannot hold ours.
        base = tempfile.gettempdir()
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="mt-", dir=base if len(base) < 50 else "/tmp"))
        self.home = self.root / "home"
        self.data = self.home / ".local" / "share"
        self.state = self.home / ".local" / "state"
        self.config = self.home / ".config"
        self.cache = self.home / ".cache"
        self.runtime = self.root / "run"
        self.tmp = self.root / "tmp"
        self.logs = self.root / "logs"
        for folder in (self.data, self.state, self.config, self.cache, self.runtime, self.tmp, self.logs,
                       self.root / "services"):
            folder.mkdir(parents=True, mode=0o700)
        gtk = self.config / "gtk-4.0"
        gtk.mkdir()
        (gtk / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n")

    def _start_guard(self):
        env = {key: value for key, value in os.environ.items() if key != MARK}
        self._guard = subprocess.Popen(
            [sys.executable, str(pathlib.Path(__file__).resolve()), "--guard", self.mark, str(self.root),
             "keep" if self._keep else "remove"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env, start_new_session=True, text=True)

    def _make_environment(self):
        env = {key: value for key, value in os.environ.items()
               if key in KEPT or not (key in DROPPED or key.startswith(DROPPED_PREFIXES))}
        env.update({
            MARK: self.mark, "HOME": str(self.home), "TMPDIR": str(self.tmp),
            "XDG_DATA_HOME": str(self.data), "XDG_CONFIG_HOME": str(self.config),
            "XDG_CACHE_HOME": str(self.cache), "XDG_STATE_HOME": str(self.state),
            "XDG_RUNTIME_DIR": str(self.runtime), "XDG_CURRENT_DESKTOP": "GNOME",
            "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin",
            "GSETTINGS_BACKEND": self._wants["settings"], "GIO_USE_VFS": "local",
            "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo",
            "GTK_A11Y": "atspi" if self._wants["atspi"] else "none",
        })
        self.env = env

    def _service(self, name, argv, **how):
        """Start one of our own services; its output goes to logs/NAME.log."""
        with open(self.logs / f"{name}.log", "ab") as log:
            how.setdefault("stdout", log)
            process = subprocess.Popen(argv, stderr=log, env=self.env, start_new_session=True, **how)
        self._services.append(process)
        start = _started(process.pid)
        if start is not None and self._guard:
            self._guard.stdin.write(f"{process.pid} {start}\n")
            self._guard.stdin.flush()
        return process

    def _end_service(self, process):
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if process in self._services:
            self._services.remove(process)

    def _read_line(self, process, descriptor, what):
        """One line that a service writes to a pipe when it is ready."""
        with open(descriptor, "rb") as stream:
            line = stream.readline().decode().strip()
        if not line:
            process.wait(5)
            raise SessionError(f"{what} did not start: {self.log(what)}")
        return line

    def log(self, name):
        """What a service has printed so far."""
        try:
            return (self.logs / f"{name}.log").read_text(errors="replace").strip()
        except FileNotFoundError:
            return ""

    def _start_bus(self):
        services = self.root / "services"
        if self._wants["atspi"]:
            self.offer("org.a11y.Bus")
        config = self.root / "bus.conf"
        config.write_text(BUS_CONFIG.format(socket=self.runtime / "bus", services=services))
        reading, writing = os.pipe()
        process = self._service(
            "dbus-daemon", [_needed("dbus-daemon", "dbus-daemon"), f"--config-file={config}", "--nofork",
                            "--nopidfile", "--nosyslog", f"--print-address={writing}"], pass_fds=[writing])
        os.close(writing)
        self.address = self._read_line(process, reading, "dbus-daemon")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.address

    def offer(self, name):
        """Let the bus activate a service of the system, without systemd."""
        places = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        for place in places.split(":") + ["/usr/share"]:
            source = pathlib.Path(place) / "dbus-1" / "services" / f"{name}.service"
            if source.is_file():
                lines = [line for line in source.read_text().splitlines()
                         if not line.startswith("SystemdService=")]
                (self.root / "services" / source.name).write_text("\n".join(lines) + "\n")
                return
        raise SessionError(f"nothing installed offers {name} on the bus")

    def _start_display(self):
        reading, writing = os.pipe()
        process = self._service(
            "Xvfb", [_needed("Xvfb", "xvfb"), "-displayfd", str(writing), "-screen", "0",
                     f"{self._wants['screen']}x24", "-nolisten", "tcp", "-noreset"], pass_fds=[writing])
        os.close(writing)
        self.env["DISPLAY"] = ":" + self._read_line(process, reading, "Xvfb")

    def _start_keyring(self):
        mode, _, behaviour = self._wants["keyring"].partition(":")
        if mode == "file":
            self.keyring = FileKeyring(self)
        elif mode == "scripted":
            self.keyring = ScriptedKeyring(self, behaviour)
        elif mode != "none":
            self.keyring = GnomeKeyring(self, mode)

    # What a test uses

    def bus(self):
        """A connection of the test's own to the session's bus."""
        if not self._bus:
            flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                     | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
            self._bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        return self._bus

    def take_notices(self, wanted):
        """Be the desktop that notices are sent to, and forget them: without one GLib warns at each."""
        self.call(BUS, "/org/freedesktop/DBus", BUS, "RequestName" if wanted else "ReleaseName",
                  GLib.Variant("(su)", (NOTICES, 0)) if wanted else GLib.Variant("(s)", (NOTICES,)))

    def call(self, name, path, interface, method, arguments=None, timeout=40000):
        """Call a D-Bus method and return its answer as Python values."""
        answer = self.bus().call_sync(name, path, interface, method, arguments, None,
                                      Gio.DBusCallFlags.NO_AUTO_START, timeout, None)
        return answer.unpack()

    def has_owner(self, name):
        """Whether somebody owns a name on the session's bus."""
        return self.call(BUS, "/org/freedesktop/DBus", BUS, "NameHasOwner", GLib.Variant("(s)", (name,)))[0]

    def popen(self, argv, **how):
        """Start a command in the session; returns the Popen."""
        return subprocess.Popen(argv, env={**self.env, **how.pop("env", {})}, **how)

    def run(self, argv, **how):
        """Run a command in the session to its end; returns the CompletedProcess."""
        return subprocess.run(argv, env={**self.env, **how.pop("env", {})}, **how)

    def close(self):
        """End everything of the session and remove its folder; may be called twice."""
        if self._before is not None:
            os.environ.clear()
            os.environ.update(self._before)
            self._before = None
        if self._bus:
            self._bus.close_sync(None)
            self._bus = None
        known = [(process.pid, _started(process.pid)) for process in self._services]
        known = [pair for pair in known if pair[1] is not None]
        # The programs under test go first, then the keyring, the screen and the bus.
        for process in reversed(self._services[:]):
            self._end_service(process)
        if self.root:
            if not _end_marked(self.mark, known):
                print(f"a process of the session {self.root} could not be ended", file=sys.stderr)
            if self._keep:
                print(f"kept: {self.root}", file=sys.stderr)
            else:
                shutil.rmtree(self.root, ignore_errors=True)
        if self._guard:
            try:
                self._guard.communicate("done\n", 5)
            except (BrokenPipeError, subprocess.TimeoutExpired):
                self._guard.kill()
                self._guard.wait()
            self._guard = None


class FileKeyring:
    """libsecret's own file, as in a Flatpak but with a fixed password."""

    def __init__(self, session):
        self.path = session.data / "keyrings" / "test.keyring"
        self.path.parent.mkdir(mode=0o700)
        session.env.update({"SECRET_BACKEND": "file", "SECRET_FILE_TEST_PATH": str(self.path),
                            "SECRET_FILE_TEST_PASSWORD": KEYRING_PASSWORD})

    def own_files(self):
        """The paths in which private text may stand."""
        return [self.path, self.path.with_name(self.path.name + "~")]


class GnomeKeyring:
    """A real gnome-keyring-daemon."""

    def __init__(self, session, mode):
        self.session = session
        self.mode = mode
        self.folder = session.data / "keyrings"
        self.folder.mkdir(mode=0o700)
        self.process = None
        if mode == "plain":
            (self.folder / "default").write_text("Default_keyring")
            keyring = self.folder / "Default_keyring.keyring"
            keyring.write_text(PLAIN_KEYRING)
            keyring.chmod(0o600)
        self.start()
        if mode == "locked":
            self.stop()
            self.start(unlock=False)

    @property
    def collection(self):
        name = "Default_5fkeyring" if self.mode == "plain" else "login"
        return f"/org/freedesktop/secrets/collection/{name}"

    def start(self, unlock=True):
        """Start the daemon; with unlock=False it finds its keyring locked."""
        argv = [_needed("gnome-keyring-daemon", "gnome-keyring"), "--foreground", "--components=secrets",
                f"--control-directory={self.session.runtime}/keyring"]
        give = unlock and self.mode != "plain"
        self.process = self.session._service(
            "gnome-keyring", argv + (["--unlock"] if give else []),
            stdin=subprocess.PIPE if give else subprocess.DEVNULL)
        if give:
            self.process.stdin.write(KEYRING_PASSWORD.encode())
            self.process.stdin.close()

        def ready():
            if self.process.poll() is not None:
                raise SessionError(f"gnome-keyring ended: {self.session.log('gnome-keyring')}")
            if not self.session.has_owner(SECRETS):
                return False
            # Without a password it says "locked" until somebody first asks, and then opens by itself.
            return self.mode == "plain" or self.locked() == (not unlock)

        wait_until(ready, PATIENCE, "gnome-keyring", also=(GLib.Error,))

    def stop(self):
        """End the daemon, as a log-out or a crash would."""
        self.session._end_service(self.process)
        wait_until(lambda: not self.session.has_owner(SECRETS), PATIENCE, "gnome-keyring to leave the bus")

    def kill(self):
        """End the daemon without a warning."""
        self.process.kill()
        self.process.wait()
        self.stop()

    def locked(self):
        """Whether the keyring is locked now."""
        return self.session.call(SECRETS, self.collection, "org.freedesktop.DBus.Properties", "Get",
                                 GLib.Variant("(ss)", ("org.freedesktop.Secret.Collection", "Locked")))[0]

    def lock(self):
        """Lock the keyring, as another program may at any time."""
        self.session.call(SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "Lock",
                          GLib.Variant("(ao)", ([self.collection],)))
        wait_until(self.locked, PATIENCE, "the keyring to be locked")

    def unlock(self):
        """Unlock with the password, without a prompt."""
        session = self.session.call(SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
                                    "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))[1]
        secret = (session, b"", KEYRING_PASSWORD.encode(), "text/plain")
        self.session.call(SECRETS, "/org/freedesktop/secrets",
                          "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
                          "UnlockWithMasterPassword",
                          GLib.Variant("(o(oayays))", (self.collection, secret)))
        wait_until(lambda: not self.locked(), PATIENCE, "the keyring to be unlocked")

    def own_files(self):
        """The paths in which private text may stand."""
        return [self.folder]


class ScriptedKeyring:
    """secret_service.py in a process of its own; `secrets` is its control."""

    def __init__(self, session, behaviour):
        from .secret_service import CONTROL_NAME, Control
        script = pathlib.Path(__file__).resolve().with_name("secret_service.py")
        self.process = session._service("secret-service", [sys.executable, str(script), behaviour])

        def ready():
            if self.process.poll() is not None:
                raise SessionError(f"the scripted service ended: {session.log('secret-service')}")
            return session.has_owner(CONTROL_NAME)

        wait_until(ready, PATIENCE, "the scripted Secret Service")
        self.secrets = Control(session.bus())

    def own_files(self):
        """The paths in which private text may stand: it keeps none."""
        return []


class FakeDesktop:
    """desktop_service.py in a process of its own: the notices of an application, and a portal."""

    def __init__(self, session, *how):
        from .desktop_service import CONTROL_NAME, CONTROL_PATH
        script = pathlib.Path(__file__).resolve().with_name("desktop_service.py")
        session.take_notices(False)
        self._ask = lambda method: session.call(CONTROL_NAME, CONTROL_PATH, CONTROL_NAME, method)[0]
        self.process = session._service("desktop", [sys.executable, str(script), *how])

        def ready():
            if self.process.poll() is not None:
                raise SessionError(f"the desktop's service ended: {session.log('desktop')}")
            return session.has_owner(CONTROL_NAME)

        wait_until(ready, 20, "the desktop's service")

    def notices(self):
        """What stands on the screen: the id of each notice, and what it says."""
        return self._ask("Notices")

    def count(self):
        """How many were told, with those that are gone."""
        return self._ask("Count")

    def requests(self):
        """What the portal was asked for."""
        return self._ask("Requests")


def _guard(mark, root, keep):
    """Wait until the session's process is done or dead; then tidy up after a dead one."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    known = []
    for line in sys.stdin:
        if line.strip() == "done":
            return
        pid, start = line.split()
        known.append((int(pid), int(start)))
    _end_marked(mark, known)
    if keep == "remove":
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__" and sys.argv[1:2] == ["--guard"]:
    _guard(*sys.argv[2:5])
