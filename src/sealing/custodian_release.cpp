#include "sealing/custodian_release.hpp"

#include "sealing/canonical_document.hpp"
#include "sealing/recovery.hpp"
#include "sealing/release_checks.hpp"
#include "sealing/wrap.hpp"
#include "trust/digest.hpp"

#include <map>
#include <set>

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path = {}) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

/// Headers by their digests, exactly those of the list.
template <class T, class TextOf>
kernel::Result<std::map<kernel::Digest, T const*>> by_digest(OpeningList const& list, std::vector<T> const& given,
                                                             TextOf text_of) {
    std::set<kernel::Digest> listed;
    for (auto const& bid : list.bids) listed.insert(bid.headerDigest);
    std::map<kernel::Digest, T const*> found;
    for (std::size_t j = 0; j < given.size(); ++j) {
        auto const digest = trust::sm3(text_of(given[j]));
        if (!listed.contains(digest) || !found.emplace(digest, &given[j]).second)
            return no("bid_is_in_the_list", {"开标清单中没有这份投标。", "The bid is not in the opening list."},
                      "/" + std::to_string(j));
    }
    if (listed.size() != list.bids.size() || found.size() != listed.size())
        return no("every_listed_bid_is_given", {"未提供清单中全部投标的信头。", "Not every bid of the list is given."});
    return found;
}

/// All headers of the list, in its order: read, of its lot, of three bidders.
template <class T, class TextOf>
kernel::Result<std::vector<Header>> headers_of(OpeningList const& list, std::map<kernel::Digest, T const*> const& given,
                                               TextOf text_of) {
    std::vector<Header> headers;
    std::set<std::string> bidders;
    for (std::size_t j = 0; j < list.bids.size(); ++j) {
        auto header = read_listed_header(list, list.bids[j], text_of(*given.at(list.bids[j].headerDigest)));
        if (!header) return std::unexpected(under("/bids/" + std::to_string(j), std::move(header.error())));
        bidders.insert(header->context.bidderId);
        headers.push_back(std::move(*header));
    }
    if (bidders.size() < kBiddersMin) return too_few_bidders();
    return headers;
}

/// The share, or that there is none to be had.
kernel::Result<ReleasedShare> release_one(Header const& header, std::int64_t i, std::optional<std::string> const& bytes,
                                          trust::PrivateKey const& key) {
    ReleasedShare released{header.context.bidId, i, {}, {}};
    if (bytes) {
        if (trust::sm3(*bytes) != header.wrapDigests[header.wrap_position(i)]) return wrap_differs();
        auto const ctx = digest_of(header.context);
        if (auto const opened = unwrap(key, *bytes, ctx, i); opened && matches(header, ctx, {i, *opened})) {
            kernel::Digest share;
            std::copy(opened->bytes().begin(), opened->bytes().end(), share.bytes.begin());
            released.share = share;
            return released;
        }
    }
    released.unusable = true;
    return released;
}

std::string_view text_of_bid(BidToRelease const& bid) { return bid.header; }
std::string_view text_itself(std::string_view header) { return header; }

/// What is said about one bid: by this custodian, and either a share that matches or that it is unusable.
kernel::Result<void> check_one(ReleasedShare const& released, Header const& header, std::int64_t i,
                               std::string const& path) {
    if (released.bidId != header.context.bidId || released.i != i) return not_covered();
    if (released.share.has_value() == released.unusable.has_value() || released.unusable == false)
        return no("released_share_is_as_committed",
                  {"每份投标应当给出份额，或者写明不可用。", "For every bid there is a share, or that it is unusable."},
                  path);
    if (released.share && !matches(header, digest_of(header.context), {i, Secret<32>(released.share->bytes)}))
        return no("released_share_is_as_committed",
                  {"份额与信头中的承诺值不符。", "A share is not what the header commits to."}, path + "/share");
    return {};
}

} // namespace

kernel::Result<SignedRelease> make_custodian_release(std::string_view list, std::vector<BidToRelease> const& bids,
                                                     trust::PrivateKey const& decryption_key,
                                                     trust::Certificate const& encryption_certificate,
                                                     trust::PrivateKey const& signing_key,
                                                     trust::Certificate const& signing_certificate) {
    auto const opening = read_opening_list(list);
    if (!opening) return std::unexpected(opening.error());
    auto const given = by_digest(*opening, bids, text_of_bid);
    if (!given) return std::unexpected(given.error());
    auto const headers = headers_of(*opening, *given, text_of_bid);
    if (!headers) return std::unexpected(headers.error());
    CustodianRelease release{trust::sm3(list), {}};
    for (std::size_t j = 0; j < headers->size(); ++j) {
        auto const i = custodian_index((*headers)[j].context, encryption_certificate.digest());
        if (i == 0) continue;
        auto const& wrap = given->at(opening->bids[j].headerDigest)->wrap;
        auto released = release_one((*headers)[j], i, wrap, decryption_key);
        if (!released) return std::unexpected(under("/bids/" + std::to_string(j), std::move(released.error())));
        release.shares.push_back(std::move(*released));
    }
    if (release.shares.empty())
        return no("custodian_is_named_by_a_bid", {"清单中没有一份投标以该证书为密钥保管方。",
                                                  "No bid of the list names this certificate as a custodian."});
    return sign_release(json::write(release), kShareReleaseLabel, signing_key, signing_certificate);
}

kernel::Result<CustodianRelease> check_custodian_release(SignedRelease const& release, std::string_view list,
                                                         std::vector<std::string> const& headers,
                                                         trust::Certificate const& encryption_certificate,
                                                         trust::Certificate const& signing_certificate) {
    auto read = read_release<CustodianRelease>(release, kShareReleaseLabel, list, signing_certificate);
    if (!read) return read;
    auto const opening = read_opening_list(list);
    if (!opening) return std::unexpected(opening.error());
    auto const given = by_digest(*opening, headers, text_itself);
    if (!given) return std::unexpected(given.error());
    auto const listed = headers_of(*opening, *given, text_itself);
    if (!listed) return std::unexpected(listed.error());
    std::size_t next = 0;
    for (auto const& header : *listed) {
        auto const i = custodian_index(header.context, encryption_certificate.digest());
        if (i == 0) continue;
        if (next == read->shares.size()) return not_covered();
        if (auto one = check_one(read->shares[next], header, i, "/shares/" + std::to_string(next)); !one)
            return std::unexpected(std::move(one.error()));
        ++next;
    }
    if (next != read->shares.size() || next == 0) return not_covered();
    return read;
}

std::optional<Share> share_for(CustodianRelease const& release, std::string_view bid_id) {
    for (auto const& one : release.shares)
        if (one.bidId == bid_id && one.share) return Share{one.i, Secret<32>(one.share->bytes)};
    return std::nullopt;
}

} // namespace haihe::sealing
