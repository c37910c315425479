// Several nodes of one platform on one server: each decides on what the others have committed.

#include "ledger/audit.hpp"
#include "ledger/ledger_fixture.hpp"

#include <atomic>
#include <chrono>
#include <thread>

namespace haihe::ledger {

namespace {

class TwoNodes : public LedgerTest {
protected:
    TwoNodes() : LedgerTest(edge::sql::Store::postgres) {}

    /// What the node's committer folds, recorded nowhere.
    static std::vector<std::string> seen_by(Ledger& node) {
        std::vector<std::string> seen;
        node.submit({trust::kNow, {}, "", {}, [&](States& states, Context const&) {
                         seen = states.of<Notes, NoteEvent>("notes/1").texts;
                         return Decision::refused({kernel::RefusalKind::conflict, "looked_only", {"", ""}, "", {}, {}});
                     }});
        return seen;
    }
};

template <class Is>
bool soon(Is is) {
    auto const patience = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!is() && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return is();
}

} // namespace

TEST_F(TwoNodes, each_sees_what_the_other_wrote_and_goes_on_from_there) {
    std::vector<std::string> written;
    {
        auto const one = open(), two = open();
        for (int i = 0; i < 12; ++i) {
            auto& node = i % 3 == 0 ? *one : *two;
            written.push_back("note " + std::to_string(i));
            auto const outcome = node.submit(note(written.back(), trust::kNow, "", i % 2 == 0));
            EXPECT_EQ(outcome.indexes, (std::vector<std::int64_t>{i}));
            EXPECT_EQ(seen_by(*one), written);
            EXPECT_EQ(seen_by(*two), written);
            EXPECT_EQ(one->size(), i + 1);
            EXPECT_EQ(two->entry(i).where.version, i + 1);
            EXPECT_TRUE(verify((i % 2 == 0 ? one : two)->receipt(i)));
        }
        EXPECT_EQ(one->outbox_size(), 6);
        EXPECT_EQ(two->head().head.size, 12);
    }
    auto const book = note_book();
    auto const report = audit(path(), &book);
    EXPECT_TRUE(report.faults.empty()) << report.faults.front();
    EXPECT_EQ(report.entries, 12);
}

TEST_F(TwoNodes, a_key_is_answered_once_whichever_node_is_asked) {
    auto const one = open(), two = open();
    auto const first = one->submit(note("a", trust::kNow, "key"));
    auto const again = two->submit(note("a", trust::kNow, "key"));
    EXPECT_TRUE(again.repeated);
    EXPECT_EQ(again.indexes, first.indexes);
    EXPECT_EQ(two->submit(note("b", trust::kNow, "key")).refusal->rule, "idempotency_key_fits_its_request");
    EXPECT_EQ(one->size(), 1);
}

TEST_F(TwoNodes, a_commit_wakes_the_other_node) {
    auto const one = open(false), two = open(false);
    std::atomic<std::int64_t> told = 0;
    two->on_commit([&](std::int64_t position) { told = position; });
    for (std::int64_t i = 1; i <= 5; ++i) {
        one->submit(note(std::to_string(i)));
        EXPECT_TRUE(soon([&] { return told == i && two->size() == i; })) << told;
    }
}

TEST_F(TwoNodes, many_threads_of_both_are_served_and_the_whole_verifies) {
    constexpr int kThreads = 4, kEach = 25;
    {
        auto const one = open(false), two = open(false);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 2 * kThreads; ++thread)
            threads.emplace_back([&, thread] {
                auto& node = thread % 2 == 0 ? *one : *two;
                for (int i = 0; i < kEach; ++i)
                    EXPECT_FALSE(
                        node.submit(note(std::to_string(thread * kEach + i), trust::kNow, "", i % 2 == 0)).refusal);
            });
        for (auto& thread : threads) thread.join();
        EXPECT_TRUE(soon([&] { return one->size() == 2 * kThreads * kEach; }));
        EXPECT_TRUE(soon([&] { return two->size() == 2 * kThreads * kEach; }));
        EXPECT_EQ(seen_by(*one).size(), 2U * kThreads * kEach);
    }
    auto const report = audit(path());
    EXPECT_EQ(report.entries, 2 * kThreads * kEach);
    EXPECT_TRUE(report.faults.empty()) << report.faults.front();
}

TEST_F(TwoNodes, a_node_whose_connection_is_dropped_records_nothing_then_and_goes_on) {
    auto const one = open(), two = open();
    one->submit(note("before"));
    EXPECT_ANY_THROW(one->write([](edge::sql::Connection& tables) {
        tables.query("INSERT INTO notes(text) VALUES('lost')").run();
        tables.query("SELECT pg_terminate_backend(pg_backend_pid())").next();
    }));
    two->submit(note("between"));
    EXPECT_EQ(one->submit(note("after")).indexes, (std::vector<std::int64_t>{2}));
    EXPECT_EQ(seen_by(*two), (std::vector<std::string>{"before", "between", "after"}));
    auto const book = note_book();
    EXPECT_TRUE(audit(path(), &book).faults.empty());
}

TEST_F(TwoNodes, an_older_copy_under_a_running_node_is_not_written_to) {
    auto one = open();
    one->submit(note("before"));
    one.reset();
    edge::sql::FreshDatabase const older(&database);
    one = open();
    auto const two = open();
    one->submit(note("lost by one"));
    two->submit(note("lost by two"));
    one->submit(note("lost by one again"));
    edge::sql::PostgresServer::shared().put_in_place_of(path(), older.address());
    EXPECT_EQ(one->submit(note("after")).refusal->rule, "ledger_holds_what_it_signed");
    // A node that starts now knows nothing; let it write as much as was lost, and the sizes be the same.
    {
        auto const fresh = open();
        for (int i = 0; i < 3; ++i) EXPECT_FALSE(fresh->submit(note("anew")).refusal);
        EXPECT_EQ(two->size(), 4);
    }
    EXPECT_EQ(two->submit(note("after")).refusal->rule, "ledger_holds_what_it_signed");
    EXPECT_EQ(one->submit(note("after all")).refusal->rule, "ledger_holds_what_it_signed");
    auto const book = note_book();
    auto const report = audit(path(), &book);
    EXPECT_EQ(report.entries, 4);
    EXPECT_TRUE(report.faults.empty()) << report.faults.front();
}

TEST_F(TwoNodes, two_may_open_an_empty_database_at_once) {
    std::atomic<int> opened = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            auto const node = open();
            ++opened;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(opened, 3);
    EXPECT_TRUE(audit(path()).faults.empty());
}

} // namespace haihe::ledger
