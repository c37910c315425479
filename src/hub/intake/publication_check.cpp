#include "hub/intake/publication_check.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

bool stands(ToldTender const& tender, std::string const& ground, std::string const& source) {
    auto const& holds = tender.story.holds;
    return std::any_of(holds.begin(), holds.end(), [&](story::ToldHold const& hold) {
        return hold.ground == ground && hold.source == source && !hold.lifted_at;
    });
}

void check_version(Faults& faults, std::string rule, std::int64_t told, std::int64_t known) {
    auto const expected = std::to_string(known + 1);
    if (told != known + 1)
        find_fault(
            faults, std::move(rule),
            {"版本应当连续,下一版为" + expected + "。", "Versions follow one another; the next is " + expected + "."},
            "/version");
}

void check_move(Faults& faults, ToldTender const& tender, kernel::Instant before, kernel::Instant after) {
    auto const known = tender.bid_deadline();
    if (!known) {
        find_fault(faults, "tender_is_announced",
                   {"招标公告尚未报送,没有投标截止时间可言。",
                    "No announcement has been told, so there is no deadline to speak of."},
                   "/bidDeadlineBefore");
        return;
    }
    if (before != *known)
        find_fault(faults, "deadline_before_is_the_known_one",
                   {"原投标截止时间与已报送的不符,已报送的是 " + known->to_string() + "。",
                    "The deadline before is not the one told, which is " + known->to_string() + "."},
                   "/bidDeadlineBefore");
    if (after < before)
        find_fault(faults, "deadline_is_never_brought_forward",
                   {"投标截止时间只能顺延,不能提前。", "A bid deadline may be moved back, never forward."},
                   "/bidDeadlineAfter");
}

} // namespace

Faults check_standing(std::optional<ToldTender> const& tender, std::string const& origin) {
    Faults faults;
    if (!tender)
        find_fault(
            faults, "tender_is_known",
            {"招标项目尚未报送,请先发送 tender.created。", "The tender has not been told; send tender.created first."},
            "");
    else if (tender->origin != origin)
        find_fault(faults, "tender_is_of_the_same_platform",
                   {"招标项目由另一个平台报送。", "The tender was told by another platform."}, "");
    else if (tender->story.terminated_at)
        find_fault(
            faults, "tender_is_not_terminated",
            {"该招标项目已经终止，不再接收其任何报文。", "The tender was terminated: nothing more is told of it."}, "");
    return faults;
}

Faults check(exchange::DocumentManifest const& told, ToldTender const& tender) {
    Faults faults;
    check_version(faults, "documents_version_follows", told.version,
                  tender.story.documents ? tender.story.documents->version : 0);
    return faults;
}

Faults check(exchange::Announcement const& told, ToldTender const& tender) {
    Faults faults;
    check_version(faults, "announcement_version_follows", told.version,
                  tender.story.announcement ? tender.story.announcement->version : 0);
    if (told.documentsDigest != tender.documents_digest)
        find_fault(faults, "announcement_names_its_documents",
                   {"公告中的招标文件摘要与已报送的文件清单(documents.issued)不符。",
                    "The digest is not that of the list of documents told by documents.issued."},
                   "/documentsDigest");
    if (tender.story.announcement && told.timeTable != tender.story.announcement->timeTable)
        find_fault(faults, "time_table_is_amended_never_edited",
                   {"已公告的时间安排不得改写,变更请发送 clarification.issued 或者 deadline.changed。",
                    "An announced time table is not rewritten; it moves by clarification.issued or deadline.changed."},
                   "/timeTable");
    return faults;
}

Faults check(exchange::Clarification const& told, exchange::ClarificationIssued const& issued,
             ToldTender const& tender) {
    Faults faults;
    auto const expected = static_cast<std::int64_t>(tender.story.clarifications.size()) + 1;
    if (told.number != expected)
        find_fault(faults, "clarifications_are_numbered_in_order",
                   {"澄清应按顺序编号,下一号是" + std::to_string(expected) + "。",
                    "Clarifications are numbered in order; the next is " + std::to_string(expected) + "."},
                   "/clarification/number");
    check_move(faults, tender, issued.bidDeadlineBefore, issued.bidDeadlineAfter);
    if (told.newBidDeadline.value_or(issued.bidDeadlineBefore) != issued.bidDeadlineAfter)
        find_fault(faults, "deadline_after_is_the_signed_one",
                   {"新投标截止时间与签名的澄清不符。", "The deadline after is not the one that was signed."},
                   "/bidDeadlineAfter");
    return faults;
}

