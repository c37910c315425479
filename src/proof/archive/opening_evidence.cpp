#include "proof/archive/opening_evidence.hpp"

#include "proof/archive/bid_evidence.hpp"
#include "proof/archive/on_all_cores.hpp"
#include "proof/archive/opening_events.hpp"
#include "sealing/opening_list.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace haihe::proof {

namespace {

/// As the documents commit to it (spec/sealing §11).
struct SealedPrice {
    std::string lot;
    kernel::Money price;
    std::string tender;
};
BOOST_DESCRIBE_STRUCT(SealedPrice, (), (lot, price, tender))

std::vector<kernel::Fact> of_lot(std::string const& lot) { return {{"lot", lot}}; }

std::map<std::string, sealing::LeftOutReason> left_out_of(Box const& box, std::int64_t listed_index) {
    std::map<std::string, sealing::LeftOutReason> all;
    for (auto const& bid : box.bids)
        if (bid.standing != Standing::in)
            all.emplace(bid.id, bid.standing == Standing::withdrawn ? sealing::LeftOutReason::withdrawn
                                                                    : sealing::LeftOutReason::superseded);
    for (auto const& [id, index] : box.refused)
        if (index < listed_index && !box.find(id)) all.emplace(id, sealing::LeftOutReason::refused);
    return all;
}

bool lists_the_box(sealing::OpeningList const& list, At<Listed> const& listed, Box const& box) {
    auto const standing = box.standing();
    if (list.bids.size() != standing.size() || listed.event.bids.size() != standing.size()) return false;
    for (std::size_t i = 0; i < standing.size(); ++i) {
        auto const& bid = *standing[i];
        auto const& named = listed.event.bids[i];
        if (list.bids[i] != sealing::ListedBid{bid.id, bid.header_digest, bid.received_at, bid.index} ||
            named.bidId != bid.id || named.bidder != bid.bidder)
            return false;
    }
    std::map<std::string, sealing::LeftOutReason> left_out;
    for (auto const& one : list.leftOut) left_out.emplace(one.bidId, one.reason);
    return left_out == left_out_of(box, listed.index) && list.leftOut.size() == left_out.size();
}

class OpeningExamination {
public:
    OpeningExamination(Container const& container, Recognition const& recognition, Course const& course,
                       std::string const& lot, Box const& box, OpeningEntries const& opening, Testimony& testimony)
        : container_(container),
          recognition_(recognition),
          course_(course),
          lot_(lot),
          box_(box),
          opening_(opening),
          testimony_(testimony) {}

    void examine_failure() {
        auto const bids = box_.standing();
        std::set<std::string> bidders;
        for (auto const* bid : bids) bidders.insert(bid->bidder);
        bool const holds = box_.closed_index >= 0 && box_.closed_index < opening_.failed->index &&
                           bidders.size() < sealing::kBiddersMin && opening_.failed->event.lot == lot_ &&
                           opening_.failed->event.bids == static_cast<std::int64_t>(bids.size());
        auto const count = std::to_string(bids.size());
        testimony_.say(
            "lot_failed_with_fewer_than_three_bidders", holds,
            {"标段 " + lot_ + "：截止时有效投标 " + count + " 份，不足三个投标人，未开标，任何一份都没有开启。",
             "Lot " + lot_ + ": " + count +
                 " bids stood at the deadline, of fewer than three bidders; there was no opening, and nothing "
                 "was opened."},
            {"标段 " + lot_ + "：所称的失败与投标箱不符。",
             "Lot " + lot_ + ": it is said to have failed, but the box does not say so."},
            of_lot(lot_));
    }

    void examine_termination() {
        auto const count = std::to_string(box_.standing().size());
        bool const holds = !opening_.read && opening_.bidder_releases.empty() && opening_.custodian_releases.empty();
        testimony_.say("lot_was_terminated_unopened", holds,
                       {"标段 " + lot_ + "：招标终止时有效投标 " + count + " 份，均未开启，也没有交出任何密钥。",
                        "Lot " + lot_ + ": " + count +
                            " bids stood when the tender was terminated; none was opened, and no key was released."},
                       {"标段 " + lot_ + "：没有开标名单，却有交出的密钥或者开启的投标。",
                        "Lot " + lot_ + ": keys were released or bids opened without an opening list."},
                       of_lot(lot_));
    }

