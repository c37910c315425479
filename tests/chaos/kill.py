#!/usr/bin/env python3
"""kill -9 of any platform at random instants: its director starts it again, the story goes on, and nothing that was
acknowledged is lost. `kill.py PROGRAM HOME [ROUNDS]`: a round is one kill; the story is played as often as it takes."""

import os
import random
import signal
import sys
import time

from city import City

SECONDS_BETWEEN = (0.2, 1.2)


def main(program, home, rounds=30):
    seed = int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000))
    chance = random.Random(seed)
    killed, stories = 0, 0
    while killed < rounds:
        city = City(program, home)
        stories += 1
        before = killed
        while city.lives():
            time.sleep(chance.uniform(*SECONDS_BETWEEN))  # a random instant is the point here
            alive = city.platforms()
            if alive and killed < rounds:
                try:
                    os.kill(chance.choice(alive), signal.SIGKILL)
                    killed += 1
                except ProcessLookupError:
                    pass
        status, said = city.end()
        if status != 0 or killed == before:
            print(said)
            print(f"kill: seed {seed}, story {stories}: exit {status} after {killed} kills")
            return 1
    print(f"kill: seed {seed}, {killed} kills in {stories} stories, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4])))
