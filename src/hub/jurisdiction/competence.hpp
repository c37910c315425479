#pragma once

// 招标投标法 第七条, 条例 第四条: which department has business with a tender. The hub knows no jurisdictions of its
// own; it goes by the tables that supervision platforms have published.

#include "exchange/messages/jurisdiction.hpp"
#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"

#include <string>
#include <vector>

namespace haihe::hub {

/// The last of one supervision platform.
struct TableInForce {
    std::string message; ///< its name: origin-epoch-sequence
    exchange::JurisdictionPublished table;
};

/// The name of the message by which `department` supervises the tender. Refusals: `jurisdiction_is_published`
/// (conflict), `department_supervises_the_tender` (unlawful; fact `competent`, once for each that does).
kernel::Result<std::string> require_competent(std::vector<TableInForce> const& tables,
                                              exchange::TenderCreated const& tender, std::string const& department);

} // namespace haihe::hub
