#include "trading/committee/committee_page.hpp"

#include "trading/committee/take_seat.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

CommitteePage page_of(Committee const& committee, Tender const& tender, std::string const& you_are,
                      std::string const& you, kernel::Instant now) {
    CommitteePage page{tender.registered.code,
                       tender.registered.name,
                       now,
                       you_are,
                       you,
                       {},
                       committee.complete(),
                       json::write(Promise{tender.registered.code, kPromise}),
                       kPromiseLabel,
                       committee.seat_of(you) ? committee.seat_of(you)->vote : "",
                       tender.published->manifest.evaluation->committee,
                       {},
                       false};
    page.calledUp = !committee.due_replacement().by.empty();
    for (auto const& one : committee.draws) page.draws.push_back({one.draw, one.after});
    auto const chair = committee.chair();
    bool const hides = you_are == "host" && !committee.draws.empty();
    for (auto const& seat : committee.seats) {
        SeatShown shown{seat.member, seat.promised.has_value(), seat.stood_aside.has_value(),
                        seat.member.certificate == chair};
        if (hides && seat.member.kind == "expert" && !seat.promised)
            shown.member = {"", "", "", seat.member.kind, seat.member.specialty};
        page.seats.push_back(std::move(shown));
    }
    return page;
}

} // namespace haihe::trading
