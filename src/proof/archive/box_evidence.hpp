#pragma once

// What the bid box of a lot proves: who handed in what, when, and what stood when it closed.

#include "proof/archive/course.hpp"
#include "proof/archive/recognition.hpp"
#include "sealing/submission.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace haihe::proof {

enum class Standing { in, superseded, withdrawn };

struct BoxedBid {
    std::string id;
    std::string bidder;
    sealing::Submission submission;
    sealing::Header header;
    trust::Certificate certificate; ///< that signed the submission
    kernel::Digest header_digest;
    kernel::Instant received_at;
    std::int64_t index = 0;
    Standing standing = Standing::in;
};

struct Box {
    std::vector<BoxedBid> bids;                                ///< in the order received
    std::vector<std::pair<std::string, std::int64_t>> refused; ///< ids and entries
    std::int64_t closed_index = -1;                            ///< -1: open

    [[nodiscard]] BoxedBid const* find(std::string const& id) const;
    [[nodiscard]] std::vector<BoxedBid const*> standing() const;
};

/// Says `bids_were_sealed_and_in_time` and `box_was_closed_at_the_deadline` of the lot; the latter not where the tender
/// was terminated before. Empty when the box cannot be
/// relied on.
std::optional<Box> examine_box(Log const& log, Recognition const& recognition, Course const& course,
                               std::string const& lot, Testimony& testimony);

} // namespace haihe::proof
