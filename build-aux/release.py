#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a release: version, metainfo, manifest, tag and bundle, in one go.

What is new is written in NEWS beforehand, and committed: a section "Mentor
VERSION", whose first paragraph is what software centres show. Everything else
follows from that. Nothing is published; at the end it says what there is to do.

usage: release.py VERSION [--no-bundle]
"""

import datetime
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

APP_ID = "com.example.Mentor"
TOP = Path(__file__).resolve().parent.parent
METAINFO = TOP / f"{APP_ID}.metainfo.xml"
MANIFEST = TOP / "build-aux" / f"{APP_ID}.json"


SHORTEST = 40
RULE = """
NEWS must begin with what is new in {version}, committed, in this form:

    Mentor {version}
    {line}

    Two or three sentences for software centres, {shortest} letters at least. This
    first paragraph is what people read there.

     - Then what is new, point by point
"""


class Refused(Exception):
    pass


class NoBundle(Exception):
    """The words are those that take back what was made before."""


def say(words):
    print(f"release: {words}", flush=True)


def git(*words):
    run = subprocess.run(["git", *words], cwd=TOP, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise Refused(f"git {words[0]}: {run.stderr.strip()}")
    return run.stdout.strip()


def numbers(version):
    return [int(part) for part in version.split(".")]


def project_version():
    return re.search(r"(?<![a-z_])version:\s*'([^']+)'", (TOP / "meson.build").read_text(encoding="utf-8")).group(1)


def news_of(version):
    """The first paragraph of the newest section of NEWS, which must be that of the version."""
    title = f"Mentor {version}"
    rule = RULE.format(version=version, line="=" * len(title), shortest=SHORTEST).rstrip()
    lines = (TOP / "NEWS").read_text(encoding="utf-8").split("\n")
    if lines[0] != title:
        raise Refused(f"NEWS begins with “{lines[0]}” and not with “{title}”.{rule}")
    if set("".join(lines[1:2])) != {"="}:
        raise Refused(f"The first line of NEWS is not underlined.{rule}")
    text = "\n".join(lines[2:]).strip("\n").split("\n\n")[0]
    paragraph = " ".join(text.split())
    if paragraph.startswith("-"):
        raise Refused(f"Under “{title}”, NEWS begins with a list and not with a paragraph.{rule}")
    if len(paragraph) < SHORTEST:
        raise Refused(f"Under “{title}”, the first paragraph of NEWS is too short: “{paragraph}”{rule}")
    return paragraph


def check(version):
    """Everything that could stop it, before anything is changed."""
    if not re.fullmatch(r"\d+\.\d+(\.\d+)?", version):
        raise Refused(f"{version} is no version: write it like 1.2 or 1.2.3")
    if git("status", "--porcelain"):
        raise Refused("the tree has changes that are not committed: commit or put them away first")
    if git("symbolic-ref", "--quiet", "--short", "HEAD") == "":
        raise Refused("no branch is checked out")
    if git("tag", "--list", version):
        raise Refused(f"there is a tag {version} already")
    now = project_version()
    if numbers(version) < numbers(now):
        raise Refused(f"{version} is older than {now}, which the project has now")
    return news_of(version)


def replace(path, pattern, new, what):
    text = path.read_text(encoding="utf-8")
    changed, count = re.subn(pattern, lambda _match: new, text, count=1)
    if count != 1:
        raise Refused(f"{path.name} has no {what}")
    path.write_text(changed, encoding="utf-8")


def write_metainfo(version, words):
    """The release at the top of the list; the pictures are those of its tag. Returns whether it came anew."""
    today = datetime.date.today().isoformat()
    text = METAINFO.read_text(encoding="utf-8")
    is_new = f'<release version="{version}"' not in text
    if is_new:
        entry = (f'    <release version="{version}" date="{today}">\n'
                 f'      <description translate="no">\n        <p>{escape(words)}</p>\n      </description>\n'
                 f"    </release>\n")
        text = text.replace("  <releases>\n", f"  <releases>\n{entry}", 1)
    else:
        text = re.sub(rf'(<release version="{re.escape(version)}" date=")[^"]*', rf"\g<1>{today}", text)
    text = re.sub(r"(/source/)[0-9.]+(/data/screenshots/)", rf"\g<1>{version}\g<2>", text)
    METAINFO.write_text(text, encoding="utf-8")
    return is_new


def write_manifest(version, commit=None):
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    source = manifest["modules"][-1]["sources"][0]
    source["tag"] = version
    source.pop("commit", None)
    if commit:
        source["commit"] = commit
    MANIFEST.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def make_bundle(version):
    subprocess.run([TOP / "build-aux" / "dev", "flatpak"], check=True)
    folder = TOP / "_build" / "release"
    folder.mkdir(parents=True, exist_ok=True)
    bundle = folder / f"mentor-{version}.flatpak"
    shutil.copyfile(TOP / "_build" / "flatpak" / f"{APP_ID}.flatpak", bundle)
    digest = hashlib.sha256(bundle.read_bytes()).hexdigest()
    (folder / f"{bundle.name}.sha256").write_text(f"{digest}  {bundle.name}\n", encoding="utf-8")
    say(f"built _build/release/{bundle.name} ({bundle.stat().st_size // 1024} kB, sha256 {digest})")


def release(version, bundle):
    words = check(version)
    before = git("rev-parse", "HEAD")
    replace(TOP / "meson.build", r"(?<![a-z_])version:\s*'[^']+'", f"version: '{version}'", "version")
    say(f"meson.build has version {version}")
    if write_metainfo(version, words):
        say(f"the metainfo has release {version} of today, with the first paragraph of NEWS")
    else:
        say(f"the metainfo had release {version} with words of its own; it is of today now")
    write_manifest(version)
    git("add", "--", "meson.build", METAINFO.name, str(MANIFEST))
    if git("diff", "--cached", "--name-only"):
        git("commit", "--quiet", "--message", f"Release {version}")
        say(f"committed {git('rev-parse', '--short', 'HEAD')}, “Release {version}”")
    git("tag", "--annotate", "--message", f"Mentor {version}", version)
    commit = git("rev-parse", f"{version}^{{commit}}")
    say(f"tagged it {version}")
    if bundle:
        try:
            make_bundle(version)
        except subprocess.CalledProcessError:
            raise NoBundle(f"git tag -d {version} && git reset --hard {before[:12]}") from None
    # A commit cannot hold its own name, so the manifest learns it from the next one.
    write_manifest(version, commit)
    git("commit", "--quiet", "--message", f"Name the commit of {version} in the manifest", "--", str(MANIFEST))
    say(f"the manifest builds the tag {version} at {commit[:12]}")
    say("left to do: build-aux/dev test; git push --follow-tags; publish the bundle (README, “For whoever publishes it”)")


def main():
    arguments = sys.argv[1:]
    bundle = "--no-bundle" not in arguments
    versions = [word for word in arguments if word != "--no-bundle"]
    if len(versions) != 1 or versions[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        release(versions[0], bundle)
    except Refused as why:
        print(f"release: {why}", file=sys.stderr)
        return 1
    except NoBundle as back:
        print("release: the bundle could not be built; the commit and the tag are made, and can be taken back with:\n"
              f"    {back}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
