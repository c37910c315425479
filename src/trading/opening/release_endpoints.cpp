#include "trading/opening/release_endpoints.hpp"

#include "kernel/codes.hpp"
#include "sealing/bidder_release.hpp"
#include "sealing/submission.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trading/opening/release_keys.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

struct ListedSubmission {
    std::string bidId;
    std::string submission;  ///< canonical text: header, tag, wraps
    std::string certificate; ///< PEM of the bidder's signing certificate
};
BOOST_DESCRIBE_STRUCT(ListedSubmission, (), (bidId, submission, certificate))

/// What a custodian's or bidder's tool verifies before it releases anything.
struct ListToRelease {
    std::string list;
    trust::Signature signature;
    json::Raw receipt; ///< of the entry that fixed the list: inclusion, head, cosignatures
    std::vector<ListedSubmission> bids;
};
BOOST_DESCRIBE_STRUCT(ListToRelease, (), (list, signature, receipt, bids))

std::string stream_of(std::string const& lot) { return "opening/" + lot; }

kernel::Refusal not_listed() {
    return {RefusalKind::conflict,
            "opening_takes_keys",
            {"开标名单尚未固定，或者不向您公开。", "The opening list is not fixed yet, or is not for you."}};
}

std::int64_t index_of_list(edge::sql::Connection& views, std::string const& lot) {
    auto query = views.query("SELECT idx FROM entries WHERE stream = ? AND type = ?");
    query.bind(stream_of(lot)).bind(std::string_view(BidsListed::kEventName));
    return query.next() ? query.integer(0) : -1;
}

Response show_list(node::Desk& desk, Request const& request) {
    auto const hall = Hall::of(desk, request);
    if (!hall) return edge::http::problem(hall.error(), request);
    if (!hall->opening.listed || hall->you_are() == "public") return edge::http::problem(not_listed(), request);
    auto views = desk.ledger.reads().lease();
    auto const& listed = *hall->opening.listed;
    auto const deadline = sealing::read_opening_list(listed.list).value().deadline; // what is released waits for it
    auto const receipt = desk.ledger.receipt(index_of_list(*views, hall->lot), true, false, true, deadline);
    ListToRelease shown{listed.list, listed.signature, {json::write(receipt)}, {}};
    bool const bidder = hall->you_are() == "bidder"; // who gets its own bid only
    for (auto const& bid : listed.bids)
        if (!bidder || bid.bidder == hall->caller->entity)
            if (auto kept = find_bid(*views, hall->lot, bid.bidId))
                shown.bids.push_back({bid.bidId, std::move(kept->submission), std::move(kept->certificate)});
    auto response = Response::json(json::write(shown));
    response.headers["cache-control"] = "no-store";
    return response;
}

struct Kept {
    sealing::Submission submission;
    trust::Certificate certificate;
};

kernel::Result<Kept> kept(edge::sql::Connection& views, std::string const& lot, std::string const& bid_id) {
    auto const bid = find_bid(views, lot, bid_id);
    if (!bid)
        return kernel::refuse(RefusalKind::absent, "bid_is_in_the_list",
                              {"开标名单中没有这份投标文件。", "The opening list does not hold this bid."});
    auto submission = sealing::read_submission(bid->submission);
    if (!submission) return std::unexpected(submission.error());
    auto certificate = trust::Certificate::parse(bid->certificate);
    if (!certificate) return std::unexpected(certificate.error());
    return Kept{std::move(*submission), std::move(*certificate)};
}

Decision decided(std::string const& lot, kernel::Result<std::vector<OpeningEvent>> events) {
    if (!events) return Decision::refused(events.error());
    Decision decision;
    return decision.record_all(stream_of(lot), *events);
}

Decision take_bidders(ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                      std::string const& lot, sealing::SignedRelease const& body) {
    auto const& opening = states.of<Opening, OpeningEvent>(stream_of(lot));
    auto const* own = opening.of(caller.entity);
    if (!opening.listed || !own) return Decision::refused(not_listed());
    auto const bid = kept(states.views(), lot, own->of.bidId);
    if (!bid) return Decision::refused(bid.error());
    auto const key = sealing::check_bidder_release(body, opening.listed->list, bid->submission.header,
                                                   bid->submission.tag, bid->certificate);
    if (!key) return Decision::refused(key.error());
    return decided(
        lot, decide(opening, BidderReleased{own->of.bidId, body.release, body.signature, context.now}, context.now));
}

Decision take_custodians(ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                         std::string const& lot, sealing::SignedRelease const& body) {
    auto const& tender = states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot));
    auto const number = custodian_number(tender, caller.certificate);
    auto const& opening = states.of<Opening, OpeningEvent>(stream_of(lot));
    if (!opening.listed || number == 0) return Decision::refused(not_listed());
    std::vector<std::string> headers;
    for (auto const& listed : opening.listed->bids) {
        auto bid = kept(states.views(), lot, listed.bidId);
        if (!bid) return Decision::refused(bid.error());
        headers.push_back(std::move(bid->submission.header));
    }
    auto const& named = tender.published->manifest.bidding->custodians[static_cast<std::size_t>(number - 1)];
    auto const encryption = trust::Certificate::parse(named.encryptionCertificate),
               signing = trust::Certificate::parse(named.signingCertificate);
    if (!encryption || !signing) return Decision::refused(not_listed());
    auto const release = sealing::check_custodian_release(body, opening.listed->list, headers, *encryption, *signing);
    if (!release) return Decision::refused(release.error());
    CustodianReleased event{number, body.release, body.signature, {}, context.now};
    for (auto const& share : release->shares)
        if (share.share) event.usable.push_back(share.bidId);
    return decided(lot, decide(opening, event, context.now));
}

} // namespace

void mount_releases(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    auto const taking = [desk](auto take) {
        return [desk, take](Request const& request) {
            auto const lot = request.captures.at("lot");
            return desk().submit_as<sealing::SignedRelease>(
                request,
                [&, lot](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                         sealing::SignedRelease const& body) { return take(states, context, caller, lot, body); });
        };
    };
    plan.router.add("GET", "/lots/{lot}/opening/bids",
                    [desk](Request const& request) { return show_list(desk(), request); });
    plan.router.add("POST", "/lots/{lot}/opening/bidder-releases", taking(take_bidders));
    plan.router.add("POST", "/lots/{lot}/opening/custodian-releases", taking(take_custodians));
}

} // namespace haihe::trading
