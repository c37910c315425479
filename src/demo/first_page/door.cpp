#include "demo/first_page/door.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

Door door(std::string const& role, std::string const& person, std::string const& platform, std::string path) {
    auto id = person + "." + platform;
    std::ranges::replace(id, '/', '-');
    return {std::move(id), role, person, platform, std::move(path)};
}

bool has_duty(PersonCard const& card, std::string const& duty) {
    return std::ranges::find(card.duties, duty) != card.duties.end();
}

} // namespace

Door expert_door(std::string const& person, std::string const& platform) {
    return door("expert", person, platform, platform == "hub" ? "/own-expert-entry" : "/own-evaluations");
}

std::vector<Door> doors_of(Cast const& cast) {
    std::vector<Door> doors;
    for (auto const* part : {"handler", "reviewer", "signer"})
        doors.push_back(door("tenderee", std::string("water/") + part, "water", "/own-tenders"));
    for (auto const* part : {"handler", "reviewer", "signer"})
        doors.push_back(door("tenderee", std::string("municipal/") + part, "construction", "/own-tenders"));
    for (auto const* part : {"handler", "reviewer"})
        doors.push_back(door("agency", std::string("agency/") + part, "construction", "/own-tenders"));
    for (auto const* bidder : {"first-bidder", "second-bidder", "third-bidder"})
        doors.push_back(door("bidder", std::string(bidder) + "/signer", "water", "/own-bids"));
    doors.push_back(expert_door(cast.experts().front().person, "hub"));
    for (auto const& card : cast.people())
        if (has_duty(card, "supervisor"))
            doors.push_back(
                door("supervisor", card.word, "supervision", "/?department=" + cast.entity(card.entity).code));
    doors.push_back(door("operator", "centre/engineer", "construction", "/own-custody"));
    doors.push_back(door("operator", "centre/engineer", "water", "/own-custody"));
    doors.push_back(door("hub-operator", "centre/operator", "hub", "/expert-pool"));
    doors.push_back(door("hub-operator", "centre/keeper", "hub", "/expert-pool"));
    doors.push_back(door("notary", "notary/custodian", "construction", "/own-custody"));
    doors.push_back(door("notary", "notary/custodian", "water", "/own-custody"));
    return doors;
}

} // namespace haihe::demo
