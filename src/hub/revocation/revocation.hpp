#pragma once

// What authorities say of certificates that they take back. Stream `revocation/<key id of the issuer>`: each event is
// what one of its sources said anew, told to everybody as it is.

#include "exchange/messages/revocation.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::hub {

struct RevocationRecorded {
    static constexpr char const* kEventName = "revocation.recorded";
    exchange::RevocationPublished revocation;
    friend bool operator==(RevocationRecorded const&, RevocationRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(RevocationRecorded, (), (revocation))
using RevocationEvent = std::variant<RevocationRecorded>;

/// What an issuer has said, by source.
struct IssuerWords {
    struct Word {
        kernel::Instant this_update;
        std::optional<kernel::Instant> next_update;
        std::map<std::string, trust::CertificateStatus> certificates; ///< by serial; those that are not good
    };
    std::map<std::string, Word> sources;
};
void evolve(IssuerWords& words, RevocationEvent const& event);

/// What a source has just said, verified: a list whole, or answers about the certificates that were asked for.
/// `is_complete`: a good one on each of them.
struct Heard {
    exchange::RevocationPublished word; ///< `certificates` whatever their status
    bool is_complete = true;
};

/// What of it is new: it is told when a status changes, and so that others know how fresh the word is: when it is ten
/// minutes newer than what was told, or half of that one's time is over. An authority may write its list anew at each
/// asking. In pieces that the protocol carries. Refusal `revocation_list_is_not_older_than_the_last`: an authority's
/// yesterday is not handed to us again.
kernel::Result<std::vector<RevocationEvent>> hear(IssuerWords const& held, Heard const& heard);

} // namespace haihe::hub
