#include "trading/evaluation/evaluation_endpoints.hpp"

#include "edge/document/pdf.hpp"
#include "ledger/fold.hpp"
#include "trading/evaluation/begin_evaluation.hpp"
#include "trading/evaluation/clarify_bid.hpp"
#include "trading/evaluation/evaluation_page.hpp"
#include "trading/evaluation/judge_competition.hpp"
#include "trading/evaluation/judging_endpoints.hpp"
#include "trading/evaluation/printed_report_page.hpp"
#include "trading/evaluation/report_evaluation.hpp"
#include "trading/evaluation/review_bids.hpp"
#include "trading/evaluation/score_bids.hpp"
#include "trading/evaluation/sealed_report_messages.hpp"
#include "trading/opening/participant_endpoints.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct SignedSheet {
    std::string sheet; ///< canonical text
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedSheet, (), (sheet, signature))

struct Vote {
    bool lacking = false;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Vote, (), (lacking, reasons))

struct Question {
    std::string bidId;
    std::string question;
    kernel::Instant answerUntil;
};
BOOST_DESCRIBE_STRUCT(Question, (), (bidId, question, answerUntil))

struct SignedAnswer {
    std::string answer; ///< canonical text of BidClarification
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedAnswer, (), (answer, signature))

struct Correction {
    std::int64_t clarification = 0;
    kernel::Money price;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (clarification, price, reasons))

struct TieOrder {
    std::vector<std::string> order;
    std::string reasons;
};
BOOST_DESCRIBE_STRUCT(TieOrder, (), (order, reasons))

struct Opinion {
    std::string opinion;
    std::string reasons;
    std::optional<std::string> report{}; ///< canonical text, of who signs it
    std::optional<trust::Signature> signature{};
};
BOOST_DESCRIBE_STRUCT(Opinion, (), (opinion, reasons, report, signature))

