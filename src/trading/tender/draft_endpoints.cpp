#include "trading/tender/draft_endpoints.hpp"

#include "access/caller.hpp"
#include "trading/tender/check_evaluation_terms.hpp"
#include "trading/tender/publish_tender.hpp"
#include "trading/tender/tender_page.hpp"
#include "trading/tender/tender_views.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;

/// PUT /tenders/{code}/documents
struct DraftDocuments {
    std::vector<exchange::DocumentFile> files;
    std::optional<exchange::BiddingTerms> bidding;
    std::optional<exchange::EvaluationTerms> evaluation;
};
BOOST_DESCRIBE_STRUCT(DraftDocuments, (), (files, bidding, evaluation))

/// PUT /tenders/{code}/announcement: an Announcement without what follows from the tender.
struct DraftAnnouncement {
    std::string title, content, quantity, place, schedule, obtaining, qualification, tendereeAddress, contact,
        openingPlace;
    std::vector<std::string> media;
    kernel::Money documentPrice;
    exchange::TimeTable timeTable;
};
BOOST_DESCRIBE_STRUCT(DraftAnnouncement, (),
                      (title, content, quantity, place, schedule, obtaining, qualification, tendereeAddress, contact,
                       openingPlace, media, documentPrice, timeTable))

struct DraftAnswer {
    std::string tender;
    std::int64_t version = 0;
    std::optional<std::string> manifest;     ///< canonical text to be signed (haihe/documents/1)
    std::optional<std::string> announcement; ///< canonical text to be signed (haihe/announcement/1)
    std::vector<FindingShown> findings;
    std::string drafter, reviewer;
};
BOOST_DESCRIBE_STRUCT(DraftAnswer, (), (tender, version, manifest, announcement, findings, drafter, reviewer))

std::string etag_of(Draft const& draft) { return "\"draft-" + std::to_string(draft.version) + "\""; }

struct Desktop {
    node::Desk& desk;
    law::Practice const& practice;
};

/// The tender and project that a draft belongs to, as the ledger has them.
struct Subject {
    Tender tender;
    Project project;
};

kernel::Result<Subject> subject_of(node::Desk& desk, std::string const& code, access::Caller const& caller) {
    auto subject = Subject{fold_tender(desk.ledger, code), {}};
    if (subject.tender.phase == Phase::unknown)
        return kernel::refuse(RefusalKind::absent, "tender_is_registered",
                              {"没有这个招标项目。", "There is no such tender."});
    auto const& registered = subject.tender.registered;
    if (caller.entity != registered.tenderee && caller.entity != registered.agency.value_or(""))
        return kernel::refuse(
            RefusalKind::forbidden, "tender_is_the_callers",
            {"只有招标人和受托的代理机构可以办理。", "Only the tenderee and its agency may do this."});
    subject.project = fold_project(desk.ledger, registered.project);
    return subject;
}

Response answer(Desktop const& top, Subject const& subject, Draft const& draft) {
    DraftAnswer shown{draft.tender, draft.version, {}, {}, {}, draft.drafter, draft.reviewer};
    if (draft.manifest) shown.manifest = json::write(*draft.manifest);
    if (draft.announcement) {
        shown.announcement = json::write(*draft.announcement);
        shown.findings = show_findings(
            judge(subject.tender, subject.project, *draft.announcement, top.practice, top.desk.clock.now()));
    }
    auto response = Response::json(json::write(shown));
    response.headers["etag"] = etag_of(draft);
    return response;
}

/// Reads the draft, lets `change` edit it, keeps it if nobody else did meanwhile.
Response edit(Desktop const& top, Request const& request, std::string const& duty,
              std::function<kernel::Result<void>(Draft&, Subject const&, access::Caller const&)> const& change) {
    auto const caller = top.desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    if (auto held = access::require_duty(*caller, duty); !held) return edge::http::problem(held.error(), request);
    auto const code = request.captures.at("code");
    auto const subject = subject_of(top.desk, code, *caller);
    if (!subject) return edge::http::problem(subject.error(), request);
    if (subject->tender.phase != Phase::registered)
        return edge::http::problem({RefusalKind::conflict,
                                    "published_tender_is_amended_not_edited",
                                    {"招标公告已发布,只能以澄清或者修改的方式变更。",
                                     "The tender is published: change it by a clarification or amendment."},
                                    "",
                                    {},
                                    {}},
                                   request);
    std::optional<kernel::Refusal> refusal;
    Draft kept;
    top.desk.ledger.write([&](edge::sql::Connection& tables) {
        kept = find_draft(tables, code).value_or(Draft{code, 0, {}, {}, "", ""});
        auto const expected = request.header("if-match");
        if (!expected.empty() && expected != etag_of(kept)) {
            refusal = kernel::Refusal{
                RefusalKind::precondition,
                "draft_is_the_one_that_was_read",
                {"草稿已被他人修改,请重新读取后再保存。", "Somebody else changed the draft: read it again, then save."},
                "",
                {},
                {}};
            return;
        }
        if (auto changed = change(kept, *subject, *caller); !changed) {
            refusal = changed.error();
            return;
        }
        ++kept.version;
        keep_draft(tables, kept);
    });
    if (refusal) return edge::http::problem(*refusal, request);
    return answer(top, *subject, kept);
}

