#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace haihe::ledger {

/// H over the fields, each with its length before it: the column `mark` of every table whose rows no leaf and no
/// signature covers, over the row's other columns as text. Against damage, not against an adversary.
std::string mark_of(std::vector<std::string_view> const& fields);

} // namespace haihe::ledger
