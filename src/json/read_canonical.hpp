#pragma once

#include "kernel/refusal.hpp"

#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <string_view>

namespace haihe::json {

/// The value of a text that must be canonical (json/canonical.hpp), in one reading: it is parsed and then held against
/// its own value, nothing is written out. The value lives in `storage`. Refusals: those of parse, `json_is_canonical`.
kernel::Result<boost::json::value> read_canonical(std::string_view text, boost::json::storage_ptr storage = {});

/// A member of the whole, and where its value stands in the text: nobody has to write it again.
struct StandingMember {
    std::string_view name;
    std::string_view text{}; ///< empty when there is no such member
};
kernel::Result<boost::json::value> read_canonical(std::string_view text, StandingMember& member,
                                                  boost::json::storage_ptr storage);

} // namespace haihe::json
