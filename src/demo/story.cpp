#include "demo/story.hpp"

#include "demo/acts/award_act.hpp"
#include "demo/acts/contract_act.hpp"
#include "demo/acts/evaluation_act.hpp"
#include "demo/acts/opening_act.hpp"
#include "demo/acts/order_act.hpp"
#include "demo/acts/undertaking.hpp"
#include "demo/cast/tender_documents.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace haihe::demo {

namespace {

constexpr int kClarificationDay = 10; // 12 days before the first tender's deadline
constexpr int kSuspensionDay = 11;
constexpr int kResumptionDay = 15;
constexpr int kBiddingDay = 20; // before the first deadline
constexpr int kLastDay = 45;

/// The hours and minutes of a day of the story, by the clocks of China.
kernel::Instant on_day(int day, int hour, int minute = 0) {
    return (kernel::Date::of(story_begins()) + day).begins_at() + kernel::hours(hour) + kernel::minutes(minute);
}

/// Both languages of a refusal name the day that would do, and it cites its article.
bool explains(kernel::Refusal const& refusal, std::string const& rule, std::string const& article,
              kernel::Date would_do) {
    auto const day = would_do.to_string();
    return refusal.rule == rule && refusal.citation && refusal.citation->article == article &&
           refusal.text.zh.find(day) != std::string::npos && refusal.text.en.find(day) != std::string::npos &&
           refusal.text.zh != refusal.text.en;
}

/// A refusal that the story wants: shown, and remembered as right or wrong.
void expect_refusal(Stage& stage, kernel::Result<void> const& result, kernel::Text const& act, std::string const& rule,
                    std::string const& article, kernel::Date would_do) {
    bool const right = !result && explains(result.error(), rule, article, would_do);
    stage.chronicle.findings.push_back({act, right, result ? "" : result.error().rule});
    if (result) throw ActFailed("not refused: " + act.en);
    if (right)
        stage.terminal.done(act);
    else
        stage.terminal.failed(act);
    stage.terminal.quote(result.error());
}

/// The first tender's handler counts 19 days where the law wants 20, is refused, and counts again.
void play_short_period(Stage& stage, Undertaking& tender) {
    tender.register_project();
    tender.register_tender();
    tender.draft_documents();
    auto const issue = stage.director.now() + kernel::hours(4);
    tender.draft_announcement(time_table(issue, 19));
    tender.review();
    expect_refusal(stage, tender.try_to_publish(),
                   {"时间安排短一日,依法不予发布", "A time table one day too short is refused"},
                   "bid_preparation_is_at_least_20_days", "第二十四条", kernel::Date::of(issue) + 20);
    tender.draft_announcement(time_table(issue, tender.plan().preparation_days));
    tender.review();
    tender.publish();
}

/// A clarification that came too late for the deadline to stand.
void play_clarification(Stage& stage, Undertaking& tender) {
    exchange::Clarification clarification{tender.code(),
                                          1,
                                          "第1号澄清:工程量清单更正",
                                          "工程量清单中钢筋混凝土管d800的数量由6,200米更正为6,850米,其余不变。",
                                          true,
                                          {},
                                          {}};
    auto const earliest = kernel::Date::of(stage.director.now()) + 15;
    expect_refusal(stage, tender.try_to_clarify(clarification),
                   {"距截止不足15日的澄清未顺延截止时间,不予发出",
                    "A clarification less than 15 days before the deadline is refused while the deadline stands"},
                   "clarification_is_15_days_before_the_deadline_or_moves_it", "第二十一条", earliest);
    clarification.newBidDeadline = earliest.begins_at() + kernel::hours(9) + kernel::minutes(30);
    tender.clarify(clarification);
}

/// A lot whose candidates are posted.
struct Posted {
    Undertaking const* tender;
    Committee committee;
    kernel::Instant until;
};

struct Story {
    Stage& stage;
    std::map<std::string, Undertaking> tenders; ///< by name
    std::vector<Posted> posted{};
    std::deque<TenderPlan> again{};

