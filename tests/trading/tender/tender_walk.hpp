#pragma once

#include "trading/project/project.hpp"
#include "trading/tender/clarify_tender.hpp"
#include "trading/tender/hold_tender.hpp"
#include "trading/tender/publish_tender.hpp"
#include "trading/tender/register_tender.hpp"

namespace haihe::trading {

inline kernel::Instant const kIssue = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");

inline Project approved_project() {
    Project project;
    auto const event = decide(project,
                              RegisterProject{"2026-120112-48-01-000123", "示例河道整治工程", "示例批〔2026〕1号",
                                              kernel::yuan(50'000'000), "budget", true, "N76", "120112"},
                              {"A1201000001000001", "91350100M000100Y43", "天津市示例水务工程有限公司", "handler"});
    evolve(project, ProjectEvent{event.value()});
    return project;
}

inline RegisterTender one_lot() {
    return {"A1201000001000001",
            "示例河道整治工程施工",
            {},
            "open",
            true,
            true,
            {{"一标段", "works", "河道清淤与护岸", kernel::yuan(10'000'000), {}, kernel::yuan(200'000)}}};
}

inline Tender registered_tender() {
    Tender tender;
    evolve(tender, TenderEvent{decide(tender, one_lot(), approved_project(),
                                      {"A1201000001000001001", {}, "handler", kernel::Date::of(kIssue)})
                                   .value()});
    return tender;
}

/// A tender that may lawfully be published at kIssue.
inline PublishTender lawful_publication() {
    PublishTender command;
    command.manifest = {"A1201000001000001001", 1, {{"招标文件.pdf", "instructions", 1000, {}}}};
    command.manifestDigest.bytes[0] = 7;
    command.announcement = {"A1201000001000001001",
                            1,
                            "示例河道整治工程施工招标公告",
                            "河道清淤与护岸",
                            "3.2公里",
                            "津南区",
                            "2026年内",
                            "在交易平台免费下载",
                            "水利水电施工总承包二级以上",
                            "天津市示例水务工程有限公司",
                            "津南区示例路1号",
                            "示例业务室 022-00000000",
                            "示例开标室",
                            {"天津市招标投标公共服务平台"},
                            {0},
                            {},
                            command.manifestDigest};
    auto& table = command.announcement.timeTable;
    table.documentsFrom = kIssue;
    table.documentsUntil = kIssue + kernel::days(6);
    table.questionsUntil = kIssue + kernel::days(9);
    table.objectionUntil = kIssue + kernel::days(15);
    table.bidDeadline = table.openingAt = kIssue + kernel::days(20);
    table.bidValidityDays = table.depositValidityDays = 90;
    command.drafter = "drafter";
    command.reviewer = "reviewer";
    command.signer = "signer";
    return command;
}

inline Tender published_tender() {
    auto tender = registered_tender();
    evolve(tender, TenderEvent{decide(tender, lawful_publication(), approved_project(), {}, kIssue).value()});
    return tender;
}

inline exchange::TerminationNotice termination_notice() {
    return {"A1201000001000001001", "项目所需资金被调整，工程不再实施。",
            "文件费用和投标保证金于10日内连同利息原路退还。"};
}

inline Tender terminated_tender() {
    auto tender = published_tender();
    evolve(tender, TenderEvent{TenderTerminated{termination_notice(), {}, "drafter", "signer", kIssue}});
    return tender;
}

} // namespace haihe::trading
