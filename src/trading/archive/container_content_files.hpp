#pragma once

// What goes into the container of a tender, and where each piece of it comes from.

#include "exchange/archive.hpp"
#include "ledger/disclosed_entry.hpp"
#include "node/desk.hpp"
#include "trading/storage_files.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace haihe::trading {

/// An entry of the ledger, disclosed under a head of this size. It never changes, so it is written anew when it is
/// needed.
struct EntrySource {
    std::int64_t index = 0;
    std::int64_t size = 0;
};

/// A stored file, looked for anew when it is read: a copy does not lie there for as long as a container takes.
struct StoredSource {
    edge::files::FileStore* store = nullptr;
    kernel::Digest digest;
};

struct ContentSource {
    std::variant<std::string, StoredSource, EntrySource> from; ///< a text, a stored file, an entry

    void read(node::Desk& desk, std::function<void(std::string_view)> const& sink) const;
    [[nodiscard]] exchange::ManifestLine measure(std::string path, node::Desk& desk) const;
};

struct Content {
    trust::TreeHead head;
    std::vector<std::pair<std::string, ContentSource>> sources; ///< by path, in the container's order
    std::int64_t entries = 0;
};

/// Throws DatabaseError and std::system_error.
Content content_of(edge::sql::Connection& reads, node::Desk& desk, Storage& storage, std::string const& tender,
                   std::vector<std::string> const& lots, ledger::WitnessedHead const& head, kernel::Instant sealed_at);

} // namespace haihe::trading
