// A platform changes its key while messages flow: at every node, on every route, across crashes.

#include "scenario/tender_walk.hpp"

#include "access/platform_keys.hpp"
#include "edge/sql/connection.hpp"
#include "exchange/key_history.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"
#include "ledger/audit.hpp"
#include "ledger/receipt.hpp"
#include "proof/key_history.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

std::string id_of(Person const& person) { return person.certificate.digest().to_string(); }

class PlatformKey : public testing::Test {
protected:
    PlatformKey() : walk(city), old{city.platform_key(City::kTrading), city.certificate_of(City::kTrading)} {}

    /// The node stops and is started again with these keys; the first is that of [keys].
    void start(std::string const& code, std::vector<Person> const& keys) {
        city.close(code);
        city.configure_keys(code, keys);
        city.reopen(code);
    }
    edge::http::Response change(std::string const& code, Person const& to) {
        auto const& by = code == City::kHub ? city.hub_operator : city.trading_operator;
        return city.ask(by, code, "POST", "/platform-key/changes", R"({"certificate":")" + id_of(to) + "\"}");
    }
    [[nodiscard]] boost::json::value shown(std::string const& code) {
        return boost::json::parse(city.get(code, "/platform-key").body);
    }
    /// Whom `at` takes `platform` to be.
    std::string registered(std::string const& at, std::string const& platform) {
        auto views = city.node(at).desk().ledger.reads().lease();
        auto const latest = access::PlatformKeys::latest(*views, platform);
        auto const listed = access::Directory::platform(*views, platform);
        EXPECT_EQ(latest->to_pem(), listed->certificate) << at;
        return latest->digest().to_string();
    }
    void expect_whole() {
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
            auto const book = city.book_of(code);
            auto const report = ledger::audit(city.database(code), &book);
            EXPECT_TRUE(report.faults.empty()) << code << ": " << report.faults.front();
        }
    }
    /// Every message of the trading platform is at the hub and was accepted there.
    void expect_all_taken() {
        auto& ledger = city.node(City::kTrading).desk().ledger;
        auto views = city.node(City::kHub).desk().ledger.reads().lease();
        auto query = views->query("SELECT count(*) FROM entries WHERE stream = ? AND type = 'message.received' AND "
                                  "what_json LIKE '%\"accepted\":true%'");
        query.bind("messages/" + std::string(City::kTrading) + "/1").next();
        EXPECT_EQ(query.integer(0), ledger.outbox_size());
    }
    void expect_receipts_verify(std::string const& code) {
        auto& ledger = city.node(code).desk().ledger;
        for (std::int64_t i = 0; i < ledger.size(); ++i) EXPECT_TRUE(ledger::verify(ledger.receipt(i))) << i;
    }

    City city;
    Walk walk;
    Person old;
};

TEST_F(PlatformKey, IsChangedWhileMessagesFlow) {
    auto const before = walk.register_tender();
    auto const next = city.issue("示例平台 新密钥", "");
    start(City::kTrading, {old, next});
    EXPECT_EQ(shown(City::kTrading).at("next").at(0).as_string(), id_of(next).c_str());
    auto const done = change(City::kTrading, next);
    ASSERT_EQ(done.status, 201) << done.body;
    EXPECT_EQ(shown(City::kTrading).at("keyId").as_string(), id_of(next).c_str());
    EXPECT_FALSE(shown(City::kTrading).at("hubKnows").as_bool());
    auto const after = walk.register_tender(); // before anybody knows of it
    city.run();
    EXPECT_TRUE(shown(City::kTrading).at("hubKnows").as_bool());
    for (auto const* at : {City::kHub, City::kOther, City::kSupervision, City::kTrading})
        EXPECT_EQ(registered(at, City::kTrading), id_of(next)) << at;
    walk.published();
    city.run();
    expect_all_taken();
    for (auto const& tender : {before, after})
        EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200) << tender;

    auto& ledger = city.node(City::kTrading).desk().ledger;
    auto const from = ledger.key_changes().at(0);
    EXPECT_EQ(from.replaced, id_of(old));
    EXPECT_EQ(ledger.head_at(from.fromEntry)->head.keyId, id_of(old));
    EXPECT_EQ(ledger.head_at(from.fromEntry + 1).value_or(ledger.head()).head.keyId, id_of(next));
    EXPECT_EQ(ledger.outbox_head_at(from.fromSequence).head.keyId, id_of(old));
    EXPECT_EQ(ledger.outbox_head_at(from.fromSequence + 1).head.keyId, id_of(next));
    EXPECT_EQ(ledger.receipt(0).head.head.keyId, id_of(old));
    expect_receipts_verify(City::kTrading);
    EXPECT_EQ(text_at(city.get(City::kTrading, "/ledger/head"), "/cosignatures/0/witness"), City::kHub);
    expect_whole();

    start(City::kTrading, {next}); // the old one is needed no more
    walk.register_tender();
    city.run();
    expect_all_taken();
    expect_whole();
}

