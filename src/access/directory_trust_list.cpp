#include "access/directory.hpp"

#include <mutex>
#include <utility>

namespace haihe::access {

namespace {

kernel::Result<trust::Certificate> readable(std::string const& pem, std::string path) {
    auto certificate = trust::Certificate::parse(pem);
    if (!certificate) certificate.error().path = std::move(path);
    return certificate;
}

} // namespace

kernel::Result<trust::TrustList> compile(exchange::TrustListPublished const& list) {
    std::vector<trust::Authority> authorities;
    authorities.reserve(list.authorities.size());
    for (std::size_t i = 0; i < list.authorities.size(); ++i) {
        auto const& listed = list.authorities[i];
        auto const path = "/authorities/" + std::to_string(i);
        auto root = readable(listed.root, path + "/root");
        if (!root) return std::unexpected(root.error());
        trust::Authority authority{listed.name, std::move(*root), {}, listed.revokedSerials, listed.suspended};
        for (std::size_t k = 0; k < listed.intermediates.size(); ++k) {
            auto one = readable(listed.intermediates[k], path + "/intermediates/" + std::to_string(k));
            if (!one) return std::unexpected(one.error());
            authority.intermediates.push_back(std::move(*one));
        }
        authorities.push_back(std::move(authority));
    }
    return trust::TrustList(std::move(authorities), list.expiresAt);
}

struct Directory::Cache {
    using Name = std::pair<std::int64_t, std::int64_t>; ///< serial and position of a list
    std::mutex mutex;
    Name name{-1, -1};
    std::shared_ptr<trust::TrustList const> list = std::make_shared<trust::TrustList const>();
};

Directory::Directory(edge::sql::ReadPool& reads) : reads_(&reads), cache_(std::make_unique<Cache>()) {}
Directory::~Directory() = default;

std::shared_ptr<trust::TrustList const> Directory::trust_list() {
    auto views = reads_->lease();
    auto latest = views->query("SELECT serial, position FROM directory_trust_lists ORDER BY serial DESC LIMIT 1");
    Cache::Name const name = latest.next() ? Cache::Name{latest.integer(0), latest.integer(1)} : Cache::Name{-1, -1};
    {
        std::lock_guard const lock(cache_->mutex);
        if (cache_->name == name) return cache_->list;
    }
    // Compiled outside the lock: whoever else needs it meanwhile does the same work, nobody waits.
    auto compiled = std::make_shared<trust::TrustList const>();
    if (auto const published = latest_trust_list(*views))
        if (auto list = compile(*published)) compiled = std::make_shared<trust::TrustList const>(std::move(*list));
    std::lock_guard const lock(cache_->mutex);
    if (name >= cache_->name) {
        cache_->name = name;
        cache_->list = compiled;
    }
    return compiled;
}

} // namespace haihe::access
