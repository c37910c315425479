#include "trading/opening/record_opening.hpp"

#include "law/acts.hpp"
#include "trading/tender/reasons.hpp"

#include <algorithm>
#include <utility>

namespace haihe::trading {

namespace {

using kernel::RefusalKind;

kernel::Result<void> require_read(Opening const& opening) {
    if (opening.phase == OpeningPhase::read) return {};
    return kernel::refuse(RefusalKind::conflict, "bids_have_been_read",
                          {"唱标之后、开标记录签署之前才能办理。",
                           "Possible only after the bids have been read and before the record is signed."});
}

kernel::Result<void> require_bidder(Opening const& opening, std::string const& bidder) {
    if (auto read = require_read(opening); !read) return read;
    if (opening.of(bidder)) return {};
    return kernel::refuse(RefusalKind::forbidden, "caller_has_a_bid_in_the_list",
                          {"只有参加开标的投标人可以办理。", "Only a bidder of this opening may do this."});
}

/// What is confirmed and signed is whole: the base price belongs to it where there is one.
kernel::Result<void> require_base_price(Opening const& opening) {
    if (!opening.listed->basePriceCommitment || opening.base_price) return {};
    return kernel::refuse({RefusalKind::unlawful,
                           "base_price_is_published_at_the_opening",
                           {"设有标底的，应当在开标时公布。", "A base price is published at the opening."},
                           "",
                           law::implementing_regulation("第五十条"),
                           {}});
}

kernel::Result<void> require_text(std::string const& text, char const* rule) {
    if (says_something(text)) return {};
    return kernel::refuse(RefusalKind::unacceptable, rule,
                          {"请填写内容，不超过2000字。", "Write something, at most 2,000 characters."}, "/text");
}

std::optional<std::vector<std::string>> bidders_that_attended(Opening const& opening) {
    std::vector<std::string> bidders;
    for (auto const& one : opening.attendance)
        if (one.role == "bidder") bidders.push_back(one.entity);
    if (bidders.empty()) return std::nullopt;
    return bidders;
}

} // namespace

kernel::Result<BidsRead> read(Opening const& opening, std::vector<ReadBid> bids, kernel::Instant now) {
    if (opening.phase != OpeningPhase::listed || !opening.all_terminal())
        return kernel::refuse(RefusalKind::conflict, "every_bid_is_terminal",
                              {"还有投标文件没有结果，任何一份都不能开启。",
                               "Some bid has no outcome yet, and none is opened before all have one."});
    auto const unlocked = std::count_if(opening.bids.begin(), opening.bids.end(),
                                        [](OpeningBid const& bid) { return bid.unlocked.has_value(); });
    bool const all_there = std::all_of(bids.begin(), bids.end(), [&](ReadBid const& one) {
        auto const* bid = opening.find(one.bidId);
        return bid && bid->unlocked;
    });
    if (!all_there || static_cast<std::ptrdiff_t>(bids.size()) != unlocked)
        return kernel::refuse(RefusalKind::conflict, "every_unlocked_bid_is_read",
                              {"唱标内容与已解密的投标文件不一致。", "What is read is not exactly what was unlocked."});
    return BidsRead{std::move(bids), now};
}

kernel::Result<BasePricePublished> publish_base_price(Opening const& opening, kernel::Money price,
                                                      kernel::Digest const& salt, kernel::Digest const& commitment,
                                                      std::string by, kernel::Instant now) {
    if (auto read = require_read(opening); !read) return std::unexpected(read.error());
    if (!opening.listed->basePriceCommitment)
        return kernel::refuse(RefusalKind::conflict, "documents_seal_a_base_price",
                              {"招标文件没有载明设有标底。", "The documents seal no base price for this lot."});
    if (opening.base_price)
        return kernel::refuse(RefusalKind::conflict, "base_price_is_published_once",
                              {"标底已经公布。", "The base price has been published."});
    if (commitment != *opening.listed->basePriceCommitment)
        return kernel::refuse(
            RefusalKind::unacceptable, "base_price_is_the_sealed_one",
            {"公布的标底与招标文件中密封的不符。", "The price is not the one that the documents had sealed."},
            "/price");
    return BasePricePublished{price, salt, std::move(by), now};
}

kernel::Result<OpeningObjected> object(Opening const& opening, std::string const& bidder, std::string text,
                                       kernel::Instant now) {
    if (auto may = require_bidder(opening, bidder); !may) return std::unexpected(may.error());
    if (auto said = require_text(text, "objection_says_something"); !said) return std::unexpected(said.error());
    return OpeningObjected{static_cast<std::int64_t>(opening.objections.size()) + 1, bidder, std::move(text), now};
}

kernel::Result<OpeningAnswered> answer(Opening const& opening, std::int64_t number, std::string text, std::string by,
                                       kernel::Instant now) {
    if (auto read = require_read(opening); !read) return std::unexpected(read.error());
    if (auto said = require_text(text, "answer_says_something"); !said) return std::unexpected(said.error());
    if (number < 1 || number > static_cast<std::int64_t>(opening.objections.size()))
        return kernel::refuse(RefusalKind::absent, "objection_was_raised",
                              {"没有这项异议。", "No such objection was raised."}, "/number");
    if (!opening.objections[static_cast<std::size_t>(number - 1)].answer.empty())
        return kernel::refuse(RefusalKind::conflict, "objection_waits_for_its_answer",
                              {"这项异议已经答复。", "This objection has been answered."}, "/number");
    return OpeningAnswered{number, std::move(text), std::move(by), now};
}

kernel::Result<OpeningConfirmed> confirm(Opening const& opening, std::string const& bidder, kernel::Instant now) {
    if (auto may = require_bidder(opening, bidder); !may) return std::unexpected(may.error());
    if (auto known = require_base_price(opening); !known) return std::unexpected(known.error());
    if (std::ranges::find(opening.confirmed_by, bidder) != opening.confirmed_by.end())
        return kernel::refuse(RefusalKind::conflict, "record_is_confirmed_once",
                              {"已经确认过开标记录。", "The record has been confirmed before."});
    return OpeningConfirmed{bidder, now};
}

exchange::OpeningRecord record_of(Opening const& opening, kernel::Digest const& list_digest) {
    auto const& listed = *opening.listed;
    exchange::OpeningRecord record{listed.tender,      listed.lot,          opening.read->readAt, list_digest, {},
                                   opening.objections, opening.confirmed_by};
    for (auto const& bid : opening.bids) {
        exchange::RecordedBid recorded{bid.of.bidId, bid.of.bidder, bid.of.bidderName, "opened", "", "", {}, {}};
        if (bid.left_unopened) {
            recorded.outcome = bid.left_unopened->outcome;
            recorded.ground = bid.left_unopened->ground;
        } else if (bid.unlocked) {
            recorded.unlockedBy = bid.unlocked->by;
        }
        for (auto const& one : opening.read->bids)
            if (one.bidId == bid.of.bidId) {
                recorded.reading = one.values;
                recorded.faults = one.faults;
            }
        if (bid.of.underOldDocuments) recorded.faults.emplace_back("bid_is_under_the_documents_in_force");
        record.bids.push_back(std::move(recorded));
    }
    if (opening.base_price) record.basePrice = exchange::BasePrice{opening.base_price->price, opening.base_price->salt};
    record.attendedBy = bidders_that_attended(opening);
    return record;
}

kernel::Result<OpeningRecordSigned> record(Opening const& opening, exchange::OpeningRecord const& signed_record,
                                           trust::Signature signature, kernel::Digest const& list_digest,
                                           kernel::Instant now) {
    if (auto read = require_read(opening); !read) return std::unexpected(read.error());
    bool const answered = std::ranges::all_of(opening.objections, [](auto const& one) { return !one.answer.empty(); });
    if (!answered)
        return kernel::refuse({RefusalKind::unlawful,
                               "objections_are_answered_on_the_spot",
                               {"开标现场提出的异议应当当场答复并记录。",
                                "Objections raised at the opening are answered on the spot and recorded."},
                               "",
                               law::implementing_regulation("第四十四条"),
                               {}});
    if (auto known = require_base_price(opening); !known) return std::unexpected(known.error());
    if (signed_record != record_of(opening, list_digest))
        return kernel::refuse(RefusalKind::conflict, "record_is_as_it_happened",
                              {"签署的记录与开标过程不一致，请重新取得后签署。",
                               "What was signed is not what happened: take the record again and sign that."},
                              "/record");
    return OpeningRecordSigned{opening.listed->tender, signed_record, std::move(signature), now};
}

} // namespace haihe::trading
