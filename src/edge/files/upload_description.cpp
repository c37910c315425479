#include "edge/files/upload_description.hpp"

#include "edge/files/durable_directory.hpp"
#include "kernel/no_room.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace haihe::edge::files {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFirstLine = "haihe upload 1";
constexpr std::string_view kLastLine = "whole";

std::optional<std::string_view> take_line(std::string_view& text, std::string_view name) {
    auto const end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(name)) return std::nullopt;
    auto const value = text.substr(name.size(), end - name.size());
    text.remove_prefix(end + 1);
    return value;
}

bool write_durably(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

struct DiskFull : std::runtime_error, kernel::NoRoom {
    using std::runtime_error::runtime_error;
};

} // namespace

void refuse_by_disk(char const* what) {
    auto const fault = errno;
    auto const text = std::string(what) + ": " + std::generic_category().message(fault);
    if (fault == ENOSPC || fault == EDQUOT || fault == EFBIG || fault == EMFILE || fault == ENFILE)
        throw DiskFull(text);
    throw std::runtime_error(text);
}

void write_description(fs::path const& path, UploadDescription const& description) {
    std::string text;
    text.append(kFirstLine).append("\nowner ").append(description.owner);
    text.append("\nlength ").append(std::to_string(description.length));
    text.append("\nexpires ").append(description.expires_at.to_string());
    text.append("\n").append(kLastLine).append("\n");
    auto unfinished = path;
    unfinished += ".new";
    int const descriptor = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) refuse_by_disk("cannot describe an upload");
    bool const is_written = write_durably(descriptor, text);
    ::close(descriptor);
    std::error_code fault;
    if (is_written) fs::rename(unfinished, path, fault);
    if (!is_written || fault) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        refuse_by_disk("cannot describe an upload");
    }
    sync_directory(path.parent_path());
}

std::optional<UploadDescription> read_description(fs::path const& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file && errno != ENOENT) refuse_by_disk("cannot read what describes an upload");
    std::string const content{std::istreambuf_iterator<char>(file), {}};
    std::string_view rest = content;
    auto const first = take_line(rest, kFirstLine);
    if (!first || !first->empty()) return std::nullopt;
    auto const owner = take_line(rest, "owner ");
    auto const length = owner ? take_line(rest, "length ") : std::nullopt;
    auto const expires = length ? take_line(rest, "expires ") : std::nullopt;
    if (!expires || rest != std::string(kLastLine) + '\n') return std::nullopt;
    UploadDescription description{std::string(*owner), 0, {}};
    std::string const digits(*length);
    auto const* const end = digits.c_str() + digits.size();
    if (std::from_chars(digits.c_str(), end, description.length).ptr != end || description.length < 0)
        return std::nullopt;
    auto const instant = kernel::Instant::parse(*expires);
    if (!instant || owner->empty()) return std::nullopt;
    description.expires_at = *instant;
    return description;
}

} // namespace haihe::edge::files
