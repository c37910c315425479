// A new epoch: the log goes on, the outbox begins anew, what was signed before stays.

#include "ledger/audit.hpp"
#include "ledger/epochs.hpp"
#include "ledger/key_changes.hpp"
#include "ledger/ledger_fixture.hpp"
#include "ledger/move.hpp"
#include "trust/merkle.hpp"

#include <functional>
#include <memory>

namespace haihe::ledger {
namespace {

using EpochEvent = std::variant<EpochBegun>;
using KeyEvent = std::variant<KeyChanged>;

class EpochTest : public LedgerTest {
protected:
    EpochTest()
        : next{trust::PrivateKey::generate_sm2(), certificate}, last{trust::PrivateKey::generate_p256(), certificate} {
        next.certificate = authority.issue(next.key, "平台", "");
        last.certificate = authority.issue(last.key, "平台", "");
    }
    static Book book() {
        auto book = note_book();
        for (auto const& [event, type] :
             {std::pair{EpochBegun::kEventName, "platform.epoch"}, std::pair{KeyChanged::kEventName, "platform.key"}})
            book.publish(event, [type](Entry const& entry) -> std::vector<Outgoing> {
                return {{type, 1, "A1201000001", {}, entry.what}};
            });
        return book;
    }
    [[nodiscard]] std::unique_ptr<Ledger> open_with(std::vector<Signer> const& signers) const {
        auto with = options();
        with.key = signers.at(0).key;
        with.certificate = signers.at(0).certificate;
        with.other_signers = {signers.begin() + 1, signers.end()};
        return std::make_unique<Ledger>(std::move(with), book(), clock);
    }
    [[nodiscard]] Signer first() const { return {key, certificate}; }
    static std::string id_of(Signer const& signer) { return signer.certificate.digest().to_string(); }

    /// What two officers declare of this ledger as it is; `wrong` changes it before they sign.
    trust::SignedNewEpoch declaration(Ledger& ledger, Signer const& signer, std::int64_t number,
                                      std::function<void(trust::NewEpoch&)> const& wrong = {}) const {
        auto const head = ledger.head().head, outbox = ledger.outbox_head().head;
        trust::NewEpoch declared{"A1201000001",
                                 number,
                                 id_of(signer),
                                 {head.size, head.root, outbox.size, outbox.root},
                                 {head.size + 2, trust::sm3("lost")},
                                 outbox.size + 1,
                                 trust::EpochGround::ledger_lost,
                                 "磁盘损坏",
                                 trust::kNow};
        if (wrong) wrong(declared);
        trust::SignedNewEpoch document{json::write(declared), signer.certificate.to_pem(), {}, {}};
        for (auto const* name : {"甲", "乙"}) {
            auto const officer = trust::PrivateKey::generate_sm2();
            EXPECT_TRUE(trust::add_signature(document, officer, authority.issue(officer, name, "")));
        }
        return document;
    }
    static Command begin(trust::SignedNewEpoch const& document, int notes = 0, bool fails = false) {
        return {trust::kNow, {"officers", "A1201000001", ""}, "", {}, [=](States&, Context const&) {
                    Decision decision;
                    decision.record(std::string(kEpochStream),
                                    EpochEvent{EpochBegun{document.declaration, document.certificate,
                                                          document.signatures, document.otherPast}});
                    for (int i = 0; i < notes; ++i) decision.record("notes/1", NoteEvent{Noted{"after", true}});
                    if (fails) decision.record("notes/1", NoteEvent{Noted{"unprojectable", false}});
                    return decision;
                }};
    }
    static void write(Ledger& ledger, int notes) {
        for (int i = 0; i < notes; ++i) ASSERT_FALSE(ledger.submit(note("note", trust::kNow, "", true)).refusal);
    }
    void expect_whole() {
        auto const notes = book();
        auto const report = audit(path(), &notes);
        EXPECT_TRUE(report.faults.empty()) << report.faults.front();
    }

