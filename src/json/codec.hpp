#pragma once

// One reader and one writer for every described struct (BOOST_DESCRIBE_STRUCT / _ENUM).
// Shapes: std::string, bool, std::int64_t, std::uint64_t, int (all integers |n| <= 2^53-1),
// std::optional<T> (absent <=> member missing; never null), std::vector<T>,
// std::map<std::string, T>, described structs and enums (by enumerator name, a trailing '_' dropped),
// kernel::Money (integer fen), Instant, Date, Digest, Decimal (their text forms), and json::Raw.
// A member named `class_` or the like is written without the trailing underscore.

#include "kernel/refusal.hpp"

#include <boost/json/fwd.hpp>

#include <any>
#include <memory>
#include <string>
#include <string_view>

namespace haihe::json {

/// Incomplete here: who looks into one includes json/value.hpp.
using Value = boost::json::value;

/// Any JSON value, kept as its canonical text.
struct Raw {
    std::string canonical = "null";
    std::shared_ptr<std::any const> value{}; ///< what it has been read as, if somebody has: no part of what it is
    friend bool operator==(Raw const& one, Raw const& other) { return one.canonical == other.canonical; }
};

enum class Unknown {
    refuse, ///< requests and our own events
    ignore, ///< messages of other platforms
};

/// Refusals: `json_is_well_formed`, `json_member_is_known`, `json_member_is_present`,
/// `json_value_has_its_type`, `json_has_no_duplicate_keys`; each with its JSON Pointer. Depth <= 32.
kernel::Result<Value> parse(std::string_view text);

/// Canonical text (see canonical.hpp).
std::string to_text(Value const& value);

template <class T>
kernel::Result<T> from_value(Value const& value, Unknown unknown);
template <class T>
kernel::Result<T> read(std::string_view text, Unknown unknown = Unknown::refuse);
/// The same of a text that must be canonical; members that T has not are refused. Refusal `json_is_canonical` besides.
template <class T>
kernel::Result<T> read_canonical(std::string_view text);

/// The canonical bytes of `object`: what is hashed, signed and stored. A Raw goes over as it is.
template <class T>
std::string write(T const& object);

} // namespace haihe::json

// The definitions.
#include "json/reading.hpp"
#include "json/writing.hpp"
