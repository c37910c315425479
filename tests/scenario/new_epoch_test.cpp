// A platform lost the tail of its ledger, or its key was stolen: two officers declare a new epoch, and it goes on.

#include "scenario/epoch_city.hpp"
#include "scenario/on_server.hpp"
#include "scenario/tender_walk.hpp"

#include "ledger/receipt.hpp"
#include "proof/key_history.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

using trust::EpochGround;
using trust::SignedNewEpoch;

constexpr char const* kTheirs = "91120112M000100E1U";

class NewEpoch : public EpochCity {
protected:
    /// It is begun, and nobody has been told.
    void begin_untold(std::vector<int> const& officers, bool hub_refuses = false) {
        auto const ledger = ledger_of(City::kTrading);
        auto document = node::draft_new_epoch(*ledger, held(City::kTrading), EpochGround::ledger_lost, "磁盘损坏",
                                              city.clock.now(), hub_refuses);
        ASSERT_TRUE(document) << document.error().rule;
        ours.sign(*document, officers);
        EXPECT_EQ(at_the_hub(City::kTrading, *document), "");
        EXPECT_TRUE(node::begin_new_epoch(*ledger, *document, city.clock.now()).value_or(false));
    }
    void lose_a_tender() {
        Aside before(city);
        walk.register_tender();
        city.run();
        lose(City::kTrading, before);
        city.close(City::kTrading);
    }
    /// How an officer's right ends.
    void revoke(Person const& officer) {
        auto const answer = city.ask(city.hub_operator, City::kHub, "POST",
                                     "/certificates/" + officer.certificate.digest().to_string() + "/revoke");
        EXPECT_EQ(answer.status, 200) << answer.body;
    }
    void relieve(Person const& officer) {
        auto const answer = city.ask(city.hub_operator, City::kHub, "POST", "/certificates",
                                     R"({"certificate":)" + json::write(officer.certificate.to_pem()) +
                                         R"(,"entity":")" + kOurs + R"(","duties":["handler"]})");
        EXPECT_EQ(answer.status, 201) << answer.body;
    }
    /// It signs, everybody knows of the epoch, and what it tells arrives.
    void expect_that_it_goes_on(std::string const& lost = "", std::int64_t epoch = 2) {
        EXPECT_EQ(city.get(City::kTrading, "/health").status, 200);
        for (auto const* at : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
            EXPECT_EQ(epoch_at(at, City::kTrading), epoch) << at;
        auto const tender = walk.published();
        city.run();
        EXPECT_NE(tender, lost);
        EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200);
        EXPECT_EQ(city.get(City::kHub, "/tenders/" + tender).status, 200);
        auto& ledger = city.node(City::kTrading).desk().ledger;
        auto views = city.node(City::kHub).desk().ledger.reads().lease();
        auto query =
            views->query("SELECT count(*) FROM received_messages WHERE origin = ? AND epoch = ? AND accepted = 1");
        query.bind(std::string(City::kTrading)).bind(epoch).next();
        EXPECT_EQ(query.integer(0), ledger.outbox_size());
        EXPECT_EQ(text_at(city.get(City::kTrading, "/ledger/head"), "/cosignatures/0/witness"), City::kHub);
        for (std::int64_t i = 0; i < ledger.size(); ++i) EXPECT_TRUE(ledger::verify(ledger.receipt(i))) << i;
        expect_whole();
    }

    Walk walk{city};
};