    Signer next, last;
};

TEST_P(EpochTest, TheLogGoesOnAndTheOutboxBeginsAnew) {
    auto const ledger = open_with({first()});
    write(*ledger, 5);
    auto const receipt = ledger->receipt(2);
    ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, first(), 2), 2)).refusal);
    write(*ledger, 3);
    EXPECT_EQ(ledger->epochs().back().number, 2);
    EXPECT_EQ(ledger->head_at(5)->head.epoch, 1);
    EXPECT_EQ(ledger->head_at(8)->head.epoch, 2);
    EXPECT_EQ(ledger->head().head.epoch, 2);
    EXPECT_EQ(ledger->head().head.size, 11);
    EXPECT_EQ(ledger->outbox_size(1), 5);
    EXPECT_EQ(ledger->outbox_size(), 6);
    auto const messages = ledger->outbox(0, 10), before = ledger->outbox(3, 10, 1);
    ASSERT_EQ(messages.size(), 6U);
    EXPECT_EQ(messages[0].sequence, 0);
    EXPECT_EQ(messages[0].entry, 5);
    EXPECT_NE(messages[0].message.find(R"("epoch":2)"), std::string::npos);
    EXPECT_NE(messages[0].message.find(R"("sequence":0)"), std::string::npos);
    ASSERT_EQ(before.size(), 2U);
    EXPECT_EQ(before[1].sequence, 4);
    EXPECT_EQ(ledger->outbox(5, 10).size(), 1U);
    for (std::int64_t size = 1; size <= 6; ++size) {
        auto const head = ledger->outbox_head_at(size).head;
        EXPECT_EQ(head.epoch, 2);
        for (std::int64_t i = 0; i < size; ++i)
            EXPECT_TRUE(trust::merkle::verify_inclusion(
                trust::merkle::leaf(messages[static_cast<std::size_t>(i)].message), static_cast<std::uint64_t>(i),
                static_cast<std::uint64_t>(size), ledger->outbox_inclusion(i, size), head.root));
    }
    EXPECT_EQ(ledger->outbox_head_at(0).head.root, trust::merkle::empty_root());
    EXPECT_EQ(ledger->outbox_head_at(4, 1).head.epoch, 1);
    EXPECT_EQ(ledger->outbox_inclusion(1, 4, 1).size(), 2U);
    EXPECT_THROW((void)ledger->outbox_head_at(6, 1), std::out_of_range);
    EXPECT_THROW((void)ledger->outbox_size(3), std::out_of_range);
    for (std::int64_t i = 0; i < 11; ++i) {
        EXPECT_TRUE(verify(ledger->receipt(i))) << i;
        EXPECT_EQ(ledger->receipt(i).head.head.epoch, i < 5 ? 1 : 2) << i;
    }
    EXPECT_TRUE(verify(receipt)) << "of the old epoch";
    EXPECT_EQ(json::write(ledger->receipt(2)), json::write(receipt));
    expect_whole();
}

TEST_P(EpochTest, IsFoundAgainAndGoesOn) {
    {
        auto const ledger = open_with({first()});
        write(*ledger, 3);
        ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, first(), 2))).refusal);
    }
    {
        auto const ledger = open_with({first()});
        EXPECT_EQ(ledger->epochs().back().number, 2);
        EXPECT_EQ(ledger->outbox_size(), 1);
        write(*ledger, 2);
        EXPECT_EQ(ledger->outbox_head().head.size, 3);
        ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, first(), 4))).refusal) << "one was lost altogether";
        write(*ledger, 1);
        EXPECT_EQ(ledger->outbox_head().head.epoch, 4);
        EXPECT_EQ(ledger->outbox_size(2), 3);
        EXPECT_EQ(ledger->outbox_size(), 2);
    }
    expect_whole();
    auto const notes = book();
    edge::sql::FreshDatabase const other(edge::sql::Store::sqlite);
    EXPECT_TRUE(move_ledger(path(), other.address(), notes).after.faults.empty());
    EXPECT_EQ(rebuild_views(path(), notes), 8);
    expect_whole();
}

TEST_P(EpochTest, OfACommandThatFailsIsNone) {
    auto const ledger = open_with({first(), next});
    write(*ledger, 2);
    EXPECT_TRUE(ledger->submit(begin(declaration(*ledger, next, 2), 1, true)).refusal);
    EXPECT_EQ(ledger->epochs().size(), 1U);
    write(*ledger, 1);
    EXPECT_EQ(ledger->outbox_head().head.epoch, 1);
    EXPECT_EQ(ledger->outbox_size(), 3);
    EXPECT_EQ(ledger->head().head.keyId, id_of(first()));
    expect_whole();
}

TEST_P(EpochTest, ThatSaysAnotherPlaceKeyOrNumberIsNotRecorded) {
    auto const ledger = open_with({first()});
    write(*ledger, 2);
    auto const refused = [&](auto wrong, Signer const& by, std::int64_t number) {
        auto const outcome = ledger->submit(begin(declaration(*ledger, by, number, wrong)));
        return outcome.refusal ? outcome.refusal->rule : std::string();
    };
    auto const no = "command_can_be_decided";
    EXPECT_EQ(refused([](auto& one) { ++one.kept.entries; }, first(), 2), no);
    EXPECT_EQ(refused([](auto& one) { one.kept.root = trust::sm3("other"); }, first(), 2), no);
    EXPECT_EQ(refused([](auto& one) { --one.kept.messages; }, first(), 2), no);
    EXPECT_EQ(refused([](auto& one) { one.kept.messagesRoot = trust::sm3("other"); }, first(), 2), no);
    EXPECT_EQ(refused([](auto& one) { one.platform = "A1201000002"; }, first(), 2), no);
    EXPECT_EQ(refused([](auto&) {}, first(), 1), no);
    EXPECT_EQ(refused([](auto&) {}, next, 2), no) << "nobody here holds it";
    EXPECT_EQ(ledger->size(), 2);
    EXPECT_EQ(refused([](auto&) {}, first(), 2), "");
    EXPECT_EQ(refused([](auto&) {}, first(), 2), no) << "it has begun";
    expect_whole();
}

