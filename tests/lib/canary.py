# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches files for a private text in every form in which it could have leaked.

    canary = Canary()
    … type canary.text into a private note …
    canary.positive_control(session.tmp)        # proves that the search works there
    assert_equal(canary.search([session.root], except_for=session.keyring.own_files()), [])

Forms: UTF-8, UTF-16 (both byte orders), JSON-escaped, percent-encoded, with octal
escapes (as g_strescape makes them), and base64 of UTF-8 at its
three offsets, in both alphabets. File names and the targets of links are searched too.
"""

import base64
import json
import mmap
import os
import pathlib
import stat
import urllib.parse
import uuid


def _json_upper(text):
    return "".join(char if ord(char) < 128 else "".join(
        f"\\u{unit:04X}" for unit in _units(char)) for char in text)


def _units(char):
    data = char.encode("utf-16-be")
    return [int.from_bytes(data[place:place + 2], "big") for place in range(0, len(data), 2)]


def forms_of(text):
    """Every form to look for: {name of the form: bytes}."""
    utf8 = text.encode()
    found = {
        "UTF-8": utf8,
        "UTF-16LE": text.encode("utf-16-le"),
        "UTF-16BE": text.encode("utf-16-be"),
        "JSON": json.dumps(text)[1:-1].encode(),
        "JSON, capital digits": _json_upper(json.dumps(text, ensure_ascii=False)[1:-1]).encode(),
        "JSON, UTF-8": json.dumps(text, ensure_ascii=False)[1:-1].encode(),
        "percent": urllib.parse.quote(text, safe="").encode(),
        "percent, small digits": "".join(
            char if char.isascii() and (char.isalnum() or char in "_.-~")
            else "".join(f"%{byte:02x}" for byte in char.encode()) for char in text).encode(),
        "percent, plus": urllib.parse.quote_plus(text).encode(),
        "octal": "".join(f"\\{chr(byte)}" if byte in b'"\\' else chr(byte) if 32 <= byte < 127
                         else f"\\{byte:03o}" for byte in utf8).encode(),
    }
    for offset in range(3):
        # The first and the last characters also hold bits of whatever stands beside the text.
        whole = base64.b64encode(b"\0" * offset + utf8)
        first = (offset * 8 + 5) // 6
        last = (offset + len(utf8)) * 8 // 6
        core = whole[first:last]
        found[f"base64+{offset}"] = core
        found[f"base64url+{offset}"] = core.replace(b"+", b"-").replace(b"/", b"_")
    return found


class Canary:
    """One private text and the search for it.

    Without a text it makes one that nothing else can hold, with a space, a quote, a letter
    beyond ASCII and one beyond 16 bits, so that every form really differs from plain UTF-8.
    """

    def __init__(self, text=None):
        self.text = text if text is not None else f'canary {uuid.uuid4().hex} "Zoë" 🐤 end'
        if len(self.text.encode()) < 12:
            raise ValueError("too short: base64 of a short text is found by chance")
        self.forms = forms_of(self.text)

    def forms_in(self, data):
        """The names of the forms that stand in some bytes (a log, an answer of a service)."""
        return [form for form, needle in self.forms.items() if data.find(needle) >= 0]

    def search(self, folders, except_for=()):
        """Every leak below the folders: [(path, [forms]), …].

        Files and folders in `except_for` are left out. A file that cannot be read is
        an error, not a file without a leak; pipes, sockets and devices hold nothing.
        """
        spared = {os.path.realpath(path) for path in except_for}
        found = []
        for folder in folders:
            if not os.path.isdir(folder):
                raise ValueError(f"no such folder: {folder}")
            self._search_folder(os.path.realpath(folder), spared, found)
        return sorted(found)

    def _search_folder(self, folder, spared, found):
        with os.scandir(folder) as entries:
            entries = sorted(entries, key=lambda entry: entry.name)
        for entry in entries:
            if entry.path in spared:
                continue
            forms = self.forms_in(os.fsencode(entry.name))
            if entry.is_symlink():
                forms += self.forms_in(os.fsencode(os.readlink(entry.path)))
            elif entry.is_dir():
                self._search_folder(entry.path, spared, found)
            elif entry.is_file():
                forms += self._search_file(entry.path)
            if forms:
                found.append((entry.path, forms))

    def _search_file(self, path):
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            return []
        try:
            size = os.fstat(descriptor).st_size
            if not size:
                return []
            with mmap.mmap(descriptor, 0, prot=mmap.PROT_READ) as data:
                return self.forms_in(data)
        finally:
            os.close(descriptor)

    def positive_control(self, folder):
        """Plant one leak of each form in a new folder below `folder`, and in names and
        depths of all kinds; fail unless a search finds each; remove it again."""
        base = pathlib.Path(folder) / f"positive-control-{uuid.uuid4().hex}"
        base.mkdir()
        planted = {}
        try:
            for number, (form, needle) in enumerate(self.forms.items()):
                deep = base / f".hidden-{number}" / "deep"
                deep.mkdir(parents=True)
                # Across the edge of a page, as a search in pieces could miss it.
                path = deep / "leak"
                path.write_bytes(b"\xff" * (4096 - len(needle) // 2) + needle + b"\0")
                planted[str(path.resolve())] = form
            (base / f"named {self.text}").touch()
            planted[os.path.realpath(base / f"named {self.text}")] = "UTF-8"
            link = base / "link"
            link.symlink_to(f"/nowhere/{self.text}")
            planted[os.path.join(os.path.realpath(base), "link")] = "UTF-8"
            found = dict(self.search([folder]))
            missed = [f"{form} in {path}" for path, form in planted.items() if form not in found.get(path, [])]
            if missed:
                raise AssertionError("the search misses: " + ", ".join(missed))
        finally:
            self._remove(base)
        return len(planted)

    @staticmethod
    def _remove(base):
        for path in sorted(base.rglob("*"), key=lambda it: len(it.parts), reverse=True):
            if stat.S_ISDIR(path.lstat().st_mode):
                path.rmdir()
            else:
                path.unlink()
        base.rmdir()
