# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's portals in a private session, real ones, with the backends of GTK and gnome-keyring.

    with Session(display=True, keyring="password") as session:
        portals = Portals(session)
        …
        portals.restart(secret="none")      # a desktop without a Secret portal

They are what a sandboxed application talks to: the Secret portal, the file chooser (with the
document portal, which mounts a folder of its own), notices. Who shows the notices is
`FakeDesktop(session, "no-portal")`.
"""

import os
import pathlib
import shutil

from gi.repository import GLib

from .session import BUS, SessionError
from .waiting import PATIENCE, wait_until

DESKTOP = "org.freedesktop.portal.Desktop"
DOCUMENTS = "org.freedesktop.portal.Documents"
SERVICES = ("org.freedesktop.portal.Documents", "org.freedesktop.portal.Flatpak", "org.freedesktop.Flatpak",
            "org.freedesktop.impl.portal.PermissionStore", "org.freedesktop.impl.portal.desktop.gtk")
# What a desktop tells its services when the screen is there.
OF_THE_SCREEN = ("DISPLAY", "XDG_CURRENT_DESKTOP", "GTK_A11Y")
PROGRAM = pathlib.Path("/usr/libexec/xdg-desktop-portal")

PREFERRED = """[preferred]
default=gtk
org.freedesktop.impl.portal.Secret={secret}
"""


class Portals:
    """xdg-desktop-portal in a session; `secret` is the backend of its Secret portal, or "none"."""

    def __init__(self, session, secret="gnome-keyring"):
        if not PROGRAM.exists() or not shutil.which("fusermount3"):
            raise SessionError("the portals are not installed (Debian packages xdg-desktop-portal, "
                               "xdg-desktop-portal-gtk, fuse3)")
        self.session = session
        self.process = None
        for name in SERVICES:
            session.offer(name)
        session.call(BUS, "/org/freedesktop/DBus", BUS, "ReloadConfig")
        words = {name: session.env[name] for name in OF_THE_SCREEN if name in session.env}
        # The windows of the backends are driven by keyboard. On the accessibility bus they would send libatspi
        # events in the middle of its own questions, and it can block over that for ever.
        words["NO_AT_BRIDGE"] = "1"
        session.call(BUS, "/org/freedesktop/DBus", BUS, "UpdateActivationEnvironment",
                     GLib.Variant("(a{ss})", (words,)))
        self.start(secret)

    def start(self, secret):
        config = pathlib.Path(self.session.env["XDG_CONFIG_HOME"]) / "xdg-desktop-portal"
        config.mkdir(exist_ok=True)
        (config / "portals.conf").write_text(PREFERRED.format(secret=secret))
        self.process = self.session._service("xdg-desktop-portal", [str(PROGRAM), "--verbose"])

        def ready():
            if self.process.poll() is not None:
                raise SessionError(f"xdg-desktop-portal ended: {self.session.log('xdg-desktop-portal')}")
            return self.session.has_owner(DESKTOP)

        wait_until(ready, PATIENCE, "xdg-desktop-portal")

    def stop(self):
        """End it, as a crash would."""
        self.session._end_service(self.process)
        wait_until(lambda: not self.session.has_owner(DESKTOP), PATIENCE, "the portals to leave the bus")

    def restart(self, secret="gnome-keyring"):
        """End it and start it again, with another backend for the Secret portal."""
        self.stop()
        self.start(secret)

    def folder(self):
        """Where the document portal shows files to a sandbox; it is mounted while the portals run."""
        return self.session.runtime / "doc"

    def mounted(self):
        """Whether that folder is a mount of its own."""
        return os.path.ismount(self.folder())
