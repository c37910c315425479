"""The language of spec/formula/README.md by somebody who has read nothing else: exact, with Python's own integers.

`read` gives a tree or raises Fault(rule, position); `value` gives a Fraction; `rounded` gives a decimal's text."""

import re
from fractions import Fraction

FUNCTIONS = {"min": (2, None), "max": (2, None), "abs": (1, 1), "clamp": (3, 3), "round": (1, 1),
             "mean_between": (2, 2), "mean_without_extremes": (0, 0)}
LITERAL_BEHIND = {"round": (0, 6), "mean_without_extremes": (1, 10_000)}
VARIABLES = {"price", "points", "count", "lowest", "highest", "mean", "maximum_price", "base_price"}
COMPARISONS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
               "==": lambda a, b: a == b, "!=": lambda a, b: a != b}
BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}
TOKEN = re.compile(r"[ \t\r\n]*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<word>[A-Za-z_][A-Za-z0-9_]*)"
                   r"|(?P<symbol><=|>=|==|!=|[-+*/(),<>])|(?P<stray>[^ \t\r\n]))")
NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,6})?")
AMOUNT = (Fraction(1, 100), Fraction(2**63 - 1, 100))


class Fault(Exception):
    def __init__(self, rule, position):
        super().__init__(f"{rule} at {position}")
        self.rule, self.position = rule, position


def tokens(source):
    at = 0
    while match := TOKEN.match(source, at):
        yield match.lastgroup, match.group(match.lastgroup), match.start(match.lastgroup) + 1
        at = match.end()
    yield "end", "", len(source) + 1


class Reader:
    def __init__(self, source, constants, has):
        self.tokens = list(tokens(source))
        self.at, self.nodes, self.depth = 0, 0, 0
        self.constants, self.has = constants, has

    @property
    def token(self):
        return self.tokens[self.at]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def node(self):
        self.nodes += 1
        if self.nodes > 200:
            raise Fault("formula_is_not_too_large", self.token[2])
        return self.take()

    def enter(self):
        self.depth += 1
        if self.depth > 32:
            raise Fault("formula_is_not_too_large", self.token[2])

    def ill_formed(self, token=None):
        raise Fault("formula_is_well_formed", (token or self.token)[2])

    def expect(self, symbol):
        if self.token[:2] != ("symbol", symbol):
            self.ill_formed()
        if symbol == "(":
            self.enter()
        if symbol == ")":
            self.depth -= 1
        self.take()

    def whole(self):
        tree = self.sum(1)
        if self.token[0] != "end":
            self.ill_formed()
        return tree

    def sum(self, binding):
        begin = self.token[2]
        left = self.one()
        while self.token[0] == "symbol" and BINDING.get(self.token[1], 0) >= binding:
            operator = self.node()[1]
            right = self.sum(BINDING[operator] + 1)
            left = (operator, begin, left, right)
        return left

    def one(self):
        kind, text, begin = self.token
        if (kind, text) == ("symbol", "-"):
            self.enter()
            self.node()
            inner = self.one()
            self.depth -= 1
            return ("negative", begin, inner)
        if (kind, text) == ("symbol", "("):
            self.expect("(")
            inner = self.sum(1)
            self.expect(")")
            return (inner[0], begin, *inner[2:])
        if kind == "number":
            token = self.node()
            if not NUMBER.fullmatch(text) or int(text.replace(".", "")) >= 2**63:
                self.ill_formed(token)
            return ("number", begin, Fraction(text))
        if kind != "word":
            self.ill_formed()
        self.node()
        if text == "if":
            return self.condition(begin)
        if text in FUNCTIONS:
            return self.call(text, begin)
        if text in VARIABLES and self.has.get(text, True):
            return (text, begin)
        if text in self.constants:
            return ("number", begin, self.constants[text])
        raise Fault("formula_uses_known_names", begin)

    def condition(self, begin):
        self.expect("(")
        left = self.sum(1)
        if self.token[0] != "symbol" or self.token[1] not in COMPARISONS:
            self.ill_formed()
        comparison = self.node()[1]
        right = self.sum(1)
        self.expect(",")
        yes = self.sum(1)
        self.expect(",")
        no = self.sum(1)
        self.expect(")")
        return ("if", begin, comparison, left, right, yes, no)

    def call(self, name, begin):
        fewest, most = FUNCTIONS[name]
        self.expect("(")
        values = []
        while len(values) < fewest or (most is None and self.token[:2] == ("symbol", ",")):
            if values:
                self.expect(",")
            values.append(self.sum(1))
        n = None
        if name in LITERAL_BEHIND:
            if values:
                self.expect(",")
            low, high = LITERAL_BEHIND[name]
            kind, text, _ = self.token
            if kind != "number" or "." in text or not NUMBER.fullmatch(text) or not low <= int(text) <= high:
                self.ill_formed()
            n = int(self.take()[1])
        self.expect(")")
        return (name, begin, n, *values)


