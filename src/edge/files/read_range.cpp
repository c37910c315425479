#include "edge/files/read_range.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace haihe::edge::files {

namespace {

bool read_all(int descriptor, std::int64_t offset, std::string& buffer) {
    for (std::size_t filled = 0; filled < buffer.size();) {
        auto const got = ::pread(descriptor, buffer.data() + filled, buffer.size() - filled,
                                 offset + static_cast<std::int64_t>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

bool read_range(std::filesystem::path const& path, std::int64_t offset, std::string& buffer) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    bool const is_read = read_all(descriptor, offset, buffer);
    ::close(descriptor);
    return is_read;
}

} // namespace haihe::edge::files
