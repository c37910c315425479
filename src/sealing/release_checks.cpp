#include "sealing/release_checks.hpp"

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path = {}) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

} // namespace

std::unexpected<kernel::Refusal> too_few_bidders() {
    return kernel::refuse(kernel::RefusalKind::unlawful, "lot_has_three_bidders",
                          {"投标人少于3个，不得开标（招标投标法第二十八条）。",
                           "Fewer than 3 bidders: there is no opening (Tendering and Bidding Law, art. 28)."},
                          "/bids");
}

std::unexpected<kernel::Refusal> wrap_differs() {
    return no("wrap_is_as_committed",
              {"密钥封装与信头中的摘要不符。", "The wrap is not the one that the header names."}, "/wrap");
}

std::unexpected<kernel::Refusal> not_covered() {
    return no("release_covers_the_whole_list",
              {"释放文件应当按清单顺序涵盖由其保管的全部投标。",
               "A release covers every bid of the list that its custodian keeps, in the list's order."},
              "/shares");
}

kernel::Result<Header> read_listed_header(OpeningList const& list, ListedBid const& bid, std::string_view text) {
    auto header = read_header(text);
    if (!header) return header;
    if (trust::sm3(text) != bid.headerDigest || header->context.bidId != bid.bidId)
        return no("bid_is_in_the_list", {"开标清单中没有这份投标。", "The bid is not in the opening list."}, "/bidId");
    auto const& context = header->context;
    if (context.tenderId != list.tenderId || context.lotId != list.lotId || context.envelope != list.envelope)
        return no("bid_is_of_the_listed_lot",
                  {"投标属于另一招标项目、标段或者信封。", "The bid is of another tender, lot or envelope."},
                  "/header/context");
    return header;
}

SignedRelease sign_release(std::string release, std::string_view label, trust::PrivateKey const& key,
                           trust::Certificate const& certificate) {
    auto signature = trust::sign(key, certificate, label, release);
    return {std::move(release), std::move(signature)};
}

kernel::Result<void> require_signed(SignedRelease const& release, std::string_view label,
                                    trust::Certificate const& certificate) {
    if (release.release.size() <= kReleaseBytesMax && signed_by(release.signature, label, release.release, certificate))
        return {};
    return no("document_is_signed_by_this_certificate",
              {"文件不是由该证书签名。", "The document is not signed by this certificate."}, "/signature");
}

kernel::Result<void> require_for(kernel::Digest const& list_digest, std::string_view list) {
    if (list_digest == trust::sm3(list)) return {};
    return no("release_is_for_this_list", {"释放文件针对另一份开标清单。", "The release is for another opening list."},
              "/listDigest");
}

} // namespace haihe::sealing
