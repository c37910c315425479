#include "edge/files/directory_store.hpp"

#include "edge/files/store_contract.hpp"

namespace haihe::edge::files {
namespace {

OpenStore directory() {
    return [](std::filesystem::path const& directory) { return std::make_unique<DirectoryStore>(directory); };
}

INSTANTIATE_TEST_SUITE_P(Directory, FileStoreContract, testing::Values(KindOfStore{"directory", directory}));

} // namespace
} // namespace haihe::edge::files
