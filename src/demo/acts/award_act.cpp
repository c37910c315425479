#include "demo/acts/award_act.hpp"

#include "demo/acts/contract_act.hpp"
#include "demo/acts/judging_shapes.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr char const* kCandidatesLabel = "haihe/candidates/1";

/// The lot's award over HTTP, as the host works on it.
class Award {
public:
    Award(Stage& stage, Undertaking const& tender)
        : stage_(stage), tender_(tender), place_("/lots/" + tender.lot() + "/award") {}

    AwardNow now() {
        auto const what = tender_.act("定标情况", "The award");
        auto const answer = expect(stage_, tender_.signer().ask(tender_.platform(), {"GET", place_, "", {}}), what);
        return expect(stage_, json::read<AwardNow>(answer.body, json::Unknown::ignore), what);
    }
    /// The host's part, once the report is recorded: it is printed and sealed first, which a platform whose disk is
    /// full does as soon as it has room.
    HostOfAward host_with_candidates() {
        AwardNow seen;
        await(stage_, tender_.act("评标报告入账", "The report is recorded"), [&] {
            seen = now();
            return seen.host && seen.host->earliestPostedUntil;
        });
        return std::move(*seen.host);
    }
    void post(Person& person, std::string const& step, std::string const& body, kernel::Text const& what) {
        expect(stage_, person.write(tender_.platform(), "POST", place_ + "/" + step, body), what);
    }
    void host(std::string const& step, std::string const& body, kernel::Text const& what) {
        post(tender_.signer(), step, body, what);
    }
    void say(std::string const& kind, std::string const& title) {
        stage_.chronicle.tender(tender_.code()).notices.push_back({kind, tender_.plan().name.zh + "：" + title});
        await_notice(stage_, tender_.code(), kind);
    }
    /// The first candidate that stands.
    void determine() {
        auto const what = tender_.act("确定中标人", "The winner is determined");
        auto const notices = now().host.value().notices;
        auto const& signer = tender_.signer();
        auto const &notice = notices.at(0), &result = notices.at(1);
        host("winner",
             json::write(SignedAward{notice.text, signer.sign(notice.label, notice.text), result.text,
                                     signer.sign(result.label, result.text)}),
             what);
        say("result", "中标结果公告");
        auto const won = now().result.value();
        stage_.terminal.done(
            {what.zh + "(" + won.winnerName + ")", what.en + " (rank " + std::to_string(won.rank) + ")"});
    }

private:
    Stage& stage_;
    Undertaking const& tender_;
    std::string const place_;
};

/// The signer of whom the code stands for.
Person& signer_of(Stage& stage, std::string const& code) {
    for (auto const& word : stage.cast.bidders())
        if (stage.cast.entity(word).code == code) return stage.person(word + "/signer");
    throw ActFailed("nobody of the cast is " + code);
}

void object(Stage& stage, Undertaking const& tender, exchange::CandidatesNotice const& posted) {
    auto const finding = tender.plan().judging->objection;
    auto const raised = tender.act("对评标结果提出异议", "An objection to the result");
    auto const objections = "/tenders/" + tender.code() + "/objections";
    expect(stage,
           signer_of(stage, posted.candidates.at(1).bidder)
               .write(tender.platform(), "POST", objections,
                      json::write(Objection{"result", tender.lot(), "第一中标候选人所报业绩与公开记录不符,请核实。"})),
           raised);
    if (tender.plan().compulsory) // 条例 第七十七条: until it is answered
        for (auto const* kind : {"suspension", "resumption"})
            stage.chronicle.tender(tender.code()).notices.push_back({kind, tender.plan().name.zh});
    stage.terminal.done(raised);
    bool const upheld = finding == "upheld";
    auto const answered = tender.act(upheld ? "异议成立" : "异议不成立", upheld ? "It is upheld" : "It is dismissed");
    ObjectionAnswer answer{finding, upheld ? "经核实,所报业绩不实。" : "经核实,所报业绩属实,评审无误。", {}};
    if (upheld) answer.concerns = {posted.candidates.at(0).bidder};
    expect(stage, tender.signer().write(tender.platform(), "POST", objections + "/1/answer", json::write(answer)),
           answered);
    stage.terminal.done(answered);
}

} // namespace

kernel::Instant play_posting(Stage& stage, Undertaking const& tender) {
    Award award(stage, tender);
    auto const what = tender.act("公示中标候选人", "The candidates are posted");
    auto const host = award.host_with_candidates();
    exchange::CandidatesNotice notice{tender.code(), tender.lot(), host.candidates, host.earliestPostedUntil.value(),
                                      stage.cast.entity(tender.plan().tenderee).contact};
    for (auto& candidate : notice.candidates) candidate.response = "资格条件全部响应";
    auto const text = json::write(notice);
    award.host("candidates", json::write(SignedNotice{text, tender.signer().sign(kCandidatesLabel, text)}), what);
    award.say("candidates", "中标候选人公示");
    stage.terminal.done(what);
    if (!tender.plan().judging->objection.empty()) object(stage, tender, notice);
    return notice.postedUntil;
}

void play_award(Stage& stage, Undertaking const& tender, Committee const& committee) {
    auto const& plan = *tender.plan().judging;
    Award award(stage, tender);
    auto const first = award.now().candidates.value().candidates.at(0);
    if (plan.objection == "upheld")
        award.host("passed-over", json::write(PassOver{first.bidder, "unlawful_conduct", "所报业绩不实,异议成立。"}),
                   tender.act("第一候选人失去中标资格", "The first candidate is passed over"));
    award.determine();
    if (plan.first_gives_up) {
        auto const what = tender.act("中标人放弃中标", "The winner gives up");
        award.post(signer_of(stage, first.bidder), "giving-up", json::write(Reasons{"原材料价格上涨,无法按报价履约。"}),
                   what);
        award.host("cancellation", json::write(CancelAward{"gave_up", ""}), what);
        award.say("cancellation", "取消中标公告");
        stage.terminal.done(what);
        award.determine();
    }
    auto const won = award.now().result.value();
    stage.chronicle.awards.push_back({tender.code(), won.winner, won.price, won.rank});
    bool const second = plan.first_gives_up || plan.objection == "upheld";
    if (won.rank != (second ? 2 : 1)) throw ActFailed("won by rank " + std::to_string(won.rank));
    award.host("report", json::write(WrittenText{tender.plan().name.zh + "招标投标情况书面报告。"}),
               tender.act("提交招标投标情况书面报告", "The written report goes to the department"));
    committee.drawing->publish();
    play_contract(stage, tender, signer_of(stage, won.winner));
    award.say("contract", "合同订立情况");
}

void play_rejection(Stage& stage, Undertaking const& tender) {
    auto const what = tender.act("否决全部投标,招标失败", "All bids are rejected: the tender fails");
    stage.chronicle.tender(tender.code()).notices.push_back({"failure", tender.plan().name.zh + "：招标失败公告"});
    await_notice(stage, tender.code(), "failure");
    stage.terminal.done(what);
}

} // namespace haihe::demo