TEST_F(PlatformKey, EveryStepSurvivesARestart) {
    auto const next = city.issue("示例平台 新密钥", "");
    start(City::kTrading, {old, next}); // configured
    city.restart(City::kTrading);
    city.run();
    EXPECT_EQ(registered(City::kHub, City::kTrading), id_of(old));
    city.transport->cut.insert("hub.example");
    ASSERT_EQ(change(City::kTrading, next).status, 201); // announced, and nobody has heard of it
    city.restart(City::kTrading);
    auto const size = city.node(City::kTrading).desk().ledger.size();
    walk.platform = City::kTrading;
    city.run();
    EXPECT_EQ(shown(City::kTrading).at("keyId").as_string(), id_of(next).c_str());
    start(City::kTrading, {next, old}); // the other way about, as the operator will write it
    EXPECT_EQ(shown(City::kTrading).at("keyId").as_string(), id_of(next).c_str());
    EXPECT_GE(city.node(City::kTrading).desk().ledger.size(), size);
    city.transport->cut.clear();
    city.run();
    EXPECT_EQ(registered(City::kHub, City::kTrading), id_of(next));
    city.close(City::kTrading);
    city.configure_keys(City::kTrading, {old}); // alone it signs nothing more
    EXPECT_THROW(city.reopen(City::kTrading), std::runtime_error);
    start(City::kTrading, {next});
    city.run();
    expect_all_taken();
    expect_whole();
}

TEST_F(PlatformKey, ALostKeyIsReplacedByTheHubsOperator) {
    auto const next = city.issue("示例平台 新密钥", ""), found = city.issue("示例平台 另一密钥", ""),
               last = city.issue("示例平台 最后密钥", "");
    start(City::kTrading, {old, next});
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    walk.register_tender();
    city.run();
    start(City::kTrading, {found, last}); // neither the first nor the second is there any more
    walk.register_tender();
    city.run();
    EXPECT_EQ(registered(City::kHub, City::kTrading), id_of(next)) << "nobody believes it yet";
    city.register_platform(City::kTrading);
    city.run();
    for (auto const* at : {City::kHub, City::kOther, City::kSupervision})
        EXPECT_EQ(registered(at, City::kTrading), id_of(found)) << at;
    ASSERT_EQ(change(City::kTrading, last).status, 201);
    walk.register_tender();
    city.run();
    EXPECT_EQ(registered(City::kHub, City::kTrading), id_of(last));
    expect_all_taken();
    expect_receipts_verify(City::kTrading);
    expect_whole();
}

