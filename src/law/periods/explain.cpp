#include "law/periods/explain.hpp"

#include "law/periods/counting.hpp"

namespace haihe::law {

kernel::Text days_from(kernel::Instant from, std::int32_t days) {
    auto const day = kernel::Date::of(from).to_string(), earliest = earliest_date_after(from, days).to_string(),
               count = std::to_string(days);
    return {"自" + day + "起" + count + "日（当日不计），最早为" + earliest + "。",
            count + " days from " + day + ", that day not counted: the earliest day is " + earliest + "."};
}

kernel::Text days_before(kernel::Instant deadline, std::int32_t days) {
    auto const day = kernel::Date::of(deadline).to_string(), latest = latest_date_before(deadline, days).to_string(),
               count = std::to_string(days);
    return {day + "前" + count + "日（当日不计）为" + latest + "，至该日24时。",
            count + " days before " + day + ", that day not counted: until " + latest + " 24:00."};
}

kernel::Text days_within(kernel::Instant from, std::int32_t days, kernel::LegalCalendar const& calendar) {
    auto const day = kernel::Date::of(from).to_string(), count = std::to_string(days);
    auto const counted = earliest_date_after(from, days);
    auto const last = last_day_within(from, days, calendar);
    kernel::Text text{"自" + day + "起" + count + "日内（当日不计），",
                      "Within " + count + " days from " + day + ", that day not counted: "};
    if (last.date != counted) {
        text.zh += counted.to_string() + "为休息日，顺延，";
        text.en += counted.to_string() + ", a day off; ";
    }
    text.zh += "最后一日为" + last.date.to_string() + "。";
    text.en += "the last day is " + last.date.to_string() + ".";
    if (last.holidays_known) return text;
    auto const year = std::to_string(counted.year());
    text.zh += "没有" + year + "年的节假日安排，请在 data/working-days.json 中补充。";
    text.en += " The working days of " + year + " are not known: add the year to data/working-days.json.";
    return text;
}

kernel::Text explained(Card const& card, kernel::Text const& computation) {
    return {card.sentence.zh + computation.zh, card.sentence.en + " " + computation.en};
}

} // namespace haihe::law
