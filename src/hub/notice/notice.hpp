#pragma once

// 公告公示: what the public reads of a published message.

#include "hub/intake/told.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::hub {

/// announcement | clarification | deadline_change | suspension | resumption | termination | opening | failure |
/// candidates | reevaluation | result | cancellation | contract; absent for what is no notice.
std::optional<std::string> notice_kind_of(std::string_view message_type);
bool is_notice_kind(std::string_view word);

/// What keeps a tender from going on, in the order of its weight; kept as its number.
enum class Halt { none, held, terminated };
Halt halt_of(story::TenderStory const& story);

/// Where a tender stands, from what is recorded of it. `as_of` is the instant of the ledger's latest entry where an
/// answer must follow from the ledger alone: registered | open | suspended | closed | terminated.
std::string tender_state(Halt halt, std::optional<kernel::Instant> bid_deadline, kernel::Instant as_of);

/// What a list shows of the tender, the same for all its notices.
struct NoticedTender {
    std::string name;
    std::string tenderee_name;
    std::optional<std::string> agency_name;
    std::string industry;
    std::string region;
    std::vector<std::string> categories; ///< of its lots, each once
    kernel::Money estimated_price;       ///< of all lots
};
/// Requires that the tender was told.
NoticedTender noticed(ToldTender const& tender);
/// What may change of a tender while it is noticed, the same in all its lines.
struct NoticeState {
    std::optional<kernel::Instant> documents_until;
    std::optional<kernel::Instant> bid_deadline;
    Halt halt = Halt::none;
    friend bool operator==(NoticeState const&, NoticeState const&) = default;
};
/// Whether a notice of this kind may say more than that something has happened: a title of its own, another state.
bool has_news(std::string_view kind);
/// `told`: a story of one message alone, of a kind that has news. A hold that is lifted it cannot know.
NoticeState state_after(NoticeState state, story::TenderStory const& told);
/// What a notice is headed with; `name` is the tender's, `told` as above.
std::string title_of(std::string_view kind, std::string const& name, story::TenderStory const& told);

} // namespace haihe::hub
