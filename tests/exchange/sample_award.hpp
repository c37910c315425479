#pragma once

// From the evaluation of the sample's lot to its contract, and the objection on the way.

#include "exchange/cast.hpp"
#include "exchange/messages/award.hpp"
#include "exchange/messages/committee.hpp"
#include "exchange/messages/evaluation_terms.hpp"
#include "exchange/sample_codes.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <string>
#include <vector>

namespace haihe::exchange {

inline kernel::Instant const kReportedAt = kNow + kernel::days(25);
inline kernel::Instant const kPostedAt = kNow + kernel::days(26);
inline kernel::Instant const kPostedUntil = kNow + kernel::days(29) + kernel::hours(15); // the end of that day
inline kernel::Instant const kAwardedAt = kNow + kernel::days(31);
inline kernel::Instant const kContractAt = kNow + kernel::days(45);

inline constexpr char const* kFirstBidder = "91120112M000100B1Q";
inline constexpr char const* kSecondBidder = "91120112M000100C1R";
inline constexpr char const* kFirstName = "示例建设甲有限公司";
inline constexpr char const* kSecondName = "示例建设乙有限公司";
inline std::string const kFirstBid(32, '1');
inline std::string const kSecondBid(32, '2');

inline kernel::Decimal decimal(char const* text) { return *kernel::Decimal::parse(text); }

inline EvaluationTerms sample_evaluation_terms() {
    return {"comprehensive",
            {{"F1", "form", "投标函有投标人盖章。", true},
             {"Q1", "qualification", "具有水利水电工程施工总承包二级及以上资质。", true},
             {"R1", "response", "计划工期不超过320日历天。", false}},
            {{"T1", "technical", "施工组织设计", "内容完整、针对性强的得高分。", decimal("0"), decimal("40")},
             {"B1", "business", "类似业绩", "近三年每项2分。", decimal("0"), decimal("10")}},
            PriceScore{decimal("50"), "points * lowest / price", {}},
            {},
            false,
            2,
            3,
            {1, {{"水利水电工程施工", 4}}, {}},
            true};
}

inline BidResult sample_result(char const* technical, char const* price, char const* total, kernel::Money evaluated,
                               std::int64_t rank) {
    return {{{"T1", decimal(technical)}, {"B1", decimal("8.00")}}, decimal(price), decimal(total), {}, evaluated, rank};
}

/// Three of four experts and the tenderee's representative have signed, one of them with another opinion; the fourth
/// kept silent. The bid that stayed shut is not before them.
inline EvaluationReport sample_evaluation_report() {
    auto const& cast = Cast::get();
    auto const digest = [](Holder const& holder) { return holder.certificate.digest().to_string(); };
    auto const sheet = [](char const* whose) { return trust::sm3(whose); };
    return {kTender,
            kLot,
            "comprehensive",
            kNow + kernel::days(24) + kernel::hours(3),
            {{digest(cast.experts[0]), "示例评标专家甲", "expert", true, sheet("甲审"), sheet("甲评")},
             {digest(cast.experts[1]), "示例评标专家乙", "expert", false, sheet("乙审"), sheet("乙评")},
             {digest(cast.experts[2]), "示例评标专家丙", "expert", false, sheet("丙审"), sheet("丙评")},
             {trust::sm3("丁").to_string(), "示例评标专家丁", "expert", false, sheet("丁审"), sheet("丁评")},
             {digest(cast.signer), "示例签发人", "representative", false, sheet("招审"), sheet("招评")}},
            {{kFirstBid,
              kFirstBidder,
              kFirstName,
              kernel::yuan(9'800'000),
              {},
              {},
              {},
              sample_result("36.50", "50.00", "94.50", kernel::yuan(9'800'000), 1)},
             {kSecondBid,
              kSecondBidder,
              kSecondName,
              kernel::yuan(9'900'000),
              kernel::yuan(9'890'000),
              {},
              {"R1"},
              sample_result("35.25", "49.54", "92.79", kernel::yuan(9'890'000), 2)}},
            {{1, kSecondBid, "分部分项合计与总价不一致，请确认。", "以合价累计为准，总价更正为989万元。"}},
            "candidates",
            {kFirstBid, kSecondBid},
            ""};
}

inline std::vector<MemberOpinion> sample_opinions(std::string const& report) {
    auto const& cast = Cast::get();
    auto const by = [&](Holder const& holder, char const* opinion, char const* reasons) -> MemberOpinion {
        return {holder.certificate.digest().to_string(), opinion, reasons,
                trust::sign(holder.key, holder.certificate, kOpinionLabel,
                            json::write(SignedOpinion{opinion, reasons, report}))};
    };
    return {by(cast.experts[0], "agrees", ""), by(cast.experts[1], "agrees", ""),
            by(cast.experts[2], "dissents", "第二名的施工组织设计得分偏高。"),
            MemberOpinion{trust::sm3("丁").to_string(), "silent", "", {}}, by(cast.signer, "agrees", "")};
}

inline kernel::Digest const kCommitteeSalt = trust::sm3("示例");
inline std::string sample_committee() { return json::write(committee_of(sample_evaluation_report())); }

/// The names are sealed for the supervision platform; the commitment tells nothing to who does not know the salt.
inline SealedReport sample_evaluation_reported() {
    auto const named = sample_evaluation_report();
    auto const text = json::write(named);
    auto const opinions = sample_opinions(text);
    auto const committee = sample_committee();
    return {kTender,
            kLot,
            json::write(without_names(named, kCommitteeSalt)),
            without_names(opinions, kCommitteeSalt),
            kReportedAt,
            trust::seal_text(json::write(NamedReport{committee, text, opinions, kCommitteeSalt}),
                             commitment_to(committee, kCommitteeSalt),
                             {{Cast::kSupervision, Cast::get().supervision.certificate}})};
}
inline CommitteeSealed sample_committee_sealed() {
    return {kTender, kLot, commitment_to(sample_committee(), kCommitteeSalt), kReportedAt};
}
inline CommitteeDisclosed sample_committee_disclosed() {
    return {kTender, kLot, sample_committee(), kCommitteeSalt, kAwardedAt};
}

inline ValidityRequest sample_validity_request() {
    auto const until = kNow + kernel::days(140);
    return {kTender, kLot, 1, until, until + kernel::days(60), until - kernel::days(10), "评标期间招标活动曾经暂停。"};
}

inline ValiditySettled sample_validity_settled() {
    return {kTender, kLot, 1, {kFirstBidder}, {kSecondBidder}, kNow + kernel::days(120)};
}

inline CandidatesNotice sample_candidates_notice() {
    return {kTender,
            kLot,
            {{1, kFirstBidder, kFirstName, kernel::yuan(9'800'000), 300, "合格", "示例项目经理甲",
              "水利水电工程施工总承包一级"},
             {2, kSecondBidder, kSecondName, kernel::yuan(9'890'000), 310, "合格", "示例项目经理乙",
              "水利水电工程施工总承包二级"}},
            kPostedUntil,
            "在示例交易平台提出，招标办公室 022-00000000"};
}

inline AwardNotice sample_award_notice() {
    return {kTender, kLot, kFirstBidder, kFirstName, kernel::yuan(9'800'000), 300, "合格", "示例项目经理甲"};
}

inline ResultNotice sample_result_notice() {
    return {kTender, kLot, kFirstBidder, kFirstName, kernel::yuan(9'800'000), 1, "", ""};
}

/// Of the second lot, which the samples follow no further.
inline ReevaluationOrdered sample_reevaluation() {
    return {kTender, std::string(kTender) + "002", 1, {2}, kPostedAt + kernel::days(3)};
}

inline CandidateExamined sample_examination() {
    return {kTender,
            std::string(kTender) + "002",
            kSecondBidder,
            "changed_state",
            "该候选人主要资产已被查封，可能影响其履约能力。",
            false,
            5,
            1,
            kPostedAt + kernel::days(9),
            kPostedAt + kernel::days(10)};
}

inline AwardCancelled sample_cancellation() {
    return {kTender, std::string(kTender) + "002", kSecondBidder, "no_bond", kAwardedAt + kernel::days(3)};
}

inline AwardReported sample_award_report() {
    return {kTender, kLot, "本标段公开招标，三家投标，经评审由第一中标候选人中标。", kAwardedAt + kernel::days(5)};
}

inline ContractSigned sample_contract() {
    return {kTender,      kLot,       Cast::kTenderee,         "天津市示例水务工程有限公司",
            kFirstBidder, kFirstName, kernel::yuan(9'800'000), 300,
            kAwardedAt,   kContractAt};
}

inline ObjectionRaised sample_objection() {
    return {kTender,
            1,
            "result",
            kLot,
            kSecondBidder,
            "认为第一中标候选人的类似业绩不符合招标文件要求。",
            kPostedAt + kernel::days(1)};
}

inline ObjectionAnswered sample_answer() {
    return {kTender, 1, "dismissed", "经核查，业绩证明材料齐全，符合招标文件要求。", kPostedAt + kernel::days(2)};
}

} // namespace haihe::exchange
