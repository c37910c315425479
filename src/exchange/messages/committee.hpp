#pragma once

// spec/exchange §12.1: who sat on a committee, sealed until the winner is determined (招标投标法 第三十七条). Before
// that a report names its members by pseudonyms; supervision platforms open the report as it was signed.

#include "exchange/messages/evaluation.hpp"
#include "trust/sealed_text.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace haihe::exchange {

struct CommitteeMember {
    std::string certificate; ///< SM3 digest
    std::string name;
    std::string kind; ///< representative | expert
    bool chair = false;
    friend bool operator==(CommitteeMember const&, CommitteeMember const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeMember, (), (certificate, name, kind, chair))

/// What is committed to, and told to everybody in the end.
struct Committee {
    std::string tender;
    std::string lot;
    std::vector<CommitteeMember> members; ///< in the report's order
    friend bool operator==(Committee const&, Committee const&) = default;
};
BOOST_DESCRIBE_STRUCT(Committee, (), (tender, lot, members))

/// What is sealed of a report.
struct NamedReport {
    std::string committee; ///< canonical text of Committee
    std::string report;    ///< canonical text of EvaluationReport, as its members signed it
    std::vector<MemberOpinion> opinions;
    kernel::Digest salt;
    friend bool operator==(NamedReport const&, NamedReport const&) = default;
};
BOOST_DESCRIBE_STRUCT(NamedReport, (), (committee, report, opinions, salt))

/// evaluation.report · as it travels: of the report and the opinions on it, what names nobody; the rest is sealed
/// (NamedReport)
struct SealedReport {
    static constexpr char const* kType = EvaluationReported::kType;
    std::string tender;
    std::string lot;
    std::string report; ///< canonical text of EvaluationReport, its members under pseudonyms
    std::vector<MemberOpinion> opinions;
    kernel::Instant reportedAt;
    trust::SealedText committee; ///< its commitment is to the text of Committee
    friend bool operator==(SealedReport const&, SealedReport const&) = default;
};
BOOST_DESCRIBE_STRUCT(SealedReport, (), (tender, lot, report, opinions, reportedAt, committee))

/// committee.sealed · public, with the report: the commitment
struct CommitteeSealed {
    static constexpr char const* kType = "committee.sealed";
    std::string tender;
    std::string lot;
    kernel::Digest commitment;
    kernel::Instant sealedAt;
    friend bool operator==(CommitteeSealed const&, CommitteeSealed const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeSealed, (), (tender, lot, commitment, sealedAt))

/// committee.disclosed · public, once every lot of the tender has its winner or has failed
struct CommitteeDisclosed {
    static constexpr char const* kType = "committee.disclosed";
    std::string tender;
    std::string lot;
    std::string committee; ///< canonical text of Committee
    kernel::Digest salt;
    kernel::Instant disclosedAt;
    friend bool operator==(CommitteeDisclosed const&, CommitteeDisclosed const&) = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeDisclosed, (), (tender, lot, committee, salt, disclosedAt))

Committee committee_of(EvaluationReport const& report);
kernel::Digest commitment_to(std::string_view committee, kernel::Digest const& salt);

/// Members become 成员1, 成员2 …, their certificates HMAC-SM3(salt, certificate); their sheets' digests are left out.
EvaluationReport without_names(EvaluationReport report, kernel::Digest const& salt);
/// What each said, of whom only the pseudonym is told: without reasons and signature.
std::vector<MemberOpinion> without_names(std::vector<MemberOpinion> opinions, kernel::Digest const& salt);
/// Nothing in it tells who sat on the committee.
bool names_nobody(EvaluationReport const& report, std::vector<MemberOpinion> const& opinions);

} // namespace haihe::exchange