struct ReportToSign {
    std::string report;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(ReportToSign, (), (report, label))

Decision take_begin(Judging const& at, Nothing const&) {
    if (auto terms = at.terms(); !terms) return Decision::refused(terms.error());
    return decided(at.lot, begin(at.evaluation, at.tender, at.opening, at.committee, at.caller.certificate, at.now));
}

Decision take_review(Judging const& at, SignedSheet const& body) {
    auto const terms = at.terms();
    if (!terms) return Decision::refused(terms.error());
    auto sheet = at.read_signed<ReviewSheet>(body.sheet, body.signature, "haihe/review-sheet/1", "/sheet");
    if (!sheet) return Decision::refused(sheet.error());
    return decided(at.lot,
                   review(at.evaluation, at.committee, **terms,
                          {at.caller.certificate, std::move(*sheet), body.signature, trust::sm3(body.sheet), at.now},
                          at.held(), at.now));
}

Decision take_vote(Judging const& at, Vote const& body) {
    return decided(at.lot,
                   judge_competition(at.evaluation, at.committee,
                                     {at.caller.certificate, body.lacking, body.reasons, at.now}, at.held(), at.now));
}

Decision take_question(Judging const& at, Question const& body) {
    return decided(at.lot, ask(at.evaluation, at.committee, {body.bidId, body.question, body.answerUntil},
                               at.caller.certificate, at.held(), at.now));
}

Decision take_answer(Judging const& at, SignedAnswer const& body) {
    auto text = at.read_signed<BidClarification>(body.answer, body.signature, "haihe/bid-clarification/1", "/answer");
    if (!text) return Decision::refused(text.error());
    return decided(at.lot,
                   answer(at.evaluation, at.caller.entity, std::move(*text), body.signature, at.held(), at.now));
}

Decision take_correction(Judging const& at, Correction const& body) {
    return decided(at.lot, correct_price(at.evaluation, at.committee, {body.clarification, body.price, body.reasons},
                                         at.caller.certificate, at.held(), at.now));
}

Decision take_scores(Judging const& at, SignedSheet const& body) {
    auto const terms = at.terms();
    if (!terms) return Decision::refused(terms.error());
    auto sheet = at.read_signed<ScoreSheet>(body.sheet, body.signature, "haihe/score-sheet/1", "/sheet");
    if (!sheet) return Decision::refused(sheet.error());
    return decided(at.lot,
                   score(at.evaluation, at.committee, **terms,
                         {at.caller.certificate, std::move(*sheet), body.signature, trust::sm3(body.sheet), at.now},
                         at.held(), at.now));
}

Decision take_tie(Judging const& at, TieOrder const& body) {
    return decided(at.lot, decide_tie(at.evaluation, at.committee, {body.order, body.reasons}, at.caller.certificate,
                                      at.held(), at.now));
}

kernel::Result<exchange::EvaluationReport> read_report(std::string const& text) {
    auto report = json::read<exchange::EvaluationReport>(text);
    if (!report) report.error().path = "/report" + report.error().path;
    return report;
}

Decision take_opinion(Judging const& at, Opinion const& body) {
    auto const terms = at.terms();
    if (!terms) return Decision::refused(terms.error());
    GiveOpinion command{{at.caller.certificate, body.opinion, body.reasons, body.signature}, {}};
    if (body.signature) {
        auto report = read_report(body.report.value_or(""));
        if (!report) return Decision::refused(report.error());
        auto const text = json::write(exchange::SignedOpinion{body.opinion, body.reasons, json::write(*report)});
        if (auto own = at.require_own(text, *body.signature, exchange::kOpinionLabel, "/report"); !own)
            return Decision::refused(own.error());
        command.signed_report = std::move(*report);
    }
    auto const events = give_opinion(at.evaluation, at.committee, **terms, std::move(command), at.held(), at.now);
    if (!events) return Decision::refused(events.error());
    Decision decision;
    seal_report(at.desk, *events, decision);
    return decision.record_all(evaluation_stream(at.lot), *events);
}

/// A reader of the evaluation, with what is committed now.
struct Room {
    Hall hall;
    Committee committee;
    Evaluation evaluation;
    Onlooker onlooker;
};

kernel::Result<Room> room_of(node::Desk& desk, Request const& request) {
    auto hall = Hall::of(desk, request);
    if (!hall) return std::unexpected(hall.error());
    if (!hall->tender.published->manifest.evaluation)
        return kernel::refuse(RefusalKind::absent, "documents_state_the_evaluation",
                              {"招标文件没有载明评标办法，不在线评标。",
                               "The documents do not state how bids are judged: it is not done here."});
    Room room{std::move(*hall), {}, {}, {}};
    {
        auto views = desk.ledger.reads().lease();
        room.committee =
            ledger::fold<Committee, CommitteeEvent>(*views, "committee/" + room.hall.tender.registered.code);
        room.evaluation = ledger::fold<Evaluation, EvaluationEvent>(*views, evaluation_stream(room.hall.lot));
    }
    room.onlooker.you_are = room.hall.you_are();
    if (room.onlooker.you_are == "custodian") room.onlooker.you_are = "public";
    if (auto const& caller = room.hall.caller) {
        room.onlooker.certificate = caller->certificate;
        room.onlooker.entity = caller->entity;
        auto const* seat = room.committee.seat_of(caller->certificate);
        bool const judges = seat && !seat->stood_aside && (seat->promised || !room.evaluation.begun);
        if (judges) room.onlooker.you_are = room.committee.chair() == caller->certificate ? "chair" : "member";
    }
    return room;
}

bool is_member(Onlooker const& onlooker) { return onlooker.you_are == "member" || onlooker.you_are == "chair"; }

std::vector<BidFile> files_of(Opening const& opening) {
    std::vector<BidFile> files;
    if (opening.read)
        for (auto const& bid : opening.read->bids)
            for (auto const& file : bid.files) files.push_back({bid.bidId, file.name, file.size, file.sm3});
    return files;
}

Response unshared(std::string canonical) {
    auto response = Response::json(std::move(canonical));
    response.headers["cache-control"] = "no-store";
    return response;
}

Response show(node::Desk& desk, Request const& request) {
    auto const room = room_of(desk, request);
    if (!room) return edge::http::problem(room.error(), request);
    return unshared(json::write(page_of(room->hall.tender, room->hall.lot, room->evaluation,
                                        files_of(room->hall.opening), room->onlooker, desk.clock.now())));
}

Response no_report(Request const& request) {
    return edge::http::problem(
        {RefusalKind::conflict,
         "report_is_drawn_up",
         {"评标报告尚未形成，或者不向您公开。", "There is no report yet, or none that you may see."}},
        request);
}

Response show_report(node::Desk& desk, Request const& request) {
    auto const room = room_of(desk, request);
    if (!room) return edge::http::problem(room.error(), request);
    bool const drawn_up =
        room->evaluation.phase == EvaluationPhase::reporting || room->evaluation.phase == EvaluationPhase::reported;
    if (!drawn_up || !is_member(room->onlooker)) return no_report(request);
    auto const& terms = *room->hall.tender.published->manifest.evaluation;
    return unshared(json::write(
        ReportToSign{json::write(report_of(room->evaluation, room->committee, terms)), exchange::kOpinionLabel}));
}

ReportToPrint to_print(Room const& room) {
    auto const& registered = room.hall.tender.registered;
    ReportToPrint print{registered.name, "", *room.hall.tender.published->manifest.evaluation, {}, {}, {}};
    for (auto const& one : registered.lots)
        if (one.code == room.hall.lot) print.lot_name = one.name;
    return print;
}

Response paper(ReportToPrint const& print, std::string const& number) {
    Response response;
    response.body = edge::document::pdf_of(printed(print));
    response.headers["content-type"] = "application/pdf";
    response.headers["content-disposition"] =
        "inline; filename=\"evaluation-report-" + print.report.lot + number + ".pdf\"";
    response.headers["cache-control"] = "no-store";
    return response;
}

/// One that was corrected since: to members and the host.
Response send_earlier(Room const& room, std::string const& number, Request const& request) {
    for (auto const& one : room.evaluation.corrected) {
        if (std::to_string(one.ordered.report) != number) continue;
        if (!is_member(room.onlooker) && room.onlooker.you_are != "host") break;
        auto print = to_print(room);
        print.report = one.reported.report;
        print.opinions = one.opinions;
        print.reported_at = one.reported.reportedAt;
        return paper(print, "-" + number);
    }
    return no_report(request);
}

/// The report for reading: to members from when they sign it, to the host when all have.
Response send_printed(node::Desk& desk, Request const& request) {
    auto const room = room_of(desk, request);
    if (!room) return edge::http::problem(room.error(), request);
    auto const& evaluation = room->evaluation;
    if (auto const earlier = request.captures.find("number"); earlier != request.captures.end())
        return send_earlier(*room, earlier->second, request);
    bool const reported = evaluation.reported.has_value();
    bool const signing = evaluation.phase == EvaluationPhase::reporting;
    bool const member = is_member(room->onlooker);
    if (!(reported && (member || room->onlooker.you_are == "host")) && !(signing && member)) return no_report(request);
    auto print = to_print(*room);
    if (reported) {
        print.report = evaluation.reported->report;
        print.opinions = evaluation.opinions;
        print.reported_at = evaluation.reported->reportedAt;
    } else {
        print.report = report_of(evaluation, room->committee, print.terms);
    }
    return paper(print, "");
}

/// A file of an opened bid, for who judges it.
Response send_file(node::Desk& desk, Storage& storage, Request const& request) {
    auto const room = room_of(desk, request);
    if (!room) return edge::http::problem(room.error(), request);
    auto const digest = kernel::Digest::parse(request.captures.at("sm3"));
    auto const files = files_of(room->hall.opening);
    bool const of_the_lot = digest && room->evaluation.begun && is_member(room->onlooker) &&
                            std::ranges::find(files, *digest, &BidFile::sm3) != files.end();
    auto const place = of_the_lot ? storage.documents->find(*digest) : std::nullopt;
    if (!place)
        return edge::http::problem({RefusalKind::absent,
                                    "file_is_of_a_bid_before_the_committee",
                                    {"没有可以向您公开的这个文件。", "There is no such file that you may see."}},
                                   request);
    Response response;
    response.file = place->string();
    response.headers["content-type"] = "application/octet-stream";
    response.headers["content-disposition"] = "attachment";
    response.headers["cache-control"] = "no-store";
    return response;
}

} // namespace

