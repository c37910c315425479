#include "law/verdict.hpp"

#include <utility>

namespace haihe::law {

Findings verdict(Card const& card, bool holds, kernel::Text const& computation, std::string path,
                 std::vector<kernel::Fact> facts) {
    if (holds) return {kept(std::string(card.rule), card.editions.front(), computation)};
    return {broken(std::string(card.rule), card.editions.front(), computation, std::move(path), std::move(facts))};
}

Findings verdict(Card const& card, std::optional<bool> holds, std::string path, std::vector<kernel::Fact> facts) {
    if (!holds) return silent(card);
    return verdict(card, *holds, card.sentence, std::move(path), std::move(facts));
}

Findings silent(Card const& card) {
    return silent(card, {"没有可供判断的事实。", "Nothing is known by which it could be judged."});
}

Findings silent(Card const& card, kernel::Text why) {
    return {not_applicable(std::string(card.rule), card.editions.front(), std::move(why))};
}

Findings not_compulsory(Card const& card) {
    return silent(card, {"非依法必须招标的项目，不适用。", "Not a tender that must be held by law."});
}

std::string in_yuan(std::int64_t fen) {
    auto const cents = std::to_string(fen % 100);
    return std::to_string(fen / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

} // namespace haihe::law
