#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace haihe::edge::http {

/// First and last byte of the one range that a request asks for.
struct ByteRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
enum class RangeReading { none, one, unsatisfiable };
/// `bytes=0-499`, `bytes=500-`, `bytes=-500` of a file of `size` bytes; anything else, and lists, count as none.
RangeReading read_range(std::string_view header, std::int64_t size, ByteRange& range);

/// A regular file on its way to a client. Blocks on the disk: for the handler pool only.
class OutgoingFile {
public:
    /// Throws std::runtime_error when there is no such regular file.
    explicit OutgoingFile(std::string const& path);
    ~OutgoingFile();
    OutgoingFile(OutgoingFile&& other) noexcept;
    OutgoingFile& operator=(OutgoingFile&& other) noexcept;

    [[nodiscard]] std::int64_t size() const { return size_; }
    [[nodiscard]] std::int64_t remaining() const { return end_ - offset_; }
    void restrict_to(ByteRange range);
    /// Throws std::runtime_error when the file ends early: a promise of length was made.
    std::string read(std::size_t bytes_max);

private:
    int descriptor_ = -1;
    std::int64_t size_ = 0;
    std::int64_t offset_ = 0;
    std::int64_t end_ = 0;
};

} // namespace haihe::edge::http
