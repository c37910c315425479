#include "trading/bid/bid_endpoints.hpp"

#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "ledger/fold.hpp"
#include "sealing/submission.hpp"
#include "trading/bid/bid_views.hpp"
#include "trading/bid/submit_bid.hpp"
#include "trading/bid/upload_endpoints.hpp"
#include "trading/bid/withdraw_bid.hpp"
#include "trading/tender/documents_endpoints.hpp"
#include "trading/tender/tender_page.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr char const* kReplacementLabel = "haihe/bid-replacement/1";
constexpr char const* kWithdrawalLabel = "haihe/bid-withdrawal/1";

/// POST /lots/{lot}/bids
struct HandedIn {
    std::string submission; ///< canonical text
    std::string upload;     ///< whose bytes are the ciphertext
    std::optional<std::string> supersedes;
    std::optional<trust::Signature> replacementSignature; ///< over Replacement
};
BOOST_DESCRIBE_STRUCT(HandedIn, (), (submission, upload, supersedes, replacementSignature))

struct Replacement {
    std::string lot;
    std::string bidId;
    std::string supersedes;
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (lot, bidId, supersedes))

struct SignedWithdrawal {
    std::string withdrawal;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedWithdrawal, (), (withdrawal, signature))

struct Withdrawal {
    std::string lot;
    std::string bidId;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (lot, bidId))

struct Accepted {
    std::string bidId;
    kernel::Instant receivedAt;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (bidId, receivedAt))

struct Counter {
    node::Desk& desk;
    Storage& storage;
    edge::files::UploadStore& uploads;
};

std::string stream_of(std::string const& lot) { return "bidbox/" + lot; }

kernel::Result<access::Caller> signing_bidder(Request const& request, node::Desk& desk) {
    auto caller = desk.guard.authenticate(request);
    if (!caller) return caller;
    if (auto role = access::require_role(*caller, "bidder"); !role) return std::unexpected(role.error());
    if (auto may = access::require_duty(*caller, "signer"); !may) return std::unexpected(may.error());
    return caller;
}

/// The custodians' certificates as the documents state them, in the order of their shares.
std::vector<trust::Certificate> custodians_of(Tender const& tender) {
    std::vector<trust::Certificate> all;
    if (tender.published && tender.published->manifest.bidding)
        for (auto const& one : tender.published->manifest.bidding->custodians)
            if (auto certificate = trust::Certificate::parse(one.encryptionCertificate))
                all.push_back(std::move(*certificate));
    return all;
}

/// The ciphertext in its place, before anything is decided: a bid that is acknowledged has it. Its root when it is
/// whole.
std::optional<kernel::Digest> keep_ciphertext(Counter const& at, access::Caller const& caller,
                                              std::string const& upload, kernel::Digest const& root) {
    auto const state = at.uploads.state(upload);
    if (!state || state->owner != caller.entity) // a repeat of a request whose first answer was lost
        return at.storage.bids->holds(root) ? std::optional(root) : std::nullopt;
    auto const found = cipher_root(at.uploads, upload);
    if (!found) return std::nullopt;
    if (found->root == root)
        at.uploads.take_over(upload, [&](std::filesystem::path const& path) { at.storage.bids->keep(path, root); });
    return found->root;
}

SubmitBid command_of(HandedIn const& body, sealing::Submission const& submission, sealing::Header const& header,
                     std::string certificate) {
    auto const& context = header.context;
    SubmitBid command{body.submission,
                      std::move(certificate),
                      trust::sm3(submission.header),
                      context.platform,
                      context.tenderId,
                      context.lotId,
                      context.envelope,
                      context.bidderId,
                      context.bidId,
                      context.documentsDigest,
                      header.root,
                      {},
                      context.k,
                      {},
                      body.supersedes,
                      body.replacementSignature};
    for (auto const& custodian : context.custodians) command.custodians.push_back(custodian.certDigest);
    return command;
}

kernel::Result<void> check_replacement(Counter const& at, access::Caller const& caller, std::string const& lot,
                                       SubmitBid const& command, kernel::Instant now) {
    if (!command.supersedes) return {};
    if (!command.replacement_signature)
        return kernel::refuse(RefusalKind::unacceptable, "replacement_is_signed",
                              {"替换投标文件应当由投标人签名。", "A replacement is signed by its bidder."},
                              "/replacementSignature");
    return access::require_own_signature(caller, json::write(Replacement{lot, command.bid_id, *command.supersedes}),
                                         *command.replacement_signature, kReplacementLabel,
                                         *at.desk.directory.trust_list(), now, "/replacementSignature");
}

