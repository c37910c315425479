#include "trading/evaluation/printed_report_page.hpp"

#include "trading/evaluation/printed_results_page.hpp"
#include "trading/evaluation/report_words.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace haihe::trading {

namespace {

using edge::document::Align;
using edge::document::Cell;
using edge::document::Document;
using edge::document::Heading;
using edge::document::Piece;
using edge::document::Style;
using edge::document::Table;

constexpr std::array kNumerals{"一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// Of what comes `at` after the first.
std::string numeral(std::size_t at) { return at < kNumerals.size() ? kNumerals.at(at) : std::to_string(at + 1); }
std::string numbers(std::vector<std::int64_t> const& all) {
    std::string text;
    for (auto const one : all) text += (text.empty() ? "" : "、") + std::to_string(one);
    return text;
}
std::string count_of(std::size_t count) { return std::to_string(count); }

class Report {
public:
    explicit Report(ReportToPrint const& one) : one_(one), digest_(trust::sm3(json::write(one.report)).to_string()) {}

    Document print() && {
        auto const& report = one_.report;
        document_.kind = "评标报告";
        document_.title = one_.tender_name + " · " + one_.lot_name;
        document_.running = "评标报告 · " + report.lot + (one_.reported_at ? "" : "（签署中）");
        document_.foot = {
            {"本件由评标报告数据生成，供阅读；评标委员会成员签署的是数据。数据（规范 JSON）的 SM3 摘要："},
            {digest_, Style::code}};
        document_.at = one_.reported_at.value_or(report.begunAt);
        facts();
        section("评标委员会", {members()});
        section("评审标准（摘自招标文件）", printed_criteria(one_.terms));
        section("投标文件的评审", printed_review(one_));
        section(report.method == "comprehensive" ? "评分和排序" : "价格比较和排序", printed_ranking(one_));
        section("澄清、说明和补正", clarifications());
        section("评审结论", conclusion());
        section("评标委员会成员的意见", opinions());
        section(
            "核对",
            {Piece{
                "评标报告以数据为准。成员用证书私钥签署的是由意见、理由和评标报告数据全文组成的规范 JSON，签名标签为 " +
                std::string(exchange::kOpinionLabel) +
                "；评审表、评分表由各成员分别签署，其摘要列在评标委员会名单中。取得评标报告数据后计算 SM3 "
                "摘要，与每页页脚所载一致的，本件即由该数据生成。"}});
        return std::move(document_);
    }

private:
    void section(std::string const& name, std::vector<edge::document::Block> blocks) {
        if (blocks.empty()) return;
        document_.blocks.emplace_back(Heading{numeral(sections_++) + "、" + name});
        std::ranges::move(blocks, std::back_inserter(document_.blocks));
    }

    void facts() {
        auto const& report = one_.report;
        Table table{{{3}, {13}}, {}, {}};
        auto const fact = [&](char const* name, Cell cell) { table.rows.push_back({{{name}}, std::move(cell)}); };
        fact("招标项目", {{one_.tender_name}, {report.tender, Style::code}});
        fact("标段", {{one_.lot_name}, {report.lot, Style::code}});
        fact("评标办法", {{method_word(report.method)}});
        fact("评标开始", {{china_time(report.begunAt)}});
        if (auto const& corrects = report.corrects) {
            fact("重新评标",
                 {{"本件为第 " + std::to_string(report.number.value_or(1)) + " 份报告，更正下列摘要（SM3）的原报告"},
                  {corrects->report.to_string(), Style::code}});
            fact("更正事由", {{"依据成立的异议：第 " + numbers(corrects->objections) + " 号"}, {corrects->reasons}});
        }
        if (one_.reported_at)
            fact("报告完成", {{china_time(*one_.reported_at)}});
        else
            fact("报告完成", {{"签署中，尚未完成", Style::bad}});
        auto const valid = std::ranges::count_if(report.bids, [](auto const& bid) { return bid.rejections.empty(); });
        fact("投标", {{"共 " + count_of(report.bids.size()) + " 份，有效 " + std::to_string(valid) + " 份"}});
        fact("评审结论", {{outcome_word(report.outcome), Style::strong}});
        document_.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] Table members() const {
        Table table{{{3}, {7}, {7}, {7}}, {"成员", "签字证书（SM3）", "初步评审表（SM3）", "详细评审表（SM3）"}, {}};
        auto const sheet = [](std::optional<kernel::Digest> const& digest) {
            return digest ? Cell{{digest->to_string(), Style::code}} : Cell{{"—", Style::soft}};
        };
        for (auto const& member : one_.report.members)
            table.rows.push_back({{{member.name, Style::strong}, {seat_word(member), Style::soft}},
                                  {{member.certificate, Style::code}},
                                  sheet(member.reviewSheet),
                                  sheet(member.scoreSheet)});
        return table;
    }

    [[nodiscard]] std::vector<edge::document::Block> clarifications() const {
        auto const& all = one_.report.clarifications;
        if (all.empty()) return {Piece{"评标过程中没有要求投标人澄清、说明或者补正。"}};
        Table table{{{2, Align::center}, {7}, {12}, {12}}, {"序号", "投标人", "问题", "答复"}, {}};
        for (auto const& one : all)
            table.rows.push_back({{{std::to_string(one.number)}},
                                  {{bidder_named(one_.report, one.bidId)}},
                                  {{one.question}},
                                  one.answer.empty() ? Cell{{"未在规定时间内答复", Style::bad}} : Cell{{one.answer}}});
        return {std::move(table)};
    }

    [[nodiscard]] std::vector<edge::document::Block> conclusion() const {
        auto const& report = one_.report;
        if (report.candidates.empty()) return {Piece{outcome_word(report.outcome) + "。", Style::strong}};
        bool const scored = report.method == "comprehensive";
        Table table{{{3}, {8}, {5, Align::right}}, {"推荐次序", "中标候选人", "经评审的投标价（元）"}, {}};
        if (scored) {
            table.columns.push_back({3, Align::right});
            table.head.emplace_back("总分");
        }
        for (auto const& id : report.candidates) {
            auto const found = std::ranges::find(report.bids, id, &exchange::EvaluatedBid::bidId);
            if (found == report.bids.end() || !found->result) continue;
            table.rows.push_back({{{"第" + numeral(table.rows.size()) + "中标候选人"}},
                                  {{found->bidderName, Style::strong}, {found->bidder, Style::code}},
                                  {{money_text(found->result->evaluatedPrice)}}});
            if (scored)
                table.rows.back().push_back(
                    {{found->result->total ? found->result->total->to_string() : "—", Style::strong}});
        }
        return {std::move(table)};
    }

    [[nodiscard]] std::vector<edge::document::Block> opinions() const {
        if (!one_.reported_at) return {Piece{"报告正在签署。成员的意见在全体成员表明意见以后载入。", Style::soft}};
        Table table{{{3}, {7}, {4}, {8}}, {"成员", "意见和理由", "时间", "签名"}, {}};
        for (auto const& member : one_.report.members) {
            auto const given = std::ranges::find_if(
                one_.opinions, [&](OpinionGiven const& one) { return one.opinion.member == member.certificate; });
            if (given == one_.opinions.end()) continue;
            auto const& opinion = given->opinion;
            Cell said{{opinion_word(opinion), opinion.opinion == "agrees" ? Style::good : Style::bad}};
            if (!opinion.reasons.empty()) said.push_back({"理由：" + opinion.reasons});
            table.rows.push_back(
                {{{member.name, Style::strong}},
                 std::move(said),
                 {{china_time(given->givenAt), Style::soft}},
                 opinion.signature ? Cell{{opinion.signature->value, Style::code}} : Cell{{"未签字", Style::bad}}});
        }
        return {std::move(table),
                Piece{"对评标结果有不同意见的成员应当以书面形式说明其不同意见和理由；"
                      "拒绝签字又不书面说明其不同意见和理由的，视为同意评标结果（招标投标法实施条例第五十三条）。",
                      Style::soft}};
    }

    ReportToPrint const& one_;
    std::string digest_;
    Document document_;
    std::size_t sections_ = 0;
};

} // namespace

Document printed(ReportToPrint const& one) { return Report(one).print(); }

} // namespace haihe::trading
