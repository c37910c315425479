#include "ledger/ledger_fixture.hpp"
#include "ledger/mark.hpp"
#include "ledger/move.hpp"

namespace haihe::ledger {

namespace {

Book book_with_a_table() {
    auto book = note_book();
    book.tables("kept", "CREATE TABLE IF NOT EXISTS kept(name TEXT PRIMARY KEY, number INTEGER, mark BLOB NOT NULL);");
    return book;
}

class Move : public LedgerTest {
protected:
    Move() {
        Ledger ledger(options(), book, clock);
        for (int i = 0; i < 12; ++i)
            ledger.submit(note("记录 " + std::to_string(i), trust::kNow, "key " + std::to_string(i), i % 2 == 0));
        ledger.keep(trust::cosign(key, "E1201000001", ledger.head().head, trust::kNow), ledger.head().head.size);
        ledger.write([](edge::sql::Connection& tables) {
            tables.query("INSERT INTO kept(name, number, mark) VALUES('a', 7, ?)").bind_blob(mark_of({"a", "7"})).run();
        });
        head = ledger.head();
    }

    Book const book = book_with_a_table();
    trust::SignedHead head;
};

INSTANTIATE_TEST_SUITE_P(From, Move, edge::sql::both_stores(), edge::sql::store_name);

} // namespace

TEST_P(Move, a_ledger_goes_on_where_it_was_moved_to) {
    for (auto const store : {edge::sql::Store::sqlite, edge::sql::Store::postgres}) {
        edge::sql::FreshDatabase const other(store);
        auto const report = move_ledger(path(), other.address(), book);
        EXPECT_TRUE(report.before.faults.empty());
        EXPECT_TRUE(report.after.faults.empty()) << report.after.faults.front();
        EXPECT_EQ(report.after.entries, 12);
        EXPECT_EQ(report.after.heads, report.before.heads);
        EXPECT_EQ(report.after.messages, 6);
        auto moved = options();
        moved.path = other.address();
        Ledger ledger(moved, book, clock);
        EXPECT_EQ(json::write(ledger.head()), json::write(head));
        EXPECT_EQ(ledger.cosignatures(head.head).size(), 1U);
        EXPECT_TRUE(ledger.submit(note("记录 3", trust::kNow, "key 3")).repeated);
        EXPECT_EQ(ledger.submit(note("after")).indexes, (std::vector<std::int64_t>{12}));
        EXPECT_TRUE(verify(ledger.receipt(12)));
        EXPECT_TRUE(verify(ledger.receipt(0)));
        EXPECT_TRUE(audit(other.address(), &book).faults.empty());
    }
}

TEST_P(Move, nothing_is_written_over_and_nothing_broken_is_moved) {
    EXPECT_THROW(move_ledger(path(), path(), book), std::runtime_error);
    edge::sql::FreshDatabase const other(edge::sql::Store::sqlite);
    edge::sql::Connection(other.address(), edge::sql::Mode::read_write)
        .execute("CREATE TABLE IF NOT EXISTS theirs(a TEXT)");
    EXPECT_THROW(move_ledger(path(), other.address(), book), std::runtime_error);
    edge::sql::Connection(path(), edge::sql::Mode::read_write)
        .execute("UPDATE entries SET what_json = replace(what_json, '3', '4') WHERE idx = 3");
    edge::sql::FreshDatabase const empty(edge::sql::Store::sqlite);
    EXPECT_FALSE(move_ledger(path(), empty.address(), book).before.faults.empty());
    EXPECT_FALSE(std::filesystem::exists(empty.address()));
}

} // namespace haihe::ledger
