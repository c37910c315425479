#include "exchange/schema_files.hpp"

#include "exchange/cast.hpp"
#include "json/value.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

namespace haihe::exchange {

/// Schemas in a directory of their own.
class SchemaOf : public testing::Test {
protected:
    std::filesystem::path directory_ =
        std::filesystem::temp_directory_path() / ("haihe-schema-" + std::to_string(getpid()));

    void TearDown() override { std::filesystem::remove_all(directory_); }

    auto compile(std::string const& schema) {
        write_text(directory_ / "one.json", schema);
        return SchemaFiles(directory_).compile("one.json");
    }
    std::vector<Fault> faults_of(std::string const& schema, std::string const& value) {
        std::vector<Fault> faults;
        compile(schema).value()->check(*json::parse(value), {nullptr, "/payload"}, faults);
        return faults;
    }
    /// The rule, or its path when it is a fault of the schema.
    std::string refusal_of(std::string const& schema) {
        auto const compiled = compile(schema);
        return compiled ? "compiled" : compiled.error().rule + " " + compiled.error().path;
    }
};

TEST_F(SchemaOf, every_listed_keyword_rejects_something) {
    struct Case {
        char const *schema, *right, *wrong, *path;
    };
    for (auto const& [schema, right, wrong, path] : {
             Case{R"({"type":"object"})", "{}", "[]", "/payload"},
             Case{R"({"type":"array"})", "[]", "{}", "/payload"},
             Case{R"({"type":"string"})", R"("a")", "1", "/payload"},
             Case{R"({"type":"integer"})", "1", R"("1")", "/payload"},
             Case{R"({"type":"boolean"})", "false", "0", "/payload"},
             Case{R"({"type":"boolean"})", "true", "null", "/payload"},
             Case{R"({"properties":{"a":{"type":"string"}}})", R"({"a":"x","b":1})", R"({"a":1})", "/payload/a"},
             Case{R"({"required":["a"]})", R"({"a":null})", R"({"b":1})", "/payload/a"},
             Case{R"({"additionalProperties":true,"type":"object"})", R"({"b":1})", "1", "/payload"},
             Case{R"({"items":{"type":"integer"}})", "[1,2]", R"([1,"2"])", "/payload/1"},
             Case{R"({"enum":["a",1]})", "1", R"("b")", "/payload"},
             Case{R"({"const":"a"})", R"("a")", R"("b")", "/payload"},
             Case{R"({"pattern":"^[0-9]{2}$"})", R"("12")", R"("123")", "/payload"},
             Case{R"({"minLength":2})", R"("津南")", R"("津")", "/payload"},
             Case{R"({"maxLength":2})", R"("津南")", R"("津南区")", "/payload"},
             Case{R"({"minimum":0})", "0", "-1", "/payload"},
             Case{R"({"maximum":9})", "9", "10", "/payload"},
             Case{R"({"minItems":1})", "[0]", "[]", "/payload"},
             Case{R"({"maxItems":1})", "[0]", "[0,0]", "/payload"},
             Case{R"({"$defs":{"n":{"type":"integer"}},"items":{"$ref":"#/$defs/n"}})", "[1]", "[true]", "/payload/0"},
         }) {
        EXPECT_TRUE(faults_of(schema, right).empty()) << schema;
        auto const faults = faults_of(schema, wrong);
        ASSERT_EQ(faults.size(), 1U) << schema;
        EXPECT_EQ(faults[0].path, path) << schema;
        EXPECT_EQ(faults[0].rule, "payload_fits_its_schema");
        EXPECT_FALSE(faults[0].text.zh.empty() || faults[0].text.en.empty());
    }
}

TEST_F(SchemaOf, a_keyword_says_nothing_of_values_of_another_type) {
    for (auto const* schema : {R"({"pattern":"^a$"})", R"({"minLength":9})", R"({"minItems":9})", R"({"minimum":9})",
                               R"({"required":["a"]})"})
        EXPECT_TRUE(faults_of(schema, "true").empty()) << schema;
}

TEST_F(SchemaOf, another_keyword_is_refused_wherever_it_stands) {
    EXPECT_EQ(refusal_of(R"({"oneOf":[]})"), "schema_keyword_is_listed /oneOf");
    EXPECT_EQ(refusal_of(R"({"properties":{"a":{"format":"date"}}})"), "schema_keyword_is_listed /properties/a/format");
    EXPECT_EQ(refusal_of(R"({"items":{"exclusiveMinimum":1}})"), "schema_keyword_is_listed /items/exclusiveMinimum");
    EXPECT_EQ(refusal_of(R"({"$defs":{"unused":{"not":{}}}})"), "schema_keyword_is_listed /$defs/unused/not");
    EXPECT_EQ(compile(R"({"oneOf":[]})").error().facts, (std::vector<kernel::Fact>{{"file", "one.json"}}));
}

TEST_F(SchemaOf, a_listed_keyword_with_a_value_that_cannot_be_kept_is_refused) {
    for (auto const* schema : {R"({"type":"number"})",
                               R"({"type":["string","null"]})",
                               R"({"additionalProperties":false})",
                               R"({"properties":[]})",
                               R"({"required":"a"})",
                               R"({"required":[1]})",
                               R"({"enum":[]})",
                               R"({"pattern":"a|b"})",
                               R"({"pattern":1})",
                               R"({"minLength":"1"})",
                               R"({"items":[]})",
                               R"({"properties":{"a":true}})",
                               R"({"$ref":"#/$defs/none"})",
                               R"({"$ref":"none.json"})",
                               R"({"$ref":1})",
                               R"({"$ref":"#","type":"object"})",
                               R"({"$ref":"#"})",
                               R"({"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}},"$ref":"#/$defs/a"})",
                               R"({"$defs":[]})",
                               "[]",
                               "{",
                               ""})
        EXPECT_TRUE(refusal_of(schema).starts_with("schema_is_readable ")) << schema << refusal_of(schema);
}

TEST_F(SchemaOf, references_go_to_other_files) {
    write_text(directory_ / "shared.json", R"({"$defs":{"code":{"pattern":"^[A-Z]$"}}})");
    write_text(directory_ / "inner" / "two.json", R"({"properties":{"c":{"$ref":"../shared.json#/$defs/code"}}})");
    auto const faults = faults_of(R"({"properties":{"two":{"$ref":"inner/two.json"}}})", R"({"two":{"c":"AB"}})");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].path, "/payload/two/c");
}

TEST_F(SchemaOf, all_faults_are_told_up_to_a_limit) {
    std::string many = "[";
    for (int i = 0; i < 100; ++i) many += i ? ",1" : "1";
    EXPECT_EQ(faults_of(R"({"items":{"type":"string"}})", many + "]").size(), Schema::kFaultsMax);
    EXPECT_EQ(faults_of(R"({"required":["a","b"]})", "{}").size(), 2U);
}

} // namespace haihe::exchange
