#pragma once

#include "scenario/history_hands.hpp"
#include "simulation/own_clock.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace haihe::simulation {

/// A founded city with the people of a tender on each of its trading platforms; before every run it is brought back to
/// its first morning, files, clocks and randomness. Nodes' own keys are P-256, which sign ten times faster; people's
/// are SM2.
class Town {
public:
    Town();
    ~Town();
    Town(Town const&) = delete;
    Town& operator=(Town const&) = delete;

    void rewind(std::uint64_t seed);
    [[nodiscard]] std::filesystem::path disk(std::string const& code) const { return city->directory() / code; }
    [[nodiscard]] static std::vector<std::string> const& codes();

    std::unique_ptr<scenario::City> city;
    std::map<std::string, std::shared_ptr<OwnClock>> clocks;
    std::map<std::string, std::unique_ptr<scenario::Hands>> hands; ///< by trading platform

private:
    std::filesystem::path kept_;
    kernel::Instant morning_;
};

} // namespace haihe::simulation
