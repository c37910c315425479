#include "demo/life.hpp"

#include "demo/order_act.hpp"
#include "demo/undertaking.hpp"

#include <chrono>
#include <deque>
#include <memory>
#include <random>

namespace haihe::demo {

namespace {

constexpr double kHourMilliseconds = 2'500; ///< real, at speed 1: a day a minute
constexpr int kFirstHour = 9;
constexpr int kSaturday = 5;

/// A tender with the plan that it was made from.
struct Living {
    std::unique_ptr<TenderPlan> plan;
    std::unique_ptr<Undertaking> tender;
};

class Life {
public:
    Life(Stage& stage, kernel::LegalCalendar const& calendar, std::uint64_t seed)
        : stage_(stage), calendar_(calendar), random_(seed) {}

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
        auto plan = std::make_unique<TenderPlan>(table[next_ % table.size()]);
        next_ += 1 + random_() % (table.size() - 1); // never the same twice in a row
        while (!is_working_day(kernel::Date::of(stage_.director.now()) + plan->preparation_days))
            ++plan->preparation_days;
        auto const serial = std::to_string(++serial_);
        plan->project += "(续" + serial + ")";
        plan->name = {plan->name.zh + "(续" + serial + ")", plan->name.en + " (continued " + serial + ")"};
        auto tender = std::make_unique<Undertaking>(stage_, *plan);
        tender->carry_out();
        recent_.push_back({std::move(plan), std::move(tender)});
        if (recent_.size() > kRemembered) recent_.pop_front();
    }

    void clarify() {
        if (recent_.empty()) return;
        auto& tender = *recent_[random_() % recent_.size()].tender;
        auto const now = stage_.director.now();
        if (tender.table().bidDeadline <= now) return;
        auto earliest = kernel::Date::of(now) + 15;
        while (!is_working_day(earliest)) earliest = earliest + 1;
        exchange::Clarification clarification{tender.code(), tender.next_clarification(), "", "", true, {}, {}};
        clarification.title = "第" + std::to_string(clarification.number) + "号澄清";
        clarification.content = "招标文件中“质量保证期”由12个月更正为24个月,其余不变。";
        if (kernel::Date::of(tender.table().bidDeadline) < earliest)
            clarification.newBidDeadline = earliest.begins_at() + kernel::hours(9) + kernel::minutes(30);
        tender.clarify(clarification);
    }

    void suspend() {
        if (recent_.empty() || !suspended_.empty()) return;
        auto const& living = recent_[random_() % recent_.size()];
        if (living.tender->table().bidDeadline <= stage_.director.now()) return;
        order(living.tender->code(), living.plan->platform, "suspend", "受理投诉期间,需调查核实。");
        suspended_ = living.tender->code();
        suspended_on_ = living.plan->platform;
    }

    void resume() {
        if (suspended_.empty()) return;
        order(suspended_, suspended_on_, "resume", "投诉已经处理完毕。");
        suspended_.clear();
    }

    void order(std::string const& tender, std::string const& platform, std::string const& act,
               std::string const& reason) {
        play_order(stage_, tender, {platform + "-department/supervisor", act, reason, "招标投标法实施条例第六十二条"});
    }

    static constexpr std::size_t kRemembered = 30;
    Stage& stage_;
    kernel::LegalCalendar const& calendar_;
    std::mt19937_64 random_;
    std::size_t next_ = 0;
    int serial_ = 0;
    std::deque<Living> recent_;
    std::string suspended_, suspended_on_;
};

} // namespace

void live_on(Stage& stage, kernel::LegalCalendar const& calendar, std::uint64_t seed, double speed) {
    Life life(stage, calendar, seed);
    std::chrono::milliseconds const hour(static_cast<std::int64_t>(kHourMilliseconds / speed));
    constexpr auto kHour = kernel::hours(1).milliseconds;
    while (true) {
        stage.visitor.patience(hour).spend();
        stage.director.go_to({(stage.director.now().milliseconds / kHour + 1) * kHour});
        try {
            life.hour();
        } catch (ActFailed const& failure) {
            stage.terminal.failed({"本项未办成,城市照常运行", failure.what()});
        }
    }
}

} // namespace haihe::demo
