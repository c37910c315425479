#pragma once

// Bad power: this process dies at a chosen call, and the files below a directory are what a disk may then hold. The
// calls of libc that change files are replaced in every program that links this (system_calls.cpp).

#include "chaos/power/disk.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace haihe::chaos {

struct Power {
    std::string below;      ///< absolute; what lies elsewhere is on another disk
    std::uint64_t seed = 0; ///< decides what the disk holds
    std::int64_t calls = 0; ///< that change something, before the power fails in the next one
    std::set<Kind> lies{};  ///< a disk that does not do what it was asked to
    std::string told_in{};  ///< a file that gets a line when the power fails; empty = none
};

/// From now on in this process. Once only.
void set_power(Power const& power);
/// The power fails now. Does not return.
[[noreturn]] void cut_power();
/// For the rest of this process nothing is synced at all: who only looks need not wait for the real disk.
void sync_nothing();
/// The next sync of a directory fails, as a disk does that is going bad.
void fail_next_directory_sync();

} // namespace haihe::chaos
