#include "sealing/context.hpp"

#include "kernel/codes.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

bool is_lower_hex(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_envelope(std::string_view text) {
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Of each code its form, and that it begins with the one before.
kernel::Result<void> codes(Context const& context) {
    kernel::Text const text{"编码格式不对，或者彼此不衔接。",
                            "A code is not of its form, or does not go with the others."};
    if (!kernel::is_platform_code(context.platform)) return no("context_codes_are_valid", text, "/platform");
    if (!kernel::is_tender_code(context.tenderId) || !context.tenderId.starts_with(context.platform))
        return no("context_codes_are_valid", text, "/tenderId");
    if (!kernel::is_lot_code(context.lotId) || !context.lotId.starts_with(context.tenderId))
        return no("context_codes_are_valid", text, "/lotId");
    if (!kernel::is_social_credit_code(context.bidderId)) return no("context_codes_are_valid", text, "/bidderId");
    return {};
}

kernel::Result<void> custodians(Context const& context) {
    if (context.n < 3 || context.n > kCustodiansMax)
        return no("custodians_are_three_to_sixteen", {"密钥保管方应为3至16个。", "There are 3 to 16 custodians."},
                  "/n");
    if (context.k < 2 || context.k > context.n)
        return no("threshold_is_two_to_n",
                  {"开启所需的份额数不得少于2，也不得多于保管方数。",
                   "At least 2 shares open, and at most as many as there are custodians."},
                  "/k");
    std::set<kernel::Digest> certificates;
    for (std::size_t j = 0; j < context.custodians.size(); ++j) {
        auto const path = "/custodians/" + std::to_string(j);
        if (context.custodians[j].i != static_cast<std::int64_t>(j) + 1)
            return no("custodians_are_numbered_in_order",
                      {"保管方应当依次编号为1至n。", "Custodians are numbered 1 to n, in this order."}, path + "/i");
        if (!certificates.insert(context.custodians[j].certDigest).second)
            return no("custodians_are_distinct",
                      {"同一证书不得保管两个份额。", "One certificate cannot hold two shares."}, path + "/certDigest");
    }
    if (static_cast<std::int64_t>(context.custodians.size()) != context.n)
        return no("custodians_are_numbered_in_order",
                  {"保管方应当依次编号为1至n。", "Custodians are numbered 1 to n, in this order."}, "/custodians");
    return {};
}

} // namespace

kernel::Result<void> validate(Context const& context) {
    if (context.v != kVersion)
        return no("sealing_version_is_known", {"不认识的密封格式版本。", "This version of the format is not known."},
                  "/v");
    if (auto valid = codes(context); !valid) return valid;
    if (!is_envelope(context.envelope))
        return no("envelope_is_named",
                  {"信封名称应为1至32个小写字母、数字或者连字符。",
                   "An envelope's name is 1 to 32 lower-case letters, digits or hyphens."},
                  "/envelope");
    if (context.bidId.size() != 32 || !is_lower_hex(context.bidId))
        return no("bid_id_is_random_bytes",
                  {"投标标识应为16个随机字节（32位小写十六进制）。",
                   "A bid id is 16 random bytes, as 32 lower-case hexadecimal digits."},
                  "/bidId");
    if (context.chunkSize != kChunkSize)
        return no("chunk_size_is_one_mebibyte", {"分块大小应为1048576字节。", "A chunk is 1048576 bytes."},
                  "/chunkSize");
    if (auto valid = custodians(context); !valid) return valid;
    if ((context.bidderWrap.kind == BidderWrapKind::none) == context.bidderWrap.digest.has_value())
        return no("bidder_wrap_names_its_key",
                  {"投标人自留密钥应当写明其摘要；不自留的不写。",
                   "The bidder's own key is named by its digest; without one there is no digest."},
                  "/bidderWrap/digest");
    return {};
}

kernel::Digest digest_of(Context const& context) { return trust::sm3(json::write(context)); }

std::int64_t custodian_index(Context const& context, kernel::Digest const& certificate) {
    for (auto const& custodian : context.custodians)
        if (custodian.certDigest == certificate) return custodian.i;
    return 0;
}

std::string random_bid_id() {
    std::array<std::uint8_t, 16> bytes{};
    trust::fill_random(bytes);
    return trust::hex(bytes);
}

} // namespace haihe::sealing
