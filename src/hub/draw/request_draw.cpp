#include "hub/draw/request_draw.hpp"

#include "kernel/codes.hpp"
#include "law/acts.hpp"

#include <algorithm>
#include <set>

namespace haihe::hub {

namespace {

using kernel::RefusalKind;

constexpr kernel::Duration kDatingTolerance = kernel::days(1);

std::unexpected<kernel::Refusal> unacceptable(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(RefusalKind::unacceptable, rule, std::move(text), "/request" + std::move(path));
}

kernel::Result<exchange::CommitteeTerms> terms_of(ToldTender const* tender, std::string const& entity) {
    if (!tender || !tender->story.tender)
        return kernel::refuse(RefusalKind::absent, "tender_is_registered",
                              {"没有收到过这个招标项目。", "No such tender has been received."}, "/request/tender");
    auto const& registered = *tender->story.tender;
    if (registered.tenderee != entity && registered.agency != entity)
        return kernel::refuse(RefusalKind::forbidden, "tender_is_the_callers",
                              {"只有招标人或者其代理机构可以申请抽取专家。",
                               "Only the tenderee or its agency asks for a draw of experts."},
                              "/request/tender");
    if (!tender->story.documents || !tender->story.documents->evaluation)
        return kernel::refuse(RefusalKind::conflict, "documents_state_the_evaluation",
                              {"招标文件没有载明评标委员会的组成。", "The documents do not state the committee."},
                              "/request/tender");
    auto const& terms = tender->story.documents->evaluation->committee;
    if (terms.namedBecause)
        return kernel::refuse({RefusalKind::unlawful,
                               "experts_are_drawn",
                               {"招标文件载明本项目为特殊招标项目，专家由招标人直接确定，不抽取。",
                                "The documents say that this is a special tender whose experts are named, not drawn."},
                               "/request/tender",
                               law::implementing_regulation("第四十六条"),
                               {}});
    return terms;
}

/// Nobody but the competent department, lest the host choose who watches it; and never the host itself, which would
/// then be two of the three parties.
kernel::Result<std::string> supervised_by(DrawRequest const& request, exchange::TenderCreated const& tender,
                                          std::vector<TableInForce> const& tables) {
    constexpr char const* kPath = "/request/department";
    auto by = require_competent(tables, tender, request.department);
    if (!by) {
        by.error().path = kPath;
        return by;
    }
    if (request.department == tender.tenderee || request.department == tender.agency)
        return kernel::refuse({RefusalKind::unlawful,
                               "department_is_not_the_host",
                               {"招标人或者其代理机构不能同时作为本次抽取的行政监督部门。",
                                "Who calls for bids, or acts for the tenderee, does not supervise the draw as well."},
                               kPath,
                               law::tendering_law("第七条"),
                               {}});
    return by;
}

kernel::Result<void> strata(DrawRequest const& request, exchange::CommitteeTerms const& terms,
                            std::vector<SeatsTaken> const& taken) {
    std::set<std::string> seen;
    for (std::size_t s = 0; s < request.strata.size(); ++s) {
        auto const& [specialty, need, reserve] = request.strata[s];
        auto const path = "/strata/" + std::to_string(s);
        auto const stated = std::ranges::find(terms.experts, specialty, &exchange::ExpertsNeeded::specialty);
        if (stated == terms.experts.end() || !seen.insert(specialty).second)
            return unacceptable("strata_are_those_of_the_documents",
                                {"专业应是招标文件载明的，每个专业一组。",
                                 "The strata are the specialties that the documents state, each once."},
                                path + "/specialty");
        std::int64_t free = stated->need;
        for (auto const& one : taken)
            if (one.specialty == specialty) free -= one.seats;
        if (need < 1 || need > free)
            return kernel::refuse(
                {RefusalKind::conflict,
                 "seats_are_drawn_once",
                 {"专业“" + specialty + "”还可抽取" + std::to_string(std::max<std::int64_t>(free, 0)) +
                      "人；席位只抽取一次，不能重抽。",
                  "Of the specialty \"" + specialty + "\" " + std::to_string(std::max<std::int64_t>(free, 0)) +
                      " seats are free to be drawn; a seat is drawn once, never again."},
                 "/request" + path + "/need",
                 law::tendering_law("第三十七条"),
                 {{"free", std::to_string(std::max<std::int64_t>(free, 0))}}});
        if (reserve < 0 || reserve > kSeatsMax)
            return unacceptable("reserve_is_a_possible_number",
                                {"候补应为0至255人。", "0 to 255 persons are in reserve."}, path + "/reserve");
    }
    if (!request.strata.empty()) return {};
    return unacceptable("strata_are_those_of_the_documents",
                        {"请至少抽取一个专业。", "Draw for at least one specialty."}, "/strata");
}

} // namespace

kernel::Result<DrawRequested> decide(RequestDraw const& command, ToldTender const* tender,
                                     std::vector<TableInForce> const& tables, std::vector<SeatsTaken> const& taken,
                                     kernel::Instant now) {
    auto const& request = command.request;
    auto const terms = terms_of(tender, command.entity);
    if (!terms) return std::unexpected(terms.error());
    auto const by = supervised_by(request, *tender->story.tender, tables);
    if (!by) return std::unexpected(by.error());
    if (auto right = strata(request, *terms, taken); !right) return std::unexpected(right.error());
    if (!kernel::is_region_code(request.district))
        return unacceptable("district_is_stated",
                            {"请填写行政区划代码（六位数字）。", "State a region code of six digits."}, "/district");
    for (std::size_t i = 0; i < request.recusals.size(); ++i)
        if (i >= kRecusalsMax || !kernel::is_social_credit_code(request.recusals[i]))
            return unacceptable("recusals_name_entities",
                                {"回避单位应为统一社会信用代码，最多200个。",
                                 "Recusals name entities by unified social credit code, at most 200."},
                                "/recusals/" + std::to_string(i));
    if (request.stepMinutes < kStepMinutesMin || request.stepMinutes > kStepMinutesMax)
        return unacceptable("step_minutes_are_possible",
                            {"每一步应为5至1440分钟。", "Each step has 5 to 1440 minutes."}, "/stepMinutes");
    if (request.at < now - kDatingTolerance || request.at > now + kDatingTolerance)
        return unacceptable("request_is_dated_when_made",
                            {"申请时间与当前时间相差超过一天，请重新签名。",
                             "The request is dated more than a day from now: sign anew."},
                            "/at");
    return DrawRequested{
        command.id, request, command.as_signed, command.encryption_certificate, command.entity, command.by, now, *by};
}

} // namespace haihe::hub
