#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace haihe::edge::archive {

inline constexpr std::size_t kPathBytesMax = 100; ///< what the name field of a ustar header holds
/// Eleven octal digits: what the size field holds.
inline constexpr std::uint64_t kFileBytesMax = (std::uint64_t{1} << 33) - 1;
inline constexpr std::size_t kFilesMax = 200'000;

/// A relative path that stays where it is unpacked: parts between '/' of a–z, A–Z, 0–9, '.', '-', '_', none of them
/// empty, "." or ".."; at most kPathBytesMax.
bool is_plain_path(std::string_view path);

} // namespace haihe::edge::archive
