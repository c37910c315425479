#include "edge/files/durable_directory.hpp"

#include "edge/files/upload_description.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace haihe::edge::files {

namespace fs = std::filesystem;

void sync_directory(fs::path const& directory) {
    int const handle = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool const is_durable = handle >= 0 && ::fsync(handle) == 0;
    auto const fault = errno;
    if (handle >= 0) ::close(handle);
    errno = fault;
    if (!is_durable) refuse_by_disk("cannot make the directory durable");
}

void make_durable_directory(fs::path const& directory) {
    if (directory.empty()) return;
    fs::path made;
    for (auto const& part : fs::absolute(directory).lexically_normal()) {
        auto const parent = made;
        made /= part;
        if (!fs::is_directory(made) && fs::create_directory(made)) sync_directory(parent);
    }
}

} // namespace haihe::edge::files
