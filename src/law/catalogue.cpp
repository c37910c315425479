#include "law/catalogue.hpp"

#include "law/catalogue/folders.hpp"

#include <algorithm>
#include <iterator>

namespace haihe::law {

namespace {

std::vector<Entry> collect() {
    std::vector<Entry> all;
    for (auto const folder :
         {periods_rules, amounts_rules, numbers_rules, standing_rules, bidders_rules, documents_rules, disclosure_rules,
          sealing_rules, committee_rules, evaluation_rules, rejection_rules, collusion_rules, awards_rules,
          complaints_rules, bans_rules, electronic_rules})
        std::ranges::move(folder(), std::back_inserter(all));
    return all;
}

} // namespace

std::vector<Entry> const& catalogue() {
    static std::vector<Entry> const all = collect();
    return all;
}

Entry const* entry_of(std::string_view rule) {
    auto const found = std::ranges::find(catalogue(), rule, [](Entry const& one) { return one.card.rule; });
    return found == catalogue().end() ? nullptr : &*found;
}

Entry const* entry_named(std::string_view name) {
    if (auto const* own = entry_of(name)) return own;
    auto const found = std::ranges::find_if(catalogue(), [name](Entry const& one) {
        return std::ranges::find(one.card.also_named, name) != one.card.also_named.end();
    });
    return found == catalogue().end() ? nullptr : &*found;
}

Findings judge(Entry const& entry, CaseFacts const& facts, Practice const& practice) {
    if (is_option(entry.card) && !practice.known.contains(entry.card.rule)) return {};
    auto const edition = edition_on(entry.card, facts.tender.began_on);
    auto findings = entry.judge(facts, practice.calendar);
    for (auto& finding : findings) {
        if (!edition)
            finding.mark = Mark::not_applicable;
        else if (finding.citation == entry.card.editions.front())
            finding.citation = *edition;
    }
    return findings;
}

Findings judge(CaseFacts const& facts, Practice const& practice) {
    Findings all;
    for (auto const& entry : catalogue()) std::ranges::move(judge(entry, facts, practice), std::back_inserter(all));
    return all;
}

} // namespace haihe::law
