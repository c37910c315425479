#pragma once

// Reading the documents of this room: short enough, canonical as received, with exactly the members of the struct.

#include "kernel/refusal.hpp"
#include "json/codec.hpp"

#include <string>
#include <string_view>

namespace haihe::sealing {

/// The same refusal, its path below `path`.
inline kernel::Refusal under(std::string const& path, kernel::Refusal refusal) {
    refusal.path.insert(0, path);
    return refusal;
}

/// Refusals: `size_rule` when there are more than `bytes_max`, `json_is_canonical`, those of json::read.
template <class T>
kernel::Result<T> read_canonical_document(std::string_view text, std::size_t bytes_max, char const* size_rule) {
    if (text.size() > bytes_max)
        return kernel::refuse(kernel::RefusalKind::too_large, size_rule,
                              {"文件过长，不得超过 " + std::to_string(bytes_max) + " 字节。",
                               "Too long; at most " + std::to_string(bytes_max) + " bytes."});
    return json::read_canonical<T>(text);
}

} // namespace haihe::sealing
