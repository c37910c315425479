// Random lawful and unlawful histories from project to archive. HAIHE_HISTORIES says how many, RC_PARAMS="seed=…"
// repeats them (CONTRIBUTING.md).

#include "scenario/history.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>

namespace haihe::scenario {
namespace {

constexpr int kHistories = 8;
constexpr int kHistoriesOfACity = 4; ///< each takes a month, and the calendar is known for this year
constexpr std::size_t kChoices = 400;

int histories_wanted() {
    auto const* const wanted = std::getenv("HAIHE_HISTORIES");
    return wanted ? std::max(1, std::atoi(wanted)) : kHistories;
}

/// Cities grow old: after some histories comes a new one.
class Cities {
public:
    Hands& hands() {
        if (!hands_ || ++histories_ > kHistoriesOfACity) {
            hands_.reset();
            city_ = std::make_unique<City>();
            hands_ = std::make_unique<Hands>(*city_);
            histories_ = 1;
        }
        return *hands_;
    }

private:
    std::unique_ptr<City> city_;
    std::unique_ptr<Hands> hands_;
    int histories_ = 0;
};

/// What a disk keeps is tested elsewhere; histories commit some thousand times.
void live_in_memory() {
    if (std::filesystem::is_directory("/dev/shm")) ::setenv("TMPDIR", "/dev/shm", 0);
}

TEST(Histories, KeepEveryPromiseFromProjectToArchive) {
    live_in_memory();
    Cities cities;
    std::map<std::string, int> ends;
    int refused = 0;
    std::string story; // of the one that broke
    auto const property = [&] {
        // Whole from the first history on: a small one would be a lawful one.
        auto const numbers = *rc::gen::noShrink(rc::gen::resize(
            rc::kNominalSize,
            rc::gen::container<std::vector<std::uint32_t>>(kChoices, rc::gen::inRange<std::uint32_t>(0, 1'000'000))));
        History history(cities.hands(), Choices(numbers));
        try {
            history.run();
            ++ends[history.end()];
            refused += history.refused();
        } catch (std::exception const& fault) {
            story = std::string(fault.what()) + '\n' + history.told();
            RC_FAIL("a history broke");
        }
    };
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = histories_wanted();
    auto const result = rc::detail::checkTestable(property, rc::detail::TestMetadata{"histories", "Histories"}, params);
    rc::detail::printResultMessage(result, std::cerr);
    EXPECT_TRUE(result.is<rc::detail::SuccessResult>()) << story;
    for (auto const& [end, many] : ends) std::cout << many << " × " << end << '\n';
    std::cout << refused << " unlawful acts were refused\n";
}

} // namespace
} // namespace haihe::scenario
