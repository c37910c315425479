#include "trading/opening/opening_timers.hpp"

#include "ledger/fold.hpp"
#include "sealing/opening_list.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/bid/close_box.hpp"
#include "trading/opening/begin_opening.hpp"
#include "trading/opening/reading_files.hpp"
#include "trading/opening/record_opening.hpp"
#include "trading/opening/release_keys.hpp"
#include "trading/tender/documents_endpoints.hpp"
#include "trading/tender/tender_page.hpp"

namespace haihe::trading {

namespace {

using ledger::Decision;

constexpr char const* kEnvelope = "bid";

std::string box_stream(std::string const& lot) { return "bidbox/" + lot; }
std::string opening_stream(std::string const& lot) { return "opening/" + lot; }

std::vector<sealing::LeftOutBid> left_out(BidBox const& box) {
    std::vector<sealing::LeftOutBid> all;
    for (auto const& bid : box.bids)
        if (bid.standing != BidStanding::in)
            all.push_back({bid.id, bid.standing == BidStanding::withdrawn ? sealing::LeftOutReason::withdrawn
                                                                          : sealing::LeftOutReason::superseded});
    for (auto const& refused : box.refused) {
        bool const listed = box.find(refused.bidId) ||
                            std::ranges::any_of(all, [&](auto const& one) { return one.bidId == refused.bidId; });
        if (!listed) all.push_back({refused.bidId, sealing::LeftOutReason::refused});
    }
    return all;
}

class OpeningClock {
private:
    template <class Read>
    auto views(Read const& read) const {
        auto lease = desk_.ledger.reads().lease();
        return read(*lease);
    }

public:
    OpeningClock(node::Desk& desk, Storage& storage) : desk_(desk), storage_(storage) {}

    std::optional<kernel::Instant> turn() {
        auto const now = desk_.clock.now();
        for (auto const& lot : lots("open"))
            if (lot.bid_deadline <= now) close_box(lot);
        for (auto const& lot : lots("closed")) begin(lot);
        std::optional<kernel::Instant> next = views([](auto& reads) { return next_deadline(reads); });
        for (auto const& lot : lots("listed")) {
            auto const window = attend(lot, now);
            if (window && (!next || *window < *next)) next = window;
        }
        return next;
    }

private:
    [[nodiscard]] std::vector<LotLine> lots(char const* state) const {
        return views([&](auto& reads) { return lots_in(reads, state); });
    }
    void submit(kernel::Instant ticket, std::function<Decision(ledger::States&, ledger::Context const&)> decide) {
        desk_.ledger.submit({ticket, {"timer", desk_.settings.code, ""}, "", {}, std::move(decide)});
    }

    /// With the deadline as its ticket: whatever was read before it is decided before it.
    void close_box(LotLine const& lot) {
        submit(lot.bid_deadline, [&](ledger::States& states, ledger::Context const& context) {
            auto const& tender = states.of<Tender, TenderEvent>("tender/" + lot.tender);
            Decision decision;
            if (!require_not_terminated(tender.phase)) return decision;
            auto event = close(states.of<BidBox, BidBoxEvent>(box_stream(lot.lot)), lot.tender, lot.lot,
                               tender.timeTable.bidDeadline, context.now);
            if (event) decision.record(box_stream(lot.lot), BidBoxEvent{std::move(*event)});
            return decision;
        });
    }

