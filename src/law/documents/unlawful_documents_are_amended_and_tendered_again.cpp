#include "law/documents/unlawful_documents_are_amended_and_tendered_again.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::unlawful_documents_are_amended_and_tendered_again() {
    return {.rule = "unlawful_documents_are_amended_and_tendered_again",
            .sentence = {"依法必须招标项目的文件违法、影响结果或者影响潜在投标人投标的，修改后重新招标。",
                         "Documents of a compulsory tender that break the law so as to affect the result are amended "
                         "and the tender held again."},
            .editions = {implementing_regulation("第二十三条")},
            .use = Use::detect,
            .waits_for = {"责令改正", "orders to correct"}};
}

Findings unlawful_documents_are_amended_and_tendered_again(DocumentsFacts const& facts) {
    auto const card = cards::unlawful_documents_are_amended_and_tendered_again();
    if (!facts.compulsory) return not_compulsory(card);
    return verdict(card, !facts.found_unlawful || facts.tendered_again, "/tenderedAgain");
}

} // namespace haihe::law
