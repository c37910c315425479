#include "node/node_endpoints.hpp"

#include "node/incoming_events.hpp"
#include "node/law_endpoints.hpp"
#include "node/may_sign.hpp"
#include "node/received.hpp"
#include "node/time_stamps.hpp"
#include "trust/mark.hpp"
#include "json/codec.hpp"

#include <charconv>

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

struct About {
    std::string code, name, role;
    kernel::Instant now;
    bool virtual_ = false;
    std::int64_t rate = 1; ///< virtual seconds a real second
    std::string version;
};
BOOST_DESCRIBE_STRUCT(About, (), (code, name, role, now, virtual_, rate, version))

constexpr char const* kServing = "serving";
constexpr char const* kHubIsNotFollowed = "hub_is_not_followed"; ///< it serves all that it can without

struct Health {
    /// serving | hub_is_not_followed | behind_its_witness | clock_is_wrong | key_is_away | database_is_awaited
    std::string state;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(Health, (), (state, size))

struct ShownHead {
    trust::TreeHead head;
    std::string signature;
    std::vector<trust::Cosignature> cosignatures;
};
BOOST_DESCRIBE_STRUCT(ShownHead, (), (head, signature, cosignatures))

struct Consistency {
    std::vector<kernel::Digest> proof;
};
BOOST_DESCRIBE_STRUCT(Consistency, (), (proof))

Response no_such_entry(Request const& request) {
    return edge::http::problem({RefusalKind::absent,
                                "entry_is_public",
                                {"没有这一记录,或者尚未公开。", "There is no such entry, or it is not public."}},
                               request);
}

std::optional<std::int64_t> index_in(std::string_view text) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

char const* state_of(Desk const& desk) {
    if (auto const hindered = refuse_to_sign(desk))
        return hindered->rule == "clock_is_right" ? "clock_is_wrong" : "behind_its_witness";
    if (!desk.ledger.key().can_sign()) return "key_is_away";
    if (desk.ledger.is_held_up()) return "database_is_awaited";
    return follows_its_hub(desk) ? kServing : kHubIsNotFollowed;
}

Response health(Desk const& desk) {
    auto const* const state = state_of(desk);
    return Response::json(json::write(Health{state, desk.ledger.size()}),
                          state == kServing || state == kHubIsNotFollowed ? 200 : 503);
}

Response metrics(Desk const& desk) {
    desk.metrics.gauge("haihe_ledger_entries", "Entries in the ledger").set(desk.ledger.size());
    desk.metrics.gauge("haihe_outbox_messages", "Messages in the outbox").set(desk.ledger.outbox_size());
    return Response::text(desk.metrics.text());
}

Response head(Desk const& desk) {
    auto const signed_head = desk.ledger.head();
    return Response::json(
        json::write(ShownHead{signed_head.head, signed_head.signature, desk.ledger.cosignatures(signed_head.head)}));
}

Response receipt(Desk const& desk, Disclosed const& disclosed, Request const& request) {
    auto const index = index_in(request.captures.at("index"));
    if (!index || *index >= desk.ledger.size()) return no_such_entry(request);
    auto const entry = desk.ledger.entry(*index);
    bool open = disclosed.events.contains(entry.where.type);
    if (entry.where.type == MessageReceived::kEventName) {
        auto views = desk.ledger.reads().lease();
        auto const type = type_at(*views, *index);
        open = type && disclosed.messages.contains(*type);
    }
    if (!open) return no_such_entry(request);
    return Response::json(json::write(desk.ledger.receipt(*index, true, false, true)));
}

Response consistency(Desk const& desk, Request const& request) {
    auto const first = index_in(request.query_value("first").value_or("")),
               second = index_in(request.query_value("second").value_or(""));
    if (!first || !second || *first > *second || *second > desk.ledger.size())
        return edge::http::problem({RefusalKind::malformed,
                                    "sizes_are_of_the_ledger",
                                    {"参数 first、second 应为账本的两个大小,且 first 不大于 second。",
                                     "The parameters first and second are two sizes of the ledger, first not above "
                                     "second."}},
                                   request);
    return Response::json(json::write(Consistency{desk.ledger.consistency(*first, *second)}));
}

struct Digested {
    kernel::Digest digest;
};
BOOST_DESCRIBE_STRUCT(Digested, (), (digest))

Response mark(Desk const& desk, Request const& request) {
    auto const asked = json::read<Digested>(request.body);
    if (!asked) return edge::http::problem(asked.error(), request);
    if (auto const off = refuse_by_clock(desk)) return edge::http::problem(*off, request);
    auto const& signer = desk.ledger.signer();
    auto response = Response::json(
        json::write(trust::sign_mark(signer.key, signer.certificate, {asked->digest, request.received_at})));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

Response about(Desk const& desk) {
    auto const* clock = dynamic_cast<edge::VirtualClock const*>(&desk.clock);
    auto const& settings = desk.settings;
    return Response::json(
        json::write(About{settings.code, settings.name, settings.role, desk.clock.now(), clock != nullptr,
                          clock ? static_cast<std::int64_t>(clock->rate()) : std::int64_t{1}, kVersion}));
}

void mount_node(Plan& plan, std::function<Desk&()> const& desk) {
    auto& router = plan.router;
    mount_law(router);
    mount_time_stamps(plan, desk);
    router.add("GET", "/about", [desk](Request const&) { return about(desk()); });
    router.add("GET", "/health", [desk](Request const&) { return health(desk()); });
    router.add("GET", "/metrics", [desk](Request const&) { return metrics(desk()); });
    router.add("GET", "/proofs/certificate", [desk](Request const&) {
        auto response = Response::text(desk().ledger.certificate().to_pem());
        response.headers["content-type"] = "application/x-pem-file";
        return response;
    });
    router.add("POST", "/marks", [desk](Request const& request) { return mark(desk(), request); });
    router.add("GET", "/ledger/head", [desk](Request const&) { return head(desk()); });
    router.add("GET", "/ledger/entries/{index}/receipt", [desk, disclosed = plan.disclosed()](Request const& request) {
        return receipt(desk(), disclosed, request);
    });
    router.add("GET", "/ledger/consistency", [desk](Request const& request) { return consistency(desk(), request); });
    router.add("POST", "/sign-in/challenge",
               [desk](Request const& request) { return desk().guard.challenge(request); });
    router.add("POST", "/sign-in", [desk](Request const& request) { return desk().guard.sign_in(request); });
    router.add("POST", "/sign-out", [desk](Request const& request) { return desk().guard.sign_out(request); });
    router.add("GET", "/session", [desk](Request const& request) { return desk().guard.session(request); });
}

} // namespace haihe::node
