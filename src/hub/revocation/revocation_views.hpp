#pragma once

#include "edge/sql/connection.hpp"
#include "trust/revocations.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

/// What one source of an issuer has said last, without the certificates.
struct LastWord {
    std::string issuer;
    std::string source;
    kernel::Instant thisUpdate;
    std::optional<kernel::Instant> nextUpdate;
    std::int64_t revoked = 0;  ///< certificates that it says are not good
    std::int64_t position = 0; ///< ledger index of the entry that told it
    bool fresh = false;
    kernel::Instant freshUntil; ///< by the policy of this node
};
BOOST_DESCRIBE_STRUCT(LastWord, (), (issuer, source, thisUpdate, nextUpdate, revoked, position, fresh, freshUntil))

std::vector<LastWord> last_words(edge::sql::Connection& views, trust::RevocationPolicy const& policy,
                                 kernel::Instant now);

/// What was told of one certificate, with the entry that told it.
struct ToldStatus {
    std::string source;
    trust::CertificateStatus status;
    std::int64_t position = 0;
};
std::vector<ToldStatus> told_of(edge::sql::Connection& views, std::string const& issuer, std::string const& serial);

} // namespace haihe::hub
