#include "simulation/weather.hpp"

#include <algorithm>

namespace haihe::simulation {

namespace {

constexpr char const* kPeople = "people";

/// What may arrive long after its sender has given up. A draft that is put again and again has no key that would tell a
/// late one from a new one, and a file is read from its place once.
bool may_come_late(edge::http::Request const& request) {
    return request.target.starts_with("/exchange/") || request.headers.contains("idempotency-key");
}

} // namespace

Weather::Weather(scenario::City& city, Chance& chance, Story& story)
    : city_(city), chance_(chance), story_(story), calm_(chance.one_of<std::size_t>({5, 8, 15, 40})) {
    using scenario::City;
    for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision})
        senders_.emplace(city.certificate_of(code).digest().to_string(), code);
}

std::string Weather::sender_of(edge::http::Request const& request) const {
    auto const input = request.header("signature-input");
    auto const at = input.find("keyid=\"");
    if (at == std::string_view::npos) return kPeople;
    auto const key = input.substr(at + 7);
    auto const known = senders_.find(std::string(key.substr(0, key.find('"'))));
    return known == senders_.end() ? kPeople : known->second;
}

Weather::Answer Weather::nothing() {
    ++unanswered_;
    return kernel::refuse(kernel::RefusalKind::unavailable, "peer_answers", {"无应答。", "No answer."});
}

Weather::Answer Weather::arrive(std::string const& authority, edge::http::Request const& request) {
    auto answer = city_.transport->arrive(authority, request);
    if (!answer) return nothing();
    if (seen) seen(request, *answer);
    return answer;
}

Weather::Answer Weather::send(std::string const& authority, edge::http::Request const& request) {
    auto const sender = sender_of(request);
    auto const told = [&](char const* what) {
        story_.tell(sender + " → " + authority + ": " + request.method + " " + request.target + " " + what);
    };
    if (auto const cut = cut_.find({sender, authority}); cut != cut_.end() && city_.clock.now() < cut->second)
        return nothing();
    auto const fate = chance_.below(5);
    auto const delay = kernel::seconds(chance_.between(1, 50));
    if (!story_.grant(chance_.one_in(calm_))) return arrive(authority, request);
    switch (fate) {
    case 0: told("is lost"); return nothing();
    case 1:
        told("is answered, and the answer is lost");
        if (arrive(authority, request)) ++unanswered_;
        return kernel::refuse(kernel::RefusalKind::unavailable, "peer_answers", {"无应答。", "No answer."});
    case 2: {
        told("comes twice");
        auto answer = arrive(authority, request);
        if (!request.file) (void)arrive(authority, request);
        return answer;
    }
    default:
        if (!may_come_late(request)) {
            told("is lost");
            return nothing();
        }
        told("comes late");
        late_.push_back({city_.clock.now() + delay, authority, request});
        return nothing();
    }
}

void Weather::cut_a_line() {
    auto const* const from = chance_.one_of<char const*>(
        {kPeople, scenario::City::kTrading, scenario::City::kOther, scenario::City::kSupervision});
    auto const to = std::next(city_.transport->nodes.begin(),
                              static_cast<std::ptrdiff_t>(chance_.below(city_.transport->nodes.size())));
    auto const length = chance_.one_of({kernel::seconds(20), kernel::seconds(300), kernel::hours(3)});
    if (to == city_.transport->nodes.end()) return;
    story_.tell(std::string("the line ") + from + " → " + to->first + " is cut");
    cut_[{from, to->first}] = city_.clock.now() + length;
}

bool Weather::deliver_late() {
    std::vector<std::size_t> due;
    for (std::size_t i = 0; i < late_.size(); ++i)
        if (late_[i].due <= city_.clock.now()) due.push_back(i);
    if (due.empty()) return false;
    auto const at = late_.begin() + static_cast<std::ptrdiff_t>(due[chance_.below(due.size())]);
    auto const one = std::move(*at);
    late_.erase(at);
    auto const answer = city_.transport->arrive(one.authority, one.request);
    if (answer && seen) seen(one.request, *answer);
    story_.tell(one.request.method + " " + one.request.target + " comes to " + one.authority +
                " after all: " + (answer ? std::to_string(answer->status) : std::string("nobody is there")));
    return true;
}

std::optional<kernel::Instant> Weather::next_due() const {
    std::optional<kernel::Instant> first;
    for (auto const& one : late_)
        if (!first || one.due < *first) first = one.due;
    return first;
}

void Weather::clear() {
    cut_.clear();
    for (auto& one : late_) one.due = city_.clock.now();
}

} // namespace haihe::simulation
