#pragma once

// The findings of rules that say yes or no, in the words of their cards.

#include "law/card.hpp"
#include "law/rule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

/// Kept where `holds`, broken at `path` where not, silent where nothing is known.
Findings verdict(Card const& card, std::optional<bool> holds, std::string path, std::vector<kernel::Fact> facts = {});
/// The same, with how it was computed in place of the sentence alone.
Findings verdict(Card const& card, bool holds, kernel::Text const& computation, std::string path,
                 std::vector<kernel::Fact> facts = {});
Findings silent(Card const& card);
Findings silent(Card const& card, kernel::Text why);
Findings not_compulsory(Card const& card);

/// `12345.60`: fen as yuan.
std::string in_yuan(std::int64_t fen);

} // namespace haihe::law
