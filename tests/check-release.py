#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The making of a release, in a throwaway copy of the tree: what it refuses, and what it leaves."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from harness.tap import Tap, assert_equal

SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
NAME = "com.example.Mentor"
WORDS = "Everything that was there is still there, and one thing more & better. It was worth the wait."


class Copy:
    """The tree in a repository of its own, with a history of one commit."""

    def __init__(self, folder):
        self.top = pathlib.Path(folder) / "tree"
        shutil.copytree(SOURCE, self.top, ignore=shutil.ignore_patterns(".git", "_build*", "builddir", "__pycache__"))
        self.env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        self.env.update({"HOME": folder, "XDG_CONFIG_HOME": folder, "GIT_AUTHOR_NAME": "Test",
                         "GIT_AUTHOR_EMAIL": "test@example.com", "GIT_COMMITTER_NAME": "Test",
                         "GIT_COMMITTER_EMAIL": "test@example.com"})
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("Begin")

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.top, env=self.env, capture_output=True, text=True,
                              check=True).stdout.strip()

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def release(self, version, bundle=False):
        words = [sys.executable, "build-aux/release.py", version] + ([] if bundle else ["--no-bundle"])
        return subprocess.run(words, cwd=self.top, env=self.env, capture_output=True, text=True)

    def builder(self, script):
        """Put a script in place of build-aux/dev, which would take minutes."""
        path = self.top / "build-aux/dev"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        self.commit("Build in another way")

    def must_refuse(self, version, words):
        head, tags = self.git("rev-parse", "HEAD"), self.git("tag")
        state = self.git("status", "--porcelain")
        done = self.release(version)
        assert done.returncode == 1 and re.search(words, done.stderr, re.S), (done.returncode, done.stderr)
        assert_equal((self.git("rev-parse", "HEAD"), self.git("tag"), self.git("status", "--porcelain")),
                     (head, tags, state), "the tree after it refused")

    def news(self, version, words):
        path = self.top / "NEWS"
        title = f"Mentor {version}"
        text = f"{title}\n{'=' * len(title)}\n\n{words}\n\n - One thing more\n\n\n"
        path.write_text(text + path.read_text(encoding="utf-8"), encoding="utf-8")
        self.commit("Say what is new")


def test_refuses():
    with tempfile.TemporaryDirectory(prefix="mentor-release-") as folder:
        copy = Copy(folder)
        copy.must_refuse("one", "no version")
        copy.must_refuse("0.0.1", "older")
        rule = r".*NEWS must begin with .*Mentor 7\.1\n    ==========\n.*first paragraph"
        copy.must_refuse("7.1", "NEWS begins with “Mentor [0-9.]+” and not with “Mentor 7.1”" + rule)
        copy.news("7.1", "- A list only")
        copy.must_refuse("7.1", "begins with a list" + rule)
        copy.git("reset", "--quiet", "--hard", "HEAD^")
        copy.news("7.1", "Too little.")
        copy.must_refuse("7.1", "too short: “Too little.”" + rule)
        (copy.top / "README.md").write_text("changed\n")
        copy.must_refuse("7.1", "not committed")
        copy.git("checkout", "--quiet", "README.md")
        (copy.top / "stray").write_text("new\n")
        copy.must_refuse("7.1", "not committed")


