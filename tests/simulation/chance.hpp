#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace haihe::simulation {

/// All that chance decides in one run comes from here, and here from one number.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// From 0 to below `bound`; 0 when there is nothing to choose from.
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : static_cast<std::size_t>(next() % bound); }
    /// Both included.
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least) + 1));
    }
    /// A source of its own, for what may ask more or less often than another time.
    Chance apart() { return Chance(next()); }
    bool one_in(std::size_t many) { return below(many) == 0; }
    template <class Value>
    Value one_of(std::initializer_list<Value> values) {
        return *(values.begin() + below(values.size()));
    }

private:
    /// SplitMix64: every seed is a good one, also 1, 2, 3.
    std::uint64_t next() {
        auto mixed = state_ += 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};

} // namespace haihe::simulation
