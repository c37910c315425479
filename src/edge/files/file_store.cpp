#include "edge/files/file_store.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace haihe::edge::files {

namespace fs = std::filesystem;

namespace {

void sync_directory(fs::path const& directory) {
    int const handle = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0 || ::fsync(handle) != 0) {
        std::error_code const error(errno, std::generic_category());
        if (handle >= 0) ::close(handle);
        throw fs::filesystem_error("cannot make the directory durable", directory, error);
    }
    ::close(handle);
}

} // namespace

FileStore::FileStore(fs::path directory) : directory_(std::move(directory)) { fs::create_directories(incoming()); }

void FileStore::keep(fs::path const& temporary, kernel::Digest const& digest) {
    auto const final_place = place(digest);
    if (fs::exists(final_place)) {
        fs::remove(temporary);
        return;
    }
    fs::create_directories(final_place.parent_path());
    fs::rename(temporary, final_place);
    sync_directory(final_place.parent_path());
    sync_directory(directory_);
}

std::optional<fs::path> FileStore::find(kernel::Digest const& digest) const {
    auto final_place = place(digest);
    if (!fs::is_regular_file(final_place)) return std::nullopt;
    return final_place;
}

fs::path FileStore::incoming() const { return directory_ / "incoming"; }

fs::path FileStore::place(kernel::Digest const& digest) const {
    auto const hex = digest.to_string();
    return directory_ / hex.substr(0, 2) / hex;
}

} // namespace haihe::edge::files
