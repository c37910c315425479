#pragma once

// By which keys a platform has signed, as the hub knows it: who looks for the key of an old signature finds it here.

#include "edge/sql/connection.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

/// Its heads of the outbox and of the ledger are larger than `from…`, and not larger than `through…`.
struct PlatformKeySpan {
    std::string keyId;
    std::string certificate; ///< PEM
    std::int64_t epoch = 1;
    std::int64_t fromSequence = 0, fromEntry = 0;
    std::optional<std::int64_t> throughSequence,
        throughEntry;  ///< absent: in force; of a lost key's ledger nobody knows
    bool lost = false; ///< it announced nothing: the hub's operator has registered the next in its place
};
BOOST_DESCRIBE_STRUCT(PlatformKeySpan, (),
                      (keyId, certificate, epoch, fromSequence, fromEntry, throughSequence, throughEntry, lost))

struct PlatformKeyList {
    std::string platform;
    std::vector<PlatformKeySpan> keys; ///< as they followed each other
};
BOOST_DESCRIBE_STRUCT(PlatformKeyList, (), (platform, keys))

PlatformKeyList platform_keys_page(edge::sql::Connection& views, std::string const& platform);

} // namespace haihe::hub
