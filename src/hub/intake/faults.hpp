#pragma once

#include "kernel/refusal.hpp"

#include <string>
#include <utility>
#include <vector>

namespace haihe::hub {

/// Everything that is wrong with one message; paths are JSON Pointers into the value that was checked.
using Faults = std::vector<kernel::Refusal>;

inline void find_fault(Faults& faults, std::string rule, kernel::Text text, std::string path) {
    faults.push_back({kernel::RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path), {}, {}});
}

} // namespace haihe::hub
