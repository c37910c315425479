#include "simulation/promises.hpp"

#include "exchange/catalogue.hpp"
#include "ledger/audit.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace haihe::simulation {

namespace {

namespace bj = boost::json;
using scenario::City;

class Promises {
public:
    Promises(Storm& storm, People const& people) : storm_(storm), people_(people), city_(*storm.town.city) {}

    std::vector<std::string> check() {
        for (auto const& code : Town::codes()) {
            auto const book = city_.book_of(code);
            for (auto const& found : ledger::audit(city_.database(code), &book).faults)
                fault(code + " does not pass its audit: " + found);
        }
        for (auto const& one : storm_.acknowledged) receipt(one);
        for (auto const& found : storm_.heads.faults(city_)) fault(found);
        for (auto const& origin : Town::codes())
            for (auto const& reader : Town::codes())
                if (origin != reader) messages(origin, reader);
        for (auto const& code : Town::codes()) lines_are_empty(code);
        for (auto const& told : people_.tenders()) tender(told);
        orders();
        return std::move(faults_);
    }

private:
    void fault(std::string what) { faults_.push_back(std::move(what)); }
    void expect(bool holds, std::string const& what) {
        if (!holds) fault(what);
    }

    std::int64_t count(std::string const& code, std::string const& statement, std::string const& value) {
        auto reads = city_.node(code).desk().ledger.reads().lease();
        auto query = reads->query(statement);
        query.bind(std::string_view(value)).next();
        return query.integer(0);
    }

    /// What was acknowledged is in the ledger.
    void receipt(Acknowledged const& one) {
        auto const body = bj::parse(one.receipt);
        auto const* text = body.as_object().if_contains("receipt");
        if (!text || !text->is_object()) return;
        auto const given = json::read<ledger::Receipt>(bj::serialize(*text), json::Unknown::ignore).value();
        auto const& log = given.head.head.logId;
        auto& ledger = city_.node(log).desk().ledger;
        auto const named = "entry " + std::to_string(given.index) + " of " + log;
        expect(ledger::verify(given).has_value(), "the receipt of " + named + " does not prove itself");
        storm_.heads.see("entries", given.head.head);
        if (given.index >= ledger.size()) return fault(named + " was acknowledged and is gone");
        auto const kept = ledger.receipt(given.index);
        expect(kept.where.commitment == given.where.commitment && kept.who.commitment == given.who.commitment &&
                   kept.what.commitment == given.what.commitment,
               named + " is not what was acknowledged");
    }

    [[nodiscard]] static bool may_see(exchange::Message const& message, std::string const& reader) {
        if (reader == City::kHub || std::ranges::find(message.to, reader) != message.to.end()) return true;
        auto const* type = exchange::find_type(message.type);
        return type && message.to.empty() &&
               (type->sight == exchange::Sight::all ||
                (type->sight == exchange::Sight::department && reader == City::kSupervision));
    }

