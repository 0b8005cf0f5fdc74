# SPDX-License-Identifier: GPL-3.0-or-later
"""Keyrings of other desktops, and the Secret portal, in a private session.

Each has what GnomeKeyring in session.py has: start, stop, kill, lock, unlock, own_files; and `wrap`, which
gives a command the surroundings in which it meets this keyring. A program that is not installed raises Missing,
whose text says which package has it.
"""

import base64
import hashlib
import os
import pathlib
import shutil
import signal
import subprocess
import uuid

from gi.repository import GLib

from .session import KEYRING_PASSWORD, SECRETS, GnomeKeyring, Session
from .tap import Skipped
from .waiting import PATIENCE, wait_until

SERVICE = "/org/freedesktop/secrets"
PORTAL = "org.freedesktop.portal.Desktop"


class Missing(Skipped):
    """A program that is not there; `package` is Debian's name of what has it."""

    def __init__(self, program, package):
        super().__init__(f"{program} is not installed (Debian package {package})")


def needed(program, package, *places):
    """Where a program is, also outside of PATH."""
    for found in (shutil.which(program), *(f"{place}/{program}" for place in places)):
        if found and os.access(found, os.X_OK):
            return found
    raise Missing(program, package)


class OtherKeyring:
    """What the services here have in common: a process, and a name on the bus when it is ready."""

    def __init__(self, session):
        self.session = session
        self.process = None

    def wrap(self, argv):
        return argv

    def _wait(self, probe, what):
        def ready():
            if self.process.poll() is not None:
                raise AssertionError(f"{what} ended: {self.session.log(what)}")
            return probe()

        wait_until(ready, PATIENCE, what, also=(GLib.Error,))

    def stop(self):
        """End it, as a log-out would."""
        self.session._end_service(self.process)
        wait_until(lambda: not self.session.has_owner(SECRETS), PATIENCE, "the service to leave the bus")

    def kill(self):
        """End it as a crash would."""
        self.process.kill()
        self.process.wait()
        self.stop()

    def settle(self):
        """Wait until what it has confirmed stands on the disk."""

    def alias(self):
        """The collection that is offered for new secrets; "/" where there is none."""
        return self.session.call(SECRETS, SERVICE, "org.freedesktop.Secret.Service", "ReadAlias",
                                 GLib.Variant("(s)", ("default",)))[0]

    def locked(self):
        return self.session.call(SECRETS, self.alias(), "org.freedesktop.DBus.Properties", "Get",
                                 GLib.Variant("(ss)", ("org.freedesktop.Secret.Collection", "Locked")))[0]


class KWallet(OtherKeyring):
    """KDE's wallet as a Secret Service: ksecretd from Frameworks 6.14 on, kwalletd6 before it.

    The wallet is made and opened as the login does it, with the hash of a password, so that no dialog is shown. As a
    Secret Service it says that it is locked all the same, until somebody asks, and then opens without a question.
    """

    CONFIG = ("[Wallet]\nFirst Use=false\nEnabled=true\nDefault Wallet=kdewallet\nClose When Idle=false\n"
              "Prompt on Open=false\n\n[org.freedesktop.secrets]\napiEnabled=true\n")

    def __init__(self, session):
        super().__init__(session)
        self.program = shutil.which("ksecretd") or needed("kwalletd6", "kwallet6")
        if not any(pathlib.Path("/usr/lib").glob("**/qca-qt6/crypto/libqca-ossl.so")):
            raise Missing("libqca-ossl, without which no session can be opened,", "libqca-qt6-plugins")
        (session.config / "kwalletrc").write_text(self.CONFIG)
        self.folder = session.data / "kwalletd"
        self.folder.mkdir(mode=0o700)
        salt = bytes(range(56))
        (self.folder / "kdewallet.salt").write_bytes(salt)
        self.hash = hashlib.pbkdf2_hmac("sha512", KEYRING_PASSWORD.encode(), salt, 50000, 56)
        session.env.update({"QT_QPA_PLATFORM": "offscreen", "XDG_CURRENT_DESKTOP": "KDE"})
        self.start()

    def start(self):
        self.process = self.session._service("kwallet", [self.program])
        self._wait(lambda: self.session.has_owner(SECRETS), "kwallet")
        self.unlock()

    def _ask(self, method, arguments):
        return self.session.call("org.kde.kwalletd6", "/modules/kwalletd6", "org.kde.KWallet", method, arguments)

    def unlock(self):
        # It answers before it has begun, so it is asked until the wallet is open.
        def open_now():
            if self._ask("isOpen", GLib.Variant("(s)", ("kdewallet",)))[0]:
                return self.alias() != "/"
            self._ask("pamOpen", GLib.Variant("(sayi)", ("kdewallet", self.hash, 0)))
            return False

        self._wait(open_now, "kwallet")

    def lock(self):
        self.session.call(SECRETS, SERVICE, "org.freedesktop.Secret.Service", "Lock",
                          GLib.Variant("(ao)", ([self.alias()],)))
        wait_until(self.locked, PATIENCE, "the wallet to be locked")

    def settle(self):
        # The attributes, with the time of each change, are written at once, the secrets some seconds later.
        def written():
            wallet, attributes = (self.folder / f"kdewallet{end}" for end in (".kwl", "_attributes.json"))
            return wallet.stat().st_mtime_ns > attributes.stat().st_mtime_ns

        wait_until(written, PATIENCE, "the wallet to be written")

    def own_files(self):
        return [self.folder]


