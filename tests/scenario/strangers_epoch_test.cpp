// A platform of somebody else's making begins an epoch as it likes, and what the hub makes of it.

#include "scenario/operators.hpp"
#include "scenario/stranger.hpp"

#include "access/platform_epochs.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/outbox_proof.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <utility>

namespace haihe::scenario {
namespace {

using trust::EpochGround;
using trust::SignedNewEpoch;

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
    EXPECT_EQ(rule_for(batch(3, {project_of(3, 0)})), "epoch_is_known");
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
