#include "trading/committee/drawn_endpoints.hpp"

#include "draw/seated_experts.hpp"
#include "trading/committee/nominee_endpoints.hpp"
#include "trading/committee/seat_experts.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using kernel::RefusalKind;
using ledger::Decision;

constexpr std::int64_t kTranscriptBytesMax = 17 << 20;

struct DrawnExperts {
    std::string transcript; ///< canonical, through the last replacement (spec/draw §7)
    std::string seating;    ///< canonical text of draw::SeatedExperts
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(DrawnExperts, (), (transcript, seating, signature))

struct Checked {
    draw::Reading reading;
    draw::SeatedExperts seated;
    draw::Transcript transcript;
};

std::unexpected<kernel::Refusal> below(char const* path, kernel::Refusal refusal) {
    return std::unexpected<kernel::Refusal>(draw::under(path, std::move(refusal)));
}

kernel::Result<Checked> check(DrawnExperts const& body) {
    auto transcript = draw::read_transcript(body.transcript);
    if (!transcript) return below("/transcript", transcript.error());
    if (transcript->result)
        return kernel::refuse(RefusalKind::unacceptable, "seating_comes_before_the_result",
                              {"抽取结果已经公布，不再告知席位。", "The draw is published; nobody is seated any more."},
                              "/transcript/result");
    auto reading = draw::read_through(*transcript, draw::Step::replacements);
    if (!reading) return below("/transcript", reading.error());
    auto seated = draw::check_seating({body.seating, body.signature}, *transcript, *reading);
    if (!seated) return below("/seating", seated.error());
    return Checked{std::move(*reading), std::move(*seated), std::move(*transcript)};
}

/// The hub that this platform is connected to, the caller as department; whose the third certificate is.
kernel::Result<std::string> host_among(edge::sql::Connection& views, access::Caller const& caller,
                                       draw::Freeze const& freeze) {
    auto const digest_of = [&](std::int64_t i) { return freeze.party(i).signCertDigest.to_string(); };
    auto const hub = access::Directory::holder_of(views, digest_of(draw::kHub));
    if (!hub || hub->role != "hub")
        return kernel::refuse(RefusalKind::unacceptable, "draw_is_of_the_hub",
                              {"抽取的第一方不是公共服务平台。", "The first party of the draw is not the hub."},
                              "/transcript/freeze");
    if (digest_of(draw::kDepartment) != caller.certificate)
        return kernel::refuse(RefusalKind::forbidden, "caller_is_the_department_of_the_draw",
                              {"席位应由参与抽取的行政监督部门人员本人告知。",
                               "Who took part in the draw for the department tells whom it has seated."},
                              "/transcript/freeze");
    constexpr std::int64_t kHost = 3;
    auto const host = access::Directory::certificate(views, digest_of(kHost));
    return host ? host->entity : std::string();
}

Decision take(ledger::States& states, access::Caller const& caller, kernel::Instant now, std::string const& code,
              DrawnExperts const& body) {
    if (auto role = access::require_role(caller, "department"); !role) return Decision::refused(role.error());
    if (auto duty = access::require_duty(caller, "supervisor"); !duty) return Decision::refused(duty.error());
    auto const checked = check(body);
    if (!checked) return Decision::refused(checked.error());
    auto const& [reading, seated, transcript] = *checked;
    auto const host = host_among(states.views(), caller, reading.freeze);
    if (!host) return Decision::refused(host.error());
    SeatExperts command{reading.freeze.tender, {}, *host, {}, {}};
    for (auto const& stratum : reading.freeze.strata) command.strata.push_back({stratum.name, stratum.need});
    for (std::size_t k = 0; k < seated.members.size(); ++k) {
        auto const& one = seated.members[k];
        auto const& stratum = transcript.leaves[static_cast<std::size_t>(one.j)].stratum;
        auto expert = nominee(
            states.views(),
            {one.certificate.to_string(), "expert", reading.freeze.strata[static_cast<std::size_t>(stratum)].name},
            "/seating/members/" + std::to_string(k) + "/certificate");
        if (!expert) return Decision::refused(expert.error());
        command.experts.push_back(std::move(*expert));
    }
    command.event = {reading.freeze.drawId,
                     trust::sm3(transcript.selection->document).to_string(),
                     static_cast<std::int64_t>(transcript.replacements.size()),
                     draw::digest_before_result(transcript).to_string(),
                     {},
                     body.seating,
                     body.signature,
                     trust::sm3(body.transcript).to_string(),
                     {}};
    auto const& tender = states.of<Tender, TenderEvent>("tender/" + code);
    auto event = decide(states.of<Committee, CommitteeEvent>("committee/" + code), command, tender,
                        openings_of(states, tender), now);
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record("committee/" + code, CommitteeEvent{std::move(*event)});
}

} // namespace

void mount_drawn_experts(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("POST", "/tenders/{code}/committee/drawn-experts",
                    [desk](Request const& request) {
                        auto const code = request.captures.at("code");
                        return desk().submit_as<DrawnExperts>(
                            request,
                            [code](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                                   DrawnExperts const& body) { return take(states, caller, context.now, code, body); });
                    },
                    {.body_bytes_max = kTranscriptBytesMax});
}

} // namespace haihe::trading
