#include "sealing/shares.hpp"

#include "sealing/field.hpp"
#include "trust/digest.hpp"

#include <string_view>

namespace haihe::sealing {

namespace {

constexpr std::string_view kLabel("haihe/bid-share/1\0", 18);

} // namespace

std::vector<Share> split(ContentKey const& key, std::span<std::uint8_t const> coefficients, std::int64_t n) {
    std::vector<Share> shares;
    shares.reserve(static_cast<std::size_t>(n));
    for (std::int64_t i = 1; i <= n; ++i) {
        auto const x = static_cast<std::uint8_t>(i);
        Share share{i, key};
        std::uint8_t power = 1;
        for (std::size_t row = 0; row < coefficients.size(); row += 32) {
            power = field::multiply(power, x);
            for (std::size_t byte = 0; byte < 32; ++byte)
                share.value.bytes()[byte] ^= field::multiply(coefficients[row + byte], power);
        }
        shares.push_back(share);
    }
    return shares;
}

ContentKey combine(std::span<Share const> shares) {
    ContentKey key;
    for (auto const& share : shares) {
        // Lagrange's weight of this share at x = 0; minus is plus here.
        std::uint8_t weight = 1;
        for (auto const& other : shares)
            if (other.i != share.i) {
                auto const apart = static_cast<std::uint8_t>(other.i ^ share.i);
                weight =
                    field::multiply(weight, field::multiply(static_cast<std::uint8_t>(other.i), field::inverse(apart)));
            }
        for (std::size_t byte = 0; byte < 32; ++byte)
            key.bytes()[byte] ^= field::multiply(share.value.bytes()[byte], weight);
    }
    return key;
}

kernel::Digest share_commitment(kernel::Digest const& ctx, Share const& share) {
    trust::Sm3 hash;
    auto const add = [&](std::span<std::uint8_t const> bytes) {
        hash.update({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
    };
    auto const index = static_cast<std::uint8_t>(share.i);
    hash.update(kLabel);
    add(ctx.bytes);
    add({&index, 1});
    add(share.value.bytes());
    return hash.finish();
}

} // namespace haihe::sealing
