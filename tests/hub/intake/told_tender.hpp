#pragma once

#include "hub/intake/told.hpp"
#include "story/tell.hpp"

namespace haihe::hub {

inline constexpr char const* kPlatform = "A1201000001";
inline constexpr char const* kOther = "A1201000002";
inline constexpr char const* kProject = "A1201000001000001";
inline constexpr char const* kTender = "A1201000001000001001";
inline constexpr char const* kTenderee = "91350100M000100Y43";

inline kernel::Instant at(char const* text) { return *kernel::Instant::parse(text); }
inline kernel::Instant const kDeadline = at("2026-03-30T01:00:00.000Z");
inline kernel::Digest const kDocumentsDigest = *kernel::Digest::parse(std::string(64, 'a'));

inline exchange::ProjectRegistered project_told() {
    return {kProject,       "2026-120112-48-01-000123",
            "示例项目",     kTenderee,
            "示例招标人",   "示例批〔2026〕1号",
            {1'000'000'00}, "budget",
            true,           "E48",
            "120112"};
}

inline exchange::TenderCreated tender_told() {
    exchange::TenderCreated told;
    told.code = kTender;
    told.project = kProject;
    told.name = "示例泵站改造工程";
    told.tenderee = kTenderee;
    told.tendereeName = "示例招标人";
    told.method = "open";
    told.beganOn = *kernel::Date::parse("2026-03-01");
    told.industry = "E48";
    told.region = "120112";
    told.lots = {{std::string(kTender) + "001", "一标段", "works", "土建", {600'000'00}, {}, {}},
                 {std::string(kTender) + "002", "二标段", "goods", "水泵", {400'000'00}, {}, {}}};
    return told;
}

inline exchange::DocumentManifest manifest_told() {
    return {kTender, 1, {{"招标文件.pdf", "instructions", 1024, *kernel::Digest::parse(std::string(64, 'b'))}}};
}

inline exchange::Announcement announcement_told() {
    exchange::Announcement told;
    told.tender = kTender;
    told.title = "示例泵站改造工程招标公告";
    told.timeTable.documentsFrom = at("2026-03-04T01:00:00.000Z");
    told.timeTable.documentsUntil = at("2026-03-10T01:00:00.000Z");
    told.timeTable.bidDeadline = told.timeTable.openingAt = kDeadline;
    told.timeTable.bidValidityDays = 90;
    told.documentsDigest = kDocumentsDigest;
    return told;
}

inline exchange::Clarification clarification_told(std::optional<kernel::Instant> deadline = {}) {
    return {kTender, 1, "第一次澄清", "图纸3号更正。", true, deadline, {}};
}

inline exchange::ClarificationIssued issued(kernel::Instant before, kernel::Instant after) {
    return {"", {}, at("2026-03-12T01:00:00.000Z"), before, after};
}

/// Created, documents issued, announced.
inline ToldTender announced_tender() {
    ToldTender tender{kPlatform, {}, kDocumentsDigest};
    story::tell(tender.story, tender_told());
    story::tell(tender.story, manifest_told());
    story::tell(tender.story, announcement_told(), at("2026-03-03T01:00:00.000Z"));
    return tender;
}

} // namespace haihe::hub
