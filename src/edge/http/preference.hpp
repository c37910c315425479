#pragma once

#include <optional>
#include <string_view>

namespace haihe::edge::http {

/// One item of Accept-Language or Accept-Encoding.
struct Preference {
    std::string_view what; ///< as it stands there; may be empty
    int quality = 1000;    ///< in thousandths; 0 when it cannot be read
};

/// Takes the next item off the field; empty optional at its end.
std::optional<Preference> next_preference(std::string_view& field);

} // namespace haihe::edge::http