Response submit_bid(Counter const& at, Request const& request) {
    auto const caller = signing_bidder(request, at.desk);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const body = json::read<HandedIn>(request.body);
    if (!body) return edge::http::problem(body.error(), request);
    auto const refuse = [&](kernel::Refusal refusal) {
        refusal.path = "/submission" + refusal.path;
        return edge::http::problem(refusal, request);
    };
    auto const submission = sealing::read_submission(body->submission);
    if (!submission) return refuse(submission.error());
    auto const bound = [&] {
        auto views = at.desk.ledger.reads().lease();
        return access::Directory::certificate(*views, caller->certificate);
    }();
    auto const certificate = trust::Certificate::parse(bound ? bound->certificate : std::string());
    if (!certificate) return refuse(certificate.error());
    auto const header = sealing::check_submission(*submission, *certificate);
    if (!header) return refuse(header.error());

    auto const lot = request.captures.at("lot");
    auto const tender_now = fold_tender(at.desk.ledger, kernel::tender_of_lot(lot));
    auto const custodians = custodians_of(tender_now);
    if (custodians.size() == header->context.custodians.size())
        if (auto wraps = sealing::check_wraps(*submission, *header, custodians); !wraps) return refuse(wraps.error());
    auto command = command_of(*body, *submission, *header, bound->certificate);
    if (auto signed_ = check_replacement(at, *caller, lot, command, request.received_at); !signed_)
        return edge::http::problem(signed_.error(), request);
    command.uploaded_root = keep_ciphertext(at, *caller, body->upload, header->root);

    BiddingFacts facts{at.desk.settings.code, "", {}, {}, request.received_at};
    for (auto const& one : custodians) facts.custodians.push_back(one.digest());
    return at.desk.submit_for(
        *caller, request,
        [&](ledger::States& states, ledger::Context const&, access::Caller const& who) {
            auto const& tender = states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot));
            if (tender.published) facts.documents_digests = digests_alike(tender);
            auto const entity = access::Directory::entity(states.views(), who.entity);
            facts.bidder_name = entity ? entity->name : who.entity;
            auto const& box = states.of<BidBox, BidBoxEvent>(stream_of(lot));
            auto outcome = decide(box, command, tender, lot, facts, who.entity);
            Decision decision;
            if (outcome.event) decision.record(stream_of(lot), *outcome.event);
            decision.refusal = std::move(outcome.refusal);
            decision.result = json::write(Accepted{command.bid_id, facts.received_at});
            return decision;
        },
        201);
}

Response withdraw_bid(Counter const& at, Request const& request) {
    auto const lot = request.captures.at("lot"), bid = request.captures.at("bid");
    return at.desk.submit_as<SignedWithdrawal>(request, [&at, lot, bid, received_at = request.received_at](
                                                            ledger::States& states, ledger::Context const& context,
                                                            access::Caller const& caller,
                                                            SignedWithdrawal const& body) {
        if (auto may = access::require_duty(caller, "signer"); !may) return Decision::refused(may.error());
        auto const text = access::read_signed<Withdrawal>(caller, body.withdrawal, body.signature, kWithdrawalLabel,
                                                          *at.desk.directory.trust_list(), context.now, "/withdrawal");
        if (!text) return Decision::refused(text.error());
        if (text->lot != lot || text->bidId != bid)
            return Decision::refused({RefusalKind::unacceptable,
                                      "withdrawal_is_of_this_bid",
                                      {"撤回函写的是另一份投标文件。", "The withdrawal names another bid."},
                                      "/withdrawal/bidId"});
        auto const& tender = states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot));
        if (auto goes_on = require_not_terminated(tender.phase); !goes_on) return Decision::refused(goes_on.error());
        auto event = decide(states.of<BidBox, BidBoxEvent>(stream_of(lot)),
                            WithdrawBid{bid, caller.entity, body.signature, received_at}, tender.timeTable.bidDeadline);
        if (!event) return Decision::refused(event.error());
        Decision decision;
        decision.record(stream_of(lot), BidBoxEvent{std::move(*event)});
        decision.result = json::write(Accepted{bid, received_at});
        return decision;
    });
}

} // namespace

void mount_bids(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage,
                std::shared_ptr<edge::files::UploadStore> const& uploads) {
    auto const at_counter = [&](auto handler) {
        return [desk, &storage, uploads, handler](Request const& request) {
            return handler(Counter{desk(), storage, *uploads}, request);
        };
    };
    plan.router.add("POST", "/lots/{lot}/bids", at_counter(submit_bid));
    plan.router.add("POST", "/lots/{lot}/bids/{bid}/withdrawal", at_counter(withdraw_bid));
}

} // namespace haihe::trading