class KeePassXC(OtherKeyring):
    """KeePassXC with a database whose root group it offers as a collection.

    Seen with 2.7.10: the thread that saves after every change reads the database while the next change is made, and a
    store within the time of a save can end the whole program (SIGSEGV in QUuid::toRfc4122). So here it saves when it is
    locked. Locked, it finds nothing and says nothing; or, with UnlockBeforeSearch, as it is at first, a search opens its
    dialog and has no answer until that is closed. Given its password there, without a window manager, it did not go on.
    It keeps what was replaced in the entry's history.
    """

    CONFIG = ("[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\nAutoSaveAfterEveryChange=false\nAutoSaveOnExit=true\n\n"
              "[GUI]\nCheckForUpdates=false\n\n[Security]\nLockDatabaseIdle=false\nLockDatabaseScreenLock=false\n\n"
              "[FdoSecrets]\nEnabled=true\nShowNotification=false\nConfirmDeleteItem=false\nConfirmAccessItem=false\n"
              "UnlockBeforeSearch=false\n")
    XML = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile><Meta><Generator>KeePassXC</Generator><DatabaseName>Passwords</DatabaseName><CustomData>
<Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{{{group}}}</Value></Item></CustomData></Meta>
<Root><Group><UUID>{base64}</UUID><Name>Root</Name></Group></Root></KeePassFile>
"""
    WINDOW = "org.keepassxc.KeePassXC.MainWindow"

    def __init__(self, session):
        super().__init__(session)
        self.program = needed("keepassxc", "keepassxc")
        session.env["QT_QPA_PLATFORM"] = "offscreen"
        group = uuid.uuid4()
        xml = session.root / "database.xml"
        xml.write_text(self.XML.format(group=group, base64=base64.b64encode(group.bytes).decode()))
        self.path = session.data / "passwords.kdbx"
        password = f"{KEYRING_PASSWORD}\n".encode()
        session.run([needed("keepassxc-cli", "keepassxc"), "import", "-q", "-t", "100", "-p", str(xml), str(self.path)],
                    input=password * 2, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        xml.unlink()
        self.config = session.config / "keepassxc.ini"
        self.config.write_text(self.CONFIG)
        self.start()

    def start(self):
        self.process = self.session._service("keepassxc", [
            self.program, "--config", str(self.config), "--localconfig", str(self.config.with_suffix(".local"))])
        self._wait(lambda: self.session.has_owner(SECRETS) and self.session.has_owner(self.WINDOW), "keepassxc")
        self.unlock()

    def _ask(self, method, arguments=None):
        self.session.call(self.WINDOW, "/keepassxc", self.WINDOW, method, arguments)

    def unlock(self):
        # Opened at the start, with --pw-stdin, it crashes where no window manager shows its window.
        self._ask("openDatabase", GLib.Variant("(ss)", (str(self.path), KEYRING_PASSWORD)))
        self._wait(lambda: self.alias() != "/" and not self.locked(), "keepassxc")

    def lock(self):
        self._ask("lockAllDatabases")
        wait_until(self.locked, PATIENCE, "the database to be locked")

    def settle(self):
        self.lock()
        self.unlock()

    def own_files(self):
        return [self.path]


class Portal(GnomeKeyring):
    """The Secret portal over GNOME Keyring, met from what looks like a Flatpak's sandbox.

    What stands in the sandbox's root is that of the system, and .flatpak-info, by which libsecret knows where it is.
    """

    def __init__(self, session):
        self.portal_program = needed("xdg-desktop-portal", "xdg-desktop-portal", "/usr/libexec", "/usr/lib")
        self.bwrap = needed("bwrap", "bubblewrap")
        if subprocess.run([self.bwrap, "--ro-bind", "/", "/", "true"], stderr=subprocess.DEVNULL).returncode:
            raise Skipped("this system allows no namespaces, so there can be no sandbox")
        folder = session.config / "xdg-desktop-portal"
        folder.mkdir()
        (folder / "portals.conf").write_text(
            "[preferred]\ndefault=none\norg.freedesktop.impl.portal.Secret=gnome-keyring\n")
        self.app_data = session.root / "app"
        self.app_data.mkdir(mode=0o700)
        self.path = self.app_data / "keyrings" / "default.keyring"
        self.number = 0
        self.portal = None
        super().__init__(session, "password")
        self.start_portal()

    def start_portal(self):
        self.portal = self.session._service("portal", [self.portal_program])
        wait_until(lambda: self.session.has_owner(PORTAL), PATIENCE, "the portal")

    def stop_portal(self):
        self.session._end_service(self.portal)
        wait_until(lambda: not self.session.has_owner(PORTAL), PATIENCE, "the portal to leave the bus")

    def pause_portal(self, paused):
        """Let it sleep: it is there and does not answer."""
        os.kill(self.portal.pid, signal.SIGSTOP if paused else signal.SIGCONT)

    def change_key(self, aside):
        """Another login keyring, so that the portal hands out another key; or the first again, from `aside`."""
        self.stop()
        if aside.exists():
            shutil.rmtree(self.folder)
            aside.rename(self.folder)
        else:
            self.folder.rename(aside)
            self.folder.mkdir(mode=0o700)
        self.start()

    def wrap(self, argv):
        self.number += 1
        instance = self.session.runtime / ".flatpak" / str(self.number)
        instance.mkdir(parents=True)
        info = instance / "info"
        info.write_text(f"[Application]\nname=com.example.Mentor\nruntime=runtime/org.gnome.Platform/x86_64/48\n\n"
                        f"[Instance]\ninstance-id={self.number}\n")
        sandbox = [self.bwrap, "--info-fd", "9", "--die-with-parent"]
        for entry in sorted(pathlib.Path("/").iterdir()):
            if entry.is_symlink():
                sandbox += ["--symlink", os.readlink(entry), str(entry)]
            elif entry.is_dir():
                sandbox += ["--dev-bind", str(entry), str(entry)]
        sandbox += ["--ro-bind", str(info), "/.flatpak-info", "--setenv", "XDG_DATA_HOME", str(self.app_data)]
        return ["sh", "-c", 'exec "$@" 9>"$0"', str(instance / "bwrapinfo.json"), *sandbox, *argv]

    def own_files(self):
        return [self.path, self.path.with_name(self.path.name + "~")]


class Prompter:
    """The dialog of GNOME's keyring on the session's display, and a hand at its keyboard."""

    TITLE = "Unlock"

    def __init__(self, session):
        self.session = session
        program = needed("gcr-prompter", "gcr", "/usr/libexec", "/usr/lib/gcr")
        session._service("gcr-prompter", [program])
        wait_until(lambda: session.has_owner("org.gnome.keyring.SystemPrompter"), PATIENCE, "gcr-prompter")

    def _windows(self):
        return self.session.run(["xdotool", "search", "--onlyvisible", "--name", self.TITLE],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.split()

    def answer(self, password=None, until=None):
        """Give the next dialog a password, or send it away; with `until`, each one until that is true."""
        seen = False

        def done():
            nonlocal seen
            if not self._windows():
                return until() if until else seen
            seen = True
            # It takes the keyboard to itself only after it is there, so it may have to be told again.
            if password is not None:
                self.session.run(["xdotool", "key", "ctrl+a"], check=True)
                self.session.run(["xdotool", "type", password], check=True)
            self.session.run(["xdotool", "key", "Escape" if password is None else "Return"], check=True)
            for _look in range(50):
                if not self._windows():
                    break
            return False

        wait_until(done, PATIENCE, "the keyring's dialog to be answered")
        assert seen, "the keyring did not ask"


class OtherSession(Session):
    """A session with one of these keyrings: `other` makes it."""

    def __init__(self, other, **how):
        super().__init__(**how)
        self._other = other

    def _start_keyring(self):
        self.keyring = self._other(self)
