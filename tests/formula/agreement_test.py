#!/usr/bin/env python3
"""test_formula reads and computes random formulas; a stranger's implementation (stranger.py) must say the same of each:
the value to the last digit, and of a refused formula the rule and the position."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction

from stranger import Fault, read, rounded, value

AMOUNTS = {"maximumPrice": "maximum_price", "basePrice": "base_price"}


def said_by_stranger(case):
    constants = {name: Fraction(text) for name, text in case["constants"].items()}
    try:
        tree = read(case["source"], constants, {"maximum_price": case["hasMaximumPrice"], "base_price": case["hasBasePrice"]})
    except Fault as fault:
        return {"rule": fault.rule, "position": str(fault.position)}
    inputs = {"price": Fraction(case["price"], 100), "points": Fraction(case["points"]),
              "prices": [Fraction(fen, 100) for fen in case["prices"]]}
    inputs |= {ours: Fraction(case[theirs], 100) for theirs, ours in AMOUNTS.items()}
    exact = value(tree, inputs)
    result = rounded(exact, case["places"])
    fits = -2**63 <= int(result.replace(".", "")) < 2**63
    return {"numerator": str(exact.numerator), "denominator": str(exact.denominator),
            **({"result": result, "beforeRounding": rounded(exact, 6)} if fits else {"rule": "formula_result_fits"})}


def main(program):
    with tempfile.TemporaryDirectory(prefix="haihe-formulas-") as folder:
        path = pathlib.Path(folder) / "cases"
        subprocess.run([program, "--gtest_filter=Agreement.*"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "HAIHE_FORMULA_CASES": str(path)})
        accepted, refused, wrong = 0, {}, 0
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            expected = said_by_stranger(case)
            if case["said"] != expected:
                wrong += 1
                print(f"{line}\n  a stranger says {expected}", file=sys.stderr)
            if "numerator" in expected:
                accepted += 1
            else:
                refused[expected["rule"]] = refused.get(expected["rule"], 0) + 1
    assert accepted >= 10_000, f"only {accepted} formulas were accepted"
    assert len(refused) >= 3, f"hardly a fault was met: {refused}"
    print(f"{accepted} values and {sum(refused.values())} refusals ({refused}): {wrong} disagree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
