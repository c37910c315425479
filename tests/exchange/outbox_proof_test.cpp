#include "exchange/outbox_proof.hpp"

#include "exchange/samples.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::exchange {

namespace {

std::string rule_of(auto const& result) { return result ? "accepted" : result.error().rule; }

Message sound_message() { return sample_messages().at("deadline.changed"); }

std::string read_rule(std::string const& text) {
    auto const read = read_message(text);
    return read ? "accepted" : read.error().rule + " " + read.error().path;
}

/// The rule by which a message is refused that differs from a sound one as `change` does.
template <class Change>
std::string rule_when(Change change) {
    auto message = sound_message();
    change(message);
    return read_rule(json::write(message));
}

constexpr std::int64_t kSequence = 5; ///< of deadline.changed

} // namespace

TEST(ReadMessage, gives_back_what_was_written) {
    for (auto const& [type, message] : sample_messages()) {
        auto const read = read_with_payload(json::write(message));
        ASSERT_TRUE(read) << type;
        EXPECT_EQ(read->message, message);
        EXPECT_EQ(json::to_text(read->payload), message.payload.canonical);
    }
}

TEST(ReadMessage, takes_no_other_payload_for_the_messages) {
    auto text = json::write(sound_message());
    text.insert(1, R"("annex":{"payload":{"a":1}},)");
    auto const read = read_with_payload(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->message.payload, sound_message().payload);
    auto const at = text.find(R"("payload":{"bid)");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(read_rule(text.replace(at, 9, "\"payloax\"")), "json_member_is_present /payload");
}

TEST(ReadMessage, refuses_an_envelope_out_of_its_limits) {
    EXPECT_EQ(rule_when([](Message& m) { m.origin = "A120100001"; }), "envelope_is_well_formed /origin");
    EXPECT_EQ(rule_when([](Message& m) { m.epoch = 0; }), "envelope_is_well_formed /epoch");
    EXPECT_EQ(rule_when([](Message& m) { m.sequence = -1; }), "envelope_is_well_formed /sequence");
    EXPECT_EQ(rule_when([](Message& m) { m.version = 0; }), "envelope_is_well_formed /version");
    EXPECT_EQ(rule_when([](Message& m) { m.type = ""; }), "envelope_is_well_formed /type");
    EXPECT_EQ(rule_when([](Message& m) { m.type = std::string(64, 'x'); }), "accepted");
    EXPECT_EQ(rule_when([](Message& m) { m.type = std::string(65, 'x'); }), "envelope_is_well_formed /type");
    EXPECT_EQ(rule_when([](Message& m) { m.subject = ""; }), "envelope_is_well_formed /subject");
    EXPECT_EQ(rule_when([](Message& m) { m.subject = std::string(128, 'x'); }), "accepted");
    EXPECT_EQ(rule_when([](Message& m) { m.subject = std::string(129, 'x'); }), "envelope_is_well_formed /subject");
    EXPECT_EQ(rule_when([](Message& m) { m.to.assign(100, Cast::kHub); }), "accepted");
    EXPECT_EQ(rule_when([](Message& m) { m.to.assign(101, Cast::kHub); }), "envelope_is_well_formed /to");
    EXPECT_EQ(rule_when([](Message& m) { m.to = {Cast::kHub, "nobody"}; }), "envelope_is_well_formed /to/1");
    EXPECT_EQ(rule_when([](Message& m) { m.corrects = m.sequence - 1; }), "accepted");
    EXPECT_EQ(rule_when([](Message& m) { m.corrects = m.sequence; }), "envelope_is_well_formed /corrects");
    EXPECT_EQ(rule_when([](Message& m) { m.corrects = -1; }), "envelope_is_well_formed /corrects");
}

TEST(ReadMessage, is_of_limited_size) {
    auto message = sound_message();
    message.payload = {"\"\""};
    auto const rest = json::write(message).size();
    message.payload = {"\"" + std::string(kMessageBytesMax - rest, 'x') + "\""};
    EXPECT_EQ(read_rule(json::write(message)), "accepted");
    message.payload = {"\"" + std::string(kMessageBytesMax - rest + 1, 'x') + "\""};
    EXPECT_EQ(read_rule(json::write(message)), "message_is_small_enough ");
}

TEST(ReadMessage, takes_canonical_bytes_only) {
    auto const text = json::write(sound_message());
    EXPECT_EQ(read_rule(" " + text), "json_is_canonical ");
    EXPECT_EQ(read_rule(text + "\n"), "json_is_canonical ");
    EXPECT_EQ(read_rule(text.substr(0, text.size() - 1)), "json_is_well_formed ");
    EXPECT_EQ(read_rule(R"({"type":"x",)" + text.substr(1)), "json_has_no_duplicate_keys /type");
    EXPECT_EQ(read_rule("[]"), "json_value_has_its_type ");
    EXPECT_EQ(read_rule("{}"), "json_member_is_present /origin");
    EXPECT_EQ(read_rule(R"({"z":1,)" + text.substr(1)), "json_is_canonical "); // not in order
}

