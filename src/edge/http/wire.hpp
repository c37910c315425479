#pragma once

#include "edge/http/message.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// `Sun, 06 Nov 1994 08:49:37 GMT`, 29 characters.
std::string http_date(kernel::Instant at);
/// The other way.
std::optional<kernel::Instant> read_http_date(std::string_view text);

enum class Framing {
    sized,       ///< Content-Length
    until_close, ///< streams: the end of the connection ends the body
    empty,       ///< 204 and 304
};

/// Status line and header fields up to the empty line, with the security headers that every answer carries
/// unless the handler set its own. Characters that could break a line are taken out of values.
std::string response_head(Response const& response, Framing framing, std::uint64_t body_bytes, bool keep_alive,
                          std::string_view date);
/// Request line and header fields up to the empty line, for a client. `host` as in the address, with its port.
std::string request_head(Request const& request, std::string_view target, std::string_view host);
/// Where `response_head` puts the date.
constexpr std::size_t date_offset(std::string_view reason) { return 9 + 4 + reason.size() + 2 + 6; }
std::string_view reason_of(int status);

/// A strong validator: the first 16 bytes of the SM3 of the body.
std::string etag_of(std::string_view body);
/// If-None-Match against one entity tag (weak comparison, lists, `*`).
bool etag_matches(std::string_view if_none_match, std::string_view etag);
/// What HTTP itself asks of an answer to GET or HEAD: the entity tag (another one for a body that is to be packed) and
/// 304. Runs on the handler pool.
void apply_preconditions(Request const& request, Response& response);

/// One server-sent event, or with no events the comment that keeps the line open.
std::string event_text(StreamEvent const& event);
inline constexpr std::string_view kHeartbeat = ":\n\n";

} // namespace haihe::edge::http
