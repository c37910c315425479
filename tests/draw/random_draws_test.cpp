// Conducts random draws for the second implementation (tests/draw/stranger.mjs), which names the folder; nothing is
// done without one.

#include "draw/conducted_draw.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

namespace haihe::draw {

TEST(RandomDraws, are_conducted_for_a_stranger) {
    auto const* const folder = std::getenv("HAIHE_DRAWS");
    if (folder == nullptr) GTEST_SKIP() << "HAIHE_DRAWS names no folder";
    std::mt19937_64 random(std::random_device{}());
    auto const below = [&](std::uint64_t bound) {
        return std::uniform_int_distribution<std::uint64_t>(0, bound - 1)(random);
    };
    for (int number = 0; number < 4; ++number) {
        std::vector<Stratum> strata;
        std::vector<std::size_t> sizes;
        for (auto count = 1 + below(4); strata.size() < count;) {
            auto const need = 1 + below(4), reserve = below(4);
            strata.push_back({"示例\"专业\"" + std::to_string(strata.size()), static_cast<std::int64_t>(need),
                              static_cast<std::int64_t>(reserve)});
            sizes.push_back(need + reserve + below(30));
        }
        auto const seed = std::to_string(random());
        ConductedDraw draw(terms(strata), list_of(sizes, seed), seed);
        std::set<std::int64_t> silent;
        for (std::int64_t i = 1; i <= 3; ++i)
            if (below(4) == 0) silent.insert(i);
        draw.until_accepted().revealed(silent).selected();
        for (auto left = below(4); left > 0; --left) {
            auto const members = read_through(draw.transcript, Step::replacements).value().seating.members();
            auto const& stratum = members[below(members.size())];
            if (!stratum.empty())
                draw.replaced(stratum[below(stratum.size())], static_cast<ReplacementGround>(below(4)));
        }
        write_text(std::filesystem::path(folder) / (std::to_string(number) + ".json"),
                   json::write(draw.published().transcript));
    }
}

} // namespace haihe::draw
