#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace haihe::kernel {

/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
/// Text form, the only one read or written: `YYYY-MM-DDTHH:MM:SS.mmmZ`.
struct Instant {
    std::int64_t milliseconds = 0;

    static std::optional<Instant> parse(std::string_view text);
    [[nodiscard]] std::string to_string() const;
    friend auto operator<=>(Instant const&, Instant const&) = default;
};

/// A length of time in milliseconds; may be negative.
struct Duration {
    std::int64_t milliseconds = 0;
    friend auto operator<=>(Duration const&, Duration const&) = default;
};

constexpr Duration seconds(std::int64_t n) { return {n * 1000}; }
constexpr Duration minutes(std::int64_t n) { return {n * 60'000}; }
constexpr Duration hours(std::int64_t n) { return {n * 3'600'000}; }
constexpr Duration days(std::int64_t n) { return {n * 86'400'000}; }
constexpr Instant operator+(Instant at, Duration length) { return {at.milliseconds + length.milliseconds}; }
constexpr Instant operator-(Instant at, Duration length) { return {at.milliseconds - length.milliseconds}; }
constexpr Duration operator-(Instant later, Instant earlier) { return {later.milliseconds - earlier.milliseconds}; }

} // namespace haihe::kernel
