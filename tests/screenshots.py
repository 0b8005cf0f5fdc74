#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every page with the example data: screenshots.py BUILD DIR [PAGE…].

Each page in light, dark, 360 px wide, and with text at 200 %. The day is fixed, so
that pictures of two versions can be compared.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import time

from harness.session import Session
from harness.waiting import wait_until

NOW = "2026-11-23T09:00:00"

LOOKS = {
    "light": dict(size="1120x780"),
    "dark": dict(size="1120x780", env={"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    "360": dict(size="360x760"),
    "text-200": dict(size="1120x780", dpi=196608),
}

SETTINGS = "[Settings]\ngtk-font-name=Inter 11\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"


def addresses(folder):
    """Every page of the example, by name."""
    pages = {"today": "today", "actions": "actions", "reflections": "reflections", "questions": "questions"}
    for path in sorted(folder.glob("*.json")):
        mentee = json.loads(path.read_text())
        if mentee.get("name", "").startswith("Amara"):
            root = mentee["id"]
            for tab in ("overview", "goals", "sessions", "private"):
                pages[tab] = f"mentee:{root}:{tab}"
            pages["goal"] = f"goal:{root}:{mentee['goals'][0]['id']}"
            planned = next(s for s in mentee["sessions"] if s["state"] == "planned")
            held = max((s for s in mentee["sessions"] if s["state"] == "held"), key=lambda s: s["start"])
            pages["session-planned"] = f"session:{root}:{planned['id']}"
            pages["session-held"] = f"session:{root}:{held['id']}"
        elif mentee.get("role") == "mentee":
            pages["mentor"] = f"mentee:{mentee['id']}:overview"
    pages["welcome"] = ""
    return pages


def windows(session):
    """The ids of the windows that are mapped."""
    found = session.run(["xdotool", "search", "--onlyvisible", "--class", "mentor"],
                        capture_output=True, text=True).stdout
    return found.split()


def still(session, path):
    """Take pictures until two in a row are the same."""
    before = None

    def same():
        nonlocal before
        session.run(["import", "-window", "root", str(path)], check=True)
        now = subprocess.run(["identify", "-format", "%#", str(path)], capture_output=True, text=True).stdout
        before, settled = now, now == before
        return settled

    wait_until(same, 20)


def picture(build, folder, name, address, look, how):
    env = {"GSETTINGS_SCHEMA_DIR": str(build / "data"), "MENTOR_NOW": NOW, "GTK_CSD": "0",
           **how.get("env", {})}
    with Session(display=True, keyring="password", screen=how["size"], env=env) as session:
        if name != "welcome":
            session.run([str(build / "src/mentor-example"), str(session.data / "mentor")], check=True,
                        stdout=subprocess.DEVNULL)
        width, height = how["size"].split("x")
        keys = session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width={width}\n"
                        f"window-height={height}\nfirst-run-done={str(name != 'welcome').lower()}\n")
        gtk = session.config / "gtk-4.0/settings.ini"
        gtk.parent.mkdir(parents=True, exist_ok=True)
        gtk.write_text(SETTINGS + (f"gtk-xft-dpi={how['dpi']}\n" if "dpi" in how else ""))
        process = session.popen([str(build / "src/mentor")], stderr=subprocess.PIPE, text=True)
        try:
            wait_until(lambda: windows(session), 20)
            still(session, folder / f"{name}-{look}.png")
        finally:
            process.terminate()
            said = process.communicate()[1]
        for line in said.splitlines():
            if re.search(r"WARNING|CRITICAL", line):
                print(f"{name} ({look}): {line}", file=sys.stderr)


def main():
    if len(sys.argv) < 3:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    build, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    with Session() as session:
        session.run([str(build / "src/mentor-example"), str(session.data)], check=True,
                    stdout=subprocess.DEVNULL, env={**session.env, "MENTOR_NOW": NOW})
        pages = addresses(session.data / "mentees")
    chosen = sys.argv[3:] or list(pages)
    begun = time.monotonic()
    for name in chosen:
        for look, how in LOOKS.items():
            picture(build, folder, name, pages[name], look, how)
            print(os.path.join(folder, f"{name}-{look}.png"), flush=True)
    print(f"{len(chosen) * len(LOOKS)} pictures in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
