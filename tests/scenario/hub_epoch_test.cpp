// The hub lost the tail of its ledger, or its key was stolen: two officers declare a new epoch from what the platforms
// hold of it, and each of them judges by that whether it goes on.

#include "scenario/hub_epoch_city.hpp"
#include "scenario/tender_walk.hpp"

#include "exchange/messages/hub_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "ledger/receipt.hpp"
#include "proof/key_history_proof.hpp"
#include "proof/message_proof.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace haihe::scenario {
namespace {

using exchange::HeldOfHub;
using trust::EpochGround;

constexpr char const* kTheirs = "91120112M000100E1U";

class HubEpoch : public HubEpochCity {
protected:
    std::string state(std::string const& code) { return text_at(city.get(code, "/health"), "/state"); }
    std::string registered(std::string const& code, std::string const& at) {
        auto views = city.node(at).desk().ledger.reads().lease();
        auto const entity = access::Directory::entity(*views, code);
        return entity ? entity->name : "";
    }
    std::int64_t declarations_at(std::string const& code) {
        auto views = city.node(code).desk().ledger.reads().lease();
        auto query = views->query("SELECT count(*) FROM received_messages WHERE type = 'hub.epoch'");
        query.next();
        return query.integer(0);
    }
    /// Something that the hub says and its copy does not know.
    std::string tell_something() {
        auto const tender = walk.published();
        city.register_entity(kTheirs, "示例丢失有限公司", {"bidder"});
        city.run();
        return tender;
    }
    /// Off-line: above the hub is nobody, so who reads its proofs names the declaration.
    void expect_that_readers_follow(HeldOfHub const& lost) {
        auto const known = city.certificate_of(City::kHub);
        auto const history = city.get(City::kHub, "/proofs/keys").body;
        auto const unfollowed = proof::KnownHub::by_history(known, history, {trust::sm3("another")});
        ASSERT_FALSE(unfollowed);
        EXPECT_EQ(unfollowed.error().rule + unfollowed.error().path, "new_epoch_of_the_hub_is_followed/epochs/0");
        auto const digest = kernel::Digest::parse(unfollowed.error().facts.at(1).value).value();
        auto const hub = proof::KnownHub::by_history(known, history, {digest});
        ASSERT_TRUE(hub) << hub.error().rule;
        auto head = city.node(City::kHub).desk().ledger.head().head;
        EXPECT_EQ(hub->signer_of(head).value().digest(), known.digest());
        EXPECT_EQ(proof::KnownHub(known).signer_of(head).error().rule, "head_is_of_a_declared_epoch");
        head.epoch = 1;
        head.size = lost.witnessed.size;
        EXPECT_EQ(hub->signer_of(head).error().rule, "epoch_is_over") << "what was lost";
        EXPECT_TRUE(proof::KnownHub(known).signer_of(head)) << "who has no history cannot know";
        auto const id = text_at(city.get(City::kHub, "/notices?kind=announcement"), "/items/0/id");
        auto const notice = proof::read_message_proof(city.get(City::kHub, "/notices/" + id + "/proof").body).value();
        for (auto const& statement : proof::check(notice, nullptr, &*hub))
            EXPECT_NE(statement.result, proof::Result::failed) << statement.name << ": " << statement.text.en;
        auto const keys = proof::read_key_history(history).value();
        auto const result = [&](proof::Reliance const& reliance) {
            for (auto const& one : proof::check_keys(keys, nullptr, &known, reliance))
                if (one.name == "new_epochs_of_the_hub_are_followed") return one.result;
            throw std::runtime_error("it says nothing of them");
        };
        EXPECT_EQ(result({{}, {digest}}), proof::Result::proved);
        EXPECT_EQ(result({}), proof::Result::unchecked);
        EXPECT_EQ(result({{}, {trust::sm3("another")}}), proof::Result::failed);
    }
    void expect_that_it_goes_on(std::int64_t epoch = 2) {
        for (auto const* code : kPlatforms) {
            EXPECT_EQ(epoch_at(code, City::kHub), epoch) << code;
            EXPECT_EQ(state(code), "serving") << code;
        }
        city.register_entity(kTheirs, "示例再登记有限公司", {"bidder"});
        auto const tender = walk.published();
        city.run();
        for (auto const* code : kPlatforms) EXPECT_EQ(registered(kTheirs, code), "示例再登记有限公司") << code;
        for (auto const* code : {City::kHub, City::kSupervision})
            EXPECT_EQ(city.get(code, "/tenders/" + tender).status, 200) << code;
        auto& ledger = city.node(City::kHub).desk().ledger;
        auto const last = ledger.receipt(ledger.size() - 1);
        EXPECT_TRUE(ledger::verify(last));
        EXPECT_EQ(last.head.head.epoch, epoch);
        std::vector<std::string> witnesses;
        for (std::int64_t size = ledger.size(); size > 0; --size)
            if (auto const head = ledger.head_at(size); head && head->head.epoch == epoch)
                for (auto const& one : ledger.cosignatures(head->head)) witnesses.push_back(one.witness);
        for (auto const* code : kPlatforms)
            EXPECT_NE(std::ranges::find(witnesses, code), witnesses.end()) << code << " cosigns its heads again";
        expect_whole();
    }

