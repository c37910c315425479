#include "edge/files/store_contract.hpp"
#include "edge/s3/s3_server.hpp"

namespace haihe::edge::files {
namespace {

OpenStore objects() {
    return [address = s3::S3Server::shared().address()](std::filesystem::path const& directory) {
        return s3::fresh_object_store(directory, address);
    };
}

INSTANTIATE_TEST_SUITE_P(Objects, FileStoreContract, testing::Values(KindOfStore{"objects", objects}));

} // namespace
} // namespace haihe::edge::files
