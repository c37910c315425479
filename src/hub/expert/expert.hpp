#pragma once

// 评标专家库: who may be drawn for a committee. Stream `expert/<number>`. What two keepers of the pool have not both
// said does not count; a suspension counts at once, one keeper's word is enough for it. The pool is not public
// (招标投标法 第三十七条): its keepers read it, and departments, who make the list of each draw.

#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::hub {

/// What the pool says of an expert.
struct ExpertFacts {
    std::string number;                   ///< 1–32 of A–Z, 0–9, '-'; never given twice
    std::string certificate;              ///< SM3 digest of the bound certificate, hex
    std::vector<std::string> specialties; ///< as tender documents name them
    std::vector<std::string> districts;   ///< GB/T 2260; a code of the whole city takes in its districts
    std::vector<std::string> ties;        ///< entities with which the expert has an interest in common
    std::vector<std::string> relatives;   ///< entities that employ near relatives
    std::string state;                    ///< active | suspended | removed
    friend bool operator==(ExpertFacts const&, ExpertFacts const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertFacts, (), (number, certificate, specialties, districts, ties, relatives, state))

/// Who the certificate speaks for, as it was bound when the facts were proposed.
struct ExpertPerson {
    std::string name;
    std::string employer; ///< entity
    friend bool operator==(ExpertPerson const&, ExpertPerson const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertPerson, (), (name, employer))

struct ExpertProposed {
    static constexpr char const* kEventName = "expert.proposed";
    ExpertFacts facts;
    ExpertPerson person;
    std::string by; ///< certificate of a keeper
    kernel::Instant proposedAt;
    friend bool operator==(ExpertProposed const&, ExpertProposed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertProposed, (), (facts, person, by, proposedAt))

/// A second keeper: what was proposed last counts from here on.
struct ExpertConfirmed {
    static constexpr char const* kEventName = "expert.confirmed";
    std::string by;
    kernel::Instant confirmedAt;
    friend bool operator==(ExpertConfirmed const&, ExpertConfirmed const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertConfirmed, (), (by, confirmedAt))

struct ExpertSuspended {
    static constexpr char const* kEventName = "expert.suspended";
    std::string reasons;
    std::string by;
    kernel::Instant suspendedAt;
    friend bool operator==(ExpertSuspended const&, ExpertSuspended const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpertSuspended, (), (reasons, by, suspendedAt))

using ExpertEvent = std::variant<ExpertProposed, ExpertConfirmed, ExpertSuspended>;

struct Expert {
    std::optional<ExpertFacts> facts{}; ///< confirmed; absent: not in the pool yet
    ExpertPerson person;
    std::optional<ExpertProposed> proposed{}; ///< waits for a second keeper
    std::string suspended_because;
};
void evolve(Expert& expert, ExpertEvent const& event);

} // namespace haihe::hub
