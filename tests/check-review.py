#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The review of a relationship, the quiet words about it, and a pause, in a real window."""

import json
import os
import pathlib
import re
import subprocess
import sys

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
NOW = {"MENTOR_NOW": "2026-11-23T09:00:00"}
ENV = {**NOW, "GSETTINGS_SCHEMA_DIR": str(BUILD / "data"), "G_DEBUG": "fatal-warnings"}
TIMES = {"created": "2026-11-20T08:00:00+00:00", "modified": "2026-11-20T08:00:00+00:00"}
TODAY = "2026-11-23"
FIRST_GOAL = "Speak up in design reviews"
SECOND_GOAL = "Find out whether to lead or to stay a specialist"
AGREEMENT = {"id": "00000000-0000-4000-8000-000000000001", **TIMES, "agreedOn": "2026-03-02",
             "meeting": "Every <four> weeks", "reviewOn": "2026-06-02"}
EARLIER = [{"id": f"00000000-0000-4000-8000-00000000001{i}", **TIMES, **review} for i, review in enumerate((
    {"date": "2026-03-03", "openness": 2, "next": "Send the agenda ahead", "rhythmBefore": 28, "rhythmAfter": 28},
    {"date": "2026-06-02", "openness": 4, "text": "Good talks & <too few>", "rhythmBefore": 28, "rhythmAfter": 21}))]


class Desk:
    """The application on one of Amara's pages, with the example data and what a test adds to hers."""

    def __init__(self, name, page, **changes):
        from harness.atspi import App
        self.session = Session(display=True, atspi=True, export=True)
        self.session.__enter__()
        try:
            self.session.run([str(BUILD / "src/mentor-example"), str(self.session.data / "mentor")], check=True,
                             stdout=subprocess.DEVNULL, env=NOW)
            data = self.amara()
            # Nobody has looked at the relationship yet.
            data.pop("reviews", None)
            data.update(changes)
            self.path().write_text(json.dumps(data))
            keys = self.session.config / "glib-2.0/settings/keyfile"
            keys.parent.mkdir(parents=True, exist_ok=True)
            keys.write_text(f"[com/example/Mentor]\nlast-page='{page.format(data['id'])}'\nfirst-run-done=true\n")
            self.app = App(self.session, [BUILD / "src/mentor"], name=name, env=ENV)
        except BaseException:
            self.session.__exit__(*sys.exc_info())
            raise

    def __enter__(self):
        self.app.__enter__()
        return self

    def __exit__(self, kind, error, trace):
        try:
            if kind is None:
                self.app.key("ctrl+q")
                assert_equal(self.app.wait_end(20), 0, "the exit status")
                self.app.assert_quiet()
                Schemas(SOURCE / "data/schema").check(self.amara(), "mentee.schema.json")
        except BaseException:
            self.app.__exit__(*sys.exc_info())
            self.session.__exit__(*sys.exc_info())
            raise
        self.app.__exit__(kind, error, trace)
        self.session.__exit__(kind, error, trace)

    def path(self):
        for path in (self.session.data / "mentor/mentees").glob("*.json"):
            if json.loads(path.read_text()).get("name") == "Amara Osei":
                return path
        return None

    def amara(self):
        """Her record on the disk."""
        return json.loads(self.path().read_text())

    def saved(self, probe, what):
        """Wait until her record on the disk says so, and return it."""
        def look():
            data = self.amara()
            return data if probe(data) else None

        return wait_until(look, 20, what, also=(KeyError, IndexError, ValueError, AttributeError))

    def goal(self, title):
        return {goal["title"]: goal for goal in self.amara()["goals"]}[title]

    def press(self, role, name, key="Return"):
        self.app.tab_to(self.app.find(role, name))
        self.app.key(key)


