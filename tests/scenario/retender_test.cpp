// A lot that ended without a contract is tendered again: once, by its tenderee, and everybody sees of which it is.

#include "scenario/bidding_walk.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

/// A tender of the walk's project whose only lot takes the place of `former`.
edge::http::Response tender_again(BiddingWalk& walk, Person const& who, std::string const& former) {
    auto const body = bj::serialize(bj::object{{"project", walk.tender.substr(0, 17)},
                                               {"name", "示例河道整治工程施工（重新招标）"},
                                               {"method", "open"},
                                               {"compulsory", true},
                                               {"filed", true},
                                               {"lots", bj::array{bj::object{{"name", "一标段"},
                                                                             {"category", "works"},
                                                                             {"content", "河道清淤与护岸"},
                                                                             {"estimatedPrice", 1'000'000'000},
                                                                             {"retenderOf", former}}}}});
    return walk.city.ask(who, City::kTrading, "POST", "/tenders", body);
}

std::string rule(edge::http::Response const& answer) { return answer.status < 400 ? "" : text_at(answer, "/rule"); }

TEST(Retender, TakesThePlaceOfALotThatFailed) {
    City city;
    BiddingWalk walk{city, 3};
    auto const& handler = walk.walk.staff.handler;
    for (std::size_t i = 0; i < 2; ++i) walk.submit(walk.bidders[i], 9'800'000);
    EXPECT_EQ(rule(tender_again(walk, handler, walk.lot)), "former_lot_ended_without_contract");
    walk.pass_deadline();
    ASSERT_EQ(text_at(walk.hall(), "/state"), "failed");

    EXPECT_EQ(rule(tender_again(walk, handler, walk.tender + "002")), "former_lot_is_known");
    EXPECT_EQ(rule(tender_again(walk, handler, "?")), "former_lot_is_known");
    EXPECT_EQ(tender_again(walk, walk.bidders[0].signer, walk.lot).status, 403);
    auto const again = tender_again(walk, handler, walk.lot);
    ASSERT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(rule(tender_again(walk, handler, walk.lot)), "lot_is_tendered_again_once");

    auto const code = text_at(again, "/result/code");
    city.run();
    auto const page = city.ask(handler, City::kTrading, "GET", "/tenders/" + code);
    EXPECT_EQ(text_at(page, "/lots/0/retenderOf"), walk.lot) << page.body;
    auto const supervised = city.ask(walk.walk.supervisor, City::kSupervision, "GET", "/tenders/" + code);
    EXPECT_EQ(supervised.status, 200) << supervised.body;
}

} // namespace
} // namespace haihe::scenario
