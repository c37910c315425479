#include "sealing/bidder_release.hpp"

#include "sealing/recovery.hpp"
#include "sealing/release_checks.hpp"
#include "sealing/wrap.hpp"

#include <algorithm>

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path = {}) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

/// The header, as it stands in a list of enough bids.
kernel::Result<Header> listed_header(std::string_view list, std::string_view header_text) {
    auto const opening = read_opening_list(list);
    if (!opening) return std::unexpected(opening.error());
    if (opening->bids.size() < kBiddersMin) return too_few_bidders();
    auto const digest = trust::sm3(header_text);
    auto const bid = std::find_if(opening->bids.begin(), opening->bids.end(),
                                  [&](ListedBid const& one) { return one.headerDigest == digest; });
    if (bid == opening->bids.end())
        return no("bid_is_in_the_list", {"开标清单中没有这份投标。", "The bid is not in the opening list."});
    return read_listed_header(*opening, *bid, header_text);
}

} // namespace

kernel::Result<SignedRelease> make_bidder_release(std::string_view list, std::string_view header_text,
                                                  kernel::Digest const& tag, std::string_view wrap,
                                                  trust::PrivateKey const& decryption_key,
                                                  trust::PrivateKey const& signing_key,
                                                  trust::Certificate const& signing_certificate) {
    auto const header = listed_header(list, header_text);
    if (!header) return std::unexpected(header.error());
    if (!header->has_bidder_wrap())
        return no("bidder_can_open", {"该投标没有投标人自留的密钥封装。", "The bid holds no wrap for its bidder."});
    if (trust::sm3(wrap) != header->wrapDigests[header->wrap_position(0)]) return wrap_differs();
    auto const key = unwrap(decryption_key, wrap, digest_of(header->context), 0);
    if (!key) return std::unexpected(key.error());
    if (auto proved = prove_key(header_text, *header, tag, *key); !proved)
        return std::unexpected(std::move(proved.error()));
    BidderRelease release{trust::sm3(list), header->context.bidId, {}};
    std::copy(key->bytes().begin(), key->bytes().end(), release.key.bytes.begin());
    return sign_release(json::write(release), kBidReleaseLabel, signing_key, signing_certificate);
}

kernel::Result<ContentKey> check_bidder_release(SignedRelease const& release, std::string_view list,
                                                std::string_view header_text, kernel::Digest const& tag,
                                                trust::Certificate const& signing_certificate) {
    auto const read = read_release<BidderRelease>(release, kBidReleaseLabel, list, signing_certificate);
    if (!read) return std::unexpected(read.error());
    auto const header = listed_header(list, header_text);
    if (!header) return std::unexpected(header.error());
    if (read->bidId != header->context.bidId)
        return no("bid_is_in_the_list", {"释放文件针对另一份投标。", "The release is for another bid."}, "/bidId");
    ContentKey key(read->key.bytes);
    if (auto proved = prove_key(header_text, *header, tag, key); !proved)
        return std::unexpected(std::move(proved.error()));
    return key;
}

} // namespace haihe::sealing
