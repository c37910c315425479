#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace haihe::edge::http {

/// What a quick look at received bytes says, before anything is allocated.
struct RequestPeek {
    enum class Kind {
        incomplete, ///< no complete head yet
        simple,     ///< a well-formed HTTP/1.1 GET without body, to be kept alive: the cache may answer it
        other,      ///< a complete head that the full parser must judge
        malformed,  ///< can never become a request
    };
    Kind kind = Kind::incomplete;
    std::size_t head_bytes = 0;
    std::string_view target;
    std::string_view accept_encoding;
    std::string_view accept_language;
    std::string_view if_none_match;
};

/// `scanned` remembers how far earlier looks at the same head came; 0 for a new one.
RequestPeek peek_request(std::string_view received, std::size_t& scanned);

} // namespace haihe::edge::http
