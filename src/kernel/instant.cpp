#include "kernel/instant.hpp"

#include "kernel/date.hpp"

#include <array>

namespace haihe::kernel {

namespace {

constexpr std::int64_t kDay = 86'400'000;

/// Days of 1970-01-01 in UTC of a civil date, or nothing if there is no such day.
std::optional<std::int64_t> utc_days(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1) return std::nullopt;
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    std::array const lengths{31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (day > lengths[static_cast<std::size_t>(month - 1)]) return std::nullopt;
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).days_since_epoch;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (char const digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::string padded(std::int64_t value, std::size_t width) {
    auto digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

} // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
    constexpr std::string_view kForm = "....-..-..T..:..:......Z";
    if (text.size() != kForm.size() || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
        text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    auto const year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    auto const hour = number(text.substr(11, 2)), minute = number(text.substr(14, 2)),
               second = number(text.substr(17, 2));
    auto const millisecond = number(text.substr(20, 3));
    if (!year || !month || !day || !hour || !minute || !second || !millisecond) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    auto const days = utc_days(*year, *month, *day);
    if (!days) return std::nullopt;
    return Instant{*days * kDay + *hour * 3'600'000LL + *minute * 60'000LL + *second * 1000LL + *millisecond};
}

std::string Instant::to_string() const {
    auto days_since_epoch = milliseconds / kDay;
    auto rest = milliseconds % kDay;
    if (rest < 0) {
        rest += kDay;
        --days_since_epoch;
    }
    return Date{static_cast<std::int32_t>(days_since_epoch)}.to_string() + "T" + padded(rest / 3'600'000, 2) + ":" +
           padded(rest / 60'000 % 60, 2) + ":" + padded(rest / 1000 % 60, 2) + "." + padded(rest % 1000, 3) + "Z";
}

} // namespace haihe::kernel
