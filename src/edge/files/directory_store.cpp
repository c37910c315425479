#include "edge/files/directory_store.hpp"

#include "edge/files/durable_directory.hpp"

namespace haihe::edge::files {

namespace fs = std::filesystem;

DirectoryStore::DirectoryStore(fs::path directory) : directory_(std::move(directory)) {
    make_durable_directory(incoming());
}

void DirectoryStore::keep(fs::path const& temporary, kernel::Digest const& digest) {
    auto const final_place = place(digest);
    bool const is_there = fs::exists(final_place);
    // A file that went into a directory which is then lost would be in neither of its places. And whoever put one that
    // is there may not have come so far, or have failed here.
    fs::create_directories(final_place.parent_path());
    sync_directory(directory_);
    if (!is_there) fs::rename(temporary, final_place);
    sync_directory(final_place.parent_path());
    if (is_there) fs::remove(temporary);
}

void DirectoryStore::prepare(fs::path const& /*complete*/, kernel::Digest const& /*digest*/) noexcept {
} // a rename is quick

std::optional<fs::path> DirectoryStore::find(kernel::Digest const& digest) {
    auto final_place = place(digest);
    if (!fs::is_regular_file(final_place)) return std::nullopt;
    return final_place;
}

bool DirectoryStore::holds(kernel::Digest const& digest) { return fs::is_regular_file(place(digest)); }

void DirectoryStore::drop(kernel::Digest const& digest) noexcept {
    std::error_code ignored;
    fs::remove(place(digest), ignored);
}

fs::path DirectoryStore::incoming() const { return directory_ / "incoming"; }

fs::path DirectoryStore::place(kernel::Digest const& digest) const {
    auto const hex = digest.to_string();
    return directory_ / hex.substr(0, 2) / hex;
}

} // namespace haihe::edge::files
