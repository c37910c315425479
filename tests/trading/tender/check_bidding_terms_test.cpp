#include "trading/tender/check_bidding_terms.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trading {

using exchange::BiddingTerms;

namespace {

constexpr char const* kFirst = "A1201000001000001001001";
constexpr char const* kSecond = "A1201000001000001001002";

std::vector<exchange::LotPublished> two_lots() {
    return {{kFirst, "一标段", "works", "", {}, {}, {}}, {kSecond, "二标段", "works", "", {}, {}, {}}};
}

exchange::Custodian custodian(std::size_t number, char const* kind = "notary") {
    auto const name = std::to_string(number);
    return {name, kind, "encryption " + name, "signing " + name};
}

/// `count` custodians of whom any `needed` open a bid; the tenderee is the first of them.
BiddingTerms terms(std::size_t count = 3, std::int64_t needed = 2) {
    BiddingTerms made{needed, {custodian(1, "tenderee")}, "bidders_first", true, 30, {}};
    while (made.custodians.size() < count) made.custodians.push_back(custodian(made.custodians.size() + 1));
    made.custodians.resize(count);
    return made;
}

std::string answer(BiddingTerms const& stated) {
    auto const right = check(stated, two_lots());
    return right ? "" : right.error().rule + " " + right.error().path;
}

} // namespace

TEST(CheckBiddingTerms, every_refusal_at_its_boundary) {
    struct Case {
        char const* what;
        std::function<void(BiddingTerms&)> change;
        char const* refused;
    };
    constexpr char const* kCustodians = "custodians_are_three_to_sixteen /manifest/bidding/custodians";
    constexpr char const* kThreshold = "threshold_is_two_to_n /manifest/bidding/sharesNeeded";
    constexpr char const* kAlone = "nobody_alone_opens_bids_early /manifest/bidding/custodians";
    constexpr char const* kMode = "opening_mode_is_known /manifest/bidding/openingMode";
    constexpr char const* kWindow =
        "decryption_window_is_five_minutes_to_one_day /manifest/bidding/decryptionWindowMinutes";
    for (auto const& [what, change, refused] : std::vector<Case>{
             {"as they are", [](auto&) {}, ""},
             {"2 custodians", [](auto& t) { t = terms(2); }, kCustodians},
             {"16 custodians", [](auto& t) { t = terms(16); }, ""},
             {"17 custodians", [](auto& t) { t = terms(17); }, kCustodians},
             {"1 share", [](auto& t) { t.sharesNeeded = 1; }, kThreshold},
             {"all shares", [](auto& t) { t.sharesNeeded = 3; }, ""},
             {"more shares than there are", [](auto& t) { t.sharesNeeded = 4; }, kThreshold},
             {"one key to encrypt to", [](auto& t) { t.custodians[2].encryptionCertificate = "encryption 1"; },
              "custodians_are_distinct /manifest/bidding/custodians/2"},
             {"one key to sign with", [](auto& t) { t.custodians[1].signingCertificate = "signing 1"; },
              "custodians_are_distinct /manifest/bidding/custodians/1"},
             {"tenderee and agency suffice", [](auto& t) { t.custodians[1].kind = "agency"; }, kAlone},
             {"tenderee and platform suffice", [](auto& t) { t.custodians[1].kind = "platform"; }, kAlone},
             {"they do not when all three are needed",
              [](auto& t) {
                  t.custodians[1].kind = "platform";
                  t.sharesNeeded = 3;
              },
              ""},
             {"a key keeper is nobody's", [](auto& t) { t.custodians[1].kind = "key_keeper"; }, ""},
             {"custodians first", [](auto& t) { t.openingMode = "custodians_first"; }, ""},
             {"no mode", [](auto& t) { t.openingMode.clear(); }, kMode},
             {"4 minutes", [](auto& t) { t.decryptionWindowMinutes = 4; }, kWindow},
             {"5 minutes", [](auto& t) { t.decryptionWindowMinutes = 5; }, ""},
             {"a day", [](auto& t) { t.decryptionWindowMinutes = 1440; }, ""},
             {"a day and a minute", [](auto& t) { t.decryptionWindowMinutes = 1441; }, kWindow}}) {
        auto stated = terms();
        change(stated);
        EXPECT_EQ(answer(stated), refused) << what;
    }
}

TEST(CheckBiddingTerms, a_base_price_is_of_a_lot) {
    auto stated = terms();
    stated.basePrices.emplace();
    EXPECT_EQ(answer(stated), "");
    *stated.basePrices = {{kFirst, {}}, {kSecond, {}}};
    EXPECT_EQ(answer(stated), "");
    stated.basePrices->at(1).lot = "A1201000001000001001003";
    EXPECT_EQ(answer(stated), "base_price_is_of_a_lot /manifest/bidding/basePrices/1/lot");
    EXPECT_EQ(check(stated, {}).error().path, "/manifest/bidding/basePrices/0/lot");
}

TEST(CheckBiddingTerms, a_lot_has_one_base_price) {
    auto stated = terms();
    stated.basePrices = {{{kSecond, {}}, {kFirst, {}}, {kFirst, {}}}};
    auto const refused = check(stated, two_lots());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "lot_has_one_base_price");
    EXPECT_EQ(refused.error().path, "/manifest/bidding/basePrices/1/lot");
    EXPECT_EQ(refused.error().kind, kernel::RefusalKind::unlawful);
    EXPECT_EQ(refused.error().citation->article, "第二十七条");
}

} // namespace haihe::trading
