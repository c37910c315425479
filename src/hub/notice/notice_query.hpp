#pragma once

// GET /notices: what may be asked for.

#include "kernel/refusal.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace haihe::hub {

struct NoticeQuery {
    std::string words; ///< in the title, the tender's code or the tenderee's name
    std::string kind;
    std::string industry;
    std::string region;
    std::string category;
    std::string state; ///< open | suspended | closed
    std::string after; ///< id: only older notices than this one
    std::int64_t page = 1;
    std::int64_t limit = 20;
};

/// Notices are counted, and pages turned, up to here; `after` goes on from there.
constexpr std::int64_t kNoticesCountedMax = 1000;

/// An empty value asks for nothing. Refusals (malformed): `query_name_is_known`, `query_words_are_short`,
/// `notice_kind_is_known`, `category_is_known`, `notice_state_is_known`, `page_is_a_positive_number`,
/// `limit_is_between_1_and_100`.
kernel::Result<NoticeQuery> read_notice_query(std::map<std::string, std::string, std::less<>> const& values);

} // namespace haihe::hub
