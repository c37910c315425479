#!/usr/bin/env python3
"""Runs every sh block of docs/tutorial.md as it stands, in one bash, with the built haihe on the path; and between its
sections those of the handbook and of the operations, which speak of the same world."""

import os
import pathlib
import socket
import subprocess
import sys
import tempfile

import handbook

SECONDS_MAX = 380
WANTED = [
    "第二十四条",                                     # the citation of the refusal
    "示例河道整治工程施工招标公告",                     # the notice on the hub
    '"rule":"bid_preparation_is_at_least_20_days"',  # the same rule, recomputed by supervision
    "bid_is_wrapped_for_its_bidder",                 # P-256 does not decrypt: the custodians open it
    '"total":"90.28"',                               # computed from five members' sheets and the price
    "the winner: 天津市示例建设有限公司",
    "All is proved.",                                # of the archive, whose authorities and hub are known beforehand
    "Not proved; the first statement that fails is manifest_is_",  # one bit of it changed
]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def main(document, program):
    tutorial = pathlib.Path(document).read_text(encoding="utf-8")
    assert sum(map(len, handbook.sections(tutorial).values())) >= 20, "the tutorial has lost its blocks"
    others = handbook.read(pathlib.Path(document).parent)
    assert len(others) >= 30, "the handbook has lost its blocks"
    environment = dict(os.environ, LC_ALL="C.UTF-8", LANG="zh_CN.UTF-8",
                       PATH=f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}")
    for role in ("HUB", "TRADING", "SUPERVISION"):
        environment[f"{role}_PORT"] = str(free_port())
    with tempfile.TemporaryDirectory(prefix="haihe-tutorial-") as directory:
        script = pathlib.Path(directory) / "tutorial.sh"
        script.write_text(handbook.woven(tutorial, others), encoding="utf-8")
        done = subprocess.run(["bash", str(script)], cwd=directory, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS_MAX)
        output = done.stdout.decode("utf-8", "replace")
        document_made = pathlib.Path(directory) / "documents.pdf"
        pages = document_made.read_bytes().count(b"/Type/Page/") if document_made.exists() else 0
    print(output)
    missing = [words for words in WANTED if words not in output]
    if done.returncode or missing or pages != 40:
        print(f"tutorial: exit {done.returncode}, not said: {missing}, pages: {pages}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
