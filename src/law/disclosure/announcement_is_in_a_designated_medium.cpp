#include "law/disclosure/announcement_is_in_a_designated_medium.hpp"

#include "law/acts.hpp"

namespace haihe::law {

Card cards::announcement_is_in_a_designated_medium() {
    return {.rule = "announcement_is_in_a_designated_medium",
            .sentence = {"依法必须招标项目的公告在国家指定的媒介发布。",
                         "The announcement of a compulsory tender is published in a designated medium."},
            .editions = {tendering_law("第十六条")},
            .besides = {implementing_regulation("第十五条")}};
}

Findings announcement_is_in_a_designated_medium(TenderFacts const& facts) {
    constexpr auto kRule = "announcement_is_in_a_designated_medium";
    auto const citation = tendering_law("第十六条");
    if (!facts.compulsory)
        return {not_applicable(kRule, citation,
                               {"非依法必须招标的项目,不适用。", "Not a tender that must be held by law."})};
    kernel::Text const sentence{"招标公告应在国家指定的媒介发布。",
                                "The announcement is published in a medium designated by the state."};
    if (!facts.media.empty()) return {kept(kRule, citation, sentence)};
    return {broken(kRule, citation, sentence, "/announcement/media")};
}

} // namespace haihe::law