TEST_F(NewEpoch, GoesOnAfterTheTailWasLost) {
    auto const kept = walk.published();
    city.run();
    Aside before(city);
    auto const receipt = city.node(City::kTrading).desk().ledger.receipt(0);
    auto const lost = walk.published();
    city.run();
    lose(City::kTrading, before);
    EXPECT_EQ(text_at(city.get(City::kTrading, "/health"), "/state"), "behind_its_witness");
    auto const had = held(City::kTrading);
    begin_anew(City::kTrading);
    expect_that_it_goes_on(lost);
    EXPECT_EQ(city.get(City::kTrading, "/tenders/" + kept).status, 200);
    EXPECT_EQ(city.get(City::kTrading, "/tenders/" + lost).status, 404);
    EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + lost).status, 200) << "what was told stays told";
    EXPECT_TRUE(ledger::verify(receipt));
    auto& ledger = city.node(City::kTrading).desk().ledger;
    EXPECT_EQ(json::write(ledger.receipt(0).head.head.root), json::write(receipt.head.head.root));
    EXPECT_NE(ledger.outbox(0, 1).front().message.find(R"("type":"platform.epoch")"), std::string::npos);
    EXPECT_LT(ledger.outbox_size(1), had.received);
    // The hub still holds what it had witnessed, as evidence.
    auto views = city.node(City::kHub).desk().ledger.reads().lease();
    auto query = views->query("SELECT size FROM witnessed_heads WHERE platform = ?");
    query.bind(std::string(City::kTrading));
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.integer(0), had.witnessed.size);
}

TEST_F(NewEpoch, GoesOnAfterItWroteOnTheOlderCopy) {
    Aside before(city);
    auto const lost = walk.register_tender();
    city.run();
    city.close(City::kTrading);
    before.put_back();
    city.reopen(City::kTrading);
    for (int i = 0; i < 8; ++i) walk.register_tender(); // more than was lost, before it has heard of its hub
    city.node(City::kTrading).send_to_hub();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/health"), "/state"), "behind_its_witness");
    begin_anew(City::kTrading);
    expect_that_it_goes_on(lost);
}

TEST_F(NewEpoch, OfASupervisionPlatform) {
    walk.register_tender();
    city.run();
    Aside before(city, City::kSupervision);
    walk.published();
    city.run();
    lose(City::kSupervision, before);
    EXPECT_FALSE(city.node(City::kSupervision).desk().may_sign());
    begin_anew(City::kSupervision);
    EXPECT_EQ(city.get(City::kSupervision, "/health").status, 200);
    EXPECT_EQ(epoch_at(City::kTrading, City::kSupervision), epoch_at(City::kHub, City::kSupervision));
    EXPECT_EQ(epoch_at(City::kHub, City::kSupervision), 2);
    auto const tender = walk.published();
    city.run();
    EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200);
    expect_whole();
}

TEST_F(NewEpoch, AStolenKeyIsLeftBehind) {
    walk.register_tender();
    city.run();
    auto const next = city.issue("示例平台 新密钥", "");
    city.close(City::kTrading);
    ours.operate(City::kTrading, &next);
    city.configure_keys(City::kTrading, {next});
    city.reopen(City::kTrading);
    begin_anew(City::kTrading, EpochGround::key_compromised);
    expect_that_it_goes_on();
    auto& ledger = city.node(City::kTrading).desk().ledger;
    EXPECT_EQ(ledger.outbox_head().head.keyId, next.certificate.digest().to_string());
    // A further change goes its way in the new epoch.
    auto const last = city.issue("示例平台 最后密钥", "");
    change_key(next, last);
    expect_that_it_goes_on();
}

TEST_F(NewEpoch, AfterAChangeOfKey) {
    auto const old = key_of(City::kTrading), next = city.issue("示例平台 新密钥", "");
    walk.published();
    city.run();
    begin_anew_after_a_change(old, next, walk); // its first head is smaller than the one at which the key changed
    expect_that_it_goes_on();
    auto const history = boost::json::parse(city.get(City::kTrading, "/proofs/keys").body);
    EXPECT_EQ(history.at("changes").as_array().size(), 1U) << "the same key goes on";
}

TEST_F(NewEpoch, BeginsAgainAfterAnotherLoss) {
    Aside before(city);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before); // of the epoch it knows nothing any more
    EXPECT_EQ(text_at(city.get(City::kTrading, "/health"), "/state"), "behind_its_witness");
    begin_anew(City::kTrading);
    auto const tender = walk.published();
    city.run();
    for (auto const* at : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
        EXPECT_EQ(epoch_at(at, City::kTrading), 3) << at;
    EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200);
    expect_whole();
}

