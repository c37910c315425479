#pragma once

#include <string_view>

namespace haihe::kernel {

/// GB/T 2260: `region` is the district, or lies in the city or province that its code stands for. In a municipality
/// (北京 天津 上海 重庆) the code of its urban districts, 120100, stands for the whole city, as 120000 does.
bool lies_in(std::string_view district, std::string_view region);

} // namespace haihe::kernel
