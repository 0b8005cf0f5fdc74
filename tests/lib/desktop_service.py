# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop for tests: what an application tells it, and what it asks of it.

    python3 desktop_service.py [refuse] [no-portal]      on the bus of DBUS_SESSION_BUS_ADDRESS

It owns org.gtk.Notifications, to which GLib sends an application's notices with all their actions;
org.freedesktop.Notifications, to which the portals send those of a sandboxed one; and unless told not to
org.freedesktop.portal.Desktop with the one interface Background, which grants what it is asked for, or with
`refuse` does not. A test looks in through com.example.Mentor.Test.Desktop.
"""

import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

CONTROL_NAME = "com.example.Mentor.Test.Desktop"
CONTROL_PATH = "/com/example/Mentor/Test/Desktop"
PORTAL = "org.freedesktop.portal.Desktop"

INTERFACES = Gio.DBusNodeInfo.new_for_xml(f"""<node>
 <interface name="org.gtk.Notifications">
  <method name="AddNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/>
   <arg type="a{{sv}}" direction="in"/></method>
  <method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
 </interface>
 <interface name="org.freedesktop.Notifications">
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
   <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
   <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
   <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
 </interface>
 <interface name="org.freedesktop.portal.Background">
  <method name="RequestBackground"><arg type="s" direction="in"/><arg type="a{{sv}}" direction="in"/>
   <arg type="o" direction="out"/></method>
 </interface>
 <interface name="{CONTROL_NAME}">
  <method name="Notices"><arg type="a{{sa{{sv}}}}" direction="out"/></method>
  <method name="Count"><arg type="u" direction="out"/></method>
  <method name="Requests"><arg type="aa{{sv}}" direction="out"/></method>
 </interface>
</node>""")


def members(dictionary):
    """A Variant of type a{sv} as what the constructor of one takes."""
    return {key: dictionary.lookup_value(key, None) for key in dictionary.keys()}


class Desktop:
    """What was told and asked so far."""

    def __init__(self, bus, refuse):
        self.bus = bus
        self.refuse = refuse
        self.notices = {}
        self.count = 0
        self.requests = []
        for path, name in (("/org/gtk/Notifications", "org.gtk.Notifications"),
                           ("/org/freedesktop/Notifications", "org.freedesktop.Notifications"),
                           ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Background"),
                           (CONTROL_PATH, CONTROL_NAME)):
            bus.register_object(path, INTERFACES.lookup_interface(name), self.called, None, None)

    def called(self, _bus, sender, _path, _interface, method, parameters, invocation):
        answer = getattr(self, method)(sender, *[parameters.get_child_value(number)
                                                 for number in range(parameters.n_children())])
        invocation.return_value(answer)

    def AddNotification(self, _sender, _application, name, notice):
        self.notices[name.get_string()] = notice
        self.count += 1

    def RemoveNotification(self, _sender, _application, name):
        self.notices.pop(name.get_string(), None)

    def Notify(self, _sender, _name, replaced, _icon, title, body, *_more):
        number = replaced.get_uint32() or self.count + 1
        notice = {"title": title, "body": body}
        self.notices[str(number)] = GLib.Variant("a{sv}", notice)
        self.count += 1
        return GLib.Variant("(u)", (number,))

    def CloseNotification(self, _sender, number):
        self.notices.pop(str(number.get_uint32()), None)

    def GetCapabilities(self, _sender):
        return GLib.Variant("(as)", (["actions", "body"],))

    def GetServerInformation(self, _sender):
        return GLib.Variant("(ssss)", ("tests", "Mentor", "1", "1.2"))

    def RequestBackground(self, sender, _window, options):
        asked = options.unpack()
        self.requests.append(options)
        path = (f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/"
                f"{asked['handle_token']}")
        granted = not self.refuse and asked["autostart"]
        results = {"background": GLib.Variant("b", not self.refuse), "autostart": GLib.Variant("b", granted)}
        GLib.idle_add(lambda: self.bus.emit_signal(
            sender, path, "org.freedesktop.portal.Request", "Response",
            GLib.Variant("(ua{sv})", (1 if self.refuse else 0, results))) and False)
        return GLib.Variant("(o)", (path,))

    def Notices(self, _sender):
        return GLib.Variant("(a{sa{sv}})", ({name: members(notice) for name, notice in self.notices.items()},))

    def Count(self, _sender):
        return GLib.Variant("(u)", (self.count,))

    def Requests(self, _sender):
        return GLib.Variant("(aa{sv})", ([members(asked) for asked in self.requests],))


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    Desktop(bus, "refuse" in sys.argv[1:])
    names = ["org.gtk.Notifications", "org.freedesktop.Notifications", CONTROL_NAME]
    if "no-portal" not in sys.argv[1:]:
        names.append(PORTAL)
    for name in names:
        Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
