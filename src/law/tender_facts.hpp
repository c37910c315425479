#pragma once

// The facts that rules look at: trading builds them to prevent, supervision from published messages to detect.

#include "kernel/date.hpp"
#include "kernel/instant.hpp"
#include "kernel/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct LotFacts {
    std::string code;
    std::string category; ///< works | goods | services
    kernel::Money estimated_price;
    std::optional<kernel::Money> maximum_price;
    std::optional<kernel::Money> minimum_price;
    std::optional<kernel::Money> deposit;
};

struct AmendmentFacts {
    kernel::Instant issued_at;
    bool affects_bids = false;
    kernel::Instant bid_deadline_before;
    kernel::Instant bid_deadline_after;
};

/// A lot with an evaluation report, from its receipt to the contract. What the teller does not know stays absent, and
/// no rule speaks of it.
struct AwardFacts {
    std::string lot;
    std::optional<kernel::Instant> reported_at{}; ///< the report that recommends candidates was received
    std::optional<kernel::Instant> posted_at{};   ///< 公示
    std::optional<kernel::Instant> posted_until{};
    std::optional<kernel::Instant> noticed_at{}; ///< winner determined and award notice issued; the latest
    std::int64_t winner_rank = 0;                ///< among the candidates, from 1; 0: there is no winner
    std::string ground{}; ///< why not the first: gave_up | force_majeure | no_bond | unlawful_conduct | other
    bool written_report_is_known = false; ///< the teller would know of a written report to the department
    std::optional<kernel::Instant> written_report_at{};
    std::optional<kernel::Instant> contract_signed_at{};
    std::optional<kernel::Money> contract_price{};
    std::optional<kernel::Money> bond{}; ///< 履约保证金
    bool ended = false;                  ///< the lot goes back to tender: nothing more is due
};

/// How long the bids of an opened lot are valid: as the documents state, or as extended since.
struct ValidityFacts {
    std::string lot;
    kernel::Instant valid_until;
    std::optional<kernel::Instant> noticed_at{}; ///< of the award that stands
    bool ended = false;                          ///< the lot goes back to tender, or its tender is terminated
};

/// 异议 against the documents or the result.
struct ObjectionFacts {
    std::int64_t number = 0;
    std::string against; ///< documents | result
    kernel::Instant raised_at;
    std::optional<kernel::Instant> answered_at{};
};

struct TenderFacts {
    kernel::Date began_on; ///< chooses the edition of the law
    kernel::Instant now;
    bool compulsory = true;
    std::string fund_source; ///< budget | state_enterprise | foreign_loan | private
    std::string method;      ///< open | invited
    std::int64_t invitations = 0;
    bool self_organised = false;
    bool filed = false;
    bool approval_obtained = false;
    bool funds_settled = false;
    std::vector<LotFacts> lots;
    std::int64_t base_prices = 0;

    std::optional<kernel::Instant> announced_at;
    kernel::Instant documents_from;
    kernel::Instant documents_until;
    std::optional<kernel::Instant> application_deadline; ///< only with prequalification
    kernel::Instant questions_until;
    kernel::Instant objection_until;
    kernel::Instant bid_deadline;
    kernel::Instant opening_at;
    std::int64_t bid_validity_days = 0;
    std::int64_t deposit_validity_days = 0;
    kernel::Money document_price;
    std::string opening_place;
    std::string planned_opening_place;
    std::string announcement_tenderee;
    std::string announcement_address;
    std::string announcement_nature;
    std::string announcement_quantity;
    std::string announcement_place;
    std::string announcement_time;
    std::string announcement_how_to_get_documents;
    std::vector<std::string> media;
    std::vector<AmendmentFacts> amendments;
    std::vector<AwardFacts> awards;
    std::vector<ObjectionFacts> objections;
    std::vector<ValidityFacts> validities{};
};

} // namespace haihe::law