    void examine() {
        auto const list = sealing::read_opening_list(opening_.listed->event.list);
        bool const holds = list && list->tenderId == course_.parties.tender && list->lotId == lot_ &&
                           !course_.documents_digests.empty() &&
                           list->documentsDigest == course_.documents_digests.back() &&
                           list->deadline == course_.bid_deadline && list->closedIndex == box_.closed_index &&
                           opening_.listed->index > box_.closed_index && lists_the_box(*list, *opening_.listed, box_);
        if (!testimony_.say("opening_list_is_the_box", holds,
                            {"标段 " + lot_ + "：开标名单恰是投标箱关闭时有效的 " +
                                 std::to_string(box_.standing().size()) + " 份投标。",
                             "Lot " + lot_ + ": the opening list holds exactly the " +
                                 std::to_string(box_.standing().size()) + " bids that stood when the box was closed."},
                            {"标段 " + lot_ + "：开标名单与投标箱不符。",
                             "Lot " + lot_ + ": the opening list is not what the box held."},
                            of_lot(lot_)))
            return;
        if (!opening_.read)
            return testimony_.leave_unchecked(
                "lot_was_opened", {"标段 " + lot_ + "：尚未唱标。", "Lot " + lot_ + ": its bids have not been read."});
        examine_order();
        auto const shares = examine_custodians(opening_, course_, box_, lot_, testimony_);
        auto const bids = on_all_cores(box_.standing(), [&](BoxedBid const* bid) {
            return examine_bid(container_, lot_, *bid, opening_, shares);
        });
        testimony_.statements.insert(testimony_.statements.end(), bids.begin(), bids.end());
        examine_base_price();
        examine_record();
    }

private:
    void examine_order() {
        bool holds = true;
        std::size_t open = 0;
        for (auto const* bid : box_.standing()) {
            auto const unlocked = opening_.unlocked.find(bid->id);
            bool const left = opening_.left_unopened.contains(bid->id);
            holds = holds && (unlocked != opening_.unlocked.end() || left);
            open += left ? 0 : 1;
        }
        std::set<std::string> read;
        for (auto const& one : opening_.read->event.bids) {
            read.insert(one.bidId);
            holds = holds && opening_.unlocked.contains(one.bidId) && !opening_.left_unopened.contains(one.bidId) &&
                    box_.find(one.bidId);
        }
        holds = holds && read.size() == opening_.read->event.bids.size() && read.size() == open;
        testimony_.say(
            "nothing_was_opened_before_every_bid_had_its_end", holds,
            {"标段 " + lot_ + "：全部投标都有结果之后才一次性唱标（" + entry_named(opening_.read->index).zh + "）。",
             "Lot " + lot_ + ": all bids were read at once, after every one had its outcome (" +
                 entry_named(opening_.read->index).en + ")."},
            {"标段 " + lot_ + "：唱标时还有投标没有结果，或者所读与已解密的不符。",
             "Lot " + lot_ + ": bids were read while others had no outcome, or not those that were unlocked."},
            of_lot(lot_));
    }

    void examine_base_price() {
        auto const* sealed = sealed_price();
        if (!sealed && !opening_.base_price) return;
        auto const& published = opening_.base_price;
        bool const holds =
            sealed && published &&
            trust::hmac_sm3(published->salt.bytes,
                            json::write(SealedPrice{lot_, published->price, course_.parties.tender})) == *sealed &&
            opening_.listed->event.basePriceCommitment == *sealed;
        testimony_.say("base_price_is_the_sealed_one", holds,
                       {"标段 " + lot_ + "：公布的标底就是招标文件中密封的那一个。",
                        "Lot " + lot_ + ": the base price published is the one that the documents had sealed."},
                       {"标段 " + lot_ + "：公布的标底不是招标文件中密封的那一个，或者没有公布。",
                        "Lot " + lot_ + ": the base price is not the one sealed, or was not published."},
                       of_lot(lot_));
    }

    [[nodiscard]] kernel::Digest const* sealed_price() const {
        auto const& bidding = course_.documents->bidding;
        if (bidding && bidding->basePrices)
            for (auto const& one : *bidding->basePrices)
                if (one.lot == lot_) return &one.commitment;
        return nullptr;
    }

