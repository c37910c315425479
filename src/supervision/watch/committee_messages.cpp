#include "supervision/watch/committee_messages.hpp"

#include "json/codec.hpp"

#include <algorithm>

namespace haihe::supervision {

namespace {

using exchange::MemberOpinion;
using kernel::RefusalKind;

kernel::Result<void> check_opinion(node::Desk& desk, MemberOpinion const& one, std::string const& report,
                                   kernel::Instant now) {
    bool const signs = one.opinion == "agrees" || one.opinion == "dissents";
    if (signs != one.signature.has_value())
        return kernel::refuse(RefusalKind::unacceptable, "opinion_is_signed_unless_refused",
                              {"同意或者不同意的应当签字，拒绝签字的不得有签字。",
                               "Who agrees or dissents has signed; who refuses has not."},
                              "/signature");
    if ((one.opinion == "dissents" || one.opinion == "refuses") && one.reasons.empty())
        return kernel::refuse(RefusalKind::unacceptable, "dissent_has_its_reasons",
                              {"不同意评标结果的，应当说明理由。", "Who does not agree with the result says why."},
                              "/reasons");
    if (!signs) return {};
    auto const text = json::write(exchange::SignedOpinion{one.opinion, one.reasons, report});
    auto const signer = trust::verify(*one.signature, exchange::kOpinionLabel, text, *desk.directory.trust_list(), now);
    if (!signer) {
        auto refusal = signer.error();
        refusal.path.insert(0, "/signature");
        return std::unexpected(std::move(refusal));
    }
    if (signer->digest().to_string() == one.member) return {};
    return kernel::refuse(RefusalKind::unacceptable, "opinion_is_signed_by_its_member",
                          {"签字的证书不是该成员的证书。", "The certificate that signed is not the member's."},
                          "/signature/certificate");
}

/// What was sealed says what was told in clear, but for the names.
bool agrees(exchange::NamedReport const& named, exchange::EvaluationReport const& report,
            exchange::SealedReport const& told) {
    return exchange::commitment_to(named.committee, named.salt) == told.committee.commitment &&
           json::write(exchange::committee_of(report)) == named.committee &&
           json::write(exchange::without_names(report, named.salt)) == told.report &&
           exchange::without_names(named.opinions, named.salt) == told.opinions;
}

} // namespace

kernel::Result<std::optional<exchange::NamedReport>> open_report(node::Desk& desk, exchange::SealedReport const& told) {
    auto const& wraps = told.committee.wraps;
    // What was sealed before a change of key is opened with the key that was replaced.
    auto const own = std::ranges::find_if(desk.ledger.signers(), [&](ledger::Signer const& one) {
        return std::ranges::find(wraps, one.certificate.digest(), &trust::TextWrap::certificate) != wraps.end();
    });
    if (own == desk.ledger.signers().end()) return std::nullopt;
    auto const text = trust::open_text(told.committee, own->key, own->certificate);
    if (!text) {
        auto refusal = text.error();
        refusal.path = "/committee";
        return std::unexpected(std::move(refusal));
    }
    auto named = json::read<exchange::NamedReport>(*text, json::Unknown::ignore);
    auto const report = named ? json::read<exchange::EvaluationReport>(named->report) : std::unexpected(named.error());
    if (!report || json::write(*report) != named->report || !agrees(*named, *report, told))
        return kernel::refuse(RefusalKind::unacceptable, "sealed_report_is_the_one_told",
                              {"加密的报告与明文部分或者承诺值不一致。",
                               "What is sealed of the report is not what was told of it in clear, or not what was "
                               "committed to."},
                              "/committee");
    return std::move(*named);
}

kernel::Result<void> check_opinions(node::Desk& desk, exchange::NamedReport const& named, kernel::Instant now) {
    for (std::size_t i = 0; i < named.opinions.size(); ++i)
        if (auto right = check_opinion(desk, named.opinions[i], named.report, now); !right) {
            right.error().path.insert(0, "/committee/opinions/" + std::to_string(i));
            return right;
        }
    return {};
}

} // namespace haihe::supervision
