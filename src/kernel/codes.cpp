#include "kernel/codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace haihe::kernel {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Matches a pattern of '9' (digit), 'A' (upper-case letter), 'X' (digit or upper-case letter) and literal characters.
bool fits(std::string_view text, std::string_view pattern) {
    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
               bool const digit = c >= '0' && c <= '9', letter = c >= 'A' && c <= 'Z';
               if (p == '9') return digit;
               if (p == 'A') return letter;
               if (p == 'X') return digit || letter;
               return c == p;
           });
}

} // namespace

bool is_social_credit_code(std::string_view code) {
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (code.size() != 18) return false;
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        auto const value = kAlphabet.find(code[i]);
        if (value == std::string_view::npos) return false;
        sum += static_cast<int>(value) * kWeights[i];
    }
    return all_digits(code.substr(2, 6)) && kAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)] == code[17];
}

bool is_investment_project_code(std::string_view code) {
    return fits(code, "9999-999999-XX-99-999999") || fits(code, "9999-999999-XX-XX-99999X");
}

bool is_region_code(std::string_view code) { return fits(code, "999999"); }
bool is_platform_code(std::string_view code) { return fits(code, "A9999999999"); }
bool is_project_code(std::string_view code) { return fits(code, "A9999999999999999"); }
bool is_tender_code(std::string_view code) { return fits(code, "A9999999999999999999"); }
bool is_lot_code(std::string_view code) { return fits(code, "A9999999999999999999999"); }

} // namespace haihe::kernel
