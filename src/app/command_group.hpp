#pragma once

// Commands that stand in a file of their own: a description, options, and what is done when they are chosen.

#include "app/console.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <utility>

namespace haihe::app {

class CommandGroup {
public:
    CommandGroup(CLI::App& under, Console const& console, std::function<int()>& chosen)
        : under_(under), console_(console), chosen_(chosen) {}

protected:
    template <class Options>
    std::pair<CLI::App*, std::shared_ptr<Options>> add(char const* name, kernel::Text const& text,
                                                       int (*run)(Options const&, Console const&)) const {
        auto options = std::make_shared<Options>();
        auto* const command = under_.add_subcommand(name, console_.in(text));
        command->set_help_flag("-h,--help", console_.in({"显示帮助", "Print this help"}));
        command->callback([&chosen = chosen_, &console = console_, command, options, run] {
            if (!command->get_subcommands().empty()) return; // one below it was chosen
            chosen = [&console, options, run] { return run(*options, console); };
        });
        return {command, options};
    }
    [[nodiscard]] Console const& console() const { return console_; }

private:
    CLI::App& under_;
    Console const& console_;
    std::function<int()>& chosen_;
};

} // namespace haihe::app
