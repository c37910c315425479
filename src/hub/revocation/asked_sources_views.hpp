#pragma once

// How asking each source of the authorities went last. A table of the node, no entry of its ledger: what was asked in
// vain is nobody's word, but a start must not make a silence look younger than it is.

#include "kernel/instant.hpp"
#include "ledger/ledger.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace haihe::hub {

struct AskedSource {
    std::string issuer;
    std::string source; ///< crl | ocsp
    kernel::Instant at;
    std::optional<kernel::Instant> failingSince; ///< the first failure after the last word that could be taken
    std::optional<std::string> fault;            ///< rule that the last answer broke
};
BOOST_DESCRIBE_STRUCT(AskedSource, (), (issuer, source, at, failingSince, fault))

/// Of the sources that the trust list names now.
class AskedSources {
public:
    using Key = std::pair<std::string, std::string>; ///< issuer, source

    static void mount_tables(ledger::Book& book);
    static void keep_only(ledger::Ledger& ledger, std::set<Key> const& named);
    static void note(ledger::Ledger& ledger, Key const& key, kernel::Instant at, std::optional<std::string> fault);
    static std::vector<AskedSource> all(edge::sql::Connection& tables);
};

} // namespace haihe::hub
