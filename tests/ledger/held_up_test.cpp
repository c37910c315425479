#include "ledger/ledger_fixture.hpp"

#include <future>
#include <thread>

namespace haihe::ledger {
namespace {

/// A commit that begins at once and lasts until `end`.
class LongCommit {
public:
    explicit LongCommit(Ledger& ledger)
        : thread_([this, &ledger] {
              ledger.write([this](edge::sql::Connection&) {
                  begun_.set_value();
                  ended_.get_future().wait();
              });
          }) {
        begun_.get_future().wait();
    }
    /// What was waited for is durable.
    void end() {
        ended_.set_value();
        thread_.join();
    }

private:
    std::promise<void> begun_, ended_;
    std::thread thread_;
};

class HeldUp : public LedgerTest {};
INSTANTIATE_TEST_SUITE_P(Stores, HeldUp, edge::sql::both_stores(), edge::sql::store_name);

TEST_P(HeldUp, RefusesAtOnceWhatComesAndServesWhatWaits) {
    auto chosen = options(false);
    chosen.commit_patience = std::chrono::milliseconds{0};
    Ledger ledger(chosen, note_book(), clock);
    EXPECT_FALSE(ledger.is_held_up());

    LongCommit commit(ledger);
    EXPECT_TRUE(ledger.is_held_up());
    auto const refused = ledger.submit(note("meanwhile"));
    ASSERT_TRUE(refused.refusal);
    EXPECT_EQ(refused.refusal->rule, "ledger_accepts_commands");
    EXPECT_EQ(refused.refusal->kind, kernel::RefusalKind::unavailable);
    commit.end();

    EXPECT_FALSE(ledger.is_held_up());
    EXPECT_FALSE(ledger.submit(note("after")).refusal);
    EXPECT_EQ(ledger.size(), 1);
}

TEST_P(HeldUp, IsPatientWithACommitThatTakesItsTime) {
    Ledger ledger(options(false), note_book(), clock);
    LongCommit commit(ledger);
    EXPECT_FALSE(ledger.is_held_up());
    commit.end();
}

} // namespace
} // namespace haihe::ledger
