#include "trading/tender/check_bidding_terms.hpp"

#include "law/acts.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

constexpr std::size_t kCustodiansMin = 3;
constexpr std::size_t kCustodiansMax = 16;

std::unexpected<kernel::Refusal> no(std::string rule, kernel::Text text, std::string const& path) {
    return kernel::refuse(RefusalKind::unacceptable, std::move(rule), std::move(text), "/manifest/bidding" + path);
}

/// Who is on the tenderee's side of the table, or runs the platform: together they must not reach the threshold.
bool is_interested(exchange::Custodian const& custodian) {
    return custodian.kind == "tenderee" || custodian.kind == "agency" || custodian.kind == "platform";
}

} // namespace

kernel::Result<void> check(exchange::BiddingTerms const& terms, std::vector<exchange::LotPublished> const& lots) {
    auto const& custodians = terms.custodians;
    if (custodians.size() < kCustodiansMin || custodians.size() > kCustodiansMax)
        return no("custodians_are_three_to_sixteen", {"密钥保管人应为3至16人。", "There are 3 to 16 custodians."},
                  "/custodians");
    if (terms.sharesNeeded < 2 || terms.sharesNeeded > static_cast<std::int64_t>(custodians.size()))
        return no("threshold_is_two_to_n",
                  {"开启所需的份额数应为2至保管人数。", "The shares needed are 2 to the number of custodians."},
                  "/sharesNeeded");
    for (std::size_t i = 0; i < custodians.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (custodians[i].encryptionCertificate == custodians[j].encryptionCertificate ||
                custodians[i].signingCertificate == custodians[j].signingCertificate)
                return no("custodians_are_distinct",
                          {"密钥保管人应为不同的人，不得共用证书。",
                           "Custodians are different people and share no certificate."},
                          "/custodians/" + std::to_string(i));
    if (std::ranges::count_if(custodians, is_interested) >= terms.sharesNeeded)
        return no("nobody_alone_opens_bids_early",
                  {"招标人、代理机构和平台合计持有的份额不得达到开启所需的份额数。",
                   "Tenderee, agency and platform together hold fewer shares than open a bid."},
                  "/custodians");
    if (terms.openingMode != "bidders_first" && terms.openingMode != "custodians_first")
        return no(
            "opening_mode_is_known",
            {"开启方式应为 bidders_first 或者 custodians_first。", "The mode is bidders_first or custodians_first."},
            "/openingMode");
    if (terms.decryptionWindowMinutes < 5 || terms.decryptionWindowMinutes > 1440)
        return no("decryption_window_is_five_minutes_to_one_day",
                  {"解密时间应为5分钟至1天。", "The window for decryption is 5 minutes to one day."},
                  "/decryptionWindowMinutes");
    for (std::size_t i = 0; terms.basePrices && i < terms.basePrices->size(); ++i) {
        auto const& one = (*terms.basePrices)[i];
        auto const path = "/basePrices/" + std::to_string(i);
        if (std::ranges::find(lots, one.lot, &exchange::LotPublished::code) == lots.end())
            return no("base_price_is_of_a_lot", {"没有这个标段。", "The tender has no such lot."}, path + "/lot");
        if (std::ranges::count(*terms.basePrices, one.lot, &exchange::BasePriceCommitment::lot) > 1)
            return kernel::refuse({RefusalKind::unlawful,
                                   "lot_has_one_base_price",
                                   {"一个标段（包）只能有一个标底。", "A lot has one base price at most."},
                                   "/manifest/bidding" + path + "/lot",
                                   law::implementing_regulation("第二十七条"),
                                   {}});
    }
    return {};
}

} // namespace haihe::trading
