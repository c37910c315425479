#include "edge/log/log.hpp"

#include "edge/clock/clock.hpp"

#include <atomic>
#include <cstdio>
#include <mutex>

namespace haihe::edge::log {
namespace {

constexpr std::size_t kValueBytesMax = 512;

std::atomic<Level> lowest_level{Level::info};
std::mutex sink_mutex;
std::function<void(std::string_view)> sink_function;

std::string_view name_of(Level level) {
    switch (level) {
    case Level::debug: return "debug";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    case Level::silent: break;
    }
    return "silent";
}

bool needs_quotes(std::string_view value) {
    if (value.empty()) return true;
    for (unsigned char const c : value) {
        if (c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7f) return true;
    }
    return false;
}

void append_value(std::string& line, std::string_view value) {
    bool const cut = value.size() > kValueBytesMax;
    if (cut) {
        auto length = kValueBytesMax;
        while (length > 0 && (static_cast<unsigned char>(value[length]) & 0xC0) == 0x80) --length; // whole characters
        value = value.substr(0, length);
    }
    if (!cut && !needs_quotes(value)) {
        line += value;
        return;
    }
    constexpr char kHex[] = "0123456789abcdef";
    line += '"';
    for (char const c : value) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (c == '\n') {
            line += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            line += "\\x";
            line += kHex[byte >> 4];
            line += kHex[byte & 15];
        } else {
            line += c;
        }
    }
    if (cut) line += "…";
    line += '"';
}

} // namespace

void set_level(Level level) { lowest_level.store(level, std::memory_order_relaxed); }

bool enabled(Level level) { return level >= lowest_level.load(std::memory_order_relaxed) && level != Level::silent; }

void set_sink(std::function<void(std::string_view)> sink) {
    std::lock_guard const lock(sink_mutex);
    sink_function = std::move(sink);
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    if (!enabled(level)) return;
    std::string line = "time=" + SystemClock().now().to_string();
    line += " level=";
    line += name_of(level);
    line += " event=";
    append_value(line, event);
    for (auto const& field : fields) {
        line += ' ';
        line += field.key;
        line += '=';
        append_value(line, field.value);
    }
    std::lock_guard const lock(sink_mutex);
    if (sink_function) {
        sink_function(line);
        return;
    }
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace haihe::edge::log
