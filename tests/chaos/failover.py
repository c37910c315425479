#!/usr/bin/env python3
"""The primary of two PostgreSQL servers dies at a random moment, its standby is promoted, and the nodes of a trading platform
go on there by themselves; the dead one becomes the new standby. Nothing that was acknowledged is lost, everything is done
once, and nobody is ever shown two ledgers. `failover.py PROGRAM HOME [--rounds N] [--seed S] [--asynchronous]`: a round is
one death. With --asynchronous commits are confirmed before the standby has them: then the loss has to be found."""

import argparse
import collections
import contextlib
import http.client
import json
import os
import pathlib
import random
import signal
import sqlite3
import sys
import tempfile
import threading
import time
import urllib.parse

from replicas import Failed, Replicas, until
from two_nodes import TwoNodes

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "archive"))
from stranger import hmac_sm3, root_of, sm3  # noqa: E402

CLIENTS = 6
SECONDS_OF_LOAD = (1.0, 3.0)
SECONDS_HUNG = (0.0, 0.4)  # the standby hears nothing for so long before the primary dies
SECONDS_HUNG_TO_LOSE = (0.2, 0.4)
SECONDS_OF_LOSS = 10  # how long a platform that has lost something may take to notice
SECONDS_OF_REQUEST = 30
NOTICED = ("ledger_holds_what_it_signed", "ledger_is_not_behind_its_witnesses")
PROJECT = {"name": "示例河道整治工程", "approval": "示例批〔2026〕1号", "investment": 5000000000, "fundSource": "budget",
           "fundsSettled": True, "industry": "N76", "region": "120112"}


class Line:
    """To both nodes; a request goes to one of them."""

    def __init__(self, nodes):
        self._nodes = nodes
        self._open = {}

    def ask(self, name, method, path, body=None, headers=None):
        """Status, body, whether it repeats an earlier answer; nothing when nobody answers."""
        try:
            if name not in self._open:
                self._open[name] = http.client.HTTPConnection(urllib.parse.urlsplit(self._nodes.urls[name]).netloc, timeout=SECONDS_OF_REQUEST)
            self._open[name].request(method, path, body, headers or {})
            answer = self._open[name].getresponse()
            return answer.status, answer.read(), answer.getheader("idempotency-replayed") == "true"
        except (OSError, http.client.HTTPException):
            if name in self._open:
                self._open.pop(name).close()
            return None


class Load:
    """Clients that register projects, each again under its key until it is answered; and somebody who looks at the ledger's
    heads all the time."""

    def __init__(self, nodes, seed):
        self.nodes = nodes
        self.receipts = {}  # by key
        self.refused = collections.Counter()
        self.repeated = 0
        self.noticed = set()  # nodes that know that something is missing
        self.last_answer = 0.0
        self.heads = collections.defaultdict(set)  # roots by size, as anybody was told them
        self._lock = threading.Lock()
        self._ends = self._gives_up = False
        self._threads = [threading.Thread(target=self._register, args=(number, random.Random(seed * 1000 + number)), daemon=True)
                         for number in range(CLIENTS)]
        self._threads.append(threading.Thread(target=self._watch, daemon=True))
        for thread in self._threads:
            thread.start()

    def end(self, give_up=False):
        """Waits until everybody was answered, or does not."""
        self._gives_up, self._ends = give_up, True
        for thread in self._threads:
            thread.join(60)
        if any(thread.is_alive() for thread in self._threads):
            raise Failed("somebody is never answered")

    def count(self):
        with self._lock:
            return len(self.receipts)

    def _register(self, client, chance):
        line = Line(self.nodes)
        number = 0
        while not self._ends:
            number += 1
            key = f"{client}-{number}"
            body = json.dumps(PROJECT | {"investmentCode": f"2026-120112-48-{client + 1:02}-{number:06}"})
            while not self._answered(line, chance, key, body) and not self._gives_up:
                time.sleep(0.05)

    def _answered(self, line, chance, key, body):
        name = chance.choice(self.nodes.NAMES)
        answer = line.ask(name, "POST", "/projects", body, {
            "authorization": f"Session {self.nodes.session}", "idempotency-key": key, "content-type": "application/json"})
        if answer is None:
            return False
        status, text, repeated = answer
        if status == 201:
            receipt = json.loads(text)["receipt"]
            with self._lock:
                self.receipts[key] = receipt
                self.repeated += repeated
                self.last_answer = time.monotonic()
                self.heads[receipt["head"]["head"]["size"]].add(receipt["head"]["head"]["root"])
            return True
        rule = json.loads(text).get("rule", status)
        with self._lock:
            self.refused[rule] += 1
            if rule in NOTICED:
                self.noticed.add(name)
        return False

    def _watch(self):
        line = Line(self.nodes)
        while not self._ends:
            told = []
            for name in self.nodes.NAMES:
                answer = line.ask(name, "GET", "/ledger/head")
                if answer and answer[0] == 200:
                    head = json.loads(answer[1])["head"]
                    told.append((head["size"], head["root"]))
            told += self._witnessed()
            with self._lock:
                for size, root in told:
                    self.heads[size].add(root)
            time.sleep(0.02)

    def _witnessed(self):
        try:
            hub = sqlite3.connect(f"file:{self.nodes.directory / 'hub/ledger.db'}?mode=ro", uri=True)
            with contextlib.closing(hub):
                return hub.execute("SELECT size, root FROM witnessed_heads").fetchall()
        except sqlite3.OperationalError:  # busy
            return []


