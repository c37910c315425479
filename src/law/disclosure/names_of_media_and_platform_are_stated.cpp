#include "law/disclosure/names_of_media_and_platform_are_stated.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::names_of_media_and_platform_are_stated() {
    return {.rule = "names_of_media_and_platform_are_stated",
            .sentence = {"公告载明电子招标投标交易平台的网址和访问方法。",
                         "The announcement states the platform's address and how to reach it."},
            .editions = {electronic_tendering_measures("第十七条")},
            .source = Source::known,
            .waits_for = {"招标文件要素", "elements of the documents"}};
}

Findings names_of_media_and_platform_are_stated(AnnouncementFacts const& facts) {
    auto const card = cards::names_of_media_and_platform_are_stated();
    return verdict(card, facts.platform_address_stated, "/platformAddressStated");
}

} // namespace haihe::law
