# SPDX-License-Identifier: GPL-3.0-or-later
"""The application installed as a Flatpak and run in its sandbox, in a private session with real portals.

    with Sandbox(os.environ["MENTOR_FLATPAK"]) as session:
        with session.start("first") as app:
            app.find("button", "Begin").click()

It is a Session whose folders `data`, `config`, `state` and `cache` are those that the sandboxed
application has for itself. The runtime comes from where FLATPAK_SYSTEM_DIR says.
"""

import os
import pathlib
import re
import subprocess
import sys

from .portals import Portals
from .session import Session
from .waiting import PATIENCE, wait_until

APP_ID = "com.example.Mentor"
INSIDE = "MENTOR_TEST_NAMESPACE"
# Said by the desktop's own portals, or of them; nothing that the application could do otherwise.
ALLOWED = (r"Unable to acquire session bus", r"dconf-WARNING")


class Sandbox(Session):
    """A session with the bundle installed, and `portals`."""

    def __init__(self, bundle, secret="gnome-keyring", env=None):
        super().__init__(display=True, atspi=True, keyring="password", export=True, env=env)
        self.bundle = bundle
        self.secret = secret
        self.portals = None

    def _make_folders(self):
        super()._make_folders()
        # The portals name a file by this folder, and in a sandbox it is always this one.
        self.runtime = pathlib.Path(f"/run/user/{os.getuid()}")

    def __enter__(self):
        super().__enter__()
        try:
            words = {"FLATPAK_USER_DIR": str(self.root / "flatpak")}
            if "FLATPAK_SYSTEM_DIR" in os.environ:
                words["FLATPAK_SYSTEM_DIR"] = os.environ["FLATPAK_SYSTEM_DIR"]
            self.env.update(words)
            os.environ.update(words)
            self.host_data = self.data
            own = self.home / ".var/app" / APP_ID
            self.data, self.config, self.cache = own / "data", own / "config", own / "cache"
            self.state = own / ".local/state"
            self.portals = Portals(self, self.secret)
            self.flatpak("install", "--user", "-y", "--noninteractive", "--bundle", str(self.bundle))
            self.config.mkdir(parents=True)
            self.data.mkdir(parents=True)
            gtk = self.config / "gtk-4.0"
            gtk.mkdir()
            (gtk / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n")
        except BaseException:
            self.close()
            raise
        return self

    def flatpak(self, *words, check=True):
        """Run flatpak in the session; returns the CompletedProcess."""
        done = self.run(["flatpak", *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if check and done.returncode != 0:
            raise AssertionError(f"flatpak {' '.join(words)}: {done.stderr.strip()}")
        return done

    def inside(self, *command, options=()):
        """Run another command in the application's sandbox."""
        return self.flatpak("run", *options, f"--command={command[0]}", APP_ID, *command[1:], check=False)

    def places(self):
        """Every folder of the session in which something could lie, but not what the portals mount."""
        return [self.root] + [path for path in self.runtime.iterdir() if path.is_dir() and not path.is_mount()]

    def keyring_file(self):
        """Where libsecret keeps the application's secrets in a sandbox."""
        return self.data / "keyrings" / "default.keyring"

    def keyring_files(self):
        """That file, and the one before it."""
        path = self.keyring_file()
        return [path, path.with_name(path.name + "~")]

    def start(self, name, env=None):
        """The application in its sandbox, to be driven as App says."""
        from .atspi import App

        class SandboxedApp(App):
            """What is seen of it from outside is the proxy through which it talks."""

            def is_root(self, accessible):
                # Not by its name: before libatspi is told to remember nothing, to ask for one can block for ever.
                process = pathlib.Path(f"/proc/{accessible.get_process_id()}/comm")
                return process.exists() and process.read_text().strip() == "xdg-dbus-proxy"

            def window_words(self):
                return ["--class", "^mentor$"]

            def assert_quiet(self, allowed=()):
                super().assert_quiet((*ALLOWED, *allowed))

            def end(self):
                if self.process and self.process.poll() is None:
                    self.session.flatpak("kill", APP_ID, check=False)
                super().end()

        return SandboxedApp(self, ["flatpak", "run", APP_ID], name=name, env=env)

    def chooser(self):
        """The window of the file chooser's backend, when it is there; None before."""
        found = self.run(["xdotool", "search", "--onlyvisible", "--class", "xdg-desktop-portal-gtk"],
                         capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def choose(self, path):
        """Answer the file chooser with a path, by keyboard."""
        window = wait_until(self.chooser, PATIENCE, "the file chooser's window")

        def keys(*words):
            self.run(["timeout", "60", "xdotool", *words], check=True)

        def typed():
            # What it is shown with comes in after the window, and would replace what was typed.
            keys("windowfocus", "--sync", window)
            # The place for a path: there from the beginning to save, and only asked for it to open.
            keys("key", "--clearmodifiers", "ctrl+l", "ctrl+a")
            keys("type", "--clearmodifiers", "--delay", "5", "--", str(path))
            keys("key", "Return")
            wait_until(lambda: self.chooser() is None, 5, "the file chooser to close")
            return True

        wait_until(typed, PATIENCE, "the file chooser to take the path", also=(AssertionError,))


def namespace():
    """The words that run a command with a runtime folder of its own, at the place where desktops have it.

    Whoever is not root becomes so in a namespace, as nobody else may mount the document portal's folder there.
    """
    words = ["bwrap", "--dev-bind", "/", "/", "--tmpfs", "/run", "--perms", "0700", "--dir", "/run/user/0"]
    if os.getuid() != 0:
        words += ["--unshare-user", "--uid", "0", "--gid", "0", "--cap-add", "ALL"]
    return words


def forbidden(bundle):
    """Why no sandbox can be had here, or None."""
    if not bundle:
        return "no bundle was built (build-aux/dev test builds one)"
    inner = ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true"]
    done = subprocess.run([*namespace(), *inner], capture_output=True, text=True)
    if done.returncode != 0 and re.search("namespace|permitted|denied", done.stderr):
        return f"this system forbids user namespaces: {done.stderr.strip()}"
    return None


def enter(argv):
    """Go on with a script in that namespace; does not return."""
    words = [*namespace(), "--setenv", INSIDE, "yes", sys.executable, *argv]
    os.execvp(words[0], words)