TEST_F(NewEpoch, IsDeclaredByThoseWhoAreOfficersWhenTheHubHearsOfIt) {
    lose_a_tender();
    auto document = draft(*ledger_of(City::kTrading));
    ours.sign(document, {0, 1});
    EXPECT_EQ(at_the_hub(City::kTrading, document), "");
    relieve(ours.officers[0]); // between the signature and the beginning
    EXPECT_EQ(at_the_hub(City::kTrading, document), "new_epoch_is_signed_by_an_officer");
    begin_untold({1, 2});
    city.reopen(City::kTrading);
    city.node(City::kTrading).send_to_hub(); // others have not heard of it yet
    EXPECT_EQ(epoch_at(City::kHub, City::kTrading), 2);
    EXPECT_EQ(epoch_at(City::kSupervision, City::kTrading), 1);
    revoke(ours.officers[1]); // who leaves now has declared it
    relieve(ours.officers[2]);
    city.run();
    expect_that_it_goes_on();
    for (auto const* at : {City::kHub, City::kSupervision}) {
        auto const book = city.book_of(at);
        city.close(at);
        ledger::rebuild_views(city.database(at), book);
        city.reopen(at);
        EXPECT_EQ(epoch_at(at, City::kTrading), 2) << at;
    }
}

TEST_F(NewEpoch, IsBegunOnceMoreWhenAnOfficerLeftBeforeTheHubHeardOfIt) {
    lose_a_tender();
    begin_untold({0, 1});
    EXPECT_FALSE(node::draft_new_epoch(*ledger_of(City::kTrading), held(City::kTrading), EpochGround::ledger_lost, "x",
                                       city.clock.now()))
        << "the hub has only to be told";
    revoke(ours.officers[0]);
    city.reopen(City::kTrading);
    walk.register_tender(); // it does not know yet
    city.run();
    auto const refused = city.node(City::kTrading).desk().ledger.head();
    for (auto const* at : {City::kHub, City::kSupervision}) EXPECT_EQ(epoch_at(at, City::kTrading), 1) << at;
    city.close(City::kTrading);
    auto const untold = node::untold_epoch(*ledger_of(City::kTrading), held(City::kTrading).epoch);
    ASSERT_TRUE(untold);
    EXPECT_EQ(at_the_hub(City::kTrading, *untold), "new_epoch_is_signed_by_an_officer");
    begin_untold({1, 2}, true);
    city.reopen(City::kTrading);
    city.run();
    EXPECT_FALSE(node::untold_epoch(city.node(City::kTrading).desk().ledger, held(City::kTrading).epoch));
    expect_that_it_goes_on("", 3);
    auto const told = proof::read_key_history(city.get(City::kTrading, "/proofs/keys").body).value();
    ASSERT_EQ(told.epochs.value_or(std::vector<json::Raw>{}).size(), 2U);
    auto const signer = [&](trust::TreeHead const& head) {
        return proof::signer_of(told, city.certificate_of(City::kTrading), head,
                                {{city.certificate_of(City::kHub)}, {}});
    };
    auto const accepted = signer(city.node(City::kTrading).desk().ledger.head().head);
    EXPECT_TRUE(accepted) << accepted.error().rule;
    EXPECT_EQ(refused.head.epoch, 2);
    auto const not_taken = signer(refused.head);
    ASSERT_FALSE(not_taken) << "the hub has never taken the epoch that it was signed in";
    EXPECT_EQ(not_taken.error().rule, "head_is_of_a_declared_epoch");
}

TEST_F(NewEpoch, NothingIsDeclaredLostThatIsThere) {
    walk.register_tender();
    city.run();
    auto const holds = held(City::kTrading);
    city.close(City::kTrading);
    auto const ledger = ledger_of(City::kTrading);
    auto const refused = node::draft_new_epoch(*ledger, holds, EpochGround::ledger_lost, "没有事由", city.clock.now());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "new_epoch_tells_a_loss");
    auto other = holds;
    other.certificate = ours.officers[0].certificate.digest().to_string();
    EXPECT_EQ(node::draft_new_epoch(*ledger, other, EpochGround::key_compromised, "x", city.clock.now()).error().rule,
              "new_epoch_certificate_is_registered");
}

