#include "draw/result.hpp"

#include "draw/countersignature.hpp"
#include "draw/steps.hpp"

#include <set>

namespace haihe::draw {

namespace {

kernel::Result<void> check_called(std::vector<CalledExpert> const& called, std::vector<Leaf> const& leaves,
                                  std::vector<std::int64_t> const& positions) {
    std::set<std::string_view> numbers;
    for (std::size_t k = 0; k < called.size() || k < positions.size(); ++k) {
        auto const path = "/document/called/" + std::to_string(k);
        if (k >= called.size() || k >= positions.size() || called[k].j != positions[k])
            return no("everybody_called_is_named",
                      {"公布的应当恰是曾被抽中或者递补的各位，按名单次序。",
                       "Exactly those who were drawn or called up are named, in the list's order."},
                      path);
        auto const& [expert, j, salt] = called[k];
        if (!is_expert_number(expert))
            return no("expert_number_is_well_formed",
                      {"专家编号应为1至32个大写字母、数字或者连字符。",
                       "An expert's number is 1 to 32 capital letters, digits or hyphens."},
                      path + "/expert");
        if (!numbers.insert(expert).second)
            return no("expert_stands_in_the_list_once",
                      {"同一专家在名单中只能出现一次。", "An expert stands in the list once, in one stratum."},
                      path + "/expert");
        auto const& leaf = leaves[static_cast<std::size_t>(j)];
        if (leaf_of({expert, salt, leaf.stratum}) != leaf.leaf)
            return no("expert_is_the_one_of_the_leaf",
                      {"专家编号和盐与名单该位置的叶值不符。",
                       "Number and salt are not those that the list's leaf at this position commits to."},
                      path);
    }
    return {};
}

} // namespace

kernel::Result<SignedDocument> publish(Transcript const& so_far, std::string_view list_text, Signer const& department,
                                       kernel::Instant now) {
    auto const reading = read_through(so_far, Step::replacements);
    if (!reading) return std::unexpected(reading.error());
    auto const list = check_countersigned_list(reading->countersignature, reading->freeze, list_text);
    if (!list) return std::unexpected(list.error());
    DrawResult result{digest_before_result(so_far), now, {}, reading->seating.members()};
    for (auto const j : reading->seating.called()) {
        auto const& expert = list->experts[static_cast<std::size_t>(j)];
        result.called.push_back({expert.expert, j, expert.salt});
    }
    return sign_document(json::write(result), kResultLabel, department,
                         reading->freeze.party(kDepartment).signCertDigest);
}

kernel::Result<DrawResult> check_result(SignedDocument const& document, Freeze const& freeze,
                                        kernel::Digest const& after, std::vector<Leaf> const& leaves,
                                        Seating const& seating) {
    auto result = read_signed<DrawResult>(document, kResultLabel, freeze.party(kDepartment).signCertDigest);
    if (!result) return result;
    if (auto right = require_after(result->after, after); !right) return std::unexpected(std::move(right.error()));
    if (auto right = check_called(result->called, leaves, seating.called()); !right)
        return std::unexpected(std::move(right.error()));
    if (result->members != seating.members())
        return no("members_are_those_seated",
                  {"成员与抽取、递补的结果不符。", "The members are not those whom draw and replacements seated."},
                  "/document/members");
    return result;
}

} // namespace haihe::draw
