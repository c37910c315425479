// Loaded before `haihe serve` by the environment: HAIHE_POWER_BELOW is the demo's directory, in which each platform has
// one of its own; HAIHE_POWER_SEED; HAIHE_POWER_CUTS, after so many of which in all the power stays on;
// HAIHE_POWER_TOLD, a file that gets a line for each.

#include "chaos/power/power.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <vector>

#include <unistd.h>

namespace haihe::chaos {
namespace {

constexpr double kCallsMin = 20, kCallsMax = 4000; ///< between two cuts of one platform; as many short as long ones

std::string environment(char const* name) {
    auto const* const value = std::getenv(name);
    return value ? value : "";
}

/// The platform that this process serves, by its configuration's name.
std::optional<std::string> platform() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    std::vector<std::string> words;
    for (std::string word; std::getline(file, word, '\0');) words.push_back(word);
    bool serves = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        serves = serves || words[i] == "serve";
        if (serves && words[i].ends_with(".toml")) return std::filesystem::path(words[i]).stem().string();
    }
    return std::nullopt;
}

long lines_of(std::string const& path) {
    std::ifstream file(path);
    return std::count(std::istreambuf_iterator<char>(file), {}, '\n');
}

__attribute__((constructor)) void plug_in() {
    auto const below = environment("HAIHE_POWER_BELOW"), told = environment("HAIHE_POWER_TOLD");
    auto const served = below.empty() ? std::nullopt : platform();
    if (!served) return;
    auto const cuts = lines_of(told);
    if (cuts >= std::atol(environment("HAIHE_POWER_CUTS").c_str())) return;
    std::seed_seq seeds{std::stol(environment("HAIHE_POWER_SEED")), cuts,
                        static_cast<long>(std::hash<std::string>{}(*served))};
    std::mt19937_64 chance(seeds);
    auto const exponent = std::uniform_real_distribution<>(std::log(kCallsMin), std::log(kCallsMax))(chance);
    set_power({below + '/' + *served, chance(), static_cast<std::int64_t>(std::exp(exponent)), {}, told});
}

} // namespace
} // namespace haihe::chaos
