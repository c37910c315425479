#pragma once

// 时间表合规自查: what the law says of a planned time table, before there is a tender. Nothing is kept.

#include "exchange/messages/tender.hpp"
#include "law/law.hpp"
#include "law/practice.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

/// The request body of POST /law/check.
struct LawCheck {
    exchange::TimeTable timeTable;
    kernel::Date beganOn;
    std::string category; ///< works | goods | services
    bool compulsory = true;
    std::string method; ///< open | invited
    kernel::Money estimatedPrice;
    std::optional<kernel::Money> deposit;
    std::optional<std::vector<std::string>> media;
};
BOOST_DESCRIBE_STRUCT(LawCheck, (), (timeTable, beganOn, category, compulsory, method, estimatedPrice, deposit, media))

/// As if the time table were announced now, of a tender with one lot.
law::TenderFacts facts_of(LawCheck const& check, kernel::Instant now);

/// What the rules say that can be judged by what was asked; paths point into the LawCheck.
/// Refusals: `lot_category_is_known`, `method_is_known`, `lot_price_is_positive`, `deposit_is_not_negative`.
kernel::Result<law::Findings> judge(LawCheck const& check, law::Practice const& practice, kernel::Instant now);

} // namespace haihe::trading
