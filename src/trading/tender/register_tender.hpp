#pragma once

#include "trading/project/project.hpp"
#include "trading/tender/retender.hpp"
#include "trading/tender/tender.hpp"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct NewLot {
    std::string name;
    std::string category; ///< works | goods | services
    std::string content;
    kernel::Money estimatedPrice;
    std::optional<kernel::Money> maximumPrice;
    std::optional<kernel::Money> deposit;
    std::optional<std::string> retenderOf{}; ///< code of the lot whose place it takes
};
BOOST_DESCRIBE_STRUCT(NewLot, (), (name, category, content, estimatedPrice, maximumPrice, deposit, retenderOf))

/// The request body of POST /tenders.
struct RegisterTender {
    std::string project;
    std::string name;
    std::optional<std::string> agency; ///< social credit code; absent = self-organised
    std::string method = "open";       ///< open | invited
    bool compulsory = true;
    bool filed = false; ///< self-organised tendering has been filed
    std::vector<NewLot> lots;
};
BOOST_DESCRIBE_STRUCT(RegisterTender, (), (project, name, agency, method, compulsory, filed, lots))

struct TenderRegistration {
    std::string code;                       ///< 20 characters
    std::optional<std::string> agency_name; ///< of a registered agency; absent when the code is unknown
    std::string handler;
    kernel::Date began_on;
    std::map<std::string, FormerLot> former{}; ///< those that the command's lots name
};

/// Refusals: `project_is_registered`, `tender_has_lots`, `lot_category_is_known`, `lot_price_is_positive`,
/// `method_is_known`, `agency_is_registered`, `agency_is_not_the_tenderee`, those of may_be_tendered_again, and those
/// of the lifecycle.
kernel::Result<TenderRegistered> decide(Tender const& tender, RegisterTender const& command, Project const& project,
                                        TenderRegistration const& registration);

} // namespace haihe::trading