    /// What `origin` has sent, `reader` has exactly once, whole, in order, and found right.
    void messages(std::string const& origin, std::string const& reader) {
        auto const between = origin + " → " + reader + ": ";
        std::vector<std::string> expected;
        auto& sender = city_.node(origin).desk().ledger;
        for (auto const& item : sender.outbox(0, 10'000))
            if (may_see(json::read<exchange::Message>(item.message).value(), reader)) expected.push_back(item.message);
        auto reads = city_.node(reader).desk().ledger.reads().lease();
        auto rows = reads->query("SELECT json_extract(e.what_json, '$.message'), r.accepted, r.through_hub, "
                                 "coalesce(json_extract(e.what_json, '$.faults'), '') FROM received_messages r JOIN "
                                 "entries e ON e.idx = r.position WHERE r.origin = ? ORDER BY r.position");
        rows.bind(std::string_view(origin));
        std::size_t at = 0;
        for (; rows.next(); ++at) {
            auto const number = "message " + std::to_string(at);
            if (at >= expected.size()) return fault(between + number + " was never sent: " + rows.text(0));
            expect(rows.text(0) == expected[at], between + number + " is another: " + rows.text(0));
            expect(rows.integer(1) != 0, between + number + " is refused: " + rows.text(3) + " " + rows.text(0));
            expect(rows.integer(2) != 0, between + number + " has not come through the hub");
        }
        expect(at == expected.size(), between + std::to_string(expected.size() - at) + " of " +
                                          std::to_string(expected.size()) + " are missing");
    }

    void lines_are_empty(std::string const& code) {
        if (code == City::kHub) return;
        auto const size = city_.node(code).desk().ledger.outbox_size();
        auto reads = city_.node(code).desk().ledger.reads().lease();
        auto lines = reads->query("SELECT line, position FROM line_positions WHERE line <> 'feed'");
        while (lines.next())
            expect(lines.integer(1) == size, "line " + lines.text(0) + " of " + code + " stops at " +
                                                 std::to_string(lines.integer(1)) + " of " + std::to_string(size));
    }

    void tender(Told const& told) {
        auto const held = [&](char const* type) {
            return count(told.platform,
                         std::string("SELECT count(*) FROM entries WHERE type = '") + type + "' AND stream = ?",
                         "tender/" + told.tender);
        };
        expect(held("tender.registered") == 1, told.tender + " is not registered once");
        expect(held("tender.published") == 1, told.tender + " is not published once");
        expect(held("tender.hold-placed") == told.suspended, told.tender + ": holds placed");
        expect(held("tender.hold-lifted") == told.resumed, told.tender + ": holds lifted");
        auto const own = bj::parse(city_.get(told.platform, "/tenders/" + told.tender).body);
        auto const watched = bj::parse(city_.get(City::kSupervision, "/tenders/" + told.tender).body);
        auto const published = bj::parse(city_.get(City::kHub, "/tenders/" + told.tender).body);
        expect(own.at("state").as_string() == "published", told.tender + " is " + bj::serialize(own.at("state")));
        expect(watched.at("state") == own.at("state"), told.tender + " is watched as another");
        auto const state = published.at("state").as_string();
        expect(state == "open" || state == "closed", told.tender + " is " + std::string(state) + " at the hub");
        if (told.bids_wanted) bids(told);
    }

    void bids(Told const& told) {
        std::set<std::string> stand;
        for (auto const& [number, bid] : told.bids) {
            if (!bid.withdrawn) stand.insert(bid.id);
            expect(bid.recorded_at < told.bid_deadline,
                   "a bid is taken at " + bid.recorded_at.to_string() + ", after " + told.bid_deadline.to_string());
        }
        expect(told.hall == (stand.size() < 3 ? "failed" : "recorded"),
               told.lot + " with " + std::to_string(stand.size()) + " bids is " + told.hall);
        if (told.hall != "recorded") return;
        auto const hall = bj::parse(city_.get(told.platform, "/lots/" + told.lot + "/opening").body);
        std::set<std::string> listed;
        for (auto const& one : hall.at("bids").as_array()) listed.emplace(one.at("bidId").as_string());
        expect(listed == stand, told.lot + ": the opening list is not what was acknowledged in time");
    }

    void orders() {
        int issued = 0;
        for (auto const& told : people_.tenders()) issued += told.suspended + told.resumed;
        auto const listed = bj::parse(city_.get(City::kSupervision, "/orders").body);
        auto const& items = listed.at("items").as_array();
        expect(static_cast<int>(items.size()) == issued,
               "orders: " + std::to_string(items.size()) + " for " + std::to_string(issued) + " that were taken");
        for (auto const& item : items) {
            auto const* executed = item.as_object().if_contains("executed");
            expect(executed && *executed == true, "an order is not carried out: " + bj::serialize(item));
        }
    }

    Storm& storm_;
    People const& people_;
    City& city_;
    std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> broken_promises(Storm& storm, People const& people) { return Promises(storm, people).check(); }

} // namespace haihe::simulation
