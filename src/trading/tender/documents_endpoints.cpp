#include "trading/tender/documents_endpoints.hpp"

#include "trading/tender/tender_page.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using exchange::SignedText;

struct DocumentsInForce {
    std::string platform;
    std::string tender;
    std::vector<std::string> lots;
    SignedText announcement; ///< names the manifest, and the first deadline
    SignedText manifest;
    std::vector<SignedText> amendments; ///< clarifications and deadline changes, in order; the label says which
    kernel::Digest documentsDigest;
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(DocumentsInForce, (),
                      (platform, tender, lots, announcement, manifest, amendments, documentsDigest, bidDeadline))

struct Amendment {
    SignedText text;
    bool moves_only_the_deadline = false;
};

std::vector<Amendment> amendments_of(Tender const& tender) {
    std::vector<Amendment> all;
    auto moved = tender.deadlines_moved.begin();
    auto const add_moved = [&](std::size_t clarifications_before) {
        for (; moved != tender.deadlines_moved.end() && moved->clarifications_before == clarifications_before; ++moved)
            all.push_back({{json::write(moved->moved.change), moved->moved.signature}, true});
    };
    add_moved(0);
    for (std::size_t i = 0; i < tender.clarifications.size(); ++i) {
        auto const& one = tender.clarifications[i];
        all.push_back({{json::write(one.clarification), one.signature}});
        add_moved(i + 1);
    }
    return all;
}

edge::http::Response show(node::Desk& desk, edge::http::Request const& request) {
    auto const code = request.captures.at("code");
    auto const tender = fold_tender(desk.ledger, code);
    if (!tender.published)
        return edge::http::problem(
            {kernel::RefusalKind::absent, "tender_is_registered", {"没有这个招标项目。", "There is no such tender."}},
            request);
    DocumentsInForce documents{desk.settings.code,
                               code,
                               {},
                               {json::write(tender.published->announcement), tender.published->announcementSignature},
                               {json::write(tender.published->manifest), tender.published->manifestSignature},
                               {},
                               documents_digest(tender),
                               tender.timeTable.bidDeadline};
    for (auto const& lot : tender.registered.lots) documents.lots.push_back(lot.code);
    for (auto& one : amendments_of(tender)) documents.amendments.push_back(std::move(one.text));
    return edge::http::Response::json(json::write(documents));
}

} // namespace

kernel::Digest documents_digest(Tender const& tender) {
    auto text = json::write(tender.published->manifest);
    for (auto const& one : amendments_of(tender)) text += one.text.text;
    return trust::sm3(text);
}

std::vector<kernel::Digest> digests_alike(Tender const& tender) {
    auto text = json::write(tender.published->manifest);
    std::vector<kernel::Digest> alike{trust::sm3(text)};
    for (auto const& one : amendments_of(tender)) {
        text += one.text.text;
        if (!one.moves_only_the_deadline) alike.clear();
        alike.push_back(trust::sm3(text));
    }
    return alike;
}

void mount_documents(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/tenders/{code}/documents",
                    [desk](edge::http::Request const& request) { return show(desk(), request); });
}

} // namespace haihe::trading
