#pragma once

// 审查确认: before the award notice the committee that judged the lot examines a candidate whose business or financial
// state has changed greatly, or that has acted unlawfully, by the standards of the documents (条例 第五十六条). Events
// of stream `award/<lot>`.

#include "exchange/messages/award.hpp"
#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct ExaminationOrdered {
    static constexpr char const* kEventName = "award.examination-ordered";
    std::string tender;
    std::string lot;
    std::int64_t number = 0; ///< of the lot's examinations, from 1
    std::string candidate;
    std::string ground; ///< changed_state | unlawful_conduct
    std::string reasons;
    std::string by; ///< certificate
    kernel::Instant orderedAt;
    friend bool operator==(ExaminationOrdered const&, ExaminationOrdered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExaminationOrdered, (), (tender, lot, number, candidate, ground, reasons, by, orderedAt))

/// What a member signs (label haihe/examination-opinion/1).
struct ExaminationOpinion {
    std::string tender;
    std::string lot;
    std::int64_t examination = 0;
    std::string candidate;
    bool confirmed = false; ///< it still meets the documents' standards
    std::string reasons;
    friend bool operator==(ExaminationOpinion const&, ExaminationOpinion const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExaminationOpinion, (), (tender, lot, examination, candidate, confirmed, reasons))
inline constexpr char const* kExaminationOpinionLabel = "haihe/examination-opinion/1";

struct ExaminationOpined {
    static constexpr char const* kEventName = "award.examination-opined";
    std::string member; ///< certificate
    ExaminationOpinion opinion;
    trust::Signature signature;
    kernel::Instant givenAt;
    friend bool operator==(ExaminationOpined const&, ExaminationOpined const&) = default;
};
BOOST_DESCRIBE_STRUCT(ExaminationOpined, (), (member, opinion, signature, givenAt))

/// Every member has said what it finds; more than half confirm, or the candidate is out. Published to the department as
/// candidate.examined.
struct CandidateExamined {
    static constexpr char const* kEventName = "award.candidate-examined";
    std::string tender;
    std::string lot;
    std::int64_t number = 0;
    std::string candidate;
    std::string ground;
    std::string reasons; ///< of the order
    bool confirmed = false;
    std::int64_t members = 0;
    std::int64_t confirming = 0;
    kernel::Instant orderedAt;
    kernel::Instant examinedAt;
    friend bool operator==(CandidateExamined const&, CandidateExamined const&) = default;
};
BOOST_DESCRIBE_STRUCT(CandidateExamined, (),
                      (tender, lot, number, candidate, ground, reasons, confirmed, members, confirming, orderedAt,
                       examinedAt))

/// One that the candidate's giving up has ended has neither all opinions nor a conclusion.
struct Examination {
    ExaminationOrdered ordered;
    std::vector<ExaminationOpined> opinions;
    std::optional<CandidateExamined> concluded;
};

} // namespace haihe::trading
