#!/usr/bin/env python3
"""Root reads the memory of every server between the submission of a bid and the deadline, and finds nothing of it.

Follows docs/tutorial.md until a bid has been submitted, then searches the running nodes' memory for what is inside the
bid: raw, hexadecimal, base64 in its three phases, UTF-16 in both orders."""

import base64
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tutorial"))
from tutorial_test import free_port  # noqa: E402

SECONDS_MAX = 300
LEADER = "示例金丝雀经理"  # in place of the tutorial's, which the program itself holds for its demo
SECRETS = [LEADER, "我方愿以人民币980万元承担本工程", '"price":980000000']
NODES = ("hub", "trading", "supervision")


def shapes(text):
    raw = text.encode()
    yield raw
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    for phase in range(3):
        whole = raw[phase:phase + (len(raw) - phase) // 3 * 3]
        yield base64.b64encode(whole)
    yield text.encode("utf-16-le")
    yield text.encode("utf-16-be")


def memory(process):
    """Every readable region of the process, one after the other."""
    with open(f"/proc/{process}/mem", "rb", buffering=0) as everything:
        for line in pathlib.Path(f"/proc/{process}/maps").read_text().splitlines():
            bounds, rights = line.split()[:2]
            if "r" not in rights or line.endswith(("[vvar]", "[vsyscall]")):
                continue
            begin, end = (int(one, 16) for one in bounds.split("-"))
            everything.seek(begin)
            try:
                region = everything.read(end - begin)
            except OSError:
                continue  # unmapped meanwhile
            while region and len(region) < end - begin:
                more = everything.read(end - begin - len(region))
                if not more:
                    break
                region += more
            yield region


def search(processes):
    """What is found of the secrets, and whether the search finds at all what must be there: the bid's number."""
    bid = re.search(r'"bidId":"([0-9a-f]{32})"', pathlib.Path("submitted.json").read_text()).group(1)
    found, seen_the_bid, bytes_read = [], False, 0
    for name, process in zip(NODES, processes):
        for region in memory(process):
            bytes_read += len(region)
            seen_the_bid = seen_the_bid or bid.encode() in region
            for secret in SECRETS:
                found += [f"{name}: {secret}" for shape in shapes(secret) if shape in region]
    print(f"memory: read {bytes_read >> 20} MiB of {len(processes)} processes; bid seen: {seen_the_bid}; found: {found}")
    return 0 if seen_the_bid and not found and len(processes) == len(NODES) else 1


def main(document, program):
    text = pathlib.Path(document).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.S | re.M)
    script = "\n".join(blocks)
    submitted = script.index("> submitted.json") + len("> submitted.json")
    script = script[:submitted].replace("示例项目经理", LEADER) + f'\npython3 "{pathlib.Path(__file__).resolve()}" --search $nodes\n'
    environment = dict(os.environ, LC_ALL="C.UTF-8", LANG="zh_CN.UTF-8",
                       PATH=f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}")
    for node in NODES:
        environment[f"{node.upper()}_PORT"] = str(free_port())
    with tempfile.TemporaryDirectory(prefix="haihe-memory-") as directory:
        path = pathlib.Path(directory) / "attack.sh"
        path.write_text(script, encoding="utf-8")
        done = subprocess.run(["bash", str(path)], cwd=directory, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS_MAX)
    output = done.stdout.decode("utf-8", "replace")
    print(output[-4000:])
    return 0 if done.returncode == 0 and "memory: read" in output else 1


if __name__ == "__main__":
    sys.exit(search(sys.argv[2:]) if sys.argv[1] == "--search" else main(sys.argv[1], sys.argv[2]))
