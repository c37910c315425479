#include "app/console.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace haihe::app {

namespace {

bool environment_is_chinese() {
    for (auto const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (auto const* value = std::getenv(name); value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh");
    return false;
}

} // namespace

Console::Console(std::string const& language)
    : is_chinese_(language.empty() ? environment_is_chinese() : language == "zh") {}

void Console::say(kernel::Text const& text) const { print(in(text)); }

void Console::print(std::string const& line) const { std::cout << line << '\n' << std::flush; }

int Console::refuse(kernel::Refusal const& refusal, int exit_code) const {
    std::cerr << "haihe: " << in(refusal.text) << " [" << refusal.rule << "]\n";
    return exit_code;
}

int Console::refuse(kernel::Text const& text, int exit_code) const {
    std::cerr << "haihe: " << in(text) << '\n';
    return exit_code;
}

} // namespace haihe::app
