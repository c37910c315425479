#include "app/commands.hpp"
#include "app/installation.hpp"
#include "edge/config/calendar_file.hpp"
#include "law/book.hpp"
#include "law/catalogue.hpp"
#include "law/plan.hpp"
#include "story/time_line.hpp"
#include "trading/law/law_check.hpp"
#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

namespace haihe::app {

namespace {

using kernel::Date;
using kernel::Text;

/// A day as the calendar knows it.
struct DayShown {
    Date date;
    std::int64_t weekday = 1;    ///< 1 = Monday … 7 = Sunday
    std::optional<bool> working; ///< absent where the calendar does not know the year
};
BOOST_DESCRIBE_STRUCT(DayShown, (), (date, weekday, working))

struct CheckShown {
    std::vector<story::Finding> findings;
    std::vector<DayShown> calendar;
};
BOOST_DESCRIBE_STRUCT(CheckShown, (), (findings, calendar))

struct StepShown {
    std::string name;
    story::Sentence title;
    kernel::Instant at;
    std::string rule;
    story::Sentence computation;
    std::optional<story::Citation> citation;
    DayShown day;
};
BOOST_DESCRIBE_STRUCT(StepShown, (), (name, title, at, rule, computation, citation, day))

struct PlanShown {
    std::vector<StepShown> steps;
};
BOOST_DESCRIBE_STRUCT(PlanShown, (), (steps))

DayShown day_of(Date date, kernel::LegalCalendar const& calendar) {
    DayShown shown{date, date.weekday() + 1, {}};
    if (auto const working = calendar.is_working_day(date)) shown.working = *working;
    return shown;
}

/// "2026-03-23 is a Monday, a working day"
Text words_for(DayShown const& day) {
    constexpr std::array<std::pair<char const*, char const*>, 7> kNames{{{"周一", "Monday"},
                                                                         {"周二", "Tuesday"},
                                                                         {"周三", "Wednesday"},
                                                                         {"周四", "Thursday"},
                                                                         {"周五", "Friday"},
                                                                         {"周六", "Saturday"},
                                                                         {"周日", "Sunday"}}};
    auto const& [zh, en] = kNames.at(static_cast<std::size_t>(day.weekday - 1));
    auto const date = day.date.to_string(), year = std::to_string(day.date.year());
    if (!day.working)
        return {date + "为" + zh + "（没有" + year + "年的节假日安排，请在 data/working-days.json 中补充）",
                date + " is a " + en + " (the working days of " + year +
                    " are not known: add the year to data/working-days.json)"};
    return {date + "为" + zh + (*day.working ? "，工作日" : "，休息日"),
            date + " is a " + en + (*day.working ? ", a working day" : ", a day off")};
}

kernel::Result<kernel::LegalCalendar> calendar_in(std::string const& home) {
    auto const installation = Installation::find(home);
    if (!installation)
        return kernel::refuse(
            kernel::RefusalKind::unavailable, "installation_is_found",
            {"找不到安装目录，请用 --home 指明。", "The installation is not found: name it by --home."});
    return edge::config::read_calendar(installation->calendar());
}

Text word_for(std::string const& mark) {
    if (mark == "kept") return {"符合", "kept"};
    if (mark == "broken") return {"违反", "broken"};
    if (mark == "pending") return {"待定", "pending"};
    return {"不适用", "not applicable"};
}

std::string spelled(Console const& console, story::Citation const& citation) {
    return console.in({"《" + citation.act.zh + "》" + citation.article, citation.act.en + ", " + citation.article});
}

void print(Console const& console, story::Finding const& finding, kernel::LegalCalendar const& calendar) {
    console.print(console.in(word_for(finding.mark)) + "  " + finding.rule + "  " + spelled(console, finding.citation));
    console.print("    " + console.in({finding.explanation.zh, finding.explanation.en}));
    for (auto const& fact : finding.facts)
        if (auto const date = Date::parse(fact.value))
            console.print("    " + fact.name + ": " + console.in(words_for(day_of(*date, calendar))));
    if (!finding.path.empty()) console.print("    " + finding.path);
}

std::vector<DayShown> days_of(std::vector<story::Finding> const& findings, kernel::LegalCalendar const& calendar) {
    std::set<Date> dates;
    for (auto const& finding : findings)
        for (auto const& fact : finding.facts)
            if (auto const date = Date::parse(fact.value)) dates.insert(*date);
    std::vector<DayShown> days;
    days.reserve(dates.size());
    for (auto const date : dates) days.push_back(day_of(date, calendar));
    return days;
}

/// `09:00` or `09:00:30` in China.
std::optional<kernel::Instant> at_hour(Date date, std::string const& text) {
    return kernel::Instant::parse(date.to_string() + "T" + text + (text.size() == 5 ? ":00" : "") + ".000Z");
}

/// The practice in which that option alone is on.
law::Practice only(std::string const& option, kernel::LegalCalendar const& calendar) {
    law::Practice practice(calendar);
    practice.known = {option};
    return practice;
}

/// What the options that were switched on say of it.
kernel::Result<law::Findings> judge_options(std::vector<std::string> const& names, trading::LawCheck const& check,
                                            kernel::LegalCalendar const& calendar) {
    law::CaseFacts facts;
    facts.tender = trading::facts_of(check, check.timeTable.documentsFrom);
    facts.documents.compulsory = check.compulsory;
    facts.documents.category = check.category;
    facts.documents.deposit = check.deposit;
    law::Findings findings;
    for (auto const& name : names) {
        auto const* const entry = law::entry_of(name);
        if (!entry || !law::is_option(entry->card))
            return kernel::refuse(kernel::RefusalKind::unacceptable, "option_is_a_known_rule",
                                  {name + "不是可选的规则。", name + " is no rule that is an option."});
        for (auto& finding : law::judge(*entry, facts, only(name, calendar))) findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

int law_check(LawCheckOptions const& options, Console const& console) {
    auto const calendar = calendar_in(options.home);
    if (!calendar) return console.refuse(calendar.error());
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const check = json::read<trading::LawCheck>(*bytes);
    if (!check) return console.refuse(check.error());
    auto judged = trading::judge(*check, law::Practice(*calendar), check->timeTable.documentsFrom);
    if (!judged) return console.refuse(judged.error());
    auto const chosen = judge_options(options.options, *check, *calendar);
    if (!chosen) return console.refuse(chosen.error());
    judged->insert(judged->end(), chosen->begin(), chosen->end());
    CheckShown shown;
    std::int64_t broken = 0;
    for (auto const& finding : *judged) {
        shown.findings.push_back(story::show(finding));
        broken += finding.mark == law::Mark::broken ? 1 : 0;
    }
    shown.calendar = days_of(shown.findings, *calendar);
    if (options.json) {
        console.print(json::write(shown));
        return broken == 0 ? kGood : kNo;
    }
    for (auto const& finding : shown.findings) print(console, finding, *calendar);
    auto const count = std::to_string(shown.findings.size()), bad = std::to_string(broken);
    console.say({"核对规则" + count + "条，违反" + bad + "条。", count + " rules, broken: " + bad + "."});
    return broken == 0 ? kGood : kNo;
}

int law_plan(LawPlanOptions const& options, Console const& console) {
    auto const calendar = calendar_in(options.home);
    if (!calendar) return console.refuse(calendar.error());
    auto const date = Date::parse(options.from);
    auto const start = date ? at_hour(*date, options.at) : std::nullopt;
    if (!start)
        return console.refuse({"开始日期形如 2026-03-03，时刻形如 09:00。",
                               "The start is a date like 2026-03-03 and an hour like 09:00."});
    constexpr auto kChina = kernel::hours(8);
    auto const plan = law::propose(
        {*start - kChina, !options.voluntary, options.prequalification, options.on_working_days}, *calendar);
    if (!plan) return console.refuse(plan.error());
    PlanShown shown;
    for (auto const& step : plan->steps) {
        // An act that ends at 24:00 belongs to the day before.
        auto const day = day_of(Date::of(step.at - kernel::Duration{1}), *calendar);
        std::optional<story::Citation> citation;
        if (!step.rule.empty()) citation = story::show(law::kept("", step.citation, {})).citation;
        shown.steps.push_back({std::string(step.name),
                               {step.title.zh, step.title.en},
                               step.at,
                               std::string(step.rule),
                               {step.computation.zh, step.computation.en},
                               citation,
                               day});
    }
    if (options.json) {
        console.print(json::write(shown));
        return kGood;
    }
    for (auto const& step : shown.steps) {
        auto const local = (step.at + kChina).to_string();
        bool const midnight = step.day.date != Date::of(step.at);
        auto const hour = midnight ? std::string("24:00") : local.substr(11, 5);
        console.print(step.day.date.to_string() + " " + hour + "  " + console.in({step.title.zh, step.title.en}));
        console.print("    " + console.in(words_for(step.day)));
        if (!step.citation) continue;
        console.print("    " + step.rule + "  " + spelled(console, *step.citation));
        console.print("    " + console.in({step.computation.zh, step.computation.en}));
    }
    return kGood;
}

int law_book(LawBookOptions const& options, Console const& console) {
    std::error_code error;
    std::filesystem::create_directories(options.directory, error);
    for (auto const& page : law::book()) {
        std::ofstream file(std::filesystem::path(options.directory) / page.name, std::ios::binary);
        file << page.text;
        if (!file.flush()) return console.refuse({"无法写入 " + page.name + "。", page.name + " cannot be written."});
    }
    return kGood;
}

} // namespace haihe::app
