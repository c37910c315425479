// Every rule is a file, a card and a table; no two say the same name.

#include "law/catalogue.hpp"
#include "source_directory.hpp"

#include "law/law.hpp"
#include "law/lawful_case.hpp"
#include "law/lawful_tender.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace haihe::law {

namespace {

namespace fs = std::filesystem;

fs::path const kSource = source_directory();

std::string text_of(fs::path const& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> const kNoRules{"counting", "due_act", "explain", "minimum_period", "proposal"};

} // namespace

TEST(Catalogue, has_every_rule_of_every_folder_and_nothing_else) {
    std::set<std::string> files, entries;
    for (auto const& entry : catalogue()) {
        entries.insert(std::string(entry.folder) + "/" + std::string(entry.card.rule));
        auto const header = text_of(kSource / "src/law" / entry.folder / (std::string(entry.card.rule) + ".hpp"));
        EXPECT_NE(header.find("Findings " + std::string(entry.card.rule) + "("), std::string::npos) << entry.card.rule;
    }
    for (auto const& file : fs::recursive_directory_iterator(kSource / "src/law")) {
        auto const folder = file.path().parent_path().filename().string(), stem = file.path().stem().string();
        if (file.path().extension() != ".cpp" || folder == "law" || folder == "catalogue" || kNoRules.contains(stem))
            continue;
        files.insert(folder + "/" + stem);
    }
    EXPECT_EQ(entries, files);
    EXPECT_EQ(entries.size(), catalogue().size());
}

TEST(Catalogue, says_of_each_rule_what_it_is_and_since_when) {
    std::set<std::string_view> names;
    for (auto const& [folder, card, judge] : catalogue()) {
        EXPECT_TRUE(names.insert(card.rule).second) << card.rule;
        EXPECT_FALSE(card.sentence.zh.empty() || card.sentence.en.empty()) << card.rule;
        EXPECT_TRUE(card.sentence.zh.ends_with("。") && card.sentence.en.ends_with(".")) << card.rule;
        ASSERT_FALSE(card.editions.empty()) << card.rule;
        for (std::size_t i = 1; i < card.editions.size(); ++i) {
            ASSERT_TRUE(card.editions[i - 1].in_force_until) << card.rule;
            EXPECT_LT(*card.editions[i - 1].in_force_until, card.editions[i].in_force_from) << card.rule;
        }
        EXPECT_EQ(card.waits_for.zh.empty(), card.waits_for.en.empty()) << card.rule;
        EXPECT_NE(judge, nullptr) << card.rule;
    }
}

TEST(Catalogue, has_the_rules_that_a_tender_meets) {
    auto facts = specimen::lawful_case();
    std::set<std::string> of_law, of_catalogue;
    facts.tender.objections = {{1, "documents", specimen::at(3, 4), {}}, {2, "result", specimen::at(3, 27), {}}};
    for (auto const& finding : judge(facts.tender, Practice(specimen::calendar_of_2026()))) {
        of_law.insert(finding.rule);
        auto const* const entry = entry_of(finding.rule);
        ASSERT_NE(entry, nullptr) << finding.rule;
        auto cited = entry->card.editions;
        std::ranges::copy(entry->card.besides, std::back_inserter(cited));
        EXPECT_NE(std::ranges::find(cited, finding.citation), cited.end())
            << finding.rule << " cites " << finding.citation.article;
    }
    for (auto const& entry : catalogue()) of_catalogue.insert(std::string(entry.card.rule));
    EXPECT_TRUE(std::ranges::includes(of_catalogue, of_law));
    EXPECT_FALSE(of_law.empty());
}

TEST(Catalogue, says_nothing_of_what_is_not_known) {
    CaseFacts nothing_known;
    nothing_known.tender = specimen::lawful_tender();
    Practice practice(specimen::calendar_of_2026());
    for (auto const& entry : catalogue())
        if (entry.card.source == Source::known) practice.known.emplace(entry.card.rule);
    for (auto const& finding : judge(nothing_known, practice)) EXPECT_NE(finding.mark, Mark::broken) << finding.rule;
}

TEST(Catalogue, names_each_rule_by_what_it_is_refused_under) {
    EXPECT_EQ(entry_named("experts_are_drawn")->card.rule, "experts_are_drawn");
    EXPECT_EQ(entry_named("price_below_cost")->card.rule, "price_is_not_below_cost");
    EXPECT_EQ(entry_named("no_such_rule"), nullptr);
    EXPECT_EQ(entry_of("price_below_cost"), nullptr);
}

} // namespace haihe::law