Response draft_documents(Desktop const& top, Request const& request) {
    auto body = json::read<DraftDocuments>(request.body);
    if (!body) return edge::http::problem(body.error(), request);
    return edit(
        top, request, "handler",
        [&](Draft& draft, Subject const& subject, access::Caller const& caller) -> kernel::Result<void> {
            auto const& lots = subject.tender.registered.lots;
            if (body->evaluation)
                if (auto right = check(*body->evaluation, lots, body->bidding); !right) return right;
            draft.manifest = exchange::DocumentManifest{draft.tender, 1, body->files, body->bidding, body->evaluation};
            if (draft.announcement) draft.announcement->documentsDigest = trust::sm3(json::write(*draft.manifest));
            draft.drafter = caller.certificate;
            draft.reviewer.clear();
            return {};
        });
}

Response draft_announcement(Desktop const& top, Request const& request) {
    auto body = json::read<DraftAnnouncement>(request.body);
    if (!body) return edge::http::problem(body.error(), request);
    return edit(top, request, "handler",
                [&](Draft& draft, Subject const& subject, access::Caller const& caller) -> kernel::Result<void> {
                    auto const& b = *body;
                    draft.announcement = exchange::Announcement{
                        draft.tender,
                        1,
                        b.title,
                        b.content,
                        b.quantity,
                        b.place,
                        b.schedule,
                        b.obtaining,
                        b.qualification,
                        subject.tender.registered.tendereeName,
                        b.tendereeAddress,
                        b.contact,
                        b.openingPlace,
                        b.media,
                        b.documentPrice,
                        b.timeTable,
                        draft.manifest ? trust::sm3(json::write(*draft.manifest)) : kernel::Digest{}};
                    draft.drafter = caller.certificate;
                    draft.reviewer.clear();
                    return {};
                });
}

Response review_draft(Desktop const& top, Request const& request) {
    return edit(top, request, "reviewer",
                [](Draft& draft, Subject const&, access::Caller const& caller) -> kernel::Result<void> {
                    if (!draft.manifest || !draft.announcement)
                        return kernel::refuse(
                            RefusalKind::conflict, "draft_is_whole",
                            {"公告和文件都起草后才能审核。", "Announcement and documents come before the review."});
                    if (draft.drafter == caller.certificate)
                        return kernel::refuse(RefusalKind::forbidden, "drafter_and_reviewer_are_two_people",
                                              {"起草人不能审核自己的草稿。", "The drafter cannot review the draft."});
                    draft.reviewer = caller.certificate;
                    return {};
                });
}

Response show_draft(Desktop const& top, Request const& request) {
    auto const caller = top.desk.guard.authenticate(request);
    if (!caller) return edge::http::problem(caller.error(), request);
    auto const code = request.captures.at("code");
    auto const subject = subject_of(top.desk, code, *caller);
    if (!subject) return edge::http::problem(subject.error(), request);
    auto views = top.desk.ledger.reads().lease();
    return answer(top, *subject, find_draft(*views, code).value_or(Draft{code, 0, {}, {}, "", ""}));
}

} // namespace

void mount_drafts(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice) {
    auto const with_desk = [&desk, &practice](auto handler) {
        return [desk, &practice, handler](Request const& request) {
            return handler(Desktop{desk(), practice}, request);
        };
    };
    plan.router.add("PUT", "/tenders/{code}/documents", with_desk(draft_documents));
    plan.router.add("PUT", "/tenders/{code}/announcement", with_desk(draft_announcement));
    plan.router.add("POST", "/tenders/{code}/review", with_desk(review_draft));
    plan.router.add("GET", "/tenders/{code}/draft", with_desk(show_draft));
}

} // namespace haihe::trading
