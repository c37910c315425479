#!/usr/bin/env python3
"""The examples of spec/formula/examples.json, each computed twice here: by the words of its method, written out for it
below, and from its formula by stranger.py. `--write` writes the file anew from the table below."""

import json
import pathlib
import sys
from fractions import Fraction as F

from stranger import mean, nearest, read, rounded, value

FILE = pathlib.Path(__file__).resolve().parents[2] / "spec" / "formula" / "examples.json"
EXAMPLES = []


def example(id, zh, en, formula, prices, points, places=2, constants=None, maximum=None, base=None, note=None):
    """Prices in yuan, as text. What is decorated computes the exact points of price p from prices P, as a person would."""

    def keep(by_hand):
        to_fen = lambda yuan: int(F(yuan) * 100)
        entry = {"id": id, "name": {"zh": zh, "en": en}, "formula": formula, "constants": constants or {},
                 "points": points, "places": places, "prices": [to_fen(p) for p in prices]}
        if maximum:
            entry["maximumPrice"] = to_fen(maximum)
        if base:
            entry["basePrice"] = to_fen(base)
        if note:
            entry["note"] = note
        EXAMPLES.append((entry, by_hand))
        return by_hand

    return keep


def off(p, benchmark, above, below):
    """Points lost: so many for each per cent above, so many for each per cent below."""
    per_cent = (p - benchmark) / benchmark * 100
    return per_cent * above if per_cent > 0 else -per_cent * below


def without_extremes(P):
    return mean(sorted(P)[1:-1])


@example("lowest-price-first", "低价优先法（政府采购）", "Lowest price first, as in government procurement",
         "lowest / price * points", ["1000000", "1080000", "1200000.50", "1000000"], "30",
         note={"zh": "财政部令第87号第五十五条；该条规定不得去掉最高、最低报价。",
               "en": "Order 87 of the Ministry of Finance, article 55, which also forbids leaving out extremes."})
def _(p, P):
    return min(P) / p * 30


@example("lowest-price-deduction", "最低价为基准，每高1%扣分", "Lowest price as benchmark, a deduction for each per cent above",
         "max(points - (price - lowest) / lowest * 100 * deduction, 0)",
         ["9800000", "9999999.99", "10500000", "21000000"], "60", constants={"deduction": "0.5"})
def _(p, P):
    return max(F(60) - (p - min(P)) / min(P) * 100 / 2, F(0))


@example("mean-two-deductions", "平均价为基准，偏差高低分别扣分", "Mean as benchmark, other deductions above than below",
         "max(points - if(price > mean, (price - mean) / mean * 100 * above, (mean - price) / mean * 100 * below), 0)",
         ["3000000", "3100000", "3250000", "2900000", "3099999.99"], "40",
         constants={"above": "1", "below": "0.5"})
def _(p, P):
    return max(40 - off(p, mean(P), F(1), F(1, 2)), F(0))


@example("mean-without-extremes-lowered", "去掉最高最低的平均价下浮", "Mean without extremes, lowered by k",
         "max(points - if(price > mean_without_extremes(5) * (1 - k),"
         " (price / (mean_without_extremes(5) * (1 - k)) - 1) * 100 * above,"
         " (1 - price / (mean_without_extremes(5) * (1 - k))) * 100 * below), 0)",
         ["5120000", "4980000", "5300000", "4700000", "5050000", "6900000"], "50",
         constants={"k": "0.03", "above": "0.6", "below": "0.3"},
         note={"zh": "有效投标不少于5个时去掉一个最高价和一个最低价。",
               "en": "From five valid bids on, one highest and one lowest price are left out."})
def _(p, P):
    return max(50 - off(p, without_extremes(P) * F(97, 100), F(3, 5), F(3, 10)), F(0))


@example("mean-without-extremes-few", "去掉最高最低的平均价（有效投标不足，不去掉）", "Mean without extremes, with too few bids to leave any out",
         "max(points - abs(price - mean_without_extremes(5)) / mean_without_extremes(5) * 100, 0)",
         ["700000", "710000", "705000", "990000"], "45")
def _(p, P):
    return max(45 - off(p, mean(P), F(1), F(1)), F(0))


@example("composite-benchmark", "复合基准（最高投标限价与平均价加权）", "Composite benchmark of maximum price and mean",
         "max(points - if(price > maximum_price * weight + mean * (1 - weight),"
         " (price / (maximum_price * weight + mean * (1 - weight)) - 1) * 100 * above,"
         " (1 - price / (maximum_price * weight + mean * (1 - weight))) * 100 * below), 0)",
         ["8200000", "8450000.37", "7900000", "8800000"], "55", maximum="9000000",
         constants={"weight": "0.4", "above": "1.2", "below": "0.8"})
def _(p, P):
    return max(55 - off(p, F(9000000) * F(2, 5) + mean(P) * F(3, 5), F(6, 5), F(4, 5)), F(0))


@example("maximum-price-lowered", "最高投标限价下浮", "Maximum price lowered by k",
         "max(points - abs(price - maximum_price * (1 - k)) / (maximum_price * (1 - k)) * 100 * deduction, 0)",
         ["1850000", "1920000", "1880000", "1000000"], "30", 3, maximum="2000000",
         constants={"k": "0.06", "deduction": "0.75"})
def _(p, P):
    return max(30 - off(p, F(1880000), F(3, 4), F(3, 4)), F(0))


