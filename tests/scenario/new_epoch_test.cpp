// A platform lost the tail of its ledger, or its key was stolen: two officers declare a new epoch, and it goes on.

#include "scenario/aside.hpp"
#include "scenario/on_server.hpp"
#include "scenario/stranger.hpp"
#include "scenario/tender_walk.hpp"

#include "access/platform_epochs.hpp"
#include "exchange/held_logs.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "ledger/audit.hpp"
#include "ledger/receipt.hpp"
#include "node/new_epoch.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

using exchange::HeldLogs;
using trust::EpochGround;
using trust::SignedNewEpoch;

/// An entity that operates platforms, and its officers.
struct Operators {
    explicit Operators(City& town, char const* code, std::string const& name) : city(town), entity(code) {
        city.register_entity(entity, name + "运营有限公司", {"operator"});
        for (auto const* who : {"负责人甲", "负责人乙", "负责人丙"})
            officers.push_back(city.hire(name + who, entity, {"operator"}));
    }
    /// Says at the hub that it operates the platform, whose certificate may be another now.
    void operate(std::string const& code, Person const* key = nullptr) {
        auto platform =
            json::read<exchange::PlatformRegistered>(city.get(City::kHub, "/platforms/" + code).body).value();
        platform.operatedBy = entity;
        if (key) platform.certificate = key->certificate.to_pem();
        auto const answer = city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(platform));
        EXPECT_EQ(answer.status, 201) << answer.body;
    }
    void sign(SignedNewEpoch& document, std::vector<int> const& who = {0, 1}) const {
        for (auto const one : who) {
            auto const& officer = officers.at(static_cast<std::size_t>(one));
            EXPECT_TRUE(trust::add_signature(document, officer.key, officer.certificate));
        }
    }

    City& city;
    std::string entity;
    std::vector<Person> officers;
};

constexpr char const* kOurs = "91120112M000100D1T";
constexpr char const* kTheirs = "91120112M000100E1U";

class NewEpoch : public testing::Test {
protected:
    NewEpoch() : walk(city), ours(city, kOurs, "示例") {
        ours.operate(City::kTrading);
        ours.operate(City::kSupervision);
        city.run();
    }
    [[nodiscard]] Person key_of(std::string const& code) const {
        return {city.platform_key(code), city.certificate_of(code)};
    }
    /// The ledger of a node that is closed.
    std::unique_ptr<ledger::Ledger> ledger_of(std::string const& code) {
        auto const key = key_of(code);
        return std::make_unique<ledger::Ledger>(
            ledger::LedgerOptions{city.database(code), code, key.key, key.certificate, true}, city.book_of(code),
            city.clock);
    }
    HeldLogs held(std::string const& code) {
        auto const answer = city.ask(key_of(code), City::kHub, "GET", "/exchange/held");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::read<HeldLogs>(answer.body).value();
    }
    SignedNewEpoch draft(ledger::Ledger& ledger, EpochGround ground = EpochGround::ledger_lost) {
        auto document =
            node::draft_new_epoch(ledger, held(ledger.log_id()), ground, "磁盘损坏,自备份恢复", city.clock.now());
        EXPECT_TRUE(document) << document.error().rule;
        return std::move(*document);
    }
    std::string at_the_hub(std::string const& code, SignedNewEpoch const& document) {
        auto const answer =
            city.ask(key_of(code), City::kHub, "POST", "/exchange/epochs/checks", json::write(document));
        return answer.status == 200 ? "" : text_at(answer, "/rule");
    }
    /// All that its operator does while it is closed; then it is open again.
    void begin_anew(std::string const& code, EpochGround ground = EpochGround::ledger_lost) {
        city.close(code);
        {
            auto const ledger = ledger_of(code);
            auto document = draft(*ledger, ground);
            ours.sign(document);
            EXPECT_EQ(at_the_hub(code, document), "");
            auto const begun = node::begin_new_epoch(*ledger, document, city.clock.now());
            ASSERT_TRUE(begun) << begun.error().rule;
            EXPECT_TRUE(*begun);
            auto const again = node::begin_new_epoch(*ledger, document, city.clock.now());
            ASSERT_TRUE(again) << again.error().rule;
            EXPECT_FALSE(*again) << "it was begun already";
        }
        city.reopen(code);
        city.run();
    }
    /// The node dies, and opens on the older copy.
    void lose(std::string const& code, Aside& before) {
        city.close(code);
        before.put_back();
        city.reopen(code);
        city.node(code).send_to_hub();
    }
    std::int64_t epoch_at(std::string const& at, std::string const& platform) {
        return access::PlatformEpochs::current(*city.node(at).desk().ledger.reads().lease(), platform);
    }
    void expect_whole() {
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
            auto const book = city.book_of(code);
            auto const report = ledger::audit(city.database(code), &book);
            EXPECT_TRUE(report.faults.empty()) << code << ": " << report.faults.front();
        }
    }
    /// It signs, everybody knows of the epoch, and what it tells arrives.
    void expect_that_it_goes_on(std::string const& lost = "") {
        EXPECT_EQ(city.get(City::kTrading, "/health").status, 200);
        for (auto const* at : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
            EXPECT_EQ(epoch_at(at, City::kTrading), 2) << at;
        auto const tender = walk.published();
        city.run();
        EXPECT_NE(tender, lost);
        EXPECT_EQ(city.get(City::kSupervision, "/tenders/" + tender).status, 200);
        EXPECT_EQ(city.get(City::kHub, "/tenders/" + tender).status, 200);
        auto& ledger = city.node(City::kTrading).desk().ledger;
        auto views = city.node(City::kHub).desk().ledger.reads().lease();
        auto query =
            views->query("SELECT count(*) FROM received_messages WHERE origin = ? AND epoch = 2 AND accepted = 1");
        query.bind(std::string(City::kTrading)).next();
        EXPECT_EQ(query.integer(0), ledger.outbox_size());
        EXPECT_EQ(text_at(city.get(City::kTrading, "/ledger/head"), "/cosignatures/0/witness"), City::kHub);
        for (std::int64_t i = 0; i < ledger.size(); ++i) EXPECT_TRUE(ledger::verify(ledger.receipt(i))) << i;
        expect_whole();
    }

    City city;
    Walk walk;
    Operators ours;
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
    auto const history = boost::json::parse(city.get(City::kTrading, "/proofs/keys").body);
    EXPECT_EQ(std::string(history.at("first").as_string()), next.certificate.to_pem());
    // A further change goes its way in the new epoch.
    auto const last = city.issue("示例平台 最后密钥", "");
    city.close(City::kTrading);
    city.configure_keys(City::kTrading, {next, last});
    city.reopen(City::kTrading);
    auto const changed = city.ask(city.trading_operator, City::kTrading, "POST", "/platform-key/changes",
                                  R"({"certificate":")" + last.certificate.digest().to_string() + "\"}");
    ASSERT_EQ(changed.status, 201) << changed.body;
    expect_that_it_goes_on();
}

