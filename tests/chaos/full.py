#!/usr/bin/env python3
"""The disk is full, or no more files may be opened: a platform refuses, says so, and goes on when there is room again;
nothing that was acknowledged is lost. `full.py PROGRAM HOME [ROUNDS]`: in a round one platform may write no file beyond
its size now, or open none beyond those it has, for some seconds."""

import os
import random
import resource
import sys
import time

from city import City

SECONDS_BETWEEN = (1.0, 3.0)
SECONDS_FULL = (0.5, 3.0)
STORIES_MAX = 3
LIMITS = {"files as large as they are": resource.RLIMIT_FSIZE, "as many open files as it has": resource.RLIMIT_NOFILE}


def squeeze(process, limit, seconds):
    """Tightens the limit for so long. RLIMIT_FSIZE stands for a full disk: a write beyond it fails with EFBIG."""
    soft, hard = resource.prlimit(process, limit)
    if limit == resource.RLIMIT_FSIZE:
        sizes = [os.stat(f"/proc/{process}/fd/{one}").st_size for one in os.listdir(f"/proc/{process}/fd")
                 if os.path.isfile(f"/proc/{process}/fd/{one}")]
        tight = min([size for size in sizes if size > 0], default=4096)
    else:
        tight = len(os.listdir(f"/proc/{process}/fd"))
    resource.prlimit(process, limit, (tight, hard))
    try:
        time.sleep(seconds)
    finally:
        resource.prlimit(process, limit, (soft, hard))


def main(program, home, rounds=6):
    seed = int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000))
    chance = random.Random(seed)
    done, stories, refused = 0, 0, 0
    while done < rounds or (refused == 0 and stories < STORIES_MAX):  # who never refused was never full
        city = City(program, home)
        stories += 1
        before = done
        while city.lives():
            time.sleep(chance.uniform(*SECONDS_BETWEEN))
            alive = city.platforms()
            if not alive or (done >= rounds and refused > 0):
                continue
            name = chance.choice(sorted(LIMITS))
            try:
                squeeze(chance.choice(alive), LIMITS[name], chance.uniform(*SECONDS_FULL))
                done += 1
                print(f"full: {name}", flush=True)
            except (ProcessLookupError, FileNotFoundError):
                pass
        city.wait()
        refused += city.refusals()
        errors = city.errors()
        status, said = city.end()
        if status != 0 or done == before or "is started again" in said:
            print(said, errors, sep="\n")
            print(f"full: seed {seed}, story {stories}: exit {status} after {done} rounds")
            return 1
    print(f"full: seed {seed}, {done} rounds in {stories} stories, {refused} refusals, nothing lost and nobody died")
    return 0 if refused > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4])))