    Walk walk{city};
};

TEST_F(HubEpoch, GoesOnAfterTheTailWasLost) {
    auto const kept = walk.published();
    city.run();
    Aside before(city, City::kHub);
    auto const lost = tell_something();
    lose(before);
    auto const held = held_at(City::kTrading);
    EXPECT_GT(held.witnessed.size, ledger_of(City::kHub)->size());
    begin_anew();
    EXPECT_EQ(city.get(City::kHub, "/tenders/" + kept).status, 200);
    EXPECT_EQ(city.get(City::kHub, "/tenders/" + lost).status, 200) << "platforms send again what it has no more";
    EXPECT_EQ(registered(kTheirs, City::kTrading), "示例丢失有限公司") << "what was told stays told";
    EXPECT_EQ(registered(kTheirs, City::kHub), "") << "it is for the hub's operator to register it again";
    expect_that_it_goes_on();
    auto const declaration = city.node(City::kHub).desk().ledger.outbox(0, 1).front().message;
    EXPECT_NE(declaration.find(R"("type":"hub.epoch")"), std::string::npos);
    expect_that_readers_follow(held);
    // The platform still has what it held, as evidence.
    auto views = city.node(City::kTrading).desk().ledger.reads().lease();
    auto query = views->query("SELECT size FROM witnessed_heads WHERE platform = ?");
    query.bind(std::string(City::kHub));
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.integer(0), held.witnessed.size);
}

TEST_F(HubEpoch, GoesOnAfterItWroteOnTheOlderCopy) {
    Aside before(city, City::kHub);
    auto const lost = tell_something();
    lose(before);
    city.reopen(City::kHub);
    for (int i = 0; i < 40; ++i) // more than was lost, before its operator has seen it
        city.register_entity(City::kTenderee, "示例改名" + std::to_string(i) + "有限公司", {"tenderee"});
    city.close(City::kHub);
    begin_anew();
    EXPECT_EQ(city.get(City::kHub, "/tenders/" + lost).status, 200);
    expect_that_it_goes_on();
}

TEST_F(HubEpoch, APlatformThatLostNothingProvesItAndGoesOnUnnamed) {
    auto const held = held_at(City::kOther);
    city.close(City::kOther); // it is away
    walk.published();
    city.run();
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    begin_anew(City::kOther);
    city.reopen(City::kOther);
    EXPECT_EQ(held_at(City::kOther).witnessed, held.witnessed);
    city.run();
    EXPECT_EQ(epoch_at(City::kOther, City::kHub), 2) << "it asks, and the hub proves that it was kept";
    expect_that_it_goes_on();
}

TEST_F(HubEpoch, WhoHeldAnotherPastIsNotTalkedOutOfIt) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    city.reopen(City::kHub);
    for (int i = 0; i < 40; ++i)
        city.register_entity(City::kTenderee, "示例改名" + std::to_string(i) + "有限公司", {"tenderee"});
    city.close(City::kHub);
    auto const held = held_at(City::kOther);
    begin_anew(City::kOther); // more is kept than it holds, but nothing that continues it
    EXPECT_EQ(held_at(City::kOther), held);
    EXPECT_EQ(state(City::kOther), "hub_is_not_followed");
    EXPECT_EQ(state(City::kTrading), "serving");
}

