#!/usr/bin/env python3
"""Every request is repeated, doubled, cut in the middle, left without an answer or overtaken: each has one effect.
`twice.py PROGRAM HOME [ROUNDS]`: a round is one request that is hurt. The story is played once in peace, and then as often
as it takes through a proxy that hurts one request of three; each time the same events must stand in the same ledgers, as
often as in peace."""

import collections
import json
import os
import sqlite3
import sys
import time

from city import PLATFORMS, City, free_ports
from proxy import Proxy

# Not the effect of any command: how messages were bundled, and what blurs how many bids came.
BUNDLES = {"batch.received", "page.received", "padding.written"}


def effects(city):
    """How often each event is in each ledger; of received messages, each type."""
    counts = collections.Counter()
    for database in sorted(city.directory.glob("*/ledger.db")):
        ledger = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        for kind, body in ledger.execute("SELECT type, what_json FROM entries"):
            if kind in BUNDLES:
                continue
            if kind == "message.received":
                kind += " " + json.loads(json.loads(body)["message"])["type"]
            counts[database.parent.name, kind] += 1
        ledger.close()
    return counts


def play(program, home, proxy_of=None):
    public = free_ports()
    proxy, options = None, ()
    if proxy_of:
        private = free_ports(public + 2 * PLATFORMS)
        options = ("--listen-base", str(private))
        proxy = proxy_of(public, private)
    city = City(program, home, options=options, base=public)
    city.wait()
    seen = effects(city)
    errors = city.errors()
    status, said = city.end()
    if proxy:
        proxy.close()
    return status, said + errors, seen, proxy.done if proxy else {}


def main(program, home, rounds=150):
    seed = int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000))
    status, said, peaceful, _ = play(program, home)
    if status != 0:
        print(said, "twice: the story fails in peace", sep="\n")
        return 1
    hurt, stories = collections.Counter(), 0
    while sum(hurt.values()) < rounds:
        status, said, seen, done = play(program, home, lambda public, private: Proxy(public, private, PLATFORMS, seed + stories))
        stories += 1
        hurt.update(done)
        if status != 0 or seen != peaceful or not sum(done.values()):
            print(said)
            for (platform, kind), count in sorted((seen - peaceful).items()):
                print(f"  too often: {platform} {kind}: {count}")
            for (platform, kind), count in sorted((peaceful - seen).items()):
                print(f"  missing: {platform} {kind}: {count}")
            print(f"twice: seed {seed}, story {stories}: exit {status} after {sum(hurt.values())} requests hurt")
            return 1
    print(f"twice: seed {seed}, {sum(hurt.values())} requests hurt in {stories} stories ("
          + ", ".join(f"{name} {count}" for name, count in sorted(hurt.items()))
          + f"): {sum(peaceful.values())} effects, each as often as in peace")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4])))
