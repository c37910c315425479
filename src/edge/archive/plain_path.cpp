#include "edge/archive/plain_path.hpp"

#include <algorithm>

namespace haihe::edge::archive {

namespace {

bool is_plain_part(std::string_view part) {
    return !part.empty() && part != "." && part != ".." && std::all_of(part.begin(), part.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_';
    });
}

} // namespace

bool is_plain_path(std::string_view path) {
    if (path.size() > kPathBytesMax) return false;
    for (;;) {
        auto const slash = path.find('/');
        if (!is_plain_part(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

} // namespace haihe::edge::archive
