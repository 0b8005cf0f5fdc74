# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service for tests that does what its script says.

    python3 secret_service.py BEHAVIOUR      on the bus of DBUS_SESSION_BUS_ADDRESS

It owns org.freedesktop.secrets with one collection, and, on a connection of
its own, com.example.Mentor.Test.Secrets, through which a test looks in and
changes the behaviour while it runs (class Control). Behaviours may be joined
with commas ("slow:2,dismiss"); what they do:

  normal               open; a prompt, after Lock(), is granted
  locked               begins locked; prompts are granted            (also: grant)
  dismiss              begins locked; every prompt is dismissed      (also: dismissed)
  dismiss-then-grant   begins locked; a prompt to unlock items, as reading asks it, is
                       dismissed; one to unlock the collection, as storing asks it, is granted
  never-completes      begins locked; a prompt opens and never completes
  wrong-type           begins locked; a prompt completes with a result of another type
  leaves-with-prompt   begins locked; leaves the bus as soon as a prompt is open
  hides-locked         begins locked; finds nothing while locked, and a store, which
                       unlocks, never replaces, like KeePassXC
  silent               no method is ever answered
  slow[:SECONDS]       every answer comes that much later (2)
  late-store[:SECONDS] stores at once, answers that much later (30)
  leaves-in-store      stores, then leaves the bus without an answer
  ascii-only           bytes from 128 on become U+FFFD, like KWallet
  no-default-alias     no alias "default"; the collection offered instead is dismissed
  drop-item            confirms a store and loses the item, and loses those it had
  away                 is not on the bus
  no-collection        has lost its one collection and what was in it; making one is dismissed
  name-first[:SECONDS] comes to the bus with nothing but its name; its objects come that much later (0.5)

When it "leaves", the name and its connection go away, as if the process had
ended, while control and items stay; SetBehaviour brings it back. Only plain
sessions are offered, so that a test sees exactly the bytes that were given.
"""

import os
import sys
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

CONTROL_NAME = "com.example.Mentor.Test.Secrets"
CONTROL_PATH = "/com/example/Mentor/Test/Secrets"
NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
ALIAS = ROOT + "/aliases/default"
SPEC = "org.freedesktop.Secret."
PROPERTIES = "org.freedesktop.DBus.Properties"
ERROR = SPEC + "Error."

# name: (argument when none is given, whether the collection begins locked)
BEHAVIOURS = {
    "normal": (None, False), "locked": (None, True), "dismiss": (None, True),
    "dismiss-then-grant": (None, True), "never-completes": (None, True), "wrong-type": (None, True),
    "leaves-with-prompt": (None, True), "hides-locked": (None, True), "silent": (None, False),
    "slow": (2.0, False), "late-store": (30.0, False), "leaves-in-store": (None, False),
    "ascii-only": (None, False), "no-default-alias": (None, False), "drop-item": (None, False),
    "away": (None, False), "no-collection": (None, False), "name-first": (0.5, False),
}
SAME = {"grant": "locked", "dismissed": "dismiss"}

INTERFACES = Gio.DBusNodeInfo.new_for_xml(f"""<node>
 <interface name="{PROPERTIES}">
  <method name="Get"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
  <method name="GetAll"><arg type="s" direction="in"/><arg type="a{{sv}}" direction="out"/></method>
  <method name="Set"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="in"/></method>
  <signal name="PropertiesChanged"><arg type="s"/><arg type="a{{sv}}"/><arg type="as"/></signal>
 </interface>
 <interface name="{SPEC}Service">
  <method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
   <arg type="v" direction="out"/><arg type="o" direction="out"/></method>
  <method name="CreateCollection"><arg type="a{{sv}}" direction="in"/><arg type="s" direction="in"/>
   <arg type="o" direction="out"/><arg type="o" direction="out"/></method>
  <method name="SearchItems"><arg type="a{{ss}}" direction="in"/>
   <arg type="ao" direction="out"/><arg type="ao" direction="out"/></method>
  <method name="Unlock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
  <method name="Lock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
  <method name="GetSecrets"><arg type="ao" direction="in"/><arg type="o" direction="in"/>
   <arg type="a{{o(oayays)}}" direction="out"/></method>
  <method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
  <method name="SetAlias"><arg type="s" direction="in"/><arg type="o" direction="in"/></method>
 </interface>
 <interface name="{SPEC}Collection">
  <method name="Delete"><arg type="o" direction="out"/></method>
  <method name="SearchItems"><arg type="a{{ss}}" direction="in"/><arg type="ao" direction="out"/></method>
  <method name="CreateItem"><arg type="a{{sv}}" direction="in"/><arg type="(oayays)" direction="in"/>
   <arg type="b" direction="in"/><arg type="o" direction="out"/><arg type="o" direction="out"/></method>
  <signal name="ItemCreated"><arg type="o"/></signal>
  <signal name="ItemDeleted"><arg type="o"/></signal>
  <signal name="ItemChanged"><arg type="o"/></signal>
 </interface>
 <interface name="{SPEC}Item">
  <method name="Delete"><arg type="o" direction="out"/></method>
  <method name="GetSecret"><arg type="o" direction="in"/><arg type="(oayays)" direction="out"/></method>
  <method name="SetSecret"><arg type="(oayays)" direction="in"/></method>
 </interface>
 <interface name="{SPEC}Prompt">
  <method name="Prompt"><arg type="s" direction="in"/></method>
  <method name="Dismiss"/>
  <signal name="Completed"><arg type="b"/><arg type="v"/></signal>
 </interface>
 <interface name="{SPEC}Session"><method name="Close"/></interface>
 <interface name="{CONTROL_NAME}">
  <method name="SetBehaviour"><arg type="s" direction="in"/></method>
  <method name="Lock"/>
  <method name="Unlock"/>
  <method name="Remove"/>
  <method name="PutBack"/>
  <method name="Items"><arg type="a(a{{ss}}sayb)" direction="out"/></method>
  <method name="Stored"><arg type="a(a{{ss}}say)" direction="out"/></method>
  <method name="Counts"><arg type="a{{su}}" direction="out"/></method>
 </interface>
