#include "trading/opening/opening_endpoints.hpp"

#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "trading/bid/bid_box.hpp"
#include "trading/opening/attend_opening.hpp"
#include "trading/opening/opening_page.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trading/opening/record_opening.hpp"
#include "trading/opening/release_keys.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr char const* kRecordLabel = "haihe/opening-record/1";

struct Words {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Words, (), (text))

struct Answer {
    std::int64_t number = 0;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (number, text))

struct Attendance {};
BOOST_DESCRIBE_STRUCT(Attendance, (), ())

struct Confirmation {};
BOOST_DESCRIBE_STRUCT(Confirmation, (), ())

/// The commitment is HMAC-SM3(salt, this text).
struct BasePrice {
    std::string lot;
    kernel::Money price;
    std::string tender;
};
BOOST_DESCRIBE_STRUCT(BasePrice, (), (lot, price, tender))

struct RevealedPrice {
    kernel::Money price;
    kernel::Digest salt;
};
BOOST_DESCRIBE_STRUCT(RevealedPrice, (), (price, salt))

struct SignedRecord {
    std::string record; ///< canonical text of OpeningRecord
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedRecord, (), (record, signature))

struct RecordToSign {
    std::string record;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(RecordToSign, (), (record, label))

struct UnopenedDecision {
    std::string bidId;
    std::string outcome;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(UnopenedDecision, (), (bidId, outcome, reasons))

std::string stream_of(std::string const& lot) { return "opening/" + lot; }

template <class Event>
Decision recorded(std::string const& lot, kernel::Result<Event> event) {
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(lot), OpeningEvent{std::move(*event)});
}

/// What a step of the opening looks at.
struct Step {
    Tender const& tender;
    Opening const& opening;
    access::Caller const& caller;
    kernel::Instant now;
    std::string const& lot;
};

template <class Body, class Take>
edge::http::Handler step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](Request const& request) {
        auto const lot = request.captures.at("lot");
        return desk().submit_as<Body>(request, [&, lot](ledger::States& states, ledger::Context const& context,
                                                        access::Caller const& caller, Body const& body) {
            Step const at{states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot)),
                          states.of<Opening, OpeningEvent>(stream_of(lot)), caller, context.now, lot};
            if (auto goes_on = require_not_terminated(at.tender.phase); !goes_on)
                return Decision::refused(goes_on.error());
            return take(desk(), at, body);
        });
    };
}

Decision take_attendance(node::Desk&, Step const& at, Attendance const&) {
    if (auto known = require_lot(at.tender, at.lot); !known) return Decision::refused(known.error());
    Attendant const who{at.caller.entity, name_of(at.tender, at.opening, at.caller),
                        part_of(at.tender, at.opening, at.caller)};
    return recorded(at.lot, attend(at.opening, who, at.tender.timeTable.bidDeadline, at.now));
}

Decision take_objection(node::Desk&, Step const& at, Words const& body) {
    return recorded(at.lot, object(at.opening, at.caller.entity, body.text, at.now));
}

Decision take_answer(node::Desk&, Step const& at, Answer const& body) {
    if (auto host = require_host(at.tender, at.caller, "handler"); !host) return Decision::refused(host.error());
    return recorded(at.lot, answer(at.opening, body.number, body.text, at.caller.certificate, at.now));
}

Decision take_confirmation(node::Desk&, Step const& at, Confirmation const&) {
    return recorded(at.lot, confirm(at.opening, at.caller.entity, at.now));
}

Decision take_decision(node::Desk&, Step const& at, UnopenedDecision const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    return recorded(at.lot, decide_unopened(at.opening, {body.bidId, body.outcome, "shares_unusable", body.reasons,
                                                         at.caller.certificate, at.now}));
}

Decision take_base_price(node::Desk&, Step const& at, RevealedPrice const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    auto const commitment =
        trust::hmac_sm3(body.salt.bytes, json::write(BasePrice{at.lot, body.price, at.tender.registered.code}));
    return recorded(at.lot,
                    publish_base_price(at.opening, body.price, body.salt, commitment, at.caller.certificate, at.now));
}

kernel::Digest list_digest(Opening const& opening) {
    return trust::sm3(opening.listed ? opening.listed->list : std::string());
}

Decision sign_record(node::Desk& desk, Step const& at, SignedRecord const& body) {
    if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
    auto const text = access::read_signed<exchange::OpeningRecord>(at.caller, body.record, body.signature, kRecordLabel,
                                                                   *desk.directory.trust_list(), at.now, "/record");
    if (!text) return Decision::refused(text.error());
    return recorded(at.lot, record(at.opening, *text, body.signature, list_digest(at.opening), at.now));
}

Response show(node::Desk& desk, Request const& request) {
    auto const hall = Hall::of(desk, request);
    if (!hall) return edge::http::problem(hall.error(), request);
    auto response = Response::json(json::write(page_of(hall->tender, hall->lot, hall->box.closed_at.has_value(),
                                                       hall->opening, hall->you_are(), desk.clock.now())));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show_record(node::Desk& desk, Request const& request) {
    auto const hall = Hall::of(desk, request);
    if (!hall) return edge::http::problem(hall.error(), request);
    if (!hall->opening.read || hall->you_are() == "public")
        return edge::http::problem(
            {RefusalKind::conflict, "bids_have_been_read", {"尚未唱标。", "The bids have not been read yet."}},
            request);
    return Response::json(
        json::write(RecordToSign{json::write(record_of(hall->opening, list_digest(hall->opening))), kRecordLabel}));
}

} // namespace

void mount_openings(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    auto& router = plan.router;
    router.add("GET", "/lots/{lot}/opening", [desk](Request const& request) { return show(desk(), request); });
    router.add("GET", "/lots/{lot}/opening/record",
               [desk](Request const& request) { return show_record(desk(), request); });
    router.add("POST", "/lots/{lot}/opening/record", step<SignedRecord>(desk, sign_record));
    router.add("POST", "/lots/{lot}/opening/base-price", step<RevealedPrice>(desk, take_base_price));
    router.add("POST", "/lots/{lot}/opening/attendance", step<Attendance>(desk, take_attendance));
    router.add("POST", "/lots/{lot}/opening/objections", step<Words>(desk, take_objection));
    router.add("POST", "/lots/{lot}/opening/answers", step<Answer>(desk, take_answer));
    router.add("POST", "/lots/{lot}/opening/confirmations", step<Confirmation>(desk, take_confirmation));
    router.add("POST", "/lots/{lot}/opening/decisions", step<UnopenedDecision>(desk, take_decision));
}

} // namespace haihe::trading
