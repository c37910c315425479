#include "law/electronic/documents_are_signed_and_archived.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::documents_are_signed_and_archived() {
    return {
        .rule = "documents_are_signed_and_archived",
        .sentence =
            {"公告、文件、投标、报告、通知书、合同等进行电子签名并归档。",
             "Announcements, documents, bids, reports, notices and contracts are signed electronically and archived."},
        .editions = {electronic_tendering_measures("第四十条")},
        .source = Source::known,
        .also_named = {"document_is_signed", "archive_is_sealed"}};
}

Findings documents_are_signed_and_archived(PlatformFacts const& facts) {
    auto const card = cards::documents_are_signed_and_archived();
    return verdict(card, facts.documents_are_signed, "/documentsAreSigned");
}

} // namespace haihe::law
