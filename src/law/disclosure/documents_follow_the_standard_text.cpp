#include "law/disclosure/documents_follow_the_standard_text.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::documents_follow_the_standard_text() {
    return {.rule = "documents_follow_the_standard_text",
            .sentence = {"编制依法必须招标项目的文件，使用国务院有关部门制定的标准文本。",
                         "Documents of a compulsory tender follow the standard texts."},
            .editions = {implementing_regulation("第十五条")},
            .waits_for = {"标准文本", "standard texts"}};
}

Findings documents_follow_the_standard_text(DocumentsFacts const& facts) {
    auto const card = cards::documents_follow_the_standard_text();
    if (!facts.compulsory) return not_compulsory(card);
    return verdict(card, facts.follow_the_standard_text, "/followTheStandardText");
}

} // namespace haihe::law
