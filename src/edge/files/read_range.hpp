#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace haihe::edge::files {

/// A file that is read here and there.
class RangeReader {
public:
    explicit RangeReader(std::filesystem::path const& path);
    ~RangeReader();
    RangeReader(RangeReader&& other) noexcept;
    RangeReader& operator=(RangeReader&&) = delete;

    /// Fills all of `buffer` with the bytes from `offset` on. False: there are not so many, or they cannot be read.
    bool read(std::int64_t offset, std::span<char> buffer) const;

private:
    int descriptor_; ///< -1: it cannot be opened
};

} // namespace haihe::edge::files
