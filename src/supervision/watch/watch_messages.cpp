#include "supervision/watch/watch_messages.hpp"

#include "exchange/catalogue.hpp"
#include "supervision/watch/committee_messages.hpp"
#include "supervision/watch/told_messages.hpp"
#include "supervision/watch/watch_views.hpp"
#include "trust/signed_document.hpp"

namespace haihe::supervision {

namespace {

node::Effect fault(std::string const& path, kernel::Refusal const& refusal) {
    return {{}, {{path + refusal.path, refusal.rule, refusal.text}}};
}

kernel::Result<void> verify(SignedPart const& part, node::Desk& desk, kernel::Instant now) {
    auto const signer = trust::verify(part.signature, part.label, part.text, *desk.directory.trust_list(), now);
    if (!signer) return std::unexpected(signer.error());
    return {};
}

/// What a report tells the departments alone is read before the report is believed.
kernel::Result<void> check_sealed(node::Desk& desk, exchange::Message const& message, kernel::Instant now) {
    if (message.type != exchange::SealedReport::kType) return {};
    auto const named = open_report(desk, exchange::payload_of<exchange::SealedReport>(message));
    if (!named) return std::unexpected(named.error());
    return *named ? check_opinions(desk, **named, now) : kernel::Result<void>{};
}

node::Effect receive(node::Desk& desk, ledger::States& states, ledger::Context const& context,
                     exchange::Message const& message) {
    auto const& payload = message.payload.canonical;
    auto const told = read_told(message.type, payload);
    if (!told) return fault("/payload", told.error());
    if (subject_of(*told) != message.subject)
        return {{},
                {{"/subject",
                  "subject_is_what_the_message_is_about",
                  {"信封的主题与内容所述项目不一致。", "The envelope names another subject than the payload."}}}};
    if (!message.subject.starts_with(message.origin))
        return {{},
                {{"/subject",
                  "tender_is_of_its_origin",
                  {"项目编号不属于发送平台。", "The code does not belong to the platform that sends."}}}};
    for (auto const& part : signed_parts(message.type, payload))
        if (auto const right = verify(part, desk, context.now); !right)
            return fault("/payload" + part.path, right.error());
    if (auto const right = check_sealed(desk, message, context.now); !right) return fault("/payload", right.error());
    if (auto const fits = check(story_of(messages_of(states.views(), message.subject)), *told); !fits)
        return fault("/payload", fits.error());
    return {};
}

} // namespace

void mount_watch_messages(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    for (auto const* const type : kWatchedTypes) {
        plan.receive(type,
                     [desk](ledger::States& states, ledger::Context const& context, exchange::Message const& message) {
                         return receive(desk(), states, context, message);
                     });
        plan.project_message(type, keep);
        if (auto const* known = exchange::find_type(type); known && known->published) plan.disclose_message(type);
    }
}

} // namespace haihe::supervision
