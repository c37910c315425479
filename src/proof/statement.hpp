#pragma once

#include "kernel/refusal.hpp"
#include "kernel/text.hpp"

#include <string>
#include <vector>

namespace haihe::proof {

enum class Result {
    proved,
    failed,
    unchecked, ///< the text says what is missing for it
};

/// One thing that a proof shows, or does not. `name` is the sentence: message_stands_in_the_outbox.
struct Statement {
    std::string name;
    Result result = Result::unchecked;
    kernel::Text text;
    std::vector<kernel::Fact> facts{};
};

} // namespace haihe::proof
