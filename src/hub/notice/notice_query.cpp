#include "hub/notice/notice_query.hpp"

#include "hub/notice/notice.hpp"

#include <charconv>

namespace haihe::hub {

namespace {

constexpr std::size_t kWordsBytesMax = 400; ///< a hundred characters, none of them longer than four bytes
constexpr std::int64_t kLimitMax = 100;

std::unexpected<kernel::Refusal> malformed(std::string rule, kernel::Text text, std::string_view name) {
    return kernel::refuse(
        {kernel::RefusalKind::malformed, std::move(rule), std::move(text), "", {}, {{"query", std::string(name)}}});
}

bool read_number(std::string_view text, std::int64_t max, std::int64_t& number) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= max;
}

std::string* text_member(NoticeQuery& query, std::string_view name) {
    if (name == "q") return &query.words;
    if (name == "kind") return &query.kind;
    if (name == "industry") return &query.industry;
    if (name == "region") return &query.region;
    if (name == "category") return &query.category;
    if (name == "state") return &query.state;
    if (name == "after") return &query.after;
    return nullptr;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    for (auto const& one : words)
        if (one == word) return true;
    return false;
}

} // namespace

kernel::Result<NoticeQuery> read_notice_query(std::map<std::string, std::string, std::less<>> const& values) {
    NoticeQuery query;
    for (auto const& [name, value] : values) {
        if (value.empty()) continue;
        if (auto* text = text_member(query, name))
            *text = value;
        else if (name == "page") {
            if (!read_number(value, kNoticesCountedMax, query.page))
                return malformed("page_is_a_positive_number",
                                 {"页码应为1至1000的整数;再往后请用 after。",
                                  "The page is a number from 1 to 1000; use `after` to go further."},
                                 name);
        } else if (name == "limit") {
            if (!read_number(value, kLimitMax, query.limit))
                return malformed("limit_is_between_1_and_100",
                                 {"每页条数应为1至100。", "A page has from 1 to 100 notices."}, name);
        } else
            return malformed("query_name_is_known", {"没有这个查询条件。", "Nothing can be asked under this name."},
                             name);
    }
    if (query.words.size() > kWordsBytesMax)
        return malformed("query_words_are_short",
                         {"检索词不得超过100个字。", "At most 100 characters can be searched for."}, "q");
    if (!query.kind.empty() && !is_notice_kind(query.kind))
        return malformed("notice_kind_is_known", {"没有这种公告。", "There is no such kind of notice."}, "kind");
    if (!query.category.empty() && !one_of(query.category, {"works", "goods", "services"}))
        return malformed("category_is_known",
                         {"类别应为 works、goods 或者 services。", "The category is works, goods or services."},
                         "category");
    if (!query.state.empty() && !one_of(query.state, {"open", "suspended", "closed", "terminated"}))
        return malformed("notice_state_is_known",
                         {"状态应为 open、suspended、closed 或者 terminated。",
                          "The state is open, suspended, closed or terminated."},
                         "state");
    return query;
}

} // namespace haihe::hub
