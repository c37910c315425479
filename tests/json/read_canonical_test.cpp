#include "json/read_canonical.hpp"

#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::json {

namespace {

std::string rule_of(auto const& result) { return result ? "canonical" : result.error().rule; }

/// A value made of everything that a canonical text may hold.
boost::json::value some_value(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
    case 0: return nullptr;
    case 1: return *rc::gen::arbitrary<bool>();
    case 2: return *rc::gen::inRange<std::int64_t>(-(std::int64_t{1} << 53) + 1, std::int64_t{1} << 53);
    case 3: return *rc::gen::inRange<std::int64_t>(-10, 10);
    case 4: {
        std::string text;
        for (int n = *rc::gen::inRange(0, 6); n > 0; --n)
            text += *rc::gen::element<std::string>("a", "海", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r",
                                                   std::string(1, '\0'), "\x01", "\x1f", "\x7f", "é", "🌊");
        return boost::json::string(text);
    }
    case 5: {
        boost::json::array items;
        for (int n = *rc::gen::inRange(0, 4); n > 0; --n) items.push_back(some_value(depth - 1));
        return items;
    }
    default: {
        boost::json::object members;
        for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
            members[*rc::gen::element<std::string>("a", "b", "B", "aa", "", "\"", "z z")] = some_value(depth - 1);
        return members;
    }
    }
}

} // namespace

TEST(ReadCanonical, refuses_with_the_rule_of_what_is_wrong) {
    for (auto const& [text, rule] : std::vector<std::pair<std::string, char const*>>{
             {R"({"a":1,"b":[true,null,"\n/\u001f海"]})", "canonical"},
             {R"({"b":1,"a":2})", "json_is_canonical"},
             {R"({"a": 1})", "json_is_canonical"},
             {R"("\/")", "json_is_canonical"},
             {R"("\u001F")", "json_is_canonical"},
             {R"("\u6d77")", "json_is_canonical"},
             {R"("\u000a")", "json_is_canonical"},
             {R"({"a":1,"a":1})", "json_has_no_duplicate_keys"},
             {R"({"é":1})", "json_keys_are_ascii"},
             {"-0", "json_numbers_are_safe_integers"},
             {"1.0", "json_numbers_are_safe_integers"},
             {"1e2", "json_numbers_are_safe_integers"},
             {"9007199254740991", "canonical"},
             {"9007199254740992", "json_numbers_are_safe_integers"},
             {"-9007199254740992", "json_numbers_are_safe_integers"},
             {"18446744073709551615", "json_numbers_are_safe_integers"},
             {"", "json_is_well_formed"},
             {"1 ", "json_is_canonical"},
             {"1x", "json_is_well_formed"},
             {R"("\ud800")", "json_is_well_formed"},
             {"\"\xff\"", "json_is_well_formed"},
             {std::string(32, '[') + std::string(32, ']'), "canonical"},
             {std::string(33, '[') + std::string(33, ']'), "json_is_well_formed"},
         }) {
        EXPECT_EQ(rule_of(read_canonical(text)), rule) << text;
        EXPECT_EQ(rule_of(require_canonical(text)), rule) << text;
    }
}

RC_GTEST_PROP(ReadCanonical, reads_what_was_written, ()) {
    auto const value = some_value(4);
    auto const read = read_canonical(to_text(value));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == value);
}

RC_GTEST_PROP(ReadCanonical, finds_a_member_of_the_whole_where_it_stands, ()) {
    auto const value = some_value(4);
    auto const text = to_text(value);
    StandingMember member{*rc::gen::element<std::string_view>("a", "b", "", "\"", "z z", "nowhere")};
    auto const read = read_canonical(text, member, {});
    RC_ASSERT(*read == value);
    auto const* expected = value.is_object() ? value.get_object().if_contains(member.name) : nullptr;
    RC_ASSERT(member.text == (expected ? to_text(*expected) : ""));
}

TEST(ReadCanonical, finds_no_member_that_stands_deeper_or_in_a_text_that_is_refused) {
    for (auto const* text :
         {R"({"a":{"payload":1}})", R"([{"payload":1}])", R"({"payload":1,"a":2})", R"("payload")"}) {
        StandingMember member{"payload"};
        (void)read_canonical(text, member, {});
        EXPECT_EQ(member.text, "") << text;
    }
}

RC_GTEST_PROP(ReadCanonical, agrees_with_the_slower_way_on_altered_texts, ()) {
    auto text = to_text(some_value(3));
    for (int n = *rc::gen::inRange(1, 3); n > 0; --n) {
        auto const position = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
        auto const piece = *rc::gen::element<std::string>(" ", "\"", "\\", "0", "1", "-", ",", ":", "{}", "[]", "a",
                                                          "\\u0061", "\xe6");
        if (*rc::gen::arbitrary<bool>() || position == text.size())
            text.insert(position, piece);
        else
            text.replace(position, 1, piece);
    }
    auto const slow = require_canonical(text);
    auto const quick = read_canonical(text);
    RC_ASSERT(rule_of(slow) == rule_of(quick));
    if (quick) RC_ASSERT(to_text(*quick) == text);
}

} // namespace haihe::json
