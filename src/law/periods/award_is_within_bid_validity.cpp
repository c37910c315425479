#include "law/periods/award_is_within_bid_validity.hpp"

#include "law/acts.hpp"
#include "law/periods/counting.hpp"

namespace haihe::law {

namespace {

constexpr char const* kRule = "award_is_within_bid_validity";

Finding judge_one(ValidityFacts const& validity, std::string path, kernel::Instant now) {
    auto const citation = evaluation_committee_rules("第四十条");
    auto const day = kernel::Date::of(validity.valid_until - kernel::Duration{1}).to_string();
    kernel::Text text{"标段" + validity.lot + "的评标和定标应当在投标有效期内完成，有效期至" + day + "。",
                      "Lot " + validity.lot + " is judged and awarded while its bids are valid: until " + day + "."};
    if (validity.noticed_at.value_or(now) < validity.valid_until) {
        auto finding = kept(kRule, citation, std::move(text));
        if (validity.noticed_at) return finding;
        finding.mark = Mark::pending;
        return running_until(validity.valid_until, now, std::move(finding));
    }
    std::vector<kernel::Fact> facts{{"latest", day}};
    if (validity.noticed_at) facts.push_back({"given", kernel::Date::of(*validity.noticed_at).to_string()});
    return broken(kRule, citation, std::move(text), std::move(path), std::move(facts));
}

} // namespace

kernel::Instant bids_valid_until(kernel::Instant bid_deadline, std::int64_t days) {
    return earliest_date_after(bid_deadline, static_cast<std::int32_t>(days)).ends_at();
}

Card cards::award_is_within_bid_validity() {
    return {.rule = "award_is_within_bid_validity",
            .sentence = {"评标和定标在投标有效期内完成。", "A lot is judged and awarded while its bids are valid."},
            .editions = {evaluation_committee_rules("第四十条")},
            .besides = {implementing_regulation("第二十五条")},
            .use = Use::detect,
            .source = Source::known,
            .also_named = {"extension_is_asked_within_the_validity", "bids_are_valid_no_more"}};
}

Findings award_is_within_bid_validity(TenderFacts const& facts, kernel::LegalCalendar const&) {
    Findings findings;
    for (std::size_t i = 0; i < facts.validities.size(); ++i) {
        auto const& validity = facts.validities[i];
        if (!validity.noticed_at && validity.ended) continue;
        findings.push_back(judge_one(validity, "/validities/" + std::to_string(i), facts.now));
    }
    if (findings.empty())
        return {not_applicable(kRule, evaluation_committee_rules("第四十条"),
                               {"没有等待定标的标段。", "No lot waits for its award."})};
    return findings;
}

} // namespace haihe::law
