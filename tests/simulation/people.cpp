#include "simulation/people.hpp"

#include "ledger/receipt.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace haihe::simulation {

namespace {

namespace bj = boost::json;
using edge::http::Response;

/// When what a receipt proves was recorded.
kernel::Instant recorded_at(Response const& answer) {
    auto const body = bj::parse(answer.body);
    auto const where = bj::parse(std::string(body.at_pointer("/receipt/where/value").as_string()));
    return kernel::Instant::parse(std::string(where.at("instant").as_string())).value();
}

} // namespace

People::People(Storm& storm) : storm_(storm) {
    auto& chance = storm.chance;
    for (auto& [platform, hands] : storm.town.hands) {
        bool const bids_wanted = chance.one_in(2);
        hands->bids.clear();
        auto& told = tenders_.emplace_back();
        told.platform = platform;
        told.bids_wanted = bids_wanted;
        if (!bids_wanted) {
            storm.crowd.add("host of " + platform, [this, &hands = *hands, &told] { plain_host(hands, told); });
            continue;
        }
        storm.crowd.add("host of " + platform, [this, &hands = *hands, &told] { host(hands, told); });
        auto const bidders = chance.between(2, 4);
        for (std::size_t i = 0; i < static_cast<std::size_t>(bidders); ++i)
            storm.crowd.add("bidder " + std::to_string(i + 1) + " on " + platform,
                            [this, &hands = *hands, &told, i] { bidder(hands, told, i); });
        for (std::size_t i = 0; i < 2; ++i)
            storm.crowd.add("custodian " + std::to_string(i + 1) + " on " + platform,
                            [this, &hands = *hands, &told, i] { custodian(hands, told, i); });
    }
    if (!chance.one_in(3)) {
        auto& hands = *storm.town.hands.begin()->second;
        storm.crowd.add("supervisor", [this, &hands] { supervisor(hands); });
    }
}

void People::publish(Hands& hands, Told& told) {
    auto& walk = hands.bidding.walk;
    storm_.rest_a_little();
    told.tender = walk.register_tender();
    told.lot = told.tender + "001";
    storm_.insist("draft", {200}, [&] { return walk.draft(told.tender); });
    auto const public_documents = [&] {
        return storm_.town.city->get(told.platform, "/tenders/" + told.tender + "/documents");
    };
    // A request that comes after all may have published it, and nobody was told.
    auto const is_published = [&] { return public_documents().status == 200; };
    storm_.insist(
        "publish", {200},
        [&] {
            if (auto published = public_documents(); published.status == 200) return published;
            if (auto reviewed = walk.review(told.tender); reviewed.status != 200) return reviewed;
            return walk.publish(told.tender);
        },
        [&] {
            if (!is_published()) (void)walk.draft(told.tender); // its hours may have passed, or an order holds it
        });
    auto const documents = storm_.insist("look at the documents", {200}, public_documents);
    told.bid_deadline = kernel::Instant::parse(scenario::text_at(documents, "/bidDeadline")).value();
    told.published = true;
}

void People::plain_host(Hands& hands, Told& told) {
    publish(hands, told);
    if (storm_.chance.one_in(2)) return;
    storm_.rest_a_little();
    storm_.insist("clarify", {200, 201}, [&] { return hands.bidding.walk.clarify(told.tender, 1); });
}

std::string People::hall_is(Hands& hands, Told& told, std::set<std::string> const& states) {
    for (;;) {
        auto const hall = hands.get(nullptr, hands.lot_path("/opening"));
        if (hall.status == 200) told.hall = scenario::text_at(hall, "/state");
        if (states.contains(told.hall)) return told.hall;
        storm_.crowd.is_at("the hall is " + told.hall);
        storm_.rest_a_little();
    }
}

void People::host(Hands& hands, Told& told) {
    publish(hands, told);
    storm_.crowd.rest(told.bid_deadline);
    if (hall_is(hands, told, {"failed", "read"}) == "failed") return;
    storm_.insist("sign the record", {200, 201}, [&] { return hands.record(*hands.everybody[2].person); });
    hall_is(hands, told, {"recorded"});
}

void People::bidder(Hands& hands, Told& told, std::size_t number) {
    auto& chance = storm_.chance;
    while (!told.published) storm_.rest(kernel::minutes(20));
    hands.bidding.tender = told.tender;
    hands.bidding.lot = told.lot;
    auto const before = chance.one_of({kernel::hours(30), kernel::minutes(1), kernel::seconds(6), kernel::seconds(1),
                                       kernel::seconds(0), kernel::seconds(-4)});
    storm_.crowd.rest(told.bid_deadline - before);
    auto const price = 9'000'000 + static_cast<std::int64_t>(number) * 100'000;
    auto const answer = hands.submit(number, price, "");
    if (answer.status != 201) {
        storm_.story.tell(storm_.crowd.name() + " is turned away: " + rule_of(answer));
        return;
    }
    auto const id = hands.bids.at(number).id;
    told.bids[number] = {id, recorded_at(answer), false};
    if (before > kernel::minutes(30) && chance.one_in(4)) {
        storm_.rest_a_little();
        told.bids[number].withdrawn = hands.withdraw(number, id).status < 300;
        return;
    }
    storm_.crowd.rest(told.bid_deadline);
    if (hall_is(hands, told, {"failed", "listed", "read", "recorded"}) != "listed") return;
    if (chance.one_in(4)) return; // leaves it to the custodians
    storm_.insist("release", {200, 201, 409, 422}, [&] { return hands.release(hands.bidding.bidders[number].signer); });
}

void People::custodian(Hands& hands, Told& told, std::size_t number) {
    while (!told.published) storm_.rest(kernel::hours(1));
    storm_.crowd.rest(told.bid_deadline);
    if (hall_is(hands, told, {"failed", "listed", "read", "recorded"}) != "listed") return;
    auto const hall = hands.get(nullptr, hands.lot_path("/opening"));
    storm_.crowd.rest(kernel::Instant::parse(scenario::text_at(hall, "/windowEndsAt")).value() + kernel::seconds(1));
    storm_.insist("share", {200, 201}, [&] {
        if (auto const state = hall_is(hands, told, {"listed", "read", "recorded"}); state != "listed")
            return Response::json("{}");
        return hands.share(hands.bidding.custodians[number], number);
    });
}

void People::order(Hands& hands, Told& told, std::string const& act) {
    auto& walk = hands.bidding.walk;
    storm_.insist(act, {201}, [&] { return walk.order(told.tender, act); });
    ++(act == "suspend" ? told.suspended : told.resumed);
}

void People::supervisor(Hands& hands) {
    auto& chance = storm_.chance;
    auto& city = *storm_.town.city;
    // Came to the department today.
    hands.bidding.walk.supervisor = city.hire("示例监督人员", city.department, {"supervisor"});
    for (auto orders = chance.between(1, 3); orders > 0; --orders) {
        auto& told = tenders_[chance.below(tenders_.size())];
        while (told.tender.empty() || city.get(scenario::City::kSupervision, "/tenders/" + told.tender).status != 200)
            storm_.rest_a_little();
        order(hands, told, "suspend");
        storm_.rest(kernel::seconds(chance.between(0, 400)));
        order(hands, told, "resume");
        storm_.rest(kernel::seconds(chance.between(0, 4000)));
    }
}

} // namespace haihe::simulation
