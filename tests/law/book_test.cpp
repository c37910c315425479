// docs/law is what the rules say today. HAIHE_WRITE_LAW_BOOK=1 writes it.

#include "law/book.hpp"
#include "source_directory.hpp"

#include "law/status.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace haihe::law {

namespace {

std::filesystem::path const kBook = source_directory() / "docs/law";

std::string text_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST(Book, is_what_the_rules_say_today) {
    bool const write = std::getenv("HAIHE_WRITE_LAW_BOOK") != nullptr;
    if (write) std::filesystem::create_directories(kBook);
    for (auto const& page : book()) {
        if (write) std::ofstream(kBook / page.name, std::ios::binary) << page.text;
        EXPECT_TRUE(text_of(kBook / page.name) == page.text)
            << "docs/law/" << page.name << " is stale: ./run law-book writes it";
    }
}

TEST(Book, says_of_each_rule_where_it_stands_or_what_it_waits_for) {
    for (auto const& entry : catalogue()) {
        auto const* const wiring = wiring_of(entry.card.rule);
        ASSERT_NE(wiring, nullptr) << entry.card.rule;
        EXPECT_FALSE(wiring->tests.empty()) << entry.card.rule;
        EXPECT_FALSE(wiring->facts.empty()) << entry.card.rule;
        EXPECT_EQ(status_of(entry).waits(), !entry.card.waits_for.zh.empty())
            << entry.card.rule << ": nothing names it and it waits for nothing, or the other way round";
    }
    EXPECT_EQ(wirings().size(), catalogue().size());
}

TEST(Book, knows_every_other_name_of_a_rule) {
    for (auto const& entry : catalogue())
        for (auto const name : entry.card.also_named) {
            ASSERT_NE(entry_named(name), nullptr);
            EXPECT_FALSE(status_of(entry).waits()) << entry.card.rule << " is refused as " << name;
        }
}

/// The last name in quotes before `end`.
std::string name_before(std::string const& text, std::size_t end) {
    while (end != std::string::npos && end > 0) {
        auto const close = text.rfind('"', end - 1);
        auto const open = close == std::string::npos || close == 0 ? close : text.rfind('"', close - 1);
        if (open == std::string::npos || close == std::string::npos) return {};
        auto const word = text.substr(open + 1, close - open - 1);
        if (word.find('_') != std::string::npos &&
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos)
            return word;
        end = open;
    }
    return {};
}

TEST(Book, has_a_page_for_every_refusal_that_cites_the_law) {
    std::size_t refusals = 0;
    for (auto const* const role : {"trading", "hub", "supervision"})
        for (auto const& file : std::filesystem::recursive_directory_iterator(source_directory() / "src" / role)) {
            if (file.path().extension() != ".cpp") continue;
            auto const text = text_of(file.path());
            for (auto at = text.find("(\"第"); at != std::string::npos; at = text.find("(\"第", at + 1)) {
                if (text.rfind("law::", at) == std::string::npos || at - text.rfind("law::", at) > 40) continue;
                ++refusals;
                auto const name = name_before(text, at);
                EXPECT_NE(entry_named(name), nullptr) << file.path() << ": no rule is refused as " << name;
            }
        }
    EXPECT_GT(refusals, 20u);
}

TEST(Lines, are_split_at_line_feeds) {
    EXPECT_EQ(lines_of(""), std::vector<std::string_view>{});
    EXPECT_EQ(lines_of("a"), std::vector<std::string_view>{"a"});
    EXPECT_EQ(lines_of("a\nb"), (std::vector<std::string_view>{"a", "b"}));
}

} // namespace haihe::law
