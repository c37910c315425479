#include "trading/law/law_check.hpp"

#include "story/tender_story.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace haihe::trading {

namespace {

/// Rules on facts that a time table does not tell: their silence would read as a breach.
constexpr std::array<std::string_view, 7> kNotAsked{
    "announcement_states_what_it_must",
    "opening_place_is_as_fixed",
    "approval_and_funds_are_settled",
    "self_organised_tender_is_filed",
    "invited_tender_has_at_least_3_invitations",
    "at_most_one_base_price",
    "no_minimum_price_is_set",
};

bool is_asked(std::string const& rule, LawCheck const& check) {
    if (rule == "announcement_is_in_a_designated_medium") return check.media.has_value();
    return std::find(kNotAsked.begin(), kNotAsked.end(), rule) == kNotAsked.end();
}

/// `/announcement/timeTable/bidDeadline` and `/lots/0/deposit` are members of the LawCheck itself.
std::string path_within(std::string const& path) {
    for (std::string_view const prefix : {"/announcement", "/lots/0"})
        if (path.starts_with(prefix)) return path.substr(prefix.size());
    return path;
}

kernel::Result<void> validate(LawCheck const& check) {
    using kernel::RefusalKind;
    if (check.category != "works" && check.category != "goods" && check.category != "services")
        return kernel::refuse(RefusalKind::unacceptable, "lot_category_is_known",
                              {"类别应为 works、goods 或者 services。", "The category is works, goods or services."},
                              "/category");
    if (check.method != "open" && check.method != "invited")
        return kernel::refuse(RefusalKind::unacceptable, "method_is_known",
                              {"招标方式应为公开招标(open)或者邀请招标(invited)。", "The method is open or invited."},
                              "/method");
    if (check.estimatedPrice.fen <= 0)
        return kernel::refuse(RefusalKind::unacceptable, "lot_price_is_positive",
                              {"估算价应大于零。", "The estimated price must be above zero."}, "/estimatedPrice");
    if (check.deposit && check.deposit->fen < 0)
        return kernel::refuse(RefusalKind::unacceptable, "deposit_is_not_negative",
                              {"投标保证金不得小于零。", "A deposit is not below zero."}, "/deposit");
    return {};
}

} // namespace

law::TenderFacts facts_of(LawCheck const& check, kernel::Instant now) {
    story::TenderStory story;
    exchange::TenderCreated tender;
    tender.beganOn = check.beganOn;
    tender.compulsory = check.compulsory;
    tender.method = check.method;
    tender.lots.push_back({"1", "", check.category, "", check.estimatedPrice, {}, check.deposit});
    story.tender = std::move(tender);
    exchange::Announcement announcement;
    announcement.timeTable = check.timeTable;
    announcement.media = check.media.value_or(std::vector<std::string>{});
    story.announcement = std::move(announcement);
    story.published_at = now;
    return story::facts_of(story, now);
}

kernel::Result<law::Findings> judge(LawCheck const& check, law::Practice const& practice, kernel::Instant now) {
    if (auto valid = validate(check); !valid) return std::unexpected(valid.error());
    auto findings = law::judge(facts_of(check, now), practice);
    std::erase_if(findings, [&](law::Finding const& one) { return !is_asked(one.rule, check); });
    for (auto& finding : findings) finding.path = path_within(finding.path);
    return findings;
}

} // namespace haihe::trading
