#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold what packages the application to the rules of the places it goes to.

desktop-file-validate and appstreamcli know what is valid; this knows what is
good: the quality guidelines of software centres and what a linter of Flatpak
manifests refuses, checked without a network.

usage: check-packaging.py SRCDIR BUILDDIR      (prints TAP)
"""

import configparser
import datetime
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

APP_ID = "com.example.Mentor"
COMMAND = "mentor"
DOMAIN = "mentor"
FINISH_ARGS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
SVG = "{http://www.w3.org/2000/svg}"
SYMBOL_COLOUR = "#2e3436"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

CHECKS = []


class Failure(Exception):
    pass


class Skip(Exception):
    pass


def check(function):
    CHECKS.append(function)
    return function


def must(condition, message):
    if not condition:
        raise Failure(message)


class Tree:
    """The two folders, and what several checks read from them."""

    def __init__(self, source, build):
        self.source = source
        self.build = build

    def metainfo(self, built=False):
        folder = self.build / "data" if built else self.source
        return ET.parse(folder / f"{APP_ID}.metainfo.xml").getroot()

    def desktop(self):
        parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
        parser.optionxform = str
        parser.read(self.build / "data" / f"{APP_ID}.desktop", encoding="utf-8")
        must("Desktop Entry" in parser, "the built desktop file has no [Desktop Entry]")
        return parser

    def manifest(self):
        path = self.source / "build-aux" / f"{APP_ID}.json"
        must(path.is_file(), f"the manifest must be named after the application: {path.name}")
        return json.loads(path.read_text(encoding="utf-8"))

    def version(self):
        text = (self.source / "meson.build").read_text(encoding="utf-8")
        found = re.search(r"(?<![a-z_])version:\s*'([^']+)'", text)
        must(found, "meson.build names no version")
        return found.group(1)

    def code(self):
        for path in sorted((self.source / "src").rglob("*")):
            if path.suffix in (".c", ".h", ".blp", ".ui"):
                yield path, path.read_text(encoding="utf-8")


def text_of(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def plain(root, tag):
    """The one untranslated element of that name below root."""
    found = [e for e in root.findall(tag) if XML_LANG not in e.attrib]
    must(len(found) == 1, f"there must be exactly one <{tag}>, found {len(found)}")
    return found[0]


# Metainfo


@check
def metainfo_identity(tree):
    root = tree.metainfo()
    must(root.get("type") == "desktop-application", "the component is not a desktop-application")
    must(text_of(plain(root, "id")) == APP_ID, f"<id> is not {APP_ID}")
    must(text_of(plain(root, "metadata_license")) in ("CC0-1.0", "FSFAP"), "metadata_license must be CC0-1.0 or FSFAP")
    must(text_of(plain(root, "project_license")) == "GPL-3.0-or-later", "project_license is not that of COPYING")
    must(root.find("developer_name") is None, "developer_name is out of date: use <developer>")
    developer = plain(root, "developer")
    must(re.fullmatch(r"[a-z]+(\.[a-z0-9_]+)+", developer.get("id", "")), "the developer's id is no reversed domain")
    must(text_of(developer.find("name")), "the developer has no name")
    must(root.find("project_group") is None, "project_group claims an affiliation that does not exist")
    launchables = root.findall("launchable")
    must(
        [(e.get("type"), e.text) for e in launchables] == [("desktop-id", f"{APP_ID}.desktop")],
        "there must be exactly one launchable, the desktop file",
    )
    translation = plain(root, "translation")
    must((translation.get("type"), translation.text) == ("gettext", DOMAIN), "<translation> does not name the domain")
    must([text_of(e) for e in root.findall("provides/binary")] == [COMMAND], "<provides> does not name the command")


@check
def metainfo_name_and_summary(tree):
    root = tree.metainfo()
    name = text_of(plain(root, "name"))
    must(0 < len(name) <= 15, f"the name has {len(name)} characters, more than 15")
    must(name == name.capitalize(), f"the name has odd capitals: {name}")
    summary = text_of(plain(root, "summary"))
    must(10 <= len(summary) <= 35, f"the summary has {len(summary)} characters, not 10 to 35")
    words = summary.split()
    must(summary[0].isupper(), "the summary does not begin with a capital")
    must(summary[-1] not in ".!?", "the summary ends with a stop")
    must(words[0].lower() not in ("a", "an", "the"), "the summary begins with an article")
    must(all(w.islower() for w in words[1:]), "the summary is not in sentence case")
    banned = {"app", "application", "tool", "program", "gtk", "gtk4", "libadwaita", "gnome", name.lower()}
    must(not banned & {w.lower().strip(",") for w in words}, "the summary speaks of the program, not of what it does")


@check
def metainfo_description(tree):
    root = tree.metainfo()
    description = plain(root, "description")
    tags = {e.tag for e in description.iter()} - {"description"}
    must(tags <= {"p", "ol", "ul", "li", "em", "code"}, f"elements a description may not have: {tags}")
    must(text_of(plain(root, "summary")) not in text_of(description), "the description repeats the summary")
    must(description[0].tag == "p" and len(text_of(description[0])) >= 80, "the first paragraph is too short")
    for items in description.iter("ul"):
        must(len(items) <= 10, f"a list of {len(items)} items is too long")
    must("!" not in text_of(description), "the description shouts")
    keywords = [text_of(e) for e in root.findall("keywords/keyword")]
    must(len(keywords) >= 3, "too few keywords: a description is not searched everywhere")
    must(len(keywords) == len(set(keywords)), "a keyword stands twice")


@check
def metainfo_links_and_colours(tree):
    root = tree.metainfo()
    urls = {e.get("type"): text_of(e) for e in root.findall("url")}
    for kind in ("homepage", "bugtracker", "vcs-browser", "translate", "contribute"):
        must(kind in urls, f"there is no url of type {kind}")
    for kind, url in urls.items():
        must(url.startswith("https://"), f"the {kind} is not https: {url}")
    colours = {}
    for colour in root.findall("branding/color"):
        must(colour.get("type") == "primary", "a branding colour is not primary")
        must(re.fullmatch(r"#[0-9a-f]{6}", colour.text or ""), f"not a colour: {colour.text}")
        colours[colour.get("scheme_preference")] = [int(colour.text[i : i + 2], 16) for i in (1, 3, 5)]
    must(set(colours) == {"light", "dark"}, "branding needs a light and a dark colour")
    light, dark = (sum(colours[k]) / 3 for k in ("light", "dark"))
    must(light > 150 > 100 > dark, "the light colour is not light, or the dark one not dark")
    for scheme, channels in colours.items():
        must(max(channels) - min(channels) >= 24, f"the {scheme} branding colour is grey")


@check
def metainfo_relations(tree):
    root = tree.metainfo()
    rating = plain(root, "content_rating")
    must(rating.get("type") == "oars-1.1", "the content rating is not oars-1.1")
    must(len(rating) == 0, "there is nothing objectionable to declare")
    length = root.find("requires/display_length")
    must(length is not None and length.get("compare") == "ge" and length.text == "360", "360 px must be enough")
    must(text_of(root.find("requires/internet")) == "offline-only", "the application has no network")
    controls = {text_of(e) for e in root.findall("supports/control")}
    must(controls == {"keyboard", "pointing", "touch"}, f"the supported controls are {sorted(controls)}")


@check
def metainfo_screenshots(tree):
    root = tree.metainfo()
    shots = root.findall("screenshots/screenshot")
    must(3 <= len(shots) <= 6, f"{len(shots)} screenshots, not 3 to 6")
    must([s.get("type") for s in shots] == ["default"] + [None] * (len(shots) - 1), "the first one must be the default")
    for shot in shots:
        caption = text_of(shot.find("caption"))
        must(caption, "a screenshot has no caption")
        must(not caption.endswith((".", "!")), f"a caption ends with a stop: {caption}")
        must(not caption[0].isdigit() and caption[0].isupper(), f"a caption must begin with a capital: {caption}")
        images = shot.findall("image")
        must(len(images) == 1 and images[0].get("type") == "source", "a screenshot needs one source image")
        url = text_of(images[0])
        must(url.startswith("https://"), f"a screenshot is not at https: {url}")
        tagged = re.search(r"/([^/]+)/data/screenshots/[a-z0-9-]+\.png$", url)
        must(tagged, f"not a PNG of data/screenshots: {url}")
        must(tagged.group(1) == tree.version(), f"a screenshot is not taken from the tag {tree.version()}: {url}")


@check
def metainfo_screenshot_files(tree):
    folder = tree.source / "data" / "screenshots"
    if not folder.is_dir():
        raise Skip("data/screenshots is not made yet")
    for image in tree.metainfo().iter("image"):
        path = folder / text_of(image).rsplit("/", 1)[1]
        must(path.is_file(), f"a screenshot that is linked does not exist: {path.name}")
        head = path.read_bytes()[:24]
        must(head[:8] == b"\x89PNG\r\n\x1a\n", f"{path.name} is no PNG")
        width, height = struct.unpack(">II", head[16:24])
        must(width <= 2000 and height <= 1400, f"{path.name} has {width}×{height}, more than 2000×1400")
        must(width >= 600 and height >= 400, f"{path.name} has {width}×{height}, too small to read")


@check
def metainfo_releases(tree):
    releases = tree.metainfo().findall("releases/release")
    must(releases, "there is no release")
    must(releases[0].get("version") == tree.version(), "the newest release is not the version of meson.build")
    today = datetime.date.today()
    previous = None
    for release in releases:
        version = release.get("version")
        date = datetime.date.fromisoformat(release.get("date", ""))
        must(date <= today + datetime.timedelta(days=1), f"{version} is released in the future")
        must(previous is None or date <= previous, f"{version} does not stand in its place: newest first")
        previous = date
        description = release.find("description")
        words = text_of(description)
        must(len(words) >= 40, f"{version} does not say what is new")
        must(description.get("translate") == "no", f"the notes of {version} are offered for translation")
        must("bug fixes and performance" not in words.lower(), f"the notes of {version} say nothing")


@check
def metainfo_hints(tree):
    run = subprocess.run(
        ["appstreamcli", "validate", "--pedantic", "--no-net", "--no-color", str(tree.source / f"{APP_ID}.metainfo.xml")],
        capture_output=True,
        text=True,
        check=False,
    )
    found = set(re.findall(r"^[EWIP]: \S+ (\S+)", run.stdout, re.M))
    must(run.returncode == 0, f"appstreamcli refuses the metainfo: {run.stdout}")
    # The capital in the id is the custom of the platform, and the id is what people's data hangs on.
    must("successful" in run.stdout.lower(), "appstreamcli did not say what it found")
    must(found <= {"cid-contains-uppercase-letter"}, f"appstreamcli has hints: {sorted(found)}")


# Desktop file, D-Bus service, settings


@check
def desktop_entry(tree):
    entry = tree.desktop()["Desktop Entry"]
    expected = {
        "Type": "Application",
        "Name": text_of(plain(tree.metainfo(), "name")),
        "Comment": text_of(plain(tree.metainfo(), "summary")),
        "Icon": APP_ID,
        "Exec": COMMAND,
        "Terminal": "false",
        "StartupNotify": "true",
        "DBusActivatable": "true",
        "X-GNOME-UsesNotifications": "true",
        "X-Purism-FormFactor": "Workstation;Mobile;",
    }
    for key, value in expected.items():
        must(entry.get(key) == value, f"{key} is {entry.get(key)!r}, not {value!r}")
    categories = set(entry.get("Categories", "").strip(";").split(";"))
    must(categories & {"Office", "Education"}, f"no category tells what it is for: {sorted(categories)}")
    keywords = entry.get("Keywords", "")
    must(keywords.endswith(";"), "Keywords does not end with a semicolon")
    must(len(keywords.strip(";").split(";")) >= 3, "too few keywords")
    for key, value in entry.items():
        if key.startswith("Keywords["):
            must(value.endswith(";"), f"{key} does not end with a semicolon")
        must(not key.startswith("Icon["), "the name of the icon was translated")


@check
def desktop_actions(tree):
    parser = tree.desktop()
    names = [n for n in parser["Desktop Entry"].get("Actions", "").split(";") if n]
    must(names == ["new-session", "log-session", "private-note"], f"the actions are {names}")
    groups = {s.removeprefix("Desktop Action ") for s in parser.sections() if s.startswith("Desktop Action ")}
    must(groups == set(names), f"the groups of the actions are {sorted(groups)}")
    code = "\n".join(text for path, text in tree.code() if path.suffix == ".c")
    for name in names:
        group = parser[f"Desktop Action {name}"]
        must(group.get("Name"), f"the action {name} has no name")
        must(
            group.get("Exec") == f"{COMMAND} --{name.removesuffix('-session') if name == 'log-session' else name}",
            f"the action {name} runs {group.get('Exec')!r}",
        )
        must(re.search(rf'\{{\s*(?:\.name\s*=\s*)?"{name}"', code), f"the application has no action app.{name}")


@check
def dbus_service(tree):
    path = tree.build / "data" / f"{APP_ID}.service"
    lines = path.read_text(encoding="utf-8").splitlines()
    must(lines[0] == "[D-BUS Service]", "the service file has no [D-BUS Service]")
    keys = dict(line.split("=", 1) for line in lines[1:] if line)
    must(keys.get("Name") == APP_ID, f"the service is named {keys.get('Name')}, not {APP_ID}")
    must(
        re.fullmatch(rf"/\S*/{COMMAND} --gapplication-service", keys.get("Exec", "")),
        f"the service starts {keys.get('Exec')!r}",
    )


@check
def settings_schema(tree):
    root = ET.parse(tree.source / "data" / f"{APP_ID}.gschema.xml").getroot()
    must(root.get("gettext-domain") == DOMAIN, "the schema names no gettext domain")
    schemas = root.findall("schema")
    must([s.get("id") for s in schemas] == [APP_ID], "there must be one schema, named as the application")
    must(schemas[0].get("path") == "/" + APP_ID.replace(".", "/") + "/", "the path does not follow the id")
    for key in schemas[0].findall("key"):
        name = key.get("name")
        for part in ("summary", "description"):
            must(text_of(key.find(part)), f"the key {name} has no {part}")
        must(not text_of(key.find("summary")).endswith("."), f"the summary of {name} ends with a stop")
        must(key.get("type") != "i" or key.find("range") is not None, f"the number {name} has no range")
    compiled = tree.build / "data" / "gschemas.compiled"
    must(compiled.is_file(), "the schema is not compiled into the build folder")
    names = {k.get("name") for k in schemas[0].findall("key")}
    code = "\n".join(text for path, text in tree.code() if path.suffix in (".c", ".blp"))
    unused = sorted(n for n in names if f'"{n}"' not in code)
    must(not unused, f"settings that nothing reads: {', '.join(unused)}")


# Icons


def svg_size(path):
    root = ET.parse(path).getroot()
    must(root.tag == SVG + "svg", f"{path.name} is no SVG")
    return root, (root.get("width"), root.get("height"), root.get("viewBox"))


def must_be_drawn(path, root):
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        must(tag not in ("image", "text", "filter", "style", "script", "use"), f"{path.name} has a <{tag}>")
        for name, value in element.attrib.items():
            must("href" not in name, f"{path.name} refers to something outside")
            must("data:" not in value, f"{path.name} holds embedded data")


def must_be_symbol(path):
    root, size = svg_size(path)
    must(size == ("16", "16", "0 0 16 16"), f"{path.name} is not 16 px large: {size}")
    must_be_drawn(path, root)
    shapes = list(root)
    must(shapes, f"{path.name} is empty")
    for shape in shapes:
        must(shape.tag == SVG + "path", f"{path.name} has something other than a path")
        must(shape.get("fill") == SYMBOL_COLOUR, f"{path.name} is not filled with {SYMBOL_COLOUR}")
        # GTK 4.18 recolours the fill of a symbol, never its stroke.
        must(set(shape.attrib) <= {"fill", "fill-rule", "d", "class"}, f"{path.name} has {sorted(shape.attrib)}")


@check
def application_icon(tree):
    folder = tree.source / "data" / "icons" / "hicolor"
    files = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    must(
        files == [f"scalable/apps/{APP_ID}.svg", f"symbolic/apps/{APP_ID}-symbolic.svg"],
        f"the icons of the application are {files}",
    )
    path = folder / "scalable" / "apps" / f"{APP_ID}.svg"
    root, size = svg_size(path)
    must(size == ("128", "128", "0 0 128 128"), f"{path.name} is not drawn on 128 px: {size}")
    must_be_drawn(path, root)
    colours = set(re.findall(r"#[0-9a-f]{6}", path.read_text(encoding="utf-8")))
    must(len(colours) >= 4, "the icon of the application is a glyph of one colour")
    must_be_symbol(folder / "symbolic" / "apps" / f"{APP_ID}-symbolic.svg")


@check
def page_symbols(tree):
    folder = tree.source / "data" / "icons" / "ui"
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    must(paths, "there are no symbols")
    drawings = {}
    for path in paths:
        must(path.parent == folder / "scalable" / "actions", f"{path.name} lies in {path.parent.name}")
        must(re.fullmatch(r"mentor-[a-z-]+-symbolic\.svg", path.name), f"{path.name} is no name for a symbol")
        must_be_symbol(path)
        drawing = "".join(e.get("d") for e in ET.parse(path).getroot())
        must(drawing not in drawings, f"{path.name} is the same as {drawings.get(drawing)}")
        drawings[drawing] = path.name


@check
def symbols_are_bundled(tree):
    folder = tree.source / "data" / "icons" / "ui" / "scalable" / "actions"
    drawn = {p.name.removesuffix(".svg") for p in folder.glob("*.svg")}
    bundled = set()
    for path in (tree.source / "src").rglob("*.gresource.xml"):
        for resource in ET.parse(path).getroot().iter("gresource"):
            for file in resource.findall("file"):
                at = f"{resource.get('prefix', '')}/{file.get('alias') or file.text}"
                found = re.search(r"/icons/scalable/actions/(mentor-[a-z-]+-symbolic)\.svg$", at)
                if found:
                    bundled.add(found.group(1))
    must(drawn == bundled, f"not the same in the resources and on the disk: {sorted(drawn ^ bundled)}")
    used = {}
    for path, text in tree.code():
        for name in re.findall(r"\bmentor-[a-z-]+-symbolic\b", text):
            used.setdefault(name, path.name)
    missing = {n: p for n, p in used.items() if n not in drawn}
    must(not missing, f"symbols that are used but not drawn: {missing}")
    must(used, "the pages use none of the symbols")


# Flatpak manifest


@check
def manifest_application(tree):
    manifest = tree.manifest()
    must(manifest.get("id") == APP_ID and "app-id" not in manifest, f"the id is not {APP_ID}")
    must(manifest.get("runtime") == "org.gnome.Platform", "the runtime is not that of GNOME")
    must(manifest.get("sdk") == "org.gnome.Sdk", "the SDK does not belong to the runtime")
    must(manifest.get("runtime-version") == "50", f"the runtime is {manifest.get('runtime-version')}, not 50")
    must(manifest.get("command") == COMMAND, f"the command must be plain: {manifest.get('command')}")
    for key in ("branch", "default-branch", "desktop-file-name-suffix", "rename-icon"):
        must(key not in manifest, f"the manifest of a release has no {key}")
    must("/lib/debug" not in manifest.get("cleanup", []), "cleanup throws the debug symbols away")
    must("sdk-extensions" not in manifest, "no SDK extension is needed")
    # In an extension of their own the translations would not be in the bundle.
    must(manifest.get("separate-locales") is False, "the translations are split off")


@check
def manifest_permissions(tree):
    args = tree.manifest().get("finish-args", [])
    must(len(args) == len(set(args)), "a permission stands twice")
    must(not FINISH_ARGS - set(args), f"permissions that are missing: {sorted(FINISH_ARGS - set(args))}")
    must(not set(args) - FINISH_ARGS, f"permissions nobody agreed to: {sorted(set(args) - FINISH_ARGS)}")


@check
def manifest_build(tree):
    manifest = tree.manifest()
    names = [module["name"] for module in manifest["modules"]]
    must(names[-1] == COMMAND, "the application must be built last")
    for library in ("libical", "libspelling"):
        must(library in names, f"the runtime has no {library}: the manifest must build it")
    for options in [manifest] + manifest["modules"]:
        arguments = options.get("build-options", {}).get("build-args", [])
        must("--share=network" not in arguments, "the build asks for the network")
    for module in manifest["modules"]:
        must(module.get("buildsystem") in ("meson", "cmake-ninja"), f"{module['name']} is not built with meson or CMake")
        must(module.get("sources"), f"{module['name']} has no source")


@check
def manifest_sources(tree):
    for module in tree.manifest()["modules"]:
        for source in module["sources"]:
            kind = source.get("type")
            must(kind in ("archive", "git"), f"{module['name']} has a source of type {kind}")
            must(source.get("url", "").startswith("https://"), f"{module['name']} is not fetched over https")
            if kind == "archive":
                must(re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")), f"{module['name']} has no checksum")
            else:
                must("branch" not in source and "path" not in source, f"{module['name']} follows a branch or a folder")
                must(source.get("tag"), f"{module['name']} names no tag")


@check
def manifest_release(tree):
    source = tree.manifest()["modules"][-1]["sources"][0]
    newest = tree.metainfo().find("releases/release").get("version")
    must(source["tag"] == newest, f"the manifest builds {source['tag']}, the newest release is {newest}")
    # A commit cannot hold its own name, so it is written down once the release is tagged.
    commit = source.get("commit")
    must(commit is None or re.fullmatch(r"[0-9a-f]{40}", commit), f"{commit} is no full name of a commit")
    tagged = subprocess.run(
        ["git", "-c", "safe.directory=*", "rev-parse", "--verify", "--quiet", f"refs/tags/{newest}^{{commit}}"],
        cwd=tree.source,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    if tagged:
        must(commit == tagged, f"the manifest must name the commit of {newest}: {tagged}")
    elif commit:
        raise Skip(f"the tag {newest} is not in this copy: its commit cannot be compared")


# Translations


@check
def translations(tree):
    languages = (tree.source / "po" / "LINGUAS").read_text(encoding="utf-8").split()
    must(languages == sorted(languages) and languages, "LINGUAS must be sorted")
    for language in languages:
        must((tree.source / "po" / f"{language}.po").is_file(), f"there is no po/{language}.po")
    listed = (tree.source / "po" / "POTFILES.in").read_text(encoding="utf-8").split("\n")
    for name in (f"{APP_ID}.metainfo.xml", f"data/{APP_ID}.desktop.in", f"data/{APP_ID}.gschema.xml"):
        must(name in listed, f"{name} is missing in POTFILES.in")
    root = tree.metainfo(built=True)
    entry = tree.desktop()["Desktop Entry"]
    for language in languages:
        must(f"Comment[{language}]" in entry, f"the desktop file is not translated into {language}")
        for tag in ("summary", "description"):
            found = [e for e in root.iter(tag) if e.get(XML_LANG) == language]
            inner = [e for e in root.iterfind(f"{tag}/p") if e.get(XML_LANG) == language]
            must(found or inner, f"the {tag} of the metainfo is not translated into {language}")


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    tree = Tree(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
    failed = 0
    print("TAP version 13")
    print(f"1..{len(CHECKS)}")
    for number, function in enumerate(CHECKS, 1):
        name = function.__name__.replace("_", " ")
        try:
            function(tree)
        except Skip as why:
            print(f"ok {number} - {name} # SKIP {why}")
        except (Failure, OSError, ValueError, KeyError, AttributeError, ET.ParseError, configparser.Error) as why:
            failed += 1
            print(f"not ok {number} - {name}")
            for line in (str(why) if isinstance(why, Failure) else f"{type(why).__name__}: {why}").splitlines():
                print(f"# {line}")
        else:
            print(f"ok {number} - {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
