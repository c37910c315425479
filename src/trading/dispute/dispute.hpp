#pragma once

// 异议 of a tender: against its documents, or against the evaluation result of a lot (条例 第二十二条、第五十四条).
// Stream `dispute/<tender>`. Who objects is known to the host, of a result also to the department; never to the public
// or other bidders.

#include "exchange/messages/award.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::trading {

/// Taken in time from somebody entitled. Published to the department as objection.raised.
struct ObjectionTaken {
    static constexpr char const* kEventName = "dispute.objection-raised";
    exchange::ObjectionRaised objection;
    bool holds = true; ///< a hold was placed with it, source hold_source(number)
    friend bool operator==(ObjectionTaken const&, ObjectionTaken const&) = default;
};
BOOST_DESCRIBE_STRUCT(ObjectionTaken, (), (objection, holds))

/// The host's answer. Published to the department as objection.answered.
struct ObjectionSettled {
    static constexpr char const* kEventName = "dispute.objection-answered";
    exchange::ObjectionAnswered answer;
    std::vector<std::string> concerns;  ///< candidates that may not win after it; of an upheld objection to a result
    std::string by;                     ///< certificate
    std::optional<bool> ofEvaluation{}; ///< the evaluation itself is wrong: nobody wins before it is corrected
    friend bool operator==(ObjectionSettled const&, ObjectionSettled const&) = default;
};
BOOST_DESCRIBE_STRUCT(ObjectionSettled, (), (answer, concerns, by, ofEvaluation))

using DisputeEvent = std::variant<ObjectionTaken, ObjectionSettled>;

struct Objection {
    exchange::ObjectionRaised raised;
    bool holds = true;
    std::optional<ObjectionSettled> settled;
};

struct Dispute {
    std::vector<Objection> objections; ///< by number, from 1

    [[nodiscard]] Objection const* find(std::int64_t number) const;
    /// One that stands in the way of this lot's result: against the documents, or against the lot's own.
    [[nodiscard]] bool is_unanswered(std::string const& lot) const;
    /// An upheld objection to the lot's result concerns this candidate, or the evaluation itself, and no re-evaluation
    /// has answered it (`corrected`: numbers of those that one has).
    [[nodiscard]] bool is_upheld_against(std::string const& lot, std::string const& candidate,
                                         std::vector<std::int64_t> const& corrected) const;
    /// Numbers of the upheld objections to the lot's result that no re-evaluation has answered.
    [[nodiscard]] std::vector<std::int64_t> upheld(std::string const& lot,
                                                   std::vector<std::int64_t> const& corrected) const;
};
void evolve(Dispute& dispute, DisputeEvent const& event);

/// The source of the hold of an objection: objection-1.
std::string hold_source(std::int64_t number);

} // namespace haihe::trading
