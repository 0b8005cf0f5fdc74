# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK application the way a person with assistive technology does.

    with Session(display=True, atspi=True, export=True) as session:
        with App(session, ["mentor"], name="first-day") as app:
            app.find("button", "Add Person").click()
            app.find("text", "Full name").set_text("Ada Lovelace")
            app.key("ctrl+l")
            app.gone("text", "Private note")

Everything is found by role and accessible name, and waited for with a deadline. Where
a widget has no action of its own (rows, check boxes), it is driven by keyboard, so a
click () that works is also proof that the keyboard reaches it. If the block ends with
an exception, the tree, a screenshot and the log are saved in MENTOR_TEST_EVIDENCE.

The session must have been made with export=True, or the whole test must run under
run-in-session.py: Atspi looks for its bus in this process's environment.
"""

import os
import pathlib
import re
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from .tap import evidence_folder
from .waiting import PATIENCE, Late, wait_until

# What it takes to press a thing; a text view's first action is "delete-line", so never by number.
PRESSES = ("click", "toggle", "activate", "press", "expand-or-collapse", "default.activate")
MESSAGE = re.compile(r"\b(WARNING|CRITICAL|ERROR) \*\*|(Address|Leak|Thread)Sanitizer|runtime error:")


class Node:
    """One accessible object. Only its role is remembered: every other look asks the application."""

    def __init__(self, app, accessible):
        self.app = app
        self.accessible = accessible
        self._role = None

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r}>"
        except GLib.Error:
            return "<gone>"

    @property
    def role(self):
        """The role with hyphens: "button", "check-box", "list-item", "text", "frame"…"""
        self._role = self._role or self.accessible.get_role().value_nick
        return self._role

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        """The states as a set of words: {"showing", "sensitive", "focused", …}."""
        found = {state.value_nick for state in self.accessible.get_state_set().get_states()}
        # libatspi's way to say that nobody answered; it is not the same as "not on the screen".
        if "defunct" in found:
            raise GLib.Error("no answer", "atspi", 0)
        return found

    @property
    def showing(self):
        return {"showing", "visible"} <= self.states

    @property
    def text(self):
        """The whole text of a label, an entry or a text view."""
        # The call through the class, because Accessible.get_text () is another function.
        count = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, count)

    @property
    def actions(self):
        """The names of what can be done with it, in order; empty for an insensitive one."""
        try:
            return [Atspi.Action.get_action_name(self.accessible, number)
                    for number in range(Atspi.Action.get_n_actions(self.accessible))]
        except GLib.Error:
            return []

    def children(self):
        """The children now; raises GLib.Error when they change meanwhile or nobody answers."""
        count = self.accessible.get_child_count()
        found = [self.accessible.get_child_at_index(number) for number in range(count)]
        if count < 0 or None in found:
            raise GLib.Error("no children to be had", "atspi", 0)
        return [Node(self.app, child) for child in found]

    def walk(self, showing=True, strict=False):
        """This node and all below it, top to bottom; only what is on the screen, unless told.

        What goes away meanwhile is passed over, or with `strict` raises GLib.Error.
        """
        try:
            if showing and self.role != "application" and not self.showing:
                return
            yield self
            children = self.children()
        except GLib.Error:
            if strict:
                raise
            return
        for child in children:
            yield from child.walk(showing, strict)

    def matches(self, role, name):
        if role is not None and self.role != role:
            return False
        if name is None:
            return True
        return bool(name.search(self.name)) if isinstance(name, re.Pattern) else self.name == name

    def all(self, role=None, name=None, showing=True, strict=False):
        """Every match below this node now, in order. Of nested ones with the same
        role and name (a switch row and its switch), only the outermost."""
        found = []

        def look(node):
            try:
                if showing and node.role != "application" and not node.showing:
                    return
                if node.accessible is not self.accessible and node.matches(role, name):
                    found.append(node)
                    if name is not None:
                        return
                children = node.children()
            except GLib.Error:
                if strict:
                    raise
                return
            for child in children:
                look(child)

        self.app.check_running()
        look(self)
        return found

    def find(self, role=None, name=None, nth=None, timeout=PATIENCE, showing=True, state=None):
        """Wait for the one match and return it. `name` is the whole name or a compiled
        pattern; `state` a state it must have; `nth` says which, where several are meant."""
        def look():
            found = self.all(role, name, showing)
            if state:
                found = [node for node in found if state in node.states]
            if nth is not None:
                return found[nth] if len(found) > nth else None
            if len(found) > 1:
                raise Late(f"{len(found)} match, one is meant: {found}")
            return found[0] if found else None

        return wait_until(look, timeout, f"{role or 'anything'} {name!r}", also=(GLib.Error, Late))

    def gone(self, role=None, name=None, timeout=PATIENCE):
        """Wait until nothing on the screen matches, in an application that still answers."""
        wait_until(lambda: not self.all(role, name, strict=True) and self.app.answers(), timeout,
                   f"{role or 'anything'} {name!r} to go", also=(GLib.Error,))

    def wait(self, probe, what, timeout=PATIENCE):
        """Wait until probe (this node) is true: node.wait (lambda it: it.text == "x", "the x")."""
        def look():
            self.app.check_running()
            return probe(self)

        return wait_until(look, timeout, f"{what} in {self!r}", also=(GLib.Error,))

    def _middle(self):
        """The middle of what is to be seen of it, in the X window's pixels; None where
        nothing is, or something else lies there.

        GTK gives every object (0, 0) on the screen, but its true place in the window. What
        lies at a point it tells without regard to scrolling, so the clipping is done here.
        """
        def box_of(accessible):
            box = Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)
            return box.x, box.y, box.x + box.width, box.y + box.height

        left, top, right, bottom = box_of(self.accessible)
        frame, role = self.accessible, self.role
        while role not in ("frame", "window"):
            frame = frame.get_parent()
            if not frame:
                return None
            role = frame.get_role().value_nick
            if role in ("scroll-pane", "frame", "window"):
                clip = box_of(frame)
                left, top = max(left, clip[0]), max(top, clip[1])
                right, bottom = min(right, clip[2]), min(bottom, clip[3])
        if right - left < 2 or bottom - top < 2:
            return None
        x, y = (left + right) // 2, (top + bottom) // 2
        origin = box_of(frame)
        found = Atspi.Component.get_accessible_at_point(frame, x, y, Atspi.CoordType.WINDOW)
        while found and found != self.accessible:
            found = found.get_parent()
        return (x - origin[0], y - origin[1]) if found else None

    def point(self):
        """Click its middle with the mouse; False where it cannot be reached by the mouse."""
        try:
            middle = self._middle()
        except GLib.Error:
            middle = None
        if middle:
            self.app.click_at(*middle)
        return bool(middle)

    def _has_focus(self):
        return any("focused" in node.states for node in self.walk())

    def focus(self):
        """Give it the keyboard focus by Tab and arrow keys, a text also by the mouse.

        GTK refuses AT-SPI's own GrabFocus ("not supported", with an empty message).
        """
        self.app.take_keyboard()
        if self._has_focus():
            return self
        if self.role == "text":
            def clicked():
                if self.point():
                    wait_until(self._has_focus, 5, f"the focus on {self!r}", also=(GLib.Error,))
                return True

            # What is still on its way to its place may be missed.
            wait_until(clicked, PATIENCE, f"the focus on {self!r}", also=(GLib.Error, Late))
            if self._has_focus():
                return self
        self.app.tab_to(self)
        return self

    def click(self, action=None):
        """Press it: by its own action, else its inner part's, else by mouse, else by keyboard."""
        self.wait(lambda it: "sensitive" in it.states, "being sensitive")
        target = self
        wanted = (action,) if action else PRESSES
        names = self.actions
        if not set(wanted) & set(names):
            for node in self.walk():
                if node.role == self.role and node.name == self.name and set(wanted) & set(node.actions):
                    target, names = node, node.actions
                    break
        for name in wanted:
            if name in names:
                Atspi.Action.do_action(target.accessible, names.index(name))
                return
        if action:
            raise AssertionError(f"{self!r} has no action {action}, only {names}")
        if not self.point():
            self.press()

    def press(self):
        """Press it by keyboard alone: focus, then Return, or space for what is switched."""
        self.focus()
        self.app.key("space" if self.role in ("check-box", "radio-button", "toggle-button", "combo-box") else "Return")

    def set_text(self, text):
        """Replace the text, and wait until it is there."""
        target = self
        if self.role != "text":
            target = self.find("text")
        target.focus()
        if not Atspi.EditableText.set_text_contents(target.accessible, text):
            raise AssertionError(f"{target!r} refused the text")
        target.wait(lambda it: it.text == text, "the text")

    def select(self, name):
        """Select the child of this list with that name, by the Selection interface."""
        for number, child in enumerate(self.children()):
            if child.name == name:
                if not Atspi.Selection.select_child(self.accessible, number):
                    raise AssertionError(f"{child!r} could not be selected")
                child.wait(lambda it: "selected" in it.states, "being selected")
                return child
        raise AssertionError(f"no child {name!r} in {self!r}")

    def choose(self, label):
        """Open this drop-down and take the choice with that label, by keyboard."""
        self.press()
        pane = self.find("scroll-pane")

        def choice():
            items = pane.all("list-item")
            if any("focused" in item.states for item in items):
                return next((item for item in items if item.all("label", label)), None)

        wait_until(choice, PATIENCE, f"the choice {label!r}", also=(GLib.Error,)).focus()
        self.app.key("Return")
        self.gone("scroll-pane")

    def tree(self, showing=False):
        """It and all below as text, one line each; what is hidden is marked."""
        lines = []

        def add(node, depth):
            try:
                states = node.states
                if showing and not {"showing", "visible"} <= states and depth:
                    return
                marks = sorted(states - {"showing", "visible", "sensitive", "focusable", "enabled"})
                if depth and "showing" not in states:
                    marks.append("HIDDEN")
                if depth and "sensitive" not in states:
                    marks.append("INSENSITIVE")
                extra = f" = {node.text!r}" if node.role == "text" else ""
                presses = [name for name in node.actions if name in PRESSES]
                lines.append("  " * depth + f"{node.role} {node.name!r}{extra}"
                             + (f" [{' '.join(marks)}]" if marks else "")
                             + (f" ({' '.join(presses)})" if presses else ""))
                children = node.children()
            except GLib.Error as error:
                lines.append("  " * depth + f"(gone: {error.message})")
                return
            for child in children:
                add(child, depth + 1)

        add(self, 0)
        return "\n".join(lines)


