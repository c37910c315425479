#include "hub/intake/publication_check.hpp"
#include "hub/intake/told_tender.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

using Names = std::vector<std::string>;

Names named(Faults const& faults) {
    Names names;
    for (auto const& fault : faults) names.push_back(fault.rule + " " + fault.path);
    return names;
}

auto const kLater = kDeadline + kernel::days(10);

} // namespace

TEST(IntakeOfPublications, a_message_stands_on_a_tender_of_its_own_platform) {
    EXPECT_EQ(named(check_standing(announced_tender(), kPlatform)), Names{});
    EXPECT_EQ(named(check_standing({}, kPlatform)), Names{"tender_is_known "});
    EXPECT_EQ(named(check_standing(announced_tender(), kOther)), Names{"tender_is_of_the_same_platform "});
}

TEST(IntakeOfPublications, documents_come_before_the_announcement_that_names_them) {
    ToldTender tender{kPlatform, {}, {}};
    story::tell(tender.story, tender_told());
    EXPECT_EQ(named(check(announcement_told(), tender)), Names{"announcement_names_its_documents /documentsDigest"});
    EXPECT_EQ(named(check(manifest_told(), tender)), Names{});
    story::tell(tender.story, manifest_told());
    tender.documents_digest = kDocumentsDigest;
    EXPECT_EQ(named(check(announcement_told(), tender)), Names{});
    auto other = announcement_told();
    other.documentsDigest.bytes[31] ^= 1;
    EXPECT_EQ(named(check(other, tender)), Names{"announcement_names_its_documents /documentsDigest"});
}

TEST(IntakeOfPublications, versions_follow_one_another) {
    auto const tender = announced_tender();
    auto manifest = manifest_told();
    EXPECT_EQ(named(check(manifest, tender)), Names{"documents_version_follows /version"});
    manifest.version = 2;
    EXPECT_EQ(named(check(manifest, tender)), Names{});
    manifest.version = 3;
    EXPECT_EQ(named(check(manifest, tender)), Names{"documents_version_follows /version"});
    auto announcement = announcement_told();
    EXPECT_EQ(named(check(announcement, tender)), Names{"announcement_version_follows /version"});
    announcement.version = 2;
    EXPECT_EQ(named(check(announcement, tender)), Names{});
    announcement.timeTable.questionsUntil = kDeadline;
    EXPECT_EQ(named(check(announcement, tender)), Names{"time_table_is_amended_never_edited /timeTable"});
}

TEST(IntakeOfPublications, a_clarification_moves_the_deadline_that_is_known) {
    auto const tender = announced_tender();
    auto const fault = [&](std::optional<kernel::Instant> signed_deadline, kernel::Instant before,
                           kernel::Instant after) {
        return named(check(clarification_told(signed_deadline), issued(before, after), tender));
    };
    EXPECT_EQ(fault({}, kDeadline, kDeadline), Names{});
    EXPECT_EQ(fault(kLater, kDeadline, kLater), Names{});
    EXPECT_EQ(fault(kLater, kDeadline + kernel::Duration{1}, kLater),
              Names{"deadline_before_is_the_known_one /bidDeadlineBefore"});
    EXPECT_EQ(fault(kDeadline - kernel::Duration{1}, kDeadline, kDeadline - kernel::Duration{1}),
              Names{"deadline_is_never_brought_forward /bidDeadlineAfter"});
    EXPECT_EQ(fault({}, kDeadline, kLater), Names{"deadline_after_is_the_signed_one /bidDeadlineAfter"});

    auto second = clarification_told();
    second.number = 2;
    EXPECT_EQ(named(check(second, issued(kDeadline, kDeadline), tender)),
              Names{"clarifications_are_numbered_in_order /clarification/number"});

    ToldTender silent{kPlatform, {}, {}};
    story::tell(silent.story, tender_told());
    EXPECT_EQ(named(check(clarification_told(), issued(kDeadline, kDeadline), silent)),
              Names{"tender_is_announced /bidDeadlineBefore"});
}

TEST(IntakeOfPublications, a_deadline_changed_by_a_clarification_repeats_it) {
    auto tender = announced_tender();
    exchange::DeadlineChanged changed{kTender, kDeadline, kLater, at("2026-03-12T01:00:00.000Z"), "clarification"};
    EXPECT_EQ(named(check(changed, tender)), Names{"deadline_change_repeats_its_clarification /bidDeadlineAfter"});
    auto const told = issued(kDeadline, kLater);
    story::tell(tender.story, story::ToldClarification{clarification_told(kLater), told.issuedAt, kDeadline, kLater});
    EXPECT_EQ(named(check(changed, tender)), Names{});
    changed.bidDeadlineAfter = kLater + kernel::Duration{1};
    EXPECT_EQ(named(check(changed, tender)), Names{"deadline_change_repeats_its_clarification /bidDeadlineAfter"});
}

TEST(IntakeOfPublications, a_hold_is_placed_once_and_lifted_once) {
    auto tender = announced_tender();
    exchange::TenderSuspended const suspended{kTender, "order", "示例令1号", at("2026-03-12T01:00:00.000Z")};
    exchange::TenderResumed resumed{kTender, "order", "示例令1号", at("2026-03-13T01:00:00.000Z")};
    EXPECT_EQ(named(check(resumed, tender)), Names{"hold_is_in_force /source"});
    EXPECT_EQ(named(check(suspended, tender)), Names{});
    story::tell(tender.story, suspended);
    EXPECT_EQ(named(check(suspended, tender)), Names{"hold_is_placed_once /source"});
    resumed.source = "示例令2号";
    EXPECT_EQ(named(check(resumed, tender)), Names{"hold_is_in_force /source"});
    resumed.source = "示例令1号";
    EXPECT_EQ(named(check(resumed, tender)), Names{});
    story::tell(tender.story, resumed);
    EXPECT_FALSE(tender.story.held());
    EXPECT_EQ(named(check(suspended, tender)), Names{});
}

TEST(IntakeOfPublications, only_a_signer_of_the_tenderee_or_its_agency_signs) {
    auto tender = announced_tender();
    auto const named_for = [&](std::optional<Signatory> const& who) { return named(check(who, tender)); };
    EXPECT_EQ(named_for(Signatory{kTenderee, {"handler", "signer"}, true}), Names{});
    EXPECT_EQ(named_for({}), Names{"signer_is_registered /certificate"});
    EXPECT_EQ(named_for(Signatory{kTenderee, {"signer"}, false}), Names{"signer_is_registered /certificate"});
    EXPECT_EQ(named_for(Signatory{"91120104EXAMPLE08X", {"signer"}, true}),
              Names{"signer_acts_for_the_tender /certificate"});
    EXPECT_EQ(named_for(Signatory{kTenderee, {"handler"}, true}), Names{"signer_has_the_duty /certificate"});
    tender.story.tender->agency = "91120104EXAMPLE08X";
    EXPECT_EQ(named_for(Signatory{"91120104EXAMPLE08X", {"signer"}, true}), Names{});
}

} // namespace haihe::hub
