#include "law/bidders/consortium_acceptance_is_stated.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::consortium_acceptance_is_stated() {
    return {.rule = "consortium_acceptance_is_stated",
            .sentence = {"招标公告或者资格预审公告载明是否接受联合体投标。",
                         "The announcement says whether consortia may bid."},
            .editions = {implementing_regulation("第三十七条")},
            .waits_for = {"招标文件要素", "elements of the documents"}};
}

Findings consortium_acceptance_is_stated(DocumentsFacts const& facts) {
    auto const card = cards::consortium_acceptance_is_stated();
    return verdict(card, facts.consortium_acceptance_stated, "/consortiumAcceptanceStated");
}

} // namespace haihe::law
