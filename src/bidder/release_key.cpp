#include "bidder/release_key.hpp"

#include "bidder/tender_documents.hpp"
#include "kernel/codes.hpp"
#include "ledger/receipt.hpp"
#include "sealing/bidder_release.hpp"
#include "sealing/custodian_release.hpp"
#include "sealing/submission.hpp"
#include "trust/tree_head.hpp"

#include <algorithm>

namespace haihe::bidder {

namespace {

using kernel::RefusalKind;

struct ListedSubmission {
    std::string bidId;
    std::string submission;
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(ListedSubmission, (), (bidId, submission, certificate))

struct ListToRelease {
    std::string list;
    trust::Signature signature;
    ledger::Receipt receipt;
    std::vector<ListedSubmission> bids;
};
BOOST_DESCRIBE_STRUCT(ListToRelease, (), (list, signature, receipt, bids))

kernel::Result<ListToRelease> list_of(Platform& platform, Credential const& who, std::string const& lot) {
    auto listed = platform.read<ListToRelease>(platform.body_of(who, "GET", "/lots/" + lot + "/opening/bids"));
    if (!listed) return listed;
    auto const certificate = trust::Certificate::parse(listed->signature.certificate);
    if (!certificate) return std::unexpected(certificate.error());
    auto const list = sealing::check_opening_list({listed->list, listed->signature}, *certificate);
    if (!list) return std::unexpected(list.error());
    if (list->lotId != lot || list->tenderId != kernel::tender_of_lot(lot))
        return kernel::refuse(RefusalKind::unacceptable, "list_is_of_this_lot",
                              {"开标名单属于另一个标段。", "The opening list is of another lot."});
    if (auto proved = ledger::verify(listed->receipt); !proved) return std::unexpected(proved.error());
    auto const keeper = trust::Certificate::parse(listed->receipt.certificate);
    if (!keeper || keeper->digest() != certificate->digest() || !listed->receipt.what.value ||
        listed->receipt.what.value->find(json::write(listed->list)) == std::string::npos)
        return kernel::refuse(
            RefusalKind::unacceptable, "opening_list_is_signed_by_the_platform",
            {"开标名单不是平台账本中记载的那一份。", "The opening list is not the one in the platform's ledger."});
    auto const now = platform.now();
    if (!now) return std::unexpected(now.error());
    if (*now < list->deadline)
        return kernel::refuse(RefusalKind::conflict, "deadline_has_come",
                              {"投标截止时间未到，不得交出密钥。", "The deadline has not come: nothing is released."});
    return listed;
}

/// The signed documents of the tender, whose deadline is the list's: not one that somebody says.
kernel::Result<TenderDocuments> documents_behind(Platform& platform, std::string const& lot, kernel::Instant stated) {
    auto documents =
        platform.read<TenderDocuments>(platform.get("/tenders/" + kernel::tender_of_lot(lot) + "/documents"));
    if (!documents) return documents;
    if (auto terms = check(*documents); !terms) return std::unexpected(terms.error());
    if (documents->tender == kernel::tender_of_lot(lot) && documents->bidDeadline == stated) return documents;
    return kernel::refuse(
        RefusalKind::unacceptable, "deadline_is_that_of_the_documents",
        {"开标名单上的截止时间与招标文件不符。", "The list's deadline is not that of the tender documents."});
}

struct PublishedTimes {
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(PublishedTimes, (), (bidDeadline))

struct PublishedTender {
    PublishedTimes timeTable;
};
BOOST_DESCRIBE_STRUCT(PublishedTender, (), (timeTable))

/// The documents name no deadline and the platform hands out the announcement: what was published, the hub says.
kernel::Result<void> check_published(Platform& hub, std::string const& tender, kernel::Instant deadline) {
    auto const published = hub.read<PublishedTender>(hub.get("/tenders/" + tender));
    if (!published) return std::unexpected(published.error());
    if (published->timeTable.bidDeadline == deadline) return {};
    return kernel::refuse(RefusalKind::unacceptable, "deadline_is_the_published_one",
                          {"开标名单上的截止时间与公共服务平台公布的不符。",
                           "The list's deadline is not the one that the hub has published."});
}

/// Whoever shows other documents than the bidders had is found out by their bids.
kernel::Result<void> check_sealed_under(TenderDocuments const& documents, kernel::Digest const& sealed_under) {
    auto const known = digests_of(documents);
    if (std::ranges::find(known, sealed_under) != known.end()) return {};
    return kernel::refuse(RefusalKind::unacceptable, "bids_are_sealed_under_these_documents",
                          {"投标文件不是依据平台出示的招标文件密封的。",
                           "A bid was sealed under other documents than the platform shows."});
}

kernel::Result<void> check_witness(ListToRelease const& listed, std::vector<trust::Certificate> const& witnesses,
                                   kernel::Instant deadline) {
    auto const head = trust::digest_of(listed.receipt.head.head);
    for (auto const& one : listed.receipt.cosignatures)
        if (one.head == head && one.time >= deadline &&
            std::ranges::any_of(witnesses, [&](auto const& witness) { return trust::verifies(one, witness); }))
            return {};
    return kernel::refuse(
        RefusalKind::unavailable, "witness_saw_the_list_after_the_deadline",
        {"开标名单尚无见证方签名，请稍后再试。", "No witness has signed for the opening list yet: try again shortly."});
}

} // namespace

kernel::Result<std::string> release_own(Platform& platform, Credential const& bidder, std::string const& lot) {
    auto const listed = list_of(platform, bidder, lot);
    if (!listed) return std::unexpected(listed.error());
    if (listed->bids.size() != 1)
        return kernel::refuse(RefusalKind::absent, "bid_is_in_the_list",
                              {"开标名单中没有本单位的投标文件。", "The opening list holds no bid of yours."});
    auto const submission = sealing::read_submission(listed->bids.front().submission);
    if (!submission) return std::unexpected(submission.error());
    auto const header = sealing::read_header(submission->header);
    if (!header) return std::unexpected(header.error());
    if (!header->has_bidder_wrap())
        return kernel::refuse(
            RefusalKind::conflict, "bid_is_wrapped_for_its_bidder",
            {"密封时所用的证书不能解密，本投标文件由密钥保管人解密。",
             "It was sealed with a certificate that does not decrypt: its custodians open this bid."});
    auto const wrap = sealing::wrap_of(*submission, *header, 0);
    if (!wrap) return std::unexpected(wrap.error());
    auto const release = sealing::make_bidder_release(listed->list, submission->header, submission->tag, *wrap,
                                                      bidder.key, bidder.key, bidder.certificate);
    if (!release) return std::unexpected(release.error());
    return platform.body_of(bidder, "POST", "/lots/" + lot + "/opening/bidder-releases", json::write(*release));
}

kernel::Result<std::string> release_shares(Platform& platform, Platform& hub, Credential const& custodian,
                                           std::string const& lot, std::vector<trust::Certificate> const& witnesses) {
    auto const listed = list_of(platform, custodian, lot);
    if (!listed) return std::unexpected(listed.error());
    auto const deadline = sealing::read_opening_list(listed->list).value().deadline;
    auto const documents = documents_behind(platform, lot, deadline);
    if (!documents) return std::unexpected(documents.error());
    if (auto right = check_published(hub, documents->tender, deadline); !right) return std::unexpected(right.error());
    if (auto seen = check_witness(*listed, witnesses, deadline); !seen) return std::unexpected(seen.error());
    std::vector<sealing::BidToRelease> bids;
    for (auto const& one : listed->bids) {
        auto const submission = sealing::read_submission(one.submission);
        if (!submission) return std::unexpected(submission.error());
        auto const header = sealing::read_header(submission->header);
        if (!header) return std::unexpected(header.error());
        if (auto same = check_sealed_under(*documents, header->context.documentsDigest); !same)
            return std::unexpected(same.error());
        auto const& named = header->context.custodians;
        auto const mine = std::ranges::find_if(
            named, [&](auto const& one) { return one.certDigest == custodian.certificate.digest(); });
        std::optional<std::string> wrap;
        if (mine != named.end())
            if (auto bytes = sealing::wrap_of(*submission, *header, mine->i)) wrap = std::move(*bytes);
        bids.push_back({submission->header, std::move(wrap)});
    }
    auto const release = sealing::make_custodian_release(listed->list, bids, custodian.key, custodian.certificate,
                                                         custodian.key, custodian.certificate);
    if (!release) return std::unexpected(release.error());
    return platform.body_of(custodian, "POST", "/lots/" + lot + "/opening/custodian-releases", json::write(*release));
}

} // namespace haihe::bidder
