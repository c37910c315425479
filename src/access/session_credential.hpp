#pragma once

#include "edge/http/message.hpp"
#include "kernel/refusal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace haihe::access {

/// How a request says which session it belongs to.
struct SessionCredential {
    std::string_view id; ///< into the request's headers
    bool by_cookie = false;
};

/// From `Authorization: Session <id>`, else from the cookie `__Host-haihe`.
std::optional<SessionCredential> session_credential(edge::http::Request const& request);
std::string session_cookie(std::string_view id);
std::string session_cookie_ended();

/// Browsers send cookies along with what other sites make them send. Refusal `request_comes_from_this_site` for a
/// state-changing request unless Origin is `origin` or Sec-Fetch-Site is same-origin.
kernel::Result<void> require_same_site(edge::http::Request const& request, std::string_view origin);
/// The same where no cookie is needed: tools, which send neither header, pass.
kernel::Result<void> require_no_other_site(edge::http::Request const& request, std::string_view origin);

} // namespace haihe::access