@example("mean-within-band", "平均价上下浮动区间内报价的平均价", "Mean of the prices within a band around the mean",
         "max(points - abs(price - mean_between(mean * (1 - band), mean * (1 + band)))"
         " / mean_between(mean * (1 - band), mean * (1 + band)) * 100, 0)",
         ["100000", "104000", "98000", "160000", "60000", "101000.01"], "35", constants={"band": "0.1"})
def _(p, P):
    m = mean(P)
    within = [q for q in P if m * F(9, 10) <= q <= m * F(11, 10)]
    return max(35 - off(p, mean(within), F(1), F(1)), F(0))


@example("base-price-reference", "标底与平均价复合（标底仅作评标参考）", "Composite of base price and mean, the base price a reference only",
         "max(points - if(price > base_price * weight + mean * (1 - weight), above, below)"
         " * abs(price - (base_price * weight + mean * (1 - weight)))"
         " / (base_price * weight + mean * (1 - weight)) * 100, 0)",
         ["6600000", "6450000", "6710000.10", "6000000"], "40", base="6500000",
         constants={"weight": "0.3", "above": "0.9", "below": "0.45"},
         note={"zh": "招标投标法实施条例第五十条：标底只能作为评标的参考，不得以报价是否接近标底作为中标条件，也不得以报价超过标底上下浮动范围作为否决投标的条件。",
               "en": "Implementing regulation, article 50: a base price is a reference in the evaluation; nearness to it is"
                     " no condition of an award and distance from it no ground to reject."})
def _(p, P):
    return max(40 - off(p, F(6500000) * F(3, 10) + mean(P) * F(7, 10), F(9, 10), F(9, 20)), F(0))


@example("stepwise-deduction", "平均价为基准，分段扣分", "Mean as benchmark, deductions in steps",
         "if(price <= mean * 0.95, points - 2 - (0.95 - price / mean) * 100 * 0.5,"
         " if(price <= mean, points - (1 - price / mean) * 100 * 0.4, points - (price / mean - 1) * 100 * 0.8))",
         ["500000", "470000", "530000", "540000", "455000", "505000"], "25")
def _(p, P):
    below = (1 - p / mean(P)) * 100  # per cent
    if below >= 5:
        return 25 - 2 - (below - 5) / 2
    return 25 - below * F(2, 5) if below >= 0 else 25 + below * F(4, 5)


@example("linear-between-extremes", "最高价与最低价之间线性插值", "Linear between the highest and the lowest",
         "if(highest == lowest, points, least + (points - least) * (highest - price) / max(highest - lowest, 0.01))",
         ["120000", "150000", "133333.33", "149999.99"], "30", constants={"least": "10"},
         note={"zh": "报价以分为单位，相异时差额不小于0.01元，故除数的下限不改变结果。",
               "en": "Prices are whole fen: where they differ, they do by 0.01 yuan at least, so the bound changes nothing."})
def _(p, P):
    return 10 + 20 * (max(P) - p) / (max(P) - min(P))


@example("linear-all-alike", "线性插值（报价全部相同）", "Linear, with all prices alike",
         "if(highest == lowest, points, least + (points - least) * (highest - price) / max(highest - lowest, 0.01))",
         ["120000", "120000", "120000"], "30", constants={"least": "10"})
def _(p, P):
    return F(30)


@example("rounded-benchmark", "基准价先四舍五入到分", "A benchmark that is itself rounded to the fen",
         "max(points - abs(price - round(mean_without_extremes(3) * 0.97, 2)) / round(mean_without_extremes(3) * 0.97, 2)"
         " * 100, 0)",
         ["33333.33", "33334.34", "33333.35", "40000", "31000.01"], "20", 4)
def _(p, P):
    return max(20 - off(p, nearest(without_extremes(P) * F(97, 100), 2), F(1), F(1)), F(0))


@example("mean-ratio-capped", "平均价比值法（不高于平均价的得满分）", "Ratio to the mean, full points at or below it",
         "clamp(points * mean / price, 0, points)",
         ["10000000000000", "9999999999999.99", "10000700000000.01"], "70", 6,
         note={"zh": "数额大至千万亿分，仍然精确。", "en": "Amounts of 10^15 fen, exact all the same."})
def _(p, P):
    return min(70 * mean(P) / p, F(70))


def results(entry, by_hand):
    prices = [F(fen, 100) for fen in entry["prices"]]
    tree = read(entry["formula"], {name: F(text) for name, text in entry["constants"].items()},
                {"maximum_price": "maximumPrice" in entry, "base_price": "basePrice" in entry})
    for price in prices:
        exact = by_hand(price, prices)
        inputs = {"price": price, "prices": prices, "points": F(entry["points"]),
                  "maximum_price": F(entry.get("maximumPrice", 0), 100), "base_price": F(entry.get("basePrice", 0), 100)}
        assert value(tree, inputs) == exact, f"{entry['id']}: {value(tree, inputs)} is not {exact} for {price}"
        yield rounded(exact, entry["places"])


def main(write):
    whole = {"examples": [{**entry, "expected": list(results(entry, by_hand))} for entry, by_hand in EXAMPLES]}
    if write:
        FILE.write_text(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert json.loads(FILE.read_text(encoding="utf-8")) == whole, "examples.json is not what is computed here"
    print(f"{len(EXAMPLES)} examples: computed by hand, from the formula and in the file alike")


if __name__ == "__main__":
    main("--write" in sys.argv[1:])
