# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches the memory of a running process for a private text, in every form it could have there.

    words = Words()
    … type words.text into a private note …
    assert words.search(app.process.pid)        # proves that the search works there
    … lock …
    assert_equal(words.search(app.process.pid), [])

What is searched is everything the process itself could read: heap, stacks, mapped files, and the rest. Each word is
looked for by itself, since a text is often kept in pieces.
"""

import base64
import collections
import os
import random
import re
import resource
import string

Place = collections.namedtuple("Place", "region start end form word address around")

NOT_MEMORY = ("[vvar]", "[vvar_vclock]", "[vsyscall]")


def forms_of(word):
    """Every form of a word: [(name, bytes)]. In either byte order of UTF-16 and UTF-32 the middle is the same."""
    found = [("UTF-8", word.encode()), ("UTF-16", word.encode("utf-16-le")[:-1]), ("UTF-32", word.encode("utf-32-le")[:-3])]
    for offset in range(3):
        # The first and the last characters also hold bits of whatever stands beside the word.
        whole = base64.b64encode(b"\0" * offset + word.encode())
        found.append((f"base64+{offset}", whole[(offset * 8 + 5) // 6:(offset + len(word)) * 8 // 6]))
    return found


class Words:
    """A private text of words that nothing else has, and the search for them."""

    def __init__(self, count=3, length=14):
        # Letters that no dictionary has a word of, so that spelling leaves them alone, and that any keyboard types.
        self.words = ["".join(random.choices(string.ascii_lowercase, k=length)) for _ in range(count)]
        self.text = " ".join(self.words)
        self._forms = {needle: (word, name) for word in self.words for name, needle in forms_of(word)}
        # All of them in one go over the memory; no two of them can overlap.
        self._pattern = re.compile(b"|".join(re.escape(needle) for needle in self._forms))

    def search(self, pid):
        """Every place in the memory of a process, as a list of Place.

        What is left out is what others wrote: files of which the process can only read what is on the disk.
        """
        found = []
        with open(f"/proc/{pid}/maps", encoding="utf-8", errors="replace") as maps:
            lines = maps.readlines()
        with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
            for line in lines:
                span, access, _offset, _device, inode, *name = line.split(maxsplit=5)
                name = name[0].strip() if name else "[anonymous]"
                if not access.startswith("r") or name in NOT_MEMORY or (inode != "0" and "w" not in access):
                    continue
                start, end = (int(number, 16) for number in span.split("-"))
                self._search_region(memory, name, start, end, found)
        return found

    def _search_region(self, memory, name, start, end, found):
        try:
            memory.seek(start)
            data = memory.read(end - start)
        except OSError:
            # A device, or gone meanwhile.
            return
        for match in self._pattern.finditer(data):
            word, form = self._forms[match[0]]
            around = data[max(0, match.start() - 64):match.start() + 96]
            found.append(Place(name, start, end, form, word, start + match.start(), around))


def is_in_unused_stack(pid, place):
    """Whether the place lies in the stack of a thread other than the first, beyond all that is in use.

    A thread that waits leaves there what the last function has left that it has called; and the C library keeps the
    stacks of threads that have ended. Such a stack is a mapping of the usual size, with nothing else in it.
    """
    if place.region != "[anonymous]" or place.end - place.start != resource.getrlimit(resource.RLIMIT_STACK)[0]:
        return False
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/syscall", encoding="ascii") as syscall:
                words = syscall.read().split()
        except FileNotFoundError:
            continue
        if len(words) > 2 and place.start <= int(words[-2], 16) < place.end:
            return place.address < int(words[-2], 16)
    return True


def describe(places):
    """What was found, for people: how often in which form and where, then each place with what stands around it."""
    counts = collections.Counter((place.region, place.form) for place in places)
    lines = [f"{count} × {form} in {region}" for (region, form), count in sorted(counts.items())]
    lines += [f"{place.address:#x} {place.form}: {place.around!r}" for place in places]
    return "\n".join(lines)
