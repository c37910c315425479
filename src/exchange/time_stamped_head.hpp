#pragma once

// A head of a ledger that an authority outside has stamped with the time (spec/time-stamp): what GET
// /time-stamps/{size} answers and `haihe verify archive --time-stamp` reads.

#include "trust/time_stamp.hpp"
#include "trust/tree_head.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::exchange {

struct TimeStampedHead {
    trust::SignedHead head;
    std::string certificate; ///< PEM of the key that signed the head
    trust::TimeStamp stamp;
    std::int64_t from = 0;                   ///< the size that was asked for
    std::vector<kernel::Digest> consistency; ///< that the head continues the one of that size
    friend bool operator==(TimeStampedHead const&, TimeStampedHead const&) = default;
};
BOOST_DESCRIBE_STRUCT(TimeStampedHead, (), (head, certificate, stamp, from, consistency))

} // namespace haihe::exchange
