#include "sealing/opening_list.hpp"

#include "sealing/canonical_document.hpp"
#include "trust/digest.hpp"

#include <set>

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

std::string at(char const* list, std::size_t j, char const* member) {
    return std::string(list) + "/" + std::to_string(j) + "/" + member;
}

kernel::Result<void> listed_once(OpeningList const& list) {
    kernel::Text const text{"同一投标在清单中只能出现一次。", "A bid stands in the list once."};
    std::set<std::string_view> ids;
    for (std::size_t j = 0; j < list.bids.size(); ++j)
        if (!ids.insert(list.bids[j].bidId).second) return no("bid_is_listed_once", text, at("/bids", j, "bidId"));
    for (std::size_t j = 0; j < list.leftOut.size(); ++j)
        if (!ids.insert(list.leftOut[j].bidId).second)
            return no("bid_is_listed_once", text, at("/leftOut", j, "bidId"));
    return {};
}

} // namespace

SignedOpeningList sign_opening_list(OpeningList const& list, trust::PrivateKey const& key,
                                    trust::Certificate const& certificate) {
    auto text = json::write(list);
    auto signature = trust::sign(key, certificate, kOpeningListLabel, text);
    return {std::move(text), std::move(signature)};
}

kernel::Result<OpeningList> read_opening_list(std::string_view text) {
    auto list = read_canonical_document<OpeningList>(text, kOpeningListBytesMax, "opening_list_is_short_enough");
    if (!list) return list;
    if (auto once = listed_once(*list); !once) return std::unexpected(std::move(once.error()));
    std::int64_t before = -1;
    for (std::size_t j = 0; j < list->bids.size(); ++j) {
        auto const& bid = list->bids[j];
        if (bid.index <= before || bid.index >= list->closedIndex)
            return no("bids_are_listed_in_order",
                      {"投标应按账本位置升序列出，且都在投标箱关闭之前。",
                       "Bids are listed by ascending place in the ledger, all before the box was closed."},
                      at("/bids", j, "index"));
        before = bid.index;
        if (bid.receivedAt >= list->deadline)
            return no(
                "listed_bid_was_received_in_time",
                {"投标截止时间及其后收到的投标不得列入。", "A bid received at the deadline or later is not listed."},
                at("/bids", j, "receivedAt"));
    }
    return list;
}

kernel::Result<OpeningList> check_opening_list(SignedOpeningList const& list, trust::Certificate const& platform) {
    if (!signed_by(list.signature, kOpeningListLabel, list.list, platform))
        return no("document_is_signed_by_this_certificate",
                  {"文件不是由该证书签名。", "The document is not signed by this certificate."}, "/signature");
    return read_opening_list(list.list);
}

bool signed_by(trust::Signature const& signature, std::string_view label, std::string_view bytes,
               trust::Certificate const& certificate) {
    if (signature.label != label) return false;
    auto const stated = trust::Certificate::parse(signature.certificate);
    auto const value = trust::from_base64(signature.value);
    return stated && stated->digest() == certificate.digest() && value && certificate.verifies(label, bytes, *value);
}

} // namespace haihe::sealing
