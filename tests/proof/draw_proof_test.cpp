// What `haihe verify draw` tells of the published vectors (spec/draw/vectors), statement by statement.

#include "proof/draw_proof.hpp"
#include "source_directory.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace haihe::proof {

namespace {

std::string read_vector(std::string const& name) {
    std::ifstream stream(source_directory() / "spec" / "draw" / "vectors" / name, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + name);
    return {std::istreambuf_iterator<char>(stream), {}};
}

trust::Certificate certificate(std::string const& name) {
    return trust::Certificate::parse(read_vector("keys/" + name + ".certificate.pem")).value();
}

trust::TrustList authorities(std::string const& name = "authority") {
    return trust::TrustList({{"示例电子认证中心", certificate(name), {}, {}, false}});
}

draw::Transcript transcript(int number) {
    return draw::read_transcript(read_vector("transcript-" + std::to_string(number) + ".json")).value();
}

std::map<std::string, Result> results(std::vector<Statement> const& statements) {
    std::map<std::string, Result> all;
    for (auto const& one : statements) {
        EXPECT_FALSE(one.text.zh.empty() || one.text.en.empty()) << one.name;
        all.emplace(one.name, one.result);
    }
    return all;
}

} // namespace

TEST(DrawProof, whole_is_proved_to_who_knows_the_parties) {
    auto const known = authorities();
    KnownHub const hub(certificate("hub"));
    auto const department = certificate("department");
    for (int const number : {1, 2}) {
        auto told = results(check(transcript(number), &known, &hub, &department));
        EXPECT_EQ(told.size(), 15U);
        EXPECT_EQ(told.at("department_is_the_competent_one"), Result::unchecked) << "no table was given";
        told.erase("department_is_the_competent_one");
        for (auto const& [name, result] : told) EXPECT_EQ(result, Result::proved) << name;
    }
}

TEST(DrawProof, what_the_reader_does_not_know_is_left_unchecked) {
    auto told = results(check(transcript(1), nullptr));
    for (auto const* name : {"hub_is_the_known_one", "department_is_the_known_one", "department_is_the_competent_one",
                             "certificates_are_recognised"}) {
        EXPECT_EQ(told.at(name), Result::unchecked) << name;
        told.erase(name);
    }
    for (auto const& [name, result] : told) EXPECT_EQ(result, Result::proved) << name;
}

TEST(DrawProof, parties_and_authorities_that_are_not_the_known_ones_fail) {
    auto const known = authorities("hub");
    auto const agency = certificate("agency");
    KnownHub const hub(agency);
    auto const told = results(check(transcript(1), &known, &hub, &agency));
    EXPECT_EQ(told.at("hub_is_the_known_one"), Result::failed);
    EXPECT_EQ(told.at("department_is_the_known_one"), Result::failed);
    EXPECT_EQ(told.at("certificates_are_recognised"), Result::failed);
    EXPECT_EQ(told.at("called_experts_stand_in_the_list"), Result::proved);
}

TEST(DrawProof, says_where_it_fails_and_checks_nothing_beyond) {
    auto altered = transcript(2);
    altered.reveals[0].signature.value = altered.reveals[1].signature.value;
    auto const statements = check(altered, nullptr);
    bool reached = true;
    for (auto const& one : statements) {
        auto const here = one.name == "random_values_are_as_committed";
        EXPECT_EQ(one.result, here ? Result::failed : reached ? Result::proved : Result::unchecked) << one.name;
        if (!here) continue;
        reached = false;
        EXPECT_EQ(one.facts[0].value, "/reveals/0/signature");
        EXPECT_EQ(one.facts[1].value, "document_is_signed_by_its_party");
    }
    EXPECT_EQ(statements.size(), 15U);
}

} // namespace haihe::proof
