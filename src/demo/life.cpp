#include "demo/life.hpp"

#include "demo/acts/award_act.hpp"
#include "demo/acts/contract_act.hpp"
#include "demo/acts/evaluation_act.hpp"
#include "demo/acts/opening_act.hpp"
#include "demo/acts/order_act.hpp"
#include "demo/acts/undertaking.hpp"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <utility>
#include <vector>

namespace haihe::demo {

namespace {

constexpr int kFirstHour = 9;
constexpr int kSaturday = 5;

/// A tender with the plan that it was made from.
struct Living {
    TenderPlan plan;
    std::unique_ptr<Undertaking> tender;
};
using Alive = std::shared_ptr<Living>;

class Life {
public:
    Life(Stage& stage, kernel::LegalCalendar const& calendar, std::filesystem::path directory, std::uint64_t seed)
        : stage_(stage), calendar_(calendar), directory_(std::move(directory)), random_(seed) {}

    /// What falls due within the hour that begins.
    void keep_appointments() {
        while (!agenda_.empty() && agenda_.begin()->first <= stage_.director.now() + kernel::hours(1)) {
            auto const act = std::move(agenda_.begin()->second);
            agenda_.erase(agenda_.begin());
            act();
        }
    }

    /// What an hour brings.
    void hour() {
        auto const now = stage_.director.now();
        auto const date = kernel::Date::of(now);
        auto const hour = (now - date.begins_at()).milliseconds / kernel::hours(1).milliseconds;
        if (hour == 0) begin_day(date);
        if (!is_working_day(date)) return;
        if (hour == kFirstHour) begin_tender();
        if (hour == kFirstHour + 2 && one_in(4)) resume();
        if (hour == kFirstHour + 5 && one_in(4)) clarify();
        if (hour == kFirstHour + 6 && one_in(6)) suspend();
    }

private:
    /// A year that the calendar does not know yet has weekends only.
    [[nodiscard]] bool is_working_day(kernel::Date date) const {
        return calendar_.is_working_day(date).value_or(date.weekday() < kSaturday);
    }

    void begin_day(kernel::Date date) {
        stage_.terminal.say({date.to_string(), date.to_string()});
        for (auto const& fault : faults_of(stage_.chronicle.receipts.take(), stage_.visitor))
            stage_.terminal.failed({"回执与账本不符:" + fault, "A receipt is not kept: " + fault});
    }

    bool one_in(std::uint64_t chances) { return random_() % chances == 0; }

    void begin_tender() {
        auto const& table = tender_table();
        auto const living = std::make_shared<Living>(Living{table[next_ % table.size()], nullptr});
        auto& plan = living->plan;
        next_ += 1 + random_() % (table.size() - 1); // never the same twice in a row
        auto const today = kernel::Date::of(stage_.director.now());
        auto const opens = take_opening_day(today + plan.preparation_days);
        while (today + plan.preparation_days < opens) ++plan.preparation_days;
        auto const serial = std::to_string(++serial_);
        plan.project += "(续" + serial + ")";
        plan.name = {plan.name.zh + "(续" + serial + ")", plan.name.en + " (continued " + serial + ")"};
        living->tender = std::make_unique<Undertaking>(stage_, plan);
        living->tender->carry_out();
        if (plan.opening) await_bids(living);
        recent_.push_back(living);
        if (recent_.size() > kRemembered) recent_.pop_front();
    }

    /// A working day of its own for each opening, so that nobody has to be in two halls at once.
    kernel::Date take_opening_day(kernel::Date earliest) {
        while (!is_working_day(earliest) || opening_days_.contains(earliest)) earliest = earliest + 1;
        opening_days_.insert(earliest);
        return earliest;
    }

    void at(kernel::Instant when, std::function<void()> act) { agenda_.emplace(when, std::move(act)); }
    [[nodiscard]] bool is_held(Living const& living) const { return living.tender->code() == suspended_; }

