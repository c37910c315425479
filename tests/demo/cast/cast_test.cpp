#include "demo/cast/cast.hpp"
#include "source_directory.hpp"

#include "demo/cast/credentials.hpp"
#include "demo/cast/social_credit_code.hpp"
#include "demo/cast/tender_table.hpp"
#include "demo/story.hpp"
#include "kernel/codes.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace haihe::demo {

namespace {

Cast the_cast() { return Cast(edge::config::read_city(source_directory() / "config/tianjin.toml").value()); }

} // namespace

TEST(Cast, EveryCodeIsWellFormedAndOnesOwn) {
    auto const cast = the_cast();
    std::set<std::string> codes;
    for (auto const& platform : cast.platforms()) {
        EXPECT_TRUE(kernel::is_platform_code(platform.code)) << platform.word;
        EXPECT_TRUE(codes.insert(platform.code).second) << platform.word;
    }
    for (auto const& entity : cast.entities()) {
        EXPECT_TRUE(kernel::is_social_credit_code(entity.code)) << entity.word;
        EXPECT_TRUE(kernel::is_region_code(entity.region)) << entity.word;
        EXPECT_TRUE(codes.insert(entity.code).second) << entity.word;
    }
}

TEST(Cast, DrafterReviewerAndSignerAreDifferentPeople) {
    auto const cast = the_cast();
    std::set<std::string> words;
    for (auto const& person : cast.people()) {
        EXPECT_EQ(person.duties.size(), person.word.ends_with("/opener") ? 0u : 1u) << person.word;
        EXPECT_TRUE(words.insert(person.word).second) << person.word;
        EXPECT_NE(person.name.find("示例"), std::string::npos) << person.word;
    }
}

TEST(Cast, HasFortyBiddersAndSixtyExpertsTwelveOfEachSpecialty) {
    auto const cast = the_cast();
    EXPECT_EQ(cast.bidders().size(), 40u);
    EXPECT_EQ(std::set(cast.bidders().begin(), cast.bidders().end()).size(), 40u);
    std::map<std::string, int> of;
    std::set<std::string> numbers, people;
    for (auto const& expert : cast.experts()) {
        ++of[expert.specialty];
        numbers.insert(expert.number);
        people.insert(expert.person);
    }
    EXPECT_EQ(numbers.size(), 60u);
    EXPECT_EQ(people.size(), 60u);
    EXPECT_EQ(of.size(), 5u);
    for (auto const& [specialty, count] : of) EXPECT_EQ(count, 12) << specialty;
}

TEST(Cast, CertificatesOfBothAuthoritiesNameTheirEntity) {
    auto const cast = the_cast();
    auto const credentials = issue_credentials(cast, story_begins() - kernel::days(1));
    std::vector<trust::Authority> authorities;
    for (auto const& one : credentials.authorities) authorities.push_back({one.name(), one.root(), {}, {}, false});
    trust::TrustList const list(authorities);
    for (auto const& person : cast.people()) {
        auto const& certificate = credentials.people.at(person.word).certificate;
        EXPECT_TRUE(list.accept(certificate, story_begins()).has_value()) << person.word;
        EXPECT_EQ(certificate.organization_code(), cast.entity(person.entity).code) << person.word;
    }
}

TEST(Cast, SixDepartmentsHaveASupervisorEachAndEveryTenderHasOneOfThem) {
    auto const cast = the_cast();
    std::set<std::string> supervisors, asked;
    for (auto const& person : cast.people())
        if (person.duties == std::vector<std::string>{"supervisor"}) supervisors.insert(person.word);
    for (auto const& plan : tender_table()) asked.insert(cast.supervisor_of(plan.industry));
    EXPECT_EQ(supervisors.size(), 6u);
    EXPECT_EQ(asked, supervisors);
    EXPECT_THROW((void)cast.supervisor_of("Z99"), std::out_of_range);
}

TEST(Cast, WhoIsNotInItIsNotFound) { EXPECT_THROW((void)the_cast().entity("stranger"), std::out_of_range); }

TEST(SocialCreditCode, RefusesWhatNoCheckCharacterMends) {
    EXPECT_THROW((void)with_check_character("9112010IEXAMPLE01"), std::invalid_argument);
    EXPECT_THROW((void)with_check_character("91120103EXAMPLE0"), std::invalid_argument);
}

} // namespace haihe::demo
