#include "trading/tender/tender_endpoints.hpp"

#include "access/caller.hpp"
#include "access/platform_epochs.hpp"
#include "access/signed_text.hpp"
#include "kernel/codes.hpp"
#include "trading/archive/lots_at_their_end.hpp"
#include "trading/project/project.hpp"
#include "trading/tender/clarify_tender.hpp"
#include "trading/tender/host_endpoints.hpp"
#include "trading/tender/publish_tender.hpp"
#include "trading/tender/register_tender.hpp"
#include "trading/tender/tender_page.hpp"
#include "trading/tender/tender_views.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;

constexpr char const* kAnnouncementLabel = "haihe/announcement/1";
constexpr char const* kDocumentsLabel = "haihe/documents/1";
constexpr char const* kClarificationLabel = "haihe/clarification/1";

struct Desktop {
    node::Desk& desk;
    law::Practice const& practice;
    edge::files::FileStore& files;
};

/// POST /tenders/{code}/publish: the texts exactly as signed.
struct SignedTender {
    std::string announcement;
    trust::Signature announcementSignature;
    std::string manifest;
    trust::Signature manifestSignature;
};
BOOST_DESCRIBE_STRUCT(SignedTender, (), (announcement, announcementSignature, manifest, manifestSignature))

struct SignedClarification {
    std::string clarification;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedClarification, (), (clarification, signature))

struct TenderNumbers {
    std::string code;
    std::vector<std::string> lots;
};
BOOST_DESCRIBE_STRUCT(TenderNumbers, (), (code, lots))

struct TenderList {
    std::vector<TenderLine> items;
    std::int64_t page = 1;
    std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(TenderList, (), (items, page, position))

/// 17 characters and a three-digit serial.
std::string tender_code(std::string const& project, std::int64_t serial) {
    auto const digits = std::to_string(serial);
    return project + std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits;
}

/// The next in its project: not one that a lost part of the ledger may have given.
std::int64_t next_serial(edge::sql::Connection& views, std::string const& platform, std::string const& project) {
    constexpr std::int64_t kLostMost = 99;
    auto registered = views.query("SELECT idx FROM entries WHERE stream = ? AND version = 1");
    registered.bind("project/" + project);
    auto const lost =
        registered.next() ? access::PlatformEpochs::lost_numbers(views, platform, registered.integer(0), kLostMost) : 0;
    return count_tenders(views, project) + lost + 1;
}

/// The lot of another tender, as it is now.
FormerLot former_lot(ledger::States& states, std::string const& lot) {
    if (!kernel::is_lot_code(lot)) return {};
    auto const& tender = states.of<Tender, TenderEvent>("tender/" + kernel::tender_of_lot(lot));
    auto const& lots = tender.registered.lots;
    if (std::ranges::find(lots, lot, &exchange::LotPublished::code) == lots.end()) return {};
    auto const course = course_of(tender, lot, states.of<Opening, OpeningEvent>("opening/" + lot),
                                  states.of<Evaluation, EvaluationEvent>("evaluation/" + lot),
                                  states.of<Award, AwardEvent>("award/" + lot),
                                  states.of<LotContract, ContractEvent>("contract/" + lot));
    return {true, tender.registered.tenderee, ended_without_contract(course),
            states.of<Retender, RetenderEvent>("retender/" + lot)};
}

Response register_tender(Desktop const& top, Request const& request) {
    return top.desk.submit_as<RegisterTender>(
        request,
        [&top](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
               RegisterTender const& command) {
            if (auto duty = access::require_duty(caller, "handler"); !duty) return Decision::refused(duty.error());
            auto const& project = states.of<Project, ProjectEvent>("project/" + command.project);
            if (project.registered && caller.entity != project.registered->owner &&
                caller.entity != command.agency.value_or(""))
                return Decision::refused(
                    {RefusalKind::forbidden,
                     "tender_is_the_callers",
                     {"只有招标人和受托的代理机构可以办理。", "Only the tenderee and its agency may do this."},
                     "/project",
                     {},
                     {}});
            auto const serial = next_serial(states.views(), top.desk.settings.code, command.project);
            auto const code = tender_code(command.project, serial);
            auto const stream = "tender/" + code;
            TenderRegistration registration{code, {}, caller.certificate, kernel::Date::of(context.now)};
            if (command.agency)
                if (auto const agency = access::Directory::entity(states.views(), *command.agency);
                    agency && agency->state == "registered")
                    registration.agency_name = agency->name;
            for (auto const& lot : command.lots)
                if (lot.retenderOf) registration.former.emplace(*lot.retenderOf, former_lot(states, *lot.retenderOf));
            auto event = decide(states.of<Tender, TenderEvent>(stream), command, project, registration);
            if (!event) return Decision::refused(event.error());
            TenderNumbers numbers{code, {}};
            Decision decision;
            for (auto const& lot : event->tender.lots) {
                numbers.lots.push_back(lot.code);
                if (lot.retenderOf)
                    decision.record("retender/" + *lot.retenderOf,
                                    RetenderEvent{LotTenderedAgain{*lot.retenderOf, lot.code, code, context.now}});
            }
            decision.record(stream, TenderEvent{std::move(*event)});
            decision.result = json::write(numbers);
            return decision;
        },
        201);
}

Response publish_tender(Desktop const& top, Request const& request) {
    auto const code = request.captures.at("code");
    return top.desk.submit_as<SignedTender>(request, [top, code](ledger::States& states, ledger::Context const& context,
                                                                 access::Caller const& caller,
                                                                 SignedTender const& body) {
        auto const stream = "tender/" + code;
        auto const& tender = states.of<Tender, TenderEvent>(stream);
        if (auto may = require_host(tender, caller, "signer"); !may) return Decision::refused(may.error());
        auto const announcement = access::read_signed<exchange::Announcement>(
            caller, body.announcement, body.announcementSignature, kAnnouncementLabel, *top.desk.directory.trust_list(),
            context.now, "/announcement");
        if (!announcement) return Decision::refused(announcement.error());
        auto const manifest = access::read_signed<exchange::DocumentManifest>(
            caller, body.manifest, body.manifestSignature, kDocumentsLabel, *top.desk.directory.trust_list(),
            context.now, "/manifest");
        if (!manifest) return Decision::refused(manifest.error());
        for (std::size_t i = 0; i < manifest->files.size(); ++i)
            if (!top.files.holds(manifest->files[i].sm3))
                return Decision::refused({RefusalKind::conflict,
                                          "files_travel_before_their_list",
                                          {"文件尚未上传。", "The file has not been uploaded."},
                                          "/manifest/files/" + std::to_string(i),
                                          {},
                                          {}});
        auto const draft = find_draft(states.views(), code);
        bool const is_the_draft = draft && draft->manifest == *manifest && draft->announcement == *announcement;
        auto const& project = states.of<Project, ProjectEvent>("project/" + tender.registered.project);
        auto event = decide(tender,
                            PublishTender{*announcement, body.announcementSignature, *manifest, body.manifestSignature,
                                          trust::sm3(body.manifest), draft ? draft->drafter : "",
                                          is_the_draft ? draft->reviewer : "", caller.certificate},
                            project, top.practice, context.now);
        if (!event) return Decision::refused(event.error());
        Decision decision;
        decision.record(stream, TenderEvent{std::move(*event)});
        decision.result = json::write(TenderNumbers{code, {}});
        return decision;
    });
}

Response clarify_tender(Desktop const& top, Request const& request) {
    auto const code = request.captures.at("code");
    return top.desk.submit_as<SignedClarification>(
        request,
        [top, code](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                    SignedClarification const& body) {
            auto const stream = "tender/" + code;
            auto const& tender = states.of<Tender, TenderEvent>(stream);
            if (auto may = require_host(tender, caller, "signer"); !may) return Decision::refused(may.error());
            auto const clarification = access::read_signed<exchange::Clarification>(
                caller, body.clarification, body.signature, kClarificationLabel, *top.desk.directory.trust_list(),
                context.now, "/clarification");
            if (!clarification) return Decision::refused(clarification.error());
            auto event = decide(tender, ClarifyTender{*clarification, body.signature, caller.certificate}, context.now);
            if (!event) return Decision::refused(event.error());
            Decision decision;
            decision.record(stream, TenderEvent{std::move(*event)});
            decision.result = json::write(TenderNumbers{code, {}});
            return decision;
        },
        201);
}

std::int64_t page_number(Request const& request) {
    auto const text = request.query_value("page").value_or("1");
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos) return 1;
    return std::max<std::int64_t>(1, std::stoll(text));
}