    /// The day before the deadline, which a clarification may move.
    void await_bids(Alive const& living) {
        at(living->tender->table().bidDeadline - kernel::days(1), [this, living] {
            if (living->tender->table().bidDeadline > stage_.director.now() + kernel::days(2))
                return await_bids(living);
            play_bidding(stage_, *living->tender, directory_);
            at(living->tender->table().bidDeadline, [this, living] { open(living); });
        });
    }
    void open(Alive const& living) {
        if (is_held(*living)) {
            held_back_.emplace_back([this, living] { open(living); });
            return;
        }
        play_opening(stage_, *living->tender, directory_);
        if (!living->plan.judging) return;
        auto const committee = std::make_shared<Committee>(seat_committee(stage_, *living->tender));
        play_evaluation(stage_, *living->tender, *committee);
        if (living->plan.judging->all_rejected) return play_rejection(stage_, *living->tender);
        at(play_posting(stage_, *living->tender), [this, living, committee] { award(living, committee); });
    }
    void award(Alive const& living, std::shared_ptr<Committee> const& committee) {
        if (is_held(*living)) {
            held_back_.emplace_back([this, living, committee] { award(living, committee); });
            return;
        }
        stage_.director.go_to(stage_.director.now() + kernel::hours(1)); // beyond the end of the posting
        play_award(stage_, *living->tender, *committee);
        play_archive(stage_, *living->tender, directory_);
    }

    void clarify() {
        if (recent_.empty()) return;
        auto& tender = *recent_[random_() % recent_.size()]->tender;
        auto const now = stage_.director.now();
        if (tender.table().bidDeadline <= now) return;
        auto const earliest = kernel::Date::of(now) + 15;
        exchange::Clarification clarification{tender.code(), tender.next_clarification(), "", "", true, {}, {}};
        clarification.title = "第" + std::to_string(clarification.number) + "号澄清";
        clarification.content = "招标文件中“质量保证期”由12个月更正为24个月,其余不变。";
        if (kernel::Date::of(tender.table().bidDeadline) < earliest)
            clarification.newBidDeadline =
                take_opening_day(earliest).begins_at() + kernel::hours(9) + kernel::minutes(30);
        tender.clarify(clarification);
    }

    void suspend() {
        if (recent_.empty() || !suspended_.empty()) return;
        auto const& living = *recent_[random_() % recent_.size()];
        if (living.tender->table().bidDeadline <= stage_.director.now()) return;
        order(living.tender->code(), living.plan.industry, "suspend", "受理投诉期间,需调查核实。");
        suspended_ = living.tender->code();
        suspended_industry_ = living.plan.industry;
    }

    void resume() {
        if (suspended_.empty()) return;
        order(suspended_, suspended_industry_, "resume", "投诉已经处理完毕。");
        suspended_.clear();
        for (auto const& act : std::exchange(held_back_, {})) act();
    }

    void order(std::string const& tender, std::string const& industry, std::string const& act,
               std::string const& reason) {
        play_order(stage_, tender, {stage_.cast.supervisor_of(industry), act, reason, "招标投标法实施条例第六十二条"});
    }

    static constexpr std::size_t kRemembered = 30;
    Stage& stage_;
    kernel::LegalCalendar const& calendar_;
    std::filesystem::path const directory_;
    std::mt19937_64 random_;
    std::multimap<kernel::Instant, std::function<void()>> agenda_;
    std::size_t next_ = 0;
    int serial_ = 0;
    std::deque<Alive> recent_;
    std::set<kernel::Date> opening_days_;
    std::string suspended_, suspended_industry_;
    std::vector<std::function<void()>> held_back_; ///< what waits for its resumption
};

} // namespace

void live_on(Stage& stage, kernel::LegalCalendar const& calendar, std::filesystem::path const& directory,
             std::uint64_t seed, Pace& pace) {
    Life life(stage, calendar, directory, seed);
    constexpr auto kHour = kernel::hours(1).milliseconds;
    auto const try_to = [&](auto const& act) {
        try {
            act();
        } catch (ActFailed const& failure) {
            stage.terminal.failed({"本项未办成,城市照常运行", failure.what()});
        }
    };
    while (true) {
        pace.spend_an_hour(stage.visitor);
        stage.director.go_to({(stage.director.now().milliseconds / kHour + 1) * kHour});
        try_to([&] { life.keep_appointments(); });
        try_to([&] { life.hour(); });
    }
}

} // namespace haihe::demo
