#include "demo/terminal.hpp"

#include "kernel/date.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace haihe::demo {

namespace {

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

Language choose_language(std::string const& asked) {
    if (!asked.empty()) return asked.starts_with("en") ? Language::en : Language::zh;
    for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (auto const* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("en") ? Language::en : Language::zh;
    return Language::zh;
}

std::string china_time(kernel::Instant at) {
    auto const date = kernel::Date::of(at);
    auto const minute = (at - date.begins_at()).milliseconds / 60'000;
    return date.to_string().substr(5) + ' ' + two_digits(minute / 60) + ':' + two_digits(minute % 60);
}

Terminal::Terminal(Language language) : language_(language), coloured_(::isatty(STDOUT_FILENO) == 1) {}

void Terminal::follow(std::function<kernel::Instant()> clock) {
    std::lock_guard const lock(mutex_);
    clock_ = std::move(clock);
}

std::string const& Terminal::of(kernel::Text const& text) const {
    return language_ == Language::zh ? text.zh : text.en;
}

void Terminal::line(char const* mark, char const* colour, std::string const& text) {
    std::lock_guard const lock(mutex_);
    auto const time = clock_ ? china_time(clock_()) : std::string(11, ' ');
    auto const shown = coloured_ && *colour ? std::string(colour) + mark + "\033[0m" : std::string(mark);
    std::printf("%s  %s %s\n", time.c_str(), shown.c_str(), text.c_str());
    std::fflush(stdout);
}

void Terminal::say(kernel::Text const& text) { line("·", "", of(text)); }
void Terminal::done(kernel::Text const& text) { line("✓", "\033[32m", of(text)); }
void Terminal::failed(kernel::Text const& text) { line("✗", "\033[31m", of(text)); }

void Terminal::quote(kernel::Refusal const& refusal) {
    auto text = of(refusal.text);
    if (refusal.citation)
        text += language_ == Language::zh ? "(《" + refusal.citation->act.zh + "》" + refusal.citation->article + ")"
                                          : " (" + refusal.citation->act.en + ", " + refusal.citation->article + ")";
    line("  ⤷", "", text + " [" + refusal.rule + "]");
}

void Terminal::plain(std::string const& text) {
    std::lock_guard const lock(mutex_);
    std::printf("%s\n", text.c_str());
    std::fflush(stdout);
}

} // namespace haihe::demo
