# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks JSON files against the project's JSON Schemas (draft 2020-12).

    schemas = Schemas("data/schema")
    schemas.check(document, "mentee.json")            # raises, naming every fault
    python3 schema.py data/schema mentee.json FILE…   # the same, as a command

A schema may refer to another of the folder by its $id or by its file name.
"""

import datetime
import json
import pathlib
import re
import sys
import uuid

import jsonschema
import referencing
from referencing.jsonschema import DRAFT202012

# python3-jsonschema passes over the formats whose helper packages are missing; so they are ours.
FORMATS = jsonschema.FormatChecker(formats=())
DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})\Z", re.ASCII)


@FORMATS.checks("date", raises=ValueError)
def _is_date(value):
    if not isinstance(value, str):
        return True
    datetime.date.fromisoformat(value)
    return bool(DATE.match(value))


@FORMATS.checks("date-time", raises=ValueError)
def _is_timestamp(value):
    if not isinstance(value, str):
        return True
    datetime.datetime.fromisoformat(value)
    return bool(TIMESTAMP.match(value))


@FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(value):
    return not isinstance(value, str) or str(uuid.UUID(value)) == value


def _without_duplicates(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"a member stands twice among {[name for name, _ in pairs]}")
    return found


def _refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def load(path):
    """Read a JSON file strictly: UTF-8, no duplicate members, no NaN."""
    text = pathlib.Path(path).read_bytes().decode("utf-8")
    return json.loads(text, object_pairs_hook=_without_duplicates, parse_constant=_refuse)


class Schemas:
    """All the schemas of a folder, each checked itself."""

    def __init__(self, folder):
        self.schemas = {path.name: load(path) for path in sorted(pathlib.Path(folder).glob("*.json"))}
        if not self.schemas:
            raise ValueError(f"no schema in {folder}")
        resources = []
        for name, schema in self.schemas.items():
            jsonschema.Draft202012Validator.check_schema(schema)
            self._check_formats(schema, name)
            resource = referencing.Resource.from_contents(schema, default_specification=DRAFT202012)
            resources.append((name, resource))
            if "$id" in schema:
                resources.append((schema["$id"], resource))
        self.registry = referencing.Registry().with_resources(resources)

    def _check_formats(self, part, name):
        """A format that nothing checks would be a promise that no test keeps."""
        if isinstance(part, dict):
            wanted = part.get("format")
            if isinstance(wanted, str) and wanted not in FORMATS.checkers:
                raise ValueError(f"{name}: nothing here checks the format {wanted}")
            for inner in part.values():
                self._check_formats(inner, name)
        elif isinstance(part, list):
            for inner in part:
                self._check_formats(inner, name)

    def faults(self, document, name):
        """What is wrong with a document, as lines of text; empty when it is valid."""
        validator = jsonschema.Draft202012Validator(self.schemas[name], registry=self.registry,
                                                    format_checker=FORMATS)
        return [f"{error.json_path}: {error.message}"
                for error in sorted(validator.iter_errors(document), key=lambda error: error.json_path)]

    def accepts(self, document, name):
        """Whether a document is valid; quicker than to name its faults."""
        return jsonschema.Draft202012Validator(self.schemas[name], registry=self.registry,
                                               format_checker=FORMATS).is_valid(document)

    def check(self, document, name):
        """Raise AssertionError with every fault, unless the document is valid."""
        faults = self.faults(document, name)
        if faults:
            raise AssertionError(f"not valid against {name}:\n" + "\n".join(faults))

    def check_file(self, path, name):
        """Read a file strictly and check it; returns the document."""
        document = load(path)
        self.check(document, name)
        return document


def main(folder, name, *paths):
    schemas = Schemas(folder)
    failed = 0
    for path in paths:
        try:
            schemas.check_file(path, name)
        except (AssertionError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            failed = 1
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit("usage: schema.py FOLDER SCHEMA FILE…")
    sys.exit(main(*sys.argv[1:]))
