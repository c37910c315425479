#include "trading/tender/reasons.hpp"

namespace haihe::trading {

bool says_something(std::string const& text) {
    constexpr std::size_t kBytesMax = 6000;
    return !text.empty() && text.size() <= kBytesMax;
}

kernel::Result<void> require_reasons(std::string const& reasons) {
    if (says_something(reasons)) return {};
    return kernel::refuse(kernel::RefusalKind::unacceptable, "reasons_are_given",
                          {"请说明理由，不超过2000字。", "Give reasons, at most 2,000 characters."}, "/reasons");
}

} // namespace haihe::trading
