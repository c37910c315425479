#include "demo/cast/tender_documents.hpp"

namespace haihe::demo {

namespace {

constexpr int kOfferDays = 6;
constexpr int kObjectionDays = 10;
constexpr std::int64_t kBidValidityDays = 90;

std::string instructions(TenderPlan const& plan) {
    std::string text = plan.name.zh + "\n招标文件\n\n";
    int number = 0;
    auto const clause = [&](std::string const& title, std::string const& body) {
        text += "第" + std::to_string(++number) + "条 " + title + "\n    " + body + "\n\n";
    };
    clause("招标范围", plan.content);
    clause("规模", plan.quantity);
    clause("实施地点", plan.place);
    clause("时间要求", plan.schedule);
    clause("投标人资格", plan.qualification);
    for (auto const& lot : plan.lots)
        clause(lot.name, lot.content + "。估算价" + std::to_string(lot.estimated_price.fen / 100) + "元。");
    clause("投标有效期", "自投标截止之日起" + std::to_string(kBidValidityDays) + "日。");
    clause("评标办法", plan.category == "goods" ? "经评审的最低投标价法。" : "综合评估法。");
    clause("否决投标", "投标文件未按要求签章、报价高于最高投标限价或者不符合资格要求的,评标委员会应当否决。");
    return text;
}

/// With a byte order mark: spreadsheets then read it as UTF-8.
std::string bill_of_quantities(TenderPlan const& plan) {
    std::string text = "\xEF\xBB\xBF序号,项目,单位,数量,综合单价(元),合价(元)\r\n";
    int number = 0;
    for (auto const& line : plan.bill)
        text += std::to_string(++number) + ',' + line.item + ',' + line.unit + ',' + std::to_string(line.quantity) +
                ",,\r\n";
    return text;
}

std::string contract_clauses(TenderPlan const& plan) {
    return plan.name.zh + "\n合同主要条款\n\n一、合同标的:" + plan.content + "\n二、履行期限:" + plan.schedule +
           "\n三、价款支付:按进度支付,质量保证金为结算价款的3%。\n四、争议解决:向项目所在地人民法院提起诉讼。\n";
}

} // namespace

std::vector<TenderFile> tender_files(TenderPlan const& plan) {
    return {{"招标文件.txt", "instructions", instructions(plan)},
            {"工程量清单.csv", "bill_of_quantities", bill_of_quantities(plan)},
            {"合同条款.txt", "contract", contract_clauses(plan)}};
}

std::string contract_text(TenderPlan const& plan) {
    return contract_clauses(plan) + "\n五、招标文件、投标文件和中标通知书是本合同的组成部分。\n";
}

exchange::TimeTable time_table(kernel::Instant issue, int preparation_days) {
    auto const today = kernel::Date::of(issue);
    auto const deadline_date = today + preparation_days;
    auto const closing = kernel::hours(17);
    exchange::TimeTable table;
    table.documentsFrom = issue;
    table.documentsUntil = (today + kOfferDays).begins_at() + closing;
    table.questionsUntil = table.documentsUntil;
    table.objectionUntil = (deadline_date - kObjectionDays).ends_at();
    table.bidDeadline = table.openingAt = deadline_date.begins_at() + kernel::hours(9) + kernel::minutes(30);
    table.bidValidityDays = table.depositValidityDays = kBidValidityDays;
    return table;
}

} // namespace haihe::demo
