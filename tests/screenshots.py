#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every page with the example data: screenshots.py [--looks A,B] BUILD DIR [PAGE…].

Each page in light, dark, 360 px wide, and with text at 200 %; with --looks also as small as
a window may be (small), from right to left (rtl), in high contrast (contrast), on a
screen with twice the pixels (scale-2) and in German (de, de-360). The day is
fixed, so that pictures of two versions can be compared.

    screenshots.py --web BUILD DIR

makes the pictures of the web page and of README.md instead.
"""

import argparse
import hashlib
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
WIDE = "1120x780"
FRAME = 5  # what GTK draws around a window without a window manager, in px

DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
GERMAN = {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"}

LOOKS = {
    "light": dict(size=WIDE),
    "dark": dict(size=WIDE, env=DARK),
    "360": dict(size="360x760"),
    "text-200": dict(size=WIDE, dpi=192),
    "contrast": dict(size=WIDE, env={"ADW_DEBUG_HIGH_CONTRAST": "1"}),
    "contrast-dark": dict(size=WIDE, env={"ADW_DEBUG_HIGH_CONTRAST": "1", **DARK}),
    "scale-2": dict(size=WIDE, scale=2, env={"GDK_SCALE": "2"}),
    "360-text-200": dict(size="360x760", dpi=192),
    "small": dict(size="360x294"),
    "rtl": dict(size=WIDE, env={"GTK_DEBUG": "invert-text-dir"}),
    "rtl-360": dict(size="360x760", env={"GTK_DEBUG": "invert-text-dir"}),
    "de": dict(size=WIDE, env=GERMAN),
    "de-360": dict(size="360x760", env=GERMAN),
}
USUAL = ("light", "dark", "360", "text-200")

PROMPT = "mentor-02"  # the question of the reflection, as in data/prompts/prompts.xml
SETTINGS = "[Settings]\ngtk-font-name=Inter 11\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"

REFLECTION = ("I gave advice in the first ten minutes again. She had not asked. When I stopped, she found a better "
              "way than mine: hand over the project, keep the two interns.",
              "What made me hurry? I was tired, and I like to be useful. Next time I write my advice on the edge of "
              "the page and wait until she asks.")

WRITE = ["type " + REFLECTION[0], "key Return", "key Return", "type " + REFLECTION[1]]

# From any page to the templates for a new session, and from a session to the last in the second part of its menu.
TEMPLATES = ["key ctrl+n", *["key Tab"] * 8, "key Return"]
SAVE_TEMPLATE = ["click 978 28", *["key Down"] * 5, "key Return", "type Reading together"]

# What is done on a page before the picture: (page to open, steps).
SCENES = {
    "add-relationship": ("today", ["click 28 28", "key Up", "key Return"]),
    "plan-session": ("overview", ["key ctrl+n"]),
    "log-session": ("overview", ["key ctrl+shift+n"]),
    "new-action": ("actions", ["key ctrl+shift+a"]),
    "templates": ("overview", TEMPLATES),
    "template": ("overview", [*TEMPLATES, "key Tab", "key Return"]),
    "save-template": ("session-planned", SAVE_TEMPLATE),
    "edit-template": ("session-planned", [*SAVE_TEMPLATE, "key Return", *TEMPLATES, *["key Tab"] * 8, "key Return",
                                          "key shift+Tab", "key Return"]),
    "preferences": ("today", ["key ctrl+comma"]),
    "reminders": ("today", ["key ctrl+comma", "click 638 58"]),
    "shortcuts": ("today", ["key ctrl+question"]),
    "session-questions": ("session-planned", ["key ctrl+p"]),
    "session-action": ("session-planned", ["key ctrl+shift+a", "type Send the slides"]),
    "session-insight": ("session-planned", ["key ctrl+shift+i", "type She found her own answer"]),
    "check-ins": ("goal", ["click 671 170"]),
    "wrap-up-action": ("wrap-up", ["type Ask Lena"]),
    "search": ("actions", ["key ctrl+f", "type a"]),
    "growth-point": ("growth", [*["key Tab"] * 8, "key End"]),
    "letter": ("growth", ["key Tab", "key Tab", "key Return"]),
    "guide-sources": ("guide", ["key ctrl+f", "key Tab", "key End", "key Tab", "key Return"]),
    "guide-end": ("guide", ["key ctrl+f", "key Tab", "key Return", *["key Page_Down"] * 9]),
    "guide-nothing": ("guide", ["key ctrl+f", "type xyz"]),
    "note": ("question", WRITE),
    "note-stored": ("question", [*WRITE, "wait"]),
    "private-written": ("private", ["key ctrl+j", *WRITE, "wait", "key alt+Left"]),
    "reflections-written": ("question", [*WRITE, "wait", "key alt+Left", "key alt+3"]),
}

# Their steps count the items of a menu that has others in a narrow window.
WIDE_ONLY = ("save-template", "edit-template")

# The pictures of the web page: the scene, and how the window looks.
WEB = {
    "overview": ("overview", "light"),
    "overview-dark": ("overview", "dark"),
    "session": ("session-held", "light"),
    "goal": ("goal", "light"),
    "today": ("today", "light"),
    "reflection-dark": ("note-stored", "dark"),
}


def prompt_id(name):
    """The id that a built-in question has in the records."""
    text = hashlib.sha256(f"prompt:{name}".encode()).hexdigest()
    return f"{text[:8]}-{text[8:12]}-4{text[12:15]}-8{text[15:18]}-{text[18:30]}"


def addresses(folder):
    """Every page of the example, by name."""
    pages = {name: name for name in ("today", "calendar", "actions", "reflections", "questions", "guide", "growth",
                                  "network")}
    pages |= {"guide-page": "guide:goals", "questions-set": "questions:closing", "seeking": "seeking:finding",
              "becoming": "seeking:becoming"}
    for path in sorted(folder.glob("*.json")):
        mentee = json.loads(path.read_text())
        root = mentee["id"]
        if mentee.get("name", "").startswith("Amara"):
            for page in ("insights", "agreement", "closing", "feedback", "introductions", "resources", "review"):
                pages[page] = f"{page}:{root}"
            for tab in ("overview", "goals", "sessions", "timeline", "private"):
                pages[tab] = f"mentee:{root}:{tab}"
            pages["goal"] = f"goal:{root}:{mentee['goals'][0]['id']}"
            planned = next(s for s in mentee["sessions"] if s["state"] == "planned")
            held = max((s for s in mentee["sessions"] if s["state"] == "held"), key=lambda s: s["start"])
            pages["prepare"] = f"prepare:{root}:{planned['id']}"
            pages["session-planned"] = f"session:{root}:{planned['id']}"
            pages["session-held"] = f"session:{root}:{held['id']}"
            pages["wrap-up"] = f"wrap-up:{root}:{held['id']}"
        elif mentee.get("role") == "mentee" and mentee.get("state") != "closed":
            pages["mentor"] = f"mentee:{root}:overview"
            if mentee.get("goals"):
                pages["mentor-goal"] = f"goal:{root}:{mentee['goals'][0]['id']}"
    pages["welcome"] = ""
    return pages


def outer(size):
    """The width and height of a window, with its frame, that has a content of this size."""
    return [int(length) + 2 * FRAME for length in size.split("x")]


def screen(how):
    """The size of a screen that the window fills."""
    return "x".join(str(length * how.get("scale", 1)) for length in outer(how["size"]))


def crop(how):
    """What of the screen is the window's content."""
    scale = how.get("scale", 1)
    width, height = (int(length) * scale for length in how["size"].split("x"))
    return f"{width}x{height}+{FRAME * scale}+{FRAME * scale}"