    Undertaking& begin(TenderPlan const& plan) {
        return tenders.emplace(plan.name.zh, Undertaking(stage, plan)).first->second;
    }
    /// All bid in time; then the deadlines come one after the other, and each lot is judged on its day.
    void bid_and_open(std::filesystem::path const& directory) {
        std::vector<Undertaking const*> opened;
        for (auto const& [name, tender] : tenders)
            if (tender.plan().opening) opened.push_back(&tender);
        std::ranges::sort(opened, {}, [](Undertaking const* one) { return one->table().bidDeadline; });
        for (auto const* tender : opened) play_bidding(stage, *tender, directory);
        for (auto const* tender : opened) {
            play_opening(stage, *tender, directory);
            if (tender->plan().judging) judge(*tender);
        }
    }
    void judge(Undertaking const& tender) {
        auto committee = seat_committee(stage, tender);
        play_evaluation(stage, tender, committee);
        if (tender.plan().judging->all_rejected) {
            play_rejection(stage, tender);
            tender_again(tender);
        } else
            posted.push_back({&tender, std::move(committee), play_posting(stage, tender)});
    }
    /// The failed lot is tendered anew; how that ends is beyond the story.
    void tender_again(Undertaking const& failed) {
        auto& plan = again.emplace_back(failed.plan());
        plan.name = {plan.name.zh + "(重新招标)", plan.name.en + " (tendered again)"};
        plan.project += "(重新招标)";
        tenders.emplace(plan.name.zh, Undertaking(stage, plan, failed.lot())).first->second.carry_out();
    }
    /// The postings end one after the other.
    void award(std::filesystem::path const& directory) {
        std::ranges::sort(posted, {}, &Posted::until);
        for (auto const& one : posted) {
            stage.director.go_to(one.until);
            play_award(stage, *one.tender, one.committee);
            play_archive(stage, *one.tender, directory);
        }
    }

    void publish_tenders_of(int day) {
        int minute = 30;
        for (auto const& plan : tender_table()) {
            if (plan.day != day) continue;
            stage.director.go_to(on_day(day, 9, minute));
            minute += 25;
            auto& tender = begin(plan);
            if (&plan == &tender_table().front())
                play_short_period(stage, tender);
            else
                tender.carry_out();
        }
    }
};

/// By the department that answers for the tender's industry.
void order(Stage& stage, Story const& story, char const* name, std::string const& act, std::string const& reason) {
    auto const& tender = story.tenders.at(name);
    play_order(stage, tender.code(),
               {stage.cast.supervisor_of(tender.plan().industry), act, reason, "招标投标法实施条例第六十二条"});
}

constexpr char const* kFirstTender = "示例新区雨污分流改造工程(二期)施工";
constexpr char const* kPumps = "示例泵站水泵机组及电气设备采购";
constexpr char const* kBoilers = "示例供热站燃气锅炉低氮改造工程";
constexpr char const* kRoad = "示例路(海河桥至示例道)道路维修工程";

} // namespace

kernel::Instant story_begins() { return kernel::Date::of(2026, 3, 2).begins_at() + kernel::hours(9); }

void play_story(Stage& stage, std::filesystem::path const& directory) {
    Story story{stage, {}, {}, {}};
    auto const last = std::max_element(tender_table().begin(), tender_table().end(),
                                       [](TenderPlan const& a, TenderPlan const& b) { return a.day < b.day; });
    for (int day = 1; day <= last->day; ++day) story.publish_tenders_of(day);

    stage.director.go_to(on_day(kClarificationDay, 15));
    play_clarification(stage, story.tenders.at(kFirstTender));

    stage.director.go_to(on_day(kSuspensionDay, 10));
    order(stage, story, kPumps, "suspend", "收到举报,招标文件设定的技术参数涉嫌指向特定产品,需调查核实。");
    stage.director.go_to(on_day(kSuspensionDay, 10, 30));
    order(stage, story, kRoad, "suspend", "受理投诉期间,需核实资格条件设置情况。");
    stage.director.go_to(on_day(kSuspensionDay, 14));
    order(stage, story, kBoilers, "suspend", "收到举报,排放指标与审批文件不一致,需调查核实。");
    stage.director.go_to(on_day(kResumptionDay, 9, 30));
    order(stage, story, kPumps, "resume", "经调查,技术参数未指向特定产品,举报不属实。");
    order(stage, story, kBoilers, "resume", "经调查,排放指标与审批文件一致,举报不属实。");
    stage.director.go_to(on_day(kBiddingDay, 9));
    story.bid_and_open(directory);
    story.award(directory);
    stage.director.go_to(on_day(kLastDay, 9));
    stage.terminal.say({"一个半月过去了。", "Six weeks have passed."});
}

} // namespace haihe::demo
