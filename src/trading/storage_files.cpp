#include "trading/storage_files.hpp"

namespace haihe::trading {

Storage::Storage(std::filesystem::path const& directory)
    : documents(directory), bids(directory / "bids"), uploads(directory / "uploads") {}

} // namespace haihe::trading
