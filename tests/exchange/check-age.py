# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that a passphrase opens, exchanged with the age program both ways.

The program takes a passphrase from a terminal only, so that each run of it gets one of its own.
Speaks TAP.
"""

import hashlib
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(os.environ["MENTOR_SOURCE"]) / "tests" / "lib"))
from tap import Tap, assert_equal  # noqa: E402

TOOL = os.environ["MENTOR_AGE_TOOL"]
PASSPHRASE = "correct horse battery staple"
# About the borders of the chunks, which have 65536 bytes.
SIZES = [0, 1, 65535, 65536, 65537, 131072]
PATIENCE = 120


def content(size):
    block = b"".join(hashlib.sha256(bytes([number % 256])).digest() for number in range(64))
    return (block * (size // len(block) + 1))[:size]


def run_age(arguments, passphrase, good=True):
    """Run the age program, and answer each of its questions with the passphrase."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp("age", ["age", *arguments])
    heard = b""
    answered = 0
    end = time.monotonic() + PATIENCE
    while True:
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert ready, f"age still waits after: {heard!r}"
        try:
            said = os.read(terminal, 4096)
        except OSError:     # it has closed its end
            break
        if not said:
            break
        heard += said
        if heard.count(b"assphrase") > answered and heard.rstrip(b" ").endswith(b":"):
            answered = heard.count(b"assphrase")
            os.write(terminal, passphrase.encode() + b"\n")
    os.close(terminal)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert (status == 0) == good, f"age ended with {status}: {heard!r}"
    return heard


def run_ours(arguments, passphrase, good=True):
    result = subprocess.run([TOOL, *arguments], env={**os.environ, "MENTOR_TEST_PASSPHRASE": passphrase},
                            capture_output=True, text=True, timeout=PATIENCE)
    assert_equal(result.returncode, 0 if good else 1, result.stderr)
    return result.stderr


def theirs_to_ours(size, passphrase=PASSPHRASE, options=()):
    with tempfile.TemporaryDirectory() as folder:
        plain, file, again = (str(pathlib.Path(folder) / name) for name in ("plain", "file.age", "again"))
        pathlib.Path(plain).write_bytes(content(size))
        run_age(["--passphrase", *options, "--output", file, plain], passphrase)
        run_ours(["decrypt", file, again], passphrase)
        assert_equal(pathlib.Path(again).read_bytes() == content(size), True, f"{size} bytes")


def ours_to_theirs(size, passphrase=PASSPHRASE, factor=10):
    with tempfile.TemporaryDirectory() as folder:
        plain, file, again = (str(pathlib.Path(folder) / name) for name in ("plain", "file.age", "again"))
        pathlib.Path(plain).write_bytes(content(size))
        run_ours(["encrypt", str(factor), plain, file], passphrase)
        run_age(["--decrypt", "--output", again, file], passphrase)
        assert_equal(pathlib.Path(again).read_bytes() == content(size), True, f"{size} bytes")


def test_theirs():
    for size in SIZES:
        theirs_to_ours(size)


def test_ours():
    for size in SIZES:
        ours_to_theirs(size)


def test_usual_work_factor():
    ours_to_theirs(1000, factor=18)


def test_armored():
    for size in (0, 1000):
        theirs_to_ours(size, options=["--armor"])


def test_letters():
    """Both take a passphrase byte for byte: composed, decomposed, with spaces about it, beyond the usual plane."""
    for passphrase in ("Übergrößenträger", "U\u0308bergro\u0308ße", " blank ", "密码 🔑"):
        ours_to_theirs(10, passphrase)
    theirs_to_ours(10, "U\u0308bergröße 🔑")


def test_refused():
    """A file of either is refused by the other with another passphrase, and ours when it was changed."""
    with tempfile.TemporaryDirectory() as folder:
        plain, file, again = (str(pathlib.Path(folder) / name) for name in ("plain", "file.age", "again"))
        pathlib.Path(plain).write_bytes(content(100))
        run_ours(["encrypt", "10", plain, file], PASSPHRASE)
        run_age(["--decrypt", "--output", again, file], "another", good=False)
        run_age(["--passphrase", "--output", file + "2", plain], PASSPHRASE)
        said = run_ours(["decrypt", file + "2", again], "another", good=False)
        assert "does not open" in said, said
        whole = pathlib.Path(file).read_bytes()
        pathlib.Path(file).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        run_age(["--decrypt", "--output", again, file], PASSPHRASE, good=False)
        said = run_ours(["decrypt", file, again], PASSPHRASE, good=False)
        assert "damaged" in said, said


if __name__ == "__main__":
    tests = {name[5:].replace("_", "-"): function for name, function in list(globals().items())
             if name.startswith("test_")}
    sys.exit(Tap(tests).main())
