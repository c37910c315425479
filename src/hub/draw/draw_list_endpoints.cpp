#include "hub/draw/draw_list_endpoints.hpp"

#include "draw/list.hpp"
#include "hub/draw/draw_page.hpp"
#include "hub/draw/draw_step_endpoints.hpp"
#include "hub/expert/expert_views.hpp"
#include "hub/intake/intake_views.hpp"
#include "ledger/fold.hpp"
#include "trust/digest.hpp"
#include "trust/encryption.hpp"
#include "json/codec.hpp"

namespace haihe::hub {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr std::int64_t kListBytesMax = 8 << 20; ///< 65535 leaves

struct ShownEligible {
    PooledExpert expert;
    std::int64_t stratum = 0;
};
BOOST_DESCRIBE_STRUCT(ShownEligible, (), (expert, stratum))

/// What the department makes the clear list of.
struct EligibleList {
    std::string drawId;
    std::int64_t attempt = 0; ///< of the list that is to be made
    std::vector<WantedStratum> strata;
    std::vector<ShownEligible> items;
};
BOOST_DESCRIBE_STRUCT(EligibleList, (), (drawId, attempt, strata, items))

struct HandedIn {
    std::vector<DrawLeaf> leaves;
    std::string encryptionCertificate; ///< PEM: shares for the department are wrapped to it
};
BOOST_DESCRIBE_STRUCT(HandedIn, (), (leaves, encryptionCertificate))

kernel::Result<void> is_the_department(Draw const& draw, access::Caller const& caller) {
    if (draw.requested && caller.entity == draw.requested->request.department && caller.roles.contains("department") &&
        caller.duties.contains("supervisor"))
        return {};
    return kernel::refuse(RefusalKind::forbidden, "caller_supervises_the_draw",
                          {"名单只由申请中载明的行政监督部门制作。",
                           "The list is made by the supervising department that the request names."});
}

std::vector<EligibleExpert> eligible_for(edge::sql::Connection& views, Draw const& draw) {
    auto const& request = draw.requested->request;
    WantedExperts wanted{{}, request.district, {request.recusals.begin(), request.recusals.end()}};
    for (auto const& stratum : request.strata) wanted.specialties.push_back(stratum.specialty);
    wanted.recused.insert(request.department);
    if (auto const told = find_tender(views, request.tender); told && told->story.tender) {
        wanted.recused.insert(told->story.tender->tenderee);
        if (told->story.tender->agency) wanted.recused.insert(*told->story.tender->agency);
    }
    return eligible(pooled_experts(views), wanted);
}

Response show_eligible(Request const& request, node::Desk& desk) {
    auto const caller = desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto views = desk.ledger.reads().lease();
    auto const draw = ledger::fold<Draw, DrawEvent>(*views, draw_stream(request.captures.at("id")));
    if (auto may = is_the_department(draw, *caller); !may) return edge::http::problem(may.error(), request);
    EligibleList list{
        draw.requested->id, static_cast<std::int64_t>(draw.attempts.size()) + 1, draw.requested->request.strata, {}};
    for (auto& one : eligible_for(*views, draw))
        list.items.push_back({std::move(one.expert), static_cast<std::int64_t>(one.stratum)});
    auto response = Response::json(json::write(list));
    response.headers["cache-control"] = "no-store";
    return response;
}

/// Not more leaves of a stratum than the pool has persons for it: nobody was invented.
kernel::Result<std::vector<std::int64_t>> within_the_pool(std::vector<EligibleExpert> const& pool,
                                                          std::vector<draw::Leaf> const& leaves, std::size_t strata) {
    std::vector<std::int64_t> there(strata), listed(strata);
    for (auto const& one : pool) ++there[one.stratum];
    for (auto const& leaf : leaves)
        if (leaf.stratum >= 0 && leaf.stratum < static_cast<std::int64_t>(strata))
            ++listed[static_cast<std::size_t>(leaf.stratum)];
    for (std::size_t s = 0; s < strata; ++s)
        if (listed[s] > there[s])
            return kernel::refuse({RefusalKind::unacceptable,
                                   "list_is_within_the_pool",
                                   {"名单人数多于专家库中符合条件的人数。",
                                    "The list holds more persons than the pool has for this stratum."},
                                   "/leaves",
                                   {},
                                   {{"stratum", std::to_string(s)}}});
    return there;
}

kernel::Result<trust::Certificate> encryption_certificate(node::Desk& desk, std::string const& pem, kernel::Instant now,
                                                          std::string const& path) {
    auto certificate = trust::Certificate::parse(pem);
    auto fault = [&]() -> std::optional<kernel::Refusal> {
        if (!certificate) return certificate.error();
        if (auto accepted = desk.directory.trust_list()->accept(*certificate, now); !accepted) return accepted.error();
        if (auto key = trust::PublicKey::of(*certificate); !key) return key.error();
        return std::nullopt;
    }();
    if (!fault) return certificate;
    fault->kind = RefusalKind::unacceptable;
    fault->path = path;
    return std::unexpected(std::move(*fault));
}

draw::PartyRole host_role(edge::sql::Connection& views, DrawRequested const& requested) {
    auto const told = find_tender(views, requested.request.tender);
    return told->story.tender->tenderee == requested.entity ? draw::PartyRole::tenderee : draw::PartyRole::agency;
}

draw::Freeze terms_of(Draw const& draw, draw::PartyRole host, std::array<std::string, 3> const& signers,
                      std::vector<trust::Certificate> const& encryption, kernel::Instant now) {
    auto const& request = draw.requested->request;
    draw::Freeze freeze;
    freeze.drawId = draw.requested->id;
    freeze.tender = request.tender;
    freeze.requestDigest = trust::sm3(draw.requested->asSigned.document);
    freeze.attempt = static_cast<std::int64_t>(draw.attempts.size()) + 1;
    if (!draw.attempts.empty()) freeze.previous = trust::sm3(draw.attempts.back().frozen.freeze.document);
    freeze.at = now;
    for (auto const& [specialty, need, reserve] : request.strata) freeze.strata.push_back({specialty, need, reserve});
    std::array const roles{draw::PartyRole::hub, draw::PartyRole::department, host};
    for (std::size_t p = 0; p < roles.size(); ++p)
        freeze.parties.push_back(
            {static_cast<std::int64_t>(p) + 1, roles[p], *kernel::Digest::parse(signers[p]), encryption[p].digest()});
    auto const step = kernel::minutes(request.stepMinutes);
    freeze.windows = {now + step, now + step + step, now + step + step + step, now + step + step + step + step};
    return freeze;
}

Decision take_list(node::Desk& desk, ledger::States& states, kernel::Instant now, access::Caller const& caller,
                   std::string const& id, HandedIn const& body) {
    auto draw = states.of<Draw, DrawEvent>(draw_stream(id));
    if (auto may = is_the_department(draw, caller); !may) return Decision::refused(may.error());
    if (auto may = may_list(draw, now); !may) return Decision::refused(may.error());
    std::vector<draw::Leaf> leaves;
    for (std::size_t j = 0; j < body.leaves.size(); ++j) {
        auto const leaf = kernel::Digest::parse(body.leaves[j].leaf);
        if (!leaf)
            return Decision::refused({RefusalKind::unacceptable,
                                      "leaf_is_a_digest",
                                      {"叶值应为64位小写十六进制。", "A leaf is 64 lower-case hexadecimal digits."},
                                      "/leaves/" + std::to_string(j) + "/leaf"});
        leaves.push_back({*leaf, body.leaves[j].stratum});
    }
    auto const there =
        within_the_pool(eligible_for(states.views(), draw), leaves, draw.requested->request.strata.size());
    if (!there) return Decision::refused(there.error());
    auto const host = encryption_certificate(desk, draw.requested->encryptionCertificate, now, "");
    if (!host) return Decision::refused(host.error());
    auto const own = encryption_certificate(desk, body.encryptionCertificate, now, "/encryptionCertificate");
    if (!own) return Decision::refused(own.error());
    auto const& hub = desk.ledger.certificate();
    auto freeze = terms_of(draw, host_role(states.views(), *draw.requested),
                           {hub.digest().to_string(), caller.certificate, draw.requested->by}, {hub, *own, *host}, now);
    freeze.m = static_cast<std::int64_t>(leaves.size());
    freeze.listRoot = draw::root_of(leaves);
    if (auto valid = draw::validate(freeze); !valid) return Decision::refused(valid.error());
    if (auto right = draw::check_leaves(freeze, leaves); !right)
        return Decision::refused(draw::under("/leaves", right.error()));
    auto const signed_freeze = draw::sign_freeze(freeze, {desk.ledger.key(), hub});
    if (!signed_freeze) return Decision::refused(signed_freeze.error());
    auto const& [commit, escrow, accept, reveal] = freeze.windows;
    DrawFrozen event{freeze.attempt,
                     {signed_freeze->document, signed_freeze->signature},
                     body.leaves,
                     *there,
                     {hub.to_pem(), own->to_pem(), host->to_pem()},
                     {hub.digest().to_string(), caller.certificate, draw.requested->by},
                     {commit, escrow, accept, reveal},
                     now};
    Decision decision;
    decision.record(draw_stream(id), DrawEvent{std::move(event)});
    decision.result = json::write(signed_freeze.value());
    return decision;
}

} // namespace

void mount_draw_lists(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    plan.router.add("GET", "/draws/{id}/eligible",
                    [desk](Request const& request) { return show_eligible(request, desk()); });
    plan.router.add("POST", "/draws/{id}/list",
                    [desk](Request const& request) {
                        auto const id = request.captures.at("id");
                        return desk().submit_as<HandedIn>(
                            request, [&, id](ledger::States& states, ledger::Context const& context,
                                             access::Caller const& caller, HandedIn const& body) {
                                return take_list(desk(), states, context.now, caller, id, body);
                            });
                    },
                    {.body_bytes_max = kListBytesMax});
}

} // namespace haihe::hub
