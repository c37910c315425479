#pragma once

#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "kernel/text.hpp"

#include <functional>
#include <mutex>
#include <string>

namespace haihe::demo {

enum class Language { zh, en };
/// `asked` (zh | en) if given, else what LC_ALL, LC_MESSAGES or LANG prefer; Chinese otherwise.
Language choose_language(std::string const& asked);

/// What the spectator reads: one line an act, with the virtual time in China. Thread-safe.
class Terminal {
public:
    explicit Terminal(Language language);

    /// Whose time stands before the lines; none before it is set.
    void follow(std::function<kernel::Instant()> clock);
    void say(kernel::Text const& line);
    void done(kernel::Text const& line);   ///< ✓
    void failed(kernel::Text const& line); ///< ✗
    /// A refusal, in the spectator's language: what is wrong, and the rule.
    void quote(kernel::Refusal const& refusal);
    /// As it stands, without time.
    void plain(std::string const& line);
    [[nodiscard]] std::string const& of(kernel::Text const& text) const;
    [[nodiscard]] Language language() const { return language_; }

private:
    void line(char const* mark, char const* colour, std::string const& text);

    Language language_;
    bool coloured_;
    std::function<kernel::Instant()> clock_;
    std::mutex mutex_;
};

/// `03-23 09:30`, as clocks in China show it.
std::string china_time(kernel::Instant at);

} // namespace haihe::demo
