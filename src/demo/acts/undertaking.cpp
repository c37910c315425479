#include "demo/acts/undertaking.hpp"

#include "demo/acts/opening_act.hpp"
#include "demo/acts/published_shapes.hpp"
#include "demo/cast/evaluation_terms.hpp"
#include "demo/cast/tender_documents.hpp"
#include "trust/digest.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr char const* kAnnouncementLabel = "haihe/announcement/1";
constexpr char const* kDocumentsLabel = "haihe/documents/1";
constexpr char const* kClarificationLabel = "haihe/clarification/1";

template <class T>
T read(Stage& stage, std::string const& body, kernel::Text const& act) {
    return expect(stage, json::read<T>(body, json::Unknown::ignore), act);
}

/// Investment codes are given by another authority; these count up from the plan's place in the table.
std::string investment_code(TenderPlan const& plan) {
    auto serial = std::to_string(trust::sm3(plan.project).bytes[0] * 256 + trust::sm3(plan.project).bytes[1]);
    serial.insert(0, 6 - serial.size(), '0');
    return "2026-" + plan.region + "-48-01-" + serial;
}

} // namespace

Undertaking::Undertaking(Stage& stage, TenderPlan const& plan, std::string retender_of)
    : stage_(&stage), plan_(&plan), platform_(&stage.platform(plan.platform)), retender_of_(std::move(retender_of)) {
    auto const acting = plan.by_agency ? std::string("agency") : plan.tenderee;
    owner_ = &stage.person(plan.tenderee + "/handler");
    handler_ = &stage.person(acting + "/handler");
    reviewer_ = &stage.person(acting + "/reviewer");
    signer_ = &stage.person(plan.tenderee + "/signer");
}

kernel::Text Undertaking::act(std::string const& zh, std::string const& en) const {
    return {zh + ":" + plan_->name.zh, en + ": " + plan_->name.en};
}

void Undertaking::register_project() {
    auto const what = act("登记项目", "Project registered");
    RegisterProject const body{
        investment_code(*plan_), plan_->project,     "示例批〔2026〕" + std::to_string(plan_->day) + "号",
        plan_->investment,       plan_->fund_source, true,
        plan_->industry,         plan_->region};
    auto const result = expect(*stage_, owner_->write(*platform_, "POST", "/projects", json::write(body)), what);
    project_ = read<Numbered>(*stage_, result, what).code;
}

void Undertaking::register_tender() {
    auto const what = act("登记招标项目", "Tender registered");
    RegisterTender body{project_, plan_->name.zh, {}, "open", plan_->compulsory, true, {}};
    if (plan_->by_agency) body.agency = stage_->cast.entity("agency").code;
    for (auto const& lot : plan_->lots) {
        NewLot entered{lot.name, plan_->category, lot.content, lot.estimated_price, lot.maximum_price, {}};
        if (lot.deposit.fen > 0) entered.deposit = lot.deposit;
        if (body.lots.empty() && !retender_of_.empty()) entered.retenderOf = retender_of_;
        body.lots.push_back(std::move(entered));
    }
    auto const result = expect(*stage_, handler_->write(*platform_, "POST", "/tenders", json::write(body)), what);
    code_ = read<Numbered>(*stage_, result, what).code;
    stage_->terminal.done({what.zh + "(" + code_ + ")", what.en + " (" + code_ + ")"});
}

void Undertaking::draft_documents() {
    auto const what = act("上传招标文件", "Tender documents uploaded");
    DraftDocuments body;
    for (auto const& file : tender_files(*plan_)) {
        auto const answer =
            expect(*stage_,
                   handler_->ask(*platform_, {"POST",
                                              "/files?name=" + percent_encoded(file.name) + "&kind=" + file.kind,
                                              file.bytes,
                                              {{"content-type", "application/octet-stream"}}}),
                   what);
        auto const kept = read<StoredFile>(*stage_, answer.body, what);
        if (kept.sm3 != trust::sm3(file.bytes)) throw ActFailed(file.name + " is not what was sent");
        body.files.push_back({file.name, file.kind, kept.size, kept.sm3});
    }
    if (plan_->opening) body.bidding = bidding_terms(*stage_, *plan_->opening);
    if (plan_->judging) body.evaluation = evaluation_terms(*plan_->judging);
    expect(*stage_, handler_->ask(*platform_, {"PUT", "/tenders/" + code_ + "/documents", json::write(body), {}}),
           what);
}

