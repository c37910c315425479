#pragma once

// What the hub holds of the logs of the platform that asks: GET /exchange/held (spec/exchange §4.2).

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

} // namespace haihe::exchange
