#!/usr/bin/env python3
"""clang-tidy over the given files of a build, as many at a time as there are cores. A file that was found clean is looked
at again when it, anything that it includes, how it is compiled, the checks or clang-tidy have changed: what was clean
is noted in the user's cache, by a digest of all these. usage: tidy.py BUILD FILE…"""

import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time

TIDY = "clang-tidy-19"
FORGET_DAYS = 60
SOURCE = pathlib.Path(__file__).resolve().parent.parent


@functools.cache
def digest_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_included(build):
    """What each object was made of, as the build itself noted it."""
    included, files = {}, []
    for line in subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout.splitlines():
        if line.startswith("    "):
            files.append(pathlib.Path(os.path.normpath(build / line.strip())))
        elif line.strip():
            files = []
            if line.endswith("(VALID)"):
                included[line.split(": #deps", 1)[0]] = files
    return included


def read_commands(build):
    commands = json.loads((build / "compile_commands.json").read_text())
    return {pathlib.Path(one["file"]): one["command"].split() for one in commands}


def note_of(file, command, included, rules):
    """The digest of all that a finding could depend on; None: not known, the file has not been built as it is."""
    files = included.get(command[command.index("-o") + 1])
    if not files:
        return None
    told = [rules, " ".join(command).replace(str(SOURCE), ".")]
    told += sorted(f"{os.path.relpath(one, SOURCE) if one.is_relative_to(SOURCE) else one} {digest_of(one)}" for one in files)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def open_notes(build):
    """The directory of notes in the user's cache, or in the build where there is none to write to; old ones are forgotten."""
    notes = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "haihe" / "tidy"
    try:
        notes.mkdir(parents=True, exist_ok=True)
    except OSError:
        notes = build / "tidy"
        notes.mkdir(exist_ok=True)
    for note in notes.iterdir():
        if note.stat().st_mtime < time.time() - FORGET_DAYS * 86400:
            note.unlink(missing_ok=True)
    return notes


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    notes = open_notes(build)
    version = subprocess.run([TIDY, "--version"], check=True, capture_output=True, text=True).stdout
    rules = version + (SOURCE / ".clang-tidy").read_text()
    commands, included = read_commands(build), read_included(build)

    def look_at(file):
        name = note_of(file, commands[file], included, rules)
        note = notes / name if name else None
        if note and note.exists():
            note.touch()
            return None
        run = subprocess.run([TIDY, "-p", build, "--quiet", "--warnings-as-errors=*", file], capture_output=True, text=True)
        if run.returncode == 0 and note:
            note.touch()
        return run

    files = [pathlib.Path(one).resolve() for one in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [run for run in pool.map(look_at, files) if run]
    failed = [run for run in runs if run.returncode]
    for run in failed:
        print(run.stdout or run.stderr)
    print(f"tidy: {len(runs)} of {len(files)} files looked at, {len(failed)} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
