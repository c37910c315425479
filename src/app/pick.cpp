#include "app/commands.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <iostream>
#include <unistd.h>

namespace haihe::app {

int pick(PickOptions const& options, Console const& console) {
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const value = json::parse(*bytes);
    if (!value) return console.refuse(value.error(), kNo);
    boost::system::error_code absent;
    auto const* found = value->find_pointer(options.pointer, absent);
    if (!found)
        return console.refuse({"没有这一项:" + options.pointer, "There is no such member: " + options.pointer}, kNo);
    std::cout << (found->is_string() ? std::string(found->get_string()) : json::to_text(*found)) << std::flush;
    if (::isatty(STDOUT_FILENO) == 1) std::cout << '\n';
    return kGood;
}

} // namespace haihe::app
