#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window with one of each widget, on which check-atspi.py tries lib/atspi.py."""

import sys

import gi

gi.require_version("Gtk", "4.0")
gi.require_version("Adw", "1")
gi.require_version("GtkSource", "5")
from gi.repository import Adw, Gio, GLib, Gtk, GtkSource  # noqa: E402


def labelled(widget, label):
    widget.update_property([Gtk.AccessibleProperty.LABEL], [label])
    return widget


class Window(Adw.ApplicationWindow):
    def __init__(self, application):
        super().__init__(application=application, title="Specimen", default_width=600, default_height=980)
        self.told = Gtk.Label(label="nothing yet", xalign=0)
        self.toasts = Adw.ToastOverlay()
        box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=6)
        self.toasts.set_child(box)
        box.append(self.told)

        group = Adw.PreferencesGroup(title="Rows")
        self.name = Adw.EntryRow(title="Full name")
        self.name.connect("changed", lambda row: self.tell("name", row.get_text()))
        self.switch = Adw.SwitchRow(title="Remind me")
        self.switch.connect("notify::active", lambda row, _: self.tell("remind", row.get_active()))
        self.combo = Adw.ComboRow(title="Rhythm", model=Gtk.StringList.new(["weekly", "fortnightly", "monthly"]))
        self.combo.connect("notify::selected", lambda row, _: self.tell("rhythm", row.get_selected()))
        activated = Adw.ActionRow(title="Open details", activatable=True)
        activated.connect("activated", lambda _: self.tell("row", "details"))
        button_row = Adw.ButtonRow(title="Add Person")
        button_row.connect("activated", lambda _: self.tell("row", "person"))
        for row in (self.name, self.switch, self.combo, activated, button_row):
            group.add(row)
        box.append(group)

        self.rows = labelled(Gtk.ListBox(selection_mode=Gtk.SelectionMode.SINGLE), "People")
        for name in ("Ada", "Grace", "Mary"):
            self.rows.append(Adw.ActionRow(title=name, subtitle="a mentee", activatable=True))
        self.rows.connect("row-selected", lambda _, row: self.tell("selected", row.get_title() if row else "none"))
        self.rows.connect("row-activated", lambda _, row: self.tell("activated", row.get_title()))
        box.append(self.rows)

        buttons = Gtk.Box(spacing=6)
        for title, handler in (("Say Hello", lambda _: self.tell("hello", "said")),
                               ("Show Toast", self.on_toast), ("Open Dialog", self.on_dialog),
                               ("Quit", lambda _: application.quit()),
                               ("Warn", lambda _: GLib.log_default_handler("Specimen", GLib.LogLevelFlags.LEVEL_WARNING,
                                                                           "a warning on purpose", None))):
            button = Gtk.Button(label=title)
            button.connect("clicked", handler)
            buttons.append(button)
        menu = Gio.Menu()
        menu.append("Rename", "app.rename")
        rename = Gio.SimpleAction(name="rename")
        rename.connect("activate", lambda *_: self.tell("menu", "rename"))
        application.add_action(rename)
        buttons.append(Gtk.MenuButton(label="More", menu_model=menu))
        check = Gtk.CheckButton(label="Done")
        check.connect("toggled", lambda it: self.tell("done", it.get_active()))
        buttons.append(check)
        off = Gtk.Button(label="Not now", sensitive=False)
        buttons.append(off)
        box.append(buttons)

        self.plain = labelled(Gtk.TextView(height_request=60), "Plain note")
        self.source = labelled(GtkSource.View(height_request=60), "Source note")
        for view, key in ((self.plain, "plain"), (self.source, "source")):
            view.get_buffer().connect("changed", lambda it, what: self.tell(what, it.props.text), key)
            box.append(view)
        self.source.get_buffer().props.text = "first line"

        stack = Gtk.Stack()
        stack.add_child(Gtk.Label(label="the page that shows"))
        stack.add_child(Gtk.Label(label="on the hidden page"))
        box.append(stack)

        factory = Gtk.SignalListItemFactory()
        factory.connect("setup", lambda _, item: item.set_child(Gtk.Label()))
        factory.connect("bind", lambda _, item: (item.get_child().set_label(item.get_item().get_string()),
                                                 item.set_accessible_label(item.get_item().get_string())))
        strings = Gtk.StringList.new([f"Session {number}" for number in range(1, 6)])
        sessions = labelled(Gtk.ListView(model=Gtk.SingleSelection(model=strings), factory=factory), "Sessions")
        sessions.connect("activate", lambda _, place: self.tell("session", place + 1))
        box.append(sessions)

        far = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
        far.append(Gtk.Box(height_request=400))
        row = Adw.ActionRow(title="Far below", activatable=True)
        row.connect("activated", lambda _: self.tell("row", "far"))
        rows = labelled(Gtk.ListBox(), "Far")
        rows.append(row)
        far.append(rows)
        box.append(Gtk.ScrolledWindow(child=far, height_request=80))
        self.tell("nothing", "yet")
        self.set_content(self.toasts)

    def tell(self, what, value):
        self.told.set_label(f"{what}: {value}")

    def on_toast(self, _button):
        toast = Adw.Toast(title="Ada removed", button_label="Undo", timeout=0)
        toast.connect("button-clicked", lambda _: self.tell("toast", "undone"))
        self.toasts.add_toast(toast)

    def on_dialog(self, _button):
        dialog = Adw.Dialog(title="Details", content_width=360, content_height=200)
        view = Adw.ToolbarView(content=Gtk.Label(label="Text in the dialog"))
        view.add_top_bar(Adw.HeaderBar())
        dialog.set_child(view)
        dialog.connect("closed", lambda _: self.tell("dialog", "closed"))
        dialog.present(self)


def main():
    application = Adw.Application(application_id="com.example.Mentor.Specimen")
    application.connect("activate", lambda it: Window(it).present())
    return application.run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
