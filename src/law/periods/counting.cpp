#include "law/periods/counting.hpp"

namespace haihe::law {

kernel::Date earliest_date_after(kernel::Instant from, std::int32_t days) { return kernel::Date::of(from) + days; }
kernel::Date latest_date_before(kernel::Instant deadline, std::int32_t days) {
    return kernel::Date::of(deadline) - days;
}

} // namespace haihe::law
