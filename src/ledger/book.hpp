#pragma once

#include "edge/sql/connection.hpp"
#include "ledger/entry.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace haihe::ledger {

/// A message to be sent, before it has a sequence (exchange/ gives it form; the ledger only keeps it in order).
struct Outgoing {
    std::string type; ///< announcement.published
    std::int64_t version = 1;
    std::string subject;         ///< tender or lot code
    std::vector<std::string> to; ///< platform codes; empty = everybody entitled
    std::string payload;         ///< canonical
};

/// Called for each entry inside its transaction, and again on rebuild: only SQL on its own tables.
using Project = std::function<void(edge::sql::Connection&, Entry const&)>;
/// Events to published messages, deterministic; called once, when the entry is written.
using Publish = std::function<std::vector<Outgoing>(Entry const&)>;

/// What a role's slices know. Filled before Ledger is opened, constant afterwards.
class Book {
public:
    /// Tables of a slice's views; dropped and made again by rebuild_views. `name` is the slice.
    void views(std::string name, std::string schema, std::vector<std::string> tables);
    /// `event_type` exact, or a prefix ending in "." ("tender."), or "" for all.
    void project(std::string event_type, Project project);
    void publish(std::string event_type, Publish publish);
    /// Tables that are not views: drafts, sent positions. Kept by rebuild_views. Each has a column `mark`
    /// (ledger/mark.hpp).
    void tables(std::string name, std::string schema);

private:
    friend class BookTables;
    struct Views {
        std::string name, schema;
        std::vector<std::string> tables;
    };
    std::vector<Views> views_;
    std::vector<std::pair<std::string, Project>> projections_;
    std::vector<std::pair<std::string, Publish>> publications_;
    std::vector<std::pair<std::string, std::string>> tables_;
};

/// How the committer reaches into a Book.
class BookTables {
public:
    static void create(Book const& book, edge::sql::Connection& database);
    static void drop_views(Book const& book, edge::sql::Connection& database);
    static std::vector<std::string> view_tables(Book const& book);
    static void project(Book const& book, edge::sql::Connection& database, Entry const& entry);
    static std::vector<Outgoing> publish(Book const& book, Entry const& entry);
};

} // namespace haihe::ledger
