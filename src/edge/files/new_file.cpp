#include "edge/files/new_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace haihe::edge::files {

namespace {

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category(), "a new file cannot be written"); }

} // namespace

NewFile::NewFile(FileStore& store) : store_(store), path_(store.incoming() / "new-XXXXXX") {
    auto pattern = path_.string();
    descriptor_ = ::mkstemp(pattern.data());
    if (descriptor_ < 0) fail();
    path_ = pattern;
}

NewFile::~NewFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void NewFile::keep(kernel::Digest const& digest) {
    if (::fsync(descriptor_) != 0) fail();
    ::close(descriptor_);
    descriptor_ = -1;
    store_.keep(path_, digest);
}

} // namespace haihe::edge::files
