#include "trading/evaluation/printed_results_page.hpp"

#include "trading/evaluation/report_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace haihe::trading {

namespace {

using edge::document::Align;
using edge::document::Cell;
using edge::document::Column;
using edge::document::Piece;
using edge::document::Style;
using edge::document::Table;

constexpr std::size_t kBidsBeside = 4; // in a table of points, at most

std::string money_or_nothing(std::optional<kernel::Money> const& money) { return money ? money_text(*money) : "—"; }
std::string points_or_nothing(std::optional<kernel::Decimal> const& points) {
    return points ? points->to_string() : "—";
}

Cell bidder_cell(exchange::EvaluatedBid const& bid) {
    return {{bid.bidderName, Style::strong}, {bid.bidder, Style::code}};
}

Cell conclusion_of(exchange::EvaluatedBid const& bid, exchange::EvaluationTerms const& terms) {
    if (!bid.rejections.empty()) {
        Cell cell{{"否决", Style::bad}};
        for (auto const& rejection : bid.rejections) {
            cell.push_back({rejection_text(rejection, terms)});
            for (auto const& reason : rejection.reasons) cell.push_back({"· " + reason, Style::soft});
        }
        return cell;
    }
    Cell cell{{"有效", Style::good}};
    std::string deviations;
    for (auto const& code : bid.deviations) deviations += (deviations.empty() ? "" : "、") + code;
    if (!deviations.empty()) cell.push_back({"细微偏差：" + deviations, Style::soft});
    return cell;
}

/// The points of an item, or the money of an adjustment.
template <class Parts, class Text>
std::string part_of(Parts const& parts, std::string const& code, auto member, Text text) {
    for (auto const& part : parts)
        if (part.*member == code) return text(part);
    return "—";
}

/// What each bid got for each thing, so many bids side by side.
Table beside(std::vector<exchange::EvaluatedBid> const& bids, std::size_t from, std::size_t to,
             ReportToPrint const& one) {
    bool const scored = one.report.method == "comprehensive";
    Table table{{{4}}, {scored ? "评分项" : "价格折算因素（元）"}, {}};
    for (auto i = from; i < to; ++i) {
        table.columns.push_back({3, Align::right});
        table.head.push_back(bids[i].bidderName);
    }
    auto const row = [&](std::string const& name, Style style, auto const& text) {
        std::vector<Cell> cells{{{name, style}}};
        for (auto i = from; i < to; ++i) cells.push_back({{text(*bids[i].result), style}});
        table.rows.push_back(std::move(cells));
    };
    for (auto const& item : one.terms.items)
        row(item.code + " " + item.name + "（" + item.most.to_string() + " 分）", Style::plain,
            [&](auto const& result) {
                return part_of(result.items, item.code, &exchange::ItemPoints::item,
                               [](auto const& part) { return part.points.to_string(); });
            });
    for (auto const& adjustment : one.terms.adjustments)
        row(adjustment.code + " " + adjustment.name, Style::plain, [&](auto const& result) {
            return part_of(result.adjustments, adjustment.code, &exchange::AdjustedBy::adjustment,
                           [](auto const& part) { return money_text(part.amount); });
        });
    if (scored) {
        row("报价分", Style::plain, [](auto const& result) { return points_or_nothing(result.pricePoints); });
        row("总分", Style::strong, [](auto const& result) { return points_or_nothing(result.total); });
    } else {
        row("经评审的投标价（元）", Style::strong,
            [](auto const& result) { return money_text(result.evaluatedPrice); });
    }
    return table;
}

/// As many tables as it takes, with about as many bids in each.
Blocks all_beside(std::vector<exchange::EvaluatedBid> const& bids, ReportToPrint const& one) {
    Blocks tables;
    auto const count = (bids.size() + kBidsBeside - 1) / kBidsBeside;
    for (std::size_t i = 0; i < count; ++i)
        tables.emplace_back(beside(bids, bids.size() * i / count, bids.size() * (i + 1) / count, one));
    return tables;
}

} // namespace

std::string bidder_named(exchange::EvaluationReport const& report, std::string const& bid_id) {
    auto const found = std::ranges::find(report.bids, bid_id, &exchange::EvaluatedBid::bidId);
    return found == report.bids.end() ? bid_id : found->bidderName;
}

