#pragma once

// People named for a committee, as the directory knows them.

#include "edge/sql/connection.hpp"
#include "ledger/states.hpp"
#include "trading/committee/form_committee.hpp"

#include <string>

namespace haihe::trading {

/// What a request says of a member.
struct NamedMember {
    std::string certificate; ///< SM3 digest, hex
    std::string kind;        ///< representative | expert
    std::string specialty;   ///< an expert's
};
BOOST_DESCRIBE_STRUCT(NamedMember, (), (certificate, kind, specialty))

/// Refusal `member_is_registered` (absent) with the path.
kernel::Result<Nominee> nominee(edge::sql::Connection& views, NamedMember const& named, std::string const& path);

/// The openings of all lots of a tender, as the committer has them.
std::vector<Opening const*> openings_of(ledger::States& states, Tender const& tender);

} // namespace haihe::trading
