#include "edge/s3/address.hpp"

#include <algorithm>

namespace haihe::edge::s3 {
namespace {

bool is_plain(std::string_view part) {
    return !part.empty() && part != "." && part != ".." && std::ranges::all_of(part, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               c == '_';
    });
}

} // namespace

std::optional<BucketPlace> read_bucket_place(std::string_view text) {
    constexpr std::string_view kScheme = "s3://";
    if (!text.starts_with(kScheme)) return std::nullopt;
    text.remove_prefix(kScheme.size());
    auto const slash = text.find('/');
    BucketPlace place{std::string(text.substr(0, slash)), {}};
    if (!is_plain(place.bucket)) return std::nullopt;
    if (slash == std::string_view::npos) return place;
    place.prefix = text.substr(slash + 1);
    for (std::string_view rest = place.prefix;;) {
        auto const end = rest.find('/');
        if (!is_plain(rest.substr(0, end))) return std::nullopt;
        if (end == std::string_view::npos) return place;
        rest.remove_prefix(end + 1);
    }
}

} // namespace haihe::edge::s3
