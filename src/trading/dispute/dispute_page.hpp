#pragma once

// What GET /tenders/{code}/objections answers: to the host every objection, to anybody else its own.

#include "kernel/legal_calendar.hpp"
#include "trading/award/award.hpp"
#include "trading/dispute/dispute.hpp"
#include "trading/dispute/raise_objection.hpp"
#include "trading/law/due_page.hpp"
#include "trading/tender/tender.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace haihe::trading {

struct ObjectionShown {
    std::int64_t number = 0;
    std::string against; ///< documents | result
    std::string lot;
    std::string objector;
    std::string objectorName;
    std::string text;
    kernel::Instant raisedAt;
    bool holds = true; ///< the tender is suspended until the answer
    DueShown answer;   ///< within 3 days (条例 第二十二条、第五十四条)
    std::optional<exchange::ObjectionAnswered> answered{};
    std::vector<std::string> concerns;
    bool ofEvaluation = false; ///< upheld: the evaluation itself is wrong
};
BOOST_DESCRIBE_STRUCT(ObjectionShown, (),
                      (number, against, lot, objector, objectorName, text, raisedAt, holds, answer, answered, concerns,
                       ofEvaluation))

/// Until when an objection to the result of a lot is taken.
struct PostingShown {
    std::string lot;
    std::string lotName;
    kernel::Instant postedUntil;
    std::vector<exchange::PostedCandidate> candidates;
};
BOOST_DESCRIBE_STRUCT(PostingShown, (), (lot, lotName, postedUntil, candidates))

struct ObjectionsPage {
    std::string tender;
    std::string tenderName;
    kernel::Instant now;
    std::string youAre;                              ///< host | other
    std::optional<kernel::Instant> objectionUntil{}; ///< to the documents
    std::vector<PostingShown> postings;              ///< of the lots whose candidates were posted
    std::vector<ObjectionShown> items;
};
BOOST_DESCRIBE_STRUCT(ObjectionsPage, (), (tender, tenderName, now, youAre, objectionUntil, postings, items))

std::optional<Posting> posting_of(Award const& award);

struct DisputeReader {
    std::string entity;
    bool is_host = false;
    std::function<std::string(std::string const& entity)> name_of;
};
/// `awards`: of the tender's lots, in their order.
ObjectionsPage page_of(Tender const& tender, Dispute const& dispute, std::vector<Award> const& awards,
                       DisputeReader const& reader, kernel::LegalCalendar const& calendar, kernel::Instant now);

} // namespace haihe::trading
