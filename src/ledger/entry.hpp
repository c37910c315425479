#pragma once

// One line of the ledger, as trust.md §3 fixes it: three salted parts, each committed to alone, so that a
// proof reveals nothing and personal data can be erased without touching the tree.

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "ledger/at_hand.hpp"
#include "trust/digest.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::ledger {

struct Where {
    std::string stream;       ///< tender/A1201000001000001001
    std::int64_t version = 0; ///< 1 for the first entry of the stream
    std::string type;         ///< tender.published
    kernel::Instant instant;  ///< never decreases along the ledger
    friend bool operator==(Where const&, Where const&) = default;
};
BOOST_DESCRIBE_STRUCT(Where, (), (stream, version, type, instant))

struct Who {
    std::string actor;     ///< person or platform: certificate digest, or "timer"
    std::string principal; ///< entity for whom: social credit code or platform code
    std::string address;   ///< where the request came from
    friend bool operator==(Who const&, Who const&) = default;
};
BOOST_DESCRIBE_STRUCT(Who, (), (actor, principal, address))

/// The bytes of json::write, without its detour through a tree of values: these are written with every entry.
/// Throws std::invalid_argument for what has no canonical form (text that is not UTF-8).
std::string canonical(Where const& where);
std::string canonical(Who const& who);

/// HMAC-SM3 of a part under its salt.
kernel::Digest commit_to(std::string_view salt, std::string_view value);
/// "haihe/entry/1" || 0 || u64 index || c_where || c_who || c_what
std::string leaf_data(std::int64_t index, kernel::Digest const& where, kernel::Digest const& who,
                      kernel::Digest const& what);

/// The parts of an entry as they are hashed.
struct SaltedParts {
    std::int64_t index = 0;
    std::string_view where, where_salt, who, who_salt, what, what_salt;
    std::optional<kernel::Digest> what_commitment{}; ///< when it is known
};
/// The leaf of each in the log, many at once.
std::vector<kernel::Digest> leaves_of(std::span<SaltedParts const> entries);

/// A part with its salt hashed in.
struct Commitment {
    std::string salt; ///< 32 raw bytes
    kernel::Digest digest;
};
/// Each under a fresh salt.
std::vector<Commitment> commit_to_each(std::span<std::string_view const> values);

struct Entry {
    std::int64_t index = 0;
    Where where;
    Who who;
    std::string what;                            ///< canonical body of the event
    std::string where_salt, who_salt, what_salt; ///< 32 raw bytes each
    AtHand const* event = nullptr;               ///< what `what` was written from, if that is known

    [[nodiscard]] std::string leaf_data() const;
};

} // namespace haihe::ledger
