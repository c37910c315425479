#pragma once

// Where each rule is enforced, detected and tested, and what it looks at: found in the sources before every build
// (cmake/law_wiring.py), never typed.

#include <span>
#include <string_view>
#include <vector>

namespace haihe::law {

/// Lists are lines.
struct Wiring {
    std::string_view rule;
    std::string_view part;     ///< the facts that it is asked of
    std::string_view facts;    ///< and what it reads of them
    std::string_view enforced; ///< files
    std::string_view detected; ///< files
    std::string_view tests;    ///< files
    std::string_view boundary; ///< rows of its table: the mark, a space, what is the case
};

/// By folder, then by name.
std::span<Wiring const> wirings();
Wiring const* wiring_of(std::string_view rule);
std::vector<std::string_view> lines_of(std::string_view list);

} // namespace haihe::law
