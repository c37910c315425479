// What can be done at each point of a history, and what cannot: for every act everybody, with the model's word on who
// may. `main` moves are in the order in which a tender goes on.

#include "scenario/history.hpp"
#include "scenario/history_numbers.hpp"

#include <algorithm>

namespace haihe::scenario {

namespace {

constexpr std::size_t kTenderee = 100; ///< as an entity that attends
constexpr std::size_t kCustodians = 200;

} // namespace

std::vector<Move> History::moves() {
    std::vector<Move> all;
    add_publication(all);
    add_bids(all);
    add_opening(all);
    add_committee(all);
    add_evaluation(all);
    add_award(all);
    add_extensions(all);
    add_contract(all);
    add_disputes(all);
    return all;
}

void History::add_publication(std::vector<Move>& all) {
    auto& course = course_;
    for (auto const& who : hands_.everybody) {
        bool const own = !course.published && who.hosts;
        all.push_back({who.name + " drafts documents and announcement", own && who.has("handler"), !course.drafted,
                       [this, &who] {
                           drafting_ = terms_of(choices_);
                           auto const drafted = hands_.documents(*who.person, drafting_);
                           return drafted.status == 200 ? hands_.announcement(*who.person) : drafted;
                       },
                       [this](auto const&) {
                           terms_ = drafting_;
                           course_.drafted = true;
                           course_.reviewed = false;
                       }});
        all.push_back({who.name + " drafts documents whose points make 99", false, false,
                       [this, &who] { return hands_.documents(*who.person, terms_of(choices_, 1)); }});
        all.push_back({who.name + " reviews the draft", own && course.drafted && who.has("reviewer"), !course.reviewed,
                       [this, &who] { return hands_.review(*who.person); },
                       [this](auto const&) { course_.reviewed = true; }});
        all.push_back({who.name + " publishes", own && course.reviewed && who.has("signer"), true,
                       [this, &who] { return hands_.publish(*who.person); },
                       [this](auto const&) {
                           course_.published = true;
                           auto const documents = hands_.get(nullptr, hands_.tender_path("/documents"));
                           auto const deadline = text_at(documents, "/bidDeadline");
                           course_.bid_deadline = kernel::Instant::parse(deadline).value();
                           course_.objection_until = course_.bid_deadline - kernel::days(5);
                       }});
    }
}

void History::add_bids(std::vector<Move>& all) {
    auto& course = course_;
    if (!course.published) return;
    // A hold keeps the procedure from going on, and no bidder from its box.
    bool const takes_bids =
        !course.closed() || (course.hall == "held" && hands_.city.clock.now() < course.bid_deadline);
    for (std::size_t i = 0; i < hands_.bidding.bidders.size(); ++i) {
        bool const in = course.in.contains(i);
        auto const name = "bidder " + std::to_string(i + 1);
        auto const bid = hands_.bids.contains(i) ? hands_.bids.at(i).id : std::string(32, '0');
        auto const price = [this, i] {
            return 9'000'000 + static_cast<std::int64_t>(i) * 100'000 +
                   static_cast<std::int64_t>(choices_.next(90'000));
        };
        auto const stands = [this, i](auto const&) { course_.in.insert(i); };
        all.push_back({name + " submits a bid", takes_bids && !in, i < bidders_,
                       [this, i, price] { return hands_.submit(i, price(), ""); }, stands, true});
        all.push_back({name + " replaces its bid", takes_bids && in, false,
                       [this, i, price, bid] { return hands_.submit(i, price(), bid); }, stands, true});
        all.push_back({name + " withdraws its bid", takes_bids && in, false,
                       [this, i, bid] { return hands_.withdraw(i, bid); },
                       [this, i](auto const&) { course_.in.erase(i); }});
        for (auto const& [other, theirs] : hands_.bids)
            if (other != i)
                all.push_back({name + " withdraws another's bid", false, false,
                               [this, i, id = theirs.id] { return hands_.withdraw(i, id); }});
    }
    if (!course.closed() && !course.held())
        all.push_back({"the deadline comes", true, true, [this] {
                           hands_.city.clock.set(course_.bid_deadline, 0);
                           return done();
                       }});
}

void History::add_opening(std::vector<Move>& all) {
    auto& course = course_;
    if (!course.published) return;
    bool const listed = course.hall == "listed", read = course.hall == "read";
    for (auto const& who : hands_.everybody) {
        bool const bids = has(course.in, who.bidder);
        all.push_back({who.name + " releases the key of its bid",
                       listed && bids && !has(course.released, who.bidder) && !course.window_over,
                       who.bidder >= 0 && index(who.bidder) < own_keys_,
                       [this, &who] { return hands_.release(*who.person); },
                       [this, &who](auto const&) { course_.released.insert(index(who.bidder)); }});
        auto const entity = who.hosts            ? kTenderee
                            : who.custodian >= 0 ? kCustodians + index(who.custodian)
                                                 : index(who.bidder);
        all.push_back(
            {who.name + " attends the opening",
             (listed || read) && (bids || who.hosts || who.custodian >= 0) && !course.attended.contains(entity), false,
             [this, &who] { return hands_.hall_step(*who.person, "attendance"); },
             [this, entity](auto const&) { course_.attended.insert(entity); }});
        all.push_back({who.name + " confirms what was read", read && bids && !has(course.confirmed, who.bidder), false,
                       [this, &who] { return hands_.hall_step(*who.person, "confirmations"); },
                       [this, &who](auto const&) { course_.confirmed.insert(index(who.bidder)); }});
    }
    if (listed && !course.window_over)
        all.push_back({"the window ends", true, true,
                       [this] {
                           auto const ends = text_at(hands_.get(nullptr, hands_.lot_path("/opening")), "/windowEndsAt");
                           hands_.city.clock.set(kernel::Instant::parse(ends).value(), 0);
                           return done();
                       },
                       [this](auto const&) { course_.window_over = true; }});
    for (auto const& who : hands_.everybody) {
        auto const number = index(std::max(who.custodian, 0));
        all.push_back({who.name + " releases a custodian's shares",
                       listed && who.custodian >= 0 && !course.shared.contains(number), course.window_over,
                       [this, &who, number] { return hands_.share(*who.person, number); },
                       [this, number](auto const&) { course_.shared.insert(number); }});
        all.push_back({who.name + " signs the record", read && who.hosts && who.has("signer"), true,
                       [this, &who] { return hands_.record(*who.person); }});
    }
}

} // namespace haihe::scenario
