#include "trust/sm3_side_by_side.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace haihe::trust {

namespace {

constexpr std::size_t kBlock = Sm3Lanes::kBlockBytes;
constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kWorthLanes = 4; ///< of fewer texts most lanes would be idle

std::uint8_t const* bytes(std::string_view text) { return reinterpret_cast<std::uint8_t const*>(text.data()); }

} // namespace

Sm3SideBySide::Sm3SideBySide(std::size_t texts) : texts_(texts) {
    if (texts > kTextsMax) throw std::logic_error("more texts than lanes");
    if (texts < kWorthLanes || !Sm3Lanes::pay()) alone_.resize(texts);
    for (std::size_t lane = 0; lane < kTextsMax; ++lane) lanes_.begin(lane);
}

void Sm3SideBySide::update(std::span<std::string_view const> slices) {
    auto const differs = [&](std::string_view one) { return one.size() != slices.front().size(); };
    if (slices.size() != texts_ || std::ranges::any_of(slices, differs))
        throw std::logic_error("slices of texts that go side by side have one size");
    if (alone_.empty()) return update_lanes(slices);
    for (std::size_t i = 0; i < texts_; ++i) alone_[i].update(slices[i]);
}

void Sm3SideBySide::compress_begun() {
    Sm3Lanes::Blocks blocks;
    for (std::size_t lane = 0; lane < kTextsMax; ++lane) blocks[lane] = begun_[lane].data();
    lanes_.compress(blocks);
    used_ = 0;
}

void Sm3SideBySide::update_lanes(std::span<std::string_view const> slices) {
    if (slices.empty()) return;
    auto const size = slices.front().size();
    size_ += size;
    std::size_t at = 0;
    auto const begin = [&](std::size_t count) {
        for (std::size_t lane = 0; lane < texts_; ++lane)
            std::memcpy(begun_[lane].data() + used_, slices[lane].data() + at, count);
        used_ += count;
        at += count;
    };
    if (used_ > 0 && size > 0) {
        begin(std::min(kBlock - used_, size));
        if (used_ < kBlock) return;
        compress_begun();
    }
    Sm3Lanes::Blocks blocks;
    for (; size - at >= kBlock; at += kBlock) {
        for (std::size_t lane = 0; lane < kTextsMax; ++lane)
            blocks[lane] = lane < texts_ ? bytes(slices[lane]) + at : begun_[lane].data();
        lanes_.compress(blocks);
    }
    if (at < size) begin(size - at);
}

std::vector<kernel::Digest> Sm3SideBySide::finish() {
    std::vector<kernel::Digest> digests;
    digests.reserve(texts_);
    for (auto& one : alone_) digests.push_back(one.finish());
    if (!alone_.empty() || texts_ == 0) return digests;
    // The padding of GB/T 32905-2016 §5.2, alike for all.
    auto const pad = [&](std::size_t to) {
        for (auto& block : begun_)
            std::fill(block.begin() + static_cast<std::ptrdiff_t>(used_),
                      block.begin() + static_cast<std::ptrdiff_t>(to), std::uint8_t{0});
    };
    for (auto& block : begun_) block[used_] = 0x80;
    if (++used_ > kBlock - kLengthBytes) {
        pad(kBlock);
        compress_begun();
    }
    pad(kBlock - kLengthBytes);
    for (auto& block : begun_)
        for (std::size_t byte = 0; byte < kLengthBytes; ++byte)
            block[kBlock - 1 - byte] = static_cast<std::uint8_t>(size_ * 8 >> (8 * byte));
    compress_begun();
    for (std::size_t lane = 0; lane < texts_; ++lane) digests.push_back(lanes_.digest(lane));
    return digests;
}

} // namespace haihe::trust
