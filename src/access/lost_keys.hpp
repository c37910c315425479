#pragma once

// Keys of platforms that could announce nothing any more: lost or stolen, and the hub's operator has registered another
// certificate in their place (spec/exchange §4.1). What they had signed stays signed.

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::access {

class LostKeys {
public:
    struct Lost {
        std::int64_t number = 0; ///< of the key that took its place (access/platform_keys)
        std::string certificate; ///< PEM
        std::string key_id;
        std::int64_t from_sequence = -1, from_entry = -1;
        std::int64_t through_sequence = 0; ///< larger heads of the outbox are not its: what had been received of it
    };

    static void mount_views(ledger::Book& book);
    static void put(edge::sql::Connection& views, std::string const& platform, Lost const& key);
    /// In the order in which they were replaced.
    static std::vector<Lost> all(edge::sql::Connection& views, std::string const& platform);
    static std::optional<Lost> find(edge::sql::Connection& views, std::string const& platform,
                                    std::string const& key_id);
    /// The platform whose key this was.
    static std::optional<std::string> owner_of(edge::sql::Connection& views, std::string const& key_id);
};

} // namespace haihe::access