TEST_F(PlatformKey, WhatALostKeyHadSignedStaysSigned) {
    auto const next = city.issue("示例平台 新密钥", ""), found = city.issue("示例平台 另一密钥", "");
    start(City::kTrading, {old, next});
    walk.register_tender();
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    walk.register_tender();
    city.run();
    auto const from = city.node(City::kTrading).desk().ledger.key_changes().at(0);
    auto const through = city.node(City::kTrading).desk().ledger.outbox_size();
    start(City::kTrading, {found});
    city.register_platform(City::kTrading);
    walk.register_tender();
    city.run();
    auto const rule = [&](char const* at, Person const& by, std::int64_t size,
                          std::string_view label = trust::kOutboxHeadLabel) {
        auto views = city.node(at).desk().ledger.reads().lease();
        auto const signer =
            access::PlatformKeys::signer_of(*views, {City::kTrading, 1, size, {}, city.clock.now(), id_of(by)}, label);
        if (!signer) return signer.error().rule;
        return signer->digest().to_string() == id_of(by) ? std::string() : "another";
    };
    std::string const no = "platform_key_is_in_force";
    for (auto const* at : {City::kHub, City::kOther, City::kSupervision}) {
        EXPECT_EQ(registered(at, City::kTrading), id_of(found)) << at;
        EXPECT_EQ(rule(at, next, from.fromSequence), no) << at;
        EXPECT_EQ(rule(at, next, from.fromSequence + 1), std::string_view(at) == City::kOther ? no : "")
            << at << ": what it received";
        EXPECT_EQ(rule(at, found, from.fromSequence + 1), "") << at << ": it took that one's place";
        EXPECT_EQ(rule(at, found, from.fromSequence), no) << at;
        EXPECT_EQ(rule(at, old, from.fromSequence), "") << at;
        EXPECT_EQ(rule(at, next, through + 1), no) << at;
        EXPECT_EQ(rule(at, found, through + 1), "") << at;
    }
    EXPECT_EQ(rule(City::kHub, next, through), "");
    EXPECT_EQ(rule(City::kHub, next, from.fromEntry + 1, trust::kTreeHeadLabel), no) << "nothing says how far";
    EXPECT_EQ(city.ask(next, City::kHub, "GET", "/exchange/feed").status, 401);
    EXPECT_EQ(text_at(city.ask(next, City::kHub, "GET", "/exchange/feed"), "/rule"), no);

    auto const page =
        boost::json::parse(city.get(City::kHub, "/platforms/" + std::string(City::kTrading) + "/keys").body);
    auto const& keys = page.at("keys").as_array();
    ASSERT_EQ(keys.size(), 3U);
    auto const is = [&](std::size_t place, Person const& key, bool lost, std::int64_t begin) {
        auto const& one = keys[place];
        return one.at("keyId").as_string() == id_of(key).c_str() && one.at("lost").as_bool() == lost &&
               one.at("fromSequence").as_int64() == begin;
    };
    EXPECT_TRUE(is(0, old, false, 0) && is(1, next, true, from.fromSequence) && is(2, found, false, from.fromSequence))
        << boost::json::serialize(page);
    EXPECT_EQ(keys[0].at("throughSequence").as_int64(), from.fromSequence);
    EXPECT_EQ(keys[0].at("throughEntry").as_int64(), from.fromEntry);
    EXPECT_EQ(keys[1].at("throughSequence").as_int64(), through);
    EXPECT_FALSE(keys[1].as_object().contains("throughEntry"));
    EXPECT_FALSE(keys[2].as_object().contains("throughSequence"));
    EXPECT_EQ(city.get(City::kHub, "/platforms/A1200000123/keys").status, 404);

    // It does not come back, neither by the hub's operator nor by a change of key.
    start(City::kTrading, {found, next});
    EXPECT_EQ(text_at(change(City::kTrading, next), "/rule"), "key_was_not_used_before");
    auto platform =
        json::read<exchange::PlatformRegistered>(city.get(City::kHub, "/platforms/" + std::string(City::kTrading)).body)
            .value();
    platform.certificate = next.certificate.to_pem();
    EXPECT_EQ(text_at(city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(platform)), "/rule"),
              no);
    for (auto const* at : {City::kHub, City::kSupervision}) {
        auto const book = city.book_of(at);
        city.close(at);
        ledger::rebuild_views(city.database(at), book);
        city.reopen(at);
        EXPECT_EQ(rule(at, next, from.fromSequence + 1), "") << at;
        EXPECT_EQ(rule(at, next, through + 1), no) << at;
    }
    expect_whole();
}

