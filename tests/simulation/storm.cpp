#include "simulation/storm.hpp"

#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace haihe::simulation {

namespace {

constexpr std::int64_t kStepsMax = 20'000;
constexpr int kAttemptsMax = 100;
constexpr int kRoundsToRest = 200;

std::string authority_of(std::string const& url) { return url.substr(url.find("://") + 3); }

/// Whether a tool asks again: the platform is in trouble, or does not know yet who asks, or its clock is wrong.
bool is_no_answer(edge::http::Response const& answer) {
    if (answer.status >= 500) return true;
    return answer.status == 401;
}

char const* const kTurns[] = {"keeps time", "sends to the hub", "reads the hub's feed", "delivers directly"};

} // namespace

std::string rule_of(edge::http::Response const& answer) {
    auto const body = json::parse(answer.body);
    if (!body || !body->is_object()) return "";
    auto const* const rule = body->get_object().if_contains("rule");
    return rule && rule->is_string() ? std::string(rule->get_string()) : "";
}

Storm::Storm(Town& where, std::uint64_t seed, std::int64_t harms_granted)
    : town(where),
      chance(seed),
      story(where.city->clock, harms_granted),
      weather(*where.city, chance, story),
      calm_(chance.one_of<std::size_t>({30, 60, 150})) {
    using scenario::City;
    for (auto const& code : Town::codes()) {
        troubles_[code] = {};
        lines_.push_back({code, Turn::keep_time});
        if (code == City::kHub) continue;
        for (auto const which : {Turn::send, Turn::read, Turn::deliver}) lines_.push_back({code, which});
    }
    town.city->transport->weather = [this](std::string const& authority, edge::http::Request const& request) {
        return weather.send(authority, request);
    };
    town.city->messenger = [this](std::string const& url, std::string const& method, City::Make const& make) {
        return carry(url, method, make);
    };
    weather.seen = [this](edge::http::Request const& request, edge::http::Response const& answer) {
        heads.look_at(request, answer);
    };
}

Storm::~Storm() {
    crowd.send_home();
    town.city->transport->weather = {};
    town.city->messenger = {};
}

edge::http::Response Storm::carry(std::string const& url, std::string const& method, scenario::City::Make const& make) {
    edge::http::Headers more;
    if (method == "POST") more["idempotency-key"] = "simulated-" + std::to_string(++keys_);
    for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
        auto const request = make(more);
        auto const name = request.target.starts_with("/uploads/") ? std::string("/uploads/…") : request.target;
        auto answer = town.city->transport->send(url, request);
        auto const said = answer ? std::to_string(answer->status) + " " + rule_of(*answer) : std::string("no answer");
        if (method != "GET" || !answer || is_no_answer(*answer))
            story.tell(crowd.name() + ": " + method + " " + name + " → " + said);
        if (answer && !is_no_answer(*answer)) {
            // It had arrived before; a tool would ask how far it came.
            if (method == "PATCH" && attempt > 0 && answer->status == 409) answer->status = 204;
            if (answer->body.find("\"receipt\"") != std::string::npos)
                acknowledged.push_back({authority_of(url), answer->body});
            return std::move(*answer);
        }
        crowd.is_at(method + " " + name + " → " + said);
        rest_longer(attempt);
    }
    throw std::runtime_error(crowd.name() + " is never answered: " + method + " " + url);
}

edge::http::Response Storm::insist(std::string const& what, std::set<int> const& statuses,
                                   std::function<edge::http::Response()> const& ask,
                                   std::function<void()> const& otherwise) {
    for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
        auto answer = ask();
        if (statuses.contains(answer.status)) return answer;
        crowd.is_at(what + " → " + std::to_string(answer.status) + " " + rule_of(answer));
        rest_longer(attempt);
        if (otherwise) otherwise();
    }
    throw std::runtime_error(crowd.name() + " never succeeds: " + what);
}

void Storm::run() {
    while (!crowd.all_done()) {
        step();
        if (++steps_ < kStepsMax) continue;
        std::string who;
        for (auto const& one : crowd.unfinished()) who += "\n  " + one;
        throw std::runtime_error("nobody comes to an end any more:" + who);
    }
    mend_everything();
    while (weather.deliver_late()) {}
    for (int round = 0; round < kRoundsToRest; ++round) {
        bool moved = false;
        for (auto const& line : lines_) {
            auto& node = town.city->node(line.code);
            if (line.turn == Turn::keep_time) moved = node.keep_time() || moved;
            if (line.turn == Turn::send) moved = node.send_to_hub() || moved;
            if (line.turn == Turn::read) moved = node.read_hub_feed(0) || moved;
            if (line.turn == Turn::deliver) moved = node.deliver_directly() || moved;
        }
        if (!moved) return;
    }
    throw std::runtime_error("the nodes do not come to rest");
}

void Storm::step() {
    auto& clock = town.city->clock;
    clock.set(clock.now() + kernel::Duration{chance.between(0, 1500)}, 0);
    look_after_disks();
    harm();
    auto const ready = crowd.ready(clock.now());
    auto const busy = busy_lines();
    auto const late = weather.next_due() && *weather.next_due() <= clock.now();
    auto const choice = chance.below(ready.size() + busy.size() + (late ? 1 : 0));
    if (choice < ready.size()) {
        crowd.call(ready[choice]);
    } else if (choice - ready.size() < busy.size()) {
        turn(*busy[choice - ready.size()]);
    } else if (late) {
        (void)weather.deliver_late();
    } else {
        leap();
    }
}

std::int64_t Storm::sizes(Line const& line) {
    auto& city = *town.city;
    auto size = city.node(line.code).desk().ledger.size();
    if (line.turn == Turn::read && city.is_open(scenario::City::kHub))
        size += city.node(scenario::City::kHub).desk().ledger.size();
    return size;
}

std::vector<Storm::Line*> Storm::busy_lines() {
    std::vector<Line*> busy;
    for (auto& line : lines_)
        if (town.city->is_open(line.code) && sizes(line) != line.seen) busy.push_back(&line);
    return busy;
}

void Storm::turn(Line& line) {
    auto& node = town.city->node(line.code);
    auto const unanswered = weather.unanswered();
    bool moved = false;
    try {
        switch (line.turn) {
        case Turn::keep_time: moved = node.keep_time(); break;
        case Turn::send: moved = node.send_to_hub(); break;
        case Turn::read: moved = node.read_hub_feed(0); break;
        case Turn::deliver: moved = node.deliver_directly(); break;
        }
    } catch (std::exception const& fault) { // as a line's own thread does
        story.tell(line.code + " " + kTurns[static_cast<std::size_t>(line.turn)] + ", and breaks: " + fault.what());
    }
    if (moved) story.tell(line.code + " " + kTurns[static_cast<std::size_t>(line.turn)]);
    if (!moved && weather.unanswered() == unanswered) line.seen = sizes(line);
}

void Storm::leap() {
    auto to = crowd.next_wake();
    if (auto const late = weather.next_due(); late && (!to || *late < *to)) to = late;
    auto& clock = town.city->clock;
    if (to && *to > clock.now()) clock.set(*to, 0);
    for (auto& line : lines_) // each looks again from time to time
        if (line.turn == Turn::keep_time || chance.one_in(8)) line.seen = -1;
}

} // namespace haihe::simulation
