#include "trading/tender/publish_tender.hpp"

#include "trading/tender/check_bidding_terms.hpp"
#include "trading/tender/check_evaluation_terms.hpp"
#include "trading/tender/tender_told.hpp"

#include <algorithm>

namespace haihe::trading {

namespace {

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

std::unexpected<kernel::Refusal> at_manifest(kernel::Refusal refusal) {
    refusal.path = "/manifest" + refusal.path;
    return kernel::refuse(std::move(refusal));
}

} // namespace

std::vector<law::Finding> judge(Tender const& tender, Project const& project,
                                exchange::Announcement const& announcement, law::Practice const& practice,
                                kernel::Instant now) {
    auto story = story_of(tender, project);
    story.announcement = announcement;
    if (!story.published_at) story.published_at = now;
    return law::judge(story::facts_of(story, now), practice);
}

kernel::Result<TenderPublished> decide(Tender const& tender, PublishTender const& command, Project const& project,
                                       law::Practice const& practice, kernel::Instant now) {
    if (auto step = next(tender.phase, Step::publish, !tender.holds.empty()); !step)
        return std::unexpected(step.error());
    auto const& announcement = command.announcement;
    if (announcement.tender != tender.registered.code || command.manifest.tender != tender.registered.code)
        return unacceptable(
            "announcement_is_of_this_tender",
            {"公告或文件清单写的是另一个招标项目。", "The announcement or manifest names another tender."},
            "/announcement/tender");
    if (command.manifest.files.empty())
        return unacceptable("documents_are_attached", {"招标文件清单为空。", "The list of tender documents is empty."},
                            "/manifest/files");
    if (command.manifest.bidding)
        if (auto right = check(*command.manifest.bidding, tender.registered.lots); !right)
            return std::unexpected(right.error());
    if (command.manifest.evaluation)
        if (auto right = check(*command.manifest.evaluation, tender.registered.lots, command.manifest.bidding); !right)
            return at_manifest(right.error());
    if (announcement.documentsDigest != command.manifestDigest)
        return unacceptable("announcement_names_its_documents",
                            {"公告中的文件摘要与签名的文件清单不符。",
                             "The announcement's digest is not that of the signed list of documents."},
                            "/announcement/documentsDigest");
    if (command.drafter.empty() || command.drafter == command.signer)
        return kernel::refuse(
            kernel::RefusalKind::forbidden, "drafter_and_signer_are_two_people",
            {"起草人与签发人应当是两个人。", "The one who drafts and the one who signs are two people."});
    if (command.reviewer.empty())
        return kernel::refuse(kernel::RefusalKind::conflict, "what_is_signed_was_reviewed",
                              {"签发的公告和文件应当是审核过的草稿；起草、修改后应当审核。",
                               "What is signed is the draft as it was reviewed; review it after its last change."});
    if (announcement.timeTable.documentsFrom < now)
        return unacceptable(
            "documents_are_not_on_offer_before_the_announcement",
            {"文件发售开始时间早于公告发布时间。", "The documents would be on offer before the announcement."},
            "/announcement/timeTable/documentsFrom");
    for (auto const& finding : judge(tender, project, announcement, practice, now))
        if (finding.mark == law::Mark::broken) return kernel::refuse(law::refusal(finding));
    return TenderPublished{announcement,
                           command.announcementSignature,
                           command.manifest,
                           command.manifestSignature,
                           command.drafter,
                           command.signer,
                           now};
}

} // namespace haihe::trading
