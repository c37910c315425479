#include "json/canonical.hpp"

#include "json/value.hpp"

#include <algorithm>

namespace haihe::json {

kernel::Result<void> require_canonical(std::string_view text) {
    auto const value = parse(text);
    if (!value) return std::unexpected(value.error());
    auto const canonical = to_text(*value);
    if (canonical == text) return {};
    auto const differs =
        std::mismatch(text.begin(), text.end(), canonical.begin(), canonical.end()).first - text.begin();
    return kernel::refuse({kernel::RefusalKind::malformed,
                           "json_is_canonical",
                           {"不是规范形式的 JSON(RFC 8785)。", "Not canonical JSON (RFC 8785)."},
                           "",
                           {},
                           {{"byte", std::to_string(differs)}}});
}

} // namespace haihe::json
