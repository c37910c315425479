#pragma once

// What becomes of a rule in the system today.

#include "law/catalogue.hpp"
#include "law/wiring.hpp"

namespace haihe::law {

struct Status {
    bool enforced = false; ///< refused, or impossible by construction
    bool detected = false; ///< found by supervision or by a proof
    [[nodiscard]] bool waits() const { return !enforced && !detected; }
};

Status status_of(Entry const& entry);
/// 已执行 … or what it waits for.
kernel::Text status_text(Entry const& entry);

} // namespace haihe::law
