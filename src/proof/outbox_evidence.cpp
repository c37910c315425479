#include "proof/outbox_evidence.hpp"

#include "proof/signed_text.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

namespace {

using exchange::Item;
using exchange::Message;

std::optional<Message> examine_text(std::string const& text, Testimony& testimony) {
    auto const canonical = json::require_canonical(text);
    auto const read = json::read<Message>(text, json::Unknown::ignore);
    bool const holds = canonical && read;
    auto const message = holds ? *read : Message{};
    testimony.say("message_is_canonical", holds,
                  {"消息文本为规范形式,类型 " + message.type + ",对象 " + message.subject + "。",
                   "The text is canonical: " + message.type + " about " + message.subject + "."},
                  {"消息文本不是规范形式,或者不是消息。", "The text is not canonical, or no message."},
                  {{"type", message.type}, {"subject", message.subject}, {"sm3", trust::sm3(text).to_string()}});
    return holds ? std::optional(message) : std::nullopt;
}

void examine_document(Message const& message, Testimony& testimony) {
    auto const found = signed_text(message);
    if (found && !*found) return; // a message of the platform's own, signed by its head alone
    constexpr char const* kName = "document_is_signed";
    kernel::Text const failed{"消息所载文件的签名无效。", "The signature of the document in the message is not valid."};
    if (!found) return void(testimony.say(kName, false, {}, failed));
    auto const& document = **found;
    auto const signer = trust::Certificate::parse(document.signature.certificate);
    auto const value = trust::from_base64(document.signature.value);
    if (!signer || !value || document.signature.label != document.label || !json::require_canonical(document.text) ||
        !signer->verifies(document.label, document.text, *value))
        return void(testimony.say(kName, false, {}, failed));
    auto const name = signer->common_name(), digest = signer->digest().to_string();
    testimony.signers.push_back({{"签署人 " + name, "signer " + name}, *signer});
    testimony.say(kName, true,
                  {document.name.zh + "由 " + name + " 签署,证书摘要 " + digest + "。",
                   "The " + document.name.en + " was signed by " + name + " with the certificate " + digest + "."},
                  {}, {{"signer", name}, {"certificate", digest}});
}

void examine_place(Item const& item, Message const& message, Testimony& testimony) {
    auto const& head = item.outboxHead.head;
    auto const number = std::to_string(message.sequence);
    bool const holds =
        message.sequence >= 0 && head.size > message.sequence && head.logId == message.origin &&
        head.epoch == message.epoch &&
        trust::merkle::verify_inclusion(trust::merkle::leaf(item.message), static_cast<std::uint64_t>(message.sequence),
                                        static_cast<std::uint64_t>(head.size), item.inclusion, head.root);
    testimony.say("message_stands_in_the_outbox", holds,
                  {"该消息是平台 " + message.origin + " 发件日志的第 " + number + " 号。",
                   "It is number " + number + " in the outbox of the platform " + message.origin + "."},
                  {"该消息不在平台 " + message.origin + " 的发件日志之中。",
                   "It does not stand in the outbox of the platform " + message.origin + "."},
                  {{"origin", message.origin}, {"sequence", number}, {"root", head.root.to_string()}});
}

void examine_head(exchange::MessageProof const& proof, Testimony& testimony) {
    auto const platform = certificate_in(proof.platformCertificate);
    bool const holds = platform && trust::verifies(proof.item.outboxHead, trust::kOutboxHeadLabel, *platform);
    auto const name = platform ? platform->common_name() : std::string{};
    if (holds) testimony.signers.push_back({{"平台 " + name, "platform " + name}, *platform});
    testimony.say("outbox_head_is_signed", holds,
                  {"发件日志由 " + name + " 签名。", "The outbox was signed by " + name + "."},
                  {"发件日志的签名无效。", "The signature of the outbox is not valid."}, {{"platform", name}});
}

} // namespace

bool examine_outbox(exchange::MessageProof const& proof, Testimony& testimony) {
    auto const message = examine_text(proof.item.message, testimony);
    if (!message) return false;
    examine_document(*message, testimony);
    examine_place(proof.item, *message, testimony);
    examine_head(proof, testimony);
    return true;
}

} // namespace haihe::proof
