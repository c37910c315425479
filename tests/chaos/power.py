#!/usr/bin/env python3
"""The power fails: a platform dies, and of what it wrote since the last sync of each file and directory its disk holds any
part (tests/chaos/power/). It starts again from what is there, the story goes on, and nothing that was acknowledged is
lost. `power.py PROGRAM HOME [ROUNDS]`: a round is one failure; the story is played as often as it takes."""

import os
import pathlib
import re
import sys
import tempfile
import time

from city import City


def main(program, home, rounds=30):
    seed = int(os.environ.get("HAIHE_SEED", time.time_ns() % 1_000_000))
    failed, stories, dropped, undone = 0, 0, 0, 0
    with tempfile.TemporaryDirectory(prefix="haihe-power-") as directory:
        told = pathlib.Path(directory) / "told"
        while failed < rounds:
            told.write_text("")
            city = City(program, home, environment={
                "LD_PRELOAD": str(pathlib.Path(program).resolve().parent / "libbad_power.so"),
                "HAIHE_POWER_BELOW": City.DIRECTORY, "HAIHE_POWER_SEED": str(seed + stories),
                "HAIHE_POWER_CUTS": str(rounds - failed), "HAIHE_POWER_TOLD": str(told)})
            stories += 1
            status, said = city.end()
            cuts = told.read_text().splitlines()
            failed += len(cuts)
            for cut in cuts:
                numbers = dict(re.findall(r"(\w+)=(\d+)", cut))
                dropped += int(numbers["dropped"])
                undone += int(numbers["undone"])
            if status != 0 or not cuts:
                print(said, *cuts, sep="\n")
                print(f"power: seed {seed}, story {stories}: exit {status} after {failed} failures of power")
                return 1
    print(f"power: seed {seed}, {failed} failures of power in {stories} stories, {dropped} unsynced writes and {undone} "
          "changes of directories dropped, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4])))
