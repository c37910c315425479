#pragma once

#include "kernel/citation.hpp"

#include <optional>
#include <vector>

namespace haihe::law {

/// The days on which one text of an act was in force. A rule says the same under each text that its citation spans.
struct TextInForce {
    kernel::Date from;
    std::optional<kernel::Date> until;
};

/// The texts of the cited act from the citation's first day to its last, as far as their dates are known.
std::vector<TextInForce> texts_of(kernel::Citation const& citation);

} // namespace haihe::law
