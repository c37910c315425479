#include "trading/evaluation/report_words.hpp"

#include "kernel/date.hpp"
#include "trading/evaluation/rejection_grounds.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using Words = std::initializer_list<std::pair<char const*, char const*>>;

/// A word that is not known stands as it is: the report is told, not judged.
std::string word(std::string const& name, Words words) {
    for (auto const& [known, zh] : words)
        if (name == known) return zh;
    return name;
}

} // namespace

std::string money_text(kernel::Money money) {
    auto const fen = money.fen < 0 ? -money.fen : money.fen;
    auto digits = std::to_string(fen / 100);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    auto const rest = std::to_string(fen % 100);
    return (money.fen < 0 ? "-" : "") + digits + (rest.size() == 1 ? ".0" : ".") + rest;
}

std::string china_time(kernel::Instant at) {
    auto const day = kernel::Date::of(at);
    auto const text = day.to_string(); // YYYY-MM-DD
    auto const time = kernel::Instant{(at - day.begins_at()).milliseconds}.to_string().substr(11, 8);
    return std::to_string(day.year()) + "年" + std::to_string(std::stoi(text.substr(5, 2))) + "月" +
           std::to_string(std::stoi(text.substr(8, 2))) + "日 " + time;
}

std::string method_word(std::string const& method) {
    return word(method, {{"comprehensive", "综合评估法"}, {"lowest_evaluated_price", "经评审的最低投标价法"}});
}

std::string outcome_word(std::string const& outcome) {
    return word(outcome, {{"candidates", "推荐中标候选人"},
                          {"all_bids_rejected", "否决全部投标"},
                          {"competition_is_lacking", "投标明显缺乏竞争，否决全部投标"}});
}

std::string seat_word(exchange::ReportedMember const& member) {
    return word(member.kind, {{"representative", "招标人代表"}, {"expert", "评标专家"}}) +
           (member.chair ? "、负责人" : "");
}

std::string opinion_word(exchange::MemberOpinion const& opinion) {
    return word(opinion.opinion, {{"agrees", "同意"},
                                  {"dissents", "不同意"},
                                  {"refuses", "拒绝签字"},
                                  {"silent", "拒绝签字且未说明理由，视为同意"}});
}

std::string clause_word(exchange::EvaluationClause const& clause) {
    return word(clause.kind, {{"form", "形式评审"}, {"qualification", "资格评审"}, {"response", "响应性评审"}});
}

std::string item_word(exchange::ScoreItem const& item) {
    return word(item.kind, {{"technical", "技术"}, {"business", "商务"}});
}

std::string rejection_text(exchange::Rejection const& rejection, exchange::EvaluationTerms const& terms) {
    auto what = rejection.code;
    if (rejection.by == "clause") {
        auto const found = std::ranges::find(terms.clauses, rejection.code, &exchange::EvaluationClause::code);
        what = "不符合招标文件 " + rejection.code + (found == terms.clauses.end() ? "" : "：" + found->text);
    } else {
        auto const* const found = std::ranges::find(kRejectionGrounds, rejection.code, &RejectionGround::name);
        if (found != kRejectionGrounds.end()) what = found->zh;
    }
    if (rejection.votes > 0) return what + "（" + std::to_string(rejection.votes) + " 名成员认定）";
    return what + "（开标记录所载）";
}

} // namespace haihe::trading
