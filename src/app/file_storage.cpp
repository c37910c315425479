#include "app/file_storage.hpp"

#include "app/input.hpp"
#include "edge/clock/clock.hpp"
#include "edge/log/log.hpp"

namespace haihe::app {

namespace {

constexpr std::int64_t kCopiesMebibytes = 4096;
constexpr auto kAbandonedAfter = kernel::days(1); ///< another node may be at it for hours

kernel::Result<edge::s3::Address> address_of(edge::config::FilesSection const& files) {
    auto const place = edge::s3::read_bucket_place(files.store);
    if (!place)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "store_is_a_bucket",
                              {"[files] store 应为 s3://存储桶/前缀。", "[files] store is s3://bucket/prefix."},
                              "/files/store");
    auto const text = bytes_of(files.credentials);
    if (!text) return std::unexpected(text.error());
    auto const end = text->find('\n');
    auto const access_key = text->substr(0, text->find_first_of("\r\n"));
    auto const rest = end == std::string::npos ? std::string() : text->substr(end + 1);
    auto const secret_key = rest.substr(0, rest.find_first_of("\r\n"));
    if (access_key.empty() || secret_key.empty())
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "credentials_are_two_lines",
            {"[files] credentials 的第一行应为访问密钥,第二行为私有密钥。",
             "[files] credentials has the access key in its first line and the secret key in its second."},
            "/files/credentials");
    return edge::s3::Address{files.endpoint,
                             files.region,
                             place->bucket,
                             place->prefix,
                             access_key,
                             secret_key,
                             files.authorities.value_or("")};
}

PlacedStore open_store(std::shared_ptr<edge::s3::Bucket> const& bucket, std::shared_ptr<edge::s3::Copies> const& copies,
                       std::filesystem::path const& place, std::string const& name, std::string const& directory) {
    bool const by_content = name != "bids"; // which are named by the root of their chunks
    auto store = std::make_unique<edge::s3::ObjectStore>(
        bucket, copies, edge::s3::ObjectStore::Options{name, place / directory, by_content});
    try {
        store->abort_unfinished((edge::SystemClock{}.now() - kAbandonedAfter).to_string());
    } catch (edge::s3::StoreFault const& fault) { // not every store lists them
        edge::log::warning("unfinished_objects_not_listed", {{"fault", fault.what()}});
    }
    return {directory, std::move(store)};
}

} // namespace

kernel::Result<void> check_storage(NodeSetup const& setup) {
    if (!setup.config.files) return {};
    if (auto const address = address_of(*setup.config.files); !address) return std::unexpected(address.error());
    return {};
}

kernel::Result<std::vector<PlacedStore>> open_object_stores(NodeSetup const& setup,
                                                            std::filesystem::path const& place) {
    auto address = address_of(setup.config.files.value());
    if (!address) return std::unexpected(address.error());
    auto const bucket = std::make_shared<edge::s3::Bucket>(std::move(*address), edge::s3::Patience{});
    try {
        bucket->check();
    } catch (edge::s3::StoreFault const& fault) {
        return kernel::refuse(kernel::RefusalKind::unavailable, "files_are_reachable",
                              {"无法使用 [files] 中的存储服务:" + std::string(fault.what()) + "。",
                               "The store of [files] cannot be used: " + std::string(fault.what()) + "."},
                              "/files");
    }
    auto const mebibytes = setup.config.files->copies_mebibytes.value_or(kCopiesMebibytes);
    std::shared_ptr<edge::s3::Copies> copies;
    try {
        copies = std::make_shared<edge::s3::Copies>(place / "copies", mebibytes << 20);
    } catch (edge::s3::CopiesTaken const&) {
        auto const directory = (place / "copies").string();
        return kernel::refuse(
            kernel::RefusalKind::conflict, "copies_are_of_one_node",
            {"目录 " + directory + " 正由另一节点使用:各节点的 [ledger] files 须各不相同。",
             "The directory " + directory + " is in use by another node: each has a [ledger] files of its own."},
            "/ledger/files");
    }
    std::vector<PlacedStore> stores;
    stores.push_back(open_store(bucket, copies, place, "documents", ""));
    stores.push_back(open_store(bucket, copies, place, "bids", "bids"));
    stores.push_back(open_store(bucket, copies, place, "archives", "archives"));
    return stores;
}

kernel::Result<trading::Storage> open_storage(NodeSetup const& setup, std::filesystem::path const& place) {
    if (!setup.config.files) return trading::Storage(place);
    auto stores = open_object_stores(setup, place);
    if (!stores) return std::unexpected(stores.error());
    return trading::Storage(std::move(stores->at(0).store), std::move(stores->at(1).store), place / "uploads",
                            std::move(stores->at(2).store));
}

} // namespace haihe::app
