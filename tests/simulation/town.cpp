#include "simulation/town.hpp"

#include "simulation/disks.hpp"
#include "simulation/randomness.hpp"

#include <cstdlib>
#include <unistd.h>

namespace haihe::simulation {

namespace {

namespace fs = std::filesystem;
using scenario::City;

/// What a sync is worth, Disks knows better than a disk.
void live_in_memory() {
    if (fs::is_directory("/dev/shm")) ::setenv("TMPDIR", "/dev/shm", 0);
}

void copy_all(fs::path const& from, fs::path const& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

} // namespace

std::vector<std::string> const& Town::codes() {
    static std::vector<std::string> const kCodes{City::kHub, City::kTrading, City::kOther, City::kSupervision};
    return kCodes;
}

Town::Town() {
    live_in_memory();
    Disks::of_this_process();
    draw_all_randomness_from(0);
    city = std::make_unique<City>("example", false);
    for (auto const* platform : {City::kTrading, City::kOther})
        hands[platform] = std::make_unique<scenario::Hands>(*city, platform);
    city->run();
    morning_ = city->clock.now();
    std::string pattern = (fs::temp_directory_path() / "haihe-morning-XXXXXX").string();
    kept_ = ::mkdtemp(pattern.data());
    for (auto const& code : codes()) {
        city->close(code);
        copy_all(disk(code), kept_ / code);
    }
    rewind(0);
}

Town::~Town() {
    for (auto const& code : codes()) {
        city->close(code);
        Disks::of_this_process().forget(disk(code));
    }
    fs::remove_all(kept_);
}

void Town::rewind(std::uint64_t seed) {
    auto& disks = Disks::of_this_process();
    draw_all_randomness_from(seed);
    city->transport->weather = {};
    city->messenger = {};
    for (auto const& code : codes()) city->close(code);
    city->clock = edge::VirtualClock(morning_, 0);
    for (auto const& code : codes()) {
        disks.forget(disk(code));
        copy_all(kept_ / code, disk(code));
        disks.add(disk(code));
        clocks[code] = std::make_shared<OwnClock>(city->clock);
        city->clocks[code] = clocks[code];
        city->reopen(code);
    }
}

} // namespace haihe::simulation