void mount_evaluations(node::Plan& plan, std::function<node::Desk&()> const& desk, Storage& storage) {
    auto& router = plan.router;
    std::string const lot = "/lots/{lot}/evaluation";
    router.add("GET", lot, [desk](Request const& request) { return show(desk(), request); });
    router.add("POST", lot, judging_step<Nothing>(desk, take_begin));
    router.add("POST", lot + "/review-sheets", judging_step<SignedSheet>(desk, take_review));
    router.add("POST", lot + "/competition", judging_step<Vote>(desk, take_vote));
    router.add("POST", lot + "/clarifications", judging_step<Question>(desk, take_question));
    router.add("POST", lot + "/answers", judging_step<SignedAnswer>(desk, take_answer));
    router.add("POST", lot + "/corrections", judging_step<Correction>(desk, take_correction));
    router.add("POST", lot + "/score-sheets", judging_step<SignedSheet>(desk, take_scores));
    router.add("POST", lot + "/tie", judging_step<TieOrder>(desk, take_tie));
    router.add("GET", lot + "/report", [desk](Request const& request) { return show_report(desk(), request); });
    router.add("GET", lot + "/report.pdf", [desk](Request const& request) { return send_printed(desk(), request); });
    router.add("GET", lot + "/reports/{number}",
               [desk](Request const& request) { return send_printed(desk(), request); });
    router.add("POST", lot + "/report", judging_step<Opinion>(desk, take_opinion));
    router.add("GET", lot + "/files/{sm3}",
               [desk, &storage](Request const& request) { return send_file(desk(), storage, request); });
}

} // namespace haihe::trading
