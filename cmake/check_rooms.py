#!/usr/bin/env python3
"""Checks the rules of the house on every file below src/: who may include what (rooms.txt), own header first,
words that have no place in pure files, names without a noun, length. Prints `file:line: rule: what, use what instead`."""

import pathlib
import re
import sys

LINES_MAX = 400
PURE_ROOMS = {"kernel", "law", "formula", "story", "pure"}
RIM = re.compile(r"_(endpoints|views|messages|page|timers|files|platform)\.(cpp|hpp)$")
ROLES = ("trading", "hub", "supervision")
BANNED_IN_PURE = {
    r"::now\(": "`now` as a parameter",
    r"\brandom_device\b": "a seed as a parameter",
    r"\bgetenv\b": "a setting as a parameter",
    r"\b(double|float)\b": "kernel::Money, integers or decimals as strings",
    r"\bstd::(thread|mutex|atomic)\b": "values; threads live in edge/",
    r"\bstd::(cout|cerr|ifstream|ofstream|fstream|stringstream)\b": "a value; streams live in edge/",
    r"\bsqlite3": "edge/sql, in a *_views file",
}
DRAWERS = re.compile(r"(^|[/_])(utils?|common|helpers?|misc|managers?)([/_.]|$)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def read_rooms(path):
    rooms = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        parts = [part.split() for part in line.split("|")]
        if len(parts) != 3:
            raise SystemExit(f"{path}:{number}: a room has three columns")
        rooms[parts[0][0]] = ([r for r in parts[1] if r != "-"], [h for h in parts[2] if h != "-"])
    return rooms


def room_of(name, rooms):
    if name.split("/", 1)[0] in ROLES:
        return "rim" if RIM.search(name) else "pure"
    parts = name.split("/")
    for length in (2, 1):
        if "/".join(parts[:length]) in rooms:
            return "/".join(parts[:length])
    return None


def standard(header):
    return "." not in header or header in {"sys/types.h"}


def allowed(header, prefixes):
    return any(header == p or header.startswith(p.rstrip("/") + "/") for p in prefixes)


def check_file(root, path, rooms):
    name = path.relative_to(root / "src").as_posix()
    room = room_of(name, rooms)
    lines = path.read_text(encoding="utf-8").splitlines()
    if DRAWERS.search(name):
        yield 1, "name_has_a_noun", f"{name} is a drawer, use the noun it is about"
    if len(lines) > LINES_MAX:
        yield LINES_MAX, "file_is_short", f"{len(lines)} lines, look for the missing noun"
    if room is None:
        yield 1, "room_is_known", f"{name} is in no room, add it to cmake/rooms.txt"
        return
    own = name[: -len(".cpp")] + ".hpp" if name.endswith(".cpp") else None
    first = True
    rooms_allowed, headers_allowed = rooms[room]
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if match:
            quoted, header = match.group(1) == '"', match.group(2)
            if first and own and (root / "src" / own).exists() and header != own:
                yield number, "own_header_comes_first", f'{header} comes first, use "{own}" first'
            first = False
            if quoted:
                if not (root / "src" / header).exists():
                    yield number, "include_is_written_in_full", f"{header} is not below src/, use the full path"
                elif not may_include(name, header, room, rooms, rooms_allowed):
                    yield number, "room_may_include", f"{room} may not include {header}, use what cmake/rooms.txt allows"
            elif not standard(header) and not allowed(header, headers_allowed):
                yield number, "outside_header_is_allowed", f"{room} may not include <{header}>, use the room that wraps it"
        if room in PURE_ROOMS:
            code = line.split("//", 1)[0]
            for word, instead in BANNED_IN_PURE.items():
                if re.search(word, code):
                    yield number, "pure_file_is_pure", f"`{word}` has no place here, use {instead}"


def may_include(name, header, room, rooms, rooms_allowed):
    if "*" in rooms_allowed:
        return True
    if header.split("/", 1)[0] in ROLES:
        same_role = header.split("/", 1)[0] == name.split("/", 1)[0]
        return same_role and (room == "rim" or room_of(header, rooms) == "pure")
    return room_of(header, rooms) == room or allowed(header, rooms_allowed)


def main(root):
    root = pathlib.Path(root)
    rooms = read_rooms(root / "cmake" / "rooms.txt")
    faults = 0
    for path in sorted((root / "src").rglob("*.[ch]pp")):
        for number, rule, text in check_file(root, path, rooms):
            print(f"{path.relative_to(root)}:{number}: {rule}: {text}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "."))
