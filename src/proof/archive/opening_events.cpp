#include "proof/archive/opening_events.hpp"

namespace haihe::proof {

namespace {

class OpeningFold {
public:
    explicit OpeningFold(OpeningEntries& opening) : opening_(opening) {}

    /// False for an entry that has no place here.
    bool take(ArchivedEntry const& entry) {
        auto const& type = entry.where.type;
        ++opening_.count;
        if (opening_.failed || opening_.recorded) return false; // the end is the end
        if (type == "opening.failed") return opening_.count == 1 && once(opening_.failed, entry);
        if (type == "opening.listed") return opening_.count == 1 && once(opening_.listed, entry);
        if (!opening_.listed) return false;
        if (type == "opening.attended") return attend(entry);
        if (opening_.read) return take_after_reading(entry);
        if (type == "opening.bidder-released") return of_bid(opening_.bidder_releases, entry);
        if (type == "opening.bid-unlocked") return of_bid(opening_.unlocked, entry);
        if (type == "opening.bid-left-unopened") return of_bid(opening_.left_unopened, entry);
        if (type == "opening.custodian-released") return release(entry);
        if (type == "opening.read") return once(opening_.read, entry);
        return false;
    }

private:
    bool take_after_reading(ArchivedEntry const& entry) {
        auto const& type = entry.where.type;
        if (type == "opening.base-price-published") return publish(entry);
        if (type == "opening.objected") return object(entry);
        if (type == "opening.answered") return answer(entry);
        if (type == "opening.confirmed") return confirm(entry);
        if (type == "opening.recorded") return once(opening_.recorded, entry);
        return false;
    }
    template <class Event>
    static bool once(std::optional<At<Event>>& place, ArchivedEntry const& entry) {
        auto event = entry.as<Event>();
        if (!event || place) return false;
        place = At<Event>{std::move(*event), entry.index};
        return true;
    }
    template <class Event>
    static bool of_bid(std::map<std::string, At<Event>>& all, ArchivedEntry const& entry) {
        auto event = entry.as<Event>();
        if (!event) return false;
        auto bid_id = event->bidId;
        return all.emplace(std::move(bid_id), At<Event>{std::move(*event), entry.index}).second;
    }
    bool release(ArchivedEntry const& entry) {
        auto event = entry.as<CustodianRelease>();
        if (event) opening_.custodian_releases.push_back({std::move(*event), entry.index});
        return event.has_value();
    }
    bool attend(ArchivedEntry const& entry) {
        auto const event = entry.as<Attended>();
        if (event && event->role == "bidder") opening_.attended_by.push_back(event->entity);
        return event.has_value();
    }
    bool publish(ArchivedEntry const& entry) {
        auto const event = entry.as<PublishedBasePrice>();
        if (!event || opening_.base_price) return false;
        opening_.base_price = *event;
        return true;
    }
    bool object(ArchivedEntry const& entry) {
        auto const event = entry.as<Objected>();
        if (event) opening_.objections.push_back({event->number, event->bidder, event->text, ""});
        return event.has_value();
    }
    bool answer(ArchivedEntry const& entry) {
        auto const event = entry.as<Answered>();
        if (!event) return false;
        for (auto& objection : opening_.objections)
            if (objection.number == event->number && objection.answer.empty()) {
                objection.answer = event->text;
                return true;
            }
        return false;
    }
    bool confirm(ArchivedEntry const& entry) {
        auto const event = entry.as<Confirmed>();
        if (event) opening_.confirmed_by.push_back(event->bidder);
        return event.has_value();
    }

    OpeningEntries& opening_;
};

} // namespace

std::optional<OpeningEntries> read_opening(std::vector<ArchivedEntry> const& entries, std::string const& lot,
                                           std::int64_t& broken) {
    OpeningEntries opening;
    OpeningFold fold(opening);
    for (auto const& entry : entries)
        if (entry.where.stream == "opening/" + lot && !fold.take(entry)) {
            broken = entry.index;
            return std::nullopt;
        }
    return opening;
}

} // namespace haihe::proof
