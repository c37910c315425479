#pragma once

// Which member of which event is a signature, of what, under which label, and by whom.

#include "json/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace haihe::proof {

enum class By {
    host,     ///< the tenderee or its agency, as the hub has bound the certificate
    bidder,   ///< the entity that the event names as `bidder`
    platform, ///< whose ledger it is
    anybody,  ///< whoever the certificate names
};

struct SignedMember {
    char const* event;
    char const* signature; ///< its member
    char const* text;      ///< the member that it signs: a text as it is, a value in canonical form
    char const* label;
    By by;
};

/// Null when this format does not know what the member signs.
SignedMember const* signed_member(std::string_view event, std::string_view signature);

/// The bytes that stand for a member: of a string its text, of anything else its canonical form.
std::string signed_bytes(json::Value const& value);

} // namespace haihe::proof
