#include "demo/cast/social_credit_code.hpp"

#include "kernel/codes.hpp"

#include <stdexcept>

namespace haihe::demo {

std::string with_check_character(std::string_view first_17) {
    for (char const check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (auto code = std::string(first_17) + check; kernel::is_social_credit_code(code)) return code;
    throw std::invalid_argument("not the beginning of a social credit code: " + std::string(first_17));
}

} // namespace haihe::demo
