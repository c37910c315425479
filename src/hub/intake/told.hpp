#pragma once

// What other platforms have told the hub so far: what a new message is held against.

#include "exchange/messages/tender.hpp"
#include "story/tender_story.hpp"

#include <optional>
#include <string>

namespace haihe::hub {

struct ToldProject {
    std::string origin; ///< platform code
    exchange::ProjectRegistered project;
};

struct ToldTender {
    std::string origin;
    story::TenderStory story;                       ///< without the project
    std::optional<kernel::Digest> documents_digest; ///< of the manifest as signed; absent until it was issued

    /// As last moved; absent until it was announced.
    [[nodiscard]] std::optional<kernel::Instant> bid_deadline() const {
        auto const table = story.time_table();
        return table ? std::optional(table->bidDeadline) : std::nullopt;
    }
};

} // namespace haihe::hub
