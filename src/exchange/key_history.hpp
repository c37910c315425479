#pragma once

// One file that leads from any key of a platform to any other of its keys, through all its epochs: GET /proofs/keys
// writes it, `haihe verify` reads it (spec/exchange §4.1, §4.2).

#include "exchange/message.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

struct KeyHistory {
    static constexpr char const* kFormat = "haihe/key-history/1";
    std::string format = kFormat;
    std::string platform;
    std::string first;         ///< PEM of its first certificate
    std::vector<Item> changes; ///< platform.key, ascending, each under the last head of the key that it replaces
    /// ledger::Receipt of each platform-epoch.begun, ascending: under the first head that the hub has cosigned. Absent
    /// in the first epoch.
    std::optional<std::vector<json::Raw>> epochs{};
    friend bool operator==(KeyHistory const&, KeyHistory const&) = default;
};
BOOST_DESCRIBE_STRUCT(KeyHistory, (), (format, platform, first, changes, epochs))

} // namespace haihe::exchange
