#include "demo/checks/opening_checks.hpp"

#include "demo/acts/published_shapes.hpp"
#include "exchange/messages/opening.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

/// What is on its way arrives within this.
constexpr std::chrono::seconds kArrivalMax{10};

/// GET /notices/{id}
struct OpeningNotice {
    exchange::OpeningRecorded payload;
};
BOOST_DESCRIBE_STRUCT(OpeningNotice, (), (payload))

/// GET /alerts
struct AlertLine {
    std::string tender;
    std::string type;
    std::string level;
};
BOOST_DESCRIBE_STRUCT(AlertLine, (), (tender, type, level))

struct AlertLines {
    std::vector<AlertLine> items;
};
BOOST_DESCRIBE_STRUCT(AlertLines, (), (items))

kernel::Result<exchange::OpeningRecord> published_record(Stage& stage, std::string const& tender) {
    auto const& hub = stage.platform("hub");
    auto const list = stage.visitor.get<NoticeLines>(hub, "/notices?kind=opening&q=" + tender);
    if (!list) return std::unexpected(list.error());
    if (list->items.size() != 1) return kernel::refuse(kernel::RefusalKind::absent, "record_is_published_once", {});
    auto const notice = stage.visitor.get<OpeningNotice>(hub, "/notices/" + list->items.front().id);
    if (!notice) return std::unexpected(notice.error());
    return json::read<exchange::OpeningRecord>(notice->payload.record, json::Unknown::ignore);
}

/// What is not as it happened; empty when all is.
std::string difference(Stage& stage, SaidOpening const& said) {
    auto const record = published_record(stage, said.tender);
    if (!record) return record.error().rule;
    auto const of = [&](std::string_view outcome, std::string_view ground) {
        return std::ranges::count_if(record->bids, [&](exchange::RecordedBid const& bid) {
            return bid.outcome == outcome && bid.ground == ground && bid.reading.has_value() == (outcome == "opened");
        });
    };
    if (of("opened", "") != said.opened) return "opened";
    if (of("withdrawn", "ciphertext_lost") != said.lost) return "withdrawn";
    if (of("revoked", "not_decrypted_by_its_bidder") != said.revoked) return "revoked";
    auto const attended = record->attendedBy ? static_cast<int>(record->attendedBy->size()) : 0;
    return attended == said.attended ? "" : "attendance";
}

bool is_red(Stage& stage, std::string const& tender) {
    auto const alerts = stage.visitor.get<AlertLines>(stage.platform("supervision"), "/alerts");
    return alerts && std::ranges::any_of(alerts->items, [&](AlertLine const& one) {
               return one.tender == tender && one.type == "every_bid_received_in_time_is_opened" && one.level == "red";
           });
}

} // namespace

Finding records_are_published(Stage& stage) {
    Finding finding{
        {"公共服务平台的开标记录写明每份投标的结果、理由和签到的投标人,与开标过程一致",
         "The hub's records of openings tell each bid's outcome, its ground and who attended, as it happened"},
        !stage.chronicle.openings.empty(),
        std::to_string(stage.chronicle.openings.size())};
    for (auto const& said : stage.chronicle.openings) {
        auto const different = difference(stage, said);
        if (different.empty()) continue;
        finding.holds = false;
        finding.detail += "; " + said.tender + ": " + different;
    }
    return finding;
}

Finding lost_bids_are_alerts(Stage& stage) {
    Finding finding{{"平台丢失投标文件的,监督平台以红色警示",
                     "A bid lost by the platform's fault is a red alert on the supervision platform"},
                    false,
                    ""};
    int alerts = 0;
    bool all = true;
    for (auto const& said : stage.chronicle.openings) {
        if (said.lost == 0) continue;
        auto patience = stage.visitor.patience(kArrivalMax);
        bool red = is_red(stage, said.tender);
        while (!red && patience.again()) red = is_red(stage, said.tender);
        if (red) ++alerts;
        if (!red) finding.detail += said.tender + "; ";
        all = all && red;
    }
    finding.holds = all && alerts > 0;
    finding.detail += std::to_string(alerts);
    return finding;
}

} // namespace haihe::demo
