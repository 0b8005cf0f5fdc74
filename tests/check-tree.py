#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the tree to itself.

Every source file is built, every test is run, every file with words that a
person sees is given to the translators, a room includes only rooms below it,
and each file begins as all do.

usage: check-tree.py SRCDIR BUILDDIR      (prints TAP)
"""

import json
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))

from tap import Tap

SOURCE = pathlib.Path(sys.argv[1]).resolve()
BUILD = pathlib.Path(sys.argv[2]).resolve()

# What each room of src/ stands on.
BELOW = {
    "model": set(),
    "rules": {"model"},
    "codec": {"model"},
    "store": {"model", "rules", "codec"},
    "vault": {"model", "rules", "codec"},
    "exchange": {"model", "rules", "codec"},
}
# Libraries that only these rooms know.
GUARDED = {
    "gtk/": {"ui"},
    "adwaita": {"ui"},
    "json-glib/": {"codec", "vault"},
    "libsecret/": {"vault"},
    "libical/": {"exchange"},
    "gcrypt": {"exchange"},
}
MARKS = re.compile(r'\b(?:_|N_|C_|NC_|Q_|gettext|ngettext|g_dngettext|g_dpgettext2) \(\s*(?:GETTEXT_PACKAGE,\s*)?"')
BLUEPRINT_MARKS = re.compile(r'\b_\(|\bC_\(')


def list_files(*patterns):
    """The files that are kept, or would be if they were added now."""
    lines = subprocess.run(
        ["git", "-c", f"safe.directory={SOURCE}", "-C", str(SOURCE), "ls-files", "--cached",
         "--others", "--exclude-standard", "--", *patterns],
        check=True, capture_output=True, text=True).stdout.splitlines()
    return sorted({line for line in lines if (SOURCE / line).is_file()})


def introspect(what):
    return json.loads((BUILD / "meson-info" / f"intro-{what}.json").read_text())


def built_sources():
    built = set()
    for target in introspect("targets"):
        for group in target["target_sources"]:
            for source in group.get("sources", []) + group.get("generated_sources", []):
                path = pathlib.Path(source).resolve()
                if path.is_relative_to(SOURCE):
                    built.add(str(path.relative_to(SOURCE)))
    return built


# Stands behind the C library's own free (), which is another one under a sanitizer.
NOT_SANITIZED = "src/mentor-wiping-heap.c"


def is_sanitized():
    value = next(option["value"] for option in introspect("buildoptions") if option["name"] == "b_sanitize")
    return value not in ("none", "", [])


def test_sources_built():
    files = list_files("src/*.c", "tests/*.c")
    assert len(files) > 30, files
    assert NOT_SANITIZED in files, f"there is no {NOT_SANITIZED}"
    built = built_sources()
    if is_sanitized():
        files.remove(NOT_SANITIZED)
    missing = [file for file in files if file not in built]
    assert not missing, f"not built: {', '.join(missing)}"


def test_blueprints_built():
    files = list_files("src/*.blp")
    build_files = "".join((SOURCE / file).read_text() for file in list_files("src/*meson.build", "src/**/meson.build"))
    missing = [file for file in files if pathlib.Path(file).name.removesuffix(".blp") not in build_files]
    assert not missing, f"not built: {', '.join(missing)}"


def test_tests_run():
    commands = " ".join(" ".join(test["cmd"]) for test in introspect("tests") + introspect("benchmarks"))
    files = [file for file in list_files("tests/check-*.py", "tests/**/check-*.py", "tests/*test-*.c")
             if pathlib.Path(file).name.startswith(("check-", "test-"))]
    assert len(files) > 5, files
    missing = [file for file in files if pathlib.Path(file).name.rsplit(".", 1)[0] not in commands]
    assert not missing, f"nobody runs {', '.join(missing)}"


def test_potfiles():
    potfiles = SOURCE / "po" / "POTFILES.in"
    listed = [line for line in potfiles.read_text().splitlines() if line and not line.startswith("#")]
    marked = [file for file in list_files("src/*.c") if MARKS.search((SOURCE / file).read_text())]
    marked += [file for file in list_files("src/*.blp") if BLUEPRINT_MARKS.search((SOURCE / file).read_text())]
    missing = sorted(set(marked) - set(listed))
    assert not missing, f"not in po/POTFILES.in: {', '.join(missing)}"
    gone = [file for file in listed if not (SOURCE / file).is_file()]
    assert not gone, f"in po/POTFILES.in, and not there: {', '.join(gone)}"
    assert len(listed) == len(set(listed)), "po/POTFILES.in names a file twice"


def rooms():
    for file in list_files("src/*.c", "src/*.h"):
        parts = pathlib.Path(file).parts
        yield file, parts[1] if len(parts) > 2 else None


def test_rooms():
    """The include folders enforce this in the build; here it has a name."""
    home = {}
    for file, room in rooms():
        home[pathlib.Path(file).name] = room
    wrong = []
    for file, room in rooms():
        if room not in BELOW:
            continue
        for name in re.findall(r'#include "([^"]+)"', (SOURCE / file).read_text()):
            other = home.get(name)
            if other and other != room and other not in BELOW[room]:
                wrong.append(f"{file} includes {name} of {other}")
    assert not wrong, "\n".join(wrong)


def test_guarded_libraries():
    wrong = []
    for file, room in rooms():
        for name in re.findall(r"#include <([^>]+)>", (SOURCE / file).read_text()):
            for library, knowers in GUARDED.items():
                if name.startswith(library) and room in BELOW and room not in knowers:
                    wrong.append(f"{file} includes {name}")
    assert not wrong, "\n".join(wrong)


def test_headers():
    wrong = []
    for file in list_files("src/*.c", "src/*.h", "src/*.blp", "tests/*.c", "tests/*.h", "tests/*.py"):
        text = (SOURCE / file).read_text()
        first = text.split("\n", 2)
        line = first[1] if text.startswith("#!") else first[0]
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in line:
            wrong.append(file)
        if not text.endswith("\n") or text.endswith("\n\n"):
            wrong.append(f"{file} (its end)")
    assert not wrong, ", ".join(wrong)


def test_only_strict_assertions():
    """g_assert() is nothing in a release build, and a test of it would be none."""
    wrong = [file for file in list_files("tests/*.c") if re.search(r"\bg_assert \(|\bassert \(", (SOURCE / file).read_text())]
    assert not wrong, ", ".join(wrong)


def test_nothing_left_open():
    mark = "TO" + "DO"
    wrong = [file for file in list_files("src", "tests", "data", "po", "build-aux")
             if not file.endswith((".png", ".svg")) and re.search(rf"\b(?:{mark}|FIX{'ME'}|X{'XX'})\b", (SOURCE / file).read_text(errors="replace"))]
    assert not wrong, ", ".join(wrong)


if __name__ == "__main__":
    tests = {name[5:].replace("_", "-"): function for name, function in list(globals().items())
             if name.startswith("test_")}
    sys.exit(Tap(tests).main(sys.argv[3:]))
