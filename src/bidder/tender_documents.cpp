#include "bidder/tender_documents.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::bidder {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_signed(exchange::SignedText const& document, char const* label) {
    auto const certificate = trust::Certificate::parse(document.signature.certificate);
    auto const value = trust::from_base64(document.signature.value);
    if (certificate && value && document.signature.label == label &&
        certificate->verifies(label, document.text, *value))
        return {};
    return kernel::refuse(
        RefusalKind::unacceptable, "documents_are_as_signed",
        {"招标文件或澄清的签名不正确。", "The signature of the documents or of a clarification is wrong."});
}

std::unexpected<kernel::Refusal> not_of_one_tender() {
    return kernel::refuse(RefusalKind::unacceptable, "documents_are_as_signed",
                          {"招标公告、招标文件与变更不属于同一招标项目。",
                           "Announcement, documents and amendments are not of one tender."});
}

kernel::Result<kernel::Instant> announced_deadline(TenderDocuments const& documents) {
    if (auto right = require_signed(documents.announcement, "haihe/announcement/1"); !right)
        return std::unexpected(right.error());
    auto const announcement = json::read<exchange::Announcement>(documents.announcement.text, json::Unknown::ignore);
    if (!announcement) return std::unexpected(announcement.error());
    if (announcement->tender != documents.tender ||
        announcement->documentsDigest != trust::sm3(documents.manifest.text))
        return not_of_one_tender();
    return announcement->timeTable.bidDeadline;
}

template <class Amendment>
kernel::Result<Amendment> read_amendment(exchange::SignedText const& signed_text) {
    if (auto right = require_signed(signed_text, signed_text.signature.label.c_str()); !right)
        return std::unexpected(right.error());
    return json::read<Amendment>(signed_text.text, json::Unknown::ignore);
}

/// An amendment moves the deadline back or not at all; one of another tender moves nothing here.
kernel::Result<kernel::Instant> deadline_after(exchange::SignedText const& amendment, std::string const& tender,
                                               kernel::Instant before) {
    if (amendment.signature.label == "haihe/deadline-change/1") {
        auto const change = read_amendment<exchange::DeadlineChange>(amendment);
        if (!change) return std::unexpected(change.error());
        if (change->tender != tender || change->bidDeadlineBefore != before || change->bidDeadlineAfter <= before)
            return not_of_one_tender();
        return change->bidDeadlineAfter;
    }
    if (amendment.signature.label != "haihe/clarification/1") return not_of_one_tender();
    auto const clarification = read_amendment<exchange::Clarification>(amendment);
    if (!clarification) return std::unexpected(clarification.error());
    auto const after = clarification->newBidDeadline.value_or(before);
    if (clarification->tender != tender || after < before) return not_of_one_tender();
    return after;
}

} // namespace

kernel::Result<exchange::BiddingTerms> check(TenderDocuments const& documents) {
    if (auto right = require_signed(documents.manifest, "haihe/documents/1"); !right)
        return std::unexpected(right.error());
    auto const deadline = announced_deadline(documents);
    if (!deadline) return std::unexpected(deadline.error());
    auto all = documents.manifest.text;
    auto last = *deadline;
    for (auto const& one : documents.amendments) {
        auto const moved = deadline_after(one, documents.tender, last);
        if (!moved) return std::unexpected(moved.error());
        last = *moved;
        all += one.text;
    }
    if (trust::sm3(all) != documents.documentsDigest)
        return kernel::refuse(RefusalKind::unacceptable, "documents_digest_is_of_these_documents",
                              {"平台给出的文件摘要与签名的文件不符。",
                               "The digest that the platform gives is not that of the signed documents."});
    if (last != documents.bidDeadline)
        return kernel::refuse(RefusalKind::unacceptable, "deadline_is_that_of_the_documents",
                              {"平台给出的投标截止时间与签名的文件不符。",
                               "The deadline that the platform gives is not that of the signed documents."});
    auto const manifest = json::read<exchange::DocumentManifest>(documents.manifest.text, json::Unknown::ignore);
    if (!manifest) return std::unexpected(manifest.error());
    if (!manifest->bidding)
        return kernel::refuse(RefusalKind::conflict, "documents_state_how_bids_are_sealed",
                              {"招标文件没有载明电子投标的密封与开启办法。",
                               "The documents do not state how electronic bids are sealed and opened."});
    return *manifest->bidding;
}

std::vector<kernel::Digest> digests_of(TenderDocuments const& documents) {
    auto text = documents.manifest.text;
    std::vector<kernel::Digest> all{trust::sm3(text)};
    for (auto const& one : documents.amendments) {
        text += one.text;
        all.push_back(trust::sm3(text));
    }
    return all;
}

kernel::Result<std::vector<trust::Certificate>> custodians_of(exchange::BiddingTerms const& terms) {
    std::vector<trust::Certificate> all;
    for (auto const& one : terms.custodians) {
        auto certificate = trust::Certificate::parse(one.encryptionCertificate);
        if (!certificate) return std::unexpected(certificate.error());
        all.push_back(std::move(*certificate));
    }
    return all;
}

} // namespace haihe::bidder
