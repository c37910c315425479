#pragma once

#include "trading/project/project.hpp"
#include "trading/tender/tender.hpp"

#include <boost/describe.hpp>

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
};
BOOST_DESCRIBE_STRUCT(NewLot, (), (name, category, content, estimatedPrice, maximumPrice, deposit))

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
};

/// Refusals: `project_is_registered`, `tender_has_lots`, `lot_category_is_known`, `lot_price_is_positive`,
/// `method_is_known`, `agency_is_registered`, `agency_is_not_the_tenderee`, and those of the lifecycle.
kernel::Result<TenderRegistered> decide(Tender const& tender, RegisterTender const& command, Project const& project,
                                        TenderRegistration const& registration);

} // namespace haihe::trading
