#include "ledger/ledger_fixture.hpp"

#include <future>
#include <thread>

namespace haihe::ledger {
namespace {

class HeldUp : public LedgerTest {};
INSTANTIATE_TEST_SUITE_P(Stores, HeldUp, edge::sql::both_stores(), edge::sql::store_name);

TEST_P(HeldUp, RefusesAtOnceWhatComesAndServesWhatWaits) {
    auto chosen = options(false);
    chosen.commit_patience = std::chrono::milliseconds{0};
    Ledger ledger(chosen, note_book(), clock);
    EXPECT_FALSE(ledger.is_held_up());

    std::promise<void> begun, ended;
    std::thread waiting([&] {
        ledger.write([&](edge::sql::Connection&) {
            begun.set_value();
            ended.get_future().wait();
        });
    });
    begun.get_future().wait();
    EXPECT_TRUE(ledger.is_held_up());
    auto const refused = ledger.submit(note("meanwhile"));
    ASSERT_TRUE(refused.refusal);
    EXPECT_EQ(refused.refusal->rule, "ledger_accepts_commands");
    EXPECT_EQ(refused.refusal->kind, kernel::RefusalKind::unavailable);
    ended.set_value();
    waiting.join(); // what was waited for is durable

    EXPECT_FALSE(ledger.is_held_up());
    EXPECT_FALSE(ledger.submit(note("after")).refusal);
    EXPECT_EQ(ledger.size(), 1);
}

TEST_P(HeldUp, IsPatientWithACommitThatTakesItsTime) {
    Ledger ledger(options(false), note_book(), clock);
    std::promise<void> begun, ended;
    std::thread waiting([&] {
        ledger.write([&](edge::sql::Connection&) {
            begun.set_value();
            ended.get_future().wait();
        });
    });
    begun.get_future().wait();
    EXPECT_FALSE(ledger.is_held_up());
    ended.set_value();
    waiting.join();
}

} // namespace
} // namespace haihe::ledger
