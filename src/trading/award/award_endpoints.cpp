#include "trading/award/award_endpoints.hpp"

#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "ledger/fold.hpp"
#include "trading/award/award_messages.hpp"
#include "trading/award/award_page.hpp"
#include "trading/award/bid_validity.hpp"
#include "trading/award/cancel_award.hpp"
#include "trading/award/determine_winner.hpp"
#include "trading/award/examine_candidate.hpp"
#include "trading/award/order_reevaluation.hpp"
#include "trading/award/pass_over_candidate.hpp"
#include "trading/award/post_candidates.hpp"
#include "trading/award/report_award.hpp"
#include "trading/award/retender_lot.hpp"
#include "trading/contract/contract.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using ledger::Decision;

struct SignedCandidates {
    std::string notice; ///< canonical text of CandidatesNotice
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedCandidates, (), (notice, signature))

struct SignedNotices {
    std::string notice; ///< canonical text of AwardNotice
    trust::Signature noticeSignature;
    std::string result; ///< canonical text of ResultNotice
    trust::Signature resultSignature;
};
BOOST_DESCRIBE_STRUCT(SignedNotices, (), (notice, noticeSignature, result, resultSignature))

struct Reasons {
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (reasons))

struct PassingOver {
    std::string candidate;
    std::string ground;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(PassingOver, (), (candidate, ground, reasons))

struct Cancellation {
    std::string ground;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Cancellation, (), (ground, reasons))

struct Reevaluation {
    std::vector<std::int64_t> objections;
    std::string sheets;
    std::vector<std::string> bids;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Reevaluation, (), (objections, sheets, bids, reasons))

struct SignedOpinion {
    std::string opinion; ///< canonical text of ExaminationOpinion
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedOpinion, (), (opinion, signature))

struct Report {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Report, (), (text))

std::string stream_of(std::string const& lot) { return "award/" + lot; }

/// What a step of the award looks at, on the committer's thread.
struct Awarding {
    node::Desk& desk;
    ledger::States& states;
    Tender const& tender;
    Award const& award;
    access::Caller const& caller;
    kernel::Instant now;
    std::string const& lot;

    [[nodiscard]] Dispute const& dispute() const {
        return states.of<Dispute, DisputeEvent>("dispute/" + tender.registered.code);
    }
    [[nodiscard]] Committee const& committee() const {
        return states.of<Committee, CommitteeEvent>("committee/" + tender.registered.code);
    }
    [[nodiscard]] Evaluation const& evaluation() const {
        return states.of<Evaluation, EvaluationEvent>("evaluation/" + lot);
    }
    /// The one thing of the slice downstream that an award must know: from the contract on it stands.
    [[nodiscard]] bool contracted() const {
        return states.of<LotContract, ContractEvent>("contract/" + lot).concluded.has_value();
    }
    template <class Document>
    kernel::Result<Document> read_signed(std::string const& text, trust::Signature const& signature, char const* label,
                                         std::string const& path) const {
        return access::read_signed<Document>(caller, text, signature, label, *desk.directory.trust_list(), now, path);
    }
};

template <class Event>
Decision decided(Awarding const& at, kernel::Result<Event> event) {
    if (!event) return Decision::refused(event.error());
    Decision decision;
    return decision.record(stream_of(at.lot), AwardEvent{std::move(*event)});
}

template <class Body, class Take>
edge::http::Handler step(std::function<node::Desk&()> const& desk, Take take) {
    return [desk, take](Request const& request) {
        auto const lot = request.captures.at("lot");
        return desk().submit_as<Body>(request, [&, lot](ledger::States& states, ledger::Context const& context,
                                                        access::Caller const& caller, Body const& body) {
            Awarding const at{desk(),
                              states,
                              states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot)),
                              states.of<Award, AwardEvent>(stream_of(lot)),
                              caller,
                              context.now,
                              lot};
            if (auto known = require_lot(at.tender, lot); !known) return Decision::refused(known.error());
            return take(at, body);
        });
    };
}

/// The same for the host's signer.
template <class Body, class Take>
edge::http::Handler host_step(std::function<node::Desk&()> const& desk, Take take) {
    return step<Body>(desk, [take](Awarding const& at, Body const& body) {
        if (auto host = require_host(at.tender, at.caller, "signer"); !host) return Decision::refused(host.error());
        return take(at, body);
    });
}

Decision take_candidates(Awarding const& at, SignedCandidates const& body) {
    auto notice =
        at.read_signed<exchange::CandidatesNotice>(body.notice, body.signature, "haihe/candidates/1", "/notice");
    if (!notice) return Decision::refused(notice.error());
    return decided(at, post(at.award, at.tender, at.evaluation(), at.lot,
                            {std::move(*notice), body.signature, at.caller.certificate}, at.now));
}

Decision take_giving_up(Awarding const& at, Reasons const& body) {
    if (auto may = access::require_duty(at.caller, "signer"); !may) return Decision::refused(may.error());
    return decided(at, give_up(at.award, at.tender, at.contracted(),
                               {at.caller.entity, body.reasons, at.caller.certificate, at.now}));
}

Decision take_passing_over(Awarding const& at, PassingOver const& body) {
    return decided(
        at, pass_over(at.award, at.tender, {body.candidate, body.ground, body.reasons, at.caller.certificate, at.now}));
}

