#include "edge/http/upload_headers.hpp"

#include "trust/digest.hpp"

#include <charconv>
#include <string>
#include <utility>

namespace haihe::edge::http {

namespace {

constexpr std::size_t kDigitsMax = 15;
constexpr std::size_t kDigestBytes = 32;

} // namespace

std::optional<std::int64_t> read_byte_count(std::string_view text) {
    if (text.empty() || text.size() > kDigitsMax || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<AnnouncedDigest> read_upload_checksum(std::string_view text) {
    auto const space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    auto const algorithm = text.substr(0, space);
    if (algorithm != "sm3" && algorithm != "sha256") return std::nullopt;
    auto value = trust::from_base64(text.substr(space + 1));
    if (!value || value->size() != kDigestBytes) return std::nullopt;
    return AnnouncedDigest{std::string(algorithm), std::move(*value)};
}

} // namespace haihe::edge::http
