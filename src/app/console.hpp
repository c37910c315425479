#pragma once

// How the program speaks to who called it.

#include "kernel/refusal.hpp"
#include "kernel/text.hpp"

#include <string>

namespace haihe::app {

/// Exit codes, the same for every command.
inline constexpr int kGood = 0;   ///< done, or the answer is yes
inline constexpr int kNo = 1;     ///< the answer is no
inline constexpr int kCannot = 2; ///< wrong usage, wrong configuration, or it could not be done

/// One language, chosen once.
class Console {
public:
    /// `language`: zh | en; empty = by LC_ALL, LC_MESSAGES, LANG.
    explicit Console(std::string const& language = {});

    [[nodiscard]] std::string const& in(kernel::Text const& text) const { return is_chinese_ ? text.zh : text.en; }
    [[nodiscard]] std::string language() const { return is_chinese_ ? "zh" : "en"; }
    // A line on standard output.
    void say(kernel::Text const& text) const;
    void print(std::string const& line) const;
    /// A line on standard error. Returns `exit_code`.
    int refuse(kernel::Refusal const& refusal, int exit_code = kCannot) const;
    int refuse(kernel::Text const& text, int exit_code = kCannot) const;

private:
    bool is_chinese_;
};

} // namespace haihe::app
