#pragma once

// What a resumable upload (tus 1.0.0) says in its headers.

#include "edge/http/append_target.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace haihe::edge::http {

/// Upload-Length, Upload-Offset: bytes; 1 to 15 digits and nothing else.
std::optional<std::int64_t> read_byte_count(std::string_view text);
/// Upload-Checksum: `sm3 <base64>` or `sha256 <base64>`.
std::optional<AnnouncedDigest> read_upload_checksum(std::string_view text);

} // namespace haihe::edge::http
