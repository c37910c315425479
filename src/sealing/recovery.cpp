#include "sealing/recovery.hpp"

#include <algorithm>
#include <vector>

namespace haihe::sealing {

namespace {

/// All are compared, whatever the first ones say.
bool same(kernel::Digest const& a, kernel::Digest const& b) {
    return CRYPTO_memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size()) == 0;
}

} // namespace

bool matches(Header const& header, kernel::Digest const& ctx, Share const& share) {
    return share.i >= 1 && share.i <= header.context.n && header.sc.size() >= static_cast<std::size_t>(share.i) &&
           same(share_commitment(ctx, share), header.sc[static_cast<std::size_t>(share.i) - 1]);
}

kernel::Result<void> prove_key(std::string_view header_text, Header const& header, kernel::Digest const& tag,
                               ContentKey const& key) {
    auto const ctx = digest_of(header.context);
    auto const keys = derive_keys(ctx, key, header.context.k);
    bool right = same(header_tag(keys.tag, header_text), tag);
    for (auto const& share : split(key, keys.coefficients.bytes(), header.context.n))
        right = matches(header, ctx, share) && right;
    if (!right)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "content_key_fits_the_bid",
                              {"内容密钥与该投标不符。", "The content key does not fit this bid."});
    return {};
}

kernel::Result<ContentKey> recover_key(std::string_view header_text, Header const& header, kernel::Digest const& tag,
                                       std::span<Share const> shares) {
    auto const ctx = digest_of(header.context);
    auto const needed = static_cast<std::size_t>(header.context.k);
    std::vector<Share> matching;
    for (auto const& share : shares) {
        bool const known =
            std::any_of(matching.begin(), matching.end(), [&](auto const& other) { return other.i == share.i; });
        if (matching.size() < needed && !known && matches(header, ctx, share)) matching.push_back(share);
    }
    if (matching.size() < needed)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "shares_are_enough",
                              {"与承诺值相符的份额不足 " + std::to_string(needed) + " 个。",
                               "Fewer than " + std::to_string(needed) + " shares are as committed."});
    auto key = combine(matching);
    if (auto proved = prove_key(header_text, header, tag, key); !proved) return std::unexpected(proved.error());
    return key;
}

} // namespace haihe::sealing
