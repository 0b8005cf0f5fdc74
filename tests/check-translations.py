#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string that a person sees is in every translation: check-translations.py SRCDIR."""

import os
import pathlib
import subprocess
import sys
import tempfile

from harness.tap import Tap

SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()

# The keywords of GLib's preset in Meson.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3",
            "ngettext:1,2", "g_dpgettext:2"]


def template(path):
    subprocess.run(["xgettext", f"--files-from={SOURCE / 'po/POTFILES.in'}", f"--directory={SOURCE}",
                    "--from-code=UTF-8", "--keyword", *(f"--keyword={word}" for word in KEYWORDS),
                    f"--output={path}"], check=True, stderr=subprocess.DEVNULL,
                   env={**os.environ, "GETTEXTDATADIRS": str(SOURCE / "data")})
    assert path.read_text().count("msgid") > 1000, "the template has too few strings"


def complete(language):
    def run():
        with tempfile.TemporaryDirectory() as folder:
            pot = pathlib.Path(folder) / "mentor.pot"
            template(pot)
            catalogue = SOURCE / "po" / f"{language}.po"
            done = subprocess.run(["msgcmp", str(catalogue), str(pot)], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            done = subprocess.run(["msgfmt", "--check", "-o", os.devnull, str(catalogue)],
                                  capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
    return run


if __name__ == "__main__":
    languages = (SOURCE / "po/LINGUAS").read_text().split("#")[0].split()
    sys.exit(Tap({language: complete(language) for language in languages}).main([]))
