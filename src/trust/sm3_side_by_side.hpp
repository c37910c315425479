#pragma once

// SM3 of up to sixteen long texts of one length that come in slices, side by side: a text each lane of
// trust/sm3_lanes, and memory for the slices alone.

#include "trust/digest.hpp"
#include "trust/sm3_lanes.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace haihe::trust {

class Sm3SideBySide {
public:
    static constexpr std::size_t kTextsMax = Sm3Lanes::kCount;

    /// At most kTextsMax. Of few, or where no register is wide enough, each is hashed by itself.
    explicit Sm3SideBySide(std::size_t texts);

    /// The next of each text; all have one size.
    void update(std::span<std::string_view const> slices);
    /// May be called once.
    std::vector<kernel::Digest> finish();

private:
    using Block = std::array<std::uint8_t, Sm3Lanes::kBlockBytes>;

    void update_lanes(std::span<std::string_view const> slices);
    void compress_begun();

    std::size_t texts_;
    std::vector<Sm3> alone_; ///< without lanes
    Sm3Lanes lanes_;
    std::array<Block, kTextsMax> begun_{}; ///< blocks that are not whole yet
    std::size_t used_ = 0;                 ///< bytes of each of these
    std::uint64_t size_ = 0;               ///< bytes of each text
};

} // namespace haihe::trust
