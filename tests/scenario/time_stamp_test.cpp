// An authority outside says when a ledger's head existed, and nobody inside can say otherwise later.

#include "scenario/city.hpp"

#include "exchange/time_stamped_head.hpp"
#include "trust/merkle.hpp"
#include "trust/time_stamp_words.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

/// A stand-in for the authority: POST /stamp.
struct Stamping {
    explicit Stamping(City& where) : city(where) {
        city.transport->outside["tsa.example"] = [this](edge::http::Request const& request, std::string const&) {
            ++asked;
            edge::http::Response response;
            response.body = answer ? answer(request.body) : authority.stamp(request.body, {city.clock.now(), 1});
            return response;
        };
        city.time_stamps = {"http://tsa.example/stamp", authority.certificate.to_pem(), kernel::minutes(60)};
        city.restart(City::kTrading);
    }
    City& city;
    trust::StampingAuthority authority;
    std::function<std::string(std::string const&)> answer;
    int asked = 0;
};

void pass(City& city, kernel::Duration time) {
    city.clock.set(city.clock.now() + time, 0);
    city.run();
}

std::size_t stamps(City& city) {
    return bj::parse(city.get(City::kTrading, "/time-stamps").body).at("items").as_array().size();
}

TEST(TimeStamp, OfEachHourCoversWhatCameBefore) {
    City city;
    auto const before = city.node(City::kTrading).desk().ledger.head().head;
    EXPECT_EQ(city.get(City::kTrading, "/time-stamps/1").status, 404);
    Stamping stamping(city);
    city.run();
    EXPECT_EQ(stamping.asked, 1);
    ASSERT_EQ(stamps(city), 1U);

    auto const answer = city.get(City::kTrading, "/time-stamps/" + std::to_string(before.size));
    auto const stamped = json::read<exchange::TimeStampedHead>(answer.body);
    ASSERT_TRUE(stamped) << answer.body;
    EXPECT_EQ(stamped->stamp.time, city.clock.now());
    EXPECT_EQ(stamped->from, before.size);
    EXPECT_TRUE(trust::verifies(stamped->head, trust::kTreeHeadLabel, city.certificate_of(City::kTrading)));
    EXPECT_TRUE(trust::merkle::verify_consistency(static_cast<std::uint64_t>(before.size), before.root,
                                                  static_cast<std::uint64_t>(stamped->head.head.size),
                                                  stamped->head.head.root, stamped->consistency));
    EXPECT_TRUE(trust::verify_time_stamp(stamped->stamp.token, json::write(stamped->head.head),
                                         {stamping.authority.certificate}));

    pass(city, kernel::minutes(60)); // nothing has come since but the stamp
    EXPECT_EQ(stamps(city), 1U);
    city.register_entity("91120112M000100C1R", "示例公司", {"bidder"});
    city.run();
    EXPECT_EQ(stamps(city), 1U);
    pass(city, kernel::minutes(59));
    EXPECT_EQ(stamps(city), 1U);
    pass(city, kernel::minutes(1));
    EXPECT_EQ(stamps(city), 2U);
    city.register_entity("91120112M000100B1Q", "示例公司", {"bidder"});
    city.restart(City::kTrading);
    pass(city, kernel::minutes(59));
    EXPECT_EQ(stamps(city), 2U) << "a start does not begin the hour anew";
    pass(city, kernel::minutes(1));
    EXPECT_EQ(stamps(city), 3U);
    auto const size = city.node(City::kTrading).desk().ledger.size();
    EXPECT_EQ(city.get(City::kTrading, "/time-stamps/" + std::to_string(size)).status, 404) << "not yet";
    auto const index = std::to_string(integer_at(city.get(City::kTrading, "/time-stamps"), "/items/0/position"));
    EXPECT_EQ(city.get(City::kTrading, "/ledger/entries/" + index + "/receipt").status, 200);
}

TEST(TimeStamp, ThatIsWrongIsRefusedAndCalls) {
    City city;
    Stamping stamping(city);
    trust::StampingAuthority const stranger;
    auto const now = [&] { return city.clock.now(); };
    for (auto const& [answer, rule] :
         {std::pair{std::function<std::string(std::string const&)>([](auto const&) { return std::string("<html>"); }),
                    "time_stamp_is_readable"},
          {[&](auto const& request) {
               return stranger.stamp(request, {now(), 1});
           },
           "time_stamp_is_signed"},
          {[&](auto const& request) {
               return stamping.authority.stamp(request, {now() - kernel::minutes(1), 1});
           },
           "time_stamp_is_of_this_moment"},
          {[&](auto const& request) {
               return stamping.authority.stamp(request, {now(), 60});
           },
           "time_stamp_is_accurate"},
          {[&](auto const&) {
               return stamping.authority.stamp(trust::ask_time_stamp("{}", trust::random_salt()), {now(), 1});
           },
           "time_stamp_is_of_these_bytes"}}) {
        stamping.answer = answer;
        pass(city, kernel::minutes(6));
        EXPECT_EQ(stamps(city), 0U) << rule;
        auto const metrics = city.get(City::kTrading, "/metrics").body;
        EXPECT_NE(metrics.find(std::string("haihe_time_stamp_failures_total{rule=\"") + rule), std::string::npos)
            << rule << metrics;
        EXPECT_NE(metrics.find("haihe_time_stamp_is_had 0"), std::string::npos);
    }
    stamping.answer = nullptr;
    pass(city, kernel::minutes(6));
    EXPECT_EQ(stamps(city), 1U);
    EXPECT_NE(city.get(City::kTrading, "/metrics").body.find("haihe_time_stamp_is_had 1"), std::string::npos);
}

} // namespace
} // namespace haihe::scenario
