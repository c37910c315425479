// What goes wrong in a storm besides the weather, and how it is put right.

#include "simulation/storm.hpp"

namespace haihe::simulation {

void Storm::harm() {
    auto const kind = chance.below(6);
    auto const& code = Town::codes()[chance.below(Town::codes().size())];
    auto const wrong_by = chance.one_of({kernel::seconds(-20), kernel::seconds(-3), kernel::seconds(3),
                                         kernel::seconds(25), kernel::minutes(5), kernel::seconds(0)});
    if (!story.grant(chance.one_in(calm_))) return;
    switch (kind) {
    case 0: weather.cut_a_line(); break;
    case 1:
        town.clocks.at(code)->go_wrong(wrong_by);
        story.tell("the clock of " + code + " is " + std::to_string(wrong_by.milliseconds / 1000) + " s ahead");
        troubles_[code].mended_at = steps_ + chance.between(20, 200);
        break;
    case 2:
    case 3:
        if (town.city->is_open(code)) crash(code, chance.one_in(2));
        break;
    default: hurt_a_disk(); break;
    }
}

void Storm::hurt_a_disk() {
    auto const& code = Town::codes()[chance.below(Town::codes().size())];
    auto const fault = chance.one_of({DiskFault::full, DiskFault::wrong, DiskFault::dead});
    auto const commits = chance.between(0, 12);
    auto const writes = chance.between(0, 8);
    auto& trouble = troubles_[code];
    if (!town.city->is_open(code) || trouble.mended_at >= 0) return;
    Disks::of_this_process().fail(town.disk(code), fault, commits, writes);
    trouble.kills = fault == DiskFault::dead;
    trouble.mended_at = steps_ + chance.between(20, 120);
    char const* const kNames[] = {"", "is full", "fails once", "dies"};
    story.tell("after " + std::to_string(commits) + " commits and " + std::to_string(writes) + " writes the disk of " +
               code + " " + kNames[static_cast<std::size_t>(fault)]);
}

void Storm::crash(std::string const& code, bool power) {
    auto& disks = Disks::of_this_process();
    auto const images =
        power ? disks.after_power_loss(town.disk(code), chance.apart()) : disks.after_kill(town.disk(code));
    // What closing still writes, is replaced.
    town.city->close(code);
    disks.mend(town.disk(code));
    disks.lay_down(town.disk(code), images);
    town.clocks.at(code)->restart();
    auto& trouble = troubles_[code];
    bool const is_wrong = town.clocks.at(code)->ahead() != kernel::Duration{};
    auto const clock_mended_at = is_wrong ? trouble.mended_at : -1; // whatever else becomes of the machine
    trouble = {};
    trouble.mended_at = clock_mended_at;
    trouble.reopened_at = steps_ + chance.between(0, 60);
    story.tell(code + (power ? " loses its power" : " is killed"));
}

void Storm::look_after_disks() {
    auto& disks = Disks::of_this_process();
    for (auto& [code, trouble] : troubles_) {
        if (trouble.kills && disks.met(town.disk(code)) == DiskFault::dead) crash(code, true);
        if (trouble.mended_at >= 0 && trouble.mended_at <= steps_) {
            disks.mend(town.disk(code));
            town.clocks.at(code)->go_wrong({});
            trouble.mended_at = -1;
            trouble.kills = false;
        }
        if (trouble.reopened_at >= 0 && trouble.reopened_at <= steps_) reopen(code);
    }
}

void Storm::reopen(std::string const& code) {
    troubles_[code].reopened_at = -1;
    town.city->reopen(code);
    story.tell(code + " is back");
    for (auto& line : lines_)
        if (line.code == code || code == scenario::City::kHub) line.seen = -1;
}

void Storm::mend_everything() {
    story.calm();
    weather.clear();
    story.tell("the weather clears");
    // A clock that was ahead stands until the time has caught up with it.
    town.city->clock.set(now() + kernel::minutes(10), 0);
    for (auto& [code, trouble] : troubles_) {
        Disks::of_this_process().mend(town.disk(code));
        town.clocks.at(code)->go_wrong({});
        if (!town.city->is_open(code)) reopen(code);
        trouble = {};
    }
}

} // namespace haihe::simulation
