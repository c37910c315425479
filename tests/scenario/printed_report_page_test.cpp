#include "trading/evaluation/printed_report_page.hpp"

#include "edge/document/pdf.hpp"
#include "edge/document/written_pdf.hpp"
#include "trading/evaluation/judged_lot.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

using edge::document::WrittenPdf;

bool has(std::string const& text, std::string const& word) { return text.find(word) != std::string::npos; }

/// One bid rejected, one deviates, one dissent, one silent, one refusal with reasons.
ReportToPrint report_of_all_kinds(std::vector<std::int64_t> const& prices, std::string const& reasons) {
    JudgedLot judged(prices);
    judged.evaluation.begun->bids[0].bidderName = "<b>示例</b> & 公司 <span size='9'>";
    judged.review_all([](std::size_t member, ReviewSheet& sheet) {
        if (member < 3) sheet.bids[1].clauses[0] = {"Q1", false, "示例：资质等级不足。"};
        if (member < 3) sheet.bids[2].clauses[1] = {"R1", false, "示例：格式不同。"};
    });
    judged.score_all();
    judged.give_opinion(0, "agrees");
    judged.give_opinion(1, "agrees");
    judged.give_opinion(2, "dissents", reasons);
    judged.give_opinion(3, "refuses", "", false);
    judged.give_opinion(4, "refuses", "示例：不认可打分。", false);
    return {"示例河道整治工程",
            "第一标段",
            judged.terms,
            judged.evaluation.reported->report,
            judged.evaluation.opinions,
            judged.evaluation.reported->reportedAt};
}

} // namespace

TEST(PrintedReport, tells_everything_that_the_data_says) {
    auto const one = report_of_all_kinds({1'000'000, 1'100'000, 1'200'000, 1'300'000}, "示例：第一名报价计算有误。");
    ASSERT_EQ(one.report.outcome, "candidates");
    auto const words = WrittenPdf(edge::document::pdf_of(printed(one))).words();
    for (auto const& member : one.report.members) EXPECT_TRUE(has(words, member.name)) << member.name;
    for (auto const* word :
         {"评标报告", "示例河道整治工程·第一标段", "综合评估法", "1,000,000.00", "1,300,000.00", "否决",
          "不符合招标文件Q1：资质（3名成员认定）", "示例：资质等级不足。", "细微偏差：R1", "不同意",
          "示例：第一名报价计算有误。", "拒绝签字且未说明理由，视为同意", "示例：不认可打分。", "未签字",
          "第一中标候选人", "没有要求投标人澄清", "2027年1月15日16:00:00", "<b>示例</b>&公司<spansize='9'>"})
        EXPECT_TRUE(has(words, word)) << word << "\nin " << words;
    for (auto const& bid : one.report.bids)
        EXPECT_TRUE(!bid.result || has(words, bid.result->total->to_string())) << bid.bidderName;
}

TEST(PrintedReport, carries_the_digest_of_the_data_on_every_page) {
    std::string reasons;
    for (int i = 0; i < 200; ++i) reasons += "示例理由第" + std::to_string(i) + "条。";
    std::vector<std::int64_t> prices;
    for (int i = 0; i < 40; ++i) prices.push_back(1'000'000 + 1'000 * i);
    auto const one = report_of_all_kinds(prices, reasons);
    auto const bytes = edge::document::pdf_of(printed(one));
    WrittenPdf const written(bytes);
    auto const digest = trust::sm3(json::write(one.report)).to_string();
    ASSERT_GE(written.pages(), 5);
    for (int page = 1; page <= written.pages(); ++page) {
        auto const words = written.words(page);
        EXPECT_TRUE(has(words, digest)) << page;
        EXPECT_TRUE(has(words, "成员签署的是数据")) << page;
    }
    EXPECT_EQ(edge::document::pdf_of(printed(one)), bytes);
}

} // namespace haihe::trading
