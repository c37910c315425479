#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

/// One line an event on standard error, in logfmt: `time=… level=info event=server_started port=8080`.
/// Bodies, bids, keys and passwords are never logged: give digests, codes and counts.
namespace haihe::edge::log {

enum class Level { debug, info, warning, error, silent };

struct Field {
    std::string_view key;
    std::string value;

    Field(std::string_view name, std::string_view text) : key(name), value(text) {}
    Field(std::string_view name, char const* text) : key(name), value(text) {}
    Field(std::string_view name, std::string text) : key(name), value(std::move(text)) {}
    Field(std::string_view name, bool flag) : key(name), value(flag ? "true" : "false") {}
    Field(std::string_view name, std::integral auto number) : key(name), value(std::to_string(number)) {}
};

/// Lines below the level are dropped. Default: info. Thread-safe.
void set_level(Level level);
bool enabled(Level level);
/// Where finished lines (without line feed) go instead of standard error; empty restores it.
void set_sink(std::function<void(std::string_view)> sink);

/// Thread-safe; a line is written whole. Values are cut at 512 bytes, control characters escaped.
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, fields);
}
inline void warning(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::warning, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, fields);
}

} // namespace haihe::edge::log
