#include "law/wiring.hpp"

#include <algorithm>

namespace haihe::law {

Wiring const* wiring_of(std::string_view rule) {
    auto const found = std::ranges::find(wirings(), rule, &Wiring::rule);
    return found == wirings().end() ? nullptr : &*found;
}

std::vector<std::string_view> lines_of(std::string_view list) {
    std::vector<std::string_view> lines;
    while (!list.empty()) {
        auto const end = std::min(list.find('\n'), list.size());
        lines.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return lines;
}

} // namespace haihe::law