TEST_F(HubEpoch, APlatformThatIsLeftOutStopsUntilItsOperatorFollows) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    begin_anew(City::kOther);
    EXPECT_EQ(epoch_at(City::kTrading, City::kHub), 2);
    EXPECT_EQ(epoch_at(City::kOther, City::kHub), 1);
    EXPECT_EQ(state(City::kOther), "hub_is_not_followed");
    EXPECT_EQ(city.get(City::kOther, "/health").status, 200) << "what it does without its hub goes on";
    auto const position = held_at(City::kOther).read;
    walk.published();
    city.run();
    EXPECT_EQ(held_at(City::kOther).read, position) << "it takes nothing more";
    auto const begun = json::read<exchange::HubEpochBegun>(
        exchange::read_message(city.node(City::kHub).desk().ledger.outbox(0, 1).front().message)->payload.canonical);
    auto const digest = trust::sm3(begun->declaration).to_string();
    city.close(City::kOther);
    {
        auto const ledger = ledger_of(City::kOther);
        EXPECT_EQ(node::follow_hub_epoch(*ledger, "none", city.clock.now()).error().rule, "digest_is_well_formed");
        EXPECT_TRUE(node::follow_hub_epoch(*ledger, trust::sm3("another").to_string(), city.clock.now()).value());
    }
    city.reopen(City::kOther);
    city.run();
    EXPECT_EQ(epoch_at(City::kOther, City::kHub), 1) << "it was another that the operator has looked into";
    city.close(City::kOther);
    {
        auto const ledger = ledger_of(City::kOther);
        EXPECT_TRUE(node::follow_hub_epoch(*ledger, digest, city.clock.now()).value());
        EXPECT_FALSE(node::follow_hub_epoch(*ledger, digest, city.clock.now()).value()) << "once";
    }
    city.reopen(City::kOther);
    city.run();
    expect_that_it_goes_on();
}

TEST_F(HubEpoch, BeginsAgainAfterAnotherLoss) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    begin_anew();
    tell_something();
    lose(before); // of the epoch it knows nothing any more
    begin_anew();
    expect_that_it_goes_on(3);
}

TEST_F(HubEpoch, AnOlderCopyIsLeftBehind) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    begin_anew();
    auto const read = held_at(City::kTrading).read;
    Aside current(city, City::kHub);
    lose(before); // it is started, and nobody has declared anything
    city.reopen(City::kHub);
    for (int i = 0; i < 60; ++i) // larger than any that they hold
        city.register_entity(City::kTenderee, "示例旧枢纽" + std::to_string(i) + "有限公司", {"tenderee"});
    auto const tender = walk.published();
    city.run();
    for (auto const* code : kPlatforms) {
        EXPECT_EQ(state(code), "hub_is_not_followed") << code;
        EXPECT_NE(registered(City::kTenderee, code), "示例旧枢纽59有限公司") << code;
    }
    EXPECT_EQ(held_at(City::kTrading).read, read);
    EXPECT_TRUE(
        city.node(City::kHub).desk().ledger.cosignatures(city.node(City::kHub).desk().ledger.head().head).empty());
    lose(current);
    city.reopen(City::kHub);
    city.run();
    EXPECT_EQ(city.get(City::kHub, "/tenders/" + tender).status, 200);
    expect_that_it_goes_on();
}