TEST_F(NewEpoch, AfterAChangeOfKey) {
    auto const old = key_of(City::kTrading), next = city.issue("示例平台 新密钥", "");
    walk.published();
    city.run();
    city.close(City::kTrading);
    city.configure_keys(City::kTrading, {old, next});
    city.reopen(City::kTrading);
    auto const changed = city.ask(city.trading_operator, City::kTrading, "POST", "/platform-key/changes",
                                  R"({"certificate":")" + next.certificate.digest().to_string() + "\"}");
    ASSERT_EQ(changed.status, 201) << changed.body;
    city.run();
    city.close(City::kTrading);
    city.configure_keys(City::kTrading, {next});
    city.reopen(City::kTrading);
    Aside before(city);
    walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading); // its first head is smaller than the one at which the key changed
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
    EXPECT_EQ(refused([](auto& one) { one.epoch = 3; }), "new_epoch_is_at_its_place");
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

/// A platform of somebody else's making says whatever it likes.
class StrangersEpoch : public testing::Test {
protected:
    StrangersEpoch() : stranger(city), ours(city, kOurs, "示例") {
        ours.operate(kStranger);
        stranger.project();
        stranger.project("示例项目二");
        EXPECT_EQ(stranger.send(stranger.batch(0)).status, 200);
    }
    /// What it declares of a ledger of three entries, of which nobody has witnessed any, and of one message less.
    exchange::Message declaration(std::int64_t epoch, std::int64_t sequence = 0) {
        trust::merkle::Frontier log, outbox;
        for (auto const* leaf : {"a", "b", "c"}) log.append(trust::merkle::leaf(leaf));
        outbox.append(trust::merkle::leaf(stranger.log.empty() ? "x" : stranger.log.front()));
        trust::NewEpoch const declared{kStranger,
                                       epoch,
                                       stranger.self.certificate.digest().to_string(),
                                       {3, log.root(), 1, outbox.root()},
                                       {0, trust::merkle::empty_root()},
                                       received,
                                       EpochGround::ledger_lost,
                                       "磁盘损坏",
                                       city.clock.now()};
        SignedNewEpoch document{json::write(declared), stranger.self.certificate.to_pem(), {}, {}};
        ours.sign(document);
        exchange::Message message{kStranger, epoch,     sequence,         exchange::PlatformEpochBegun::kType,
                                  1,         kStranger, city.clock.now(), {},
                                  {},        {}};
        message.payload.canonical = json::write(exchange::PlatformEpochBegun{document.declaration, document.certificate,
                                                                             document.signatures, document.otherPast});
        return message;
    }
    exchange::Batch batch(std::int64_t epoch, std::vector<std::string> const& messages) {
        auto const before = std::exchange(stranger.log, messages);
        auto made = stranger.batch(0);
        stranger.log = before;
        made.epoch = epoch;
        auto head = made.outboxHead.head;
        head.epoch = epoch;
        made.outboxHead = trust::sign_head(stranger.self.key, trust::kOutboxHeadLabel, head);
        return made;
    }
    std::string rule_for(exchange::Batch const& made) {
        auto const answer = stranger.send(made);
        return answer.status == 200 ? "" : text_at(answer, "/rule");
    }
    std::string project_of(std::int64_t epoch, std::int64_t sequence) {
        auto const text = stranger.project("示例项目三");
        stranger.log.pop_back();
        auto message = exchange::read_message(text).value();
        message.epoch = epoch;
        message.sequence = sequence;
        return json::write(message);
    }
    std::int64_t size() { return city.node(City::kHub).desk().ledger.size(); }