def roots_of(leaves):
    """Of the log's beginning of each size, as RFC 9162 has it."""
    complete, roots = [], [sm3(b"")]
    for leaf in leaves:
        complete.append((1, leaf))
        while len(complete) > 1 and complete[-1][0] == complete[-2][0]:
            (size, left), (_, right) = complete[-2:]
            complete[-2:] = [(2 * size, sm3(b"\1" + left + right))]
        root = complete[-1][1]
        for _, left in reversed(complete[:-1]):
            root = sm3(b"\1" + left + root)
        roots.append(root)
    return roots


def fault_of(receipt, leaves, heads):
    """What is wrong with a receipt that was given, held against the ledger at the end; empty: nothing."""
    commitments = b""
    for part in ("where", "who", "what"):
        commitment = bytes.fromhex(receipt[part]["commitment"])
        if hmac_sm3(bytes.fromhex(receipt[part]["salt"]), receipt[part]["value"].encode()) != commitment:
            return f"{part} is not as committed"
        commitments += commitment
    index, head = receipt["index"], receipt["head"]["head"]
    leaf = sm3(b"\0" + b"haihe/entry/1\0" + index.to_bytes(8, "big") + commitments)
    if root_of(leaf, index, head["size"], [bytes.fromhex(one) for one in receipt["proof"]]).hex() != head["root"]:
        return "its proof does not lead to its head"
    if index >= len(leaves) or leaves[index] != leaf:
        return "its entry is not in the ledger"
    if heads.get(head["size"]) != receipt["head"]:  # the audit has looked at the signatures of those
        return "its head is not in the ledger"
    return ""


def reckon(load, servers):
    """[(kind, what)] of all that is wrong at the end."""
    rows = servers.ask(servers.primary, "SELECT encode(leaf, 'hex'), type FROM entries ORDER BY idx").splitlines()
    leaves = [bytes.fromhex(row.split("\t")[0]) for row in rows]
    done = sum(row.endswith("\tproject.registered") for row in rows)
    heads = {one["head"]["size"]: one for one in map(json.loads, servers.ask(servers.primary, "SELECT head FROM heads").splitlines())}
    wrong = [("lost", f"{key}, entry {receipt['index']}: {fault}") for key, receipt in load.receipts.items()
             if (fault := fault_of(receipt, leaves, heads))]
    if len({receipt["index"] for receipt in load.receipts.values()}) != len(load.receipts):
        wrong.append(("twice", "two keys have one entry"))
    if done != len(load.receipts):
        wrong.append(("twice", f"{len(load.receipts)} projects were acknowledged, {done} are in the ledger"))
    roots = roots_of(leaves)
    for size, told in sorted(load.heads.items()):
        if size >= len(roots) or told != {roots[size].hex()}:
            wrong.append(("shown", f"of {size} entries a root was told that is not the ledger's"))
    return wrong


