# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes written and read by one process after the other, as between two starts of the application."""

import contextlib
import re
import shutil
import subprocess

STRANGER = ["application", "a stranger"]


class VaultSteps:
    """The steps of one test, in one session and with one record.

    `program` is tests/vault/test-vault-real; the record's file, with the witness in it, goes from one step to the next.
    """

    def __init__(self, program, session):
        self.program = program
        self.session = session
        # A keyring that is met only from certain surroundings gives them to the program.
        self.wrap = getattr(session.keyring, "wrap", list)
        self.record = session.root / "record.json"

    def env(self, **more):
        return {"MENTOR_TEST_RECORD": str(self.record), "G_DEBUG": "fatal-warnings", **more}

    def start(self, step, **env):
        return self.session.popen(self.wrap([self.program, "-p", f"/vault/real/{step}"]), env=self.env(**env), text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def end(self, process, step):
        output = process.communicate(timeout=120)[0]
        if process.returncode or f"ok 1 /vault/real/{step}" not in output:
            raise AssertionError(f"{step}: exit status {process.returncode}\n{output}")
        # Where libsecret may complain, the program still may not.
        if re.search(r"mentor-(WARNING|CRITICAL)", output):
            raise AssertionError(f"{step}:\n{output}")
        return output

    def run(self, step, **env):
        return self.end(self.start(step, **env), step)

    def print(self, step):
        """Run a step, and hand on the figures it prints."""
        for line in re.findall(r"(?:a store:|read in|after it:).*", self.run(step)):
            print(f"# {line}", flush=True)

    @contextlib.contextmanager
    def meanwhile(self, step="meanwhile", before=lambda: None, after=lambda: None, **env):
        """What is done inside happens while a process has the notes open, between two stores.

        Another step that waits in the middle has what it needs to come there done by `before`, and to its end by `after`.
        """
        process = self.start(step, **env)
        before()
        while "# meanwhile" not in process.stdout.readline():
            assert process.poll() is None, "it ended before it had stored"
        yield
        process.stdin.write("go on\n")
        process.stdin.flush()
        after()
        self.end(process, step)

    def store_stranger(self):
        self.session.run(["secret-tool", "store", "--label=a stranger", *STRANGER], input=b"theirs", check=True)

    def find_stranger(self):
        return self.session.run(["secret-tool", "lookup", *STRANGER], stdout=subprocess.PIPE).stdout

    def interleave(self, count):
        """Two processes, each with what it knew at the start, store `count` notes each to one notebook."""
        self.run("write")
        others = {}
        for who in ("one", "two"):
            others[who] = self.session.root / f"{who}.json"
            shutil.copy(self.record, others[who])
        processes = [self.start("interleave", MENTOR_TEST_WHO=who, MENTOR_TEST_RECORD=str(path),
                                MENTOR_TEST_COUNT=str(count))
                     for who, path in others.items()]
        for process in processes:
            self.end(process, "interleave")
        self.run("interleaved", MENTOR_TEST_COUNT=str(count))
