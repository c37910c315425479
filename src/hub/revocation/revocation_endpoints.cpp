#include "hub/revocation/revocation_endpoints.hpp"

#include "hub/revocation/asked_sources_views.hpp"
#include "hub/revocation/revocation.hpp"
#include "hub/revocation/revocation_timers.hpp"
#include "hub/revocation/revocation_views.hpp"
#include "hub/revocation/verification_page.hpp"
#include "ledger/event_in.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;

/// POST /certificates/verify
struct VerifyCertificate {
    std::string certificate;           ///< PEM
    std::optional<kernel::Instant> at; ///< now when it is left out
};
BOOST_DESCRIBE_STRUCT(VerifyCertificate, (), (certificate, at))

Response verify_certificate(Request const& request, node::Desk& desk) {
    auto const asked = json::read<VerifyCertificate>(request.body);
    if (!asked) return edge::http::problem(asked.error(), request);
    auto certificate = trust::Certificate::parse(asked->certificate);
    if (!certificate) {
        certificate.error().path = "/certificate";
        return edge::http::problem(certificate.error(), request);
    }
    auto const now = desk.clock.now();
    auto const at = asked->at.value_or(now);
    if (at > now)
        return edge::http::problem({kernel::RefusalKind::unacceptable,
                                    "instant_is_past",
                                    {"不能验证将来时刻的证书状态。", "Nobody can tell how a certificate will stand."},
                                    "/at",
                                    {},
                                    {}},
                                   request);
    auto response = Response::json(json::write(verification_of(desk, *certificate, at)));
    response.headers["cache-control"] = "no-store";
    return response;
}

struct LastWords {
    std::string policy;            ///< soft | hard: of this node, towards authorities of which nothing fresh is known
    std::int64_t everySeconds = 0; ///< each source is asked
    std::vector<LastWord> words;
    std::vector<AskedSource> asked;
};
BOOST_DESCRIBE_STRUCT(LastWords, (), (policy, everySeconds, words, asked))

Response show_words(node::Desk& desk) {
    auto const& policy = desk.settings.revocation;
    auto views = desk.ledger.reads().lease();
    return Response::json(json::write(
        LastWords{policy.is_hard ? "hard" : "soft", desk.settings.revocation_asked_every.milliseconds / 1000,
                  last_words(*views, policy, desk.clock.now()), AskedSources::all(*views)}));
}

void mount_messages(node::Plan& plan) {
    plan.book.project(RevocationRecorded::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
        access::Directory::put(views, ledger::event_in<RevocationRecorded>(entry).revocation, entry.index);
    });
    plan.book.publish(RevocationRecorded::kEventName, [](ledger::Entry const& entry) -> std::vector<ledger::Outgoing> {
        auto const word = ledger::event_in<RevocationRecorded>(entry).revocation;
        return {{exchange::RevocationPublished::kType, 1, word.issuer, {}, json::write(word)}};
    });
    plan.disclose(RevocationRecorded::kEventName);
}

} // namespace

void mount_revocations(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_messages(plan);
    mount_revocation_inquiry(plan, desk);
    plan.router.add("GET", "/trust-list/revocation", [desk](Request const&) { return show_words(desk()); });
    plan.router.add("POST", "/certificates/verify",
                    [desk](Request const& request) { return verify_certificate(request, desk()); });
}

} // namespace haihe::hub
