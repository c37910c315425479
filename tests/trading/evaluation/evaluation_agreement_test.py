"""Computes ten thousand random evaluations again, from the sheets alone, with Python's decimal and fractions.

usage: evaluation_agreement_test.py TEST_PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

CONTEXT = Context(prec=200, rounding=ROUND_HALF_UP)


def rounded(value, places):
    """Halves away from zero, exactly: the quotient's remainder decides, not its digits."""
    scaled = value * 10**places
    whole, rest = divmod(abs(scaled.numerator), scaled.denominator)
    whole += 2 * rest >= scaled.denominator
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-places, CONTEXT)


def mean(values):
    return sum(values, Fraction(0)) / len(values)


def without_extremes(values):
    return sorted(values)[1:-1] if len(values) >= 3 else values


def price_points(method, price, prices, points, constants):
    lowest, highest, average = min(prices), max(prices), mean(prices)
    if method == "lowest":
        return points * lowest / price
    if method == "mean_deviation":
        if price > average:
            return max(Fraction(0), points - (price - average) / average * 100 * constants["above"])
        return max(Fraction(0), points - (average - price) / average * 100 * constants["below"])
    if method == "lowered_mean":
        base = mean(without_extremes(prices)) if len(prices) >= 5 else average
        return max(Fraction(0), points - abs(price - base * constants["ratio"]) / base * 100 * constants["above"])
    if method == "spread":
        if highest == lowest:
            return points
        return points * (highest - price) / max(highest - lowest, 1)
    if method == "rounded_ratio":
        return points * Fraction(rounded(lowest / price, 4))
    raise ValueError(method)


def evaluate(case):
    terms, places = case["terms"], case["terms"]["decimals"]
    prices = [Fraction(bid["reading"]["price"], 100) for bid in case["bids"]]
    constants = {one["name"]: Fraction(one["value"]) for one in terms["price"]["constants"]}
    standing = []
    for number, bid in enumerate(case["bids"]):
        items = []
        for item in range(len(terms["items"])):
            given = [Fraction(sheet["bids"][number]["points"][item]["points"]) for sheet in case["sheets"]]
            if terms["leaveOutExtremes"]:
                given = without_extremes(given)
            items.append(rounded(mean(given), places))
        computed = price_points(case["method"], prices[number], prices, Fraction(terms["price"]["points"]), constants)
        of_price = rounded(computed, places)
        technical = sum((points for item, points in zip(terms["items"], items) if item["kind"] == "technical"), Decimal(0))
        total = sum(items, of_price)
        standing.append((bid["bidId"], items, of_price, total, technical, prices[number]))
    standing.sort(key=lambda one: (-one[3], one[5], -one[4]))
    return standing


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "evaluations")
        subprocess.run([sys.argv[1], "--gtest_filter=RandomEvaluations.*"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "HAIHE_WRITE_EVALUATIONS": path})
        with open(path, encoding="utf-8") as lines:
            cases = [json.loads(line) for line in lines]
    assert len(cases) == 10_000, len(cases)
    for number, case in enumerate(cases):
        expected = evaluate(case)
        for place, (one, ranked) in enumerate(zip(expected, case["ranked"])):
            result = ranked["result"]
            assert ranked["bidId"] == one[0] or standing_is_equal(expected, ranked["bidId"], place), (number, place)
            by_id = next(other for other in expected if other[0] == ranked["bidId"])
            assert [Decimal(item["points"]) for item in result["items"]] == by_id[1], (number, result)
            assert Decimal(result["pricePoints"]) == by_id[2], (number, result, by_id)
            assert Decimal(result["total"]) == by_id[3], (number, result, by_id)
    print("10,000 evaluations agree")


def standing_is_equal(expected, bid, place):
    """Equals may stand in any order."""
    other = next(one for one in expected if one[0] == bid)
    return other[3:] == expected[place][3:]


main()
