#include "exchange/messages/committee.hpp"

#include "trust/digest.hpp"
#include "trust/sealed_text.hpp"

#include <algorithm>

namespace haihe::exchange {

namespace {

std::string pseudonym(std::string const& certificate, kernel::Digest const& salt) {
    return trust::hmac_sm3(salt.bytes, certificate).to_string();
}

std::string numbered(std::size_t position) { return "成员" + std::to_string(position + 1); }

} // namespace

Committee committee_of(EvaluationReport const& report) {
    Committee committee{report.tender, report.lot, {}};
    for (auto const& one : report.members)
        committee.members.push_back({one.certificate, one.name, one.kind, one.chair});
    return committee;
}

kernel::Digest commitment_to(std::string_view committee, kernel::Digest const& salt) {
    return trust::commit_to_text(salt, committee);
}

EvaluationReport without_names(EvaluationReport report, kernel::Digest const& salt) {
    for (std::size_t i = 0; i < report.members.size(); ++i) {
        auto& one = report.members[i];
        one = {pseudonym(one.certificate, salt), numbered(i), one.kind, one.chair, {}, {}};
    }
    return report;
}

std::vector<MemberOpinion> without_names(std::vector<MemberOpinion> opinions, kernel::Digest const& salt) {
    for (auto& one : opinions) one = {pseudonym(one.member, salt), one.opinion, "", {}};
    return opinions;
}

bool names_nobody(EvaluationReport const& report, std::vector<MemberOpinion> const& opinions) {
    for (std::size_t i = 0; i < report.members.size(); ++i) {
        auto const& one = report.members[i];
        if (one.name != numbered(i) || one.reviewSheet || one.scoreSheet) return false;
    }
    return std::ranges::all_of(opinions,
                               [](MemberOpinion const& one) { return one.reasons.empty() && !one.signature; });
}

} // namespace haihe::exchange
