#include "hub/draw/draw.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

constexpr std::int64_t kParties = 3;

struct Applied {
    Draw& draw;

    void operator()(DrawRequested const& event) const { draw.requested = event; }
    void operator()(DrawFrozen const& event) const { draw.attempts.push_back({event, {}}); }
    void operator()(DrawSpoken const& event) const { draw.attempts.back().spoken.push_back(event); }
};

} // namespace

DrawSpoken const* Attempt::find(std::string const& part, std::int64_t i, std::int64_t from) const {
    auto const found = std::ranges::find_if(
        spoken, [&](DrawSpoken const& one) { return one.part == part && one.i == i && one.from == from; });
    return found == spoken.end() ? nullptr : &*found;
}

std::int64_t Attempt::count(std::string const& part) const {
    return std::ranges::count(spoken, part, &DrawSpoken::part);
}

bool Attempt::knows_value_of(std::int64_t i) const {
    if (find("reveal", i)) return true;
    for (std::int64_t holder = 1; holder <= kParties; ++holder)
        if (holder != i && !find("release", holder, i)) return false;
    return true;
}

void evolve(Draw& draw, DrawEvent const& event) { std::visit(Applied{draw}, event); }

} // namespace haihe::hub