std::vector<exchange::EvaluatedBid> ranked(exchange::EvaluationReport const& report) {
    std::vector<exchange::EvaluatedBid> bids;
    for (auto const& bid : report.bids)
        if (bid.result) bids.push_back(bid);
    std::ranges::stable_sort(bids, {}, [](auto const& bid) { return bid.result.value().rank; });
    return bids;
}

Blocks printed_criteria(exchange::EvaluationTerms const& terms) {
    Blocks blocks;
    if (!terms.clauses.empty()) {
        Table table{{{2}, {3}, {9}, {4}}, {"编号", "类别", "评审内容", "不符合的"}, {}};
        for (auto const& clause : terms.clauses)
            table.rows.push_back({{{clause.code}},
                                  {{clause_word(clause)}},
                                  {{clause.text}},
                                  {{clause.rejects ? "否决投标" : "记为偏差"}}});
        blocks.emplace_back(std::move(table));
    }
    if (!terms.items.empty()) {
        Table table{{{2}, {3}, {9}, {4, Align::right}}, {"编号", "类别", "评分项和标准", "分值"}, {}};
        for (auto const& item : terms.items)
            table.rows.push_back({{{item.code}},
                                  {{item_word(item)}},
                                  {{item.name}, {item.criteria, Style::soft}},
                                  {{item.least.to_string() + " 至 " + item.most.to_string()}}});
        if (terms.price)
            table.rows.push_back({{{"报价"}},
                                  {{"报价分"}},
                                  {{"按招标文件载明的公式计算"}, {terms.price->formula, Style::code}},
                                  {{terms.price->points.to_string()}}});
        blocks.emplace_back(std::move(table));
    }
    if (!terms.adjustments.empty()) {
        Table table{{{2}, {5}, {11}}, {"编号", "价格折算因素", "标准"}, {}};
        for (auto const& one : terms.adjustments) table.rows.push_back({{{one.code}}, {{one.name}}, {{one.criteria}}});
        blocks.emplace_back(std::move(table));
    }
    return blocks;
}

Blocks printed_review(ReportToPrint const& one) {
    Table table{
        {{1, Align::center}, {6}, {4, Align::right}, {7}}, {"序号", "投标人", "投标报价（元）", "评审结论"}, {}};
    for (auto const& bid : one.report.bids) {
        Cell price{{money_or_nothing(bid.price)}};
        if (bid.corrected) price.push_back({"修正为 " + money_text(*bid.corrected), Style::soft});
        table.rows.push_back({{{std::to_string(table.rows.size() + 1)}},
                              bidder_cell(bid),
                              std::move(price),
                              conclusion_of(bid, one.terms)});
    }
    return {std::move(table)};
}

Blocks printed_ranking(ReportToPrint const& one) {
    auto const bids = ranked(one.report);
    if (bids.empty()) return {};
    bool const scored = one.report.method == "comprehensive";
    Table table{{{2, Align::center}, {12}, {8, Align::right}}, {"名次", "投标人", "经评审的投标价（元）"}, {}};
    if (scored) {
        table.columns.insert(table.columns.end(), {Column{5, Align::right}, Column{5, Align::right}});
        table.head.insert(table.head.end(), {"报价分", "总分"});
    }
    for (auto const& bid : bids) {
        auto const& result = *bid.result;
        table.rows.push_back({{{std::to_string(result.rank), Style::strong}},
                              {{bid.bidderName}},
                              {{money_text(result.evaluatedPrice)}}});
        if (!scored) continue;
        table.rows.back().push_back({{points_or_nothing(result.pricePoints)}});
        table.rows.back().push_back({{points_or_nothing(result.total), Style::strong}});
    }
    Blocks blocks{std::move(table)};
    if (!one.report.tieReasons.empty()) blocks.emplace_back(Piece{"相同者的次序：" + one.report.tieReasons});
    if (!one.terms.items.empty() || !one.terms.adjustments.empty())
        std::ranges::move(all_beside(bids, one), std::back_inserter(blocks));
    return blocks;
}

} // namespace haihe::trading
