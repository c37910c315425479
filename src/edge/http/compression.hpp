#pragma once

#include "edge/http/message.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// Whether Accept-Encoding would rather have gzip than the bytes as they are (RFC 9110, 12.5.3).
bool prefers_gzip(std::string_view accept_encoding);
/// Text of any kind: what is packed already gains nothing.
bool is_compressible(std::string_view content_type);
/// Throws std::runtime_error when there is no memory.
std::string gzip(std::string_view bytes);

/// Whether the answer is to be packed; says so in its head, so that its entity tag can be made before it is, and that
/// it varies with Accept-Encoding if it is worth packing at all. Left as they are: streams and files; what a handler
/// gave an entity tag of its own, which If-Match will name; and whatever might hold a secret beside words that a
/// stranger chose, because the packed length would tell the one by the other (BREACH): answers that set a cookie or may
/// not be stored (problems among them), and answers to a session's request that has a query or a body. `is_public`: the
/// answer knows nobody.
bool choose_coding(Request const& request, bool is_public, Response& response);

inline constexpr std::string_view kAcceptEncoding = "Accept-Encoding";
/// One name more in Vary.
void add_to_vary(Response& response, std::string_view name);

inline constexpr std::size_t kPackedBytesMin = 1024; ///< below, nothing is gained

} // namespace haihe::edge::http
