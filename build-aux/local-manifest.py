#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the Flatpak manifest so that it builds this checkout.

The manifest in the tree names the tag of a release, which is what a
distributor builds. A contributor wants to build what is in front of them: this
takes the same manifest and puts the checkout in place of the release. The
build folders are left out, since what they hold was made for another system.
A stand-in for the runtime may have the libraries that GNOME's lacks; then they
are not built.

usage: local-manifest.py [--libraries-of-runtime] OUTPUT
"""

import json
import os
import sys

APP_ID = "com.example.Mentor"
MODULE = "mentor"


def main():
    arguments = sys.argv[1:]
    alone = arguments[:1] == ["--libraries-of-runtime"]
    if len(arguments) != 1 + alone:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    here = os.path.dirname(os.path.abspath(__file__))
    checkout = os.path.dirname(here)
    with open(os.path.join(here, APP_ID + ".json"), encoding="utf-8") as file:
        manifest = json.load(file)
    module = next(m for m in manifest["modules"] if m["name"] == MODULE)
    skipped = sorted(
        entry.name
        for entry in os.scandir(checkout)
        if entry.is_dir()
        and (
            entry.name.startswith("_build")
            or entry.name in (".git", ".flatpak-builder", "builddir")
        )
    )
    module["sources"] = [{"type": "dir", "path": checkout, "skip": skipped}]
    if alone:
        manifest["modules"] = [module]
    with open(arguments[-1], "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
