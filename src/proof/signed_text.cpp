#include "proof/signed_text.hpp"

#include "exchange/messages/supervision.hpp"
#include "exchange/messages/tender.hpp"
#include "json/codec.hpp"

namespace haihe::proof {

namespace {

using Found = kernel::Result<std::optional<SignedText>>;

template <class Payload>
Found text_of(exchange::Message const& message, std::string Payload::*text, std::string label, kernel::Text name) {
    auto const payload = json::read<Payload>(message.payload.canonical, json::Unknown::ignore);
    if (!payload) return std::unexpected(payload.error());
    return SignedText{std::move(label), std::move(name), *payload.*text, payload->signature};
}

} // namespace

Found signed_text(exchange::Message const& message) {
    using namespace exchange;
    if (message.type == AnnouncementPublished::kType)
        return text_of(message, &AnnouncementPublished::announcement, "haihe/announcement/1",
                       {"招标公告", "announcement"});
    if (message.type == DocumentsIssued::kType)
        return text_of(message, &DocumentsIssued::manifest, "haihe/documents/1",
                       {"招标文件清单", "manifest of the tender documents"});
    if (message.type == ClarificationIssued::kType)
        return text_of(message, &ClarificationIssued::clarification, "haihe/clarification/1",
                       {"澄清文件", "clarification"});
    if (message.type == OrderIssued::kSuspend || message.type == OrderIssued::kResume)
        return text_of(message, &OrderIssued::order, "haihe/order/1", {"监督指令", "order"});
    return std::optional<SignedText>{};
}

} // namespace haihe::proof
