#include "law/disclosure/clarification_reaches_all_who_took_the_documents.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::clarification_reaches_all_who_took_the_documents() {
    return {.rule = "clarification_reaches_all_who_took_the_documents",
            .sentence = {"澄清、修改以书面形式通知所有获取文件的潜在投标人。",
                         "A clarification goes in writing to all who took the documents."},
            .editions = {tendering_law("第二十三条")},
            .besides = {implementing_regulation("第二十一条")},
            .waits_for = {"文件下载与通知", "who took the documents, and notice to them"}};
}

Findings clarification_reaches_all_who_took_the_documents(SecrecyFacts const& facts) {
    auto const card = cards::clarification_reaches_all_who_took_the_documents();
    if (!facts.took_documents) return silent(card);
    return verdict(
        card, facts.clarification_reached == *facts.took_documents, "/clarificationReached",
        {{"took", std::to_string(*facts.took_documents)}, {"reached", std::to_string(facts.clarification_reached)}});
}

} // namespace haihe::law
