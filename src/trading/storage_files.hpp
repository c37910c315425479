#pragma once

// Where a trading platform keeps files.

#include "edge/files/file_store.hpp"

#include <filesystem>

namespace haihe::trading {

struct Storage {
    explicit Storage(std::filesystem::path const& directory)
        : documents(directory),
          bids(directory / "bids"),
          uploads(directory / "uploads"),
          archives(directory / "archives") {}

    edge::files::FileStore documents; ///< of tenders, and what was inside bids once they have been opened
    edge::files::FileStore bids;      ///< ciphertexts, by the root of their chunks
    std::filesystem::path uploads;    ///< ciphertexts on their way
    edge::files::FileStore archives;  ///< containers of archived tenders, by the digest of their bytes
};

} // namespace haihe::trading
