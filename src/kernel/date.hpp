#pragma once

#include "kernel/instant.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::kernel {

/// A civil day in China standard time (UTC+8, no summer time), counted from 1970-01-01.
/// Text form: `YYYY-MM-DD`.
struct Date {
    std::int32_t days_since_epoch = 0;

    static std::optional<Date> parse(std::string_view text);
    static Date of(int year, unsigned month, unsigned day);
    /// The civil day in China on which `at` falls.
    static Date of(Instant at);
    [[nodiscard]] std::string to_string() const;
    [[nodiscard]] int year() const;
    /// 0 = Monday … 6 = Sunday.
    [[nodiscard]] int weekday() const;
    /// 00:00 of this day in China.
    [[nodiscard]] Instant begins_at() const;
    /// 24:00 of this day in China.
    [[nodiscard]] Instant ends_at() const;
    friend auto operator<=>(Date const&, Date const&) = default;
};

constexpr Date operator+(Date date, std::int32_t days) { return {date.days_since_epoch + days}; }
constexpr Date operator-(Date date, std::int32_t days) { return {date.days_since_epoch - days}; }
constexpr std::int32_t operator-(Date later, Date earlier) { return later.days_since_epoch - earlier.days_since_epoch; }

} // namespace haihe::kernel
