#pragma once

#include "demo/cast/tender_table.hpp"
#include "exchange/messages/tender.hpp"

#include <string>
#include <vector>

namespace haihe::demo {

/// A file of the tender documents, small but real: what its name says it is.
struct TenderFile {
    std::string name;
    std::string kind; ///< instructions | drawings | bill_of_quantities | contract | other
    std::string bytes;
};

std::vector<TenderFile> tender_files(TenderPlan const& plan);

/// What tenderee and winner sign: the clauses of the documents, and what belongs to it.
std::string contract_text(TenderPlan const& plan);

/// A lawful time table for documents issued at `issue`; the deadline is `preparation_days` later at 09:30.
exchange::TimeTable time_table(kernel::Instant issue, int preparation_days);

} // namespace haihe::demo
