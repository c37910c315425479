#include "edge/http/upload.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace haihe::edge::http {
namespace {

[[noreturn]] void fail(std::string const& what) {
    throw std::runtime_error(what + ": " + std::generic_category().message(errno));
}

} // namespace

Upload::Upload(std::string const& directory) {
    path_ = (directory.empty() ? std::string("/tmp") : directory) + "/upload-XXXXXX";
    descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC); // mode 0600: a sealed bid is nobody else's to read
    if (descriptor_ < 0) fail("cannot create a temporary file in " + directory);
}

Upload::~Upload() {
    if (descriptor_ >= 0) ::close(descriptor_);
    ::unlink(path_.c_str()); // fails harmlessly when the handler has moved it
}

void Upload::write(std::string_view bytes) {
    digest_.update(bytes);
    size_ += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail("cannot write the temporary file");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

ReceivedFile Upload::finish() {
    if (::fsync(descriptor_) != 0) fail("cannot flush the temporary file");
    ::close(descriptor_);
    descriptor_ = -1;
    return {path_, size_, digest_.finish()};
}

} // namespace haihe::edge::http
