#pragma once

// The stores of a trading platform as its configuration names them.

#include "app/node_setup.hpp"
#include "edge/s3/object_store.hpp"
#include "trading/storage_files.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace haihe::app {

/// What can be told of [files] without asking the store: the first three of these refusals.
kernel::Result<void> check_storage(NodeSetup const& setup);
/// A store of [files], and where a directory has the same files (trading::Storage).
struct PlacedStore {
    std::filesystem::path directory;
    std::unique_ptr<edge::s3::ObjectStore> store;
};
/// Documents, bids and archives, as open_storage has them, with its refusals.
kernel::Result<std::vector<PlacedStore>> open_object_stores(NodeSetup const& setup, std::filesystem::path const& place);
/// In an object store or in the directory. `place`: where uploads and copies lie, of this process alone; copies that
/// are there go. Refusals: `store_is_a_bucket`, `credentials_are_two_lines`, those of bytes_of,
/// `files_are_reachable` when the object store does not answer, refuses the key or has no such bucket, and
/// `copies_are_of_one_node`.
kernel::Result<trading::Storage> open_storage(NodeSetup const& setup, std::filesystem::path const& place);

} // namespace haihe::app
