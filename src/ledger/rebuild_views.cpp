#include "edge/sql/wiping.hpp"
#include "ledger/audit.hpp"
#include "ledger/read_ahead.hpp"
#include "ledger/tables.hpp"

#include <future>
#include <stdexcept>
#include <utility>

namespace haihe::ledger {

namespace {

/// The entries in chunks; the next one is read on another core while this one is used.
class EntriesAhead {
public:
    struct One {
        Entry entry;
        AtHand event;
    };
    using Chunk = std::vector<One>;

    EntriesAhead(std::string const& path, ReadAhead const& read_ahead)
        : reads_(path, edge::sql::Mode::read_only), read_ahead_(read_ahead) {
        reads_.begin();
        fetch(0, {});
    }
    /// Empty at the end. What was used is taken apart on the other core too.
    Chunk next(Chunk used) {
        auto chunk = next_.get();
        if (!chunk.empty()) fetch(chunk.back().entry.index + 1, std::move(used));
        return chunk;
    }

private:
    static constexpr std::int64_t kChunk = 500;

    void fetch(std::int64_t from, Chunk used) {
        next_ = std::async(std::launch::async, [this, from, used = std::move(used)]() mutable {
            used.clear();
            Chunk chunk;
            for (auto& entry : read_entries(reads_, from, kChunk)) {
                auto event = read_ahead_ ? read_ahead_(entry) : AtHand();
                chunk.push_back({std::move(entry), std::move(event)});
            }
            return chunk;
        });
    }

    edge::sql::Connection reads_; ///< of whoever fetches
    ReadAhead const& read_ahead_;
    std::future<Chunk> next_; ///< waits for its end before the connection goes
};

std::int64_t replay(edge::sql::Connection& database, std::string const& path, Book const& book,
                    ReadAhead const& read_ahead) {
    std::int64_t done = 0;
    EntriesAhead entries(path, read_ahead);
    for (auto chunk = entries.next({}); !chunk.empty(); chunk = entries.next(std::move(chunk)))
        for (auto& [entry, event] : chunk) {
            if (!event.empty()) entry.event = &event;
            BookTables::project(book, database, entry);
            done = entry.index + 1;
        }
    return done;
}

} // namespace

std::int64_t rebuild_views(std::string const& path, Book const& book) { return rebuild_views(path, book, {}); }

std::int64_t rebuild_views(std::string const& path, Book const& book, ReadAhead const& read_ahead) {
    edge::sql::Connection database(path, edge::sql::Mode::read_write);
    edge::sql::delete_without_wiping(database, path); // a view tells nothing that the entries do not
    database.begin();
    try {
        BookTables::drop_views(book, database);
        BookTables::create(book, database);
        auto const done = replay(database, path, book, read_ahead);
        database.commit();
        return done;
    } catch (std::exception const&) {
        database.rollback();
        throw;
    }
}

} // namespace haihe::ledger
