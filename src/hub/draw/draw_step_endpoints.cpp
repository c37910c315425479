#include "hub/draw/draw_step_endpoints.hpp"

#include "hub/draw/draw_page.hpp"
#include "hub/intake/committee_check.hpp"
#include "hub/intake/intake_views.hpp"
#include "law/acts.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::hub {

namespace {

using edge::http::Request;
using kernel::RefusalKind;
using ledger::Decision;

struct Taken {
    std::string id;
    std::string stage;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (id, stage))

/// POST: as signed; `from` of a release.
struct Said {
    std::string document;
    trust::Signature signature;
    std::optional<std::int64_t> from{};
};
BOOST_DESCRIBE_STRUCT(Said, (), (document, signature, from))

std::vector<std::int64_t> seats_of(draw::Transcript transcript, draw::Part part, draw::SignedDocument document) {
    if (part == draw::Part::selection)
        transcript.selection = std::move(document);
    else if (part == draw::Part::replacement)
        transcript.replacements.push_back(std::move(document));
    else
        return {};
    std::vector<std::int64_t> seats;
    for (auto const& stratum : draw::read_through(transcript, draw::Step::replacements)->seating.members())
        seats.push_back(static_cast<std::int64_t>(stratum.size()));
    return seats;
}

/// What was said, if it is right.
kernel::Result<DrawSpoken> spoken(Draw const& draw, std::string const& part, std::int64_t i, std::int64_t from,
                                  draw::SignedDocument const& document, kernel::Instant now) {
    if (auto may = may_speak(draw, part, i, from, now); !may) return std::unexpected(may.error());
    auto const transcript = transcript_of(draw.attempts.back());
    if (auto right = draw::check_turn(transcript, {part_of(part), i, from}, document); !right)
        return std::unexpected(right.error());
    return DrawSpoken{
        part, i, from, {document.document, document.signature}, seats_of(transcript, part_of(part), document), now};
}

kernel::Result<draw::SignedDocument> own_document(node::Desk& desk, Draw const& draw, Awaited const& due,
                                                  kernel::Instant now) {
    auto const transcript = transcript_of(draw.attempts.back());
    draw::Signer const signer{desk.ledger.key(), desk.ledger.certificate()};
    if (due.part == "selection") return draw::sign_selection(transcript, signer, now);
    std::vector<trust::Certificate> encryption;
    for (auto const& pem : draw.attempts.back().frozen.encryptionCertificates)
        encryption.push_back(trust::Certificate::parse(pem).value());
    auto const freeze = trust::sm3(transcript.freeze.document);
    return draw::take_turn(transcript, {part_of(due.part), due.i, due.from},
                           {signer, signer.key, draw::OwnShares::derived(signer.key, freeze)}, encryption, now);
}

kernel::Result<std::int64_t> party_of(Draw const& draw, std::string const& part, access::Caller const& caller) {
    std::int64_t i = 0;
    if (!draw.attempts.empty()) {
        auto const& signers = draw.attempts.back().frozen.signers;
        i = std::ranges::find(signers, caller.certificate) - signers.begin() + 1;
        if (i > static_cast<std::int64_t>(signers.size())) i = 0;
    }
    bool const departments = part == "countersignature" || part == "replacement" || part == "result";
    if (i == kDepartmentParty || (i == kHostParty && !departments)) return i;
    return kernel::refuse(
        RefusalKind::forbidden, "caller_is_the_party_that_speaks",
        {"这一步应由抽取参数中载明的一方，用载明的证书办理。",
         "This step is taken by the party that the freeze names, with the certificate that it names."});
}

/// 招标投标法 第三十七条: the names of the committee are secret until the winner is determined.
kernel::Result<void> winner_is_determined(edge::sql::Connection& views, std::string const& tender) {
    auto const told = find_tender(views, tender);
    if (told && winners_are_determined(*told)) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "names_are_secret_until_the_winner_is_determined",
                           {"评标委员会成员名单在中标结果确定前应当保密。",
                            "Who sits on the committee is secret until the winner is determined."},
                           "",
                           law::tendering_law("第三十七条"),
                           {}});
}

Decision take(node::Desk& desk, ledger::States& states, kernel::Instant now, access::Caller const& caller,
              std::string const& id, std::string const& part, Said const& body) {
    auto draw = states.of<Draw, DrawEvent>(draw_stream(id));
    if (!draw.requested)
        return Decision::refused({RefusalKind::absent, "draw_is_known", {"没有这次抽取。", "There is no such draw."}});
    auto const i = party_of(draw, part, caller);
    if (!i) return Decision::refused(i.error());
    auto event = spoken(draw, part, *i, body.from.value_or(0), {body.document, body.signature}, now);
    if (!event) return Decision::refused(event.error());
    if (part == "result")
        if (auto determined = winner_is_determined(states.views(), draw.requested->request.tender); !determined)
            return Decision::refused(determined.error());
    Decision decision;
    decision.record(draw_stream(id), DrawEvent{*event});
    evolve(draw, DrawEvent{std::move(*event)});
    speak_for_the_hub(desk, std::move(draw), now, decision);
    return decision;
}

} // namespace

std::string draw_stream(std::string const& id) { return "draw/" + id; }

void speak_for_the_hub(node::Desk& desk, Draw draw, kernel::Instant now, ledger::Decision& decision) {
    auto const id = draw.requested->id;
    auto const own = [&]() -> std::optional<Awaited> {
        for (auto const& one : awaited(draw, now))
            if (one.i == kHubParty) return one;
        return std::nullopt;
    };
    for (auto due = own(); due; due = own()) {
        auto const document = own_document(desk, draw, *due, now);
        if (!document) break;
        auto event = spoken(draw, due->part, due->i, due->from, *document, now);
        if (!event) break;
        decision.record(draw_stream(id), DrawEvent{*event});
        evolve(draw, DrawEvent{std::move(*event)});
    }
    decision.result = json::write(Taken{id, name_of(stage_of(draw, now))});
}

void mount_draw_steps(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    for (std::string const part : kDrawParts) {
        if (part == "selection") continue; // the hub's own
        plan.router.add("POST", "/draws/{id}/" + part, [desk, part](Request const& request) {
            auto const id = request.captures.at("id");
            return desk().submit_as<Said>(request, [&, id](ledger::States& states, ledger::Context const& context,
                                                           access::Caller const& caller, Said const& body) {
                return take(desk(), states, context.now, caller, id, part, body);
            });
        });
    }
}

} // namespace haihe::hub
