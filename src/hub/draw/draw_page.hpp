#pragma once

// What of a draw is shown, and to whom: its host, departments and keepers of the pool follow it; everybody has it once
// it is published.

#include "access/caller.hpp"
#include "draw/transcript.hpp"
#include "draw/turn.hpp"
#include "hub/draw/draw_stage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace haihe::hub {

inline constexpr char const* kDrawParts[] = {"countersignature", "commitment", "escrow",      "acceptance", "reveal",
                                             "release",          "selection",  "replacement", "result"};

/// The part of that name. Requires one of kDrawParts.
draw::Part part_of(std::string const& name);

/// What has been said in an attempt, as spec/draw §7 has it: steps in which all three speak stand in it whole or not at
/// all.
draw::Transcript transcript_of(Attempt const& attempt);

struct ShownAttempt {
    std::int64_t attempt = 0;
    kernel::Instant frozenAt;
    DrawWindows windows;
    std::int64_t leaves = 0;
    std::vector<std::int64_t> listed;   ///< in each stratum
    std::vector<std::int64_t> eligible; ///< of the pool: more than listed means that the department left somebody out
    std::vector<Awaited> spoken;        ///< `by`: when it was said
};
BOOST_DESCRIBE_STRUCT(ShownAttempt, (), (attempt, frozenAt, windows, leaves, listed, eligible, spoken))

struct DrawPage {
    std::string id;
    std::string tender;
    kernel::Instant now;
    std::string stage;
    std::string request;                             ///< canonical, as signed
    std::vector<std::string> signers;                ///< digests of the parties' certificates; empty before the freeze
    std::vector<std::string> encryptionCertificates; ///< PEM, of the three parties
    std::vector<Awaited> awaited;
    std::vector<ShownAttempt> attempts;
    std::optional<std::string> jurisdiction{}; ///< the table by which the department is the competent one: its proof is
                                               ///< at /jurisdictions/{jurisdiction}/proof
};
BOOST_DESCRIBE_STRUCT(DrawPage, (),
                      (id, tender, now, stage, request, signers, encryptionCertificates, awaited, attempts,
                       jurisdiction))

DrawPage page_of(Draw const& draw, kernel::Instant now);

bool may_follow(Draw const& draw, access::Caller const& caller);

} // namespace haihe::hub
