#pragma once

// Numbers of actors, -1 for none, against sets of those that have acted.

#include "edge/http/message.hpp"

#include <cstddef>
#include <set>

namespace haihe::scenario {

inline std::size_t index(int number) { return static_cast<std::size_t>(number); }
inline bool has(std::set<std::size_t> const& all, int number) { return number >= 0 && all.contains(index(number)); }

/// Of what happens by itself.
inline edge::http::Response done() {
    edge::http::Response response;
    response.status = 200;
    return response;
}

} // namespace haihe::scenario
