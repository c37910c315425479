#include "edge/document/pdf.hpp"

#include "edge/document/written_pdf.hpp"

#include <gtest/gtest.h>

#include <future>

namespace haihe::edge::document {
namespace {

Document short_document() {
    return {"评标报告",
            "示例河道整治工程 · 第一标段",
            "示例河道整治工程",
            {{"每一页都有的话"}, {"abcdef0123456789", Style::code}},
            kernel::Instant{1'800'000'000'000},
            {Heading{"一、投标报价"}, Piece{"以下各项以元为单位。"},
             Table{{{1}, {3}, {2, Align::right}},
                   {"序号", "投标人", "报价"},
                   {{{{"1"}}, {{"示例水利有限公司", Style::strong}}, {{"9,800,000.00"}}},
                    {{{"2"}}, {{"示例建设有限公司"}, {"否决", Style::bad}}}}}}};
}

std::string times(std::string const& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

bool has(std::string const& text, std::string const& word) { return text.find(word) != std::string::npos; }

} // namespace

TEST(Pdf, gives_its_Chinese_back_as_text) {
    WrittenPdf const written(pdf_of(short_document()));
    EXPECT_EQ(written.pages(), 1);
    auto const words = written.words();
    for (auto const* word : {"评标报告", "示例河道整治工程·第一标段", "一、投标报价", "以下各项以元为单位。",
                             "1示例水利有限公司9,800,000.00", "示例建设有限公司", "否决", "每一页都有的话",
                             "abcdef0123456789", "第1页共1页"})
        EXPECT_TRUE(has(words, word)) << word << " in " << words;
    EXPECT_FALSE(has(written.fonts(), " no  ")) << "every font is embedded:\n" << written.fonts();
}

TEST(Pdf, is_the_same_for_the_same_document_on_every_thread) {
    auto const once = pdf_of(short_document());
    EXPECT_EQ(pdf_of(short_document()), once);
    std::vector<std::future<std::string>> others;
    for (int i = 0; i < 4; ++i)
        others.push_back(std::async(std::launch::async, [] { return pdf_of(short_document()); }));
    for (auto& other : others) EXPECT_EQ(other.get(), once);
    auto later = short_document();
    later.at = later.at + kernel::seconds(1);
    EXPECT_NE(pdf_of(later), once); // it tells its own time, not the time of day
}

TEST(Pdf, takes_no_character_as_markup) {
    auto document = short_document();
    document.title = "<b>示例</b> & \"公司\" %s \\n <span>";
    document.blocks.push_back(Table{{{1}}, {"<i>项</i>"}, {{{{"</table> &lt; &amp; (示例) \\(\\)"}}}}});
    auto const words = WrittenPdf(pdf_of(document)).words();
    EXPECT_TRUE(has(words, "<b>示例</b>&\"公司\"%s\\n<span>")) << words;
    EXPECT_TRUE(has(words, "<i>项</i>"));
    EXPECT_TRUE(has(words, "</table>&lt;&amp;(示例)\\(\\)"));
}

TEST(Pdf, sets_the_head_of_a_table_and_the_foot_again_on_every_page) {
    auto document = short_document();
    auto& rows = std::get<Table>(document.blocks[2]).rows;
    for (int i = 3; i <= 120; ++i) rows.push_back({{{std::to_string(i)}}, {{"示例投标人" + std::to_string(i)}}});
    WrittenPdf const written(pdf_of(document));
    auto const pages = written.pages();
    ASSERT_GE(pages, 3);
    for (int page = 1; page <= pages; ++page) {
        auto const words = written.words(page);
        EXPECT_TRUE(has(words, "序号投标人报价")) << page;
        EXPECT_TRUE(has(words, "每一页都有的话")) << page;
        EXPECT_TRUE(has(words, "第" + std::to_string(page) + "页共" + std::to_string(pages) + "页")) << words;
    }
    auto const all = written.words();
    for (int i = 3; i <= 120; ++i) EXPECT_TRUE(has(all, "示例投标人" + std::to_string(i))) << i;
}

TEST(Pdf, parts_a_row_that_is_longer_than_a_page_and_loses_none_of_it) {
    auto document = short_document();
    std::string reasons;
    for (int i = 0; i < 400; ++i) reasons += "理由" + std::to_string(i) + "，示例文字写得很长。";
    document.blocks = {Table{{{1}, {2}}, {"成员", "理由"}, {{{{"示例成员"}}, {{reasons}}}, {{{"最后一行"}}}}}};
    WrittenPdf const written(pdf_of(document));
    ASSERT_GE(written.pages(), 2);
    std::string all;
    for (int page = 1; page <= written.pages(); ++page) all += written.words(page);
    for (int i = 0; i < 400; i += 7) EXPECT_TRUE(has(all, "理由" + std::to_string(i) + "，示")) << i;
    EXPECT_TRUE(has(written.words(written.pages()), "最后一行"));
}

TEST(Pdf, leaves_no_heading_alone_at_the_foot_of_a_page) {
    for (int lines = 36; lines < 46; ++lines) {
        auto document = short_document();
        document.blocks = {Piece{times("行\n", lines)}, Heading{"二、标题"}, Table{{{1}}, {"表头"}, {{{{"首行"}}}}}};
        WrittenPdf const written(pdf_of(document));
        for (int page = 1; page <= written.pages(); ++page)
            EXPECT_EQ(has(written.words(page), "二、标题"), has(written.words(page), "首行")) << lines;
    }
}

TEST(Pdf, of_nothing_is_one_page) { EXPECT_EQ(WrittenPdf(pdf_of({})).pages(), 1); }

} // namespace haihe::edge::document