def test_write():
    """By keys alone: stored with the first letter, left and taken up again, removed and put back."""
    with Desk("write", "review:{}", nextReview="2026-11-01") as desk:
        app = desk.app
        desk.press("button", "Begin the Review")
        app.gone("button", "Begin the Review")
        assert "reviews" not in desk.amara(), "it is stored before anything was said"
        app.tab_to(app.find("text", "What do we do next?"))
        app.type("I")
        data = desk.saved(lambda data: data["reviews"][0]["next"] == "I", "the first letter")
        assert_equal(data["reviews"][0]["date"], TODAY)
        assert_equal(data["nextReview"], "2027-02-23", "the next one, in three months")
        app.type("nvite Lena")
        desk.press("toggle-button", "I can speak openly: 4 of 5", "space")
        desk.press("toggle-button", "I feel respected: 5 of 5", "space")
        desk.press("toggle-button", "I feel respected: 5 of 5", "space")
        data = desk.saved(lambda data: data["reviews"][0].get("openness") == 4 and
                          "respect" not in data["reviews"][0], "one answer given, one taken back")
        assert_equal(data["reviews"][0]["next"], "Invite Lena")
        assert not app.all("heading", "Over Time"), "one review alone has no way"

        app.key("alt+Left")
        app.find("button", "Look back together: done")
        app.find("list-item", "Review").find("label", "Looked at today")
        app.find("list-item", "Review").click()
        assert_equal(app.find("text", "What do we do next?").text, "Invite Lena")
        assert_equal(len(desk.amara()["reviews"]), 1)

        app.find("toggle-button", "Review Menu").click()
        app.find("menu-item", nth=0).click()
        desk.saved(lambda data: not data.get("reviews"), "removed")
        app.find("button", "Begin the Review")
        app.key("ctrl+z")
        desk.saved(lambda data: data["reviews"][0]["openness"] == 4, "put back")
        assert_equal(app.find("text", "What do we do next?").text, "Invite Lena")


def test_answers():
    """The agreement, the goals and the rhythm are kept or changed, each with its way back."""
    with Desk("answers", "review:{}", agreements=[AGREEMENT]) as desk:
        app = desk.app
        app.find("button", "Begin the Review").click()
        desk.press("toggle-button", f"Keep: {FIRST_GOAL}", "space")
        data = desk.saved(lambda data: data["reviews"][0]["date"] == TODAY, "an answer to a goal begins it")
        kept = desk.goal(FIRST_GOAL)["revisions"][-1]
        assert_equal((kept["date"], kept["from"], kept["to"]), (TODAY, "active", "active"))
        app.find("label", "Kept")
        desk.press("toggle-button", f"Keep: {FIRST_GOAL}", "space")
        desk.saved(lambda data: not any(part["date"] == TODAY for part in desk.goal(FIRST_GOAL).get("revisions", [])),
                   "the answer taken back")

        app.find("button", f"Change: {FIRST_GOAL}").click()
        app.find("text", re.compile("^What it is now"), state="focused")
        app.type("Speak up early")
        app.key("Return")
        desk.saved(lambda data: desk.goal("Speak up early")["state"] == "active", "other words")
        app.find("label", f"{FIRST_GOAL}, then Speak up early")

        app.find("button", f"Let Go: {SECOND_GOAL}").click()
        app.find("text", re.compile("^Why"), state="focused")
        app.type("Decided")
        app.key("Return")
        desk.saved(lambda data: desk.goal(SECOND_GOAL)["state"] == "let-go", "let go")
        app.find("label", "Let go: Decided")
        app.gone("button", f"Let Go: {SECOND_GOAL}")

        desk.press("toggle-button", "every 2 weeks", "space")
        data = desk.saved(lambda data: data["rhythmIdeal"] == 14, "another rhythm")
        assert_equal((data["reviews"][0]["rhythmBefore"], data["reviews"][0]["rhythmAfter"]), (28, 14))
        app.find("label", "From then on every 2 weeks, before every 4 weeks")
        app.key("ctrl+z")
        data = desk.saved(lambda data: data["rhythmIdeal"] == 28, "the rhythm from before")
        assert "rhythmAfter" not in data["reviews"][0]
        desk.press("toggle-button", "Keep every 4 weeks", "space")
        desk.saved(lambda data: data["reviews"][0]["rhythmAfter"] == 28, "the rhythm kept")

        app.find("list", "The Agreement").find("button", "Change It").click()
        app.find("text", "What does Amara hope for?")
        data = desk.saved(lambda data: len(data["agreements"]) == 2, "a new version")
        assert_equal(data["agreements"][1]["meeting"], "Every <four> weeks")
        assert "agreedOn" not in data["agreements"][1]


