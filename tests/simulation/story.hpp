#pragma once

#include "edge/clock/clock.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace haihe::simulation {

/// What happened in one run, line by line, and how much harm was done. Harm ends when as much was done as was granted:
/// so a run that fails is told again with less of it.
class Story {
public:
    explicit Story(edge::Clock const& clock, std::int64_t harms_granted = std::numeric_limits<std::int64_t>::max())
        : clock_(clock), harms_granted_(harms_granted) {}

    void tell(std::string const& line) { lines_.push_back(clock_.now().to_string() + "  " + line); }
    /// True if chance may have its way; it has been asked before, granted or not.
    bool grant(bool wished) {
        if (!wished || over_) return false;
        if (harms_ >= harms_granted_) return false;
        ++harms_;
        return true;
    }
    /// No more harm from now on.
    void calm() { over_ = true; }

    [[nodiscard]] std::int64_t harms() const { return harms_; }
    [[nodiscard]] std::string told() const {
        std::string all;
        for (auto const& line : lines_) all += line + '\n';
        return all;
    }

private:
    edge::Clock const& clock_;
    std::int64_t harms_granted_;
    std::int64_t harms_ = 0;
    bool over_ = false;
    std::vector<std::string> lines_;
};

} // namespace haihe::simulation
