#include "hub/intake/committee_check.hpp"

#include "hub/intake/told_award.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::hub {

namespace {

kernel::Digest const kSalt = *kernel::Digest::parse(std::string(64, '5'));

exchange::SealedReport sealed_report() {
    auto const told = reported();
    auto const committee = json::write(exchange::committee_of(report_told()));
    return {kTender,
            kLot,
            json::write(exchange::without_names(report_told(), kSalt)),
            exchange::without_names(told.opinions, kSalt),
            kReported,
            {exchange::commitment_to(committee, kSalt), "", {}, {}}};
}

exchange::CommitteeDisclosed disclosed() {
    return {kTender, kLot, json::write(exchange::committee_of(report_told())), kSalt, kNoticed};
}

/// The tender's other lot has failed.
ToldTender decided(ToldTender tender) {
    return with(std::move(tender), exchange::LotFailed{kTender, kOtherLot, 2, "fewer_than_three_bidders", kDeadline});
}

Names answer(exchange::CommitteeDisclosed const& told, ToldTender const& tender) {
    auto const committee = json::read<exchange::Committee>(told.committee);
    return named(check(committee ? *committee : exchange::Committee{}, told, {sealed_report()}, tender));
}

constexpr char const* kSecret = "names_are_secret_until_the_winner_is_determined";

} // namespace

TEST(IntakeOfCommittees, a_report_names_nobody) {
    auto const told = sealed_report();
    auto const clear = exchange::without_names(report_told(), kSalt);
    EXPECT_EQ(named(check_names(clear, told)), Names{});
    Names const refused{std::string(kSecret) + " /report/members"};
    EXPECT_EQ(named(check_names(report_told(), told)), refused);
    auto sheet = clear;
    sheet.members[1].scoreSheet = kSalt;
    EXPECT_EQ(named(check_names(sheet, told)), refused);
    auto reasons = told;
    reasons.opinions[3].reasons = "报价过低。";
    EXPECT_EQ(named(check_names(clear, reasons)), refused);
    auto signature = told;
    signature.opinions[0].signature = trust::Signature{};
    EXPECT_EQ(named(check_names(clear, signature)), refused);
    EXPECT_EQ(check_names(report_told(), told)[0].citation->article, "第三十七条");
    EXPECT_EQ(clear.members[0].kind, "expert") << "how many sat for whom is no secret";
    EXPECT_NE(clear.members[0].certificate, clear.members[1].certificate);
}

TEST(IntakeOfCommittees, the_commitment_is_the_reports) {
    auto const report = sealed_report();
    exchange::CommitteeSealed told{kTender, kLot, report.committee.commitment, kReported};
    EXPECT_EQ(named(check(told, {report})), Names{});
    Names const refused{"committee_is_the_reports /commitment"};
    EXPECT_EQ(named(check(told, {})), refused);
    auto later = report;
    later.committee.commitment = kSalt;
    EXPECT_EQ(named(check(told, {report, later})), refused) << "the last report's";
    told.lot = kOtherLot;
    EXPECT_EQ(named(check(told, {report})), refused);
}

TEST(IntakeOfCommittees, names_are_told_when_every_lot_is_decided) {
    EXPECT_EQ(answer(disclosed(), decided(awarded_tender())), Names{});
    Names const secret{std::string(kSecret) + " /committee"};
    EXPECT_EQ(answer(disclosed(), awarded_tender()), secret) << "the other lot is still open";
    EXPECT_EQ(answer(disclosed(), decided(posted_tender())), secret);
    EXPECT_EQ(answer(disclosed(), decided(evaluated_tender())), secret);
}

TEST(IntakeOfCommittees, names_are_those_committed_to) {
    auto const tender = decided(awarded_tender());
    Names const another{"committee_is_the_one_committed_to /committee"};
    auto salt = disclosed();
    salt.salt = {};
    EXPECT_EQ(answer(salt, tender), another);
    auto committee = exchange::committee_of(report_told());
    committee.members[0].name = "示例另一人";
    auto changed = disclosed();
    changed.committee = json::write(committee);
    EXPECT_EQ(answer(changed, tender), another);
    auto lot = disclosed();
    lot.lot = kOtherLot;
    EXPECT_EQ(answer(lot, tender), (Names{another[0], "committee_is_of_its_lot /committee/lot"}));
}

} // namespace haihe::hub
