# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendar files and agendas as text, as other programs and people read them.

Sessions with awkward words, in many zones and about every change of the clocks, are written
by the application and read by two parsers of others: icalendar, which knows the zones by
their names, and vobject, which goes by what the file tells of them. Speaks TAP.
"""

import datetime
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import uuid
import zoneinfo

import icalendar
import vobject

sys.path.insert(0, str(pathlib.Path(os.environ["MENTOR_SOURCE"]) / "tests" / "lib"))
from tap import Tap, assert_equal  # noqa: E402

NOW = datetime.datetime(2026, 11, 23, 9, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
UTC = datetime.timezone.utc
MINUTE = datetime.timedelta(minutes=1)

AWKWARD = [
    "Commas, semicolons; backslashes \\ and \\n that is no end of a line",
    "Colons: \"quotes\" 'single' ^caret^ %percent% <b>&amp;</b>",
    "😀 🇩🇪 👩‍👩‍👧‍👦 e\u0301 \u200bzero",
    "مرحبا بالعالم، كيف الحال؟ שלום",
    "字" * 300,
    "x" * 300,
    "😀" * 80,
    "BEGIN:VEVENT", "END:VCALENDAR", "\ttab\tin the middle", "DTSTART:20200101T000000Z",
    "ends with a backslash \\", ";", ",", "  spaces  ",
]

# Zones with changes of the clocks on either side of the equator, by half an hour, at midnight, with none,
# far from Greenwich and across the line of the date.
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Chatham",
         "America/Santiago", "Africa/Casablanca", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Dublin",
         "America/St_Johns", "Asia/Kathmandu", "Africa/Cairo"]


def stamp(moment):
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def make(kind="session", **members):
    record = {"id": str(uuid.uuid4()), "created": "2026-10-01T09:00:00+02:00", "modified": "2026-10-02T09:00:00+02:00"}
    record.update(members)
    return record


def point(text, **members):
    return make(text=text, broughtBy=members.pop("broughtBy", "mentee"), origin=members.pop("origin", "own"), **members)


def session(start=None, zone=None, **members):
    record = make(state=members.pop("state", "planned"), length=members.pop("length", 60), **members)
    if start:
        record["start"] = stamp(start)
    if zone:
        record["timeZone"] = zone
    return record


def at(zone, *when):
    return datetime.datetime(*when, tzinfo=zoneinfo.ZoneInfo(zone))


class Written:
    """What the application writes of these sessions."""

    def __init__(self, sessions, local="Europe/Berlin", **members):
        record = make(format="com.example.Mentor.mentee", version=1, role=members.pop("role", "mentor"),
                      name=members.pop("name", "Amara Osei"), sessions=sessions, **members)
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "record.json").write_text(json.dumps(record))
            (folder / "out").mkdir()
            subprocess.run([os.environ["MENTOR_CALENDAR_SPECIMENS"], str(folder / "record.json"), stamp(NOW),
                            str(folder / "out")],
                           check=True, env={**os.environ, "TZ": local, "G_DEBUG": "fatal-warnings"})
            self.files = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
        self.sessions = sessions

    def raw(self, record):
        return self.files.get(f"{record['id']}.ics")

    def event(self, record):
        """The one event, as icalendar reads it; the form of the file is looked at too."""
        return self.events(f"{record['id']}.ics")[record["id"]]

    def events(self, name):
        raw = self.files[name]
        check_form(raw)
        calendar = icalendar.Calendar.from_ical(raw)
        assert_equal(str(calendar["VERSION"]), "2.0")
        assert "METHOD" not in calendar and "PRODID" in calendar, calendar
        found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        for event in calendar.walk():
            assert not getattr(event, "errors", None), event.errors
        return found

    def text(self, record):
        return self.files[f"{record['id']}.txt"].decode()

    def name(self, record):
        return self.files[f"{record['id']}.name"].decode()


def check_form(raw):
    """Lines of at most 75 bytes with CR and LF, each of them UTF-8 by itself, and nothing invisible."""
    assert raw.endswith(b"\r\n")
    for line in raw[:-2].split(b"\r\n"):
        assert len(line) <= 75, line
        assert b"\r" not in line and b"\n" not in line, line
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line), line
        line.decode()


def by_vobject(raw, record):
    """The start, as vobject understands it from the zone in the file alone."""
    # Under another name the zone cannot be known from elsewhere.
    alias = f"Zone {uuid.uuid4()}"
    zone = record.get("timeZone")
    text = raw.decode().replace("\r\n ", "")
    if zone:
        text = re.sub(rf"TZID([=:]){re.escape(zone)}", rf"TZID\g<1>{alias}", text)
        assert zone not in text.replace(record.get("place", "\0"), "")
    event = vobject.readOne(text).vevent
    return event.dtstart.value, event.dtend.value if hasattr(event, "dtend") else None


def check_moment(written, record):
    """Both parsers see the moment of the session, and the local time of its zone."""
    begins = datetime.datetime.fromisoformat(record["start"])
    ends = begins + record["length"] * MINUTE
    event = written.event(record)
    start = event["DTSTART"].dt
    assert start.tzinfo is not None, "a start that floats"
    assert_equal(start.astimezone(UTC), begins.astimezone(UTC), f"{record.get('timeZone')} {record['start']}")
    other_start, other_end = by_vobject(written.raw(record), record)
    assert_equal(other_start.astimezone(UTC), begins.astimezone(UTC), f"vobject {record.get('timeZone')}")
    if record["length"]:
        assert_equal(event["DTEND"].dt.astimezone(UTC), ends.astimezone(UTC), "the end")
        assert_equal(other_end.astimezone(UTC), ends.astimezone(UTC), "the end by vobject")
    else:
        assert "DTEND" not in event and "DURATION" not in event
    zone = record.get("timeZone")
    if zone in ZONES:
        there = begins.astimezone(zoneinfo.ZoneInfo(zone))
        assert_equal(event["DTSTART"].params["TZID"], zone)
        assert_equal(start.replace(tzinfo=None), there.replace(tzinfo=None), "the time there")
        assert_equal(other_start.replace(tzinfo=None), there.replace(tzinfo=None), "the time there by vobject")
        assert_equal(other_start.utcoffset(), there.utcoffset(), "the offset")


def test_event():
    """All that an event says, of one plain session."""
    record = session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin", place="Café Sol, upstairs",
                     agenda=[point("How the talk went", minutes=20), point("Next step", broughtBy="mentor")],
                     notes="NOTES", whatWasHard="HARD", growReality="REALITY")
    written = Written([record], remember=[make(text="REMEMBERED", showNext=True)], purpose="PURPOSE",
                      questionBox=["BOXED"])
    event = written.event(record)
    assert_equal(str(event["SUMMARY"]), "Session with Amara")
    assert_equal(str(event["UID"]), record["id"])
    assert_equal(str(event["LOCATION"]), record["place"])
    assert_equal(str(event["STATUS"]), "CONFIRMED")
    assert_equal(str(event["DESCRIPTION"]), "1. How the talk went (Amara, 20 minutes)\n2. Next step (me)")
    assert_equal(event["SEQUENCE"], 24 * 60 * 60)
    assert_equal(event["LAST-MODIFIED"].dt, datetime.datetime(2026, 10, 2, 7, tzinfo=UTC))
    assert_equal(event["CREATED"].dt, datetime.datetime(2026, 10, 1, 7, tzinfo=UTC))
    assert_equal(event["DTSTAMP"].dt, NOW.astimezone(UTC))
    assert "URL" not in event
    alarms = event.walk("VALARM")
    assert_equal(sorted(alarm["TRIGGER"].dt for alarm in alarms),
                 [datetime.timedelta(days=-1), datetime.timedelta(minutes=-30)])
    for alarm in alarms:
        assert_equal((str(alarm["ACTION"]), str(alarm["DESCRIPTION"])), ("DISPLAY", "Session with Amara"))
    for word in (b"NOTES", b"HARD", b"REALITY", b"REMEMBERED", b"PURPOSE", b"BOXED", b"Osei"):
        assert word not in written.raw(record), word
    check_moment(written, record)


def test_clocks():
    """10:00 there stays 10:00 there, on every day about a change of the clocks, and at the change itself."""
    records = []
    for zone in ZONES:
        day = datetime.date(2026, 1, 1)
        home = zoneinfo.ZoneInfo(zone)
        while day < datetime.date(2028, 1, 1):
            begin = datetime.datetime(day.year, day.month, day.day, tzinfo=home)
            if begin.utcoffset() != (begin + datetime.timedelta(days=1)).utcoffset():
                for ahead in (-1, 0, 1):
                    records.append(session(begin.replace(hour=10) + datetime.timedelta(days=ahead), zone))
                # Every half hour of the day itself, by the clock of nowhere: each is one moment.
                first = begin.astimezone(UTC)
                for half in range(0, 50, 3):
                    moment = (first + 30 * half * MINUTE).astimezone(home)
                    # icalendar and vobject take an hour that comes twice for its first time.
                    if not moment.fold and moment.replace(fold=1).utcoffset() == moment.utcoffset():
                        records.append(session(moment, zone, length=0))
            day += datetime.timedelta(days=1)
    assert len(records) > 500, len(records)
    written = Written(records)
    for record in records:
        check_moment(written, record)
    tens = [record for record in records if record["length"] == 60]
    for record in tens:
        assert_equal(written.event(record)["DTSTART"].dt.hour, 10)


def test_without_zone():
    """Without a name that others know the start is told in UTC; it never floats."""
    moment = datetime.datetime.fromisoformat("2026-11-26T10:00:00+05:45")
    records = [session(moment, zone, length=45) for zone in
               (None, "", "Nowhere/Atlantis", "+05:45", "../../etc/passwd", "Europe/Berlin\"x", "a/b;c")]
    records.append(session(moment.astimezone(UTC), "UTC", length=45))
    written = Written(records)
    for record in records:
        raw = written.raw(record)
        assert b"DTSTART:20261126T041500Z" in raw, raw
        assert b"VTIMEZONE" not in raw and b"TZID" not in raw, raw
        check_moment(written, record)


def test_words():
    """What is written comes back as it was, whatever it is."""
    chance = random.Random(20261126)
    letters = "abc ,;:\\\"'\n\täß😀ש字n"
    texts = AWKWARD + ["".join(chance.choice(letters) for _ in range(chance.randrange(1, 300)))
                       .replace("\n", " ").replace("\t", " ") for _ in range(150)]
    records = [session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin", place=text, agenda=[point(text)])
               for text in texts]
    written = Written(records)
    for record, text in zip(records, texts):
        event = written.event(record)
        other = vobject.readOne(written.raw(record).decode()).vevent
        if text.strip():
            assert_equal(other.location.value, text)
            assert_equal(other.description.value, f"1. {text} (Amara)")
        # icalendar takes the two backslashes and the n of "\\n" for the end of a line.
        if text.strip() and "\\" not in text:
            assert_equal(str(event["LOCATION"]), text)
            assert_equal(str(event["DESCRIPTION"]), f"1. {text} (Amara)")
        check_moment(written, record)


def test_names():
    """A name may be anything, also in the title and in the name of the file."""
    for name in ("Ana, Bea; and\\or", "😀 Öser", "مرحبا", "x" * 300, "../../etc", "a/b", ".hidden", "字" * 200):
        record = session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin")
        written = Written([record], name=name)
        first = name.split()[0]
        summary = vobject.readOne(written.raw(record).decode()).vevent.summary.value
        assert_equal(summary, f"Session with {first}")
        file = written.name(record)
        assert len(file.encode()) <= 200 and "/" not in file and not file.startswith("."), file
        assert file.endswith(" 2026-11-26.ics"), file
    record = session()
    written = Written([record], name="")
    assert_equal(written.name(record), "Session.ics")
    assert written.raw(record) is None


def test_states():
    """A cancelled one says so, and rings nobody."""
    start = at("Europe/Berlin", 2026, 11, 26, 10)
    records = [session(start, "Europe/Berlin", state=state) for state in ("planned", "held", "cancelled")]
    written = Written(records)
    assert_equal([str(written.event(record)["STATUS"]) for record in records], ["CONFIRMED", "CONFIRMED", "CANCELLED"])
    assert_equal([len(written.event(record).walk("VALARM")) for record in records], [2, 2, 0])


def test_links():
    """A link is one that can be pressed."""
    places = {"https://meet.example.org/a-b?x=1,2;3": "https://meet.example.org/a-b?x=1,2;3",
              "Online (https://meet.example.org/room)": "https://meet.example.org/room",
              "Room 4": None, "": None}
    for place, link in places.items():
        record = session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin", place=place)
        event = Written([record]).event(record)
        assert_equal(str(event["URL"]) if "URL" in event else None, link)
        assert_equal(str(event.get("LOCATION", "")), place)


def test_planned():
    """All that is planned in one file: each once, each zone once, and nothing else."""
    records = [session(at(zone, 2027, month, 5, 10), zone) for month in (1, 4, 8) for zone in ZONES[:4]]
    others = [session(at("Asia/Tokyo", 2026, 9, 3, 10), "Asia/Tokyo", state="held"), session()]
    written = Written(records + others)
    events = written.events("planned.ics")
    assert_equal(set(events), {record["id"] for record in records})
    for record in records:
        assert_equal(events[record["id"]]["DTSTART"].dt.astimezone(UTC),
                     datetime.datetime.fromisoformat(record["start"]).astimezone(UTC))
    zones = [str(zone["TZID"]) for zone in icalendar.Calendar.from_ical(written.files["planned.ics"]).walk("VTIMEZONE")]
    assert_equal(sorted(zones), sorted(ZONES[:4]))
    for event in vobject.readOne(written.files["planned.ics"].decode()).vevent_list:
        wanted = next(record for record in records if record["id"] == event.uid.value)
        assert_equal(event.dtstart.value.astimezone(UTC),
                     datetime.datetime.fromisoformat(wanted["start"]).astimezone(UTC))
    assert "planned.ics" not in Written(others).files


def test_text():
    """The agenda as a message, word by word."""
    record = session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin", place="Room 4",
                     agenda=[point("How the talk went", minutes=20), point("", minutes=5), point("Let go", dropped=True),
                             point("Next step", broughtBy="mentor", minutes=1)])
    expected = ("Session with Amara\nThursday, 26 November 2026, 10:00{zone} · 60 minutes\nRoom 4\n\n"
                "Agenda\n1. How the talk went (Amara, 20 minutes)\n2. Next step (me, 1 minute)\n")
    assert_equal(Written([record]).text(record), expected.format(zone=""))
    assert_equal(Written([record], local="Europe/Paris").text(record), expected.format(zone=""))
    assert_equal(Written([record], local="America/New_York").text(record), expected.format(zone=" (Europe/Berlin)"))
    del record["timeZone"]
    assert_equal(Written([record], local="America/New_York").text(record), expected.format(zone=" (UTC+01:00)"))
    own = Written([record], role="mentee", name="Noor Haddad", mentorName="Ines Falk").text(record)
    assert "(Noor, 20 minutes)" in own and "(Ines, 1 minute)" in own and own.startswith("Session with Ines\n"), own
    bare = session(length=0)
    assert_equal(Written([bare]).text(bare), "Session with Amara\n")


def test_private():
    """What is for the user's eyes is in no text and no file, also when it was carried from another session."""
    goal = make(title="SECRET GOAL", visibility="private")
    shared = make(title="Shared goal")
    remembered = point("SECRET BIRTHDAY", origin="remember", originId=str(uuid.uuid4()))
    hidden = point("SECRET GOAL", origin="goal", originId=goal["id"])
    first = session(at("Europe/Berlin", 2026, 10, 8, 10), "Europe/Berlin", state="held", agenda=[remembered, hidden])
    second = session(at("Europe/Berlin", 2026, 11, 26, 10), "Europe/Berlin", agenda=[
        point("SECRET BIRTHDAY", origin="carried", originId=remembered["id"], carried=1),
        point("SECRET in other words", origin="carried", originId=hidden["id"], carried=1),
        point("Shared goal", origin="goal", originId=shared["id"])],
        notes="SECRET", whatMoved="SECRET", whatWasHard="SECRET", whatIWant="SECRET", questionIBring="SECRET")
    written = Written([first, second], goals=[goal, shared], questionBox=["SECRET"],
                      remember=[make(text="SECRET", showNext=True)])
    for name, data in written.files.items():
        assert b"SECRET" not in data.replace(b"\r\n ", b""), name
    assert_equal(str(written.event(second)["DESCRIPTION"]), "1. Shared goal (Amara)")


if __name__ == "__main__":
    sys.exit(Tap({name[5:]: test for name, test in list(globals().items()) if name.startswith("test_")}).main())
