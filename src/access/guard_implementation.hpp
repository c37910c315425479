#pragma once

#include "access/guard.hpp"
#include "access/memory.hpp"
#include "access/request_signature.hpp"
#include "access/session_credential.hpp"
#include "access/standing.hpp"

namespace haihe::access {

struct Guard::Implementation {
    Directory& directory;
    edge::Clock const& clock;
    std::string authority; ///< lower case
    std::string platform_code;
    GuardOptions options; ///< with the origin filled in
    Standing standing;
    std::unique_ptr<Memory> memory;

    kernel::Result<Caller> by_signature(edge::http::Request const& request, std::function<void()> const& meanwhile);
    kernel::Result<Caller> by_session(edge::http::Request const& request, SessionCredential const& credential);
    [[nodiscard]] bool is_fresh(RequestSignature const& signature, std::int64_t now_seconds) const;
    [[nodiscard]] std::int64_t position() const;
    /// `platform_key_is_in_force`, when it was a platform's; else `certificate_is_bound`.
    [[nodiscard]] std::unexpected<kernel::Refusal> nobody_holds(std::string const& key_id) const;
};

std::unexpected<kernel::Refusal> nobody_asks();
std::unexpected<kernel::Refusal> session_is_unknown();

} // namespace haihe::access