def divisible(tree):
    """The least and the greatest that the value can be; each divisor on the way has to be other than zero."""
    name, _, *rest = tree
    if name == "number":
        return rest[0], rest[0]
    if name == "points":
        return Fraction(1, 10**6), Fraction(2**63 - 1)
    if name == "count":
        return Fraction(1), Fraction(10_000)
    if name in VARIABLES or name == "mean_without_extremes":
        return AMOUNT
    of = [divisible(part) for part in rest if isinstance(part, tuple)]
    if name == "negative":
        return -of[0][1], -of[0][0]
    if name == "+":
        return of[0][0] + of[1][0], of[0][1] + of[1][1]
    if name == "-":
        return of[0][0] - of[1][1], of[0][1] - of[1][0]
    if name in "*/":
        if name == "/" and of[1][0] <= 0 <= of[1][1]:
            raise Fault("formula_divides_only_by_what_is_not_zero", rest[1][1])
        corners = [a * b if name == "*" else a / b for a in of[0] for b in of[1]]
        return min(corners), max(corners)
    if name == "if":
        return min(of[2][0], of[3][0]), max(of[2][1], of[3][1])
    if name in ("min", "max"):
        pick = min if name == "min" else max
        return pick(low for low, _ in of), pick(high for _, high in of)
    if name == "abs":
        low, high = of[0]
        return (0 if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))
    if name == "round":
        return nearest(of[0][0], rest[0]), nearest(of[0][1], rest[0])
    if name == "clamp":
        return tuple(min(max(x, low), high) for x, low, high in zip(*of))
    assert name == "mean_between"
    return AMOUNT


def read(source, constants=None, has=None):
    """`constants` maps names to Fractions; `has` says whether there is a maximum_price, a base_price."""
    if len(source.encode()) > 1000:
        raise Fault("formula_is_not_too_large", 1001)
    tree = Reader(source, constants or {}, has or {}).whole()
    divisible(tree)
    return tree


def nearest_units(x, places):
    scaled = abs(x) * 10**places
    units = (scaled + Fraction(1, 2)).__floor__()
    return -units if x < 0 else units


def nearest(x, places):
    return Fraction(nearest_units(x, places), 10**places)


def rounded(x, places):
    units = nearest_units(x, places)
    digits = str(abs(units)).rjust(places + 1, "0")
    text = digits[: len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
    return "-" + text if units < 0 else text


def mean(values):
    return Fraction(sum(values), len(values))


def value(tree, inputs):
    """`inputs`: price, prices, points, maximum_price, base_price, as Fractions, amounts in yuan."""
    name, _, *rest = tree
    prices = inputs["prices"]
    if name == "number":
        return rest[0]
    if name in ("price", "points", "maximum_price", "base_price"):
        return inputs[name]
    if name == "count":
        return Fraction(len(prices))
    if name == "lowest":
        return min(prices)
    if name == "highest":
        return max(prices)
    if name == "mean":
        return mean(prices)
    if name == "mean_without_extremes":
        return mean(sorted(prices)[1:-1]) if len(prices) >= max(rest[0], 3) else mean(prices)
    if name == "if":
        comparison, left, right, yes, no = rest
        return value(yes if COMPARISONS[comparison](value(left, inputs), value(right, inputs)) else no, inputs)
    of = [value(part, inputs) for part in rest if isinstance(part, tuple)]
    if name == "mean_between":
        return mean([p for p in prices if of[0] <= p <= of[1]] or prices)
    return {"negative": lambda x: -x, "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
            "/": lambda a, b: a / b, "min": lambda *all: min(all), "max": lambda *all: max(all), "abs": abs,
            "round": lambda x: nearest(x, rest[0]), "clamp": lambda x, low, high: min(max(x, low), high)}[name](*of)