class Story:
    def __init__(self, program, directory, seed, synchronous):
        self.chance = random.Random(seed)
        self.servers = Replicas(directory / "servers", synchronous)
        self.pauses = []  # from a death until the next command was acknowledged
        self.rewound = 0
        try:
            self.nodes = TwoNodes(program, directory / "platform", self.servers.address)
            self.load = Load(self.nodes, seed)
        except BaseException:
            self.servers.stop()
            raise

    def stop(self):
        self.nodes.stop()
        self.servers.stop()

    def kill(self, seconds_hung=SECONDS_HUNG):
        time.sleep(self.chance.uniform(*SECONDS_OF_LOAD))  # a random instant is the point here
        self.servers.hang_line()
        time.sleep(self.chance.uniform(*seconds_hung))
        self.servers.kill_primary()

    def round(self):
        before = self.load.count()
        self.kill()
        died = time.monotonic()
        self.servers.promote()
        promoted = time.monotonic()
        until(lambda: self.load.last_answer > promoted, "the platform goes on")
        self.pauses.append(self.load.last_answer - died)
        rewind = self.chance.random() < 0.5
        self.rewound += rewind
        self.servers.build_standby(rewind)
        print(f"failover: {self.load.count() - before} acknowledged, then {self.servers.standby} died; back after "
              f"{self.pauses[-1]:.1f} s, {'rewound' if rewind else 'copied'}", flush=True)

    def lose(self):
        """One death of a primary that confirms alone."""
        self.kill(SECONDS_HUNG_TO_LOSE)
        self.servers.promote()
        time.sleep(SECONDS_OF_LOSS)


def keep(program, directory, rounds, seed):
    story = Story(program, directory, seed, synchronous=True)
    try:
        for _ in range(rounds):
            story.round()
        story.load.end()
        story.nodes.stop()
        wrong = [*reckon(story.load, story.servers), *(("audit", line) for line in story.nodes.audit().splitlines())]
        errors = story.nodes.errors()
    finally:
        story.stop()
    load = story.load
    print(f"failover: seed {seed}, {rounds} deaths ({story.rewound} rewound), {len(load.receipts)} acknowledged, {load.repeated} of them at a "
          f"repetition, {sum(load.refused.values())} times not now, {len(load.heads)} heads seen; pauses {min(story.pauses):.1f} to "
          f"{max(story.pauses):.1f} s, {sorted(story.pauses)[len(story.pauses) // 2]:.1f} s in the middle")
    if wrong or not load.receipts:
        print(*(f"  {kind}: {what}" for kind, what in wrong[:40]), errors, sep="\n")
        print(f"failover: {len(wrong)} things are wrong")
        return 1
    print("failover: every receipt is in the ledger and proves itself, nothing was done twice, one ledger was shown, the audit is clean")
    return 0


def lose(program, directory, rounds, seed):
    """Stands for a city whose standby is not waited for: that something is lost must be seen, here and by the nodes."""
    for number in range(rounds):
        story = Story(program, directory / str(number), seed + number, synchronous=False)
        try:
            story.lose()
            story.load.end(give_up=True)
            lost = sum(kind == "lost" for kind, _ in reckon(story.load, story.servers))
        finally:
            story.stop()
        print(f"failover: seed {seed + number}, asynchronous: {lost} of {len(story.load.receipts)} acknowledged are lost, {len(story.load.noticed)} nodes of 2 "
              "refuse to go on", flush=True)
        if lost and story.load.noticed:
            return 0
    print("failover: a loss that must happen was not found")
    return 1


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("home")
    arguments.add_argument("--rounds", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000)))
    arguments.add_argument("--asynchronous", action="store_true")
    options = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # by way of everybody's cleaning up
    with tempfile.TemporaryDirectory(prefix="haihe-failover-") as directory:
        os.chmod(directory, 0o755)  # the servers are another user's
        try:
            return (lose if options.asynchronous else keep)(options.program, pathlib.Path(directory), options.rounds, options.seed)
        except Failed as fault:
            print(f"failover: seed {options.seed}: {fault}")
            return 1


if __name__ == "__main__":
    sys.exit(main())
