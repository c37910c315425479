#include "exchange/outbox_proof.hpp"

#include "kernel/codes.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"
#include "json/read_canonical.hpp"

#include <algorithm>
#include <cstdint>

namespace haihe::exchange {

namespace {

constexpr std::size_t kTypeMax = 64;
constexpr std::size_t kSubjectMax = 128;

using kernel::RefusalKind;

std::unexpected<kernel::Refusal> ill_formed(std::string path, kernel::Text text) {
    return kernel::refuse(RefusalKind::malformed, "envelope_is_well_formed", std::move(text), std::move(path));
}

std::unexpected<kernel::Refusal> unproved(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

kernel::Result<void> well_formed(Message const& message) {
    kernel::Text const platform_code{"平台标识代码应为一位字母加十位数字。",
                                     "A platform code is a letter and ten digits."};
    if (!kernel::is_platform_code(message.origin)) return ill_formed("/origin", platform_code);
    if (message.epoch < 1) return ill_formed("/epoch", {"纪元从1开始。", "Epochs begin at 1."});
    if (message.sequence < 0) return ill_formed("/sequence", {"序号从0开始。", "Sequences begin at 0."});
    if (message.version < 1) return ill_formed("/version", {"版本从1开始。", "Versions begin at 1."});
    if (message.type.empty() || message.type.size() > kTypeMax)
        return ill_formed("/type", {"报文类型应为1至64个字符。", "A type has 1 to 64 characters."});
    if (message.subject.empty() || message.subject.size() > kSubjectMax)
        return ill_formed("/subject", {"报文标题应为1至128个字节。", "A subject has 1 to 128 bytes."});
    if (message.to.size() > kAddresseesMax)
        return ill_formed("/to", {"收件平台最多100个。", "A message has at most 100 addressees."});
    for (std::size_t i = 0; i < message.to.size(); ++i)
        if (!kernel::is_platform_code(message.to[i])) return ill_formed("/to/" + std::to_string(i), platform_code);
    if (message.corrects && (*message.corrects < 0 || *message.corrects >= message.sequence))
        return ill_formed("/corrects", {"只能更正同一平台更早的报文。",
                                        "A message corrects an earlier one of the same origin and epoch."});
    return {};
}

} // namespace

kernel::Result<ReadMessage> read_with_payload(std::string_view text, json::Memory const& memory) {
    if (text.size() > kMessageBytesMax)
        return kernel::refuse(
            RefusalKind::too_large, "message_is_small_enough",
            {"报文超过512 KiB。文件不随报文传送，只传摘要。",
             "The message is larger than 512 KiB. Files do not travel in messages, their digests do."});
    json::StandingMember standing{"payload"};
    auto value = json::read_canonical(text, standing, memory);
    if (!value) return std::unexpected(std::move(value.error()));
    json::Value payload(memory);
    bool const stands = !standing.text.empty(); // then the payload need not be written again
    if (stands) payload.swap(value->get_object().at(standing.name));
    auto message = json::from_value<Message>(*value, json::Unknown::ignore);
    if (!message) return std::unexpected(std::move(message.error()));
    if (stands)
        message->payload.canonical = standing.text;
    else
        payload.swap(value->get_object().at(standing.name));
    if (auto const right = well_formed(*message); !right) return std::unexpected(right.error());
    return ReadMessage{std::move(*message), std::move(payload)};
}

kernel::Result<Message> read_message(std::string_view text) {
    auto read = read_with_payload(text);
    if (!read) return std::unexpected(std::move(read.error()));
    return std::move(read->message);
}

kernel::Result<void> check_origin(Item const& item, Message const& message) {
    auto const& head = item.outboxHead.head;
    if (head.logId == message.origin && head.epoch == message.epoch) return {};
    return unproved(
        "outbox_head_is_of_the_origin",
        {"发件箱树根属于另一平台或者另一纪元。", "The outbox head is of another platform, or of another epoch."},
        "/outboxHead/head");
}

kernel::Result<void> verify(Item const& item, Message const& message, trust::Certificate const& origin_certificate) {
    auto const& head = item.outboxHead.head;
    if (!trust::verifies(item.outboxHead, trust::kOutboxHeadLabel, origin_certificate))
        return unproved("outbox_head_is_signed_by_its_platform",
                        {"发件箱树根不是由发出平台的证书签名的。",
                         "The outbox head is not signed by the certificate of its platform."},
                        "/outboxHead/signature");
    if (auto const right = check_origin(item, message); !right) return right;
    if (head.size < 0 || !trust::merkle::verify_inclusion(
                             trust::merkle::leaf(item.message), static_cast<std::uint64_t>(message.sequence),
                             static_cast<std::uint64_t>(head.size), item.inclusion, head.root))
        return unproved(
            "message_stands_in_the_outbox",
            {"报文不在发件箱树根之下的这一位置。", "The message does not stand at its sequence under the outbox head."},
            "/inclusion");
    return {};
}

} // namespace haihe::exchange
