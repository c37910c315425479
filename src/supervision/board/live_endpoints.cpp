#include "supervision/board/live_endpoints.hpp"

#include "supervision/orders/order_views.hpp"
#include "supervision/watch/live_fact.hpp"
#include "supervision/watch/watch_views.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

namespace haihe::supervision {

namespace {

using edge::http::Request;
using edge::http::Response;
using edge::http::StreamEvent;

constexpr std::int64_t kAtOnce = 50;

using Facts = std::vector<std::pair<std::int64_t, LiveFact>>; ///< with the ledger position that tells them

struct View {
    node::Desk& desk;
    law::Practice const& practice;
    std::vector<Department> const& departments;
    std::string department; ///< code; empty = all
};

std::optional<std::int64_t> position_in(std::string_view id) {
    std::int64_t position = 0;
    auto const [end, error] = std::from_chars(id.data(), id.data() + id.size(), position);
    if (error != std::errc{} || end != id.data() + id.size() || position < -1) return std::nullopt;
    return position;
}

void add_arrivals(Facts& facts, View const& view, edge::sql::Connection& reads, std::int64_t after) {
    for (auto const& [code, number] : arrivals_after(reads, after)) {
        auto const tender = find_tender(reads, code);
        if (!tender || !concerns(*tender, view.departments, view.department)) continue;
        auto const messages = messages_of(reads, code);
        auto const message =
            std::find_if(messages.begin(), messages.end(), [&](auto const& one) { return one.number == number; });
        for (auto& fact : facts_told(*tender, story_before(messages, number), *message, view.practice))
            facts.emplace_back(message->position, std::move(fact));
    }
}

void add_orders(Facts& facts, View const& view, edge::sql::Connection& reads, std::int64_t after) {
    for (auto& [position, fact] : order_facts_after(reads, after))
        if (auto const tender = find_tender(reads, fact.tender);
            tender && concerns(*tender, view.departments, view.department))
            facts.emplace_back(position, std::move(fact));
}

std::vector<StreamEvent> events_of(Facts const& facts) {
    std::vector<StreamEvent> events;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto const position = facts[i].first;
        bool const last = i + 1 == facts.size() || facts[i + 1].first != position;
        events.push_back({std::to_string(last ? position : position - 1), "fact", json::write(facts[i].second)});
    }
    return events;
}

/// Reads on from `through` and moves it to the end of what it has read, so that facts of other departments are not read
/// again and again.
std::vector<StreamEvent> read_on(View const& view, std::optional<std::int64_t>& through) {
    auto reads = view.desk.ledger.reads().lease();
    if (!through) through = position_before_latest(*reads, kAtOnce);
    Facts facts;
    add_arrivals(facts, view, *reads, *through);
    add_orders(facts, view, *reads, *through);
    std::stable_sort(facts.begin(), facts.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    auto latest = reads->query("SELECT coalesce(max(idx), -1) FROM entries");
    latest.next();
    through = latest.integer(0);
    return events_of(facts);
}

Response watch(View const& view, Request const& request) {
    auto const through = std::make_shared<std::optional<std::int64_t>>(position_in(request.header("last-event-id")));
    Response response;
    response.events = [view, through](std::string const&) { return read_on(view, *through); };
    return response;
}

} // namespace

void mount_live(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                std::vector<Department> const& departments) {
    plan.router.add("GET", "/live", [desk, &practice, &departments](Request const& request) {
        return watch({desk(), practice, departments, request.query_value("department").value_or("")}, request);
    });
}

} // namespace haihe::supervision
