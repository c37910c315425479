#pragma once

#include "kernel/refusal.hpp"

#include <cstdint>
#include <string>

namespace haihe::trading {

inline constexpr char const* kUploadContentType = "application/offset+octet-stream";

// What an upload is refused for. Where tus has a status that no kind has, the rim gives it.
/// One answer for what never was, what was dropped, and what is another's.
kernel::Refusal no_such_upload();
kernel::Refusal wrong_upload_version(); ///< 412
kernel::Refusal upload_has_expired();   ///< 410
kernel::Refusal upload_is_in_use();     ///< 423
kernel::Refusal wrong_upload_offset(std::int64_t received);
kernel::Refusal upload_header_is_unreadable(std::string const& name, std::string rule);
kernel::Refusal wrong_upload_type();     ///< 415
kernel::Refusal wrong_upload_checksum(); ///< 460

} // namespace haihe::trading
