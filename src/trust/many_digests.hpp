#pragma once

// SM3 of many short texts at once: where the processor's registers hold sixteen lanes, at a fifth of what it costs one
// after the other (docs/decisions/0028-many-digests-at-once.md). The digests are those of trust/digest.

#include "kernel/digest.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace haihe::trust {

/// A text that lies in two places.
struct Pieces {
    std::string_view first, rest;
};

/// Each at the place of its text.
std::vector<kernel::Digest> sm3_of_each(std::span<Pieces const> texts);

/// A text with the key under which it is hashed.
struct Keyed {
    std::string_view key;
    std::string_view text;
};

/// HMAC-SM3 of each.
std::vector<kernel::Digest> hmac_sm3_of_each(std::span<Keyed const> texts);

} // namespace haihe::trust
