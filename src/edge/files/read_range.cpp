#include "edge/files/read_range.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace haihe::edge::files {

RangeReader::RangeReader(std::filesystem::path const& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

RangeReader::RangeReader(RangeReader&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RangeReader::~RangeReader() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool RangeReader::read(std::int64_t offset, std::span<char> buffer) const {
    if (descriptor_ < 0) return false;
    for (std::size_t filled = 0; filled < buffer.size();) {
        auto const got = ::pread(descriptor_, buffer.data() + filled, buffer.size() - filled,
                                 offset + static_cast<std::int64_t>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace haihe::edge::files
