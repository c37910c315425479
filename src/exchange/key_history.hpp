#pragma once

// One file that leads from any key of a platform to any other of its keys: GET /proofs/keys writes it, `haihe verify`
// reads it (spec/exchange §4.1).

#include "exchange/message.hpp"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::exchange {

struct KeyHistory {
    static constexpr char const* kFormat = "haihe/key-history/1";
    std::string format = kFormat;
    std::string platform;
    std::string first;         ///< PEM of its first certificate
    std::vector<Item> changes; ///< platform.key, ascending, each under the last head of the key that it replaces
    friend bool operator==(KeyHistory const&, KeyHistory const&) = default;
};
BOOST_DESCRIBE_STRUCT(KeyHistory, (), (format, platform, first, changes))

} // namespace haihe::exchange