TEST_F(PlatformKey, WhoWasOfflineCatchesUpThroughTheFeed) {
    auto const before = walk.register_tender();
    city.transport->cut.insert("watch.example");
    city.close(City::kSupervision);
    city.close(City::kOther);
    auto const next = city.issue("示例平台 新密钥", ""), last = city.issue("示例平台 第三密钥", "");
    auto const run = [&] { // who is there
        for (bool moved = true; moved;) {
            auto& trading = city.node(City::kTrading);
            moved = trading.send_to_hub();
            moved = trading.read_hub_feed(0) || moved;
        }
    };
    start(City::kTrading, {old, next, last});
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    run();
    auto const between = walk.register_tender();
    run();
    ASSERT_EQ(change(City::kTrading, last).status, 201);
    auto const after = walk.register_tender();
    run();
    city.transport->cut.clear();
    city.reopen(City::kSupervision);
    city.reopen(City::kOther);
    city.run();
    for (auto const* at : {City::kHub, City::kOther, City::kSupervision})
        EXPECT_EQ(registered(at, City::kTrading), id_of(last)) << at;
    for (auto const& tender : {before, between, after})
        EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200) << tender;
    expect_all_taken();
    expect_whole();
}

TEST_F(PlatformKey, ADepartmentHearsOfItPastTheHubToo) {
    auto const next = city.issue("示例平台 新密钥", "");
    start(City::kTrading, {old, next});
    city.run();
    city.transport->cut.insert("hub.example");
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    auto const tender = walk.register_tender();
    city.run();
    EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200);
    city.transport->cut.clear();
    city.run();
    EXPECT_EQ(registered(City::kSupervision, City::kTrading), id_of(next));
    expect_all_taken();
    expect_whole();
}