    /// Under a hold the box stays closed and nothing is listed until it is lifted.
    void begin(LotLine const& lot) {
        auto const held = [&] { return !fold_tender(desk_.ledger, lot.tender).holds.empty(); };
        if (held()) return;
        submit(desk_.clock.now(), [&](ledger::States& states, ledger::Context const& context) {
            Decision decision;
            auto const& tender = states.of<Tender, TenderEvent>("tender/" + lot.tender);
            auto const& opening = states.of<Opening, OpeningEvent>(opening_stream(lot.lot));
            if (!next(tender.phase, Step::go_on, !tender.holds.empty()) || opening.phase != OpeningPhase::not_begun)
                return decision;
            auto const& box = states.of<BidBox, BidBoxEvent>(box_stream(lot.lot));
            auto const bids = bids_to_open(box, digests_alike(tender));
            if (bids.size() < sealing::kBiddersMin)
                return decision.record(opening_stream(lot.lot),
                                       OpeningEvent{OpeningFailed{
                                           lot.tender, lot.lot, static_cast<std::int64_t>(bids.size()), context.now}});
            auto const list = list_of(states.views(), lot, tender, box);
            auto const& signer = desk_.ledger.signer();
            auto const signed_list = sealing::sign_opening_list(list, signer.key, signer.certificate);
            return decision.record(opening_stream(lot.lot),
                                   OpeningEvent{listed(lot.tender, lot.lot, signed_list.list, signed_list.signature,
                                                       bids, *tender.published->manifest.bidding, context.now)});
        });
    }

    static sealing::OpeningList list_of(edge::sql::Connection& reads, LotLine const& lot, Tender const& tender,
                                        BidBox const& box) {
        sealing::OpeningList list{
            lot.tender,       lot.lot, kEnvelope,    documents_digest(tender), tender.timeTable.bidDeadline,
            lot.closed_index, {},      left_out(box)};
        for (auto const& bid : box.standing())
            list.bids.push_back(
                {bid.id, bid.header_digest, bid.received_at, find_bid(reads, lot.lot, bid.id).value().index});
        return list;
    }

    /// Of a lot whose list is fixed; when its window ends.
    std::optional<kernel::Instant> attend(LotLine const& lot, kernel::Instant now) {
        auto opening =
            views([&](auto& reads) { return ledger::fold<Opening, OpeningEvent>(reads, opening_stream(lot.lot)); });
        if (!due(opening, now).empty()) {
            submit(now, [&](ledger::States& states, ledger::Context const& context) {
                Decision decision;
                return decision.record_all(opening_stream(lot.lot),
                                           due(states.of<Opening, OpeningEvent>(opening_stream(lot.lot)), context.now));
            });
            opening =
                views([&](auto& reads) { return ledger::fold<Opening, OpeningEvent>(reads, opening_stream(lot.lot)); });
        }
        if (opening.phase == OpeningPhase::listed && opening.all_terminal()) read_out(lot, opening);
        return next_due(opening, now);
    }

    void read_out(LotLine const& lot, Opening const& opening) {
        auto const reading = views([&](auto& reads) { return read_bids(reads, storage_, lot.lot, opening); });
        submit(desk_.clock.now(), [&](ledger::States& states, ledger::Context const& context) {
            Decision decision;
            auto after = states.of<Opening, OpeningEvent>(opening_stream(lot.lot));
            for (auto const& bid_id : reading.lost) {
                OpeningEvent const lost = BidLeftUnopened{bid_id, "withdrawn", "ciphertext_lost", "", "", context.now};
                evolve(after, lost);
                decision.record(opening_stream(lot.lot), lost);
            }
            auto event = read(after, reading.read, context.now);
            if (!event) return Decision::refused(event.error());
            return decision.record(opening_stream(lot.lot), OpeningEvent{std::move(*event)});
        });
    }

    node::Desk& desk_;
    Storage& storage_;
};

/// The list of an opening and the head over it are of one key: custodians hold one against the other.
kernel::Result<void> no_opening_is_under_way(ledger::States& states, ledger::Context const&) {
    auto const listed = lots_in(states.views(), "listed");
    if (listed.empty()) return {};
    return kernel::refuse({kernel::RefusalKind::conflict,
                           "no_opening_is_under_way",
                           {"标段 " + listed.front().lot + " 正在开标,结束后再更换密钥。",
                            "The lot " + listed.front().lot + " is being opened: change the key when that is over."}});
}

} // namespace

void mount_opening_timers(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage) {
    plan.may_change_key(no_opening_is_under_way);
    plan.keep_time([desk, &storage] { return OpeningClock(desk(), storage).turn(); });
}

} // namespace haihe::trading