TEST_F(HubEpoch, CutOffAnywhereItIsReadAgain) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    auto document = draft(*ledger_of(City::kHub));
    ours.sign(document);
    begin(document);
    city.reopen(City::kHub);
    auto& trading = city.node(City::kTrading);
    EXPECT_TRUE(trading.read_hub_feed(0)); // the declaration, and nothing behind it
    EXPECT_EQ(epoch_at(City::kTrading, City::kHub), 2);
    auto const entries = trading.desk().ledger.size();
    city.restart(City::kTrading); // before it has noted where it stands
    EXPECT_EQ(held_at(City::kTrading).read, -1) << "it reads everything again";
    city.node(City::kTrading).read_hub_feed(0);
    EXPECT_EQ(epoch_at(City::kTrading, City::kHub), 2);
    city.run();
    EXPECT_EQ(epoch_at(City::kTrading, City::kHub), 2);
    EXPECT_GE(city.node(City::kTrading).desk().ledger.size(), entries);
    EXPECT_EQ(declarations_at(City::kTrading), 1) << "it is taken once";
    expect_that_it_goes_on();
    for (auto const* code : kPlatforms) {
        auto const book = city.book_of(code);
        city.close(code);
        ledger::rebuild_views(city.database(code), book);
        city.reopen(code);
        EXPECT_EQ(epoch_at(code, City::kHub), 2) << code;
    }
}

TEST_F(HubEpoch, AStolenKeyIsLeftBehind) {
    walk.published();
    city.run();
    auto const next = city.issue("示例枢纽 新密钥", "");
    city.close(City::kHub);
    city.configure_keys(City::kHub, {next});
    for (auto const* code : kPlatforms) { // by hand, as the first one was
        city.pin_hub(code, next.certificate);
        city.restart(code);
    }
    begin_anew("", EpochGround::key_compromised);
    expect_that_it_goes_on();
    EXPECT_EQ(city.node(City::kHub).desk().ledger.outbox_head().head.keyId, next.certificate.digest().to_string());
}

TEST_F(HubEpoch, APlatformThatComesLaterReadsThroughAllEpochs) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    begin_anew();
    city.register_entity(kTheirs, "示例新纪元有限公司", {"bidder"});
    city.run();
    city.close(City::kOther);
    for (auto const* part : {"", "-wal", "-shm"}) std::filesystem::remove(city.database(City::kOther) + part);
    city.reopen(City::kOther); // it starts with nothing
    city.node(City::kOther).read_hub_feed(0);
    while (city.node(City::kOther).read_hub_feed(0)) {}
    EXPECT_EQ(epoch_at(City::kOther, City::kHub), 2);
    EXPECT_EQ(registered(kTheirs, City::kOther), "示例新纪元有限公司");
    EXPECT_NE(registered(City::kTenderee, City::kOther), "") << "of the first epoch what was kept";
}

TEST_F(HubEpoch, NothingIsDeclaredLostThatIsThere) {
    walk.published();
    city.run();
    auto const held = held_by_all();
    city.close(City::kHub);
    auto const ledger = ledger_of(City::kHub);
    auto const draft_from = [&](std::vector<HeldOfHub> const& all) {
        auto const document =
            node::draft_hub_epoch(*ledger, all, EpochGround::ledger_lost, "没有事由", city.clock.now());
        return document ? "" : document.error().rule;
    };
    EXPECT_EQ(draft_from(held), "new_epoch_tells_a_loss");
    EXPECT_EQ(draft_from({}), "new_epoch_tells_a_loss");
    auto other = held;
    other[1].certificate = ours.officers[0].certificate.digest().to_string();
    EXPECT_EQ(draft_from(other), "new_epoch_certificate_is_registered");
}

