#include "app/commands.hpp"
#include "json/value.hpp"

#include <iostream>

namespace haihe::app {

int canonical(FileOptions const& options, Console const& console) {
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const value = json::parse(*bytes);
    if (!value) return console.refuse(value.error(), kNo);
    std::cout << json::to_text(*value) << std::flush;
    return kGood;
}

} // namespace haihe::app