Faults check(exchange::DeadlineChanged const& told, ToldTender const& tender) {
    Faults faults;
    // The clarification itself has moved the deadline already; this message only says so to who waits for it.
    auto const& issued = tender.story.clarifications;
    if (issued.empty() || issued.back().deadline_before != told.bidDeadlineBefore ||
        issued.back().deadline_after != told.bidDeadlineAfter)
        find_fault(faults, "deadline_change_repeats_its_clarification",
                   {"因澄清顺延的截止时间应与最近一次 clarification.issued 一致。",
                    "A deadline moved by a clarification reads as in the latest clarification.issued."},
                   "/bidDeadlineAfter");
    return faults;
}

Faults check(exchange::DeadlineChanged const& told, std::optional<exchange::DeadlineChange> const& change,
             std::optional<exchange::PlatformFailure> const& failure, std::string const& origin,
             ToldTender const& tender) {
    Faults faults;
    check_move(faults, tender, told.bidDeadlineBefore, told.bidDeadlineAfter);
    if (!change || change->tender != told.tender || change->ground != told.ground ||
        change->bidDeadlineBefore != told.bidDeadlineBefore || change->bidDeadlineAfter != told.bidDeadlineAfter)
        find_fault(faults, "deadline_change_is_signed",
                   {"截止时间的变更应附招标人签名的通知，且内容一致。",
                    "A change of the deadline carries the notice that the tenderee signed, and says the same."},
                   "/change");
    if (told.ground == "hold" && !tender.story.held())
        find_fault(faults, "hold_is_in_force", {"没有正在生效的暂停。", "No suspension stands."}, "/ground");
    if (told.ground == "platform_failure" &&
        (!failure || failure->platform != origin || !change || change->failure != failure->number))
        find_fault(faults, "failure_is_certified",
                   {"因平台故障变更的，应附该平台运营机构认定的故障。",
                    "A change on the ground of a failure carries what the platform's operator has certified."},
                   "/failure");
    return faults;
}

Faults check(exchange::TenderSuspended const& told, ToldTender const& tender) {
    Faults faults;
    if (stands(tender, told.ground, told.source))
        find_fault(faults, "hold_is_placed_once",
                   {"该暂停已经报送,尚未恢复。", "This suspension was told already and still stands."}, "/source");
    return faults;
}

Faults check(exchange::TenderResumed const& told, ToldTender const& tender) {
    Faults faults;
    if (!stands(tender, told.ground, told.source))
        find_fault(faults, "hold_is_in_force",
                   {"没有与之对应的暂停。", "No suspension of this ground and source stands."}, "/source");
    return faults;
}

Faults check(std::optional<Signatory> const& signatory, ToldTender const& tender) {
    Faults faults;
    if (!signatory || !signatory->acts) {
        find_fault(faults, "signer_is_registered",
                   {"签名证书没有在公共服务平台绑定,或者已经失效。",
                    "The certificate that signed is not bound at the hub, or no longer acts."},
                   "/certificate");
        return faults;
    }
    auto const& told = *tender.story.tender;
    if (signatory->entity != told.tenderee && signatory->entity != told.agency)
        find_fault(
            faults, "signer_acts_for_the_tender",
            {"签名人不属于招标人或者其招标代理机构。", "The signer belongs neither to the tenderee nor to its agency."},
            "/certificate");
    if (std::find(signatory->duties.begin(), signatory->duties.end(), "signer") == signatory->duties.end())
        find_fault(faults, "signer_has_the_duty", {"签名人没有签发职责。", "The one who signed has no duty to sign."},
                   "/certificate");
    return faults;
}

} // namespace haihe::hub
