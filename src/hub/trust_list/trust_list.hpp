#pragma once

// CA互认: the list of certificate authorities that count on every platform. Stream `trust-list`; each version whole.

#include "exchange/messages/registration.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <variant>

namespace haihe::hub {

struct TrustListRecorded {
    static constexpr char const* kEventName = "trust-list.recorded";
    exchange::TrustListPublished list;
    friend bool operator==(TrustListRecorded const&, TrustListRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(TrustListRecorded, (), (list))
using TrustListEvent = std::variant<TrustListRecorded>;

struct RecognisedAuthorities {
    exchange::TrustListPublished list;
};
void evolve(RecognisedAuthorities& authorities, TrustListEvent const& event);

/// Adds the authority, or replaces the one with the same root. Refusals: `authority_name_is_stated`,
/// `revocation_source_is_reachable` (no address, or one that is not http or https).
kernel::Result<TrustListRecorded> recognise(RecognisedAuthorities const& held,
                                            exchange::TrustedAuthority const& authority, kernel::Instant now);

} // namespace haihe::hub
