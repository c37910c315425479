// Who verifies learns of a platform's new epochs from its key history: what counts of each, and what does not.

#include "scenario/archive_walk.hpp"
#include "scenario/epoch_city.hpp"
#include "scenario/tender_walk.hpp"

#include "ledger/entry.hpp"
#include "ledger/receipt.hpp"
#include "proof/key_history.hpp"
#include "proof/key_history_proof.hpp"
#include "trust/merkle.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace haihe::scenario {
namespace {

using exchange::KeyHistory;
using trust::EpochGround;

std::string rule_of(kernel::Result<trust::Certificate> const& signer) {
    return signer ? "" : signer.error().rule + signer.error().path;
}

class EpochStory : public EpochCity {
protected:
    KeyHistory history() { return proof::read_key_history(city.get(City::kTrading, "/proofs/keys").body).value(); }
    proof::Reliance hub() { return {{city.certificate_of(City::kHub)}, {}}; }
    ledger::Receipt latest_receipt() {
        auto& ledger = city.node(City::kTrading).desk().ledger;
        return ledger.receipt(ledger.size() - 1);
    }
    void expect_all_receipts(KeyHistory const& told, std::vector<trust::Certificate> const& known) {
        auto& ledger = city.node(City::kTrading).desk().ledger;
        for (auto const& one : known)
            for (std::int64_t i = 0; i < ledger.size(); ++i) {
                auto const receipt = ledger.receipt(i);
                auto const signer = proof::signer_of(told, one, receipt.head.head, hub());
                ASSERT_TRUE(signer) << i << ": " << rule_of(signer);
                EXPECT_EQ(signer->to_pem(), receipt.certificate) << i;
            }
    }
    /// What its key alone can make: a log that begins with this declaration.
    json::Raw forged(Person const& key, std::vector<Person> const& officers) {
        auto const id = key.certificate.digest().to_string();
        trust::NewEpoch const declared{City::kTrading,
                                       2,
                                       id,
                                       {0, trust::merkle::empty_root(), 0, trust::merkle::empty_root()},
                                       {0, trust::merkle::empty_root()},
                                       0,
                                       EpochGround::key_compromised,
                                       "事由",
                                       city.clock.now()};
        trust::SignedNewEpoch document{json::write(declared), key.certificate.to_pem(), {}, {}};
        for (auto const& one : officers)
            document.signatures.push_back(
                trust::sign(one.key, one.certificate, trust::kNewEpochLabel, document.declaration));
        ledger::Receipt receipt;
        receipt.where =
            committed(ledger::canonical(ledger::Where{"platform-epoch", 1, "platform-epoch.begun", city.clock.now()}));
        receipt.who = committed(ledger::canonical(ledger::Who{"officers", City::kTrading, ""}));
        receipt.what = committed(json::write(document));
        trust::merkle::Frontier log;
        log.append(trust::merkle::leaf(
            ledger::leaf_data(0, receipt.where.commitment, receipt.who.commitment, receipt.what.commitment)));
        receipt.head =
            trust::sign_head(key.key, trust::kTreeHeadLabel, {City::kTrading, 2, 1, log.root(), city.clock.now(), id});
        receipt.certificate = key.certificate.to_pem();
        return {json::write(receipt)};
    }

