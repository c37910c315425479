#include "trading/law/law_check.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

namespace {

kernel::Instant at(char const* text) { return *kernel::Instant::parse(text); }
kernel::Instant const kNow = at("2026-03-03T01:00:00.000Z");

LawCheck lawful() {
    LawCheck check;
    check.timeTable = {at("2026-03-04T01:00:00.000Z"),
                       at("2026-03-10T01:00:00.000Z"),
                       at("2026-03-13T01:00:00.000Z"),
                       at("2026-03-20T16:00:00.000Z"),
                       at("2026-03-30T01:00:00.000Z"),
                       at("2026-03-30T01:00:00.000Z"),
                       90,
                       90};
    check.beganOn = *kernel::Date::parse("2026-03-03");
    check.category = "works";
    check.method = "open";
    check.estimatedPrice = kernel::yuan(8'000'000);
    check.deposit = kernel::yuan(160'000);
    return check;
}

std::vector<std::string> broken(LawCheck const& check) {
    std::vector<std::string> names;
    auto const findings = judge(check, {}, kNow).value();
    for (auto const& finding : findings)
        if (finding.mark == law::Mark::broken) names.push_back(finding.rule + " " + finding.path);
    return names;
}

} // namespace

TEST(LawCheck, finds_nothing_against_a_lawful_time_table) {
    EXPECT_EQ(broken(lawful()), std::vector<std::string>{});
    EXPECT_FALSE(judge(lawful(), {}, kNow).value().empty());
}

TEST(LawCheck, points_at_the_member_that_breaks_a_rule) {
    struct Case {
        std::function<void(LawCheck&)> change;
        char const* finding;
    };
    for (auto const& [change, finding] : {
             Case{[](auto& c) { c.timeTable.documentsUntil = at("2026-03-08T15:59:59.999Z"); },
                  "documents_are_on_offer_at_least_5_days /timeTable/documentsUntil"},
             Case{[](auto& c) { c.timeTable.bidDeadline = c.timeTable.openingAt = at("2026-03-23T15:59:59.999Z"); },
                  "bid_preparation_is_at_least_20_days /timeTable/bidDeadline"},
             Case{[](auto& c) { c.timeTable.openingAt = at("2026-03-30T01:00:00.001Z"); },
                  "opening_is_at_the_bid_deadline /timeTable/openingAt"},
             Case{[](auto& c) { c.timeTable.bidValidityDays = c.timeTable.depositValidityDays = 0; },
                  "bid_validity_is_stated /timeTable/bidValidityDays"},
             Case{[](auto& c) { c.deposit->fen += 1; }, "deposit_is_at_most_2_percent /deposit"},
             Case{[](auto& c) { c.compulsory = false; }, "tender_is_compulsory_from_the_threshold /estimatedPrice"},
             Case{[](auto& c) { c.media = std::vector<std::string>{}; },
                  "announcement_is_in_a_designated_medium /media"},
         }) {
        auto check = lawful();
        change(check);
        EXPECT_EQ(broken(check), std::vector<std::string>{finding});
    }
}

TEST(LawCheck, is_refused_when_it_says_nothing_sensible) {
    auto const rule = [](auto change) {
        auto check = lawful();
        change(check);
        return judge(check, {}, kNow).error().rule;
    };
    EXPECT_EQ(rule([](auto& c) { c.category = "wishes"; }), "lot_category_is_known");
    EXPECT_EQ(rule([](auto& c) { c.method = "secret"; }), "method_is_known");
    EXPECT_EQ(rule([](auto& c) { c.estimatedPrice = {0}; }), "lot_price_is_positive");
    EXPECT_EQ(rule([](auto& c) { c.deposit = kernel::Money{-1}; }), "deposit_is_not_negative");
}

} // namespace haihe::trading
