#pragma once

// The report as it leaves the platform: what names its committee is sealed for the departments until the winner is
// determined (招标投标法 第三十七条). Stream `report-seal/<lot>`; of each report of the lot one, written with it.

#include "exchange/messages/committee.hpp"

#include <optional>
#include <string>
#include <variant>

namespace haihe::trading {

struct ReportSealed {
    static constexpr char const* kEventName = "report.sealed";
    exchange::SealedReport message;
    std::string committee; ///< canonical text of exchange::Committee
    kernel::Digest salt;
    friend bool operator==(ReportSealed const&, ReportSealed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportSealed, (), (message, committee, salt))

struct CommitteeDisclosed {
    static constexpr char const* kEventName = "committee.disclosed";
    exchange::CommitteeDisclosed told;
    friend bool operator==(CommitteeDisclosed const&, CommitteeDisclosed const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeDisclosed, (), (told))

using ReportSealEvent = std::variant<ReportSealed, CommitteeDisclosed>;

struct ReportSeal {
    std::optional<ReportSealed> sealed; ///< the last
    bool disclosed = false;
};
void evolve(ReportSeal& seal, ReportSealEvent const& event);

} // namespace haihe::trading