    [[nodiscard]] exchange::RecordedBid recorded_bid(ListedBidder const& listed) const {
        exchange::RecordedBid bid{listed.bidId, listed.bidder, listed.bidderName, "opened", "", "", {}, {}};
        if (auto const left = opening_.left_unopened.find(listed.bidId); left != opening_.left_unopened.end()) {
            bid.outcome = left->second.event.outcome;
            bid.ground = left->second.event.ground;
        } else if (auto const unlocked = opening_.unlocked.find(listed.bidId); unlocked != opening_.unlocked.end()) {
            bid.unlockedBy = unlocked->second.event.by;
        }
        for (auto const& one : opening_.read->event.bids)
            if (one.bidId == listed.bidId) {
                bid.reading = one.values;
                bid.faults = one.faults;
            }
        if (listed.underOldDocuments) bid.faults.emplace_back("bid_is_under_the_documents_in_force");
        return bid;
    }

    /// The record as it follows from the other entries.
    [[nodiscard]] exchange::OpeningRecord expected_record() const {
        exchange::OpeningRecord record{course_.parties.tender,
                                       lot_,
                                       opening_.read->event.readAt,
                                       trust::sm3(opening_.listed->event.list),
                                       {},
                                       opening_.objections,
                                       opening_.confirmed_by};
        for (auto const& listed : opening_.listed->event.bids) record.bids.push_back(recorded_bid(listed));
        if (opening_.base_price)
            record.basePrice = exchange::BasePrice{opening_.base_price->price, opening_.base_price->salt};
        std::vector<std::string> const& attended = opening_.attended_by;
        if (!attended.empty()) record.attendedBy = attended;
        return record;
    }

    void examine_record() {
        constexpr char const* kName = "record_says_what_happened";
        if (!opening_.recorded)
            return testimony_.leave_unchecked(kName, {"标段 " + lot_ + "：开标记录尚未签署。",
                                                      "Lot " + lot_ + ": the record of the opening is not signed."});
        auto const certificate = trust::Certificate::parse(opening_.recorded->event.signature.certificate);
        auto const signer = certificate ? certificate->common_name() : std::string();
        bool const by_host =
            certificate && course_.parties.is_host(recognition_.entity_of(*certificate, opening_.recorded->index));
        testimony_.say(kName, by_host && opening_.recorded->event.record == expected_record(),
                       {"标段 " + lot_ + "：开标记录与开标过程一致，由主持人 " + signer + " 签名。",
                        "Lot " + lot_ + ": the record says what happened, and is signed by the host's " + signer + "."},
                       {"标段 " + lot_ + "：开标记录与开标过程不一致，或者不是主持人签名的。",
                        "Lot " + lot_ + ": the record does not say what happened, or is not signed by the host."},
                       of_lot(lot_));
    }

    Container const& container_;
    Recognition const& recognition_;
    Course const& course_;
    std::string const& lot_;
    Box const& box_;
    OpeningEntries const& opening_;
    Testimony& testimony_;
};

} // namespace

void examine_opening(Container const& container, Log const& log, Recognition const& recognition, Course const& course,
                     std::string const& lot, Box const& box, Testimony& testimony) {
    std::int64_t broken = -1;
    auto const opening = read_opening(log.entries, lot, broken);
    if (!opening) {
        testimony.say("opening_list_is_the_box", false, {},
                      {"标段 " + lot + "：开标的" + entry_named(broken).zh + "无法读取，或者不该在此。",
                       "Lot " + lot + ": the " + entry_named(broken).en +
                           " of the opening cannot be read, or has no place there."},
                      at_entry(broken));
        return;
    }
    OpeningExamination examination(container, recognition, course, lot, box, *opening, testimony);
    if (opening->failed) return examination.examine_failure();
    if (opening->listed) return examination.examine();
    if (course.terminated_index >= 0) return examination.examine_termination();
    testimony.leave_unchecked("lot_was_opened", {"标段 " + lot + "：归档中没有开标的记录。",
                                                 "Lot " + lot + ": the archive holds no entry of an opening."});
}

} // namespace haihe::proof
