#!/usr/bin/env python3
"""Runs the demo's story while killing its platforms (kill -9) at random moments: it must go on, lose nothing that was
acknowledged, and all its checks must hold. The demo itself compares every receipt it was given with the ledgers."""

import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

KILLS = 8
SECONDS_MAX = 300


def free_base():
    for base in range(20080, 30000, 40):
        try:
            for port in range(base, base + 4):
                with socket.socket() as one:
                    one.bind(("127.0.0.1", port))
            return base
        except OSError:
            continue
    raise SystemExit("no four free ports in a row")


def platforms_of(demo):
    """The demo's own children, from the kernel's list."""
    try:
        children = pathlib.Path(f"/proc/{demo}/task/{demo}/children").read_text().split()
        threads = [pathlib.Path(f"/proc/{demo}/task/{thread}/children") for thread in os.listdir(f"/proc/{demo}/task")]
        for one in threads:
            children += one.read_text().split()
    except OSError:
        return []
    serving = []
    for child in set(children):
        try:
            if b"serve" in pathlib.Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0"):
                serving.append(int(child))
        except OSError:
            pass
    return serving


def main(program, home):
    seed = int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000))
    chance = random.Random(seed)
    killed = []
    with tempfile.TemporaryDirectory(prefix="haihe-kill-") as directory:
        demo = subprocess.Popen([program, "--language", "en", "demo", "--once", "--home", home, "--directory",
                                 directory + "/city", "--port-base", str(free_base())],
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

        def hurt():
            while demo.poll() is None and len(killed) < KILLS:
                time.sleep(chance.uniform(0.2, 1.2))  # a random moment is the point here
                alive = platforms_of(demo.pid)
                if alive:
                    victim = chance.choice(alive)
                    try:
                        os.kill(victim, signal.SIGKILL)
                        killed.append(victim)
                    except ProcessLookupError:
                        pass

        killer = threading.Thread(target=hurt, daemon=True)
        killer.start()
        try:
            output = demo.communicate(timeout=SECONDS_MAX)[0].decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            demo.terminate()
            output = demo.communicate(timeout=30)[0].decode("utf-8", "replace")
        killer.join(timeout=5)
    print(output)
    print(f"kill test: seed {seed}, {len(killed)} platforms killed, exit {demo.returncode}")
    return 0 if demo.returncode == 0 and killed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
