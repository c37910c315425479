#include "law/sealing/opening_record_is_published.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::opening_record_is_published() {
    return {.rule = "opening_record_is_published",
            .sentence = {"开标记录向社会公众公布，依法应当保密的除外。",
                         "The record of the opening is published, unless it is secret by law."},
            .editions = {electronic_tendering_measures("第三十二条")},
            .source = Source::known,
            .also_named = {"opening.record"}};
}

Findings opening_record_is_published(OpeningFacts const& facts) {
    auto const card = cards::opening_record_is_published();
    return verdict(card, facts.record_published, "/recordPublished");
}

} // namespace haihe::law
