#include "law/texts.hpp"

#include <string_view>

namespace haihe::law {

using kernel::Date;

namespace {

/// First days of the texts of an act after its first.
std::vector<Date> later_texts(std::string_view act) {
    if (act == "中华人民共和国招标投标法") return {Date::of(2017, 12, 28)};
    if (act == "中华人民共和国招标投标法实施条例")
        return {Date::of(2017, 3, 1), Date::of(2018, 3, 19), Date::of(2019, 3, 2)};
    return {};
}

} // namespace

std::vector<TextInForce> texts_of(kernel::Citation const& citation) {
    std::vector<TextInForce> texts{{citation.in_force_from, citation.in_force_until}};
    for (auto const from : later_texts(citation.act.zh)) {
        if (from <= citation.in_force_from || (citation.in_force_until && *citation.in_force_until < from)) continue;
        texts.back().until = from - 1;
        texts.push_back({from, citation.in_force_until});
    }
    return texts;
}

} // namespace haihe::law
