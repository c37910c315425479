#include "json/value.hpp"

#include "json/canonical.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace haihe::json {

struct Inner {
    std::int64_t count = 0;
    std::optional<std::string> note;
    friend bool operator==(Inner const&, Inner const&) = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (count, note))
struct Outer {
    std::string name;
    bool open = false;
    std::vector<Inner> parts;
    std::map<std::string, std::int64_t> sums;
    kernel::Money price;
    kernel::Instant at;
    friend bool operator==(Outer const&, Outer const&) = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (name, open, parts, sums, price, at))

struct Refused {
    char const* text;
    char const* rule;
    char const* path;
};

TEST(Parse, refuses_what_the_narrowed_form_leaves_out) {
    for (auto const& [text, rule, path] :
         {Refused{R"({"a":1,"a":2})", "json_has_no_duplicate_keys", "/a"},
          Refused{R"({"o":{"b":1,"c":2,"b":3}})", "json_has_no_duplicate_keys", "/o/b"},
          Refused{"[1.5]", "json_numbers_are_safe_integers", "/0"},
          Refused{"[1,1e3]", "json_numbers_are_safe_integers", "/1"},
          Refused{R"({"n":-0})", "json_numbers_are_safe_integers", "/n"},
          Refused{"[9007199254740992]", "json_numbers_are_safe_integers", "/0"},
          Refused{"[-9007199254740992]", "json_numbers_are_safe_integers", "/0"},
          Refused{"[99999999999999999999]", "json_numbers_are_safe_integers", "/0"},
          Refused{"{\"\xc3\xa9\":1}", "json_keys_are_ascii", "/\xc3\xa9"},
          Refused{R"("\ud800")", "json_well_formed", ""}, Refused{"[1", "json_well_formed", ""},
          Refused{"[1]x", "json_well_formed", ""}, Refused{"", "json_well_formed", ""},
          Refused{"\"\xff\"", "json_well_formed", ""}}) {
        auto const parsed = parse(text);
        ASSERT_FALSE(parsed) << text;
        auto const expected =
            std::string(rule) == "json_well_formed" ? std::string("json_is_well_formed") : std::string(rule);
        EXPECT_EQ(parsed.error().rule, expected) << text;
        EXPECT_EQ(parsed.error().path, path) << text;
    }
    EXPECT_TRUE(parse("[9007199254740991,-9007199254740991,0]"));
}

TEST(Parse, finds_a_name_that_stands_twice_however_many_there_are) {
    auto const object = [](int names, int repeated) {
        std::string text = "{\"o\":{";
        for (int i = 0; i < names; ++i) text += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",";
        return text + R"("\u006b)" + std::to_string(repeated) + "\":0},\"k0\":1}"; // k, escaped
    };
    for (int const names : {1, 15, 16, 17, 18, 40, 2000}) {
        EXPECT_TRUE(parse(object(names, names))) << names;
        for (int const repeated : {0, names / 2, names - 1}) {
            auto const parsed = parse(object(names, repeated));
            ASSERT_FALSE(parsed) << names;
            EXPECT_EQ(parsed.error().rule, "json_has_no_duplicate_keys");
            EXPECT_EQ(parsed.error().path, "/o/k" + std::to_string(repeated));
        }
    }
}

TEST(Parse, knows_the_names_of_an_object_from_those_within_it) {
    EXPECT_TRUE(parse(R"({"a":{"b":1,"a":2},"b":{"a":{"a":[{"a":1},{"a":2}]}}})"));
    EXPECT_EQ(parse(R"({"a":{"b":1},"b":[{"a":1},{"a":1,"c":2,"a":3}]})").error().path, "/b/1/a");
    EXPECT_EQ(parse(R"({"a":{"b":1,"c":2},"a":3})").error().path, "/a");
    EXPECT_EQ(to_text(*parse(R"({"b\n":{"\u0061":1},"a\u0062c":2})")), R"({"abc":2,"b\n":{"a":1}})");
}

