#include "trading/bid/submit_bid.hpp"

#include "law/acts.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using kernel::Refusal;
using kernel::RefusalKind;

constexpr char const* kEnvelope = "bid"; ///< of a tender in one envelope

Refusal no(RefusalKind kind, std::string rule, kernel::Text text, std::string path = {}) {
    return {kind, std::move(rule), std::move(text), std::move(path), {}, {}};
}

/// 招标投标法 第二十八条: what is delivered after the deadline is refused.
Refusal late(kernel::Instant deadline, kernel::Instant received_at) {
    return {RefusalKind::unlawful,
            "bid_arrives_before_the_deadline",
            {"投标文件在截止时间之后送达，依法拒收。", "The bid arrived after the deadline and is refused by law."},
            "",
            law::tendering_law("第二十八条"),
            {{"deadline", deadline.to_string()}, {"received", received_at.to_string()}}};
}

Refusal outdated(kernel::Digest const& in_force) {
    return {RefusalKind::conflict,
            "bid_is_under_the_documents_in_force",
            {"招标文件在密封之后又有澄清或者修改，请取得最新文件后重新密封。",
             "The documents were amended since the bid was sealed: take them again and seal anew."},
            "/submission/header/context/documentsDigest",
            {},
            {{"documentsDigest", in_force.to_string()}}};
}

std::optional<Refusal> examine_place(SubmitBid const& command, Tender const& tender, std::string const& lot,
                                     BiddingFacts const& facts, std::string const& caller_entity) {
    if (command.platform != facts.platform || command.tender != tender.registered.code || command.lot != lot ||
        command.envelope != kEnvelope)
        return no(RefusalKind::unacceptable, "bid_is_for_this_lot",
                  {"投标文件是为另一个标段密封的。", "The bid was sealed for another lot."},
                  "/submission/header/context");
    if (command.bidder != caller_entity)
        return no(RefusalKind::forbidden, "bid_is_the_callers",
                  {"只能递交本单位的投标文件。", "An entity submits its own bid only."},
                  "/submission/header/context/bidderId");
    if (caller_entity == tender.registered.tenderee || caller_entity == tender.registered.agency.value_or(""))
        return {{RefusalKind::unlawful,
                 "bidder_is_not_on_the_other_side",
                 {"招标人和招标代理机构不得在本项目中投标。",
                  "Neither the tenderee nor its agency bids in its own tender."},
                 "",
                 law::implementing_regulation("第三十四条"),
                 {}}};
    return std::nullopt;
}

std::optional<Refusal> examine_seal(SubmitBid const& command, Tender const& tender, BiddingFacts const& facts) {
    if (command.custodians != facts.custodians ||
        command.shares_needed != tender.published->manifest.bidding->sharesNeeded)
        return no(RefusalKind::unacceptable, "custodians_are_those_of_the_documents",
                  {"密封所用的保管人与招标文件载明的不符。", "The custodians are not those that the documents state."},
                  "/submission/header/context/custodians");
    if (command.uploaded_root != command.root)
        return no(
            RefusalKind::conflict, "ciphertext_is_uploaded_first",
            {"密文尚未完整上传，或与投标文件不符。", "The ciphertext is not uploaded whole, or is not this bid's."},
            "/upload");
    return std::nullopt;
}

std::optional<Refusal> examine_replacement(BidBox const& box, SubmitBid const& command) {
    if (box.find(command.bid_id))
        return no(RefusalKind::conflict, "bid_id_is_unused",
                  {"这份投标文件已经递交过。", "This bid has been submitted before."},
                  "/submission/header/context/bidId");
    auto const* standing = box.of(command.bidder);
    if (command.supersedes.value_or("") != (standing ? standing->id : ""))
        return {{RefusalKind::conflict,
                 "replacement_names_the_bid_it_supersedes",
                 {"每个投标人只有一份有效投标文件；替换时应写明被替换的那一份。",
                  "A bidder has one bid that stands; a replacement names the one that it supersedes."},
                 "/supersedes",
                 {},
                 {{"standing", standing ? standing->id : ""}}}};
    return std::nullopt;
}

} // namespace

SubmissionOutcome decide(BidBox const& box, SubmitBid const& command, Tender const& tender, std::string const& lot,
                         BiddingFacts const& facts, std::string const& caller_entity) {
    auto const& lots = tender.registered.lots;
    if (!tender.published || std::none_of(lots.begin(), lots.end(), [&](auto const& one) { return one.code == lot; }))
        return {{},
                no(RefusalKind::absent, "lot_is_open_for_bids",
                   {"没有这个标段，或者尚未公告。", "There is no such lot, or it is not announced."})};
    if (auto goes_on = require_not_terminated(tender.phase); !goes_on) return {{}, goes_on.error()};
    if (!tender.published->manifest.bidding)
        return {{},
                no(RefusalKind::conflict, "documents_state_how_bids_are_sealed",
                   {"招标文件没有载明电子投标的密封与开启办法，不能在线递交。",
                    "The documents do not state how electronic bids are sealed and opened."})};
    if (auto refusal = examine_place(command, tender, lot, facts, caller_entity)) return {{}, std::move(refusal)};
    auto const recorded = [&](Refusal refusal) -> SubmissionOutcome {
        return {BidRefused{lot, command.bid_id, command.bidder, command.header_digest, refusal.rule, facts.received_at},
                std::move(refusal)};
    };
    auto const deadline = tender.timeTable.bidDeadline;
    if (box.closed_at || facts.received_at >= deadline) return recorded(late(deadline, facts.received_at));
    if (std::ranges::find(facts.documents_digests, command.documents_digest) == facts.documents_digests.end())
        return recorded(outdated(facts.documents_digests.back()));
    if (auto refusal = examine_seal(command, tender, facts)) return {{}, std::move(refusal)};
    if (auto refusal = examine_replacement(box, command)) return {{}, std::move(refusal)};
    return {BidSubmitted{tender.registered.code, lot, command.bid_id, command.bidder, facts.bidder_name,
                         command.submission, command.certificate, command.header_digest, command.root,
                         command.documents_digest, command.supersedes, command.replacement_signature,
                         facts.received_at},
            {}};
}

} // namespace haihe::trading