TEST(ReadMessage, ignores_members_that_it_does_not_know) {
    auto const text = json::write(sound_message());
    auto const read = read_message(text.substr(0, text.size() - 1) + R"(,"zone":"later"})");
    ASSERT_TRUE(read) << read.error().rule;
    EXPECT_EQ(*read, sound_message());
}

TEST(OutboxProof, holds_for_every_message_of_an_outbox) {
    auto const& outbox = trading_outbox();
    for (auto const& message : outbox.messages())
        EXPECT_EQ(rule_of(verify(outbox.item(message.sequence, 1), message, Cast::get().trading.certificate)),
                  "accepted");
}

TEST(OutboxProof, does_not_hold_for_another_head) {
    auto const& cast = Cast::get();
    auto const& outbox = trading_outbox();
    auto const message = sound_message();
    auto const sound = outbox.item(kSequence, 1);
    auto const with_head = [&](trust::TreeHead const& head, std::string_view label, Holder const& by) {
        auto item = sound;
        item.outboxHead = trust::sign_head(by.key, label, head);
        return item;
    };
    auto const& certificate = cast.trading.certificate;
    ASSERT_EQ(rule_of(verify(sound, message, certificate)), "accepted");

    // Signed by another key, under its name and under that of the right one; for another purpose.
    EXPECT_EQ(rule_of(verify(sound, message, cast.hub.certificate)), "outbox_head_is_signed_by_its_platform");
    EXPECT_EQ(rule_of(verify(with_head(outbox.head(), trust::kOutboxHeadLabel, cast.hub), message, certificate)),
              "outbox_head_is_signed_by_its_platform");
    auto relabelled = outbox.head();
    relabelled.keyId = cast.hub.certificate.digest().to_string();
    EXPECT_EQ(rule_of(verify(with_head(relabelled, trust::kOutboxHeadLabel, cast.trading), message, certificate)),
              "outbox_head_is_signed_by_its_platform");
    EXPECT_EQ(rule_of(verify(with_head(outbox.head(), trust::kTreeHeadLabel, cast.trading), message, certificate)),
              "outbox_head_is_signed_by_its_platform");
    auto altered = sound;
    ++altered.outboxHead.head.size;
    EXPECT_EQ(rule_of(verify(altered, message, certificate)), "outbox_head_is_signed_by_its_platform");

    // Rightly signed, but of another log or another epoch.
    auto other_log = outbox.head();
    other_log.logId = "A1201000002";
    EXPECT_EQ(rule_of(verify(with_head(other_log, trust::kOutboxHeadLabel, cast.trading), message, certificate)),
              "outbox_head_is_of_the_origin");
    auto other_epoch = outbox.head();
    other_epoch.epoch = 2;
    EXPECT_EQ(rule_of(verify(with_head(other_epoch, trust::kOutboxHeadLabel, cast.trading), message, certificate)),
              "outbox_head_is_of_the_origin");
    auto negative = outbox.head();
    negative.size = -1;
    EXPECT_EQ(rule_of(verify(with_head(negative, trust::kOutboxHeadLabel, cast.trading), message, certificate)),
              "message_stands_in_the_outbox");
}

TEST(OutboxProof, does_not_hold_when_altered_at_any_position) {
    auto const& certificate = Cast::get().trading.certificate;
    auto const& outbox = trading_outbox();
    for (auto const& message : outbox.messages()) {
        auto const sound = outbox.item(message.sequence, 1);
        auto const rule = [&](auto change) {
            auto item = sound;
            change(item);
            return rule_of(verify(item, message, certificate));
        };
        for (std::size_t i = 0; i < sound.inclusion.size(); ++i)
            for (std::size_t byte : {0, 15, 31})
                EXPECT_EQ(rule([&](Item& item) { item.inclusion[i].bytes[byte] ^= 1; }),
                          "message_stands_in_the_outbox");
        EXPECT_EQ(rule([](Item& item) { item.inclusion.pop_back(); }), "message_stands_in_the_outbox");
        EXPECT_EQ(rule([](Item& item) { item.inclusion.emplace_back(); }), "message_stands_in_the_outbox");
        EXPECT_EQ(rule([](Item& item) { item.message += " "; }), "message_stands_in_the_outbox");
        for (auto const& other : outbox.messages()) {
            if (other.sequence == message.sequence) continue;
            EXPECT_EQ(rule_of(verify(sound, other, certificate)), "message_stands_in_the_outbox");
        }
    }
}

RC_GTEST_PROP(ReadMessage, survives_any_altered_byte, ()) {
    auto text = json::write(sample_messages().at("announcement.published"));
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
    if (auto const read = read_message(text)) RC_ASSERT(json::write(*read).size() <= text.size());
}

} // namespace haihe::exchange
