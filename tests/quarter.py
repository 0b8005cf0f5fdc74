#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quarter of a mentor of five people, in the running application.

Thirteen weeks, over the change of the clocks in October. On each day on which something
is to happen the application is started with that day as its clock. Sessions are planned
as they are proposed, moved, held, missed and cancelled; points are brought, ticked, kept,
dropped and left open; actions are made, done and moved, and come again. Beside it stands
a model in Python of what must be true; after each step the files on the disk must say
the same: nothing lost, nothing doubled, nothing on a wrong day.
"""

import calendar
import collections
import dataclasses
import datetime
import json
import os
import pathlib
import re
import sys
import uuid
import zoneinfo

from gi.repository import GLib

from harness.schema import Schemas
from harness.session import Session
from harness.tap import Tap, assert_equal
from harness.waiting import PATIENCE, Late, wait_until

BUILD = pathlib.Path(os.environ["MENTOR_BUILD"])
SOURCE = pathlib.Path(os.environ["MENTOR_SOURCE"])
ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
FIRST, LAST = datetime.date(2026, 9, 14), datetime.date(2026, 12, 13)
DAY = datetime.timedelta(days=1)
# Where "Session Details…" stands in the menu of a session to come.
DETAILS = 3
# What becomes of the sessions of each, one after the other.
OUTCOMES = {"Amara": ("held", "held", "missed", "held"),
            "Bo": ("held", "missed", "held"),
            "Chloe": ("cancelled", "held", "held"),
            "Dina": ("missed", "held", "held"),
            "Emil": ("held", "held")}
# Held without having been planned.
UNPLANNED = {"Emil": datetime.date(2026, 10, 20)}


# What must be true

@dataclasses.dataclass
class Point:
    text: str
    root: int
    done: bool = False
    dropped: bool = False
    carried: int = 0
    kept: int = 0
    brought: datetime.date | None = None

    @property
    def open(self):
        return not self.done and not self.dropped

    @property
    def asks(self):
        return self.open and self.carried - self.kept >= 3


@dataclasses.dataclass
class Meeting:
    start: datetime.datetime  # on the clock in Berlin
    state: str = "planned"
    agenda: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Action:
    text: str
    due: datetime.date | None = None
    state: str = "open"
    repeat: str = "none"
    planned: bool = False  # counts from the day it was due
    moved: int = 0
    finished: datetime.date | None = None


@dataclasses.dataclass
class Person:
    name: str
    role: str
    rhythm: int
    last: datetime.datetime
    points: tuple
    repeats: Action
    id: str = dataclasses.field(default_factory=lambda: str(uuid.uuid4()))
    meetings: list = dataclasses.field(default_factory=list)
    actions: list = dataclasses.field(default_factory=list)
    roots: int = 0

    def bring(self, meeting, text, brought=None):
        self.roots += 1
        meeting.agenda.append(Point(text, self.roots, brought=brought))

    def planned(self):
        """The one that comes next."""
        return min((one for one in self.meetings if one.state == "planned"), key=lambda it: it.start, default=None)

    def carry(self, target):
        """Each point once, from the newest session that it is in."""
        newest = {}
        for meeting in sorted(self.meetings, key=lambda it: it.start):
            for point in meeting.agenda:
                if point.root not in newest or newest[point.root][1].carried < point.carried:
                    newest[point.root] = (meeting, point)
        come = []
        for meeting, point in newest.values():
            waits = meeting.state == "planned" and meeting.start > target.start
            if waits and point.open and point.carried and target.state == "held":
                meeting.agenda.remove(point)
                come.append((meeting.start, 0, point))
            if point.open and meeting.state != "planned" and (meeting.start < target.start
                                                               or meeting.state == "cancelled"):
                come.append((meeting.start, meeting.agenda.index(point), dataclasses.replace(
                    point, carried=point.carried + 1, brought=point.brought or meeting.start.date())))
        target.agenda[:0] = [point for _, _, point in sorted(come, key=lambda it: it[:2])]

    def propose(self, everybody, today):
        """In the rhythm, on the usual weekday and at the usual time, when nobody else is met."""
        held = sorted((one.start for one in self.meetings if one.state == "held"), reverse=True)[:6]
        latest = max(one.start for one in self.meetings if one.state in ("held", "planned"))

        def usual(values, otherwise):
            value, count = collections.Counter(values).most_common(1)[0]
            return value if count > 1 else otherwise

        weekday = usual([one.weekday() for one in held], held[0].weekday())
        time = usual([one.time() for one in held], held[0].time())
        day = latest.date() + self.rhythm * DAY
        ahead = (weekday - day.weekday()) % 7
        day += (ahead if ahead <= 3 else ahead - 7) * DAY
        while day <= today:
            day += 7 * DAY
        hour = datetime.timedelta(hours=1)
        while True:
            start = datetime.datetime.combine(day, time)
            taken = any(one.state == "planned" and (
                            (person is self and one.start.date() == day)
                            or (one.start < start + hour and start < one.start + hour))
                        for person in everybody for one in person.meetings)
            if not taken:
                return start
            day += DAY
            while day.weekday() > 4:
                day += DAY

    def finish(self, action, today):
        """What is done comes again, if it does, on a day to come."""
        action.state, action.finished = "done", today
        first = action.due if action.planned and action.due else today
        due, times = first, 0
        while action.repeat != "none" and due <= max(first, today):
            times += 1
            if action.repeat == "monthly":
                month = first.month - 1 + times
                year, month = first.year + month // 12, month % 12 + 1
                due = datetime.date(year, month, min(first.day, calendar.monthrange(year, month)[1]))
            else:
                due = first + times * {"weekly": 7, "fortnightly": 14}[action.repeat] * DAY
        if action.repeat != "none":
            self.actions.append(dataclasses.replace(action, due=due, state="open", moved=0, finished=None))

    # The same as it must stand in the file

    def draw(self):
        meetings = sorted((one.start, one.state, [(p.text, p.done, p.dropped, p.carried, p.kept, p.brought)
                                                  for p in one.agenda]) for one in self.meetings)
        actions = sorted((a.text, a.state, a.due or datetime.date.min, a.moved, a.finished or datetime.date.min,
                          a.repeat) for a in self.actions)
        return {"sessions": meetings, "actions": actions}


def read_date(text):
    return datetime.date.fromisoformat(text) if text else None


def read_start(one):
    """The start on the clock of its zone, which must be that of its offset too."""
    start = datetime.datetime.fromisoformat(one["start"])
    assert_equal(one["timeZone"], ZONE.key, "the time zone")
    assert_equal(start.utcoffset(), start.astimezone(ZONE).utcoffset(), f"the offset of {one['start']}")
    return start.replace(tzinfo=None)


def draw_file(data):
    meetings = sorted((read_start(one), one.get("state", "planned"), [
        (p["text"], p.get("done", False), p.get("dropped", False), p.get("carried", 0), p.get("kept", 0),
         read_date(p.get("firstBrought"))) for p in one.get("agenda", [])]) for one in data["sessions"])
    actions = sorted((a["text"], a.get("state", "open"), read_date(a.get("due")) or datetime.date.min,
                      a.get("moved", 0), read_date(a.get("finishedOn")) or datetime.date.min,
                      a.get("repeat", "none")) for a in data.get("actions", []))
    return {"sessions": meetings, "actions": actions}


def check_points(data):
    """Without the model: the newest copy of each point that is open is in one session only, and no session has two."""
    copies = collections.defaultdict(list)
    for one in data["sessions"]:
        roots = [p["originId"] if p.get("origin") == "carried" else p["id"] for p in one.get("agenda", [])]
        assert_equal(len(roots), len(set(roots)), "points of a session and their roots")
        for root, point in zip(roots, one.get("agenda", [])):
            copies[root].append(point)
    for found in copies.values():
        counts = sorted(point.get("carried", 0) for point in found)
        assert_equal(counts, list(range(len(found))), f"carries of {found[0]['text']}")
        assert_equal(len({point["text"] for point in found}), 1, "texts of a point")


class Quarter:
    def __init__(self, session):
        self.session = session
        self.folder = session.data / "mentor/mentees"
        self.schemas = Schemas(SOURCE / "data/schema")
        self.today = FIRST
        self.app = None
        self.page = self.agenda = None
        self.people = []
        self.count = collections.Counter()

    # The beginning, and each day

    def add(self, name, role, rhythm, last, points, repeats):
        person = Person(name, role, rhythm, last, points, repeats)
        held = Meeting(last, "held")
        person.meetings.append(held)
        for text in points:
            person.bring(held, text)
        person.actions.append(repeats)
        self.people.append(person)
        made = "2026-09-01T09:00:00+02:00"

        def record(**members):
            return {"id": str(uuid.uuid4()), "created": made, "modified": made, **members}

        data = record(format="com.example.Mentor.mentee", version=1, name=name, role=role, state="active",
                      rhythmIdeal=rhythm, rhythmLatest=rhythm * 2,
                      sessions=[record(state="held", template="blank", timeZone=ZONE.key,
                                       start=last.replace(tzinfo=ZONE).isoformat(),
                                       agenda=[record(text=text) for text in points])],
                      actions=[record(text=repeats.text, due=repeats.due.isoformat(), repeat=repeats.repeat,
                                      owner="mentor", repeatFrom="planned" if repeats.planned else "completion")])
        data["id"] = person.id
        if role == "mentee":
            data.update(name="Me", mentorName=name)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{person.id}.json").write_text(json.dumps(data))

    def begin(self, today, address):
        """The application on that day, on the page on which it was left."""
        from harness.atspi import App

        self.today = today
        keys = self.session.config / "glib-2.0/settings/keyfile"
        keys.parent.mkdir(parents=True, exist_ok=True)
        # Nobody here takes notices.
        keys.write_text(f"[com/example/Mentor]\nlast-page='{address}'\nfirst-run-done=true\n"
                        "notice-day-before=false\nnotice-soon=false\nwindow-width=1120\nwindow-height=780\n")
        # Out of the way of tooltips, which are windows too.
        self.session.run(["xdotool", "mousemove", "1279", "999"], check=True)
        return App(self.session, [BUILD / "src/mentor"], name=f"quarter-{today}",
                   env={"MENTOR_NOW": f"{today}T19:00:00", "TZ": ZONE.key, "G_DEBUG": "fatal-warnings",
                        "GSETTINGS_SCHEMA_DIR": str(BUILD / "data")})

    def end(self):
        self.app.key("ctrl+q")
        assert_equal(self.app.wait_end(), 0, "the exit status")
        self.app.assert_quiet()

    def read(self, person):
        return json.loads((self.folder / f"{person.id}.json").read_text())

    def find_id(self, person, meeting):
        return next(one["id"] for one in self.read(person)["sessions"] if read_start(one) == meeting.start)

    def check(self, person, what):
        """The file comes to say what the model says, to the point."""
        wanted = person.draw()
        found = None

        def same():
            nonlocal found
            found = draw_file(self.read(person))
            return found == wanted
        try:
            wait_until(same, PATIENCE, what, also=(ValueError, KeyError, OSError))
        except Late as late:
            raise AssertionError(f"{person.name} on {self.today}: {late}\nwanted {wanted}\nfound  {found}") from late
        self.count["checks"] += 1

    def check_all(self):
        for person in self.people:
            data = self.read(person)
            assert_equal(draw_file(data), person.draw(), f"{person.name} on {self.today}")
            check_points(data)

    # What a person does in the window

    def open_person(self, person):
        self.app.find("list-item", re.compile(f"^{person.name}"), nth=0).click()
        self.app.find("page-tab", "Goals")

    def see_agenda(self, person, meeting):
        wanted = [point.text for point in meeting.agenda if not point.dropped]

        # A look at the whole window takes long: from here on it is only at the page.
        self.page = self.app.find("grouping", f"Session with {person.name}")
        self.agenda = self.page.find("list", "Agenda")
        wait_until(lambda: [row.name for row in self.agenda.all("list-item") if row.name != "Add a point"] == wanted,
                   PATIENCE, f"the agenda {wanted}", also=(GLib.Error,))

    def enter(self, field, text):
        """Into the entry that has the keyboard now."""
        entry = self.page.find("text", field)
        entry.wait(lambda it: it._has_focus(), "the keyboard")
        self.app.type(text)
        entry.wait(lambda it: it.text == text, "the text")
        self.app.key("Return")
        entry.wait(lambda it: it.text == "", "being empty again")

    def write(self, entry, text):
        """By keyboard alone: where a popover comes to lie is not known at once."""
        self.app.tab_to(entry)
        self.app.key("ctrl+a")
        self.app.type(text)
        entry.wait(lambda it: it.text == text, "the text")

    def choose(self, position):
        """Of the open menu, by its place: GTK gives the items of a menu no name."""
        def item():
            found = self.page.all("menu-item")
            return found[position] if any("focused" in one.states for one in found) else None
        wait_until(item, PATIENCE, f"the menu item {position}", also=(GLib.Error,)).click()

    def bring(self, person, text):
        person.bring(person.planned(), text, self.today)
        self.page.find("button", "Add a Point").click()
        self.enter("Add a point", text)
        self.agenda.find("list-item", text)

    def tick(self, person, point):
        point.done = True
        box = self.agenda.find("check-box", point.text)
        box.click()
        box.wait(lambda it: "checked" in it.states, "the tick")

    def answer(self, person, point, answer):
        """A point that was carried three times asks what shall become of it."""
        assert point.asks, point
        if answer == "Keep":
            point.kept = point.carried
        elif answer == "Make an Action":
            point.done = True
            person.actions.append(Action(point.text))
        else:
            point.dropped = True
        asking = len(self.agenda.all("button", answer))
        self.agenda.find("list-item", point.text).find("button", answer).click()
        self.agenda.wait(lambda it: len(it.all("button", answer, strict=True)) < asking, "the answer")
        self.count[answer] += 1

    def add_action(self, person, text):
        person.actions.append(Action(text))
        self.app.key("ctrl+shift+a")
        self.enter("Add an action", text)

    def finish(self, person, action):
        person.finish(action, self.today)
        box = self.page.find("list", "Open Actions").find("check-box", f"Done: {action.text}")
        box.click()
        box.wait(lambda it: "checked" in it.states, "being done")
        self.count["actions"] += 1
        if action.repeat != "none":
            self.count["repeats"] += 1

    def put_off(self, person, action):
        action.moved += action.due is not None  # a first date is no move
        action.due = max(action.due or self.today, self.today) + 7 * DAY
        row = self.page.find("list", "Open Actions").find("list-item", action.text)
        self.app.tab_to(row)
        self.app.key("m")
        row.find("label", re.compile(f"Due {action.due.day} {action.due:%B}"))
        self.count["moved actions"] += 1

    def mark(self, person, state):
        person.planned().state = state
        self.page.find("button", state.capitalize()).click()
        self.page.gone("button", state.capitalize())
        self.count[state] += 1

    def plan(self, person):
        """The next one as it is proposed, with what was left open."""
        meeting = Meeting(person.propose(self.people, self.today))
        person.meetings.append(meeting)
        person.carry(meeting)
        self.app.key("ctrl+n")
        self.app.find("button", "Plan").click()
        self.app.gone("button", "Plan")
        self.see_agenda(person, meeting)
        self.check(person, "all that was done until now")
        self.count["planned"] += 1

    def move(self, person, days):
        """To another day at another time: nothing but the day and the time changes."""
        meeting = person.planned()
        start = meeting.start + days * DAY
        meeting.start = start.replace(hour=16, minute=45)
        self.page.find("button", "Change Session").click()
        self.choose(DETAILS)
        self.app.find("toggle-button", re.compile(r"^\d+ \w+")).click()
        self.write(self.app.find("text", "Date as year, month, day"), str(start.date()))
        self.app.key("Return")
        self.app.gone("text", "Date as year, month, day")
        self.write(self.app.find("text", "Time"), "16:45")
        self.app.key("Escape")
        self.app.gone("text", "Time")
        self.check(person, "the session that is moved")
        self.count["moved"] += 1


    def log(self, person):
        """One that was held and not planned: it takes what was left open, also from the one to come."""
        usual = max(one.start for one in person.meetings if one.state != "cancelled")
        meeting = Meeting(datetime.datetime.combine(self.today, usual.time()), "held")
        person.meetings.append(meeting)
        person.carry(meeting)
        self.app.key("ctrl+shift+n")
        self.app.find("button", "Log").click()
        self.app.gone("button", "Log")
        self.see_agenda(person, meeting)
        self.check(person, "the session that is logged")
        self.count["logged"] += 1

    # How it goes

    def hold(self, person, number, outcome):
        """What happens in a session, its end, and the date of the next one."""
        meeting = person.planned()
        person.carry(meeting)
        self.app.take_keyboard()
        self.see_agenda(person, meeting)
        early = number % 4 == 2
        if early:
            self.plan(person)
            self.app.key("alt+Left")
            self.see_agenda(person, meeting)
        if number % 2 == 0:
            self.bring(person, f"{person.name}'s point {number}")
        asking = [point for point in meeting.agenda if point.asks]
        for place, point in enumerate(asking):
            self.answer(person, point, ("Keep", "Make an Action", "Drop")[(number + place) % 3])
        if outcome == "held":
            waiting = [point for point in meeting.agenda if point.open]
            if number % 3 == 1 and len(waiting) > 1:
                self.tick(person, waiting[-1])
            self.actions(person, number)
        self.mark(person, outcome)
        if not early:
            self.plan(person)
            if number % 3 == 1:
                self.move(person, 2 if number % 2 else -1)

    def actions(self, person, number):
        repeating = next(one for one in person.actions if one.state == "open" and one.repeat != "none")
        self.finish(person, repeating)
        plain = [one for one in person.actions if one.state == "open" and one.repeat == "none"]
        if plain and number % 2:
            self.put_off(person, plain[0])
        elif plain:
            self.finish(person, plain[0])
        if not plain:
            self.add_action(person, f"{person.name}'s action {number}")

    def live(self):
        """Day by day, from the first plans to the end of the quarter."""
        with self.begin(FIRST, "today") as self.app:
            for person in self.people:
                self.open_person(person)
                self.plan(person)
            self.end()
        self.check_all()
        met = collections.Counter()
        day = FIRST
        while (day := day + DAY) <= LAST:
            for person in self.people:
                meeting = person.planned()
                if meeting.start.date() == day:
                    outcomes = OUTCOMES[person.name]
                    with self.begin(day, f"session:{person.id}:{self.find_id(person, meeting)}") as self.app:
                        self.hold(person, met[person.name], outcomes[met[person.name] % len(outcomes)])
                        self.end()
                    met[person.name] += 1
                if UNPLANNED.get(person.name) == day:
                    with self.begin(day, f"mentee:{person.id}") as self.app:
                        self.app.find("page-tab", "Goals")
                        self.log(person)
                        self.end()
                self.check_all()


def quarter():
    with Session(display=True, atspi=True, keyring="password", export=True) as session:
        it = Quarter(session)
        date, time = datetime.date, datetime.datetime
        it.add("Amara", "mentor", 21, time(2026, 9, 1, 10), ("Say no", "The talk in May", "A year away"),
               Action("Three lines", date(2026, 9, 18), repeat="weekly", planned=True))
        it.add("Bo", "mentor", 28, time(2026, 8, 26, 10), ("The first quarter",),
               Action("Walk by the river", date(2026, 9, 16), repeat="fortnightly"))
        it.add("Chloe", "mentee", 35, time(2026, 9, 3, 15, 30), ("Where I want to be",),
               Action("Read the month again", date(2026, 8, 31), repeat="monthly", planned=True))
        it.add("Dina", "peer", 42, time(2026, 8, 25, 10, 30), (),
               Action("Send a picture", date(2026, 9, 30), repeat="monthly"))
        it.add("Emil", "mentor", 42, time(2026, 8, 21, 9), ("A second language", "Money"),
               Action("One page", date(2026, 9, 25), repeat="weekly"))
        it.live()
        for what in ("held", "missed", "cancelled", "moved", "logged", "repeats", "moved actions", "Keep",
                     "Make an Action", "Drop"):
            assert it.count[what], f"nothing was {what}"
        for path in it.folder.glob("*.json"):
            it.schemas.check(json.loads(path.read_text()), "mentee.schema.json")
        print("#", dict(it.count))


if __name__ == "__main__":
    sys.exit(Tap({"quarter": quarter}).main())
