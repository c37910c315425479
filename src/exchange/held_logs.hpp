#pragma once

// What the hub holds of the logs of the platform that asks, and a platform of the hub's: GET /exchange/held
// (spec/exchange §4.2, §4.3).

#include "trust/new_epoch.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

namespace haihe::exchange {

struct HeldLogs {
    std::int64_t epoch = 1;     ///< that the platform is in
    std::int64_t received = 0;  ///< messages of its outbox of that epoch
    trust::LogPrefix witnessed; ///< of its ledger; of size 0: nothing
    std::string certificate;    ///< key id of the one that is registered
    friend bool operator==(HeldLogs const&, HeldLogs const&) = default;
};
BOOST_DESCRIBE_STRUCT(HeldLogs, (), (epoch, received, witnessed, certificate))

struct HeldOfHub {
    std::string platform;       ///< who holds it
    std::int64_t epoch = 1;     ///< that it knows the hub to be in
    trust::LogPrefix witnessed; ///< of the hub's ledger; of size 0: nothing
    std::int64_t read = -1;     ///< the position up to which it has taken in the hub's feed; -1: nothing
    std::string certificate;    ///< key id of the one by which it knows the hub
    friend bool operator==(HeldOfHub const&, HeldOfHub const&) = default;
};
BOOST_DESCRIBE_STRUCT(HeldOfHub, (), (platform, epoch, witnessed, read, certificate))

} // namespace haihe::exchange
