#pragma once

#include "node/node.hpp"

#include <boost/describe.hpp>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace haihe::hub {

/// How asking a source went last.
struct AskedSource {
    std::string issuer;
    std::string source; ///< crl | ocsp
    kernel::Instant at;
    std::optional<kernel::Instant> failingSince; ///< the first failure after the last word that could be taken
    std::optional<std::string> fault;            ///< rule that the last answer broke
};
BOOST_DESCRIBE_STRUCT(AskedSource, (), (issuer, source, at, failingSince, fault))

/// Of the sources that are asked now, as this process remembers it: one that has just begun knows of nothing.
class AskedSources {
public:
    using Key = std::pair<std::string, std::string>; ///< issuer, source
    void keep_only(std::set<Key> const& named);
    void note(Key const& key, kernel::Instant at, std::optional<std::string> fault);
    [[nodiscard]] std::vector<AskedSource> all() const;

private:
    mutable std::mutex mutex_;
    std::map<Key, AskedSource> sources_;
};

/// Fetches lists and asks responders, as often as the settings say; what is new is recorded.
std::shared_ptr<AskedSources const> mount_revocation_inquiry(node::Plan& plan,
                                                             std::function<node::Desk&()> const& desk);

} // namespace haihe::hub