TEST_F(PlatformKey, TheHubChangesItsOwn) {
    Person const old_hub{city.platform_key(City::kHub), city.certificate_of(City::kHub)};
    auto const next = city.issue("示例枢纽 新密钥", "");
    start(City::kHub, {old_hub, next});
    walk.register_tender();
    city.run();
    ASSERT_EQ(change(City::kHub, next).status, 201);
    city.node(City::kHub).keep_time();
    walk.register_tender();
    city.run();
    for (auto const* at : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
        EXPECT_EQ(registered(at, City::kHub), id_of(next)) << at;
    walk.published();
    city.run();
    expect_all_taken();
    EXPECT_EQ(text_at(city.get(City::kTrading, "/ledger/head"), "/cosignatures/0/witness"), City::kHub);
    EXPECT_FALSE(boost::json::parse(city.get(City::kHub, "/ledger/head").body).at("cosignatures").as_array().empty());
    expect_receipts_verify(City::kHub);
    expect_whole();
    start(City::kHub, {next});
    city.run();
    expect_whole();
}

TEST_F(PlatformKey, ItsHistoryLeadsFromAnyOfItsKeysToTheOneInForce) {
    auto const next = city.issue("示例平台 新密钥", ""), last = city.issue("示例平台 第三密钥", "");
    start(City::kTrading, {old, next, last});
    for (auto const& to : {next, last}) {
        walk.register_tender();
        ASSERT_EQ(change(City::kTrading, to).status, 201);
    }
    walk.register_tender();
    city.run();
    auto const text = city.get(City::kTrading, "/proofs/keys").body;
    auto const history = proof::read_key_history(text).value();
    ASSERT_EQ(history.changes.size(), 2U);
    auto& ledger = city.node(City::kTrading).desk().ledger;
    for (auto const& known : {old, next, last})
        for (std::int64_t i = 0; i < ledger.size(); ++i) {
            auto const receipt = ledger.receipt(i);
            auto const signer = proof::signer_of(history, known.certificate, receipt.head.head);
            ASSERT_TRUE(signer) << signer.error().rule;
            EXPECT_EQ(signer->to_pem(), receipt.certificate) << i;
        }
    for (auto const& change : ledger.key_changes()) { // to the entry
        auto head = ledger.head().head;
        head.size = change.fromEntry;
        EXPECT_EQ(proof::signer_of(history, old.certificate, head)->digest().to_string(), change.replaced);
        ++head.size;
        EXPECT_EQ(proof::signer_of(history, old.certificate, head)->digest().to_string(), change.certificate);
    }
    auto const rule = [&](auto alter) {
        auto altered = history;
        alter(altered);
        auto const signer = proof::signer_of(altered, last.certificate, ledger.head().head);
        return signer ? std::string() : signer.error().rule + signer.error().path;
    };
    EXPECT_EQ(rule([](auto&) {}), "");
    EXPECT_EQ(rule([](auto& one) { one.changes.pop_back(); }), "known_key_is_in_the_history");
    EXPECT_EQ(rule([](auto& one) { one.changes.erase(one.changes.begin()); }), "key_changes_are_proved/changes/0");
    EXPECT_EQ(rule([&](auto& one) { one.first = next.certificate.to_pem(); }), "key_changes_are_proved/changes/0");
    EXPECT_EQ(rule([](auto& one) { std::swap(one.changes[0], one.changes[1]); }), "key_changes_are_proved/changes/0");
    EXPECT_EQ(rule([](auto& one) { one.changes[1].outboxHead = one.changes[0].outboxHead; }),
              "key_changes_are_proved/changes/1");
    EXPECT_EQ(rule([](auto& one) { one.platform = City::kOther; }), "history_is_of_the_platform/platform");
    EXPECT_EQ(rule([](auto& one) { one.format += "0"; }), "format_is_known/format");
}

TEST_F(PlatformKey, OnlyItsOperatorChangesItAndOnlyToWhatMayBeIts) {
    auto const next = city.issue("示例平台 新密钥", ""), absent = city.issue("示例平台 未配置", "");
    auto const person = city.hire("某人", City::kTenderee, {"handler"});
    trust::MadeAuthority const nobody(true, "无人认可的机构");
    auto key = trust::PrivateKey::generate_sm2();
    auto unrecognised_certificate = nobody.issue(key, "平台", "");
    Person const unrecognised{std::move(key), std::move(unrecognised_certificate)};
    city.run();
    start(City::kTrading, {old, next, person, unrecognised});
    auto const rule = [&](Person const& to) { return text_at(change(City::kTrading, to), "/rule"); };
    EXPECT_EQ(rule(absent), "next_key_is_configured");
    EXPECT_EQ(rule(old), "key_was_not_used_before");
    EXPECT_EQ(rule(person), "certificate_is_bound_once");
    EXPECT_EQ(rule(unrecognised), "certificate_authority_is_recognised");
    auto const by_another =
        city.ask(person, City::kTrading, "POST", "/platform-key/changes", R"({"certificate":")" + id_of(next) + "\"}");
    EXPECT_EQ(by_another.status, 403) << by_another.body;
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    EXPECT_EQ(rule(next), "key_was_not_used_before");
    EXPECT_EQ(rule(old), "key_was_not_used_before");
    expect_whole();
}

TEST_F(PlatformKey, AnAuditFindsAHeadOfTheWrongKey) {
    auto const next = city.issue("示例平台 新密钥", "");
    start(City::kTrading, {old, next});
    ASSERT_EQ(change(City::kTrading, next).status, 201);
    walk.register_tender();
    auto const head = city.node(City::kTrading).desk().ledger.head().head;
    auto const forged = [&](Person const& by) {
        auto changed = head;
        changed.keyId = id_of(by);
        return json::write(trust::sign_head(by.key, trust::kTreeHeadLabel, changed));
    };
    auto const write = [&](std::string const& text) {
        // Past the node, which would refuse to write on: it remembers what it signed.
        edge::sql::Connection tables(city.database(City::kTrading), edge::sql::Mode::read_write);
        tables.begin();
        tables.query("UPDATE heads SET head = ? WHERE size = ?").bind(text).bind(head.size).run();
        tables.commit();
        return ledger::audit(city.database(City::kTrading)).faults;
    };
    auto const faults = write(forged(old));
    ASSERT_FALSE(faults.empty());
    EXPECT_NE(faults.front().find("a key that had been replaced"), std::string::npos) << faults.front();
    EXPECT_TRUE(write(forged(next)).empty());
}

} // namespace
} // namespace haihe::scenario
