#pragma once

// Tables of a rule: what is changed in a lawful case, and the mark that must follow. Each row is judged under every
// text of the act, and what breaks the rule breaks no other.

#include "law/catalogue.hpp"
#include "law/lawful_case.hpp"
#include "law/lawful_tender.hpp"

#include <functional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace haihe::law::specimen {

template <class Part>
struct Row {
    std::string_view what;
    std::function<void(Part&)> change;
    Mark mark;
};

/// A row that changes nothing.
constexpr auto unchanged = [](auto const&) {};

/// Under every text in force: `mark` is what `name` says of the facts, and no other rule is broken.
void expect_mark(std::string_view name, CaseFacts const& facts, Mark mark);
/// A table has rows on both sides.
void expect_table(std::string_view name, std::size_t kept, std::size_t broken);

template <class Part>
void expect_rows(Part CaseFacts::*part, Card const& card, std::type_identity_t<std::vector<Row<Part>>> const& rows) {
    std::size_t kept = 0, broken = 0;
    for (auto const& row : rows) {
        SCOPED_TRACE(std::string(card.rule) + ": " + std::string(row.what));
        auto facts = lawful_case();
        row.change(facts.*part);
        expect_mark(card.rule, facts, row.mark);
        kept += row.mark == Mark::kept ? 1 : 0;
        broken += row.mark == Mark::broken ? 1 : 0;
    }
    expect_table(card.rule, kept, broken);
}

} // namespace haihe::law::specimen
