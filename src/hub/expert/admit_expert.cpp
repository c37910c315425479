#include "hub/expert/admit_expert.hpp"

#include "kernel/codes.hpp"

#include <algorithm>
#include <set>

namespace haihe::hub {

namespace {

using kernel::RefusalKind;

constexpr std::size_t kNumberMax = 32;
constexpr std::size_t kReasonsBytesMax = 2000;

std::unexpected<kernel::Refusal> unacceptable(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

bool is_number(std::string const& text) {
    return !text.empty() && text.size() <= kNumberMax && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Position of the first that is wrong or stands there a second time; the size when all are right.
template <class Right>
std::size_t first_wrong(std::vector<std::string> const& words, Right const& right) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!right(words[i]) || !seen.insert(words[i]).second) return i;
    return words.size();
}

kernel::Result<void> entities(std::vector<std::string> const& codes, std::string const& path) {
    auto const wrong = first_wrong(codes, kernel::is_social_credit_code);
    if (codes.size() <= kTiesMax && wrong == codes.size()) return {};
    return unacceptable("recusal_facts_name_entities",
                        {"回避单位应为统一社会信用代码，不重复，最多100个。",
                         "Recusal facts name entities by unified social credit code, each once, at most 100."},
                        path + (wrong < codes.size() ? "/" + std::to_string(wrong) : ""));
}

kernel::Result<void> well_formed(ExpertFacts const& facts) {
    if (!is_number(facts.number))
        return unacceptable("expert_number_is_well_formed",
                            {"专家编号应为1至32个大写字母、数字或者连字符。",
                             "An expert's number is 1 to 32 capital letters, digits or hyphens."},
                            "/number");
    if (facts.specialties.empty() || facts.specialties.size() > kSpecialtiesMax ||
        first_wrong(facts.specialties, is_specialty) < facts.specialties.size())
        return unacceptable(
            "specialties_are_stated",
            {"请填写1至20个专业，每个1至100字节，不重复。", "State 1 to 20 specialties of 1 to 100 bytes, each once."},
            "/specialties");
    if (facts.districts.empty() || facts.districts.size() > kSpecialtiesMax ||
        first_wrong(facts.districts, kernel::is_region_code) < facts.districts.size())
        return unacceptable(
            "districts_are_stated",
            {"请填写1至20个行政区划代码（六位数字），不重复。", "State 1 to 20 region codes of six digits, each once."},
            "/districts");
    if (auto right = entities(facts.ties, "/ties"); !right) return right;
    if (auto right = entities(facts.relatives, "/relatives"); !right) return right;
    if (facts.state == "active" || facts.state == "suspended" || facts.state == "removed") return {};
    return unacceptable("expert_state_is_known",
                        {"状态应为 active、suspended 或者 removed。", "The state is active, suspended or removed."},
                        "/state");
}

} // namespace

bool is_specialty(std::string const& text) {
    return !text.empty() && text.size() <= kSpecialtyBytesMax &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

kernel::Result<ExpertProposed> propose(Expert const& expert, ExpertFacts const& facts, ExpertPerson const& person,
                                       std::string const& keeper, kernel::Instant now) {
    if (auto right = well_formed(facts); !right) return std::unexpected(right.error());
    if (!expert.facts && facts.state != "active")
        return unacceptable("expert_is_admitted_active",
                            {"入库时状态应为 active。", "An expert is admitted in the state active."}, "/state");
    if (expert.facts && expert.facts->state == "removed")
        return kernel::refuse(RefusalKind::conflict, "expert_is_removed_for_good",
                              {"该编号的专家已经出库；重新入库请用新编号。",
                               "The expert of this number was removed; a new admission takes a new number."},
                              "/number");
    return ExpertProposed{facts, person, keeper, now};
}

kernel::Result<ExpertConfirmed> confirm(Expert const& expert, std::string const& keeper, kernel::Instant now) {
    if (!expert.proposed)
        return kernel::refuse(RefusalKind::absent, "expert_is_proposed",
                              {"没有待确认的入库或者变更。", "Nothing of this expert waits to be confirmed."});
    if (expert.proposed->by == keeper)
        return kernel::refuse(RefusalKind::forbidden, "two_keepers_admit_an_expert",
                              {"入库和变更应由另一名专家库管理人员确认。",
                               "Another keeper of the pool confirms an admission or a change."});
    return ExpertConfirmed{keeper, now};
}

kernel::Result<ExpertSuspended> suspend(Expert const& expert, std::string const& reasons, std::string const& keeper,
                                        kernel::Instant now) {
    if (!expert.facts)
        return kernel::refuse(RefusalKind::absent, "expert_is_in_the_pool",
                              {"专家库中没有这个编号。", "No expert of this number is in the pool."});
    if (expert.facts->state != "active")
        return kernel::refuse(RefusalKind::conflict, "expert_is_active",
                              {"该专家已经暂停或者出库。", "The expert is suspended or removed already."});
    if (reasons.size() > kReasonsBytesMax || reasons.find_first_not_of(" \t\r\n") == std::string::npos)
        return unacceptable("reasons_are_given",
                            {"请说明理由，最多2000字节。", "Give the reasons, at most 2000 bytes."}, "/reasons");
    return ExpertSuspended{reasons, keeper, now};
}

} // namespace haihe::hub
