#pragma once

#include "kernel/refusal.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::http {

/// A request target taken apart: segments are split first and decoded then, so `%2F` stays in its segment.
struct Target {
    std::vector<std::string> segments; ///< "/" has none; "/a/" has "a" and ""
    std::string path;                  ///< decoded, a slash inside a segment left as %2F
    std::map<std::string, std::string, std::less<>> query;
};

/// Origin form or absolute form. Refusals `request_target_is_well_formed` (bad escapes, control characters, NUL,
/// `.` and `..` segments, bytes that are not UTF-8, more than 64 segments or query values) and
/// `query_names_are_unique`.
kernel::Result<Target> parse_target(std::string_view target);

} // namespace haihe::edge::http