/// A megabyte of names took a quarter of a minute when each was held against all before it.
TEST(Parse, reads_as_many_names_as_an_object_may_have) {
    std::string text = "{\"k\":0";
    for (int i = 1; i < 100'000; ++i) text += ",\"k" + std::to_string(i) + "\":1";
    EXPECT_TRUE(parse(text + "}"));
    EXPECT_FALSE(parse(text + ",\"more\":1}"));
}

TEST(Parse, bounds_the_depth) {
    EXPECT_TRUE(parse(std::string(32, '[') + std::string(32, ']')));
    EXPECT_FALSE(parse(std::string(33, '[') + std::string(33, ']')));
}

TEST(Canonical, is_rfc_8785_where_it_fits) {
    // Key order, escapes and raw UTF-8 as in the RFC's own examples.
    EXPECT_EQ(to_text(*parse(R"({"b":[56,{"d":true,"10":null,"1":[]}],"a":"x"})")),
              R"({"a":"x","b":[56,{"1":[],"10":null,"d":true}]})");
    EXPECT_EQ(to_text(*parse(R"(["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"])")),
              "[\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    EXPECT_TRUE(require_canonical(R"({"a":1,"b":"招标"})"));
    for (auto const* wrong : {R"({"a": 1})", R"({"b":1,"a":2})", R"(["\u62db"])", R"(["\/"])", " []"})
        EXPECT_EQ(require_canonical(wrong).error().rule, "json_is_canonical") << wrong;
}

/// Written eight characters at a time: each byte at each place of such a group, beside its neighbours in value.
TEST(Codec, escapes_a_character_wherever_it_stands) {
    constexpr std::string_view kEscaped = "\b\t\n\f\r\"\\";
    constexpr std::string_view kLetters = "btnfr\"\\";
    for (int byte = 0; byte < 0x100; ++byte)
        for (std::size_t place = 0; place < 18; ++place) {
            auto const c = static_cast<char>(byte);
            std::string text(18, place % 2 == 0 ? ' ' : '!');
            text[place] = c;
            auto expected = '"' + text + '"';
            if (auto const brief = kEscaped.find(c); brief != std::string_view::npos)
                expected.replace(place + 1, 1, std::string{'\\', kLetters[brief]});
            else if (byte < 0x20)
                expected.replace(place + 1, 1,
                                 std::string("\\u00") + (byte < 0x10 ? '0' : '1') + "0123456789abcdef"[byte & 15]);
            ASSERT_EQ(write(text), expected) << byte << " at " << place;
        }
}

TEST(Codec, says_where_and_why) {
    for (auto const& [text, rule, path] : {Refused{R"({"count":"1"})", "json_value_has_its_type", "/count"},
                                           Refused{R"({})", "json_member_is_present", "/count"},
                                           Refused{R"({"count":1,"colour":2})", "json_member_is_known", "/colour"},
                                           Refused{R"({"count":1,"note":null})", "json_value_has_its_type", "/note"}}) {
        auto const read_inner = read<Inner>(text);
        ASSERT_FALSE(read_inner) << text;
        EXPECT_EQ(read_inner.error().rule, rule) << text;
        EXPECT_EQ(read_inner.error().path, path) << text;
    }
    EXPECT_TRUE(read<Inner>(R"({"count":1,"colour":2})", Unknown::ignore));
    auto const deep = read<Outer>(
        R"({"at":"2026-03-03T01:00:00.000Z","name":"n","open":true,"parts":[{"count":1},{"count":true}],"price":5,"sums":{}})");
    EXPECT_EQ(deep.error().path, "/parts/1/count");
}

RC_GTEST_PROP(Codec, round_trips,
              (std::string name, bool open, std::map<std::uint8_t, std::int32_t> sums, std::int64_t fen)) {
    Outer outer{
        "", open, {}, {}, {fen % ((std::int64_t{1} << 53) - 1)}, {(fen < 0 ? -(fen + 1) : fen) % 253'402'300'799'999}};
    for (char const c : name) outer.name.push_back(static_cast<char>(c & 0x7f));
    for (auto const& [key, value] : sums) {
        outer.sums["k" + std::to_string(key)] = value;
        outer.parts.push_back({value, key % 2 ? std::optional<std::string>("标段") : std::nullopt});
    }
    auto const text = write(outer);
    RC_ASSERT(require_canonical(text).has_value());
    RC_ASSERT(read<Outer>(text).value() == outer);
}

} // namespace haihe::json
