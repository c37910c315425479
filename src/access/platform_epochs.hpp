#pragma once

// In which epoch a platform's logs are, and what it went on from (spec/exchange §4.2). A view, kept by every node of
// what it received, and of its own ledger.

#include "edge/sql/connection.hpp"
#include "ledger/book.hpp"
#include "trust/hub_epoch.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::access {

class PlatformEpochs {
public:
    struct Begun {
        std::int64_t epoch = 1;
        std::int64_t first_key = 0; ///< the number of the key that it began with (access/platform_keys)
        trust::LogPrefix kept;      ///< of the ledger: all of it that counts of the epochs before
        std::int64_t received = 0;  ///< of the outbox before: all of it that counts
        std::int64_t lost = 0;      ///< of these, what the platform itself does not know any more
    };

    static void mount_views(ledger::Book& book);
    static void put(edge::sql::Connection& views, std::string const& platform, Begun const& begun);

    /// Ascending, without the first.
    static std::vector<Begun> all(edge::sql::Connection& views, std::string const& platform);
    /// The latest; empty in the first epoch.
    static std::optional<Begun> begun(edge::sql::Connection& views, std::string const& platform);
    static std::int64_t current(edge::sql::Connection& views, std::string const& platform);
    /// How many numbers, at most, a platform has told after this entry of its ledger and does not know any more: it
    /// must not give them again. Of each epoch's loss no more than `most`.
    static std::int64_t lost_numbers(edge::sql::Connection& views, std::string const& platform, std::int64_t entry,
                                     std::int64_t most);
    /// By which a table may keep something of each epoch's log: `A1201000001`, `A1201000001/2`.
    static std::string log_name(std::string const& platform, std::int64_t epoch);
};

} // namespace haihe::access
