#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the schemas and the tables of the record types to each other.

A helper prints the tables, and documents with a value for every member. The
schemas must describe each member, and only those, with the same bounds, words
and defaults; the documents must be valid, and no longer so when any of their
members has another kind of value.

usage: check-schema.py SRCDIR HELPER      (prints TAP)
"""

import copy
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))

from schema import Schemas
from tap import Tap, assert_equal

SOURCE = pathlib.Path(sys.argv[1])
SCHEMAS = Schemas(SOURCE / "data" / "schema")
HELPER = json.loads(subprocess.run([sys.argv[2]], check=True, capture_output=True, text=True).stdout)

# The type that each schema describes, and where in the schema.
ROOTS = {
    "mentee.schema.json": ("MentorMentee", lambda schema: schema),
    "prompts.schema.json": ("MentorPromptLibrary", lambda schema: schema),
    "templates.schema.json": ("MentorTemplateLibrary", lambda schema: schema),
    "me.schema.json": ("MentorMe", lambda schema: schema),
    "private-notes.schema.json": ("MentorNotesFile", lambda schema: schema),
    "notebook.schema.json": ("MentorPrivateNote", lambda schema: schema["$defs"]["note"]),
}
HEAD = {"format", "version", "id", "created", "modified"}
REFERENCES = {"line", "text", "reference", "date", "timestamp"}


def make_notebook():
    return {
        "format": "com.example.Mentor.notebook",
        "version": 1,
        "record": HELPER["documents"]["mentee"]["id"],
        "part": "1",
        "revision": 3,
        "notes": [HELPER["documents"]["note"]],
    }


DOCUMENTS = {
    "mentee.schema.json": HELPER["documents"]["mentee"],
    "prompts.schema.json": HELPER["documents"]["prompts"],
    "templates.schema.json": HELPER["documents"]["templates"],
    "me.schema.json": HELPER["documents"]["me"],
    "private-notes.schema.json": HELPER["documents"]["private-notes"],
    "notebook.schema.json": make_notebook(),
}


def follow(schema, reference):
    prefix = "#/$defs/"
    assert reference.startswith(prefix), reference
    return schema["$defs"][reference[len(prefix):]]


def compare_member(schema, where, field, described, seen):
    kind = field["kind"]
    if kind in REFERENCES:
        assert_equal(described.get("$ref"), "#/$defs/" + kind, where)
    elif kind == "number":
        for key in ("minimum", "maximum", "default"):
            assert_equal(described.get(key), field[key], f"{where}.{key}")
        assert_equal(described.get("type"), "integer", where)
    elif kind == "boolean":
        assert_equal(described.get("type"), "boolean", where)
        assert_equal(described.get("default"), False, where)
    elif kind == "enum":
        assert_equal(described.get("enum"), field["values"], where)
        assert_equal(described.get("default"), field["default"], where)
    elif kind == "flags":
        assert_equal(described.get("items", {}).get("enum"), field["values"], where)
    elif kind == "strings":
        assert_equal(described.get("items"), {"$ref": "#/$defs/text"}, where)
    elif kind == "record":
        compare_type(schema, field["type"], follow(schema, described["$ref"]), seen)
    elif kind == "records":
        compare_type(schema, field["type"], follow(schema, described["items"]["$ref"]), seen)
    else:
        raise AssertionError(f"{where}: kind {kind}")


def compare_type(schema, name, part, seen):
    if name in seen:
        return
    seen.add(name)
    fields = HELPER["types"][name]
    properties = part["properties"]
    assert_equal(set(properties) - HEAD, set(fields), name)
    for member in ("id", "created", "modified"):
        assert member in properties, f"{name} lacks {member}"
    for member, field in fields.items():
        compare_member(schema, f"{name}.{member}", field, properties[member], seen)


def test_members():
    seen = set()
    for file, (name, find) in ROOTS.items():
        schema = SCHEMAS.schemas[file]
        compare_type(schema, name, find(schema), seen)
    assert_equal(seen, set(HELPER["types"]), "types")
    assert_equal(set(SCHEMAS.schemas), set(ROOTS), "schemas")


def walk_properties(part, path=""):
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("properties", "$defs"):
                for name, inner in value.items():
                    yield f"{path}/{name}", inner
                    yield from walk_properties(inner, f"{path}/{name}")
            else:
                yield from walk_properties(value, f"{path}/{key}")


def test_descriptions():
    for file, schema in SCHEMAS.schemas.items():
        count = 0
        for path, part in walk_properties(schema):
            text = part.get("description", "")
            assert len(text) > 3 and text.endswith("."), f"{file}: {path} has no description"
            count += 1
        assert count > 10, file


def test_defs_used():
    for file, schema in SCHEMAS.schemas.items():
        text = json.dumps(schema)
        for name in schema["$defs"]:
            assert f'"#/$defs/{name}"' in text, f"{file}: nothing refers to {name}"


def walk_members(value, path=()):
    """Every member of a document, and of each list the first element, with the way to it."""
    entries = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for key, inner in entries:
        yield path + (key,), inner
        yield from walk_members(inner, path + (key,))


def put(document, path, value):
    changed = copy.deepcopy(document)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return changed


def test_documents():
    for file, document in DOCUMENTS.items():
        SCHEMAS.check(document, file)


def test_every_member_is_there():
    """Or the test that a wrong one is refused would not see it."""
    seen = set()
    for document in DOCUMENTS.values():
        seen |= {path[-1] for path, _ in walk_members(document)}
    for name, fields in HELPER["types"].items():
        for member in fields:
            assert member in seen, f"{name}.{member}"


def test_wrong_values():
    """Another kind of value is refused, for every member in every depth."""
    for file, document in DOCUMENTS.items():
        tried = 0
        for path, value in walk_members(document):
            for wrong in (None, {"a": 1} if not isinstance(value, dict) else [1], 1.5):
                changed = put(document, path, wrong)
                assert not SCHEMAS.accepts(changed, file), f"{file}: {path} may be {wrong!r}"
                tried += 1
        assert tried > 20, file


def test_wrong_words():
    """So are a word, a number, a day and a moment that cannot be."""
    tried = set()
    for file, document in DOCUMENTS.items():
        for path, value in walk_members(document):
            name = path[-1] if isinstance(path[-1], str) else path[-2]
            wrong = []
            if isinstance(value, bool):
                wrong = ["true", 1]
            elif isinstance(value, int) and name != "revision":
                wrong = [-2, 1000000]
            elif name in ("created", "modified", "start", "stored"):
                wrong = ["2026-02-03T10:00:00", "2026-02-30T10:00:00Z", "now"]
            elif isinstance(value, str) and len(value) == 10 and value[4] == "-" and value[7] == "-":
                wrong = ["2026-02-30", "2026-2-3", "20260203"]
            elif name in ("role", "state", "area", "areas", "hats", "kind", "format", "id", "set"):
                wrong = ["something else"]
            for other in wrong:
                assert not SCHEMAS.accepts(put(document, path, other), file), f"{file}: {path} may be {other!r}"
                tried.add(name)
    assert len(tried) > 15, tried


def test_unknown_members():
    """A member that nobody knows yet is no fault, in any depth."""
    for file, document in DOCUMENTS.items():
        changed = copy.deepcopy(document)
        for path, value in list(walk_members(document)):
            if isinstance(value, dict):
                changed = put(changed, path + ("fromTheFuture",), {"a": [1, None]})
        changed["fromTheFuture"] = 1
        SCHEMAS.check(changed, file)


def test_required():
    for file, document in DOCUMENTS.items():
        for member in SCHEMAS.schemas[file]["required"]:
            changed = copy.deepcopy(document)
            del changed[member]
            assert not SCHEMAS.accepts(changed, file), f"{file}: {member} may be missing"


if __name__ == "__main__":
    tests = {name[5:]: function for name, function in list(globals().items()) if name.startswith("test_")}
    sys.exit(Tap(tests).main(sys.argv[3:]))
