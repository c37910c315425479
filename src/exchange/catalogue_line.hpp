#pragma once

// What the catalogue knows of a type besides what a schema can say.

#include "exchange/catalogue.hpp"
#include "kernel/refusal.hpp"
#include "json/value.hpp"

#include <any>
#include <string_view>
#include <vector>

namespace haihe::exchange {

/// A JSON value as its struct, or why it is none.
using Read = kernel::Result<std::any> (*)(json::Value const& value);

struct CatalogueLine {
    MessageType type;
    Read read;
    std::string_view subject;                   ///< the member whose value the envelope's subject repeats
    std::vector<std::string_view> credit_codes; ///< members that are unified social credit codes
    bool code_of_origin = false;                ///< the subject begins with the origin's platform code
    std::string_view signed_member;             ///< the member that holds a signed text; `subject` is then in that text
    std::string_view signed_schema;             ///< file of the text's own schema
    Read read_signed = nullptr;
};

std::vector<CatalogueLine> const& catalogue_lines();
CatalogueLine const* find_line(std::string_view type);

} // namespace haihe::exchange
