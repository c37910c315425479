#pragma once

// Tender documents as a platform shows them, signed with keys made for the test.

#include "bidder/tender_documents.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <string>

namespace haihe::bidder {

inline constexpr char const* kTender = "A1201000001000001001";
inline constexpr char const* kOtherTender = "A1201000001000001002";
inline kernel::Instant const kIssue = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");
inline kernel::Instant const kDeadline = kIssue + kernel::days(20);

struct Signer {
    trust::PrivateKey key = trust::PrivateKey::generate_sm2();
    trust::Certificate certificate = trust::issue_certificate(
        {"示例签发人", "示例招标人", "91350100M000100Y43", false, kIssue - kernel::days(1), kIssue + kernel::days(365)},
        key, key, nullptr);

    static Signer const& get() {
        static Signer const signer;
        return signer;
    }
};

template <class Document>
exchange::SignedText signed_text(Document const& document, char const* label) {
    auto const text = json::write(document);
    return {text, trust::sign(Signer::get().key, Signer::get().certificate, label, text)};
}

inline exchange::SignedText clarification(std::int64_t number, std::optional<kernel::Instant> deadline = {},
                                          char const* tender = kTender) {
    return signed_text(exchange::Clarification{tender, number, "澄清", "图纸3号更正。", true, deadline, {}},
                       "haihe/clarification/1");
}

inline exchange::SignedText deadline_change(std::int64_t number, kernel::Instant before, kernel::Instant after,
                                            char const* tender = kTender) {
    return signed_text(exchange::DeadlineChange{tender, number, "platform_failure", 1, before, after, "平台停电"},
                       "haihe/deadline-change/1");
}

inline exchange::DocumentManifest manifest() {
    return {kTender,
            1,
            {{"招标文件.pdf", "instructions", 1000, {}}},
            exchange::BiddingTerms{2, {{"公证处", "notary", "", ""}}, "bidders_first", true, 30, {"技术标.pdf"}}};
}

inline exchange::Announcement announcement_of(std::string const& manifest_text, kernel::Instant deadline = kDeadline) {
    exchange::Announcement announcement;
    announcement.tender = kTender;
    announcement.timeTable.bidDeadline = announcement.timeTable.openingAt = deadline;
    announcement.documentsDigest = trust::sm3(manifest_text);
    return announcement;
}

/// As a platform shows them that tells the truth; `deadline` is what the amendments come to.
inline TenderDocuments documents(std::vector<exchange::SignedText> amendments = {},
                                 kernel::Instant deadline = kDeadline) {
    auto const signed_manifest = signed_text(manifest(), "haihe/documents/1");
    auto all = signed_manifest.text;
    for (auto const& one : amendments) all += one.text;
    return {"A1201000001",
            kTender,
            {std::string(kTender) + "001"},
            signed_text(announcement_of(signed_manifest.text), "haihe/announcement/1"),
            signed_manifest,
            std::move(amendments),
            trust::sm3(all),
            deadline};
}

} // namespace haihe::bidder
