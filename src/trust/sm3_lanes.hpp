#pragma once

#include "kernel/digest.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace haihe::trust {

/// The compression function of SM3 (GB/T 32905-2016 §5.3) on sixteen texts at once, one in each lane of a processor's
/// wide registers. Nothing in it depends on what the texts say but their words.
class Sm3Lanes {
public:
    static constexpr std::size_t kCount = 16;
    static constexpr std::size_t kBlockBytes = 64;
    /// A block of each text.
    using Blocks = std::array<std::uint8_t const*, kCount>;

    /// Bits of the registers that are used; any processor can do without.
    enum class Width { any, of_256, of_512 };
    /// Those of this processor, the best last.
    static std::span<Width const> widths();
    /// Whether they are wide enough to gain by it.
    static bool pay() { return widths().back() != Width::any; }

    explicit Sm3Lanes(Width width = widths().back());
    /// Another text begins in the lane.
    void begin(std::size_t lane);
    void compress(Blocks const& blocks);
    /// Of a lane whose text's last block, padding and all, has been compressed.
    [[nodiscard]] kernel::Digest digest(std::size_t lane) const;

private:
    using State = std::array<std::array<std::uint32_t, kCount>, 8>;
    struct Compression;
    alignas(64) State state_{};
    void (*compress_)(State&, Blocks const&);
};

} // namespace haihe::trust