def windows(session):
    """The ids of the windows that are mapped."""
    found = session.run(["xdotool", "search", "--onlyvisible", "--class", "mentor"],
                        capture_output=True, text=True).stdout
    return found.split()


def resting(process):
    """Whether a process waits for something to happen, and does not just wait for its turn."""
    return pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[0] == "S"


def still(session, path, area, process):
    """Take pictures until three in a row are the same: a page comes a moment after its window."""
    before, alike = None, 0

    def same():
        nonlocal before, alike
        time.sleep(0.3)
        session.run(["import", "-window", "root", "-crop", area, "+repage",
                     str(path)], check=True)
        now = subprocess.run(["identify", "-format", "%#", str(path)], capture_output=True, text=True).stdout
        before, alike = now, alike + 1 if now == before and resting(process) else 0
        return alike == 3

    wait_until(same, 30)


def settings(session, address, size, first_run):
    width, height = outer(size)
    keys = session.config / "glib-2.0/settings/keyfile"
    keys.parent.mkdir(parents=True, exist_ok=True)
    keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nwindow-width={width}\n"
                    f"window-height={height}\nfirst-run-done={str(not first_run).lower()}\n")
    gtk = session.config / "gtk-4.0/settings.ini"
    gtk.parent.mkdir(parents=True, exist_ok=True)
    gtk.write_text(SETTINGS)


def step(session, what, path, area, process):
    """One step of a scene, and what it leads to."""
    verb, _, words = what.partition(" ")
    if verb == "key":
        session.run(["xdotool", "key", words], check=True)
    elif verb == "type":
        session.run(["xdotool", "type", "--delay", "4", words], check=True)
    elif verb == "click":
        session.run(["xdotool", "mousemove", *words.split(), "click", "1", "mousemove", "0", "9999"], check=True)
    else:  # wait: what is stored on the way shows a moment later
        time.sleep(3)
    still(session, path, area, process)