void Undertaking::draft_announcement(exchange::TimeTable const& table) {
    auto const what = act("起草招标公告", "Announcement drafted");
    auto const& tenderee = stage_->cast.entity(plan_->tenderee);
    DraftAnnouncement const body{plan_->name.zh + "招标公告",
                                 plan_->content,
                                 plan_->quantity,
                                 plan_->place,
                                 plan_->schedule,
                                 "登录交易平台免费下载,无须报名。",
                                 plan_->qualification,
                                 tenderee.address,
                                 tenderee.contact,
                                 "本交易平台网上开标大厅",
                                 {stage_->cast.platform("hub").name.zh},
                                 {0},
                                 table};
    auto const draft = "/tenders/" + code_ + "/draft", place = "/tenders/" + code_ + "/announcement";
    kernel::Result<edge::http::Response> answer;
    do { // somebody may have saved between reading and writing: then read again
        auto const read = expect(*stage_, handler_->ask(*platform_, {"GET", draft, "", {}}), what);
        answer = handler_->ask(*platform_, {"PUT", place, json::write(body), {{"if-match", read.headers.at("etag")}}});
    } while (!answer && answer.error().kind == kernel::RefusalKind::precondition);
    expect(*stage_, std::move(answer), what);
    table_ = table;
}

void Undertaking::review() {
    auto const what = act("审核", "Reviewed");
    expect(*stage_, reviewer_->ask(*platform_, {"POST", "/tenders/" + code_ + "/review", "", {}}), what);
    stage_->terminal.done({what.zh + "(" + reviewer_->card().name + ")", what.en});
}

kernel::Result<void> Undertaking::try_to_publish() {
    auto const what = act("签发", "Signed");
    auto const answer =
        expect(*stage_, signer_->ask(*platform_, {"GET", "/tenders/" + code_ + "/draft", "", {}}), what);
    auto const draft = read<Draft>(*stage_, answer.body, what);
    auto const announcement = read<exchange::Announcement>(*stage_, draft.announcement, what);
    if (announcement.tender != code_ || announcement.documentsDigest != trust::sm3(draft.manifest) ||
        announcement.timeTable != table_)
        throw ActFailed("the draft of " + code_ + " is not what was drafted");
    SignedTender const body{draft.announcement, signer_->sign(kAnnouncementLabel, draft.announcement), draft.manifest,
                            signer_->sign(kDocumentsLabel, draft.manifest)};
    auto const written = signer_->write(*platform_, "POST", "/tenders/" + code_ + "/publish", json::write(body));
    if (!written) return std::unexpected(written.error());
    stage_->chronicle.tenders.push_back(
        {plan_->platform, code_, plan_->name, {{"announcement", announcement.title}}, false});
    return {};
}

void Undertaking::publish() {
    auto const what = act("发布招标公告", "Announcement published");
    expect(*stage_, try_to_publish(), what);
    await_notice(*stage_, code_, "announcement");
    stage_->terminal.done({what.zh + ",投标截止" + china_time(table_.bidDeadline),
                           what.en + ", bids until " + china_time(table_.bidDeadline)});
}

void Undertaking::carry_out() {
    register_project();
    register_tender();
    draft_documents();
    draft_announcement(time_table(stage_->director.now() + kernel::hours(4), plan_->preparation_days));
    review();
    publish();
}

kernel::Result<void> Undertaking::try_to_clarify(exchange::Clarification const& clarification) {
    auto const text = json::write(clarification);
    SignedClarification const body{text, signer_->sign(kClarificationLabel, text)};
    auto const written = signer_->write(*platform_, "POST", "/tenders/" + code_ + "/clarifications", json::write(body));
    if (!written) return std::unexpected(written.error());
    ++clarifications_;
    auto& said = stage_->chronicle.tender(code_);
    said.notices.push_back({"clarification", plan_->name.zh + "：" + clarification.title});
    auto const moved = clarification.newBidDeadline.value_or(table_.bidDeadline);
    if (moved != table_.bidDeadline) said.notices.push_back({"deadline_change", plan_->name.zh});
    table_.bidDeadline = table_.openingAt = moved;
    return {};
}

void Undertaking::clarify(exchange::Clarification const& clarification) {
    auto const what = act("发出澄清", "Clarification issued");
    expect(*stage_, try_to_clarify(clarification), what);
    await_notice(*stage_, code_, "clarification");
    stage_->terminal.done({what.zh + ",投标截止" + china_time(table_.bidDeadline),
                           what.en + ", bids until " + china_time(table_.bidDeadline)});
}

void await_notice(Stage& stage, std::string const& tender, std::string const& kind) {
    auto const of_kind = [&](auto const& one) { return one.kind == kind; };
    auto const& said = stage.chronicle.tender(tender).notices;
    auto const expected = std::count_if(said.begin(), said.end(), of_kind);
    await(stage, {"公共服务平台未收到" + tender, "the hub has not received " + tender + ": " + kind}, [&] {
        auto const list =
            stage.visitor.get<NoticeLines>(stage.platform("hub"), "/notices?limit=100&kind=" + kind + "&q=" + tender);
        return list && std::count_if(list->items.begin(), list->items.end(), of_kind) >= expected;
    });
}

} // namespace haihe::demo
