#include "kernel/date.hpp"

#include <chrono>

namespace haihe::kernel {

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kChinaOffset = std::int64_t{8} * 3'600'000;

std::chrono::year_month_day civil(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days_since_epoch}}};
}

} // namespace

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    auto const midnight = Instant::parse(std::string(text) + "T00:00:00.000Z");
    if (!midnight) return std::nullopt;
    return Date{static_cast<std::int32_t>(midnight->milliseconds / kDay - (midnight->milliseconds % kDay < 0 ? 1 : 0))};
}

Date Date::of(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    return Date{
        static_cast<std::int32_t>(sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}
                                      .time_since_epoch()
                                      .count())};
}

Date Date::of(Instant at) {
    auto const local = at.milliseconds + kChinaOffset;
    return Date{static_cast<std::int32_t>(local >= 0 ? local / kDay : -((-local + kDay - 1) / kDay))};
}

std::string Date::to_string() const {
    auto const day = civil(*this);
    auto const padded = [](unsigned value, std::size_t width) {
        auto digits = std::to_string(value);
        return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
    };
    return padded(static_cast<unsigned>(static_cast<int>(day.year())), 4) + "-" +
           padded(static_cast<unsigned>(day.month()), 2) + "-" + padded(static_cast<unsigned>(day.day()), 2);
}

int Date::year() const { return static_cast<int>(civil(*this).year()); }

int Date::weekday() const {
    auto const from_monday = (days_since_epoch + 3) % 7; // 1970-01-01 was a Thursday
    return from_monday < 0 ? from_monday + 7 : from_monday;
}

Instant Date::begins_at() const { return Instant{days_since_epoch * kDay - kChinaOffset}; }

Instant Date::ends_at() const { return Instant{(days_since_epoch + 1) * kDay - kChinaOffset}; }

} // namespace haihe::kernel