def test_release():
    with tempfile.TemporaryDirectory(prefix="mentor-release-") as folder:
        copy = Copy(folder)
        copy.news("7.1", WORDS)
        done = copy.release("7.1")
        assert_equal((done.returncode, done.stderr), (0, ""), "the release")
        for word in ("meson.build", "metainfo", "tagged", "manifest", "left to do"):
            assert word in done.stdout, f"it does not say that it did: {word}\n{done.stdout}"
        assert_equal(copy.git("status", "--porcelain"), "", "what is not committed")
        assert_equal(copy.git("cat-file", "-t", "7.1"), "tag", "the tag")
        tagged = copy.git("rev-parse", "7.1^{commit}")
        assert_equal(copy.git("log", "--format=%s", "-3").split("\n"),
                     ["Name the commit of 7.1 in the manifest", "Release 7.1", "Say what is new"])
        assert "version: '7.1'," in copy.git("show", "7.1:meson.build")
        shown = copy.git("show", f"7.1:{NAME}.metainfo.xml")
        assert shown.index('<release version="7.1"') < shown.index('<release version="0.'), "not at the top"
        assert WORDS.replace("&", "&amp;") in shown and "/source/7.1/data/screenshots/" in shown, shown
        assert "/source/0." not in shown, "a picture of another release"
        source = json.loads((copy.top / f"build-aux/{NAME}.json").read_text())["modules"][-1]["sources"][0]
        assert_equal((source["tag"], source["commit"]), ("7.1", tagged), "what the manifest builds")
        copy.must_refuse("7.1", "there is a tag")

        # What was made is what the checks of the packaging ask for.
        checked = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net",
                                  str(copy.top / f"{NAME}.metainfo.xml")], capture_output=True, text=True)
        assert_equal(checked.returncode, 0, checked.stdout)


def test_bundle():
    """The bundle is built from the tag; when that fails, it says how to take all back."""
    with tempfile.TemporaryDirectory(prefix="mentor-release-") as folder:
        copy = Copy(folder)
        copy.news("7.1", WORDS)
        copy.builder("exit 1")
        before = copy.git("rev-parse", "HEAD")
        done = copy.release("7.1", bundle=True)
        assert_equal(done.returncode, 1, done.stdout)
        back = re.search(r"taken back with:\n\s+(git tag .*)\n", done.stderr)
        assert back, done.stderr
        subprocess.run(["sh", "-c", back[1]], cwd=copy.top, env=copy.env, check=True, stdout=subprocess.DEVNULL)
        assert_equal((copy.git("rev-parse", "HEAD"), copy.git("tag"), copy.git("status", "--porcelain")),
                     (before, "", ""), "the tree after all was taken back")

        copy.builder(f'[ "$1" = flatpak ] && mkdir -p _build/flatpak && git describe >_build/flatpak/{NAME}.flatpak')
        done = copy.release("7.1", bundle=True)
        assert_equal((done.returncode, done.stderr), (0, ""), "the release")
        made = copy.top / "_build/release"
        assert_equal(sorted(path.name for path in made.iterdir()),
                     ["mentor-7.1.flatpak", "mentor-7.1.flatpak.sha256"], "what is made")
        assert_equal((made / "mentor-7.1.flatpak").read_text(), "7.1\n", "what was checked out when it was built")
        subprocess.run(["sha256sum", "--check", "--quiet", "mentor-7.1.flatpak.sha256"], cwd=made, check=True)
        assert_equal(copy.git("status", "--porcelain"), "", "what is not committed")


def test_first():
    """The version that the project has already, not yet tagged."""
    with tempfile.TemporaryDirectory(prefix="mentor-release-") as folder:
        copy = Copy(folder)
        text = (copy.top / "meson.build").read_text()
        version = re.search(r"(?<![a-z_])version:\s*'([^']+)'", text).group(1)
        path = copy.top / "NEWS"
        news = path.read_text(encoding="utf-8")
        rest = news.split("\n", 2)[2].lstrip("\n").split("\n\n", 1)[1]
        path.write_text(f"Mentor {version}\n=====\n\n{WORDS}\n\n{rest}", encoding="utf-8")
        copy.commit("Say what is new")
        done = copy.release(version)
        assert_equal((done.returncode, done.stderr), (0, ""), "the release")
        shown = (copy.top / f"{NAME}.metainfo.xml").read_text()
        assert_equal(shown.count(f'<release version="{version}"'), 1, "the entries of the release")


if __name__ == "__main__":
    sys.exit(Tap({"refuses": test_refuses, "release": test_release, "bundle": test_bundle, "first": test_first}).main())
