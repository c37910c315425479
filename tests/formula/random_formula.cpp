#include "formula/random_formula.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace haihe::formula {

Names RandomFormula::names() {
    Names names{!once_in(4), !once_in(4), {}};
    for (auto const* one : {"k", "up", "weight_2"})
        if (once_in(2))
            names.constants[one] = {static_cast<std::int64_t>(below(20'001)) - 10'000, static_cast<int>(below(7))};
    return names;
}

std::string RandomFormula::source(Names const& names) {
    auto source = value(names, 4);
    if (once_in(60)) { // about the limits
        auto const depth = 25 + below(10);
        source = std::string(depth, '(') + source + std::string(depth, ')');
    }
    if (once_in(60))
        for (auto terms = 80 + below(30); terms > 0; --terms) source += "+1";
    if (once_in(100)) source.append(990 - std::min<std::size_t>(source.size(), 980), ' ');
    if (once_in(12)) {
        constexpr std::string_view kStray = "()+-*/,<>=!.0a_ %\n";
        auto const at = below(source.size() + 1);
        switch (below(3)) {
        case 0: source.insert(at, 1, kStray[below(kStray.size())]); break;
        case 1: source.insert(at, "（"); break;
        default: source.erase(at, 1 + below(2));
        }
    }
    return source;
}

Inputs RandomFormula::inputs() {
    auto const magnitude = static_cast<int>(below(64));
    Inputs inputs{amount(magnitude), {}, {}, amount(magnitude), amount(magnitude)};
    for (auto left = once_in(20) ? 1 + below(200) : 1 + below(9); left > 0; --left)
        inputs.prices.push_back(amount(magnitude));
    if (!once_in(10)) inputs.price = inputs.prices[below(inputs.prices.size())];
    inputs.points = {static_cast<std::int64_t>(1 + below(100'000)), static_cast<int>(below(7))};
    return inputs;
}

/// From 1 fen to so many bits, more often near the others than not.
kernel::Money RandomFormula::amount(int magnitude) {
    auto const most = std::numeric_limits<std::int64_t>::max() >> (63 - magnitude);
    auto const spread = once_in(3) ? most : most / 10;
    auto const off = spread == 0 ? 0 : static_cast<std::int64_t>(below(static_cast<std::uint64_t>(spread)));
    return {most - off > 0 ? most - off : 1};
}

std::string RandomFormula::literal() {
    auto text = std::to_string(below(once_in(10) ? 1'000'000'000'000 : 101));
    if (once_in(2)) return text;
    text += '.';
    for (auto digits = once_in(200) ? 7 : 1 + below(once_in(4) ? 6 : 2); digits > 0; --digits)
        text += static_cast<char>('0' + below(10));
    return text;
}

std::string RandomFormula::name(Names const& names) {
    constexpr std::array kNames{"price", "price", "points", "points", "count", "lowest", "highest", "mean"};
    if (once_in(10)) return names.maximum_price || once_in(20) ? "maximum_price" : "mean";
    if (once_in(10)) return names.base_price || once_in(20) ? "base_price" : "mean";
    if (once_in(300)) return "nothing";
    if (once_in(5) && !names.constants.empty()) return names.constants.begin()->first;
    return kNames[below(kNames.size())];
}

std::string RandomFormula::value(Names const& names, int depth) {
    if (depth == 0 || once_in(6)) return once_in(3) ? literal() : name(names);
    auto const next = [&] { return value(names, depth - 1); };
    auto const* space = once_in(2) ? " " : "";
    switch (below(10)) {
    case 0:
    case 1: return next() + space + "+" + space + next();
    case 2: return next() + space + "-" + space + next();
    case 3:
    case 4: return next() + space + "*" + space + next();
    case 5: return next() + space + "/" + space + divisor(names, depth - 1);
    case 6: return "(" + next() + ")";
    case 7: return "-" + next();
    default: return call(names, depth - 1);
    }
}

std::string RandomFormula::divisor(Names const& names, int depth) {
    switch (below(9)) {
    case 0: return "mean";
    case 1: return "lowest";
    case 2: return "max(" + value(names, depth) + ", 1)";
    case 3: return "(abs(" + value(names, depth) + ") + 0.5)";
    case 4: return "(mean_without_extremes(5)*count)";
    case 5: return "round(mean, 2)";
    case 6: return "price";
    case 7: return "if(price > mean, 2, price)";
    default: return "(" + value(names, depth) + ")";
    }
}

std::string RandomFormula::call(Names const& names, int depth) {
    constexpr std::array kComparisons{"<", "<=", ">", ">=", "==", "!="};
    auto const next = [&] { return value(names, depth); };
    switch (below(8)) {
    case 0: return "min(" + next() + ", " + next() + (once_in(3) ? ", " + next() : "") + ")";
    case 1: return "max(" + next() + "," + next() + (once_in(3) ? "," + next() : "") + ")";
    case 2: return "abs(" + next() + ")";
    case 3: return "round(" + next() + ", " + std::to_string(below(once_in(50) ? 9 : 7)) + ")";
    case 4: return "clamp(" + next() + ", " + next() + ", " + next() + ")";
    case 5: return "mean_without_extremes(" + std::to_string(below(9) + (once_in(50) ? 0 : 1)) + ")";
    case 6: return "mean_between(" + next() + " * 0.9, " + next() + ")";
    default:
        return "if(" + next() + " " + kComparisons[below(kComparisons.size())] + " " + next() + ", " + next() + ", " +
               next() + ")";
    }
}

} // namespace haihe::formula