class App:
    """An application started in a session; the root of its accessible tree is `root`.

    `argv` must start the program itself, not a script that starts it, as it is
    recognised by its process id.
    """

    def __init__(self, session, argv, name="app", env=None, timeout=PATIENCE):
        self.session = session
        self.name = name
        self.log = pathlib.Path(session.logs) / f"{name}.log"
        self.process = None
        self._argv = [str(word) for word in argv]
        self._env = dict(env or {})
        self._timeout = timeout
        self.root = None

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self._save()
            self.end()
            raise
        return self

    def __exit__(self, kind, _error, _trace):
        if kind:
            self._save()
        self.end()

    def start(self):
        """Start it (again) and wait for its window to be on the screen."""
        # A tooltip below the pointer is a window too, and the newest one.
        self.session.run(["xdotool", "mousemove", "9999", "9999"], check=True)
        with open(self.log, "ab") as log:
            self.process = self.session.popen(self._argv, env=self._env, stdin=subprocess.DEVNULL,
                                              stdout=log, stderr=log)
        self._window = None
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        # The usual 0.8 s for an answer is short for a busy machine.
        Atspi.set_timeout(20000, 60000)

        def there():
            self.check_running()
            for number in range(desktop.get_child_count()):
                accessible = desktop.get_child_at_index(number)
                if accessible and self.is_root(accessible):
                    # Without a main loop nothing tells libatspi that what it remembers is
                    # old, and the desktop's mask does not reach an application.
                    accessible.set_cache_mask(Atspi.Cache.NONE)
                    accessible.clear_cache()
                    root = Node(self, accessible)
                    if any(child.showing for child in root.children()):
                        return root
            return None

        self.root = wait_until(there, self._timeout, f"the window of {self.name}", also=(GLib.Error,))
        return self

    # How it is recognised

    def is_root(self, accessible):
        """Whether this is it, among the applications on the accessibility bus."""
        return accessible.get_process_id() == self.process.pid

    def window_words(self):
        """What xdotool is to search its windows by."""
        return ["--pid", str(self.process.pid)]

    # Looking

    def find(self, *what, **how):
        """Node.find, from the root."""
        return self.root.find(*what, **how)

    def all(self, *what, **how):
        """Node.all, from the root."""
        return self.root.all(*what, **how)

    def gone(self, *what, **how):
        """Node.gone, from the root."""
        self.root.gone(*what, **how)

    def holds(self, text, showing=False):
        """The first node with the text anywhere in it, hidden ones included, or None.

        None is the answer of one whole, undisturbed look; it waits until it had one.
        """
        def look():
            self.check_running()
            for node in self.root.walk(showing, strict=True):
                places = [node.name, node.description]
                if "Text" in node.accessible.get_interfaces():
                    places.append(node.text)
                if any(text in place for place in places):
                    return [node]
            return [None] if self.answers() else None

        return wait_until(look, PATIENCE, "an undisturbed look at the whole tree", also=(GLib.Error,))[0]

    def check_running(self):
        """Fail at once when it has ended, instead of finding nothing in it."""
        if self.process.poll() is not None:
            raise AssertionError(f"{self.name} ended with {self.process.returncode}:\n{self.stderr()}")

    def answers(self):
        """Whether it has a window on the screen and says so: libatspi takes silence for "no"."""
        return any(child.showing for child in self.root.children())

    def focused(self):
        """The node that has the keyboard focus, or None: the innermost one."""
        found = [node for node in self.root.walk() if "focused" in node.states]
        return found[-1] if found else None

    def tree(self):
        return self.root.tree() if self.root else "(no tree)"

    # Keyboard

    def take_keyboard(self):
        """Give its window the keyboard: nobody else does, where no window manager runs."""
        def window():
            found = self.session.run(["xdotool", "search", "--onlyvisible", *self.window_words()],
                                     capture_output=True, text=True).stdout.split()
            return found[-1] if found else None

        self._window = self._window or wait_until(window, PATIENCE, "the X window")
        self._xdotool("windowfocus", "--sync", self._window)

    def change_window(self):
        """Another window of it, as of a file chooser, has come or gone: the newest one gets the keyboard next."""
        self._window = None

    def _xdotool(self, *words):
        done = self.session.run(["timeout", "60", "xdotool", *words], capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"xdotool {' '.join(words)}: {done.stderr.strip() or done.returncode}")

    def click_at(self, x, y):
        """Click with the mouse in the window's pixels."""
        self.take_keyboard()
        self._xdotool("mousemove", "--window", self._window, str(x), str(y), "click", "1")

    def tab_to(self, node, limit=200):
        """Press Tab, and the arrows within a list, until the focus is on the node."""
        context = GLib.MainContext.default()
        came = []

        def moved(event):
            if event.detail1:
                came.append(Node(self, event.source))

        def next_focus(key):
            came.clear()
            self._xdotool("key", key)

            def told():
                while context.iteration(False):
                    pass
                return came

            try:
                wait_until(told, 1.0)
            except Late:
                return None
            return came[-1]

        # Focus is followed by events: a search of the whole tree after each key is slow.
        listener = Atspi.EventListener.new(moved)
        listener.register("object:state-changed:focused")
        try:
            there, stuck = self.focused(), 0
            for _ in range(limit):
                if node._has_focus():
                    return
                key = self._key_towards(there, node)
                before, there = there, next_focus(key)
                if there is None:
                    # What was never asked before may come into focus without an event.
                    there = self.focused() or before
                stuck = 0 if there.accessible != before.accessible else stuck + 1
                if stuck == 8:
                    break
        finally:
            listener.deregister("object:state-changed:focused")
        raise AssertionError(f"the keyboard does not come to {node!r}; last it was on {there!r}")

    @staticmethod
    def _key_towards(there, node):
        try:
            # In a long text, Tab is a character.
            if there and "multi-line" in there.states:
                return "ctrl+Tab"
            arrows = {"list-item": ("Down", "Up"), "page-tab": ("Right", "Left")}.get(node.role)
            if there and there.accessible != node.accessible and arrows:
                parent = node.accessible.get_parent()
                if parent == there.accessible.get_parent():
                    before = there.accessible.get_index_in_parent() < node.accessible.get_index_in_parent()
                    return arrows[0 if before else 1]
        except GLib.Error:
            pass
        return "Tab"

    def key(self, *keys):
        """Press keys one after the other, named as xdotool does: "ctrl+l", "Return", "Tab"."""
        self.take_keyboard()
        self._xdotool("key", "--clearmodifiers", "--delay", "5", *keys)

    def type(self, text):
        """Type text; ASCII only, because xdotool remaps keys for the rest and loses some."""
        if not text.isascii():
            raise ValueError(f"use set_text for {text!r}")
        self.take_keyboard()
        self._xdotool("type", "--clearmodifiers", "--delay", "5", "--", text)

    # Log and end

    def stderr(self):
        """All it has printed so far."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def assert_quiet(self, allowed=()):
        """Fail if it printed a warning, a critical or an error that no allowed pattern covers."""
        loud = [line for line in self.stderr().splitlines()
                if MESSAGE.search(line) and not any(re.search(pattern, line) for pattern in allowed)]
        if loud:
            raise AssertionError("it printed:\n" + "\n".join(loud))

    def screenshot(self, path):
        """The whole screen as a PNG."""
        self.session.run(["timeout", "60", "import", "-window", "root", str(path)], check=True,
                         capture_output=True)

    def save_evidence(self, folder):
        """Write tree, screenshot and log into a folder, each as far as it can be had."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.log").write_text(self.stderr())
        try:
            (folder / f"{self.name}.tree").write_text(self.tree() + "\n")
        except GLib.Error as error:
            (folder / f"{self.name}.tree").write_text(f"(no tree: {error.message})\n")
        try:
            self.screenshot(folder / f"{self.name}.png")
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"# no screenshot: {error}", file=sys.stderr)

    def _save(self):
        folder = evidence_folder()
        if folder:
            self.save_evidence(folder)
        else:
            for line in (self.stderr() + "\n" + self.tree()).splitlines():
                print(f"# {line}", file=sys.stderr)

    def wait_end(self, timeout=PATIENCE):
        """Wait until it has ended by itself; returns its exit status."""
        wait_until(lambda: self.process.poll() is not None, timeout, f"{self.name} to end")
        return self.process.returncode

    def end(self):
        """End it by SIGTERM, and by SIGKILL if that is not heard."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(3)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