Decision take_winner(Awarding const& at, SignedNotices const& body) {
    auto notice =
        at.read_signed<exchange::AwardNotice>(body.notice, body.noticeSignature, "haihe/award-notice/1", "/notice");
    if (!notice) return Decision::refused(notice.error());
    auto result =
        at.read_signed<exchange::ResultNotice>(body.result, body.resultSignature, "haihe/result-notice/1", "/result");
    if (!result) return Decision::refused(result.error());
    return decided(at, determine(at.award, at.tender,
                                 at.states.of<Project, ProjectEvent>("project/" + at.tender.registered.project),
                                 at.dispute(),
                                 {std::move(*notice), body.noticeSignature, std::move(*result), body.resultSignature,
                                  at.caller.certificate},
                                 at.now));
}

Decision take_cancellation(Awarding const& at, Cancellation const& body) {
    return decided(
        at, cancel(at.award, at.tender, at.contracted(), {body.ground, body.reasons, at.caller.certificate}, at.now));
}

Decision take_retender(Awarding const& at, Reasons const& body) {
    auto const& evaluation = at.evaluation();
    auto const& opening = at.states.of<Opening, OpeningEvent>("opening/" + at.lot);
    return decided(at, retender(at.award, at.tender, at.dispute(),
                                {bids_judged(opening, evaluation), body.reasons, at.caller.certificate, at.lot,
                                 is_undecided(opening, evaluation, at.award)},
                                at.now));
}

/// The posting that falls comes last: the receipt of this act discloses it, and no member that a replacement names.
Decision take_reevaluation(Awarding const& at, Reevaluation const& body) {
    auto const& evaluation = at.evaluation();
    auto const report = evaluation.reported ? trust::sm3(json::write(evaluation.reported->report)) : kernel::Digest{};
    auto ordered =
        order(at.award, at.tender, evaluation, at.committee(), at.dispute(),
              {body.objections, body.sheets, body.bids, body.reasons, report, at.caller.certificate}, at.now);
    if (!ordered) return Decision::refused(ordered.error());
    Decision decision;
    decision.record_all("evaluation/" + at.lot, ordered->evaluation);
    return decision.record(stream_of(at.lot), AwardEvent{std::move(ordered->fallen)});
}

Decision take_examination(Awarding const& at, PassingOver const& body) {
    return decided(
        at, examine(at.award, at.tender, {body.candidate, body.ground, body.reasons, at.caller.certificate}, at.now));
}

Decision take_examination_opinion(Awarding const& at, SignedOpinion const& body) {
    auto opinion =
        at.read_signed<ExaminationOpinion>(body.opinion, body.signature, kExaminationOpinionLabel, "/opinion");
    if (!opinion) return Decision::refused(opinion.error());
    auto events = opine(at.award, at.tender, at.committee(),
                        {at.caller.certificate, std::move(*opinion), body.signature, at.now}, at.now);
    if (!events) return Decision::refused(events.error());
    Decision decision;
    return decision.record_all(stream_of(at.lot), *events);
}

Decision take_report(Awarding const& at, Report const& body) {
    return decided(at, write_report(at.award, at.tender, body.text, at.caller.certificate, at.now));
}

Response show(node::Desk& desk, kernel::LegalCalendar const& calendar, Request const& request) {
    auto const hall = Hall::of(desk, request);
    if (!hall) return edge::http::problem(hall.error(), request);
    auto const part = hall->you_are();
    AwardReader reader{part == "custodian" ? "public" : part, hall->caller ? hall->caller->entity : ""};
    auto views = desk.ledger.reads().lease();
    if (hall->caller) {
        auto const committee =
            ledger::fold<Committee, CommitteeEvent>(*views, "committee/" + hall->tender.registered.code);
        auto const* seat = committee.seat_of(hall->caller->certificate);
        reader.certificate = hall->caller->certificate;
        reader.sits = seat && seat->promised && !seat->stood_aside;
        if (reader.sits && reader.you_are == "public") reader.you_are = "member";
    }
    auto const project = ledger::fold<Project, ProjectEvent>(*views, "project/" + hall->tender.registered.project);
    auto const evaluation = ledger::fold<Evaluation, EvaluationEvent>(*views, "evaluation/" + hall->lot);
    auto const award = ledger::fold<Award, AwardEvent>(*views, stream_of(hall->lot));
    auto const dispute = ledger::fold<Dispute, DisputeEvent>(*views, "dispute/" + hall->tender.registered.code);
    auto response =
        Response::json(json::write(page_of({hall->tender, project, hall->opening, evaluation, award, dispute},
                                           hall->lot, reader, calendar, desk.clock.now())));
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_awards(node::Plan& plan, std::function<node::Desk&()> const& desk, kernel::LegalCalendar const& calendar) {
    mount_award_messages(plan);
    auto& router = plan.router;
    std::string const award = "/lots/{lot}/award";
    router.add("GET", award, [desk, &calendar](Request const& request) { return show(desk(), calendar, request); });
    router.add("POST", award + "/candidates", host_step<SignedCandidates>(desk, take_candidates));
    router.add("POST", award + "/giving-up", step<Reasons>(desk, take_giving_up));
    router.add("POST", award + "/passed-over", host_step<PassingOver>(desk, take_passing_over));
    router.add("POST", award + "/winner", host_step<SignedNotices>(desk, take_winner));
    router.add("POST", award + "/cancellation", host_step<Cancellation>(desk, take_cancellation));
    router.add("POST", award + "/retender", host_step<Reasons>(desk, take_retender));
    router.add("POST", award + "/reevaluation", host_step<Reevaluation>(desk, take_reevaluation));
    router.add("POST", award + "/examinations", host_step<PassingOver>(desk, take_examination));
    router.add("POST", award + "/examinations/opinions", step<SignedOpinion>(desk, take_examination_opinion));
    router.add("POST", award + "/report", host_step<Report>(desk, take_report));
}

} // namespace haihe::trading
