#include "proof/archive/signed_members.hpp"

#include <algorithm>
#include <array>

namespace haihe::proof {

namespace {

constexpr std::array kMembers{
    SignedMember{"tender.published", "announcementSignature", "announcement", "haihe/announcement/1", By::host},
    SignedMember{"tender.published", "manifestSignature", "manifest", "haihe/documents/1", By::host},
    SignedMember{"tender.clarified", "signature", "clarification", "haihe/clarification/1", By::host},
    SignedMember{"tender.deadline-moved", "signature", "change", "haihe/deadline-change/1", By::host},
    SignedMember{"tender.deadline-moved", "failureSignature", "failure", "haihe/platform-failure/1", By::anybody},
    SignedMember{"tender.terminated", "signature", "notice", "haihe/termination/1", By::host},
    SignedMember{"opening.listed", "signature", "list", "haihe/opening-list/1", By::platform},
    SignedMember{"opening.bidder-released", "signature", "release", "haihe/bid-release/1", By::anybody},
    SignedMember{"opening.custodian-released", "signature", "release", "haihe/share-release/1", By::anybody},
    SignedMember{"opening.recorded", "signature", "record", "haihe/opening-record/1", By::host},
    SignedMember{"committee.promised", "signature", "promise", "haihe/committee-promise/1", By::anybody},
    SignedMember{"evaluation.review-sheet-signed", "signature", "sheet", "haihe/review-sheet/1", By::anybody},
    SignedMember{"evaluation.score-sheet-signed", "signature", "sheet", "haihe/score-sheet/1", By::anybody},
    SignedMember{"evaluation.clarification-answered", "signature", "answer", "haihe/bid-clarification/1", By::anybody},
    SignedMember{"award.validity-requested", "signature", "request", "haihe/validity-request/1", By::host},
    SignedMember{"award.validity-answered", "signature", "answer", "haihe/validity-answer/1", By::bidder},
    SignedMember{"award.candidates-posted", "signature", "notice", "haihe/candidates/1", By::host},
    SignedMember{"award.examination-opined", "signature", "opinion", "haihe/examination-opinion/1", By::anybody},
    SignedMember{"award.winner-determined", "noticeSignature", "notice", "haihe/award-notice/1", By::host},
    SignedMember{"award.winner-determined", "resultSignature", "result", "haihe/result-notice/1", By::host},
};

} // namespace

SignedMember const* signed_member(std::string_view event, std::string_view signature) {
    auto const* const found = std::ranges::find_if(
        kMembers, [&](SignedMember const& one) { return one.event == event && one.signature == signature; });
    return found == kMembers.end() ? nullptr : found;
}

std::string signed_bytes(json::Value const& value) {
    if (value.is_string()) return std::string(std::string_view(value.get_string()));
    return json::to_text(value);
}

} // namespace haihe::proof