TEST_F(HubEpoch, NoPlatformTakesAnother) {
    auto const theirs = Operators(city, kTheirs, "另一家");
    auto const handler = city.hire("示例经办人", kOurs, {"handler"});
    city.run();
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    auto const unsigned_document = draft(*ledger_of(City::kHub));
    auto const declared = trust::read_hub_epoch(unsigned_document).value();
    auto const size = city.node(City::kTrading).desk().ledger.size();
    auto const refused = [&](auto const& change) {
        auto said = declared;
        change(said);
        auto document = unsigned_document;
        document.declaration = json::write(said);
        ours.sign(document);
        return at(City::kTrading, document);
    };
    auto const own =
        std::ranges::find(declared.holders, City::kTrading, &trust::EpochHolder::platform) - declared.holders.begin();
    EXPECT_EQ(refused([](auto&) {}), "");
    EXPECT_EQ(refused([](auto& one) { one.epoch = 1; }), "new_epoch_is_well_formed");
    EXPECT_EQ(refused([](auto& one) { one.platform = "H1200000009"; }), "new_epoch_is_at_its_place");
    EXPECT_EQ(refused([](auto& one) { one.reason.clear(); }), "new_epoch_is_well_formed");
    EXPECT_EQ(refused([](auto& one) { std::swap(one.holders[0], one.holders[1]); }),
              "hub_epoch_names_each_holder_once");
    EXPECT_EQ(refused([](auto& one) { one.holders.push_back(one.holders.back()); }),
              "hub_epoch_names_each_holder_once");
    EXPECT_EQ(refused([&](auto& one) { ++one.holders[own].witnessed.size; }), "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([&](auto& one) { --one.holders[own].witnessed.size; }), "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([&](auto& one) { one.holders[own].witnessed.root = trust::sm3("another past"); }),
              "epoch_continues_what_was_witnessed")
        << "it rewrites what it had shown";
    EXPECT_EQ(refused([&](auto& one) { one.holders.erase(one.holders.begin() + own); }),
              "epoch_continues_what_was_witnessed")
        << "left out";
    auto const by = [&](std::vector<Person> const& officers, std::string_view label = trust::kHubEpochLabel) {
        auto document = unsigned_document;
        for (auto const& one : officers)
            document.signatures.push_back(trust::sign(one.key, one.certificate, label, document.declaration));
        return at(City::kTrading, document);
    };
    auto const& [first, second, third] = std::tie(ours.officers[0], ours.officers[1], ours.officers[2]);
    auto const not_two = "epoch_is_declared_by_two_officers", no_officer = "new_epoch_is_signed_by_an_officer";
    EXPECT_EQ(by({}), not_two) << "the hub's key alone";
    EXPECT_EQ(by({first}), not_two);
    EXPECT_EQ(by({first, first}), not_two);
    EXPECT_EQ(by({first, second, third}), not_two);
    EXPECT_EQ(by({first, theirs.officers[0]}), no_officer) << "somebody else's";
    EXPECT_EQ(by({theirs.officers[0], theirs.officers[1]}), no_officer);
    EXPECT_EQ(by({first, handler}), no_officer) << "another duty";
    EXPECT_EQ(by({first, city.issue("示例无名氏", kOurs)}), no_officer) << "bound nowhere";
    EXPECT_EQ(by({first, second}, trust::kNewEpochLabel), "new_epoch_signature_is_valid") << "for a platform's";
    EXPECT_EQ(by({third, first}), "");
    EXPECT_EQ(city.node(City::kTrading).desk().ledger.size(), size) << "nothing of it was recorded";
    auto const ledger = ledger_of(City::kHub);
    auto other = unsigned_document;
    auto said = declared;
    --said.kept.messages;
    other.declaration = json::write(said);
    ours.sign(other);
    EXPECT_EQ(node::begin_new_epoch(*ledger, other, city.clock.now()).error().rule, "new_epoch_continues_this_ledger")
        << "made for another state than this one";
}

TEST_F(HubEpoch, WhatIsBegunWithoutOfficersStopsEverybody) {
    Aside before(city, City::kHub);
    tell_something();
    lose(before);
    auto document = draft(*ledger_of(City::kHub));
    Person const thief = city.issue("示例窃钥人甲", kOurs), friend_of = city.issue("示例窃钥人乙", kOurs);
    for (auto const& one : {thief, friend_of}) EXPECT_TRUE(trust::add_signature(document, one.key, one.certificate));
    begin(document); // whoever has the ledger and the key can write that
    city.reopen(City::kHub);
    city.run();
    for (auto const* code : kPlatforms) {
        EXPECT_EQ(epoch_at(code, City::kHub), 1) << code;
        EXPECT_EQ(state(code), "hub_is_not_followed") << code;
    }
    EXPECT_EQ(city.node(City::kHub).desk().ledger.cosignatures(city.node(City::kHub).desk().ledger.head().head).size(),
              0U);
}

} // namespace
} // namespace haihe::scenario
