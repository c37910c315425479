#include "draw/list.hpp"

#include "trust/digest.hpp"
#include "trust/merkle.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace haihe::draw {

namespace {

kernel::Result<void> strata_and_order(Freeze const& freeze, std::vector<Leaf> const& leaves) {
    std::vector<std::int64_t> held(freeze.strata.size());
    for (std::size_t j = 0; j < leaves.size(); ++j) {
        auto const [leaf, stratum] = leaves[j];
        auto const path = "/" + std::to_string(j);
        if (stratum < 0 || stratum >= static_cast<std::int64_t>(held.size()))
            return no("listed_stratum_exists",
                      {"名单中的专业组不在抽取参数之列。", "The list names a stratum that the freeze does not have."},
                      path + "/stratum");
        ++held[static_cast<std::size_t>(stratum)];
        if (j > 0 && std::tie(leaves[j - 1].stratum, leaves[j - 1].leaf) >= std::tie(stratum, leaf))
            return no("list_is_in_order",
                      {"名单应按专业组、再按叶值升序排列，且不重复。",
                       "The list is in ascending order of stratum, then of leaf, without repetition."},
                      path);
    }
    for (std::size_t s = 0; s < held.size(); ++s)
        if (auto const& [name, need, reserve] = freeze.strata[s]; need + reserve > held[s])
            return no("stratum_holds_need_and_reserve",
                      {"专业组“" + name + "”回避后仅有" + std::to_string(held[s]) + "人，少于抽取和候补人数之和" +
                           std::to_string(need + reserve) + "人。",
                       "After recusal the stratum \"" + name + "\" holds " + std::to_string(held[s]) +
                           " persons, fewer than the " + std::to_string(need + reserve) + " drawn and in reserve."});
    return {};
}

} // namespace

bool is_expert_number(std::string_view text) {
    return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

kernel::Digest leaf_of(ListedExpert const& expert) {
    return trust::hmac_sm3(expert.salt.bytes, json::write(Candidate{expert.expert, expert.stratum}));
}

std::vector<Leaf> leaves_of(ClearList const& list) {
    std::vector<Leaf> leaves;
    leaves.reserve(list.experts.size());
    for (auto const& expert : list.experts) leaves.push_back({leaf_of(expert), expert.stratum});
    return leaves;
}

kernel::Digest root_of(std::vector<Leaf> const& leaves) {
    trust::merkle::Frontier tree;
    for (auto const& [leaf, stratum] : leaves) {
        std::string data(1, static_cast<char>(stratum));
        data.append(reinterpret_cast<char const*>(leaf.bytes.data()), leaf.bytes.size());
        tree.append(trust::merkle::leaf(data));
    }
    return tree.root();
}

ClearList make_list(std::string const& draw_id, std::int64_t attempt, std::vector<Candidate> const& candidates) {
    ClearList list{draw_id, attempt, {}};
    list.experts.reserve(candidates.size());
    for (auto const& [expert, stratum] : candidates) list.experts.push_back({expert, {trust::random_salt()}, stratum});
    put_in_order(list);
    return list;
}

void put_in_order(ClearList& list) {
    std::vector<std::pair<Leaf, ListedExpert>> ordered;
    ordered.reserve(list.experts.size());
    for (auto& expert : list.experts) ordered.emplace_back(Leaf{leaf_of(expert), expert.stratum}, std::move(expert));
    std::sort(ordered.begin(), ordered.end(), [](auto const& one, auto const& other) {
        return std::tie(one.first.stratum, one.first.leaf) < std::tie(other.first.stratum, other.first.leaf);
    });
    list.experts.clear();
    for (auto& [leaf, expert] : ordered) list.experts.push_back(std::move(expert));
}

kernel::Result<Freeze> freeze_list(Freeze terms, ClearList const& list) {
    terms.drawId = list.drawId;
    terms.attempt = list.attempt;
    terms.m = static_cast<std::int64_t>(list.experts.size());
    terms.listRoot = root_of(leaves_of(list));
    if (auto valid = validate(terms); !valid) return std::unexpected(std::move(valid.error()));
    if (auto right = check_list(terms, list); !right) return std::unexpected(std::move(right.error()));
    return terms;
}

kernel::Result<void> check_leaves(Freeze const& freeze, std::vector<Leaf> const& leaves) {
    if (static_cast<std::int64_t>(leaves.size()) != freeze.m)
        return no("list_is_as_long_as_frozen",
                  {"名单人数与抽取参数不符。", "The list is not as long as the freeze says."});
    if (auto right = strata_and_order(freeze, leaves); !right) return right;
    if (root_of(leaves) == freeze.listRoot) return {};
    return no("list_is_the_frozen_one", {"名单与冻结时的摘要不符。", "The list is not the one under the frozen root."});
}

kernel::Result<void> check_list(Freeze const& freeze, ClearList const& list) {
    if (list.drawId != freeze.drawId || list.attempt != freeze.attempt)
        return no("list_is_of_this_attempt",
                  {"名单属于另一次抽取。", "The list is of another draw, or of another attempt."}, "/drawId");
    std::set<std::string_view> numbers;
    std::set<kernel::Digest> salts;
    for (std::size_t j = 0; j < list.experts.size(); ++j) {
        auto const path = "/experts/" + std::to_string(j);
        if (!is_expert_number(list.experts[j].expert))
            return no("expert_number_is_well_formed",
                      {"专家编号应为1至32个大写字母、数字或者连字符。",
                       "An expert's number is 1 to 32 capital letters, digits or hyphens."},
                      path + "/expert");
        if (!numbers.insert(list.experts[j].expert).second)
            return no("expert_stands_in_the_list_once",
                      {"同一专家在名单中只能出现一次。", "An expert stands in the list once, in one stratum."},
                      path + "/expert");
        if (!salts.insert(list.experts[j].salt).second)
            return no("salts_are_distinct", {"每位专家应当使用不同的随机盐。", "Every expert has a salt of its own."},
                      path + "/salt");
    }
    return check_leaves(freeze, leaves_of(list));
}

} // namespace haihe::draw
