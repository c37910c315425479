#pragma once

// The header HD of a sealed bid and its tag (trust.md §1). It is hashed as received, never written anew.

#include "kernel/digest.hpp"
#include "kernel/refusal.hpp"
#include "sealing/content_key.hpp"
#include "sealing/context.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::sealing {

inline constexpr std::size_t kHeaderBytesMax = 32 << 10;

struct Header {
    Context context;
    std::uint64_t chunkCount = 0;
    std::uint64_t cipherBytes = 0; ///< chunkCount * chunkSize
    kernel::Digest root;
    std::vector<kernel::Digest> sc;          ///< share commitments, i = 1 … n
    std::vector<kernel::Digest> wrapDigests; ///< SM3 of W_0 (unless bidderWrap is none), W_1 … W_n
    kernel::Digest readingCommit;
    friend bool operator==(Header const&, Header const&) = default;

    /// Of W_i in wraps and wrapDigests; i = 0 … n. Requires that there is such a wrap.
    [[nodiscard]] std::size_t wrap_position(std::int64_t i) const;
    [[nodiscard]] bool has_bidder_wrap() const { return context.bidderWrap.kind != BidderWrapKind::none; }
};
BOOST_DESCRIBE_STRUCT(Header, (), (context, chunkCount, cipherBytes, root, sc, wrapDigests, readingCommit))

/// Canonical, complete and consistent in itself. Refusals: those of json, `header_is_short_enough`,
/// `json_is_canonical`, those of validate(Context) under /context, `cipher_size_is_a_bucket`,
/// `every_share_is_committed_to`, `every_wrap_is_committed_to`.
kernel::Result<Header> read_header(std::string_view text);

/// tag = HMAC-SM3(Kmac, "haihe/bid-tag/1" || 0 || HD).
kernel::Digest header_tag(Secret<32> const& tag_key, std::string_view header_text);

} // namespace haihe::sealing
