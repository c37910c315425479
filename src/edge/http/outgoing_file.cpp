#include "edge/http/outgoing_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace haihe::edge::http {
namespace {

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text[0] == '-' || fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

RangeReading read_range(std::string_view header, std::int64_t size, ByteRange& range) {
    constexpr std::string_view kUnit = "bytes=";
    if (!header.starts_with(kUnit)) return RangeReading::none;
    header.remove_prefix(kUnit.size());
    auto const dash = header.find('-');
    if (dash == std::string_view::npos) return RangeReading::none;
    auto const first = number_of(header.substr(0, dash));
    auto const last = number_of(header.substr(dash + 1));
    if (dash == 0) {
        if (!last) return RangeReading::none;
        if (*last == 0 || size == 0) return RangeReading::unsatisfiable;
        range = {std::max<std::int64_t>(size - *last, 0), size - 1};
        return RangeReading::one;
    }
    bool const open = dash + 1 == header.size();
    if (!first || (!open && (!last || *last < *first))) return RangeReading::none;
    if (*first >= size) return RangeReading::unsatisfiable;
    range = {*first, open ? size - 1 : std::min(*last, size - 1)};
    return RangeReading::one;
}

OutgoingFile::OutgoingFile(std::string const& path)
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)) {
    struct stat status {};
    if (descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
        size_ = status.st_size;
        end_ = size_;
        return;
    }
    if (descriptor_ >= 0) ::close(descriptor_);
    throw std::runtime_error("no regular file at " + path);
}

OutgoingFile::~OutgoingFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

OutgoingFile::OutgoingFile(OutgoingFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), offset_(other.offset_), end_(other.end_) {}

OutgoingFile& OutgoingFile::operator=(OutgoingFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    size_ = other.size_;
    offset_ = other.offset_;
    end_ = other.end_;
    return *this;
}

void OutgoingFile::restrict_to(ByteRange range) {
    offset_ = range.first;
    end_ = range.last + 1;
}

std::string OutgoingFile::read(std::size_t bytes_max) {
    auto const wanted = std::min(bytes_max, static_cast<std::size_t>(remaining()));
    std::string bytes(wanted, '\0');
    for (std::size_t filled = 0; filled < wanted;) {
        auto const got = ::pread(descriptor_, bytes.data() + filled, wanted - filled, offset_);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw std::runtime_error("a file ended before its length");
        filled += static_cast<std::size_t>(got);
        offset_ += got;
    }
    return bytes;
}

} // namespace haihe::edge::http
