#include "trading/tender/documents_endpoints.hpp"

#include "trading/tender/tender_page.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

struct SignedText {
    std::string text; ///< canonical, as signed
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedText, (), (text, signature))

struct DocumentsInForce {
    std::string platform;
    std::string tender;
    std::vector<std::string> lots;
    SignedText manifest;
    std::vector<SignedText> clarifications; ///< in order
    kernel::Digest documentsDigest;
    kernel::Instant bidDeadline;
};
BOOST_DESCRIBE_STRUCT(DocumentsInForce, (),
                      (platform, tender, lots, manifest, clarifications, documentsDigest, bidDeadline))

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
                               {json::write(tender.published->manifest), tender.published->manifestSignature},
                               {},
                               documents_digest(tender),
                               tender.timeTable.bidDeadline};
    for (auto const& lot : tender.registered.lots) documents.lots.push_back(lot.code);
    for (auto const& one : tender.clarifications)
        documents.clarifications.push_back({json::write(one.clarification), one.signature});
    return edge::http::Response::json(json::write(documents));
}

} // namespace

kernel::Digest documents_digest(Tender const& tender) {
    auto text = json::write(tender.published->manifest);
    for (auto const& one : tender.clarifications) text += json::write(one.clarification);
    return trust::sm3(text);
}

void mount_documents(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/tenders/{code}/documents",
                    [desk](edge::http::Request const& request) { return show(desk(), request); });
}

} // namespace haihe::trading