def test_earlier():
    """Those before are read, newest first, shown over time and removed with a way back."""
    with Desk("earlier", "review:{}", reviews=EARLIER) as desk:
        app = desk.app
        app.find("label", "The next one is on 17 December")
        days = [it.name for it in app.find("list", "Earlier Reviews").all("list-item") if "expandable" in it.states]
        assert_equal(days, ["2 June 2026", "3 March 2026"])
        app.find("image", re.compile("^I can speak openly"))
        app.find("toggle-button", "Show as a Table").press()
        for words in ("2 June 2026", "4"):
            app.find("tree-table", "I can speak openly").find("label", words, nth=0)

        app.find("list-item", "2 June 2026").click()
        app.find("list-item", "What We Take From It").find("label", "Good talks & <too few>")
        for words in ("4 of 5", "From then on every 3 weeks, before every 4 weeks"):
            app.find("label", words)
        app.find("button", "Remove This Review").click()
        data = desk.saved(lambda data: len(data["reviews"]) == 1, "removed")
        assert_equal(data["reviews"][0]["date"], "2026-03-03")
        app.gone("heading", "Over Time")
        app.key("ctrl+z")
        desk.saved(lambda data: len(data["reviews"]) == 2, "put back")
        app.find("heading", "Over Time")


def test_closed():
    """A relationship that is closed: the reviews are read, and no other one begins."""
    with Desk("closed", "review:{}:" + EARLIER[1]["id"], reviews=EARLIER, state="closed") as desk:
        desk.app.find("list-item", "What We Take From It")
        assert not desk.app.all("button", "Begin the Review")
        assert not desk.app.all("button", "Remove This Review")


def test_stage():
    """A stage is suggested, taken with one press, and put off; both with a way back."""
    words = re.compile("^The agreement is made and a first goal is there")
    with Desk("stage", "mentee:{}:overview", agreements=[AGREEMENT], stage="getting-to-know") as desk:
        app = desk.app
        app.find("label", words)
        desk.press("button", "Move On")
        desk.saved(lambda data: data["stage"] == "working", "the stage")
        app.gone("label", words)
        app.key("ctrl+z")
        desk.saved(lambda data: data.get("stage", "getting-to-know") == "getting-to-know", "the stage from before")
        app.find("label", words)
        desk.press("button", "Not Now")
        desk.saved(lambda data: data["stagePutOff"] == "working", "put off")
        app.gone("label", words)
        app.key("ctrl+z")
        desk.saved(lambda data: data.get("stagePutOff", "any") == "any", "the way back")
        app.find("label", words)


def test_drift():
    """Long without contact: one sentence with two ways on, which can be put off."""
    words = re.compile("^It has been a while")
    session = {"id": "00000000-0000-4000-8000-000000000002", **TIMES, "state": "held",
               "start": "2026-06-01T10:00:00+02:00", "length": 60}
    with Desk("drift", "mentee:{}:overview", sessions=[session], contactLog=[]) as desk:
        app = desk.app
        app.find("label", words)
        app.find("button", "Pause…").click()
        app.find("text", "Why, if You Like").focus()
        app.key("Escape")
        app.gone("text", "Why, if You Like")
        app.find("button", "Propose a Date…").click()
        app.find(None, "Propose a Date", nth=0)
        app.key("Escape")
        desk.press("button", "Not Now")
        desk.saved(lambda data: data["driftPutOff"] == TODAY, "put off")
        app.gone("label", words)


def test_pause():
    """Since when, until when and why; nothing is due; taken up again, and undone."""
    sessions = [{"id": "00000000-0000-4000-8000-000000000003", **TIMES, "state": "held",
                 "start": "2026-10-01T10:00:00+02:00", "length": 60}]
    with Desk("pause", "mentee:{}:overview", sessions=sessions, nextReview="2026-11-01") as desk:
        app = desk.app
        app.find("label", "Waits since 1 November")
        app.find("toggle-button", "Relationship Menu").click()
        app.find("menu-item", nth=2).click()
        app.find("text", "Why, if You Like").focus()
        app.type("Parental leave")
        app.key("Return")
        data = desk.saved(lambda data: data["state"] == "paused", "the pause")
        assert_equal((data["pausedSince"], data["pauseReason"]), (TODAY, "Parental leave"))
        assert "pausedUntil" not in data
        app.find("label", "Paused since 23 November. Nothing is asked of you.\nParental leave")
        app.find("label", "Paused since 23 November")
        app.gone("label", "Waits since 1 November")

        app.find("button", "Resume").click()
        data = desk.saved(lambda data: data.get("state", "active") == "active", "taken up again")
        assert "pausedSince" not in data and "pauseReason" not in data
        app.key("ctrl+z")
        data = desk.saved(lambda data: data["state"] == "paused", "the pause again")
        assert_equal((data["pausedSince"], data["pauseReason"]), (TODAY, "Parental leave"))


if __name__ == "__main__":
    sys.exit(Tap({"write": test_write, "answers": test_answers, "earlier": test_earlier, "closed": test_closed,
                  "stage": test_stage, "drift": test_drift, "pause": test_pause}).main())
