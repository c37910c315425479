#include "demo/checks/supervision_checks.hpp"

#include <algorithm>
#include <optional>

namespace haihe::demo {

namespace {

constexpr std::string_view kExpectedLevel = "green";
/// What is on its way arrives within this.
constexpr std::chrono::seconds kArrivalMax{10};

struct SupervisedLine {
    std::string code;
    std::string level;
};
BOOST_DESCRIBE_STRUCT(SupervisedLine, (), (code, level))

struct SupervisedLines {
    std::vector<SupervisedLine> items;
};
BOOST_DESCRIBE_STRUCT(SupervisedLines, (), (items))

struct ShownHold {
    std::string source;
    std::optional<kernel::Instant> liftedAt;
};
BOOST_DESCRIBE_STRUCT(ShownHold, (), (source, liftedAt))

struct SupervisedPage {
    std::string state;
    std::vector<ShownHold> holds;
};
BOOST_DESCRIBE_STRUCT(SupervisedPage, (), (state, holds))

/// What is not as it was said; empty when all is.
std::string difference(Stage& stage, SaidTender const& said) {
    auto const& supervision = stage.platform("supervision");
    auto const list = stage.visitor.get<SupervisedLines>(supervision, "/tenders?q=" + said.code);
    if (!list || list->items.size() != 1 || list->items.front().code != said.code) return "unknown";
    if (list->items.front().level != kExpectedLevel) return list->items.front().level;
    auto const page = stage.visitor.get<SupervisedPage>(supervision, "/tenders/" + said.code);
    if (!page) return page.error().rule;
    bool const held =
        std::any_of(page->holds.begin(), page->holds.end(), [](ShownHold const& hold) { return !hold.liftedAt; });
    if (held != said.held || page->state != (said.held ? "suspended" : "published")) return "state " + page->state;
    auto const orders = std::count_if(stage.chronicle.orders.begin(), stage.chronicle.orders.end(),
                                      [&](SaidOrder const& order) { return order.tender == said.code; });
    auto const ordered =
        std::ranges::count_if(page->holds, [](ShownHold const& hold) { return !hold.source.starts_with("objection"); });
    if (ordered != (orders + 1) / 2) return "holds";
    return {};
}

} // namespace

Finding supervision_agrees(Stage& stage) {
    Finding finding{{"监督平台显示每一招标项目的预警等级和暂停状态,与事实一致",
                     "Supervision shows each tender with the level and the holds that it must have"},
                    !stage.chronicle.tenders.empty(),
                    std::to_string(stage.chronicle.tenders.size())};
    for (auto const& said : stage.chronicle.tenders) {
        auto patience = stage.visitor.patience(kArrivalMax);
        auto different = difference(stage, said);
        while (!different.empty() && patience.again()) different = difference(stage, said);
        if (different.empty()) continue;
        finding.holds = false;
        finding.detail += "; " + said.code + ": " + different;
    }
    return finding;
}

} // namespace haihe::demo
