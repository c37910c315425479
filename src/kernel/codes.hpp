#pragma once

#include <string>
#include <string_view>

namespace haihe::kernel {

/// GB 32100-2015: 18 characters, alphabet without I O Z S V, check character verified.
bool is_social_credit_code(std::string_view code);
/// 统一项目代码 in either form: `yyyy-RRRRRR-II-TT-NNNNNN` or GB/T 40058 `yymm-RRRRRR-DD-TT-NNNNNN`.
bool is_investment_project_code(std::string_view code);
/// GB/T 2260: six digits.
bool is_region_code(std::string_view code);
/// Technical specification, appendix B: letter + region 6 + serial 4.
bool is_platform_code(std::string_view code);
/// Platform code 11 + serial 6.
bool is_project_code(std::string_view code);
/// Project code 17 + 3.
bool is_tender_code(std::string_view code);
/// Tender code 20 + 3.
bool is_lot_code(std::string_view code);
/// The tender's part of a lot's code; of anything shorter, all of it.
inline std::string tender_of_lot(std::string_view lot) { return std::string(lot.substr(0, 20)); }

} // namespace haihe::kernel
