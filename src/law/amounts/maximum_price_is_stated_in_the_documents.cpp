#include "law/amounts/maximum_price_is_stated_in_the_documents.hpp"

#include "law/acts.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::maximum_price_is_stated_in_the_documents() {
    return {.rule = "maximum_price_is_stated_in_the_documents",
            .sentence = {"设有最高投标限价的，在招标文件中明确限价或者其计算方法。",
                         "A maximum price, if there is one, is stated in the documents, or how it is computed."},
            .editions = {implementing_regulation("第二十七条")},
            .also_named = {"price_above_the_maximum"}};
}

Findings maximum_price_is_stated_in_the_documents(DocumentsFacts const& facts) {
    auto const card = cards::maximum_price_is_stated_in_the_documents();
    if (!facts.maximum_price_used) return silent(card);
    return verdict(card, !*facts.maximum_price_used || facts.maximum_price_stated, "/maximumPrice");
}

} // namespace haihe::law
