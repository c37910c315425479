#pragma once

// RFC 9421 as narrowed by trust.md §6: one signature with label `haihe` over "@method" "@authority" "@path" "@query"
// and those of content-digest, content-type, idempotency-key that the request has, in this order.

#include "edge/http/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::access {

inline constexpr std::string_view kRequestLabel = "haihe/request/1";
inline constexpr std::int64_t kRequestSecondsMax = 60; ///< from `created` to `expires`

struct RequestSignature {
    std::string parameters; ///< the inner list and its parameters as received: what "@signature-params" says
    std::int64_t created = 0, expires = 0; ///< seconds since 1970 by the platform's clock
    std::string nonce, keyid, alg;
    std::string value; ///< DER
};

/// Empty when a header is missing or ill-formed, or when the covered components are not exactly those of this request.
/// Whether its content is what content-digest says is for the reader to see.
std::optional<RequestSignature> read_signature(edge::http::Request const& request);

/// `("@method" "@authority" …)` for the headers that the request has.
std::string covered_components(edge::http::Request const& request);
/// `authority` in lower case.
std::string signature_base(edge::http::Request const& request, std::string_view authority, std::string_view parameters);
/// Content-Digest (RFC 9530) with its one member: `sm3=:<base64>:` of the body or of the received file.
std::string content_digest(edge::http::Request const& request);
/// The other way: what it says.
std::optional<kernel::Digest> read_content_digest(std::string_view text);
bool has_content(edge::http::Request const& request);
std::string lower_case(std::string_view authority);

} // namespace haihe::access
