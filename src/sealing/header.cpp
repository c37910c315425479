#include "sealing/header.hpp"

#include "sealing/bucket.hpp"
#include "sealing/canonical_document.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::sealing {

namespace {

constexpr std::string_view kTagLabel("haihe/bid-tag/1\0", 16);

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

} // namespace

std::size_t Header::wrap_position(std::int64_t i) const {
    return static_cast<std::size_t>(i) - (has_bidder_wrap() ? 0 : 1);
}

kernel::Result<Header> read_header(std::string_view text) {
    auto header = read_canonical_document<Header>(text, kHeaderBytesMax, "header_is_short_enough");
    if (!header) return header;
    if (auto valid = validate(header->context); !valid) return std::unexpected(under("/context", valid.error()));
    if (!is_bucket(header->chunkCount) ||
        header->cipherBytes != header->chunkCount * static_cast<std::uint64_t>(kChunkSize))
        return no("cipher_size_is_a_bucket",
                  {"密文应为补齐后的整块，字节数等于块数乘以块大小。",
                   "The ciphertext is whole chunks, padded to a bucket; its bytes are chunks times their size."},
                  "/cipherBytes");
    auto const n = static_cast<std::size_t>(header->context.n);
    if (header->sc.size() != n)
        return no("every_share_is_committed_to",
                  {"每个份额应当有一个承诺值。", "There is one commitment for every share."}, "/sc");
    if (header->wrapDigests.size() != n + (header->has_bidder_wrap() ? 1 : 0))
        return no("every_wrap_is_committed_to", {"每个密钥封装应当有一个摘要。", "There is one digest for every wrap."},
                  "/wrapDigests");
    return header;
}

kernel::Digest header_tag(Secret<32> const& tag_key, std::string_view header_text) {
    std::string bytes(kTagLabel);
    bytes.append(header_text);
    return trust::hmac_sm3(tag_key.bytes(), bytes);
}

} // namespace haihe::sealing
