#pragma once

#include "kernel/date.hpp"
#include "kernel/refusal.hpp"

#include <map>
#include <set>

namespace haihe::kernel {

/// The working days of China by year, from the State Council's yearly notices, as a value.
/// A year without data is a refusal `calendar_year_is_known` naming the file to add, never a guess.
class LegalCalendar {
public:
    struct Year {
        std::set<Date> days_off;         ///< holidays, with the weekend days inside them
        std::set<Date> working_weekends; ///< weekend days swapped into working days
    };

    LegalCalendar() = default;
    explicit LegalCalendar(std::map<int, Year> years);

    [[nodiscard]] Result<bool> is_working_day(Date date) const;
    /// The n-th working day after `from`; `from` itself is not counted (Civil Code art. 201). n >= 1.
    [[nodiscard]] Result<Date> working_days_after(Date from, int n) const;
    /// A last day that is a day off moves to the next working day (Civil Code art. 203).
    [[nodiscard]] Result<Date> last_day(Date date) const;

private:
    std::map<int, Year> years_;
};

} // namespace haihe::kernel
