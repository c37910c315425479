#pragma once

#include "demo/checks/last_seated.hpp"
#include "demo/checks/receipts.hpp"
#include "kernel/money.hpp"
#include "kernel/text.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace haihe::demo {

/// A notice that the hub must show.
struct SaidNotice {
    std::string kind; ///< as the hub knows kinds
    std::string title;
};

/// A tender as the cast made it.
struct SaidTender {
    std::string platform; ///< word
    std::string code;
    kernel::Text name;
    std::vector<SaidNotice> notices;
    bool held = false;
};

struct SaidOrder {
    std::string number;
    std::string tender;
    std::int64_t acknowledged_after_milliseconds = 0; ///< of real time
    bool executed = false;
    bool disturbed = false; ///< a platform died meanwhile: the time says nothing
};

/// An opening whose record was signed: what became of its bids.
struct SaidOpening {
    std::string tender;
    int opened = 0;
    int lost = 0;     ///< by the platform's fault
    int revoked = 0;  ///< by their bidders' own
    int attended = 0; ///< bidders
};

/// The award that stands at the end.
struct SaidAward {
    std::string tender;
    std::string winner; ///< social credit code
    kernel::Money price;
    std::int64_t rank = 1;
};

/// One thing that is claimed, and whether it holds.
struct Finding {
    kernel::Text claim;
    bool holds = true;
    std::string detail; ///< what was counted, or what is wrong
};

/// What was done and seen while the story ran, to be held against what the platforms say at the end.
struct Chronicle {
    std::vector<SaidTender> tenders;
    std::vector<SaidOrder> orders;
    std::vector<SaidOpening> openings;
    std::vector<SaidAward> awards;
    std::vector<std::string> archives; ///< files
    std::vector<Finding> findings;     ///< of what could only be seen at the moment
    Receipts receipts;
    LastSeated last_seated;      ///< for the first page
    bool hurt = false;           ///< from outside: how long an answer took says nothing
    std::atomic<int> deaths = 0; ///< of platforms, which were then started again

    /// Throws std::out_of_range for a code that nobody published.
    SaidTender& tender(std::string const& code);
};

} // namespace haihe::demo
