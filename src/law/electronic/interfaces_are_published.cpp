#include "law/electronic/interfaces_are_published.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::interfaces_are_published() {
    return {.rule = "interfaces_are_published",
            .sentence = {"统一分类编码，开放并公布数据接口。", "Codes are unified; interfaces are open and published."},
            .editions = {electronic_tendering_measures("第八条")},
            .source = Source::known,
            .by_construction = {"协议、接口和数据结构公布在 spec/",
                                "protocol, interfaces and schemas are published in spec/"}};
}

Findings interfaces_are_published(PlatformFacts const& facts) {
    auto const card = cards::interfaces_are_published();
    return verdict(card, facts.interfaces_published, "/interfacesPublished");
}

} // namespace haihe::law