def picture(build, path, address, how, steps=(), empty=False, first_run=False):
    env = {"GSETTINGS_SCHEMA_DIR": str(build / "data"), "MENTOR_LOCALE_DIR": str(build / "po"), "MENTOR_NOW": NOW,
           "GTK_CSD": "0", **how.get("env", {})}
    with Session(display=True, keyring="password", screen=screen(how), env=env) as session:
        if how.get("env") == GERMAN:
            # The system may not have it compiled; a test's own folder always can.
            places = session.root / "locale"
            places.mkdir()
            session.run(["localedef", "-i", "de_DE", "-f", "UTF-8", str(places / "de_DE.UTF-8")],
                        env={"LC_ALL": "C.UTF-8"}, check=True)
            session.env["LOCPATH"] = str(places)
        if "dpi" in how:
            # Without a settings daemon GTK takes the text's size from the X server's resources.
            session.run(["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
                         f"Xft.dpi:\t{how['dpi']}\n"], check=True)
        # Away from everything that would show a hint.
        session.run(["xdotool", "mousemove", "0", "9999"], check=True)
        if not empty:
            session.run([str(build / "src/mentor-example"), str(session.data / "mentor")], check=True,
                        stdout=subprocess.DEVNULL)
        settings(session, address, how["size"], first_run)
        log = session.logs / "mentor.log"
        with log.open("w") as stream:
            process = session.popen([str(build / "src/mentor")], stdout=stream, stderr=stream,
                                    env={"G_MESSAGES_DEBUG": "all"})
        try:
            wait_until(lambda: windows(session) and "records loaded" in log.read_text(errors="replace"), 30)
            still(session, path, crop(how), process)
            for what in steps:
                step(session, what, path, crop(how), process)
        finally:
            process.terminate()
            process.wait()
        for line in log.read_text(errors="replace").splitlines():
            if re.search(r"WARNING|CRITICAL", line):
                print(f"{path.stem}: {line}", file=sys.stderr)


def scene(build, pages, name, path, look):
    page, steps = SCENES.get(name, (name, ()))
    if name == "welcome-step":
        page, steps = "welcome", ["key Return"]
    if name == "add-relationship" and LOOKS[look]["size"].startswith("360"):
        steps = ["click 28 28", *steps]  # back to the sidebar first
    if name == "reminders" and LOOKS[look]["size"].startswith("360"):
        # The switcher of the pages is at the bottom there.
        steps = [steps[0], f"click 241 {int(LOOKS[look]['size'].split('x')[1]) - 25}"]
    empty = name in ("today-empty", "calendar-empty", "actions-empty", "reflections-empty") or page == "welcome"
    picture(build, path, pages[page.removesuffix("-empty")], LOOKS[look], steps, empty=empty,
            first_run=page == "welcome")


def smaller(path):
    """Leave out of a picture what nobody sees."""
    subprocess.run(["convert", str(path), "-strip", "-alpha", "off", "-define", "png:compression-level=9",
                    "-define", "png:exclude-chunk=all", f"PNG24:{path}"], check=True)
    size = path.stat().st_size
    if size > 250_000:
        raise SystemExit(f"{path.name} has {size} bytes, more than 250 kB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--web", action="store_true", help="the pictures of the web page")
    parser.add_argument("--looks", default=",".join(USUAL), help=", ".join(LOOKS))
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("pages", nargs="*")
    wanted = parser.parse_args()
    build, folder = wanted.build.resolve(), wanted.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with Session() as session:
        session.run([str(build / "src/mentor-example"), str(session.data)], check=True,
                    stdout=subprocess.DEVNULL, env={**session.env, "MENTOR_NOW": NOW})
        pages = addresses(session.data / "mentees")
    pages["question"] = f"note:{pages['overview'].split(':')[1]}::{prompt_id(PROMPT)}"
    begun = time.monotonic()
    if wanted.web:
        made = {folder / f"{name}.png": what for name, what in WEB.items() if name in (wanted.pages or WEB)}
    else:
        names = wanted.pages or [*pages, "today-empty", "calendar-empty", "reflections-empty", "actions-empty", *SCENES]
        made = {folder / f"{name}-{look}.png": (name, look) for name in names for look in wanted.looks.split(",")
                if not (name in WIDE_ONLY and LOOKS[look]["size"].startswith("360"))}
    for path, (name, look) in made.items():
        scene(build, pages, name, path, look)
        if wanted.web:
            smaller(path)
        print(os.path.relpath(path), flush=True)
    print(f"{len(made)} pictures in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