</node>""")


class Refused(Exception):
    """A D-Bus error as an answer: its name and its text."""

    def __init__(self, name, text):
        super().__init__(text)
        self.name = name


def parse_behaviour(text):
    """Turn "slow:2,dismiss" into {"slow": 2.0, "dismiss": None}."""
    found = {}
    for part in text.split(","):
        name, colon, argument = part.strip().partition(":")
        name = SAME.get(name, name)
        if name not in BEHAVIOURS:
            raise ValueError(f"no such behaviour: {name} (there are {', '.join(BEHAVIOURS)})")
        usual = BEHAVIOURS[name][0]
        if colon and usual is None:
            raise ValueError(f"{name} takes no number")
        found[name] = float(argument) if colon else usual
    return found


def as_ay(data):
    """Bytes as an `ay`, whole: GLib.Variant ("ay", …) would box every single byte."""
    return GLib.Variant.new_from_bytes(GLib.VariantType("ay"), GLib.Bytes(data), True)


def from_ay(variant):
    return variant.get_data_as_bytes().get_data() or b""


class Item:
    def __init__(self, path, attributes, label, secret, content_type):
        self.path = path
        self.attributes = attributes
        self.label = label
        self.secret = secret
        self.content_type = content_type
        self.created = self.modified = int(time.time())


class Prompt:
    """What one prompt is about: its objects, and whether storing asks for it."""

    def __init__(self, path, objects, storing, creates=False):
        self.path = path
        self.objects = objects
        self.storing = storing
        self.creates = creates


class Service:
    """The scripted service: state, the Secret Service on it, and its control."""

    def __init__(self, behaviour, address):
        self.address = address
        self.collection = ROOT + "/collection/test"
        self.locked = False
        self.items = {}
        self.stored = []
        self.removed = []
        self.opened_to_store = False
        self.counts = {}
        self.prompts = {}
        self.sessions = set()
        self.unanswered = []
        self.number = 0
        self.registered = {}
        self.bus = None
        self.set_behaviour(behaviour)
        self.control = self.connect()
        self.control.register_object(CONTROL_PATH, INTERFACES.lookup_interface(CONTROL_NAME), self.on_control, None, None)
        self.own(self.control, CONTROL_NAME)

    # The bus

    def connect(self):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        return Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)

    @staticmethod
    def own(connection, name):
        connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                             "RequestName", GLib.Variant("(su)", (name, 4)), None, 0, -1, None)

    def join(self):
        """Come (back) to the bus."""
        self.registered = {}
        self.bus = self.connect()
        if "name-first" in self.behaviour:
            self.own(self.bus, NAME)
            GLib.timeout_add(int(self.behaviour["name-first"] * 1000), self.publish_all, self.bus)
        else:
            self.publish_all(self.bus)
            self.own(self.bus, NAME)

    def publish_all(self, bus):
        """Every object there is, unless `bus` is one that was left."""
        objects = [(ROOT, "Service")]
        if self.has_collection():
            objects.append((self.collection, "Collection"))
        if self.has_alias():
            objects.append((ALIAS, "Collection"))
        objects += [(path, "Item") for path in self.items]
        for path, interface in objects if bus is self.bus else ():
            if path not in self.registered:
                self.publish(path, interface)
        return GLib.SOURCE_REMOVE

    def leave(self):
        """Vanish from the bus, as a service does that ends."""
        if self.bus:
            self.bus.close_sync(None)
        self.bus = None
        self.prompts.clear()
        self.sessions.clear()
        self.unanswered.clear()

    def publish(self, path, interface):
        # Properties are ours to answer too, so that "silent" can be silent about them.
        self.registered[path] = [
            self.bus.register_object(path, INTERFACES.lookup_interface(name), self.on_call, None, None)
            for name in (SPEC + interface, PROPERTIES)]

    def withdraw(self, path):
        for number in self.registered.pop(path, ()):
            if self.bus:
                self.bus.unregister_object(number)

    def emit(self, path, interface, signal, arguments, to=None):
        if self.bus:
            self.bus.emit_signal(to, path, interface, signal, arguments)

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def next_path(self, kind):
        self.number += 1
        return f"{ROOT}/{kind}/n{self.number}"

    # Control

    def has_collection(self):
        return "no-collection" not in self.behaviour

    def has_alias(self):
        return self.has_collection() and "no-default-alias" not in self.behaviour

    def set_behaviour(self, text):
        self.behaviour = parse_behaviour(text)
        if "away" in self.behaviour:
            self.leave()
        elif self.bus:
            for path in (self.collection, ALIAS):
                self.withdraw(path)
            self.publish_all(self.bus)
        else:
            self.join()
        self.set_locked(any(BEHAVIOURS[name][1] for name in self.behaviour))
        if "drop-item" in self.behaviour or "no-collection" in self.behaviour:
            for item in list(self.items.values()):
                self.remove(item)

    def put_back(self):
        """What Remove took comes back, as from a backup; what has come meanwhile stays beside it."""
        for item in self.removed:
            item.path = self.next_path("collection/test")
            self.items[item.path] = item
            if self.bus:
                self.publish(item.path, "Item")
        self.removed = []

    def set_locked(self, locked):
        if locked == self.locked:
            return
        self.locked = locked
        changed = {"Locked": GLib.Variant("b", locked)}
        for path, interface in [(self.collection, "Collection")] + [(path, "Item") for path in self.items]:
            self.emit(path, PROPERTIES, "PropertiesChanged",
                      GLib.Variant("(sa{sv}as)", (SPEC + interface, changed, [])))

    def on_control(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == "SetBehaviour":
            try:
                self.set_behaviour(arguments.unpack()[0])
            except ValueError as error:
                invocation.return_dbus_error(CONTROL_NAME + ".Error.Unknown", str(error))
                return
        elif method in ("Lock", "Unlock"):
            self.set_locked(method == "Lock")
        elif method == "Remove":
            self.removed += self.items.values()
            for item in list(self.items.values()):
                self.remove(item)
        elif method == "PutBack":
            self.put_back()
        elif method == "Counts":
            answer = GLib.Variant("(a{su})", (self.counts,))
        else:
            kind, rows = ("a{ss}sayb", []), []
            for item in self.items.values() if method == "Items" else self.stored:
                row = [GLib.Variant("a{ss}", item.attributes), GLib.Variant("s", item.label), as_ay(item.secret)]
                if method == "Items":
                    row.append(GLib.Variant("b", self.locked))
                rows.append(GLib.Variant.new_tuple(*row))
            kind = GLib.VariantType("(a{ss}sayb)" if method == "Items" else "(a{ss}say)")
            answer = GLib.Variant.new_tuple(GLib.Variant.new_array(kind, rows))
        invocation.return_value(answer)

    # Calls of the Secret Service

    def on_call(self, _bus, sender, path, interface, method, arguments, invocation):
        self.count(method)
        if "silent" in self.behaviour:
            self.unanswered.append(invocation)
            return
        delay = self.behaviour.get("slow", 0.0)
        if delay:
            GLib.timeout_add(int(delay * 1000), self.answer, sender, path, interface, method, arguments, invocation)
        else:
            self.answer(sender, path, interface, method, arguments, invocation)

    def answer(self, sender, path, interface, method, arguments, invocation):
        kind = interface.rpartition(".")[2].lower()
        try:
            result = getattr(self, f"{kind}_{method}")(path, arguments, sender)
        except Refused as refused:
            invocation.return_dbus_error(refused.name, str(refused))
            return GLib.SOURCE_REMOVE
        if method == "CreateItem" and "leaves-in-store" in self.behaviour:
            self.leave()
        elif method == "CreateItem" and "late-store" in self.behaviour:
            GLib.timeout_add(int(self.behaviour["late-store"] * 1000), self.late, invocation, result)
        else:
            invocation.return_value(result)
        return GLib.SOURCE_REMOVE

    @staticmethod
    def late(invocation, result):
        invocation.return_value(result)
        return GLib.SOURCE_REMOVE

    def service_OpenSession(self, _path, arguments, _sender):
        if arguments.unpack()[0] != "plain":
            raise Refused("org.freedesktop.DBus.Error.NotSupported", "Only plain sessions")
        path = self.next_path("session")
        self.sessions.add(path)
        self.publish(path, "Session")
        return GLib.Variant("(vo)", (GLib.Variant("s", ""), path))

    def session_Close(self, path, _arguments, _sender):
        self.sessions.discard(path)
        self.withdraw(path)

    def matching(self, wanted):
        if self.locked and "hides-locked" in self.behaviour:
            return []
        return [item for item in self.items.values() if wanted.items() <= item.attributes.items()]

    def service_SearchItems(self, _path, arguments, _sender):
        paths = [item.path for item in self.matching(arguments.unpack()[0])]
        return GLib.Variant("(aoao)", ([], paths) if self.locked else (paths, []))

    def collection_SearchItems(self, _path, arguments, _sender):
        return GLib.Variant("(ao)", ([item.path for item in self.matching(arguments.unpack()[0])],))

    def prompt_for(self, objects, storing, creates=False):
        prompt = Prompt(self.next_path("prompt"), objects, storing, creates)
        self.prompts[prompt.path] = prompt
        self.publish(prompt.path, "Prompt")
        return prompt.path

    def service_Unlock(self, _path, arguments, _sender):
        objects = arguments.unpack()[0]
        known = [path for path in objects if path in self.items or path in (self.collection, ALIAS)]
        if not self.locked or not known:
            return GLib.Variant("(aoo)", (known, "/"))
        storing = any(path not in self.items for path in known)
        return GLib.Variant("(aoo)", ([], self.prompt_for(known, storing)))

    def service_Lock(self, _path, arguments, _sender):
        self.set_locked(True)
        return GLib.Variant("(aoo)", (arguments.unpack()[0], "/"))

    def service_ReadAlias(self, _path, arguments, _sender):
        known = arguments.unpack()[0] == "default" and self.has_alias()
        return GLib.Variant("(o)", (self.collection if known else "/",))

    def service_SetAlias(self, _path, _arguments, _sender):
        raise Refused("org.freedesktop.DBus.Error.NotSupported", "The alias stays as the script says")

    def service_CreateCollection(self, _path, _arguments, _sender):
        return GLib.Variant("(oo)", ("/", self.prompt_for([], True, creates=True)))

    def secret_of(self, item, session):
        if session not in self.sessions:
            raise Refused(ERROR + "NoSession", "No such session")
        return GLib.Variant.new_tuple(GLib.Variant("o", session), as_ay(b""), as_ay(item.secret),
                                      GLib.Variant("s", item.content_type))

    def service_GetSecrets(self, _path, arguments, _sender):
        paths, session = arguments.unpack()
        entries = []
        for path in paths:
            if path in self.items and not self.locked:
                entries.append(GLib.Variant.new_dict_entry(
                    GLib.Variant("o", path), self.secret_of(self.items[path], session)))
        return GLib.Variant.new_tuple(GLib.Variant.new_array(GLib.VariantType("{o(oayays)}"), entries))

    def open(self):
        if self.locked:
            raise Refused(ERROR + "IsLocked", "The collection is locked")

    def take(self, secret):
        """The bytes and the type of a secret, as this service would keep them."""
        session = secret.get_child_value(0).unpack()
        if session not in self.sessions:
            raise Refused(ERROR + "NoSession", "No such session")
        data = from_ay(secret.get_child_value(2))
        if "ascii-only" in self.behaviour:
            data = b"".join(bytes([byte]) if byte < 128 else "\ufffd".encode() for byte in data)
        return data, secret.get_child_value(3).unpack()

    def collection_CreateItem(self, _path, arguments, _sender):
        self.open()
        properties = arguments.get_child_value(0).unpack()
        unseen = "hides-locked" in self.behaviour and self.opened_to_store
        replace = arguments.get_child_value(2).unpack() and not unseen
        self.opened_to_store = False
        data, content_type = self.take(arguments.get_child_value(1))
        attributes = properties.get(SPEC + "Item.Attributes", {})
        label = properties.get(SPEC + "Item.Label", "")
        old = [item for item in self.items.values() if item.attributes == attributes] if replace else []
        item = Item(old[0].path if old else self.next_path("collection/test"), attributes, label, data, content_type)
        self.stored.append(item)
        if "drop-item" in self.behaviour:
            return GLib.Variant("(oo)", (item.path, "/"))
        if old:
            item.created = old[0].created
        self.items[item.path] = item
        if self.bus and not old:
            self.publish(item.path, "Item")
        self.emit(self.collection, SPEC + "Collection", "ItemChanged" if old else "ItemCreated",
                  GLib.Variant("(o)", (item.path,)))
        return GLib.Variant("(oo)", (item.path, "/"))

    def collection_Delete(self, _path, _arguments, _sender):
        self.open()
        for item in list(self.items.values()):
            self.remove(item)
        return GLib.Variant("(o)", ("/",))

    def remove(self, item):
        self.items.pop(item.path, None)
        self.withdraw(item.path)
        self.emit(self.collection, SPEC + "Collection", "ItemDeleted", GLib.Variant("(o)", (item.path,)))

    def item_Delete(self, path, _arguments, _sender):
        self.open()
        self.remove(self.items[path])
        return GLib.Variant("(o)", ("/",))

    def item_GetSecret(self, path, arguments, _sender):
        self.open()
        return GLib.Variant.new_tuple(self.secret_of(self.items[path], arguments.unpack()[0]))

    def item_SetSecret(self, path, arguments, _sender):
        self.open()
        old = self.items[path]
        item = Item(path, old.attributes, old.label, *self.take(arguments.get_child_value(0)))
        item.created = old.created
        self.stored.append(item)
        if "drop-item" in self.behaviour:
            self.remove(old)
        else:
            self.items[path] = item

    # Prompts

    def prompt_Prompt(self, path, _arguments, sender):
        self.count("prompts")
        prompt = self.prompts.get(path)
        if prompt:
            # The answer to Prompt () goes out first, so that the prompt is seen to be open.
            GLib.timeout_add(10, self.run_prompt, prompt, sender)

    def run_prompt(self, prompt, sender):
        if prompt.path not in self.prompts or "never-completes" in self.behaviour:
            return GLib.SOURCE_REMOVE
        if "leaves-with-prompt" in self.behaviour:
            self.leave()
            return GLib.SOURCE_REMOVE
        dismissed = ("dismiss" in self.behaviour or prompt.creates
                     or ("dismiss-then-grant" in self.behaviour and not prompt.storing))
        self.complete(prompt, dismissed, sender)
        return GLib.SOURCE_REMOVE

    def prompt_Dismiss(self, path, _arguments, sender):
        prompt = self.prompts.get(path)
        if prompt and "never-completes" not in self.behaviour:
            self.complete(prompt, True, sender)

    def complete(self, prompt, dismissed, sender):
        del self.prompts[prompt.path]
        if dismissed:
            self.count("dismissed")
        else:
            self.set_locked(False)
            self.opened_to_store = prompt.storing
        if "wrong-type" in self.behaviour:
            result = GLib.Variant("s", "not what the specification says")
        elif prompt.creates:
            result = GLib.Variant("o", "/")
        else:
            result = GLib.Variant("ao", [] if dismissed else prompt.objects)
        self.emit(prompt.path, SPEC + "Prompt", "Completed", GLib.Variant("(bv)", (dismissed, result)), sender)
        self.withdraw(prompt.path)

    # Properties

    def properties_of(self, path, interface):
        kind = interface.rpartition(".")[2]
        if kind == "Service" and path == ROOT:
            return {"Collections": GLib.Variant("ao", [self.collection] if self.has_collection() else [])}
        if kind == "Collection" and path in (self.collection, ALIAS) and self.has_collection():
            return {"Items": GLib.Variant("ao", list(self.items)), "Label": GLib.Variant("s", "Test"),
                    "Locked": GLib.Variant("b", self.locked), "Created": GLib.Variant("t", 0),
                    "Modified": GLib.Variant("t", 0)}
        if kind == "Item" and path in self.items:
            item = self.items[path]
            return {"Locked": GLib.Variant("b", self.locked), "Label": GLib.Variant("s", item.label),
                    "Attributes": GLib.Variant("a{ss}", item.attributes), "Type": GLib.Variant("s", SPEC + "Generic"),
                    "Created": GLib.Variant("t", item.created), "Modified": GLib.Variant("t", item.modified)}
        return {}

    def properties_GetAll(self, path, arguments, _sender):
        return GLib.Variant("(a{sv})", (self.properties_of(path, arguments.unpack()[0]),))

    def properties_Get(self, path, arguments, _sender):
        interface, name = arguments.unpack()
        found = self.properties_of(path, interface).get(name)
        if found is None:
            raise Refused("org.freedesktop.DBus.Error.UnknownProperty", f"No property {name}")
        return GLib.Variant("(v)", (found,))

    def properties_Set(self, path, arguments, _sender):
        self.open()
        _interface, name, value = arguments.unpack()
        item = self.items.get(path)
        if not item or name not in ("Label", "Attributes"):
            raise Refused("org.freedesktop.DBus.Error.PropertyReadOnly", f"{name} cannot be set")
        setattr(item, name.lower(), value)


class Control:
    """A test's hand on the running service; `bus` is a connection to its session bus."""

    def __init__(self, bus):
        self.bus = bus

    def call(self, method, arguments=None):
        return self.bus.call_sync(CONTROL_NAME, CONTROL_PATH, CONTROL_NAME, method, arguments, None,
                                  Gio.DBusCallFlags.NO_AUTO_START, 5000, None)

    def set_behaviour(self, behaviour):
        """Change the behaviour; the lock becomes what the behaviour begins with."""
        self.call("SetBehaviour", GLib.Variant("(s)", (behaviour,)))

    def lock(self):
        """Lock the collection, as another program may."""
        self.call("Lock")

    def unlock(self):
        """Unlock the collection, as another program may."""
        self.call("Unlock")

    def remove(self):
        """Remove every item, as another program may."""
        self.call("Remove")

    def put_back(self):
        """Bring back what remove () took."""
        self.call("PutBack")

    def _rows(self, method):
        rows = self.call(method).get_child_value(0)
        for number in range(rows.n_children()):
            row = rows.get_child_value(number)
            yield [from_ay(row.get_child_value(place)) if place == 2 else row.get_child_value(place).unpack()
                   for place in range(row.n_children())]

    def items(self):
        """What is there now: [(attributes, label, secret bytes, locked), …]."""
        return [tuple(row) for row in self._rows("Items")]

    def stored(self):
        """Every secret ever given to it, replaced and lost ones too: [(attributes, label, bytes), …]."""
        return [tuple(row) for row in self._rows("Stored")]

    def counts(self):
        """How often each method was called, and "prompts" and "dismissed"."""
        return self.call("Counts").unpack()[0]


if __name__ == "__main__":
    try:
        service = Service(sys.argv[1] if len(sys.argv) > 1 else "normal", os.environ["DBUS_SESSION_BUS_ADDRESS"])
    except ValueError as error:
        sys.exit(str(error))
    GLib.MainLoop().run()
