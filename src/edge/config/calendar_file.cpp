#include "edge/config/calendar_file.hpp"

#include "json/codec.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace haihe::edge::config {

namespace {

using kernel::Date;
using kernel::RefusalKind;

constexpr std::size_t kBytesMax = 1 << 20;

struct YearOfFile {
    std::vector<Date> daysOff;
    std::vector<Date> workingWeekends;
};
BOOST_DESCRIBE_STRUCT(YearOfFile, (), (daysOff, workingWeekends))

std::unexpected<kernel::Refusal> refuse(std::string rule, kernel::Text text, std::string path = {}) {
    return kernel::refuse(RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

kernel::Result<std::string> bytes_of(std::filesystem::path const& path) {
    auto const name = path.filename().string();
    std::ifstream file(path, std::ios::binary);
    std::string bytes(kBytesMax + 1, '\0');
    if (!file || (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())), file.bad()))
        return kernel::refuse(RefusalKind::unavailable, "calendar_file_is_readable",
                              {"无法读取节假日文件" + name + "。", "The calendar file " + name + " cannot be read."});
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > kBytesMax)
        return kernel::refuse(RefusalKind::too_large, "calendar_file_is_small",
                              {"节假日文件不得超过1 MiB。", "The calendar file is at most 1 MiB."});
    return bytes;
}

kernel::Result<int> year_named(std::string const& name) {
    int year = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), year);
    if (name.size() != 4 || error != std::errc{} || end != name.data() + name.size() || year < 1000)
        return refuse("calendar_year_is_a_year",
                      {"节假日文件的年份应为四位数字。", "A year of the calendar is four digits."}, "/" + name);
    return year;
}

kernel::Result<std::set<Date>> dates_in(int year, std::vector<Date> const& dates, std::string const& path) {
    auto const stray = std::find_if(dates.begin(), dates.end(), [year](Date date) { return date.year() != year; });
    if (stray != dates.end())
        return refuse("calendar_date_is_in_its_year",
                      {"日期" + stray->to_string() + "不在该年份内。", stray->to_string() + " is not in that year."},
                      path + "/" + std::to_string(stray - dates.begin()));
    return std::set<Date>(dates.begin(), dates.end());
}

} // namespace

kernel::Result<kernel::LegalCalendar> read_calendar(std::filesystem::path const& path) {
    auto const bytes = bytes_of(path);
    if (!bytes) return std::unexpected(bytes.error());
    auto const read = json::read<std::map<std::string, YearOfFile>>(*bytes);
    if (!read) return std::unexpected(read.error());
    std::map<int, kernel::LegalCalendar::Year> years;
    for (auto const& [name, told] : *read) {
        auto const year = year_named(name);
        if (!year) return std::unexpected(year.error());
        auto const off = dates_in(*year, told.daysOff, "/" + name + "/daysOff");
        if (!off) return std::unexpected(off.error());
        auto const working = dates_in(*year, told.workingWeekends, "/" + name + "/workingWeekends");
        if (!working) return std::unexpected(working.error());
        for (auto const date : *working)
            if (date.weekday() < 5 || off->contains(date))
                return refuse(
                    "calendar_working_weekend_is_a_weekend",
                    {date.to_string() + "不是调休的周末。", date.to_string() + " is not a weekend day worked."},
                    "/" + name + "/workingWeekends");
        years[*year] = {*off, *working};
    }
    return kernel::LegalCalendar(std::move(years));
}

} // namespace haihe::edge::config