    City city;
    Stranger stranger;
    Operators ours;
    std::int64_t received = 2;
};

TEST_F(StrangersEpoch, IsOpenedByItsFirstMessageAlone) {
    auto const before = size();
    auto const right = json::write(declaration(2));
    EXPECT_EQ(rule_for(batch(2, {})), "epoch_is_known");
    EXPECT_EQ(rule_for(batch(2, {project_of(2, 0)})), "epoch_is_known");
    EXPECT_EQ(rule_for(batch(2, {project_of(2, 0), json::write(declaration(2, 1))})), "epoch_is_known");
    EXPECT_EQ(rule_for(batch(3, {json::write(declaration(3))})), "epoch_is_known") << "one was left out";
    EXPECT_EQ(rule_for(batch(2, {json::write(declaration(3))})), "message_stands_at_its_sequence");
    received = 3;
    EXPECT_EQ(rule_for(batch(2, {json::write(declaration(2))})), "epoch_continues_what_was_witnessed");
    received = 2;
    auto one_officer = declaration(2);
    auto payload = json::read<exchange::PlatformEpochBegun>(one_officer.payload.canonical).value();
    payload.signatures.pop_back();
    one_officer.payload.canonical = json::write(payload);
    EXPECT_NE(rule_for(batch(2, {json::write(one_officer)})), "");
    EXPECT_EQ(size(), before) << "nothing of it was recorded";
    EXPECT_EQ(rule_for(batch(2, {right, project_of(2, 1)})), "");
    EXPECT_EQ(rule_for(batch(2, {right, project_of(2, 1)})), "") << "a repeat";
    auto const after = size();
    EXPECT_EQ(rule_for(batch(1, stranger.log)), "epoch_is_over");
    stranger.project("示例项目四");
    EXPECT_EQ(rule_for(batch(1, stranger.log)), "epoch_is_over");
    EXPECT_EQ(size(), after);
    // Declared once more in the middle of the epoch, it is a message that is refused.
    auto const again = stranger.send(batch(2, {right, project_of(2, 1), json::write(declaration(2, 2))}));
    ASSERT_EQ(again.status, 200) << again.body;
    EXPECT_FALSE(boost::json::parse(again.body).at_pointer("/verdicts/2/accepted").as_bool()) << again.body;
    auto const answer = city.ask(stranger.self, City::kHub, "GET", "/exchange/held");
    EXPECT_EQ(integer_at(answer, "/epoch"), 2);
    EXPECT_EQ(integer_at(answer, "/received"), 3);
    EXPECT_EQ(integer_at(answer, "/witnessed/size"), 3) << "from what is kept the witness goes on";
    city.run();
    for (auto const* at : {City::kTrading, City::kSupervision})
        EXPECT_EQ(access::PlatformEpochs::current(*city.node(at).desk().ledger.reads().lease(), kStranger), 2) << at;
}

TEST_F(StrangersEpoch, ComesToOthersThroughTheHubAlone) {
    city.run();
    auto const begin = declaration(2);
    auto const text = json::write(begin), project = project_of(2, 1);
    auto const made = batch(2, {text, project});
    auto const deliver = [&](std::string const& message, std::int64_t sequence) {
        trust::merkle::Hash const other = trust::merkle::leaf(sequence == 0 ? project : text);
        exchange::Delivery const delivery{{{0, message, made.outboxHead, {other}}}};
        return city.ask(stranger.self, City::kSupervision, "POST", "/exchange/deliveries", json::write(delivery));
    };
    EXPECT_EQ(text_at(deliver(text, 0), "/rule"), "directory_knows_the_sender");
    EXPECT_EQ(text_at(deliver(project, 1), "/rule"), "directory_knows_the_sender");
    ASSERT_EQ(rule_for(made), "");
    city.run();
    EXPECT_EQ(deliver(project, 1).status, 200);
    EXPECT_EQ(deliver(text, 0).status, 200);
}

} // namespace
} // namespace haihe::scenario