/// Signed-in people also see what their own entity has not published yet.
std::string entity_of(Request const& request, node::Desk& desk) {
    if (request.header("cookie").empty() && request.header("authorization").empty() &&
        request.header("signature").empty())
        return "";
    auto const caller = desk.guard.authenticate(request);
    return caller ? caller->entity : "";
}

Response show_tenders(Desktop const& top, Request const& request) {
    TenderQuery query{request.query_value("state").value_or(""), request.query_value("q").value_or(""),
                      entity_of(request, top.desk), page_number(request), 20};
    auto views = top.desk.ledger.reads().lease();
    return Response::json(json::write(TenderList{list_tenders(*views, query), query.page, top.desk.ledger.size()}));
}

Response show_tender(Desktop const& top, Request const& request) {
    auto const code = request.captures.at("code");
    auto const tender = fold_tender(top.desk.ledger, code);
    auto const entity = entity_of(request, top.desk);
    bool const own = is_host(tender, entity);
    if (tender.phase == Phase::unknown || (!tender.published && !own))
        return edge::http::problem({RefusalKind::absent,
                                    "tender_is_registered",
                                    {"没有这个招标项目。", "There is no such tender."},
                                    "",
                                    {},
                                    {}},
                                   request);
    return Response::json(json::write(page_of(top.desk.ledger, code, tender, top.practice, top.desk.clock.now())));
}

} // namespace

void mount_tenders(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice,
                   edge::files::FileStore& files) {
    auto const with_desk = [&](auto handler) {
        return [desk, &practice, &files, handler](Request const& request) {
            return handler(Desktop{desk(), practice, files}, request);
        };
    };
    plan.router.add("POST", "/tenders", with_desk(register_tender));
    plan.router.add("GET", "/tenders", with_desk(show_tenders));
    plan.router.add("GET", "/tenders/{code}", with_desk(show_tender));
    plan.router.add("POST", "/tenders/{code}/publish", with_desk(publish_tender));
    plan.router.add("POST", "/tenders/{code}/clarifications", with_desk(clarify_tender));
}

} // namespace haihe::trading
