#pragma once

#include "kernel/citation.hpp"
#include "kernel/text.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace haihe::kernel {

/// What kind of "no" it is; the rim maps each to one HTTP status and decides nothing else.
enum class RefusalKind {
    malformed,       ///< 400 cannot be read
    unauthenticated, ///< 401 nobody known asks
    forbidden,       ///< 403 known, but not entitled
    absent,          ///< 404 no such thing
    conflict,        ///< 409 not in this state, or not in this order
    precondition,    ///< 412 the caller's copy is stale
    too_large,       ///< 413
    unlawful,        ///< 422 a rule of law or of the documents forbids it
    unacceptable,    ///< 422 well-formed, but what it says cannot be
    too_many,        ///< 429
    unavailable,     ///< 503 not now; nothing was recorded
};

/// A number or date that the reader of a refusal needs: {"earliest", "2026-03-23"}.
struct Fact {
    std::string name;
    std::string value;
    friend bool operator==(Fact const&, Fact const&) = default;
};

/// An expected "no", named for the rule that was broken. The same word travels to the API
/// problem, the ledger, the exchange verdict and the screen.
struct Refusal {
    RefusalKind kind = RefusalKind::malformed;
    std::string rule;   ///< snake_case sentence: bid_period_is_long_enough
    Text text;          ///< what is wrong and what to do next
    std::string path{}; ///< JSON Pointer into the request; empty for the whole
    std::optional<Citation> citation{};
    std::vector<Fact> facts{};
    friend bool operator==(Refusal const&, Refusal const&) = default;
};

template <class T>
using Result = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refuse(Refusal refusal) { return std::unexpected<Refusal>(std::move(refusal)); }

inline std::unexpected<Refusal> refuse(RefusalKind kind, std::string rule, Text text, std::string path = {}) {
    return std::unexpected<Refusal>(Refusal{kind, std::move(rule), std::move(text), std::move(path), {}, {}});
}

} // namespace haihe::kernel
