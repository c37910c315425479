#pragma once

// One right message of every type, by the cast.

#include "exchange/cast.hpp"
#include "exchange/catalogue.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/jurisdiction.hpp"
#include "exchange/messages/opening.hpp"
#include "exchange/messages/platform_epoch.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/messages/revocation.hpp"
#include "exchange/messages/supervision.hpp"
#include "exchange/messages/tender.hpp"
#include "exchange/sample_award.hpp"
#include "exchange/sample_log.hpp"
#include "trust/digest.hpp"
#include "trust/tree_head.hpp"
#include "json/codec.hpp"

#include <map>
#include <string>
#include <vector>

namespace haihe::exchange {

inline TimeTable sample_time_table() {
    using kernel::days;
    return {kNow, kNow + days(6), kNow + days(9), kNow + days(10), kNow + days(21), kNow + days(21), 90, 90};
}

inline DocumentManifest sample_manifest() {
    return {kTender,
            1,
            {{"招标文件.pdf", "instructions", 1'234'567, trust::sm3("招标文件")},
             {"图纸.zip", "drawings", 7'654'321, trust::sm3("图纸")},
             {"工程量清单.xlsx", "bill_of_quantities", 45'678, trust::sm3("工程量清单")}},
            {},
            sample_evaluation_terms()};
}

inline Announcement sample_announcement() {
    return {kTender,
            1,
            "示例河道整治工程施工招标公告",
            "清淤3.2公里,新建护岸2.8公里,重建泵站一座;以图纸和工程量清单为准。",
            "一个标段",
            "天津市津南区示例河",
            "计划工期240日历天",
            "登录示例交易平台免费下载,不收取其他费用。",
            "水利水电工程施工总承包二级及以上资质;接受联合体投标,成员不超过两家。",
            "天津市示例水务工程有限公司",
            "天津市津南区示例路1号",
            "招标办公室 022-00000000",
            "示例交易平台第一电子开标室",
            {"天津市招标投标公共服务平台", "示例公共服务平台"},
            {0},
            sample_time_table(),
            trust::sm3(json::write(sample_manifest()))};
}

inline Clarification sample_clarification() {
    return {kTender,
            1,
            "第一次澄清",
            "泵站水泵扬程改为6.5米,图纸相应替换。",
            true,
            kNow + kernel::days(24),
            {{"图纸(第二版).zip", "drawings", 7'700'000, trust::sm3("图纸二")}}};
}

inline Order sample_order(std::string const& act, std::int64_t counter) {
    return {"示例令〔2026〕" + std::to_string(counter) + "号",
            "示例水务局",
            Cast::kSupervision,
            counter,
            Cast::kTrading,
            kTender,
            act,
            act == "suspend" ? "收到投诉,需要核查。" : "核查完毕。",
            "招标投标法实施条例第六十二条",
            kNow + kernel::days(counter)};
}

inline trust::Signature signature_by(Holder const& holder, char const* label, std::string const& text) {
    return trust::sign(holder.key, holder.certificate, label, text);
}

/// Three bids: one opened by its bidder, one by the custodians, one that nobody could open any more.
inline OpeningRecord sample_opening_record() {
    std::string const quality = "合格";
    return {kTender,
            kLot,
            kNow + kernel::days(24),
            trust::sm3("opening list"),
            {{std::string(32, '1'),
              "91120112M000100B1Q",
              "示例建设甲有限公司",
              "opened",
              "bidder",
              "",
              BidReading{"示例建设甲有限公司", kernel::yuan(9'800'000), 300, quality, "示例项目经理甲"},
              {}},
             {std::string(32, '2'),
              "91120112M000100C1R",
              "示例建设乙有限公司",
              "opened",
              "custodians",
              "",
              BidReading{"示例建设乙有限公司", kernel::yuan(9'900'000), 310, quality, "示例项目经理乙"},
              {}},
             {std::string(32, '3'),
              "91120112M000100D1T",
              "示例建设丙有限公司",
              "revoked",
              "",
              "not_decrypted_by_its_bidder",
              {},
              {}}},
            {{1, "91120112M000100B1Q", "唱标价格与投标函大写金额一致吗？", "经当场核对，一致。"}},
            {"91120112M000100B1Q"},
            {},
            std::vector<std::string>{"91120112M000100C1R", "91120112M000100B1Q"}};
}

/// What is said and about what; where it stands in the outbox comes with the log.
struct Sample {
    std::string type;
    std::string subject;
    std::string payload;
    std::vector<std::string> to;
};

inline Sample sample(auto const& payload, std::string subject) {
    return {std::remove_cvref_t<decltype(payload)>::kType, std::move(subject), json::write(payload), {}};
}

/// The sixth message of the hub, and the seventh entry of its ledger.
inline PlatformKeyChanged sample_key_change() {
    auto const& cast = Cast::get();
    auto const made = trust::sign_key_change(cast.hub_next.key, cast.hub_next.certificate,
                                             {Cast::kHub, 1, cast.hub.certificate.digest().to_string(),
                                              cast.hub_next.certificate.digest().to_string(), 6, 7});
    return {made.change, made.signature};
}

inline std::vector<Sample> hub_samples() {
    auto const& cast = Cast::get();
    auto const digest = cast.signer.certificate.digest().to_string();
    auto const issuer = cast.authority.certificate.digest().to_string();
    return {
        sample(PlatformRegistered{Cast::kTrading, "示例交易平台", "trading", "https://trading.example",
                                  cast.trading.certificate.to_pem(), "connected"},
               Cast::kTrading),
        sample(EntityRegistered{Cast::kTenderee,
                                "天津市示例水务工程有限公司",
                                {"tenderee"},
                                "120112",
                                "天津市津南区示例路1号",
                                "招标办公室 022-00000000",
                                "registered"},
               Cast::kTenderee),
        sample(
            CertificateBound{
                digest, Cast::kTenderee, "示例签发人", {"signer"}, cast.signer.certificate.to_pem(), "bound"},
            digest),
        sample(TrustListPublished{1,
                                  kNow + kernel::days(365),
                                  {{"示例电子认证中心",
                                    cast.authority.certificate.to_pem(),
                                    {},
                                    {"5f00"},
                                    false,
                                    {{{issuer, {"http://ca.example/root.crl"}, "http://ca.example/ocsp"}}}}}},
               "1"),
        sample(RevocationPublished{issuer,
                                   "示例电子认证中心",
                                   "crl",
                                   kNow,
                                   kNow + kernel::days(1),
                                   "0107",
                                   trust::sm3("a list").to_string(),
                                   {{"5f00a1", "revoked", kNow - kernel::minutes(5), "keyCompromise"},
                                    {"5f00a2", "good", {}, {}}}},
               issuer),
        sample(sample_key_change(), Cast::kHub),
    };
}

inline std::vector<Sample> trading_samples() {
    auto const& signer = Cast::get().signer;
    auto const announcement = json::write(sample_announcement());
    auto const manifest = json::write(sample_manifest());
    auto const clarification = json::write(sample_clarification());
    auto const record = json::write(sample_opening_record());
    auto const candidates = json::write(sample_candidates_notice());
    auto const request = json::write(sample_validity_request());
    auto const award = json::write(sample_award_notice());
    auto const result = json::write(sample_result_notice());
    auto const before = sample_time_table().bidDeadline;
    auto const another_tender = std::string(kProject) + "003";
    auto const termination = json::write(TerminationNotice{another_tender, "项目所需资金调整，工程不再实施。",
                                                           "文件费用和投标保证金于10日内连同利息原路退还。"});
    std::vector<Sample> samples{
        sample(ProjectRegistered{kProject, "2026-120112-48-01-000123", "示例河道整治工程", Cast::kTenderee,
                                 "天津市示例水务工程有限公司", "示例批〔2026〕1号", kernel::yuan(50'000'000), "budget",
                                 true, "N76", "120112"},
               kProject),
        sample(TenderCreated{kTender,
                             kProject,
                             "示例河道整治工程施工",
                             Cast::kTenderee,
                             "天津市示例水务工程有限公司",
                             Cast::kAgency,
                             "示例招标代理有限公司",
                             "open",
                             true,
                             false,
                             true,
                             kernel::Date::of(kNow),
                             "N76",
                             "120112",
                             {{std::string(kTender) + "001", "一标段", "works", "清淤与护岸", kernel::yuan(10'000'000),
                               kernel::yuan(10'500'000), kernel::yuan(200'000)}}},
               kTender),
        sample(DocumentsIssued{manifest, signature_by(signer, "haihe/documents/1", manifest), kNow}, kTender),
        sample(AnnouncementPublished{announcement, signature_by(signer, "haihe/announcement/1", announcement), kNow},
               kTender),
        sample(ClarificationIssued{clarification, signature_by(signer, "haihe/clarification/1", clarification),
                                   kNow + kernel::days(9), before, kNow + kernel::days(24)},
               kTender),
        sample(DeadlineChanged{kTender, before, kNow + kernel::days(24), kNow + kernel::days(9), "clarification"},
               kTender),
        sample(TenderSuspended{kTender, "order", sample_order("suspend", 10).number, kNow + kernel::days(10)}, kTender),
        sample(OrderAcknowledged{sample_order("suspend", 10).number, kTender, true, "", kNow + kernel::days(10)},
               kTender),
        sample(TenderResumed{kTender, "order", sample_order("suspend", 10).number, kNow + kernel::days(11)}, kTender),
        sample(TenderTerminated{termination, signature_by(signer, "haihe/termination/1", termination),
                                kNow + kernel::days(20)},
               another_tender),
        sample(
            BidReceiptSummary{
                kTender, kLot, kNow + kernel::days(24), 3, {trust::sm3("一"), trust::sm3("二"), trust::sm3("三")}},
            kTender),
        sample(LotFailed{kTender, std::string(kTender) + "002", 2, "fewer_than_three_bidders", kNow + kernel::days(24)},
               kTender),
        sample(OpeningRecorded{record, signature_by(signer, "haihe/opening-record/1", record),
                               kNow + kernel::days(24) + kernel::hours(1)},
               kTender),
        sample(sample_evaluation_reported(), kTender),
        sample(sample_committee_sealed(), kTender),
        sample(ValidityRequested{kTender,
                                 request,
                                 signature_by(signer, "haihe/validity-request/1", request),
                                 {kFirstBidder, kSecondBidder},
                                 kReportedAt},
               kTender),
        sample(sample_validity_settled(), kTender),
        sample(CandidatesPosted{kTender, candidates, signature_by(signer, "haihe/candidates/1", candidates),
                                kReportedAt, kPostedAt},
               kTender),
        sample(sample_objection(), kTender),
        sample(sample_answer(), kTender),
        sample(sample_reevaluation(), kTender),
        sample(sample_examination(), kTender),
        sample(AwardNoticed{kTender, award, signature_by(signer, "haihe/award-notice/1", award), kAwardedAt}, kTender),
        sample(ResultNoticed{kTender, result, signature_by(signer, "haihe/result-notice/1", result), kAwardedAt},
               kTender),
        sample(sample_committee_disclosed(), kTender),
        sample(sample_cancellation(), kTender),
        sample(sample_award_report(), kTender),
        sample(sample_contract(), kTender),
    };
    samples[7].to = {Cast::kSupervision};
    return samples;
}

inline std::vector<Sample> supervision_samples() {
    std::vector<Sample> samples;
    for (auto const* act : {"suspend", "resume"}) {
        auto const order = json::write(sample_order(act, act == std::string("suspend") ? 10 : 11));
        samples.push_back(
            {std::string("order.") + act,
             kTender,
             json::write(OrderIssued{order, signature_by(Cast::get().supervisor, "haihe/order/1", order)}),
             {Cast::kTrading}});
    }
    samples.push_back(sample(JurisdictionPublished{Cast::kSupervision,
                                                   {{Cast::kDepartment, "示例水务局", {"D46", "N76"}, {"120000"}},
                                                    {"111200000000000034", "示例建委", {"E"}, {"120000"}}},
                                                   kNow},
                             Cast::kSupervision));
    return samples;
}

/// An outbox: the messages of one origin, and the proofs of its log.
class SampleOutbox {
public:
    SampleOutbox(std::string const& role, std::vector<Sample> const& samples) : role_(role) {
        for (auto const& one : samples) {
            messages_.push_back(
                {Cast::code(role), 1, log_.size(), one.type, 1, one.subject, kNow, one.to, {one.payload}, {}});
            texts_.push_back(json::write(messages_.back()));
            log_.append(texts_.back());
        }
    }
    [[nodiscard]] trust::TreeHead head() const {
        auto const& signer = Cast::get().platform(role_).certificate;
        return {Cast::code(role_), 1, log_.size(), log_.root(), kNow + kernel::days(12), signer.digest().to_string()};
    }
    [[nodiscard]] trust::SignedHead signed_head() const {
        return trust::sign_head(Cast::get().platform(role_).key, trust::kOutboxHeadLabel, head());
    }
    [[nodiscard]] Item item(std::int64_t sequence, std::int64_t position) const {
        return {position, texts_.at(static_cast<std::size_t>(sequence)), signed_head(), log_.inclusion(sequence)};
    }
    [[nodiscard]] std::vector<std::string> const& texts() const { return texts_; }
    [[nodiscard]] std::vector<Message> const& messages() const { return messages_; }

private:
    std::string role_;
    std::vector<Message> messages_;
    std::vector<std::string> texts_;
    SampleLog log_;
};

inline SampleOutbox const& hub_outbox() {
    static SampleOutbox const outbox("hub", hub_samples());
    return outbox;
}
inline SampleOutbox const& trading_outbox() {
    static SampleOutbox const outbox("trading", trading_samples());
    return outbox;
}
inline SampleOutbox const& supervision_outbox() {
    static SampleOutbox const outbox("supervision", supervision_samples());
    return outbox;
}

/// The trading platform has lost the last two messages that the hub holds, and twenty entries of its ledger.
inline Message sample_new_epoch() {
    auto const& cast = Cast::get();
    auto const outbox = trading_outbox().head();
    trust::NewEpoch const declared{Cast::kTrading,
                                   2,
                                   cast.trading.certificate.digest().to_string(),
                                   {100, trust::sm3("the root at a hundred"), outbox.size, outbox.root},
                                   {120, trust::sm3("the root at a hundred and twenty")},
                                   outbox.size + 2,
                                   trust::EpochGround::ledger_lost,
                                   "数据库磁盘损坏,自当日备份恢复。",
                                   kNow + kernel::days(13)};
    trust::SignedNewEpoch document{json::write(declared), cast.trading.certificate.to_pem(), {}, {}};
    for (auto const& officer : cast.officers) trust::add_signature(document, officer.key, officer.certificate).value();
    PlatformEpochBegun const payload{document.declaration, document.certificate, document.signatures, {}};
    return {Cast::kTrading,         2, 0, PlatformEpochBegun::kType, 1, Cast::kTrading, kNow + kernel::days(13), {},
            {json::write(payload)}, {}};
}

/// The hub has lost the last twenty entries that the trading platform has witnessed; the supervision platform has
/// witnessed less than it keeps.
inline Message sample_hub_epoch() {
    auto const& cast = Cast::get();
    auto const outbox = hub_outbox().head();
    trust::HubEpoch const declared{Cast::kHub,
                                   2,
                                   cast.hub.certificate.digest().to_string(),
                                   {200, trust::sm3("the root at two hundred"), outbox.size, outbox.root},
                                   {{Cast::kTrading, {220, trust::sm3("the root at two hundred and twenty")}, 215},
                                    {Cast::kSupervision, {180, trust::sm3("the root at a hundred and eighty")}, 179}},
                                   trust::EpochGround::ledger_lost,
                                   "数据库磁盘损坏,自当日备份恢复。",
                                   kNow + kernel::days(13)};
    trust::SignedNewEpoch document{json::write(declared), cast.hub.certificate.to_pem(), {}, {}};
    for (auto const& officer : cast.officers) trust::add_signature(document, officer.key, officer.certificate).value();
    HubEpochBegun const payload{document.declaration, document.certificate, document.signatures, {}};
    return {Cast::kHub, 2, 0, HubEpochBegun::kType, 1, Cast::kHub, kNow + kernel::days(13), {}, {json::write(payload)},
            {}};
}

/// By type.
inline std::map<std::string, Message> const& sample_messages() {
    static std::map<std::string, Message> const all = [] {
        std::map<std::string, Message> by_type;
        for (auto const* outbox : {&hub_outbox(), &trading_outbox(), &supervision_outbox()})
            for (auto const& message : outbox->messages()) by_type.emplace(message.type, message);
        by_type.emplace(PlatformEpochBegun::kType, sample_new_epoch());
        by_type.emplace(HubEpochBegun::kType, sample_hub_epoch());
        return by_type;
    }();
    return all;
}

inline Catalogue const& catalogue() {
    static Catalogue const loaded = Catalogue::load(kSpecification / "schemas").value();
    return loaded;
}

inline std::string role_of(std::string const& type) { return std::string(find_type(type)->from); }

} // namespace haihe::exchange