TEST_F(NewEpoch, TheHubTakesNoOther) {
    auto const theirs = Operators(city, kTheirs, "另一家");
    auto const handler = city.hire("示例经办人", kOurs, {"handler"});
    walk.register_tender();
    city.run();
    Aside before(city);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    city.close(City::kTrading);
    auto const ledger = ledger_of(City::kTrading);
    auto const unsigned_document = draft(*ledger);
    auto const declared = trust::read_new_epoch(unsigned_document).value();
    auto const hub_size = city.node(City::kHub).desk().ledger.size();
    auto const refused = [&](auto const& change) {
        auto said = declared;
        change(said);
        auto document = unsigned_document;
        document.declaration = json::write(said);
        ours.sign(document);
        return at_the_hub(City::kTrading, document);
    };
    EXPECT_EQ(refused([](auto& one) { one.epoch = 1; }), "new_epoch_is_well_formed");
    EXPECT_EQ(refused([](auto& one) { one.epoch = 3; }), "") << "the one in between it may have refused";
    EXPECT_EQ(refused([](auto& one) { one.platform = City::kOther; }), "new_epoch_is_at_its_place");
    EXPECT_EQ(refused([](auto& one) { ++one.witnessed.size; }), "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([](auto& one) { one.witnessed.root = trust::sm3("other"); }),
              "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([](auto& one) { ++one.received; }), "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([](auto& one) { --one.received; }), "epoch_continues_what_was_witnessed");
    EXPECT_EQ(refused([](auto& one) { one.reason.clear(); }), "new_epoch_is_well_formed");
    auto const by = [&](std::vector<Person> const& officers) {
        auto document = unsigned_document;
        for (auto const& one : officers)
            document.signatures.push_back(
                trust::sign(one.key, one.certificate, trust::kNewEpochLabel, document.declaration));
        return at_the_hub(City::kTrading, document);
    };
    auto const& [first, second, third] = std::tie(ours.officers[0], ours.officers[1], ours.officers[2]);
    auto const not_two = "epoch_is_declared_by_two_officers", no_officer = "new_epoch_is_signed_by_an_officer";
    EXPECT_EQ(by({first}), not_two);
    EXPECT_EQ(by({first, first}), not_two);
    EXPECT_EQ(by({first, second, third}), not_two);
    EXPECT_EQ(by({first, theirs.officers[0]}), no_officer) << "somebody else's";
    EXPECT_EQ(by({theirs.officers[0], theirs.officers[1]}), no_officer);
    EXPECT_EQ(by({first, handler}), no_officer) << "another duty";
    EXPECT_EQ(by({first, city.issue("示例无名氏", kOurs)}), no_officer) << "bound nowhere";
    auto other_certificate = unsigned_document;
    auto said = declared;
    said.certificate = first.certificate.digest().to_string();
    other_certificate.declaration = json::write(said);
    other_certificate.certificate = first.certificate.to_pem();
    ours.sign(other_certificate);
    EXPECT_EQ(at_the_hub(City::kTrading, other_certificate), "new_epoch_certificate_is_registered");
    EXPECT_EQ(by({first, third}), "");
    EXPECT_EQ(by({second, first}), "");
    auto const revoked = city.ask(city.hub_operator, City::kHub, "POST",
                                  "/certificates/" + second.certificate.digest().to_string() + "/revoke");
    EXPECT_EQ(revoked.status, 200);
    EXPECT_EQ(by({second, first}), no_officer) << "not any more";
    EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), hub_size + 1) << "nothing of it was recorded";
    EXPECT_EQ(city.ask(first, City::kHub, "GET", "/exchange/held").status, 403);
    EXPECT_EQ(city.get(City::kHub, "/exchange/held").status, 401);
}

} // namespace
} // namespace haihe::scenario
