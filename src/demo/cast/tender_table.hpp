#pragma once

// The tenders of the story. Invented: places, firms and sums are nobody's.

#include "kernel/money.hpp"
#include "kernel/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::demo {

struct LotPlan {
    std::string name;
    std::string content;
    kernel::Money estimated_price;
    std::optional<kernel::Money> maximum_price;
    kernel::Money deposit; ///< 0 = none
};

/// A line of the bill of quantities.
struct BillLine {
    std::string item;
    std::string unit;
    std::int64_t quantity = 0;
};

/// What comes to a tender's first lot.
struct OpeningPlan {
    int bidders = 3;             ///< who submit in time
    int late = 0;                ///< who submit after the deadline
    int silent = 0;              ///< of those in time, the last ones, who do not decrypt
    bool custodians_open = true; ///< what is left: stated as the remedy, or not
    int lost = 0;                ///< of those in time, the first ones, whose ciphertexts the platform loses
    int first_bidder = 0;        ///< in the cast's order of bidders; the others follow
};

/// How the bids of that lot are judged once they are open, and what then happens.
struct JudgingPlan {
    std::string specialty; ///< three experts of it are drawn, and one for the cost
    std::string method = "comprehensive";
    bool all_rejected = false;        ///< the committee finds that none meets a clause that rejects
    bool expert_stands_aside = false; ///< the next of the draw takes the seat
    std::string objection{};          ///< to the result, by the second candidate: dismissed | upheld; empty: none
    bool first_gives_up = false;      ///< its award is cancelled
};

/// A tender as its tenderee has it in mind.
struct TenderPlan {
    std::string platform; ///< word of the trading platform
    kernel::Text name;    ///< 招标项目名称; in English for the spectator only
    std::string project;  ///< name of the project
    std::string tenderee; ///< word
    bool by_agency = false;
    std::string industry; ///< GB/T 4754
    std::string region;   ///< GB/T 2260
    std::string category; ///< works | goods | services
    std::string fund_source;
    bool compulsory = true;
    kernel::Money investment;
    std::vector<LotPlan> lots;
    std::string content;
    std::string quantity;
    std::string place;
    std::string schedule;
    std::string qualification;
    std::vector<BillLine> bill;
    int day = 0;                          ///< of the story on which it is published; 0 is its first
    int preparation_days = 21;            ///< from the issue of the documents to the deadline
    std::optional<OpeningPlan> opening{}; ///< absent: the documents take no electronic bids
    std::optional<JudgingPlan> judging{}; ///< absent: the lot fails, or is judged beyond this story
};

std::vector<TenderPlan> const& tender_table();

} // namespace haihe::demo