    Walk walk{city};
};

TEST_F(EpochStory, LeavesBehindWhatIsNotKept) {
    walk.register_tender();
    city.run();
    auto const kept = latest_receipt();
    Aside before(city);
    walk.register_tender();
    city.run();
    auto const lost = latest_receipt();
    auto const stale = history();
    EXPECT_FALSE(stale.epochs);
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    auto const told = history();
    ASSERT_EQ(told.epochs.value_or(std::vector<json::Raw>{}).size(), 1U);
    auto const own = city.certificate_of(City::kTrading);
    expect_all_receipts(told, {own});
    auto const rule = [&](trust::TreeHead const& head) { return rule_of(proof::signer_of(told, own, head, hub())); };
    EXPECT_EQ(rule(kept.head.head), "");
    EXPECT_EQ(rule(lost.head.head), "epoch_is_over/epochs");
    EXPECT_EQ(rule_of(proof::signer_of(stale, own, lost.head.head)), "") << "nobody had told of it yet";
    auto const head = latest_receipt().head.head;
    EXPECT_EQ(head.epoch, 2);
    EXPECT_EQ(rule_of(proof::signer_of(stale, own, head)), "head_is_of_a_declared_epoch/epochs");

    auto const begins = json::read<ledger::Receipt>(told.epochs->front().canonical).value().index;
    auto at = head;
    at.size = begins; // of the new epoch there is nothing yet
    EXPECT_EQ(rule(at), "head_is_of_a_declared_epoch/epochs");
    ++at.size;
    EXPECT_EQ(rule(at), "");
    at.epoch = 1;
    EXPECT_EQ(rule(at), "epoch_is_over/epochs");
    at.size = begins;
    EXPECT_EQ(rule(at), "epoch_is_over/epochs") << "as long as what is kept, and something else";
    --at.size;
    EXPECT_EQ(rule(at), "");
    at.epoch = 3;
    EXPECT_EQ(rule(at), "head_is_of_a_declared_epoch/epochs");
    at = head;
    at.logId = City::kOther;
    EXPECT_EQ(rule(at), "history_is_of_the_platform/platform");
}

TEST_F(EpochStory, TakesTheHubsWordAloneForADeclaration) {
    walk.register_tender();
    city.run();
    Aside before(city);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    auto const honest = history();
    auto const own = key_of(City::kTrading);
    auto const head = latest_receipt().head.head;
    auto const rule = [&](auto const& alter, proof::Reliance const& hubs) {
        auto told = honest;
        alter(told);
        return rule_of(proof::signer_of(told, own.certificate, head, hubs));
    };
    auto const as_it_is = [](KeyHistory&) {};
    auto const unwitnessed = "new_epoch_is_witnessed_by_the_hub/epochs/0/cosignatures";
    EXPECT_EQ(rule(as_it_is, hub()), "");
    EXPECT_EQ(rule(as_it_is, {}), unwitnessed);
    EXPECT_EQ(rule(as_it_is, proof::Reliance{{city.certificate_of(City::kSupervision)}, {}}), unwitnessed);
    EXPECT_EQ(rule(as_it_is, proof::Reliance{{own.certificate}, {}}), unwitnessed);
    auto const changed = [&](auto const& change) {
        return rule(
            [&](KeyHistory& told) {
                auto receipt = json::read<ledger::Receipt>(told.epochs->front().canonical).value();
                change(receipt);
                told.epochs->front() = {json::write(receipt)};
            },
            hub());
    };
    EXPECT_EQ(changed([](auto& one) { one.cosignatures.clear(); }), unwitnessed);
    EXPECT_EQ(changed([](auto& one) { ++one.index; }), "receipt_is_included_in_the_head/epochs/0");
    EXPECT_EQ(changed([&](auto& one) { one = city.node(City::kTrading).desk().ledger.receipt(one.index - 1); }),
              "new_epoch_is_an_entry_of_the_ledger/epochs/0")
        << "another entry";
    auto const strangers = forged(own, {city.issue("路人甲", ""), city.issue("路人乙", "")});
    auto const& officers = ours.officers;
    EXPECT_EQ(rule([&](KeyHistory& told) { told.epochs = {strangers}; }, hub()), unwitnessed);
    EXPECT_EQ(rule(
                  [&](KeyHistory& told) {
                      told.epochs = {forged(own, {officers[0], officers[1]})};
                  },
                  hub()),
              unwitnessed)
        << "the hub has seen nothing of it";
    EXPECT_EQ(rule(
                  [&](KeyHistory& told) {
                      told.epochs = {forged(own, {officers[0], officers[0]})};
                  },
                  hub()),
              "epoch_is_declared_by_two_officers/epochs/0/signatures");
    EXPECT_EQ(rule([&](KeyHistory& told) { told.epochs = {forged(own, {officers[0]})}; }, hub()),
              "epoch_is_declared_by_two_officers/epochs/0/signatures");
    // A cosignature of the hub, of another head.
    auto borrowed = json::read<ledger::Receipt>(strangers.canonical).value();
    borrowed.cosignatures = json::read<ledger::Receipt>(honest.epochs->front().canonical)->cosignatures;
    ASSERT_FALSE(borrowed.cosignatures.empty());
    EXPECT_EQ(rule([&](KeyHistory& told) { told.epochs = {json::Raw{json::write(borrowed)}}; }, hub()), unwitnessed);
    EXPECT_EQ(rule([&](KeyHistory& told) { told.epochs->push_back(told.epochs->front()); }, hub()),
              "new_epoch_is_at_its_place/epochs/1");
    EXPECT_EQ(rule([](KeyHistory& told) { told.epochs.reset(); }, hub()), "head_is_of_a_declared_epoch/epochs");
}

TEST_F(EpochStory, LeadsAcrossAKeyThatWasStolen) {
    walk.register_tender();
    city.run();
    auto const stolen = key_of(City::kTrading), next = city.issue("示例平台 新密钥", "");
    city.close(City::kTrading);
    ours.operate(City::kTrading, &next);
    city.configure_keys(City::kTrading, {next});
    city.reopen(City::kTrading);
    auto const last_of_the_old = latest_receipt().head.head;
    begin_anew(City::kTrading, EpochGround::key_compromised);
    auto const last = city.issue("示例平台 最后密钥", "");
    change_key(next, last);
    walk.register_tender();
    city.run();
    auto const told = history();
    EXPECT_EQ(told.first, stolen.certificate.to_pem());
    EXPECT_EQ(told.changes.size(), 1U);
    expect_all_receipts(told, {stolen.certificate, next.certificate, last.certificate});
    auto thief = last_of_the_old;
    ++thief.size;
    EXPECT_EQ(rule_of(proof::signer_of(told, next.certificate, thief, hub())), "epoch_is_over/epochs");
    thief.epoch = 2;
    auto const signer = proof::signer_of(told, stolen.certificate, thief, hub());
    ASSERT_TRUE(signer);
    EXPECT_EQ(signer->digest(), next.certificate.digest());
    EXPECT_EQ(rule_of(proof::signer_of(told, ours.officers[0].certificate, thief, hub())),
              "known_key_is_in_the_history");

    auto const names = [&](trust::Certificate const* known, proof::Reliance const& hubs) {
        trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
        std::vector<std::string> all;
        for (auto const& one : proof::check_keys(told, &authorities, known, hubs))
            all.push_back((one.result == proof::Result::proved   ? "+"
                           : one.result == proof::Result::failed ? "-"
                                                                 : "?") +
                          one.name);
        return all;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names(&stolen.certificate, hub()),
              (Names{"+keys_follow_each_other", "+new_epoch_is_declared", "+new_epochs_are_witnessed_by_the_hub",
                     "+known_key_is_in_the_history", "+officers_are_recognised"}));
    EXPECT_EQ(names(nullptr, {}),
              (Names{"+keys_follow_each_other", "+new_epoch_is_declared", "?new_epochs_are_witnessed_by_the_hub",
                     "?known_key_is_in_the_history", "+officers_are_recognised"}));
    EXPECT_EQ(names(&ours.officers[0].certificate, proof::Reliance{{stolen.certificate}, {}}),
              (Names{"+keys_follow_each_other", "+new_epoch_is_declared", "-new_epochs_are_witnessed_by_the_hub",
                     "-known_key_is_in_the_history", "+officers_are_recognised"}));
}

TEST_F(EpochStory, AcrossChangesOfKeyInEveryEpoch) {
    auto const first = key_of(City::kTrading), second = city.issue("示例平台 第二密钥", ""),
               third = city.issue("示例平台 第三密钥", "");
    walk.register_tender();
    begin_anew_after_a_change(first, second, walk);
    change_key(second, third);
    walk.register_tender();
    city.run();
    auto const told = history();
    ASSERT_EQ(told.changes.size(), 2U);
    expect_all_receipts(told, {first.certificate, second.certificate, third.certificate});
    auto swapped = told;
    std::swap(swapped.changes[0], swapped.changes[1]);
    EXPECT_EQ(rule_of(proof::signer_of(swapped, first.certificate, latest_receipt().head.head, hub())),
              "key_changes_are_proved/changes/1");
}

TEST_F(EpochStory, AnEpochThatWasLostItselfIsNobodys) {
    Aside before(city);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    walk.register_tender();
    city.run();
    auto const of_the_second = latest_receipt().head.head;
    lose(City::kTrading, before); // of the second epoch it knows nothing any more
    begin_anew(City::kTrading);
    walk.register_tender();
    city.run();
    auto const told = history();
    auto const own = city.certificate_of(City::kTrading);
    EXPECT_EQ(told.epochs->size(), 1U);
    expect_all_receipts(told, {own});
    EXPECT_EQ(rule_of(proof::signer_of(told, own, of_the_second, hub())), "head_is_of_a_declared_epoch/epochs");
    begin_anew(City::kTrading, EpochGround::key_compromised); // and one that goes on from all of it
    walk.register_tender();
    city.run();
    EXPECT_EQ(history().epochs->size(), 2U);
    expect_all_receipts(history(), {own});
}

} // namespace
} // namespace haihe::scenario