TEST_P(EpochTest, AStolenKeySignsNothingInIt) {
    {
        auto const ledger = open_with({first()});
        write(*ledger, 3);
    }
    {
        auto const ledger = open_with({next}); // as the operator has written it by then
        auto const stolen = [](trust::NewEpoch& one) { one.ground = trust::EpochGround::key_compromised; };
        ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, next, 2, stolen))).refusal);
        write(*ledger, 1);
        EXPECT_EQ(ledger->head_at(3)->head.keyId, id_of(first()));
        EXPECT_EQ(ledger->head().head.keyId, id_of(next));
        EXPECT_EQ(ledger->outbox_head_at(1).head.keyId, id_of(next));
        EXPECT_EQ(ledger->receipt(0).head.head.keyId, id_of(first()));
        for (std::int64_t i = 0; i < 5; ++i) EXPECT_TRUE(verify(ledger->receipt(i))) << i;
    }
    EXPECT_THROW(open_with({first()}), std::runtime_error);
    EXPECT_EQ(open_with({first(), next})->signer().certificate.digest(), next.certificate.digest());
    expect_whole();
    edge::sql::Connection(path(), edge::sql::Mode::read_write).execute("DELETE FROM identity WHERE epoch = 2");
    EXPECT_FALSE(audit(path()).faults.empty());
}

TEST_P(EpochTest, ItsKeyIsChangedAsAnyOther) {
    auto const ledger = open_with({first(), next, last});
    write(*ledger, 2);
    auto const change = [&](Signer const& from, Signer const& to, std::int64_t epoch) {
        auto const made = trust::sign_key_change(
            to.key, to.certificate,
            {"A1201000001", epoch, id_of(from), id_of(to), ledger->outbox_size() + 1, ledger->size() + 1});
        auto const outcome = ledger->submit(
            {trust::kNow, {"operator", "A1201000001", ""}, "", {}, [made](States&, Context const&) {
                 Decision decision;
                 decision.record(std::string(kKeyStream), KeyEvent{KeyChanged{made.change, made.signature}});
                 return decision;
             }});
        EXPECT_FALSE(outcome.refusal);
    };
    change(first(), next, 1);
    write(*ledger, 3);
    ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, next, 2))).refusal);
    EXPECT_EQ(ledger->outbox_head_at(1).head.keyId, id_of(next));
    change(next, last, 2);
    write(*ledger, 1);
    EXPECT_EQ(ledger->outbox_head_at(2).head.keyId, id_of(next));
    EXPECT_EQ(ledger->outbox_head_at(3).head.keyId, id_of(last));
    EXPECT_EQ(ledger->outbox_head_over(0).head.keyId, id_of(next));
    EXPECT_EQ(ledger->outbox_head_at(3, 1).head.keyId, id_of(first()));
    EXPECT_EQ(open_with({last})->signer().certificate.digest(), last.certificate.digest());
    EXPECT_THROW(open_with({next}), std::runtime_error);
    expect_whole();
}

TEST_P(EpochTest, IsFollowedByTheOtherNodesOfThePlatform) {
    auto const one = open_with({first()}), other = open_with({first()});
    write(*one, 2);
    write(*other, 1);
    ASSERT_FALSE(one->submit(begin(declaration(*one, first(), 2))).refusal);
    write(*other, 2);
    EXPECT_EQ(other->head().head.epoch, 2);
    EXPECT_EQ(other->outbox_size(), 3);
    write(*one, 1);
    EXPECT_EQ(one->outbox_size(), 4);
    expect_whole();
}

TEST_P(EpochTest, TheAuditNamesWhatDoesNotFitIt) {
    {
        auto const ledger = open_with({first()});
        write(*ledger, 4);
        ASSERT_FALSE(ledger->submit(begin(declaration(*ledger, first(), 2))).refusal);
        write(*ledger, 3);
    }
    expect_whole();
    for (auto const* change :
         {"UPDATE heads SET epoch = 1 WHERE size = 6", "UPDATE heads SET epoch = 2 WHERE size = 4",
          "UPDATE heads SET head = replace(head, '\"epoch\":2', '\"epoch\":1') WHERE size = 6",
          "UPDATE outbox_heads SET head = replace(head, '\"epoch\":2', '\"epoch\":1') WHERE size = 6",
          "UPDATE outbox SET message = replace(message, '\"epoch\":2', '\"epoch\":1') WHERE sequence = 5",
          "DELETE FROM outbox WHERE sequence = 4", "DELETE FROM outbox WHERE sequence = 3",
          "DELETE FROM outbox_heads WHERE size = 4"}) {
        edge::sql::FreshDatabase const copy(&database);
        edge::sql::Connection(copy.address(), edge::sql::Mode::read_write).execute(change);
        EXPECT_FALSE(audit(copy.address()).faults.empty()) << change;
    }
}

INSTANTIATE_TEST_SUITE_P(On, EpochTest, edge::sql::both_stores(), edge::sql::store_name);

} // namespace
} // namespace haihe::ledger
