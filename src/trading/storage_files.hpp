#pragma once

// Where a trading platform keeps files.

#include "edge/files/directory_store.hpp"

#include <filesystem>
#include <memory>
#include <utility>

namespace haihe::trading {

struct Storage {
    using Store = std::unique_ptr<edge::files::FileStore>;

    /// All of it in one directory.
    explicit Storage(std::filesystem::path const& directory)
        : Storage(std::make_unique<edge::files::DirectoryStore>(directory),
                  std::make_unique<edge::files::DirectoryStore>(directory / "bids"), directory / "uploads",
                  std::make_unique<edge::files::DirectoryStore>(directory / "archives")) {}
    Storage(Store documents_, Store bids_, std::filesystem::path uploads_, Store archives_)
        : documents(std::move(documents_)),
          bids(std::move(bids_)),
          uploads(std::move(uploads_)),
          archives(std::move(archives_)) {}

    Store documents;               ///< of tenders, and what was inside bids once they have been opened
    Store bids;                    ///< ciphertexts, by the root of their chunks
    std::filesystem::path uploads; ///< ciphertexts on their way; on the file system where `bids` takes them from
    Store archives;                ///< containers of archived tenders, by the digest of their bytes
};

} // namespace haihe::trading
